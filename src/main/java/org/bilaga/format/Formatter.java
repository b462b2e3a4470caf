package org.bilaga.format;

import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Findings;
import org.bilaga.parser.Twin;
import org.bilaga.parser.Wording;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;

/**
 * Lays a file out anew: one sentence a line, columns below each other in runs of like sentences,
 * blocks indented; comments, blank lines and the author's line breaks inside a sentence stay.
 *
 * <p>Whatever comes out has the same words, figures and texts in the same order as what went in,
 * and formatting it again changes nothing.
 */
public final class Formatter {
  private final Optional<Language> language;

  private Formatter(Optional<Language> language) {
    this.language = language;
  }

  /** Keeps each word in the vocabulary it is written in. */
  public static Formatter keepingWords() {
    return new Formatter(Optional.empty());
  }

  /** Writes every keyword in one vocabulary. */
  public static Formatter in(Language language) {
    return new Formatter(Optional.of(language));
  }

  public Formatted format(SourceFile file) {
    var mistakes = new Findings();
    Optional<Wording> wording = Wording.of(file, mistakes);
    if (wording.isEmpty()) {
      return new Formatted.NotUnderstood(mistakes.sorted());
    }
    List<LayoutRow> rows = new RowBuilder(new Spelling(language)).rows(wording.get().lexemes());
    LayoutColumns.align(rows);
    Tables.align(rows);
    TrailingComments.align(rows);
    String text = LineEnds.asIn(file.text(), rows);
    // However sure the rest is: what would say something else is never written.
    return Twin.firstDifference(wording.get().file(), SourceFile.of(file.name(), text))
        .<Formatted>map(difference -> new Formatted.ReadOtherwise(difference.one()))
        .orElseGet(() -> new Formatted.Text(text));
  }
}
