package org.bilaga.infer;

import java.util.Set;
import org.bilaga.source.Folding;

/**
 * What a column counts by the words of its heading, where no unit says so: people and things that
 * are counted are what money is divided by, seldom what is divided.
 */
final class HeadingWords {
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

  /** What stands behind is whom something is for: {@code Kronor per invånare}. */
  private static final Set<String> EACH = Set.of("per", "pr", "pro", "each", "je");

  private HeadingWords() {}

  static boolean isCounted(String heading) {
    return has(heading, COUNTED);
  }

  static boolean isShare(String heading) {
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
