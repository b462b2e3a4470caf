package org.bilaga.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * What stands nowhere and is good to see where one reads: how many a grant goes to, and what an
 * amount comes to that is not written as a figure.
 */
public final class Hints {
  private Hints() {}

  /**
   * @param offset it is shown before what stands there
   */
  public record Hint(int offset, Told told) {}

  /** Those between two offsets of a file. */
  public static List<Hint> of(Spot spot, int from, int to) {
    List<Hint> hints = new ArrayList<>();
    spot.module()
        .ifPresent(
            module -> {
              var worth = new Worth(spot.analysis());
              for (Agreement agreement : module.agreements()) {
                if (agreement.isOriginal()) {
                  of(agreement.root(), module, worth, hints);
                }
              }
            });
    hints.removeIf(hint -> hint.offset() < from || hint.offset() > to);
    return hints;
  }

  private static void of(Area area, Module module, Worth worth, List<Hint> hints) {
    if (area.totals().isEmpty()) {
      int behind = area.title().map(it -> it.span()).orElse(area.name().span()).end();
      comesTo(new Referent.OfTotal(area), behind, module, worth, hints);
    }
    for (Object child : area.children()) {
      if (child instanceof Area inner) {
        of(inner, module, worth, hints);
      } else if (child instanceof Grant grant) {
        of(grant, module, worth, hints);
      }
    }
  }

  private static void of(Grant grant, Module module, Worth worth, List<Hint> hints) {
    Optional<Expression> amount = grant.declared().amount();
    if (amount.isPresent() && !(amount.get() instanceof Expression.Figure)) {
      int behind = amount.get().span().end();
      comesTo(new Referent.OfGrant(grant), behind, module, worth, hints);
    }
    Optional<Group> group = grant.group();
    if (group.isPresent()) {
      int those = group.get().size() - grant.declared().division().except().size();
      Span to = grant.declared().recipients().to().span();
      hints.add(new Hint(to.end(), Told.text(" (" + those + ")")));
    }
  }

  private static void comesTo(
      Referent referent, int behind, Module module, Worth worth, List<Hint> hints) {
    worth
        .known(referent, module)
        .ifPresent(value -> hints.add(new Hint(behind, language -> " = " + value.in(language))));
  }
}
