package org.bilaga.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bilaga.words.Forms;
import org.bilaga.words.Told;

/** Words that documents have in any language, as they are looked for. */
enum Phrases {
  AGREEMENT(Sentences.agreementWords()),
  PERIOD(Sentences.periodWords()),
  BETWEEN(Sentences.betweenWords()),
  AND(Sentences.andWords()),
  ABOUT(Sentences.aboutWords()),
  THROUGH(Sentences.throughWords()),
  APPENDIX(Sentences.appendixWords()),
  TO(Sentences.toWords()),
  FROM(Sentences.fromWords()),
  ARTICLE(Sentences.articleWords()),
  MAY(Sentences.mayWords()),
  FOR(Sentences.forWords()),
  BESIDE(Sentences.besideWords()),
  SIGNED(Sentences.signedWords()),
  REQUISITION(Sentences.requisitionWords()),
  REPAY(Sentences.repayWords()),
  ACCOUNTS(Sentences.accountsWords()),
  LAPSES(Sentences.lapsesWords()),
  RECLAIM(Sentences.reclaimWords()),
  HANDED_IN(Sentences.handedInWords()),
  REPORT(Sentences.reportWords());

  private static final int EITHER_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Pattern whole;

  Phrases(Told words) {
    String any =
        new Forms(words).all().stream().map(Phrases::pattern).collect(Collectors.joining("|"));
    this.whole = Pattern.compile("(?<![\\p{L}-])(?:" + any + ")(?![\\p{L}-])", EITHER_CASE);
  }

  /** A star stands for the letters that a word goes on or begins with. */
  private static String pattern(String words) {
    return Pattern.quote(words).replace("*", "\\E[\\p{L}-]*\\Q");
  }

  /** Everywhere that one of the words stands, whole. */
  List<MatchResult> all(String text) {
    return whole.matcher(text).results().toList();
  }

  /** Where one of the words stands first, whole. */
  Optional<MatchResult> in(String text) {
    var matcher = whole.matcher(text);
    return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  /** What stands between the words. */
  List<String> parted(String text) {
    return List.of(whole.split(text));
  }
}
