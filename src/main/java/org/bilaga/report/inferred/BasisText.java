package org.bilaga.report.inferred;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Figures;
import org.bilaga.infer.Basis;
import org.bilaga.infer.PublishedColumn;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** What a column was divided by, in words. */
final class BasisText {
  /** A share with a larger denominator is told in per cent. */
  private static final BigInteger LARGEST_DENOMINATOR = BigInteger.valueOf(12);

  private BasisText() {}

  /**
   * @param amounts how amounts of the column are written that was divided
   */
  static Told of(Basis basis, Figures amounts) {
    return switch (basis) {
      case Basis.Equally it -> Sentences.equalParts();
      case Basis.Of it -> Sentences.headingOf(it.column().heading());
      case Basis.Product it -> Sentences.productOf(it.one().heading(), it.other().heading());
      case Basis.Quotient it -> Sentences.quotientOf(it.of().heading(), it.by().heading());
      case Basis.Blend it ->
          Joined.and(
              it.parts().stream()
                  .map(part -> Sentences.partOf(share(part.of()), part.column().heading()))
                  .toList());
      case Basis.Weighted it -> weighted(it, amounts);
      case Basis.BaseAndShare it ->
          Sentences.baseAndShare(it.column().heading(), amounts.text(it.base()));
      case Basis.RoundedShare it ->
          Sentences.roundedShare(it.column().heading(), Figures.perCent().text(it.step()));
    };
  }

  private static Told weighted(Basis.Weighted basis, Figures amounts) {
    List<Told> parts = new ArrayList<>();
    for (Basis.Part part : basis.parts()) {
      parts.add(
          part.column().counts() == PublishedColumn.Counts.THINGS
              ? Sentences.amountForEach(
                  rate(part.of(), amounts.counted().orElse(Denomination.NONE)),
                  part.column().heading())
              : Sentences.timesPart(Figures.plain().text(part.of()), part.column().heading()));
    }
    if (!basis.each().isZero()) {
      parts.add(Sentences.amountToEach(amounts.text(basis.each())));
    }
    return Joined.and(parts);
  }

  /** The same of what a total is multiplied with. */
  static Told shares(Basis basis, Figures amounts) {
    return basis instanceof Basis.Of of && isShares(of.column())
        ? Sentences.printedShare(of.column().heading())
        : of(basis, amounts);
  }

  /** Whether a total is what it is taken of. */
  static boolean isOfShares(Basis basis) {
    return basis instanceof Basis.RoundedShare
        || basis instanceof Basis.Of of && isShares(of.column());
  }

  private static boolean isShares(PublishedColumn column) {
    return column.counts() == PublishedColumn.Counts.SHARES;
  }

  /** An amount with all its decimals: {@code 1,018 kr}. */
  static String rate(Fraction rate, Denomination unit) {
    String figure = Figures.plain().text(rate);
    return unit.equals(Denomination.NONE) ? figure : figure + " " + unit.many();
  }

  /** {@code 1/2}, {@code 30 %}: as an agreement has it, too. */
  static String share(Fraction share) {
    return share.denominator().compareTo(LARGEST_DENOMINATOR) <= 0
        ? share.toString()
        : Figures.perCent().text(share);
  }
}
