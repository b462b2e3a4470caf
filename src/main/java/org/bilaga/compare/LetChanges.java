package org.bilaga.compare;

import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.compare.Change.Kind;
import org.bilaga.resolve.Let;
import org.bilaga.resolve.Referent;

/** Named figures of both agreements that are others: what is said with them changes, too. */
final class LetChanges {
  private final Side before;
  private final Side after;
  private final ChangeList out;

  LetChanges(Side before, Side after, ChangeList out) {
    this.before = before;
    this.after = after;
    this.out = out;
  }

  void find() {
    for (Let let : after.agreement().lets()) {
      Expression now = let.declared().value();
      named(let.name())
          .filter(then -> !SameWording.same(then, now))
          .ifPresent(
              then ->
                  out.add(
                      Kind.FIGURE_CHANGED,
                      let.name(),
                      Sentences.figureIs(let.name(), SameWording.of(now), SameWording.of(then))));
    }
  }

  /** The earlier figure of that name, also one of the whole file. */
  private Optional<Expression> named(String name) {
    for (Let let : before.agreement().lets()) {
      if (let.name().equals(name)) {
        return Optional.of(let.declared().value());
      }
    }
    return before.agreement().module().lookUp(name).orElse(null) instanceof Referent.OfLet of
        ? Optional.of(of.let().declared().value())
        : Optional.empty();
  }
}
