package org.bilaga.compare;

import java.util.List;
import java.util.Optional;
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
        earmark(Kind.EARMARK_ADDED, "is new", "är ny", name, amount);
      } else {
        PartialAmount was = PartialAmount.of(before.evaluator().amount(then.get()));
        if (!was.equals(amount)) {
          out.add(
              Kind.AMOUNT_CHANGED,
              name,
              "The earmark `{earmark}` is {instead}.",
              "Öronmärkningen `{earmark}` är {instead}.",
              "earmark",
              name,
              "instead",
              out.instead(was, amount));
        }
        find(name, then.get().earmarks(), now.earmarks());
      }
    }
    for (Earmark then : one) {
      if (named(then.name(), other).isEmpty()) {
        PartialAmount was = PartialAmount.of(before.evaluator().amount(then));
        earmark(Kind.EARMARK_REMOVED, "is gone", "är borttagen", path + "." + then.name(), was);
      }
    }
  }

  private void earmark(
      Kind kind, String english, String swedish, String name, PartialAmount amount) {
    out.add(
        kind,
        name,
        "The earmark `{earmark}` " + english + ": {amount}.",
        "Öronmärkningen `{earmark}` " + swedish + ": {amount}.",
        "earmark",
        name,
        "amount",
        out.money(amount));
  }

  private static Optional<Earmark> named(String name, List<Earmark> earmarks) {
    return earmarks.stream().filter(it -> it.name().equals(name)).findFirst();
  }
}
