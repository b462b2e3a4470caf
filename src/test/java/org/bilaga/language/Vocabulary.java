package org.bilaga.language;

import java.util.LinkedHashSet;
import java.util.List;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.parser.Keyword;
import org.bilaga.source.SourceFile;

/** What the parser knows of the two vocabularies, as rows of tables in the reference. */
final class Vocabulary {
  private Vocabulary() {}

  /** Wherever a file can use a name that it chooses; {@code #} stands for it. */
  private static final List<String> PLACES =
      List.of(
          "party # \"Titel\" org \"1\"",
          "group # { \n | id | \n | a | \n }",
          "group g { \n | id | \n | # | \n } agreement a { grant b 1 kr to g[#] § 1 }",
          "data # by g { source \"x\" }",
          "data d by # from \"x.csv\"",
          "data d by g { column # = \"x\" rounded to 1 kr }",
          "key # = share of #.#",
          "let # = # + 1 kr",
          "agreement # { period 2020 }",
          "agreement a { area # { total # } }",
          "agreement a { area # \"Titel\" § 1 }",
          "agreement a { grant # remainder to # by #, rounded half up § 1 }",
          "agreement a { grant # # to # through # for # by # rounded up }",
          "agreement a { grant b 1 kr to c by d base 1 kr each, except #, at least 1 kr for # }",
          "agreement a { grant b 1 kr to c { of which # 1 kr } }",
          "agreement a { merges #, # signed 2020-01-01 for # between # through # and # }",
          "agreement a { payment to #, # { accounts to # by 2020-01-01 } }",
          "agreement a { obligation # { #, # submit \"x\" to # otherwise not entitled to # } }",
          "agreement a { claim § 1 \"1\": #.#[#] + total to # - total of # <= 1 kr }");

  static String allKeywords(Edition edition) {
    var rows = new LinkedHashSet<String>();
    for (Keyword keyword : Keyword.values()) {
      rows.add(row(keyword.in(edition.language()), keyword.in(edition.other().language())));
    }
    return String.join("", rows);
  }

  static String keywordsThatMayBeNames(Edition edition) {
    var rows = new StringBuilder();
    for (Keyword keyword : Keyword.values()) {
      String own = ifMayBeName(keyword.in(edition.language()));
      String other = ifMayBeName(keyword.in(edition.other().language()));
      if (!own.isEmpty() || !other.isEmpty()) {
        rows.append(row(own, other));
      }
    }
    return rows.toString();
  }

  private static String ifMayBeName(String word) {
    return mayBeName(word) ? word : "";
  }

  private static String row(String own, String other) {
    return "| " + code(own) + " | " + code(other) + " |\n";
  }

  private static String code(String word) {
    return word.isEmpty() ? "" : "`" + word + "`";
  }

  static boolean mayBeName(String word) {
    if (word.indexOf(' ') >= 0) {
      return false;
    }
    for (String place : PLACES) {
      var findings = new Findings();
      var file = SourceFile.of("name.agreement", place.replace("#", word));
      if (new AgreementParser(file, findings).parse().isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
