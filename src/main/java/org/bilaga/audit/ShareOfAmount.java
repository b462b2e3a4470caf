package org.bilaga.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.audit.TextUnit.TextFigure;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;

/**
 * Shares of running text and the amounts that they make: "10 per cent of 213 330 000 kronor, i.e.
 * 21 330 000 kronor".
 *
 * <p>Where the sentence names all three they must agree. Where it names a share and the amount
 * alone, an amount of the document that it is the share of proves both.
 */
final class ShareOfAmount {
  static final Kind DIFFERS =
      Kind.finding("document-share-of-amount-differs")
          .en(
              "{share} of {whole} is {right}, but the text says {stated}: {off}.",
              "Correct the share, the amount or what it comes to.")
          .sv(
              "{share} av {whole} är {right}, men texten säger {stated}: {off}.",
              "Rätta andelen, beloppet eller vad det blir.");

  private static final int NEAR = 40;

  private final Map<Fraction, PrintedFigure> amounts = new HashMap<>();
  private final Ticks marks;
  private final Findings findings;

  ShareOfAmount(List<PrintedFigure> figures, Ticks marks, Findings findings) {
    figures.stream()
        .filter(PrintedFigure::isMoney)
        .forEach(it -> amounts.putIfAbsent(it.value(), it));
    this.marks = marks;
    this.findings = findings;
  }

  void check(TextUnit unit) {
    List<TextFigure> figures = unit.figures();
    for (int i = 0; i + 1 < figures.size(); i++) {
      TextFigure share = figures.get(i);
      TextFigure next = figures.get(i + 1);
      boolean sentence = next.start() < unit.sentenceEnd(share.end());
      String between = unit.text().substring(share.end(), next.start());
      if (!share.printed().isShare() || !next.isMoney() || !sentence || between.length() > NEAR) {
        continue;
      }
      if (Cues.OF.begins(between) && i + 2 < figures.size() && comesTo(unit, figures, i)) {
        told(share.printed(), next.printed(), figures.get(i + 2).printed());
      } else {
        whole(share.printed(), next.printed())
            .ifPresent(
                whole -> {
                  marks.prove(share.printed(), Proof.DERIVED, whole.place());
                  marks.prove(next.printed(), Proof.DERIVED, whole.place());
                });
      }
    }
  }

  private static boolean comesTo(TextUnit unit, List<TextFigure> figures, int share) {
    TextFigure whole = figures.get(share + 1);
    TextFigure made = figures.get(share + 2);
    String between = unit.text().substring(whole.end(), made.start());
    return made.isMoney() && between.length() <= NEAR && Cues.THAT_IS.in(between);
  }

  private void told(PrintedFigure share, PrintedFigure whole, PrintedFigure made) {
    Fraction right = share.value().multiply(whole.value());
    Fraction room =
        made.room()
            .add(share.value().multiply(whole.room()))
            .add(share.room().multiply(whole.value()));
    boolean about = made.about() || whole.about();
    Fraction off = right.subtract(made.value()).abs();
    if (off.isZero() || about && off.compareTo(coarse(made).add(room)) <= 0) {
      marks.prove(made, Proof.DERIVED, whole.place());
      marks.prove(share, Proof.DERIVED, whole.place());
    } else if (off.compareTo(made.room()) > 0) {
      findings.add(
          DIFFERS
              .at(made.place())
              .with("share", SaidFigure.of(share))
              .with("whole", SaidFigure.of(whole))
              .with("right", SaidFigure.rounded(right, made))
              .with("stated", SaidFigure.of(made))
              .with("off", SaidFigure.off(made, right))
              .figures(right, made.value())
              .label(Sentences.printed())
              .and(share.place(), Sentences.printed())
              .and(whole.place(), Sentences.printed()));
    }
  }

  /** What is said to be about so much may be half of its last digit that is not nought off. */
  private static Fraction coarse(PrintedFigure figure) {
    Fraction unit = figure.step();
    Fraction next = unit.multiply(Fraction.of(10));
    while (!figure.value().isZero() && figure.value().divide(next).isInteger()) {
      unit = next;
      next = next.multiply(Fraction.of(10));
    }
    return unit;
  }

  private Optional<PrintedFigure> whole(PrintedFigure share, PrintedFigure made) {
    return share.value().isZero()
        ? Optional.empty()
        : Optional.ofNullable(amounts.get(made.value().divide(share.value())))
            .filter(whole -> whole.place() != made.place());
  }
}
