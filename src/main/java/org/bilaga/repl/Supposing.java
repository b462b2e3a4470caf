package org.bilaga.repl;

import java.util.List;
import org.bilaga.evaluate.Inputs;
import org.bilaga.resolve.Module;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** What is taken to be otherwise, and what that comes to in money. */
final class Supposing {
  private final Known known;
  private final Language language;

  Supposing(Known known, Language language) {
    this.known = known;
    this.language = language;
  }

  Answer whatIf(Assumptions.Assumption assumption) throws AskedExpression.Unclear {
    Assumptions more = known.assumptions().and(assumption);
    List<Module> modules = known.modules();
    Inputs then = more.in(modules);
    var of = Assumptions.agreement(assumption.name(), modules);
    List<String> lines =
        new MoneyMoved(language)
            .lines(
                new MoneyMoved.State(modules, known.inputs(), of),
                new MoneyMoved.State(modules, then, of));
    String written = Assumptions.asWritten(assumption.name(), modules);
    var text = new StringBuilder();
    line(Sentences.insteadOf(assumption.name(), assumption.value(), written), text);
    if (lines.isEmpty()) {
      line(Sentences.noMoneyMoves(), text);
    }
    lines.forEach(moved -> text.append(moved).append('\n'));
    var notes = new StringBuilder();
    Assumptions.notes(assumption.name(), modules).forEach(note -> line(note, notes));
    known.suppose(more, then);
    return new Answer(text.toString(), notes.toString(), false, false);
  }

  Answer asItIs() {
    boolean was = !known.assumptions().isEmpty();
    known.suppose(Assumptions.NONE, Inputs.AS_WRITTEN);
    var text = new StringBuilder();
    line(was ? Sentences.asItIsAgain() : Sentences.asItIs(), text);
    return Answer.of(text.toString());
  }

  private void line(Told told, StringBuilder out) {
    out.append(told.in(language)).append('\n');
  }
}
