package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.report.ExpressionValue;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.solve.Input;
import org.bilaga.solve.InputFinder;
import org.bilaga.words.Told;

/**
 * What is taken to be another figure than the one written, in the order in which it was said.
 *
 * <p>Kept as it was typed, for the files it is about may be read anew. Immutable.
 */
final class Assumptions {
  static final Assumptions NONE = new Assumptions(List.of());

  private final List<Assumption> all;

  private Assumptions(List<Assumption> all) {
    this.all = List.copyOf(all);
  }

  /** One figure in the place of another. */
  record Assumption(String name, String value) {
    String text() {
      return name + " = " + value;
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Assumption> all() {
    return all;
  }

  /** These and one more, which takes the place of an earlier one about the same. */
  Assumptions and(Assumption one) {
    List<Assumption> more = new ArrayList<>();
    for (Assumption other : all) {
      if (!other.name().equals(one.name())) {
        more.add(other);
      }
    }
    more.add(one);
    return new Assumptions(more);
  }

  String text() {
    List<String> texts = new ArrayList<>();
    for (Assumption assumption : all) {
      texts.add(assumption.text());
    }
    return String.join(", ", texts);
  }

  /** The inputs that these are. */
  Inputs in(List<Module> modules) throws AskedExpression.Unclear {
    Inputs inputs = Inputs.AS_WRITTEN;
    for (Assumption assumption : all) {
      inputs = inputs.and(changed(assumption, modules));
    }
    return inputs;
  }

  private static Inputs changed(Assumption assumption, List<Module> modules)
      throws AskedExpression.Unclear {
    Input input = input(assumption.name(), modules);
    var value =
        new AskedExpression(modules, new Findings(), Inputs.AS_WRITTEN).meaning(assumption.value());
    if (!input.type().takes(value.type())) {
      String now = text(input, input.now());
      throw new AskedExpression.Unclear(Sentences.noValueOf(assumption.value(), input.name(), now));
    }
    Optional<Inputs> changed = input.setting().with(value.known());
    AskedExpression.refuse(List.of(), value.findings());
    return changed.orElseThrow(
        () -> new AskedExpression.Unclear(Sentences.cannotBe(input.name(), assumption.value())));
  }

  /** What the figure is as it stands written. */
  static String asWritten(String name, List<Module> modules) throws AskedExpression.Unclear {
    Input input = input(name, modules);
    return text(input, input.now());
  }

  private static String text(Input input, Fraction value) {
    return ExpressionValue.of(input.name(), input.type(), value)
        .text(value, org.bilaga.words.Language.ENGLISH);
  }

  private static Input input(String name, List<Module> modules) throws AskedExpression.Unclear {
    var meant = new AskedExpression(modules, new Findings(), Inputs.AS_WRITTEN).meaning(name);
    Referent referent =
        meant
            .bound()
            .meaning()
            .orElseThrow(() -> new AskedExpression.Unclear(Sentences.noNameOfFigure(name)));
    var findings = new Findings();
    try {
      Input input = new InputFinder(new Ledgers(findings)).find(name, referent, meant.type());
      AskedExpression.refuse(List.of(), findings);
      return input;
    } catch (InputFinder.NoInput refused) {
      throw new AskedExpression.Unclear(List.of(refused.told()), List.of());
    }
  }

  /** Whose money it is, where it is money of one. */
  static Optional<Agreement> agreement(String name, List<Module> modules)
      throws AskedExpression.Unclear {
    return input(name, modules).agreement();
  }

  /** What else follows, in sentences. */
  static List<Told> notes(String name, List<Module> modules) throws AskedExpression.Unclear {
    return input(name, modules).notes();
  }
}
