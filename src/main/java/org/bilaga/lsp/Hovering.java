package org.bilaga.lsp;

import java.util.List;
import java.util.Optional;
import org.bilaga.assist.KeywordExample;
import org.bilaga.assist.KeywordMeaning;
import org.bilaga.assist.SentenceHelp;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** What is said of the word that somebody points at. */
final class Hovering {
  private Hovering() {}

  static Optional<Hover> at(Cursor cursor) {
    return org.bilaga.assist.Hover.at(cursor.spot())
        .map(it -> of(it, cursor))
        .or(() -> keyword(cursor));
  }

  /** What a keyword says, and a sentence that it stands in. */
  private static Optional<Hover> keyword(Cursor cursor) {
    return SentenceHelp.keywordAt(cursor.source().text(), cursor.offset())
        .map(
            word -> {
              Language language = cursor.language();
              String says = KeywordMeaning.of(word.keyword()).in(language);
              List<String> example = KeywordExample.of(word.keyword(), cursor.vocabulary());
              var said =
                  new Hover(
                      new MarkupContent(
                          MarkupKind.MARKDOWN,
                          Markdown.prose(says) + "\n\n" + Markdown.block(example).strip()));
              said.setRange(Places.range(cursor.source(), word.start(), word.end()));
              return said;
            });
  }

  private static Hover of(org.bilaga.assist.Hover hover, Cursor cursor) {
    var text = new StringBuilder();
    if (!hover.declaration().isEmpty()) {
      text.append(Markdown.code(hover.declaration())).append('\n');
    }
    for (Told told : hover.told()) {
      text.append(Markdown.prose(told.in(cursor.language()))).append("\n\n");
    }
    var said = new Hover(new MarkupContent(MarkupKind.MARKDOWN, text.toString().stripTrailing()));
    said.setRange(Places.range(hover.span()));
    return said;
  }
}
