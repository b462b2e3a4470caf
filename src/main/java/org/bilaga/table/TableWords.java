package org.bilaga.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilaga.source.Folding;

/**
 * The words by which published tables, in whichever language, call their totals, notes and units.
 *
 * <p>They tell only what a line is that is no member's: a name of a member is never one of them.
 */
public final class TableWords {
  /** As {@link Folding#letters} has them. */
  private static final Set<String> TOTALS =
      Set.of(
          "summa",
          "sum",
          "totalt",
          "total",
          "totals",
          "totalsumma",
          "summatotalt",
          "totaltsumma",
          "riket",
          "helariket",
          "helalandet",
          "samtliga",
          "grandtotal",
          "ialt",
          "sumialt",
          "helelandet",
          "landet",
          "insgesamt",
          "gesamt",
          "summe",
          "gesamtsumme",
          "bund",
          "yhteensä",
          "kokomaa",
          "totaal",
          "totale",
          "totalgeneral",
          "ensemble",
          "razem",
          "ogółem",
          "samtals",
          "合計",
          "計",
          "総計",
          "合计",
          "总计",
          "합계");

  /** The first or the last word of what a subtotal is called. */
  private static final Set<String> PART_TOTALS =
      Set.of(
          "summa",
          "delsumma",
          "sum",
          "subtotal",
          "total",
          "totalt",
          "totals",
          "totalsumma",
          "delsum",
          "deltotal",
          "zwischensumme",
          "summe",
          "gesamt",
          "yhteensä",
          "välisumma",
          "subtotaal",
          "totaal",
          "totale",
          "samlet",
          "totalsum");

  /**
   * What a row is called that has the sum so far, at the foot of a page and the head of the next.
   */
  private static final Set<String> CARRIED =
      Set.of(
          "carriedforward",
          "carriedover",
          "carrieddown",
          "broughtforward",
          "broughtdown",
          "transport",
          "transporteras",
          "übertrag",
          "uebertrag",
          "overført",
          "overføres",
          "overføring",
          "överförs",
          "överfört",
          "siirto",
          "siirretään",
          "report",
          "àreporter",
          "transporteren");

  /** What a title ends in whose table goes on. */
  private static final Set<String> CONTINUED =
      Set.of(
          "continued",
          "contd",
          "cont",
          "forts",
          "fortsättning",
          "fortsatt",
          "fortsat",
          "fortsättes",
          "fortsetzung",
          "jatkuu",
          "jatkoa",
          "suite",
          "vervolg");

  /** What heads a column of numbers beside the names. */
  private static final Set<String> NUMBERS =
      Set.of("id", "nr", "nr.", "no", "no.", "nummer", "number", "lfd.nr.", "#");

  private static final Set<String> NOTES =
      Set.of(
          "källa",
          "källor",
          "source",
          "sources",
          "not",
          "noter",
          "note",
          "notes",
          "anm",
          "anmärkning",
          "anmärkningar",
          "kommentar",
          "kommentarer",
          "comment",
          "comments",
          "fotnot",
          "footnote",
          "footnotes",
          "förklaring",
          "uppgifterna",
          "kilde",
          "kilder",
          "merknad",
          "quelle",
          "quellen",
          "anmerkung",
          "hinweis",
          "lähde",
          "huom",
          "bron",
          "fuente",
          "uppdaterad",
          "updated");

  private static final Set<String> UNITS =
      Set.of(
          "kr",
          "kronor",
          "tkr",
          "mkr",
          "mnkr",
          "mdkr",
          "mdr",
          "sek",
          "ksek",
          "msek",
          "antal",
          "procent",
          "andel",
          "miljoner",
          "tusental",
          "tusen",
          "nok",
          "dkk",
          "eur",
          "euro",
          "gbp",
          "usd",
          "chf",
          "isk",
          "number",
          "percent",
          "share",
          "thousand",
          "thousands",
          "million",
          "millions",
          "prozent",
          "anzahl");

  /**
   * What kind of body a name is of, as its first or last word; each with those that say the same.
   */
  private static final Map<String, String> KINDS = kinds();

  private TableWords() {}

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    String[] alike = {
      "kommun kommunen kommune kommunens municipality gemeinde kunta gemeente commune council",
      "region regionen regionens",
      "län länet county fylke fylket fylkeskommune amt",
      "landsting landstinget",
      "stad staden city stadt kaupunki town",
      "land state freistaat",
      "borough",
      "district kreis landkreis",
      "kanton canton"
    };
    for (String words : alike) {
      String[] each = words.split(" ");
      for (String word : each) {
        kinds.put(word, each[0]);
      }
    }
    return kinds;
  }

  /**
   * A name without the word for the kind of body, and that word or nothing: {@code Bokviks kommun},
   * {@code City of Bokvik}, {@code Kommunen Bokvik}.
   *
   * @param bare letters, also without the s of a genitive that a kind follows
   */
  record Bare(List<String> bare, String kind) {
    static Bare of(String name) {
      String[] words = words(name);
      int last = words.length - 1;
      if (last < 1) {
        return new Bare(List.of(String.join("", words)), "");
      }
      String after = KINDS.get(words[last]);
      if (after != null) {
        String rest = String.join("", Arrays.copyOf(words, last));
        boolean genitive = rest.length() > 2 && rest.endsWith("s");
        return new Bare(
            genitive ? List.of(rest.substring(0, rest.length() - 1), rest) : List.of(rest), after);
      }
      String before = KINDS.get(words[0]);
      if (before != null) {
        int from = last > 1 && (words[1].equals("of") || words[1].equals("de")) ? 2 : 1;
        return new Bare(
            List.of(String.join("", Arrays.copyOfRange(words, from, words.length))), before);
      }
      return new Bare(List.of(String.join("", words)), "");
    }
  }

  /** Whether a name is one of those by which tables call the sum of all. */
  public static boolean isTotalName(String name) {
    return isTotal(Folding.letters(name));
  }

  static boolean isTotal(String letters) {
    return TOTALS.contains(letters);
  }

  /** Whether a name is more than one word, of which the first or the last tells of a sum. */
  public static boolean isPartTotal(String name) {
    String[] words = words(name);
    if (words.length > 0 && words[0].equals("sub") && words.length > 1) {
      return PART_TOTALS.contains(words[0] + words[1]) || PART_TOTALS.contains(words[1]);
    }
    return words.length > 0
        && (PART_TOTALS.contains(words[0]) || PART_TOTALS.contains(words[words.length - 1]));
  }

  /** Whether a row has the sum of those above it, and is none of them. */
  public static boolean isCarried(String name) {
    return CARRIED.contains(String.join("", words(name)));
  }

  /** Whether a title says that its table began before: {@code Table 1 (continued)}. */
  public static boolean isContinued(String title) {
    String[] words = words(title);
    return words.length > 0 && !isLong(title) && CONTINUED.contains(words[words.length - 1]);
  }

  /** Whether a line begins as notes and sources do: with a word for them, or a footnote's mark. */
  public static boolean isNote(String text) {
    String[] words = words(text);
    if (words.length > 0 && NOTES.contains(words[0])) {
      return true;
    }
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return "*†‡¹²³⁴⁵⁶⁷⁸⁹".indexOf(first) >= 0 || NameMarks.begin(text) > 0;
  }

  /** Whether a text is of as many words as sentences have and names have not. */
  static boolean isLong(String text) {
    return words(text).length > 5;
  }

  /** Whether a cell of a heading tells in what its column is counted, and nothing else. */
  public static boolean isUnit(String text) {
    List<String> words = Arrays.asList(words(text));
    return text.strip().equals("%")
        || text.strip().equals("£000")
        || !words.isEmpty() && words.size() <= 3 && UNITS.containsAll(words);
  }

  /** Whether a column so headed has codes. */
  static boolean isCode(String heading) {
    String letters = Folding.letters(heading);
    return letters.contains("kod") || letters.contains("code") || NUMBERS.contains(letters);
  }

  /** Runs of letters and digits, folded. */
  private static String[] words(String text) {
    String folded = Folding.words(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return folded.isEmpty() ? new String[0] : folded.split(" ");
  }
}
