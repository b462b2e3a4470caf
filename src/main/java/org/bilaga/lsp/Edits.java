package org.bilaga.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.finding.Edit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Changes as an editor makes them, in all files that they touch. */
final class Edits {
  private Edits() {}

  static WorkspaceEdit of(List<Edit> edits, Workplace place) {
    Map<String, List<TextEdit>> files = new LinkedHashMap<>();
    for (Edit edit : edits) {
      files
          .computeIfAbsent(place.address(edit.span()), file -> new ArrayList<>())
          .add(new TextEdit(Places.range(edit.span()), edit.text()));
    }
    return new WorkspaceEdit(files);
  }

  /** Whether an editor can make them all: a workbook is none of its texts. */
  static boolean areOfTexts(List<Edit> edits) {
    return edits.stream().allMatch(edit -> edit.span().file().cells().isEmpty());
  }
}
