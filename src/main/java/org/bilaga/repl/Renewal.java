package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Palette;
import org.bilaga.ledger.Touched;
import org.bilaga.resolve.Agreement;
import org.bilaga.typing.Mistakes;
import org.bilaga.words.Language;

/** Files that were saved during a session are read anew. */
final class Renewal {
  private final Known known;

  Renewal(Known known) {
    this.known = known;
  }

  /** Reads them; tells what changed in money, or what is wrong now, in whole lines. */
  String news(Language language, Palette palette) {
    Library before = known.library();
    Inputs inputsBefore = known.inputs();
    Library after = known.read();
    if (!lost(before, after).isEmpty() && after.findings().mistakes() > 0) {
      return Sentences.savedWithMistakes().in(language) + "\n";
    }
    known.have(after);
    var news = new StringBuilder();
    try {
      known.rebuild();
    } catch (AskedExpression.Unclear unclear) {
      news.append(Sentences.typedInDoesNotFit().in(language)).append('\n');
      news.append(unclear.in(language, palette));
    }
    known.remember(known.last().filter(it -> it.module().isPresent()));
    known.suppose(known.assumptions());
    List<String> lines =
        new MoneyMoved(language)
            .lines(
                new MoneyMoved.State(before.all(), inputsBefore),
                new MoneyMoved.State(after.all(), known.inputs()));
    var told =
        lines.isEmpty()
            ? Sentences.readAnewUnchanged()
            : Sentences.readAnew(String.join("\n", lines));
    return news.append(told.in(language)).append('\n').toString();
  }

  /** Agreements that are not there any more, or whose figures rest on a mistake now. */
  private static List<String> lost(Library before, Library after) {
    List<String> names = new ArrayList<>();
    for (Agreement agreement : Library.agreements(before.all())) {
      names.add(agreement.name());
    }
    var touched = new Touched(new Mistakes(after.findings(), after.all(), true));
    for (Agreement agreement : Library.agreements(after.all())) {
      if (touched.anything(agreement).isEmpty()) {
        names.remove(agreement.name());
      }
    }
    return names;
  }
}
