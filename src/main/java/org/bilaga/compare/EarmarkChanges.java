package org.bilaga.compare;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Text;
import org.bilaga.compare.Change.Kind;
import org.bilaga.resolve.Earmark;

/** Earmarks of a grant that are new, gone or of another amount, and those inside them. */
final class EarmarkChanges {
  private final Side before;
  private final Side after;
  private final ChangeList out;

  EarmarkChanges(Side before, Side after, ChangeList out) {
    this.before = before;
    this.after = after;
    this.out = out;
  }

  void find(String path, List<Earmark> one, List<Earmark> other) {
    for (Earmark now : other) {
      String name = path + "." + now.name();
      Optional<Earmark> then = named(now.name(), one);
      PartialAmount amount = PartialAmount.of(after.evaluator().amount(now));
      if (then.isEmpty()) {
        out.add(Kind.EARMARK_ADDED, name, Sentences.earmarkIsNew(name, out.money(amount)));
      } else {
        PartialAmount was = PartialAmount.of(before.evaluator().amount(then.get()));
        if (!was.equals(amount)) {
          out.add(Kind.AMOUNT_CHANGED, name, Sentences.earmarkIs(name, out.instead(was, amount)));
        }
        var title = now.declared().title().map(Text::text);
        var called = then.get().declared().title().map(Text::text);
        if (!title.equals(called)) {
          out.add(
              Kind.TITLE_CHANGED,
              name,
              Sentences.earmarkIsCalled(
                  name,
                  ChangeList.title(title, now.name()),
                  ChangeList.title(called, then.get().name())));
        }
        find(name, then.get().earmarks(), now.earmarks());
      }
    }
    for (Earmark then : one) {
      if (named(then.name(), other).isEmpty()) {
        PartialAmount was = PartialAmount.of(before.evaluator().amount(then));
        String name = path + "." + then.name();
        out.add(Kind.EARMARK_REMOVED, name, Sentences.earmarkIsGone(name, out.money(was)));
      }
    }
  }

  private static Optional<Earmark> named(String name, List<Earmark> earmarks) {
    return earmarks.stream().filter(it -> it.name().equals(name)).findFirst();
  }
}
