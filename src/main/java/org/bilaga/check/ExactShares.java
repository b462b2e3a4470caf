package org.bilaga.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.ledger.KeyFigures;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.words.Told;

/** That shares with decimals were taken to be exact, as they make exactly the whole. */
final class ExactShares {
  private ExactShares() {}

  /** What to say of it where a column is divided by such shares. */
  static Optional<Told> note(ComparedColumn column) {
    for (Grant grant : column.grants().orElse(List.of())) {
      var figures =
          grant
              .key()
              .flatMap(
                  key ->
                      KeyFigures.of(column.checked().evaluator(), key, column.appendix().group()));
      if (figures.isPresent()) {
        for (KeyFigures.Term term : figures.get().terms()) {
          if (term.column().filter(Data.Column::isWholeShares).isPresent()) {
            return Optional.of(told(term.column().get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Told told(Data.Column column) {
    Fraction step = Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(column.decimals()));
    Figures figures =
        column.counts() == Data.Counts.SHARES ? Figures.perCent() : Figures.plain().apart(step);
    return Sentences.sharesTakenAsExact(
        column.declared().name().text() + "." + column.name(), figures.text(step));
  }
}
