package org.bilaga.sheet;

import java.util.List;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** A stretch of text: what is said, not how it is set. */
public sealed interface Prose extends SheetPart {

  /**
   * A title.
   *
   * @param isInner whether it is within a chapter
   */
  record Heading(Told text, boolean isInner) implements Prose {
    public Heading(Told text) {
      this(text, false);
    }
  }

  /** A paragraph; line breaks in it stay. */
  record Paragraph(Told text, boolean asWritten) implements Prose {
    public Paragraph(Told text) {
      this(text, false);
    }

    /** Of sentences, each on its own line. */
    public static Paragraph of(List<? extends Told> lines) {
      return new Paragraph(Joined.by("\n", lines));
    }

    /** Of lines that are to be copied: none is parted, for a line may not end everywhere. */
    public static Paragraph asWritten(List<? extends Told> lines) {
      return new Paragraph(Joined.by("\n", lines), true);
    }
  }

  /** A point with what belongs to it. */
  record Point(Told text, List<Told> lines) implements Prose {}

  /**
   * The answer to a question that was just asked: on a screen the answer alone, in what is kept
   * beside its question.
   *
   * @param question as it was asked
   */
  record Answer(Told question, SheetCell answer) implements Prose {}
}
