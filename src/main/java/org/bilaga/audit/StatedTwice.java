package org.bilaga.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bilaga.audit.TextUnit.TextFigure;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;

/**
 * The same thing said with two amounts in two places.
 *
 * <p>Two sentences that say an amount in all are taken to be of the same thing where they share
 * words that few other such sentences have, and name no different years.
 */
final class StatedTwice {
  static final Kind DIFFERS =
      Kind.warning("document-stated-otherwise")
          .en(
              "This says {stated} in all, another place {other}: {difference} apart.",
              "If both are about the same, one of them is wrong; they share the words {words}.")
          .sv(
              "Här står {stated} totalt, på ett annat ställe {other}: det skiljer {difference}.",
              "Om båda handlar om samma sak är någon av dem fel; de har orden {words} gemensamt.");

  private static final Fraction NEAR = Fraction.of(1, 10);
  private static final int WORDS_SHOWN = 4;

  /** However long a document is, a word that so many sentences have marks none of them out. */
  private static final int MOST_WITH_RARE = 40;

  private final List<Statement> statements = new ArrayList<>();
  private final Map<String, Integer> having = new HashMap<>();

  /** The statements so far that have a rare word. */
  private final Map<String, List<Integer>> withRare = new HashMap<>();

  /** Among those of the year before nothing is told. */
  private final int ofBefore;

  StatedTwice(List<TextUnit> before, List<TextUnit> units) {
    read(before);
    this.ofBefore = statements.size();
    read(units);
    statements.forEach(it -> it.words().forEach(word -> having.merge(word, 1, Integer::sum)));
    for (int statement = 0; statement < ofBefore; statement++) {
      sharing(statement);
    }
  }

  private void read(List<TextUnit> units) {
    for (TextUnit unit : units) {
      int from = 0;
      for (TextFigure figure : unit.figures()) {
        if (figure.isMoney()) {
          String before =
              unit.text()
                  .substring(Math.max(from, unit.sentenceStart(figure.start())), figure.start());
          if (Cues.TOTAL.in(before) && figure.malformed().isEmpty()) {
            statements.add(Statement.of(unit, figure));
          }
          from = figure.end();
        }
      }
    }
  }

  void check(Findings findings) {
    Set<List<Fraction>> told = new HashSet<>();
    for (int other = ofBefore; other < statements.size(); other++) {
      Statement second = statements.get(other);
      for (int one : sharing(other)) {
        Statement first = statements.get(one);
        boolean apart = areOfOne(first, second);
        if (apart && told.add(List.of(first.printed().value(), second.printed().value()))) {
          tell(first, second, findings);
        }
      }
    }
  }

  /**
   * Those before a statement that have a rare word of it; few have one, so the cost stays linear.
   */
  private Set<Integer> sharing(int statement) {
    Set<Integer> sharing = new TreeSet<>();
    for (String word : statements.get(statement).words()) {
      List<Integer> before = withRare.getOrDefault(word, List.of());
      sharing.addAll(before);
      if (isRare(word)) {
        withRare.computeIfAbsent(word, key -> new ArrayList<>()).add(statement);
      }
    }
    sharing.remove(statement);
    return sharing;
  }

  private boolean areOfOne(Statement first, Statement second) {
    PrintedFigure one = first.printed();
    PrintedFigure other = second.printed();
    Fraction off = one.value().subtract(other.value()).abs();
    Fraction larger = one.value().max(other.value());
    return !one.isRoundedOf(other)
        && !one.about()
        && !other.about()
        && one.isComparable(other)
        && first.unit() != second.unit()
        && off.compareTo(larger.multiply(NEAR)) <= 0
        && first.isOfSameTime(second)
        && share(first, second);
  }

  /** Whether they are alike under some of their headings. */
  private boolean share(Statement first, Statement second) {
    return first.under().stream()
        .anyMatch(one -> second.under().stream().anyMatch(other -> share(one, other)));
  }

  /** Whether most of what marks one out stands in the other too; rare words weigh more. */
  private boolean share(Set<String> first, Set<String> second) {
    long common = 0;
    int rare = 0;
    for (String word : first) {
      if (second.contains(word)) {
        common += weight(word);
        rare += isRare(word) ? 1 : 0;
      }
    }
    long least = Math.min(weight(first), weight(second));
    return rare >= 2 && common * 5 >= least * 3;
  }

  private boolean isRare(String word) {
    int count = having.getOrDefault(word, 0);
    return count <= 2 || count * 3 <= statements.size() && count <= MOST_WITH_RARE;
  }

  private long weight(Set<String> words) {
    return words.stream().mapToLong(this::weight).sum();
  }

  private long weight(String word) {
    return 100L * statements.size() / Math.max(1, having.getOrDefault(word, 1));
  }

  private void tell(Statement first, Statement second, Findings findings) {
    List<String> words = new ArrayList<>();
    for (String word : spelled(second)) {
      if (words.size() < WORDS_SHOWN && spelled(first).contains(word)) {
        words.add(word);
      }
    }
    PrintedFigure one = first.printed();
    PrintedFigure other = second.printed();
    findings.add(
        DIFFERS
            .at(other.place())
            .with("stated", SaidFigure.of(other))
            .with("other", SaidFigure.of(one))
            .with("difference", SaidFigure.difference(other, one.value()))
            .with("words", String.join(", ", words))
            .figures(one.value(), other.value())
            .label(Sentences.inAll())
            .and(one.place(), Sentences.inAll()));
  }

  /** The words that mark a statement out, in the order and spelling that they stand in. */
  private List<String> spelled(Statement statement) {
    List<String> words = new ArrayList<>();
    var text = new StringBuilder(statement.unit().text());
    statement.unit().section().headings().forEach(it -> text.append(' ').append(it.text().text()));
    for (String word : text.toString().split("[^\\p{L}-]+")) {
      String small = word.toLowerCase(Locale.ROOT);
      String stem = Statement.stem(small);
      if (statement.words().contains(stem) && isRare(stem) && !words.contains(small)) {
        words.add(small);
      }
    }
    return words;
  }
}
