package org.bilaga.check;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Label;
import org.bilaga.finding.OtherRule;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Module;
import org.jspecify.annotations.Nullable;

/**
 * A column for which other data of the same kind were used than the agreement names: last year's
 * population for this year's.
 *
 * <p>Of the same kind is a column of the same name, for the same members, in other data that the
 * file declares or uses. Each is put in the place of the one that the printed column rests on, and
 * all is computed anew. It is told only where it gives more of the cells than what is written, and
 * all of them or four more for each that it leaves.
 */
final class OtherEdition {
  private static final int FEWEST_CELLS = 3;

  private final WrongColumn column;
  private final Checked checked;
  private int own;
  private @Nullable Trial best;

  OtherEdition(WrongColumn column) {
    this.column = column;
    this.checked = column.of().checked();
  }

  /**
   * @param gives the members whose cells it gives
   */
  private record Trial(Data data, Data.Column other, Inputs inputs, BitSet gives) {}

  Optional<ColumnReason.Reason> find() {
    if (column.compared() < FEWEST_CELLS) {
      return Optional.empty();
    }
    own = 0;
    for (int member = 0; member < column.members(); member++) {
      boolean right = column.isPrinted(member, column.computed(member));
      own += column.published(member) != null && right ? 1 : 0;
    }
    var agreement = column.of().appendix().agreement();
    for (Data.Column mine : ComputedFrom.of(column.of().declared().value(), agreement).columns()) {
      for (Module module : checked.module().seen()) {
        for (Data data : module.data()) {
          data.column(mine.name())
              .filter(other -> isOfSameKind(mine, other))
              .ifPresent(other -> attempt(mine, data, other));
        }
      }
    }
    Trial found = best;
    int hits = found == null ? 0 : found.gives().cardinality();
    return found != null && hits - own >= Math.max(4 * (column.compared() - hits), 1)
        ? Optional.of(told(found))
        : Optional.empty();
  }

  private static boolean isOfSameKind(Data.Column own, Data.Column other) {
    return other != own
        && other.group() == own.group()
        && other.counts() == own.counts()
        && own.series().isEmpty()
        && other.series().isEmpty()
        && other.unknown().isEmpty();
  }

  private void attempt(Data.Column mine, Data data, Data.Column other) {
    Inputs inputs = Inputs.AS_WRITTEN.with(mine, other);
    BitSet gives =
        column.givenBy(
            new Ledgers(new Findings(), inputs), WrongColumn.convincing(own, column.compared()));
    if (best == null || gives.cardinality() > best.gives().cardinality()) {
      best = new Trial(data, other, inputs, gives);
    }
  }

  private ColumnReason.Reason told(Trial found) {
    String other = found.data().name() + "." + found.other().name();
    String agreeing = Figures.plain().text(Fraction.of(found.gives().cardinality()));
    String all = Figures.plain().text(Fraction.of(column.compared()));
    return new ColumnReason.Reason(
        new OtherRule(
            Sentences.agreesWith(agreeing, all, other),
            Sentences.useTheOtherData(other),
            List.of()),
        Optional.of(new Label(found.data().declared().name().span(), Sentences.theOtherData())),
        Optional.of(found.inputs()),
        Optional.empty(),
        found.gives());
  }
}
