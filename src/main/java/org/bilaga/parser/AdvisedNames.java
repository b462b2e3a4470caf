package org.bilaga.parser;

import java.util.List;
import java.util.Locale;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/** What is declared by a name that cannot be one: a keyword, or several words. */
final class AdvisedNames {
  static final Kind KEYWORD_AS_NAME =
      Kind.mistake("keyword-as-name")
          .en(
              "`{found}` is a keyword of the language ({vocabulary}), so nothing can be called"
                  + " that.",
              "Choose another name, such as `{other}`; what it is called in the text is its title,"
                  + " in quotation marks.")
          .sv(
              "`{found}` är ett nyckelord i språket ({vocabulary}), så ingenting kan heta så.",
              "Välj ett annat namn, till exempel `{other}`; vad det heter i texten är dess titel,"
                  + " inom citattecken.");

  static final Kind NAME_OF_SEVERAL_WORDS =
      Kind.mistake("name-of-several-words")
          .en(
              "A name is one word, without spaces and signs; `{found}` is more.",
              "Write `{meant}`, and after it what the text calls it, in quotation marks.")
          .sv(
              "Ett namn är ett ord, utan mellanslag och tecken; `{found}` är mer.",
              "Skriv `{meant}`, och efter det vad texten kallar det, inom citattecken.");

  /** A name that is made of a title has so many of its words. */
  private static final int MOST_WORDS = 3;

  private final PlacedSentence sentence;

  AdvisedNames(PlacedSentence sentence) {
    this.sentence = sentence;
  }

  /** Null where nothing is wrong with the name, or nothing is declared. */
  @Nullable Finding name() {
    boolean declares =
        switch (sentence.first().type()) {
          case BilagaLexer.PARTY,
              BilagaLexer.GROUP,
              BilagaLexer.DATA,
              BilagaLexer.KEY,
              BilagaLexer.LET,
              BilagaLexer.AGREEMENT,
              BilagaLexer.AREA,
              BilagaLexer.GRANT,
              BilagaLexer.OF_WHICH,
              BilagaLexer.OBLIGATION,
              BilagaLexer.CONDITION,
              BilagaLexer.MEASURE,
              BilagaLexer.FACTS,
              BilagaLexer.SCENARIO ->
              true;
          case BilagaLexer.COLUMN -> sentence.block() == BlockKind.DATA;
          default -> false;
        };
    if (!declares || sentence.size() < 3) {
      return null;
    }
    Word name = sentence.at(1);
    if (name.type() == BilagaLexer.STRING && isNamedFirst()) {
      String title = name.text().substring(1, name.text().length() - 1);
      return Advised.SAID_OTHERWISE
          .at(name.span())
          .with("found", Expectation.quoted(name.text()))
          .with("why", Sentences.isItsTitle())
          .with(
              "advice",
              Sentences.writeInThisOrder(
                  sentence.first().text() + " " + nameOf(title) + " " + name.text()));
    }
    Word next = sentence.at(2);
    boolean follows =
        switch (next.type()) {
          case BilagaLexer.STRING, BilagaLexer.NUMBER, BilagaLexer.LBRACE, BilagaLexer.EQUAL ->
              true;
          default -> false;
        };
    boolean keyword = Keyword.of(name.type()).isPresent() || name.type() == BilagaLexer.UNIT;
    if (keyword && follows && !NameTokens.mayBe(name.type())) {
      Told vocabularies = vocabularies(name);
      String first = sentence.first().text().replace(' ', '-');
      return KEYWORD_AS_NAME
          .at(name.span())
          .with("found", name.text())
          .with("vocabulary", vocabularies)
          .with("other", first + "-" + name.text().replace(' ', '-'));
    }
    return NameTokens.mayBe(name.type()) || isJoined(1) ? severalWords() : null;
  }

  /** Data and keys have no title alone, and columns are named in the table. */
  private boolean isNamedFirst() {
    return sentence.first().type() != BilagaLexer.COLUMN;
  }

  /** A name that the words of a title could have. */
  static String nameOf(String title) {
    String name =
        title
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^[-\\d]+|-$", "");
    String[] words = name.split("-", -1);
    String few = String.join("-", List.of(words).subList(0, Math.min(words.length, MOST_WORDS)));
    return few.isEmpty() ? "a" : few;
  }

  private static Told vocabularies(Word word) {
    boolean unit = Keyword.of(word.type()).isEmpty();
    boolean english = unit || Keyword.of(word.type()).get().has(word.text(), Language.ENGLISH);
    boolean swedish = unit || Keyword.of(word.type()).get().has(word.text(), Language.SWEDISH);
    return unit
        ? Sentences.aUnitItIs()
        : english && swedish
            ? Sentences.ofBoth()
            : swedish ? Sentences.ofSwedish() : Sentences.ofEnglish();
  }

  /** Whether a sign stands right between a word and the next. */
  private boolean isJoined(int at) {
    if (at + 2 >= sentence.size()) {
      return false;
    }
    Word sign = sentence.at(at + 1);
    boolean joins =
        sign.type() == BilagaLexer.STRAY
            || sign.type() == BilagaLexer.OVER
            || sign.type() == BilagaLexer.PLUS
            || (sign.type() == BilagaLexer.MINUS && sentence.at(at).type() == BilagaLexer.NUMBER);
    return joins && sentence.at(at).touches(sign) && sign.touches(sentence.at(at + 2));
  }

  /** Whether a figure goes on with a name, as in {@code bredband 2027 "Bredband 2027"}. */
  private boolean isYearOfName(int at) {
    return sentence.at(at).type() == BilagaLexer.NUMBER
        && at + 1 < sentence.size()
        && (sentence.at(at + 1).type() == BilagaLexer.STRING
            || sentence.at(at + 1).type() == BilagaLexer.LBRACE)
        && sentence.first().type() != BilagaLexer.GRANT
        && sentence.first().type() != BilagaLexer.OF_WHICH;
  }

  private @Nullable Finding severalWords() {
    int end = 1;
    while (true) {
      if (isJoined(end)) {
        end += 2;
      } else if (end + 1 < sentence.size()
          && !sentence.at(end + 1).first()
          && (sentence.at(end + 1).type() == BilagaLexer.NAME || isYearOfName(end + 1))) {
        end++;
      } else {
        break;
      }
    }
    boolean ends =
        end > 1
            && end + 1 < sentence.size()
            && switch (sentence.at(end + 1).type()) {
              case BilagaLexer.STRING, BilagaLexer.NUMBER, BilagaLexer.LBRACE, BilagaLexer.EQUAL ->
                  true;
              default -> false;
            };
    if (!ends) {
      return null;
    }
    Span span = sentence.at(1).span().to(sentence.at(end).span());
    String meant = span.text().strip().replaceAll("[^\\p{L}\\p{M}\\p{N}_]+", "-");
    boolean digit = Character.isDigit(meant.charAt(0));
    return NAME_OF_SEVERAL_WORDS
        .at(span)
        .with("found", span.text())
        .with("meant", digit ? sentence.first().text() + "-" + meant : meant);
  }
}
