package org.bilaga.repl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.DeclaredUnits;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Findings;
import org.bilaga.money.Fraction;
import org.bilaga.parser.AgreementParser;
import org.bilaga.parser.ShownWord;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Referent;
import org.bilaga.source.SourceFile;
import org.bilaga.typing.Type;

/**
 * The last answer, which {@code it} (or {@code det}) stands for in the next question.
 *
 * <p>A single value is kept exactly as it was, also when the figures behind it change; a table is
 * asked for anew.
 */
final class LastAnswer {
  private static final List<String> WORDS = List.of("it", "det");

  private final String question;
  private final Optional<Module> module;
  private final Inputs inputs;

  private LastAnswer(String question, Optional<Module> module, Inputs inputs) {
    this.question = question;
    this.module = module;
    this.inputs = inputs;
  }

  static LastAnswer of(String question, AskedExpression.Meant meant, Library library) {
    Optional<Module> kept =
        meant.type().perMember().isPresent() ? Optional.empty() : declared(meant.type(), library);
    Inputs inputs = Inputs.AS_WRITTEN;
    if (kept.isPresent()) {
      Optional<Fraction> value = meant.value().known();
      if (meant.findings().mistakes() > 0 || value.isEmpty()) {
        kept = Optional.empty();
      } else {
        for (Referent referent : kept.get().declared().values()) {
          if (referent instanceof Referent.OfLet of) {
            inputs = inputs.with(of.let().declared().value(), value.get());
          }
        }
      }
    }
    return new LastAnswer(question, kept, inputs);
  }

  /** Figures of the right type by the names; their value is put in as an input. */
  private static Optional<Module> declared(Type type, Library library) {
    String literal =
        switch (type.quantity()) {
          case MONEY -> "0 " + type.currency().many();
          case NUMBER -> "0";
          case SHARE -> "0 %";
          case POINTS -> "0 pp";
          case TRUTH -> "1 = 1";
          case DAY -> "2020-01-01";
          case MONTH -> "2020-01";
          case NAME -> "";
        };
    if (literal.isEmpty()) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    for (String word : WORDS) {
      text.append("let ").append(word).append(" = ").append(literal).append('\n');
    }
    var findings = new Findings();
    Optional<AgreementFile> tree =
        new AgreementParser(
                SourceFile.of("it", text.toString()),
                findings,
                used -> DeclaredUnits.of(type.currency()))
            .parse();
    Path path = library.workspace().root().resolve("it");
    return findings.isEmpty()
        ? tree.flatMap(it -> Modules.typed(path, it, List.of(), library.workspace(), findings))
        : Optional.empty();
  }

  Optional<Module> module() {
    return module;
  }

  Inputs inputs() {
    return inputs;
  }

  /** A question with what the word stands for in its place, where that is no single value. */
  String in(String text, List<Module> modules) {
    if (module.isPresent() || modules.stream().anyMatch(LastAnswer::declares)) {
      return text;
    }
    var out = new StringBuilder();
    int at = 0;
    List<ShownWord> lexemes = ShownWord.of(text);
    for (int i = 0; i < lexemes.size(); i++) {
      ShownWord lexeme = lexemes.get(i);
      boolean member = i > 0 && ".[".contains(lexemes.get(i - 1).text());
      if (!member && lexeme.sort() == ShownWord.Sort.NAME && WORDS.contains(lexeme.text())) {
        boolean simple = i + 1 == lexemes.size() && i == 0 || isPath(question);
        out.append(text, at, lexeme.start()).append(simple ? question : "(" + question + ")");
        at = lexeme.end();
      }
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Whether a file declares what would mean the last answer. */
  static boolean declares(Module module) {
    return WORDS.stream().anyMatch(module.declared()::containsKey);
  }

  private static boolean isPath(String text) {
    List<ShownWord> lexemes = new ArrayList<>(ShownWord.of(text));
    return lexemes.stream()
        .noneMatch(it -> it.sort() == ShownWord.Sort.SIGN && !".[],".contains(it.text()));
  }
}
