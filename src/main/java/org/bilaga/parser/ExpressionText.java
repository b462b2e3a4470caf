package org.bilaga.parser;

import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.bilaga.ast.DeclaredUnits;
import org.bilaga.ast.Expression;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * Reads an expression that stands by itself, as one asks for a value: {@code gnv-2020[halland]}.
 */
public final class ExpressionText {
  private final SourceFile text;
  private final Words words;
  private final DeclaredUnits units;
  private final Findings out;

  /**
   * @param units what figures may be counted in besides money
   */
  public ExpressionText(SourceFile text, DeclaredUnits units, Findings out) {
    this.text = text;
    this.units = units;
    this.words = new Words(text);
    this.out = out;
  }

  /** The tree; empty when the text has a mistake, which then is among the findings. */
  public Optional<Expression> parse() {
    var tokens = new CommonTokenStream(new TableLexer(words.plain()));
    tokens.fill();
    new CountedTokens(words, tokens).mark(used -> units);
    var tooDeep = Nesting.tooDeep(tokens);
    if (tooDeep != null) {
      String depth = String.valueOf(tooDeep.depth());
      out.add(ParseKinds.NESTING_TOO_DEEP.at(words.span(tooDeep.token())).with("depth", depth));
      return Optional.empty();
    }
    var parser = new BilagaParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new FirstMistake());
    try {
      var tree = parser.expressionAlone();
      var findings = new Findings();
      var built =
          new ExpressionBuilder(words, AgreementParser.language(tokens), findings)
              .expression(tree.expression());
      out.addAll(findings);
      return findings.isEmpty() ? Optional.of(built) : Optional.empty();
    } catch (FirstMistake.Stumbled stumbled) {
      out.add(mistake(stumbled.at(), tokens));
      return Optional.empty();
    }
  }

  private Finding mistake(Token found, CommonTokenStream tokens) {
    if (found.getType() == BilagaLexer.OPEN_STRING) {
      return ParseKinds.TEXT_NOT_CLOSED.at(words.span(found)).with("text", found.getText());
    } else if (found.getType() != Token.EOF) {
      return ParseKinds.SURPLUS
          .at(words.span(found))
          .with("found", Expectation.quoted(found.getText()));
    }
    Token last = found;
    int parentheses = 0;
    int brackets = 0;
    for (Token token : tokens.getTokens()) {
      boolean counts = token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF;
      last = counts ? token : last;
      parentheses += token.getType() == BilagaLexer.LPAREN ? 1 : 0;
      parentheses -= token.getType() == BilagaLexer.RPAREN ? 1 : 0;
      brackets += token.getType() == BilagaLexer.LBRACKET ? 1 : 0;
      brackets -= token.getType() == BilagaLexer.RBRACKET ? 1 : 0;
    }
    boolean value = NameTokens.mayBe(last.getType()) || last.getType() == BilagaLexer.NUMBER;
    Told lacks =
        value && brackets > 0
            ? Told.text("`]`")
            : value && parentheses > 0 ? Told.text("`)`") : Sentences.aFigureOrAName();
    Span end = words.span(last);
    return ParseKinds.MISSING
        .at(new Span(text, end.end(), end.end()))
        .with("after", last == found ? Sentences.nothing() : Expectation.quoted(last.getText()))
        .with("expected", lacks);
  }
}
