package org.bilaga.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.audit.TextUnit.TextFigure;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;

/**
 * An amount that stands once, and a thousand or a million times as much with the same digits in
 * several places: three noughts too few or too many.
 */
final class ScaleSlip {
  static final Kind DIFFERS =
      Kind.warning("document-scale-differs")
          .en(
              "This says {stated}, with the digits of {other}, which stands in {count} other"
                  + " places.",
              "Write {other}, if that is meant: three noughts or the word for them are missing or"
                  + " too many.")
          .sv(
              "Här står {stated}, med samma siffror som {other}, som står på {count} andra"
                  + " ställen.",
              "Skriv {other}, om det är vad som menas: tre nollor eller ordet för dem saknas eller"
                  + " är för mycket.");

  private static final BigInteger TELLING = BigInteger.valueOf(100);
  private static final Fraction THOUSAND = Fraction.of(1_000);
  private static final int FEWEST = 2;

  private ScaleSlip() {}

  static void check(List<TextUnit> units, Findings findings) {
    Map<Fraction, List<PrintedFigure>> amounts = new LinkedHashMap<>();
    for (TextUnit unit : units) {
      for (TextFigure figure : unit.figures()) {
        if (figure.isMoney() && figure.malformed().isEmpty()) {
          amounts
              .computeIfAbsent(figure.printed().value(), key -> new ArrayList<>())
              .add(figure.printed());
        }
      }
    }
    amounts.forEach((value, places) -> check(value, places, amounts, findings));
  }

  private static void check(
      Fraction value,
      List<PrintedFigure> places,
      Map<Fraction, List<PrintedFigure>> amounts,
      Findings findings) {
    if (places.size() > 1 || !tells(value)) {
      return;
    }
    Fraction times = value;
    Fraction part = value;
    for (int step = 0; step < 2; step++) {
      times = times.multiply(THOUSAND);
      part = part.divide(THOUSAND);
      for (Fraction other : List.of(times, part)) {
        List<PrintedFigure> others = amounts.getOrDefault(other, List.of());
        if (others.size() >= FEWEST) {
          PrintedFigure stated = places.get(0);
          findings.add(
              DIFFERS
                  .at(stated.place())
                  .with("stated", SaidFigure.of(stated))
                  .with("other", SaidFigure.of(others.get(0)))
                  .with("count", String.valueOf(others.size()))
                  .figures(other, value)
                  .label(Sentences.printed())
                  .and(others.get(0).place(), Sentences.printed()));
          return;
        }
      }
    }
  }

  /** Three digits that are not nought: fewer are alike by chance. */
  private static boolean tells(Fraction value) {
    if (!value.isInteger()) {
      return true;
    }
    BigInteger digits = value.floor().abs();
    while (digits.signum() != 0 && digits.mod(BigInteger.TEN).signum() == 0) {
      digits = digits.divide(BigInteger.TEN);
    }
    return digits.compareTo(TELLING) >= 0;
  }
}
