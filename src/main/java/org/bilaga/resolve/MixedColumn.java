package org.bilaga.resolve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.source.Span;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * Finds columns of data whose figures count different things: 12 000, 3 000 kr and 30 %. What such
 * a figure is worth beside the others is not known, so none of them is used.
 *
 * <p>Kronor beside bare figures are one kind: the unit is often written once. Thousands or millions
 * beside bare figures are not, for the bare ones may be thousands and millions too.
 */
final class MixedColumn {
  static final Kind KIND =
      Kind.finding("column-of-mixed-kinds")
          .en(
              "\"{column}\" holds figures that do not count the same: {figures}.",
              "Write all of them in one unit, or in columns of their own.")
          .sv(
              "\"{column}\" innehåller tal som inte räknar samma sak: {figures}.",
              "Skriv alla i en enhet, eller i var sin kolumn.");

  /** The first figure of each kind. */
  private final Map<String, Span> firsts = new LinkedHashMap<>();

  private boolean bare;
  private boolean shares;
  private boolean money;
  private boolean currencies;
  private boolean scaled;
  private PrintedUnit first = PrintedUnit.NONE;

  void add(PrintedUnit unit, Span place, boolean isNought) {
    if (isNought && unit.sort() == PrintedUnit.Sort.NUMBER) {
      return;
    }
    switch (unit.sort()) {
      case NUMBER -> bare |= unit.isNone();
      case SHARE, POINTS -> shares = true;
      case MONEY -> {
        currencies |= money && unit.currencies().stream().noneMatch(first::isIn);
        first = money ? first : unit;
        money = true;
      }
    }
    scaled |= unit.exponent() > 0;
    String scale = unit.exponent() > 0 ? "+" : "";
    String kind = (unit.money() ? unit.currency() : String.valueOf(unit.share())) + scale;
    firsts.putIfAbsent(kind, place);
  }

  boolean isMixed() {
    return currencies || shares && (bare || money) || scaled && bare;
  }

  Finding finding(String column) {
    var figures =
        firsts.values().stream().map(place -> Told.text("\"" + place.text() + "\"")).toList();
    var places = firsts.values().iterator();
    places.next();
    return KIND.at(places.next()).with("column", column).with("figures", Joined.and(figures));
  }
}
