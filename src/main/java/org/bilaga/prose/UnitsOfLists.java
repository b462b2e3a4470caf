package org.bilaga.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.figure.PrintedUnit;

/**
 * What the numbers of a list count, which have one unit together: "70, 20 respektive 10 procent",
 * "EUR 10, 20 and 30 million".
 *
 * <p>A list is read once, at its first number: to begin anew at each would not end.
 */
final class UnitsOfLists {
  /** Digits: what is to be counted in millions has no thousands of its own. */
  private static final int MOST_DIGITS = 3;

  private final ProseText text;
  private final ProseNumerals numerals;
  private final ProseUnits units;

  /** The units of numbers that are further on in a list that was read. */
  private final Map<Integer, PrintedUnit> listed = new HashMap<>(0);

  UnitsOfLists(ProseText text, ProseNumerals numerals, ProseUnits units) {
    this.text = text;
    this.numerals = numerals;
    this.units = units;
  }

  /** What a number counts, by its own unit or by that of the list it is in. */
  PrintedUnit unit(int number) {
    if (!listed.containsKey(number)) {
      noteMoney(number);
    }
    PrintedUnit known = listed.get(number);
    return known != null ? known : unitOfLast(number);
  }

  /**
   * Notes the unit of all in "EUR 10, 20 and 30 million", the currency of the first and the scale
   * of the last, where the scale is no unit of its own: not in "EUR 10 and 30 million kronor".
   */
  private void noteMoney(int first) {
    String sign = units.signBefore(first);
    List<Integer> list = new ArrayList<>(List.of(first));
    int i = first;
    while (!sign.isEmpty()
        && text.word(i).digits() <= MOST_DIGITS
        && (text.word(i + 1).is(",") || text.isAnd(i + 1))
        && text.word(i + 2).isNumber()) {
      i += 2;
      list.add(i);
    }
    if (list.size() < 2 || !text.isAnd(i - 1)) {
      return;
    }
    ProseUnits.Counted own = units.counted(i);
    // A scale that is one beside a currency only, "bn"; a letter may be another unit.
    int last = own.last() == i && text.word(i + 1).small().length() > 1 ? i + 1 : own.last();
    if (last == i || own.unit().money()) {
      return;
    }
    PrintedUnit unit = PrintedUnit.written(sign + " " + text.written(i + 1, last));
    if (unit.money() && unit.exponent() > 0) {
      list.forEach(other -> listed.put(other, unit));
    }
  }

  /** Of the last in the list that begins at a number, which all in it then have. */
  private PrintedUnit unitOfLast(int number) {
    List<Integer> list = new ArrayList<>();
    int i = number;
    ProseUnits.Counted here = units.counted(i);
    while ((here.unit().isNone() || isRange(i, here))
        && text.isJoint(i + 1)
        && numerals.end(i + 2) >= 0) {
      i = numerals.end(i + 2);
      list.add(i);
      here = units.counted(i);
    }
    for (int other : list) {
      listed.put(other, here.unit());
    }
    return here.unit();
  }

  /** Whether a number with a sign before it has the scale of the one after it: "€1.5 to 2 bn". */
  private boolean isRange(int i, ProseUnits.Counted here) {
    return here.last() == i
        && (text.word(i + 1).isDash() || text.isTo(i + 1))
        && text.word(i + 2).isNumber()
        && units.after(i + 2).exponent() > 0;
  }
}
