package org.bilaga.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.audit.TextUnit.TextFigure;
import org.bilaga.document.Block;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;

/**
 * Wholes of running text and their parts: "230 mkr, varav 130 mkr … och 100 mkr …".
 *
 * <p>Parts in brackets, and parts of parts, are no parts of the whole. Those that make the whole
 * prove it and each other; those that do not are told where the text says that they are all.
 */
final class PartsOfWhole {
  static final Kind DIFFER =
      Kind.warning("document-parts-differ")
          .en(
              "The parts come to {sum}, but the text says {stated} in all: {off}.",
              "If these are all the parts, one of the figures is wrong.")
          .sv(
              "Delarna blir {sum} tillsammans, men texten säger {stated} totalt: {off}.",
              "Om detta är alla delar är någon av siffrorna fel.");

  private static final int FEWEST = 2;
  private static final Fraction NEAR = Fraction.of(1, 10);

  private final Ticks marks;
  private final Findings findings;

  PartsOfWhole(Ticks marks, Findings findings) {
    this.marks = marks;
    this.findings = findings;
  }

  /** An amount, what stands between it and the one before, and whether it is a part of a part. */
  private record Amount(TextFigure figure, String before, boolean nested, boolean listed) {}

  /** A paragraph, and the points of the list that it ends with. */
  void check(List<TextUnit> units, int index) {
    List<Amount> amounts = new ArrayList<>();
    TextUnit unit = units.get(index);
    add(unit, false, amounts);
    if (unit.text().endsWith(":")) {
      for (int next = index + 1; next < units.size(); next++) {
        if (!(units.get(next).block() instanceof Block.Item)) {
          break;
        }
        List<Amount> ofItem = new ArrayList<>();
        add(units.get(next), true, ofItem);
        // The first of a point is its own; the rest are parts of that.
        ofItem.stream().limit(1).forEach(amounts::add);
      }
    }
    for (int whole = 0; whole + FEWEST < amounts.size(); whole++) {
      if (isWhole(amounts, whole) && told(amounts, whole)) {
        return;
      }
    }
  }

  private static void add(TextUnit unit, boolean listed, List<Amount> amounts) {
    int from = 0;
    int parts = 0;
    for (TextFigure figure : unit.figures()) {
      if (figure.isMoney()) {
        String before = unit.text().substring(from, figure.start());
        boolean bracketed = depth(unit.text(), figure.start()) > 0;
        boolean ofPart = parts > 1 && Cues.OF_WHICH.in(before);
        amounts.add(new Amount(figure, before, bracketed || ofPart, listed));
        parts = bracketed || ofPart ? parts : parts + 1;
        from = figure.end();
      }
    }
  }

  private static int depth(String text, int at) {
    int depth = 0;
    for (int i = 0; i < at; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
    }
    return depth;
  }

  private static boolean isWhole(List<Amount> amounts, int index) {
    Amount whole = amounts.get(index);
    Amount next = amounts.get(index + 1);
    boolean parted = Cues.OF_WHICH.in(next.before) || next.listed;
    return !whole.nested && !whole.listed && (Cues.TOTAL.in(whole.before) || parted);
  }

  /** Whether it was told, one way or the other. */
  private boolean told(List<Amount> amounts, int index) {
    PrintedFigure whole = amounts.get(index).figure.printed();
    List<Amount> parts = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    Optional<List<Amount>> making = Optional.empty();
    for (Amount part : amounts.subList(index + 1, amounts.size())) {
      if (part.nested || !part.figure.printed().isComparable(whole)) {
        continue;
      }
      boolean ofIt = Cues.OF_WHICH.in(part.before) || Cues.OF.begins(lastSentence(part.before));
      boolean anotherWhole = Cues.TOTAL.in(part.before) && !ofIt;
      if (anotherWhole && !parts.isEmpty() && !Cues.BESIDE.in(part.before)) {
        break;
      }
      parts.add(part);
      sum = sum.add(part.figure.printed().value());
      if (parts.size() >= FEWEST && sum.equals(whole.value())) {
        making = Optional.of(List.copyOf(parts));
        break;
      }
    }
    if (making.isPresent()) {
      for (Amount part : making.get()) {
        marks.prove(part.figure.printed(), Proof.PARTS, whole.place());
      }
      marks.prove(whole, Proof.PARTS, parts.get(0).figure.printed().place());
      return true;
    }
    parts = ofOneSentence(parts);
    sum = Fraction.ZERO;
    for (Amount part : parts) {
      sum = sum.add(part.figure.printed().value());
    }
    boolean about = whole.about() || parts.stream().anyMatch(it -> it.figure.printed().about());
    Fraction off = sum.subtract(whole.value()).abs();
    boolean near = off.compareTo(whole.value().multiply(NEAR)) <= 0;
    if (parts.size() < FEWEST || about || !near || !areAll(parts)) {
      return false;
    }
    var finding =
        DIFFER
            .at(whole.place())
            .with("sum", SaidFigure.of(sum, whole.unit()))
            .with("stated", SaidFigure.of(whole))
            .with("off", SaidFigure.off(whole, sum))
            .figures(sum, whole.value())
            .label(Sentences.inAll());
    for (Amount part : parts) {
      finding.and(part.figure.printed().place(), Sentences.aPart());
    }
    findings.add(finding);
    return true;
  }

  /** Without what another sentence says after them, unless that goes on with the same whole. */
  private static List<Amount> ofOneSentence(List<Amount> parts) {
    for (int part = FEWEST; part < parts.size(); part++) {
      String before = parts.get(part).before;
      boolean goesOn =
          parts.get(part).listed
              || Cues.OF_WHICH.in(before)
              || Cues.REST.in(before)
              || Cues.BESIDE.in(before)
              || Cues.OF.begins(lastSentence(before));
      if (before.contains(". ") && !goesOn) {
        return parts.subList(0, part);
      }
    }
    return parts;
  }

  private static String lastSentence(String text) {
    return text.substring(text.lastIndexOf(". ") < 0 ? 0 : text.lastIndexOf(". ") + 2);
  }

  /** Whether the text says that these are all parts: a list, what is left, what comes beside. */
  private static boolean areAll(List<Amount> parts) {
    Amount last = parts.get(parts.size() - 1);
    return last.listed
        || parts.stream().skip(1).allMatch(part -> !part.before.contains(". "))
            && (!parts.get(0).before.contains(". ")
                || Cues.OF_WHICH.in(lastSentence(parts.get(0).before)))
            && parts.size() == FEWEST
            && endsWithAnd(last.before)
        || Cues.REST.in(last.before)
        || Cues.BESIDE.in(last.before);
  }

  private static boolean endsWithAnd(String before) {
    return Cues.AND.in(before);
  }
}
