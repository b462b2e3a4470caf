package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.bilaga.ast.DeclaredUnits;
import org.bilaga.finding.Findings;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.words.Language;

/**
 * A file word for word, with the sentences that the words form: for whoever writes it anew.
 *
 * <p>Nothing of the text is lost: what stands before each lexeme and the lexeme itself, one after
 * the other, are the file.
 *
 * @param file with what people write otherwise in the language's own forms
 */
public record Wording(SourceFile file, Language language, List<Lexeme> lexemes) {

  /** The words; empty where the text has mistakes, which then are among the findings. */
  public static Optional<Wording> of(SourceFile file, Findings out) {
    var words = new Words(file);
    var tokens = AgreementParser.tokens(words);
    boolean tooDeep = Nesting.tooDeep(tokens) != null;
    var counted = new CountedTokens(words, tokens);
    counted.mark(used -> DeclaredUnits.NONE);
    var tree = tooDeep ? null : AgreementParser.tree(tokens);
    if (tree == null && !tooDeep) {
      // A name after a figure may begin the next sentence, or be a unit that another file declares.
      counted.markAll();
      tokens.seek(0);
      tree = AgreementParser.tree(tokens);
    }
    if (tree == null) {
      Words read = Customary.read(words, AgreementParser.language(tokens), CountedTokens::markAll);
      if (read != null && isUnderstood(read)) {
        return of(read.read(), out);
      }
      new AgreementParser(file, out).parse();
      return Optional.empty();
    }
    var marks = new Marks(tokens.size());
    new SentenceMarks(marks).in(tree);
    return Optional.of(
        new Wording(file, AgreementParser.language(tokens), lexemes(words, tokens, marks)));
  }

  private static boolean isUnderstood(Words read) {
    var tokens = AgreementParser.tokens(read);
    new CountedTokens(read, tokens).markAll();
    return AgreementParser.tree(tokens) != null;
  }

  private static List<Lexeme> lexemes(Words words, CommonTokenStream tokens, Marks marks) {
    List<Lexeme> lexemes = new ArrayList<>(tokens.size() / 2 + 1);
    String text = words.file().text();
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        Span span = words.span(token);
        boolean named = marks.isName(i);
        Optional<Keyword> keyword = named ? Optional.empty() : marks.by(i);
        lexemes.add(
            new Lexeme(
                named ? Lexeme.Sort.NAME : sort(token.getType()),
                span,
                text.substring(end, span.start()),
                named || keyword.isPresent() ? keyword : Keyword.of(token.getType()),
                marks.begins(i),
                marks.part(i),
                marks.isFigure(i),
                marks.isJoined(i)));
        end = span.end();
      }
    }
    return lexemes;
  }

  private static Lexeme.Sort sort(int type) {
    return switch (type) {
      case Token.EOF -> Lexeme.Sort.END;
      case BilagaLexer.NAME -> Lexeme.Sort.NAME;
      case BilagaLexer.NUMBER -> Lexeme.Sort.NUMBER;
      case BilagaLexer.UNIT, BilagaLexer.CURRENCY, BilagaLexer.COUNTED -> Lexeme.Sort.UNIT;
      case BilagaLexer.PERCENT -> Lexeme.Sort.PERCENT;
      case BilagaLexer.PERCENTAGE_POINTS -> Lexeme.Sort.PERCENTAGE_POINTS;
      case BilagaLexer.MONTH_NAME -> Lexeme.Sort.MONTH_NAME;
      case BilagaLexer.DATE, BilagaLexer.MONTH -> Lexeme.Sort.DATE;
      case BilagaLexer.STRING, BilagaLexer.LEADING_TEXT -> Lexeme.Sort.TEXT;
      case BilagaLexer.SECTION -> Lexeme.Sort.SECTION;
      case BilagaLexer.TABLE_ROW -> Lexeme.Sort.TABLE_ROW;
      default ->
          type == BilagaLexer.BY || Keyword.of(type).isPresent()
              ? Lexeme.Sort.KEYWORD
              : Lexeme.Sort.SIGN;
    };
  }
}
