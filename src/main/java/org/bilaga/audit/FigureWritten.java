package org.bilaga.audit;

import java.util.Optional;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/** Figures of running text that are not written as figures are. */
final class FigureWritten {
  static final Kind MALFORMED =
      Kind.finding("document-figure-malformed")
          .en("`{figure}` is not written as a figure is.", "{advice}")
          .sv("`{figure}` är inte skrivet som en siffra.", "{advice}");

  private FigureWritten() {}

  /** After sums were tried: a figure that they prove says by which. */
  static void check(TextUnit unit, Ticks marks, Findings findings) {
    for (TextUnit.TextFigure figure : unit.figures()) {
      if (figure.malformed().isPresent()) {
        var finding =
            MALFORMED
                .at(figure.printed().place())
                .with("figure", unit.text().substring(figure.start(), figure.end()))
                .with("advice", advice(figure, marks));
        proof(figure, marks).ifPresent(by -> finding.and(by, Sentences.proves()));
        findings.add(finding);
      }
    }
  }

  /** Digits that are strung together tell no amount; a space in the wrong place does. */
  private static Told advice(TextUnit.TextFigure figure, Ticks marks) {
    Told meant = SaidFigure.of(figure.printed());
    var by = proof(figure, marks);
    if (by.isPresent()) {
      return Sentences.writeAsProved(meant, by.get().text());
    }
    boolean clear = figure.malformed().orElseThrow().reason() == Figure.Reason.SPACE_AT_DECIMALS;
    return clear ? Sentences.writeIfMeant(meant) : Sentences.writeInThrees();
  }

  /**
   * Where a sum stands that needs the figure; that it is about as large as another proves nothing.
   */
  private static Optional<Span> proof(TextUnit.TextFigure figure, Ticks marks) {
    return marks.of(figure.printed()) == Proof.PARTS
        ? marks.by(figure.printed())
        : Optional.empty();
  }
}
