package org.bilaga.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilaga.audit.TextUnit.TextFigure;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;

/**
 * The same part of the same whole said with two amounts: of 6 250 mkr the regions get 5 698 mkr in
 * one place and 5 551 mkr in another.
 *
 * <p>Only the first part of a whole is held against others, where words behind both are the same.
 */
final class PartSaidTwice {
  static final Kind DIFFERS =
      Kind.warning("document-part-stated-otherwise")
          .en(
              "Of {whole}, {stated} are for {words} here and {other} in another place: {difference}"
                  + " apart.",
              "If both are about the same, one of them is wrong.")
          .sv(
              "Av {whole} är {stated} till {words} här och {other} på ett annat ställe: det skiljer"
                  + " {difference}.",
              "Om båda handlar om samma sak är någon av dem fel.");

  private static final int MOST_OF_ONE = 100;
  private static final Fraction NEAR = Fraction.of(1, 10);

  /** A whole, its first part, and the words behind that. */
  private record Part(TextUnit unit, PrintedFigure whole, PrintedFigure part, List<String> words) {}

  private final List<Part> parts = new ArrayList<>();

  PartSaidTwice(List<TextUnit> units) {
    for (TextUnit unit : units) {
      List<TextFigure> money = unit.figures().stream().filter(TextFigure::isMoney).toList();
      for (int i = 0; i + 1 < money.size(); i++) {
        TextFigure whole = money.get(i);
        TextFigure part = money.get(i + 1);
        boolean parted = Cues.OF_WHICH.in(unit.text().substring(whole.end(), part.start()));
        if (parted) {
          int next = i + 2 < money.size() ? money.get(i + 2).start() : unit.text().length();
          int end = Math.min(next, unit.sentenceEnd(part.end()));
          String behind = unit.text().substring(part.end(), Math.max(end, part.end()));
          parts.add(new Part(unit, whole.printed(), part.printed(), words(behind)));
        }
      }
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("[^\\p{L}-]+")) {
      if (word.length() > 5 && !words.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  void check(Findings findings) {
    Map<Fraction, List<Part>> byWhole = new LinkedHashMap<>();
    for (Part part : parts) {
      byWhole.computeIfAbsent(part.whole.value(), key -> new ArrayList<>()).add(part);
    }
    byWhole.values().forEach(of -> check(of, findings));
  }

  private static void check(List<Part> parts, Findings findings) {
    Set<List<Fraction>> told = new HashSet<>();
    int most = Math.min(parts.size(), MOST_OF_ONE);
    for (int one = 0; one < most; one++) {
      for (int other = one + 1; other < most; other++) {
        Part first = parts.get(one);
        Part second = parts.get(other);
        List<String> common = new ArrayList<>(first.words);
        common.retainAll(second.words);
        boolean differ = !common.isEmpty() && areOfOne(first, second);
        if (differ && told.add(List.of(first.part.value(), second.part.value()))) {
          tell(first, second, common.get(common.size() - 1), findings);
        }
      }
    }
  }

  private static boolean areOfOne(Part first, Part second) {
    return !first.part.isRoundedOf(second.part)
        && first.part.isComparable(second.part)
        && first.unit != second.unit
        && difference(first, second).compareTo(second.whole.value().multiply(NEAR)) <= 0;
  }

  private static Fraction difference(Part first, Part second) {
    return first.part.value().subtract(second.part.value()).abs();
  }

  private static void tell(Part first, Part second, String word, Findings findings) {
    findings.add(
        DIFFERS
            .at(second.part.place())
            .with("whole", SaidFigure.of(second.whole))
            .with("stated", SaidFigure.of(second.part))
            .with("words", word)
            .with("other", SaidFigure.of(first.part))
            .with("difference", SaidFigure.difference(second.part, first.part.value()))
            .figures(first.part.value(), second.part.value())
            .label(Sentences.aPart())
            .and(first.part.place(), Sentences.aPart()));
  }
}
