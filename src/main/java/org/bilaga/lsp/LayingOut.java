package org.bilaga.lsp;

import java.util.List;
import org.bilaga.format.Formatted;
import org.bilaga.format.Formatter;
import org.bilaga.source.SourceFile;
import org.eclipse.lsp4j.TextEdit;

/** The layout of a text; one that is not understood stays as it is. */
final class LayingOut {
  private LayingOut() {}

  static List<TextEdit> of(Cursor cursor) {
    return Formatter.keepingWords().format(cursor.source()) instanceof Formatted.Text laidOut
        ? edits(cursor.source(), laidOut.text())
        : List.of();
  }

  /** What changes lies between what begins and what ends alike. */
  private static List<TextEdit> edits(SourceFile from, String to) {
    String text = from.text();
    if (text.equals(to)) {
      return List.of();
    }
    int most = Math.min(text.length(), to.length());
    int start = 0;
    while (start < most && text.charAt(start) == to.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < most - start
        && text.charAt(text.length() - 1 - same) == to.charAt(to.length() - 1 - same)) {
      same++;
    }
    // Whole lines, so that no pair of signs is parted.
    start = text.lastIndexOf('\n', start - 1) + 1;
    int end = text.indexOf('\n', text.length() - same);
    int rest = end < 0 ? 0 : text.length() - end;
    String between = to.substring(start, to.length() - rest);
    return List.of(new TextEdit(Places.range(from, start, text.length() - rest), between));
  }
}
