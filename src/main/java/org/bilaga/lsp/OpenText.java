package org.bilaga.lsp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.bilaga.source.SourceFile;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A text as an editor has it, saved or not.
 *
 * @param address as the editor names it
 * @param version that of the editor, which counts its changes
 */
record OpenText(String address, Path file, int version, SourceFile source) {

  static OpenText of(String address, Path file, int version, String text) {
    return new OpenText(address, file, version, SourceFile.of(file.toString(), text));
  }

  /** The same after changes, each of what the one before it left. */
  OpenText changed(List<TextDocumentContentChangeEvent> changes, int version) {
    SourceFile now = source;
    for (TextDocumentContentChangeEvent change : changes) {
      Range range = change.getRange();
      String text = change.getText();
      if (range != null) {
        int start = Places.offset(now, range.getStart());
        int end = Math.max(start, Places.offset(now, range.getEnd()));
        text = now.text().substring(0, start) + text + now.text().substring(end);
      }
      now = SourceFile.of(now.name(), text);
    }
    return new OpenText(address, file, version, now);
  }

  /** As it would be saved. */
  byte[] bytes() {
    return source.text().getBytes(StandardCharsets.UTF_8);
  }
}
