package org.bilaga.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.audit.TextUnit.TextFigure;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;

/**
 * What a text says was there at first, came, went and was there at last: "ingående saldo 12 mkr,
 * under året tillkom 3 mkr och användes 2 mkr, utgående saldo 13 mkr".
 *
 * <p>Only where each amount between the first and the last is said to have come or gone.
 */
final class Balances {
  static final Kind DIFFERS =
      Kind.warning("document-balance-differs")
          .en(
              "What was there at first, with what came and without what went, is {right}, but the"
                  + " text says {stated} at last: {off}.",
              "If nothing else came or went, one of the figures is wrong.")
          .sv(
              "Det ingående, med det som tillkom och utan det som gick, blir {right}, men texten"
                  + " säger {stated} utgående: {off}.",
              "Om inget annat tillkom eller gick är någon av siffrorna fel.");

  private static final List<Cues> MOVES =
      List.of(Cues.OPENING, Cues.CLOSING, Cues.ADDED, Cues.WITHDRAWN);

  private final Ticks marks;
  private final Findings findings;
  private final List<Move> moves = new ArrayList<>();

  Balances(Ticks marks, Findings findings) {
    this.marks = marks;
    this.findings = findings;
  }

  /** An amount, and what is said of it. */
  private record Move(PrintedFigure figure, Cues what) {
    /** As it counts in the sum. */
    PrintedFigure counted() {
      return what == Cues.WITHDRAWN
          ? new PrintedFigure(
              figure.place(), figure.value().negate(), figure.step(), figure.unit(), figure.about())
          : figure;
    }
  }

  void check(List<TextUnit> units) {
    for (int at = 0; at < units.size(); at++) {
      boolean goesOn = at > 0 && units.get(at).section().equals(units.get(at - 1).section());
      if (!goesOn) {
        moves.clear();
      }
      read(units.get(at));
    }
  }

  private void read(TextUnit unit) {
    String text = unit.text();
    int from = 0;
    List<TextFigure> amounts = unit.figures().stream().filter(TextFigure::isMoney).toList();
    for (int i = 0; i < amounts.size(); i++) {
      TextFigure amount = amounts.get(i);
      int next = i + 1 < amounts.size() ? amounts.get(i + 1).start() : text.length();
      int to = Math.min(next, unit.sentenceEnd(amount.end()));
      Optional<Cue> said = last(text, from, amount.start());
      from = amount.end();
      if (said.isEmpty()) {
        said = first(text, amount.end(), to);
        from = said.map(Cue::end).orElse(from);
      }
      move(amount.printed(), said.map(Cue::what));
    }
  }

  private void move(PrintedFigure figure, Optional<Cues> what) {
    if (what.isEmpty()) {
      moves.clear();
    } else if (what.get() == Cues.OPENING) {
      moves.clear();
      moves.add(new Move(figure, Cues.OPENING));
    } else if (!moves.isEmpty()
        && (figure.about() || !figure.isComparable(moves.getFirst().figure()))) {
      moves.clear();
    } else if (!moves.isEmpty() && what.get() == Cues.CLOSING) {
      if (moves.size() > 1) {
        close(figure);
      }
      moves.clear();
    } else if (!moves.isEmpty()) {
      moves.add(new Move(figure, what.get()));
    }
  }

  private void close(PrintedFigure closing) {
    List<PrintedFigure> parts = moves.stream().map(Move::counted).toList();
    if (PrintedSums.compare(parts, closing) != PrintedSums.Outcome.DIFFERENT) {
      Span place = closing.place();
      moves.forEach(move -> marks.prove(move.figure(), Proof.BALANCED, place));
      marks.prove(closing, Proof.BALANCED, moves.getFirst().figure().place());
      return;
    }
    Fraction right = PrintedSums.of(parts);
    var finding =
        DIFFERS
            .at(closing.place())
            .with("right", SaidFigure.of(right, closing.unit()))
            .with("stated", SaidFigure.of(closing))
            .with("off", SaidFigure.off(closing, right))
            .figures(right, closing.value())
            .label(Sentences.atLast());
    for (Move move : moves) {
      finding.and(
          move.figure().place(),
          switch (move.what()) {
            case OPENING -> Sentences.atFirst();
            case ADDED -> Sentences.came();
            default -> Sentences.went();
          });
    }
    findings.add(finding);
  }

  /** Words that say what became of an amount, and where they end. */
  private record Cue(Cues what, int end) {}

  private static Optional<Cue> last(String text, int from, int to) {
    Optional<Cue> last = Optional.empty();
    for (Cues what : MOVES) {
      for (int end : what.ends(text.substring(from, to))) {
        int there = from + end;
        last = last.filter(it -> it.end() >= there).or(() -> Optional.of(new Cue(what, there)));
      }
    }
    return last;
  }

  private static Optional<Cue> first(String text, int from, int to) {
    Optional<Cue> first = Optional.empty();
    for (Cues what : MOVES) {
      for (int end : what.ends(text.substring(from, to))) {
        int there = from + end;
        first = first.filter(it -> it.end() <= there).or(() -> Optional.of(new Cue(what, there)));
      }
    }
    return first;
  }
}
