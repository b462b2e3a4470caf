package org.bilaga.parser;

import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.bilaga.ast.AgreementFile;
import org.bilaga.finding.Findings;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of one file.
 *
 * <p>First as if it had no mistakes and without recovery; a text that is refused is read sentence
 * by sentence, so that all mistakes are told in one run.
 */
public final class AgreementParser {
  private final SourceFile file;
  private final Findings out;

  public AgreementParser(SourceFile file, Findings out) {
    this.file = file;
    this.out = out;
  }

  /** The tree; empty when the text has mistakes, which then are among the findings. */
  public Optional<AgreementFile> parse() {
    var words = new Words(file);
    var tokens = tokens(words);
    var tooDeep = Nesting.tooDeep(tokens);
    if (tooDeep != null) {
      String depth = String.valueOf(tooDeep.depth());
      out.add(Mistakes.NESTING_TOO_DEEP.at(words.span(tooDeep.token())).with("depth", depth));
      return Optional.empty();
    }
    var tree = tree(tokens);
    if (tree == null) {
      new Diagnosis(words, isSwedish(tokens)).tell(tokens, out);
      return Optional.empty();
    }
    var findings = new Findings();
    new SaidTwice(words, findings).in(tree);
    var built = new FileBuilder(words, findings).build(tree, isSwedish(tokens));
    out.addAll(findings);
    return findings.isEmpty() ? Optional.of(built) : Optional.empty();
  }

  static CommonTokenStream tokens(Words words) {
    var tokens = new CommonTokenStream(new TableLexer(words.plain()));
    tokens.fill();
    return tokens;
  }

  static BilagaParser.@Nullable AgreementFileContext tree(CommonTokenStream tokens) {
    var parser = new BilagaParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return parser.agreementFile();
    } catch (ParseCancellationException stumbled) {
      return null;
    }
  }

  /** The vocabulary of a file is that of its first keyword that differs between the two. */
  static boolean isSwedish(CommonTokenStream tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      var keyword = Keyword.of(token.getType());
      if (keyword.isPresent() && keyword.get().differs()) {
        return keyword.get().isSwedish(token.getText());
      }
    }
    return false;
  }
}
