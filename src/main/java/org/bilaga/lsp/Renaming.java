package org.bilaga.lsp;

import java.util.List;
import java.util.Optional;
import org.bilaga.assist.Rename;
import org.bilaga.finding.Edit;
import org.bilaga.source.Span;
import org.bilaga.workspace.Refused;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Another name for a thing, in every file that names it. */
final class Renaming {
  private Renaming() {}

  static Optional<PrepareRenameResult> asked(Cursor cursor) {
    return Rename.renamed(cursor.spot())
        .filter(span -> span.file().text().equals(cursor.source().text()))
        .map(span -> new PrepareRenameResult(Places.range(span), text(span)));
  }

  private static String text(Span span) {
    return span.text();
  }

  static WorkspaceEdit to(String name, Cursor cursor) throws Refused {
    List<Edit> edits = Rename.to(name, cursor.spot());
    return Edits.of(edits, cursor.place());
  }
}
