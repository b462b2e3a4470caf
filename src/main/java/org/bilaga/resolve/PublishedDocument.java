package org.bilaga.resolve;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Text;
import org.bilaga.document.Document;
import org.bilaga.document.QuotedWords;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;

/** A published text of an agreement, in which what it quotes is looked for. */
public record PublishedDocument(Clause.Document declared, QuotedWords words) {
  /** The text itself. */
  public Document document() {
    return words.document();
  }

  /**
   * Whether it is meant where a source is quoted: by its title, or by a heading in it; the
   * agreement itself where none is named.
   */
  public boolean isQuotedAs(Optional<Text> source) {
    return source.isEmpty()
        || declared
            .title()
            .filter(title -> Folding.same(title.text(), source.get().text()))
            .isPresent()
        || words.hasLine(source.get().text());
  }

  /** Where a quotation stands in it. */
  public Optional<Span> find(String quotation) {
    return words.find(quotation);
  }
}
