package org.bilaga.lsp;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.assist.Action;
import org.bilaga.assist.Choices;
import org.bilaga.finding.Finding;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What somebody may choose to have done at a place. */
final class Acting {
  private Acting() {}

  static List<Either<Command, CodeAction>> on(Range range, Cursor cursor) {
    List<Either<Command, CodeAction>> all = new ArrayList<>();
    List<Finding> fixed = new ArrayList<>();
    int end = Places.offset(cursor.source(), range.getEnd());
    for (Action action : Action.at(cursor.spot(), end)) {
      if (Edits.areOfTexts(action.edits())) {
        var fix = new CodeAction(action.title().in(cursor.language()));
        fix.setKind(CodeActionKind.QuickFix);
        fix.setEdit(Edits.of(action.edits(), cursor.place()));
        var findings = new ShownFindings(cursor.place(), cursor.language());
        fix.setDiagnostics(List.of(findings.of(action.finding())));
        fixed.add(action.finding());
        all.add(Either.forRight(fix));
      }
    }
    if (fixed.size() == 1) {
      all.getFirst().getRight().setIsPreferred(true);
    }
    for (Choices.Choice choice : Choices.at(cursor.spot())) {
      var offered = new CodeAction(choice.title().in(cursor.language()));
      offered.setKind(
          switch (choice.sort()) {
            case MARK -> CodeActionKind.QuickFix;
            case SCENARIO -> CodeActionKind.RefactorExtract;
            case CLAIM -> CodeActionKind.RefactorRewrite;
          });
      offered.setEdit(Edits.of(choice.edits(), cursor.place()));
      all.add(Either.forRight(offered));
    }
    return all;
  }
}
