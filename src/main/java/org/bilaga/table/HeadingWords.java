package org.bilaga.table;

import java.util.Set;
import org.bilaga.source.Folding;

/**
 * What a column counts by the words of its heading, where no unit says so: people and things, which
 * are what money is divided by and seldom what is divided, shares, or money.
 */
public final class HeadingWords {
  private static final Set<String> COUNTED =
      Set.of(
          "antal",
          "befolkning",
          "befolkningen",
          "folkmängd",
          "folkmängden",
          "invånare",
          "invånarantal",
          "barn",
          "elever",
          "elev",
          "patienter",
          "personer",
          "platser",
          "födda",
          "listade",
          "besök",
          "vårdplatser",
          "population",
          "inhabitants",
          "residents",
          "people",
          "persons",
          "children",
          "pupils",
          "students",
          "patients",
          "places",
          "headcount",
          "number",
          "count",
          "bevölkerung",
          "einwohner",
          "einwohnerzahl",
          "anzahl",
          "schüler",
          "innbyggere",
          "folkemengde",
          "befolkningstall",
          "indbyggere",
          "folketal",
          "väkiluku",
          "asukkaat",
          "asukasluku",
          "ständige",
          "wohnbevölkerung",
          "inwoners",
          "hushåll",
          "households",
          "km2");

  private static final Set<String> SHARES =
      Set.of(
          "andel",
          "andelar",
          "procent",
          "share",
          "shares",
          "percent",
          "percentage",
          "anteil",
          "andelen",
          "osuus",
          "prosent");

  private static final Set<String> MONEY =
      Set.of(
          "anslag",
          "avgift",
          "belopp",
          "bidrag",
          "ersättning",
          "intäkter",
          "kostnad",
          "kostnader",
          "medel",
          "skatt",
          "statsbidrag",
          "stöd",
          "utbetalat",
          "utbetalning",
          "utjämning",
          "allocation",
          "amount",
          "budget",
          "cost",
          "costs",
          "expenditure",
          "funding",
          "grant",
          "grants",
          "income",
          "payment",
          "payments",
          "revenue",
          "spending",
          "betrag",
          "beträge",
          "kosten",
          "mittel",
          "zuschuss",
          "zuweisung",
          "zuweisungen",
          "beløb",
          "beløp",
          "tilskud",
          "tilskudd",
          "avustus",
          "avustukset",
          "kustannukset",
          "rahoitus",
          "bedrag",
          "kredit");

  /** What stands behind is whom something is for: {@code Kronor per invånare}. */
  private static final Set<String> EACH = Set.of("per", "pr", "pro", "each", "je");

  private HeadingWords() {}

  /** Whether it counts people or things. */
  public static boolean isCounted(String heading) {
    return has(heading, COUNTED);
  }

  /** Whether it is of amounts of money: by its words, or by a year alone. */
  public static boolean isMoney(String heading) {
    return TableLayout.isYear(heading.strip()) || saysMoney(heading);
  }

  /** Whether its words say that it is of amounts of money, in whatever they are counted. */
  public static boolean saysMoney(String heading) {
    return has(heading, MONEY) && !isCounted(heading) && !isShare(heading);
  }

  public static boolean isShare(String heading) {
    return has(heading, SHARES);
  }

  private static boolean has(String heading, Set<String> words) {
    for (String word : Folding.words(heading).split("[^\\p{L}\\p{M}\\p{Nd}]+", -1)) {
      if (EACH.contains(word)) {
        return false;
      } else if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
