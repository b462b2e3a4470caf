package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Clause;
import org.bilaga.ast.DeclaredUnits;
import org.bilaga.finding.Findings;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Majority;
import org.bilaga.words.Spellings;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of one file.
 *
 * <p>First as if it had no mistakes and without recovery; a text that is refused is read sentence
 * by sentence, so that all mistakes are told in one run and all that is right is read.
 */
public final class AgreementParser {
  /** So many keywords more than of any other: the rest of a text need not be counted. */
  private static final int CLEAR = 10;

  private final SourceFile file;
  private final Findings out;
  private final Function<List<String>, DeclaredUnits> units;

  public AgreementParser(SourceFile file, Findings out) {
    this(file, out, used -> DeclaredUnits.NONE);
  }

  /**
   * @param units the units that the files at some paths declare, and those that are known besides;
   *     asked only where a word after a figure may be one of them
   */
  public AgreementParser(
      SourceFile file, Findings out, Function<List<String>, DeclaredUnits> units) {
    this.file = file;
    this.out = out;
    this.units = units;
  }

  /** The tree; empty when the text has mistakes, which then are among the findings. */
  public Optional<AgreementFile> parse() {
    int before = out.mistakes();
    var tree = read();
    return out.mistakes() == before ? Optional.of(tree) : Optional.empty();
  }

  /**
   * The tree of all that is right; what is not is among the findings, and has a node of its own
   * where it stands.
   */
  public AgreementFile read() {
    var words = new Words(file);
    var tokens = tokens(words);
    new CountedTokens(words, tokens).mark(units);
    Language language = language(tokens);
    var tooDeep = Nesting.tooDeep(tokens);
    if (tooDeep != null) {
      String depth = String.valueOf(tooDeep.depth());
      out.add(ParseKinds.NESTING_TOO_DEEP.at(words.span(tooDeep.token())).with("depth", depth));
      return nothing(language);
    }
    var tree = tree(tokens);
    if (tree == null) {
      Words customary = Customary.read(words, language, it -> it.mark(units));
      if (customary != null) {
        words = customary;
        tokens = tokens(words);
        new CountedTokens(words, tokens).mark(units);
        tree = tree(tokens);
      }
    }
    List<Span> damaged = List.of();
    boolean understood = tree != null;
    if (tree == null) {
      Mended mended = new Diagnosis(words, language).tell(tokens, out);
      tree = mended.tree();
      damaged = mended.damaged();
      if (tree == null) {
        return nothing(language);
      }
    }
    var findings = new Findings();
    new SaidTwice(words, findings).in(tree);
    var built = new FileBuilder(words, language, findings).build(tree, language);
    if (understood && findings.isEmpty()) {
      return built;
    }
    out.addAll(findings);
    List<Span> told = new ArrayList<>(damaged);
    findings.all().forEach(finding -> told.add(finding.span()));
    return new Damage(told).file(built);
  }

  /** Nobody knows what the file declares. */
  private AgreementFile nothing(Language language) {
    Span whole = file.span(0, file.text().length());
    var broken = new Clause.Broken(whole, Clause.Broken.Meant.USE, Optional.empty(), List.of());
    return new AgreementFile(file, language, List.of(), List.of(), List.of(), List.of(broken));
  }

  static CommonTokenStream tokens(Words words) {
    var tokens = new CommonTokenStream(new TableLexer(words.plain()));
    tokens.fill();
    LeadingTexts.mark(tokens.getTokens());
    return tokens;
  }

  static BilagaParser.@Nullable AgreementFileContext tree(CommonTokenStream tokens) {
    var parser = new BilagaParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new FirstMistake());
    try {
      return parser.agreementFile();
    } catch (FirstMistake.Stumbled stumbled) {
      return null;
    }
  }

  /** The vocabulary that most keywords are of. */
  static Language language(CommonTokenStream tokens) {
    var majority = new Majority();
    for (int i = 0; i < tokens.size() && majority.lead() < CLEAR; i++) {
      Token token = tokens.get(i);
      var keyword = Keyword.of(token.getType());
      if (keyword.isPresent()) {
        String text = Spellings.spaced(token.getText());
        for (Language language : Language.all()) {
          if (keyword.get().has(text, language)) {
            majority.add(language);
          }
        }
      }
    }
    return majority.language().orElse(Language.ENGLISH);
  }
}
