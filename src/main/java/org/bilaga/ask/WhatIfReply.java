package org.bilaga.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Inquiry;
import org.bilaga.compare.Comparer;
import org.bilaga.compare.Comparison;
import org.bilaga.compare.Line;
import org.bilaga.compare.Side;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Findings;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.report.ComparedSheet;
import org.bilaga.report.ExpressionValue;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetPart;
import org.bilaga.solve.Input;
import org.bilaga.solve.InputFinder;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Asked;
import org.bilaga.workspace.Question;
import org.bilaga.workspace.Refused;
import org.bilaga.workspace.Selection;

/** What would be, were a figure another than the one written. */
final class WhatIfReply {
  private final Asker asker;
  private final Heard heard;

  WhatIfReply(Asker asker, Heard heard) {
    this.asker = asker;
    this.heard = heard;
  }

  Answered reply() throws Refused {
    String name = name();
    Question question = new Selection(asker.engine(), Asked.of(List.of())).question(name);
    question.requireUntouched();
    Input input = input(name, question);
    Fraction value = value(input);
    Optional<Inputs> inputs = value.signum() < 0 ? Optional.empty() : input.setting().with(value);
    String then = text(input, value);
    if (inputs.isEmpty()) {
      throw Refused.because(Sentences.cannotBe(name, then));
    }
    question.requireComputed();
    Asker supposing = asker.of(asker.engine().supposing(inputs.get()));
    Optional<Named.Body> asked = heard.who("who2").or(heard::who);
    Told supposed = Sentences.supposed(name, then, text(input, input.now()));
    return asked.isPresent()
        ? ofSomebody(asker.one(asked.get(), all()), supposing, supposed, inputs.get())
        : ofAll(supposed, inputs.get());
  }

  /** The figure that is another, as an expression names it. */
  private String name() throws Refused {
    if (heard.columns().isEmpty()) {
      return Replies.scope(heard, asker).words().getFirst();
    }
    Referent who = asker.one(heard.who().orElseThrow(), all());
    var columns = heard.columns().orElseThrow();
    List<Data.Column> its =
        columns.meant().stream().filter(it -> GetsReply.count(who, it).isPresent()).toList();
    if (its.size() != 1 || !(who instanceof Referent.OfMember member)) {
      throw Refused.because(Sentences.noOneFigure(columns.text(), columns.meant().size()));
    }
    Data.Column column = its.getFirst();
    int there = member.group().in(column.group(), member.member());
    return GetsReply.name(column) + "[" + column.group().member(there).id() + "]";
  }

  /** What a figure has to be for somebody to get so much. */
  Answered solved() throws Refused {
    Referent who = asker.one(heard.who().orElseThrow(), all());
    String amount = heard.said("amount").orElseThrow();
    Optional<Named.Money> named = heard.money();
    Scope scope = Scope.of(named, Optional.empty(), asker.names());
    if (!scope.isOne()) {
      throw Refused.because(Sentences.sayWhichAgreement());
    }
    String of = scope.words().getFirst();
    String code = TypeChecker.currencyOf(scope.agreements().getFirst()).code();
    if (amount.matches(".* [A-Z]{3}") && !amount.endsWith(" " + code)) {
      throw Refused.because(Sentences.otherUnit(amount, scope.told()));
    }
    String varied = heard.columns().isPresent() ? name() : of;
    String theirs = who instanceof Referent.OfMember ? of + "[" + Naming.id(who) + "]" : "";
    if (theirs.isEmpty()) {
      throw Refused.because(Sentences.onlyMembersSolved(Replies.name(who, scope)));
    }
    return asker.ask(
        Inquiry.SOLVE,
        List.of(),
        Map.of(Choice.FOR, List.of(theirs + " >= " + amount), Choice.VARY, List.of(varied)));
  }

  private static Input input(String name, Question question) throws Refused {
    Referent referent =
        question.meaning().orElseThrow(() -> Refused.because(Sentences.noFigure(name)));
    try {
      return new InputFinder(question.evaluator()).find(name, referent, question.type());
    } catch (InputFinder.NoInput no) {
      throw Refused.because(no.told());
    }
  }

  private Fraction value(Input input) throws Refused {
    Fraction now = input.now();
    if (heard.is("set")) {
      return amount(input);
    } else if (heard.is("up")) {
      return now.add(amount(input));
    } else if (heard.is("down")) {
      return now.subtract(amount(input));
    } else if (heard.is("set-each")) {
      return number();
    } else if (heard.is("more-each")) {
      return now.add(number());
    } else if (heard.is("less-each")) {
      return now.subtract(number());
    }
    Fraction part =
        now.multiply(Decimals.read(heard.said("percent").orElseThrow())).divide(Fraction.of(100));
    return heard.is("up-percent") || heard.is("up-each") ? now.add(part) : now.subtract(part);
  }

  private Fraction amount(Input input) throws Refused {
    String written = heard.said("amount").orElseThrow();
    var type = new Selection(asker.engine(), Asked.of(List.of())).question(written).type();
    if (!input.type().takes(type)) {
      throw Refused.because(Sentences.otherUnit(written, Told.text("`" + input.name() + "`")));
    }
    Answered amount = asker.ask(Inquiry.SHOW, List.of(written), Map.of());
    for (SheetPart part : amount.sheet().orElseThrow().parts()) {
      if (part instanceof Prose.Answer it && it.answer().figure().known().isPresent()) {
        return it.answer().figure().known().get();
      }
    }
    throw Refused.because(Sentences.noFigure(written));
  }

  private Scope all() {
    return Scope.ofAll(asker.names());
  }

  private Fraction number() {
    return Decimals.read(heard.said("number").orElseThrow());
  }

  private static String text(Input input, Fraction value) {
    return ExpressionValue.of(input.name(), input.type(), value).text(value, Language.ENGLISH);
  }

  /** What one gets then, and what it gets as it is written, of the agreements that change. */
  private Answered ofSomebody(Referent who, Asker supposing, Told supposed, Inputs inputs)
      throws Refused {
    Told name = Replies.name(who, all());
    List<Agreement> changed = new ArrayList<>();
    Fraction before = Fraction.ZERO;
    Fraction after = Fraction.ZERO;
    Denomination unit = Denomination.USUAL;
    for (Agreement agreement : asker.names().counted()) {
      var scope = Scope.of(new Referent.OfAgreement(agreement));
      RowAmounts as = new GetsReply(asker, plain(), scope).got(who).amounts();
      RowAmounts then = new GetsReply(supposing, plain(), scope).got(who).amounts();
      if (as.sums().equals(then.sums())) {
        continue;
      }
      var one = as.known();
      var other = then.known();
      if (one.isEmpty() || other.isEmpty()) {
        throw Refused.because(Sentences.unknownThen(name));
      } else if (!changed.isEmpty() && !unit.equals(one.get().getKey())) {
        // Of two sorts of money there is no one sum.
        return ofAll(supposed, inputs);
      }
      unit = one.get().getKey();
      before = before.add(one.get().getValue());
      after = after.add(other.get().getValue());
      changed.add(agreement);
    }
    if (changed.isEmpty()) {
      return ofAll(Sentences.wouldGetTheSame(supposed, name));
    }
    Fraction more = after.subtract(before);
    Told instead = RowAmounts.money(after, unit);
    Told written = RowAmounts.money(before, unit);
    Told difference = RowAmounts.money(more.abs(), unit);
    Told what = Joined.and(changed.stream().map(Scope::told).toList());
    Told lead =
        more.signum() >= 0
            ? Sentences.wouldGetMore(supposed, name, instead, written, what, difference)
            : Sentences.wouldGetLess(supposed, name, instead, written, what, difference);
    Scope shown =
        changed.size() == 1
            ? Scope.of(new Referent.OfAgreement(changed.getFirst()))
            : Scope.of(changed);
    return supposing.led(
        lead, supposing.show(shown, List.of("recipient=" + asker.names().asked(who)), "grant"));
  }

  private Heard plain() {
    return new Heard(heard.language(), "gets", Map.of(), List.of());
  }

  private Answered ofAll(Told lead) throws Refused {
    return asker.led(
        lead, asker.ask(Inquiry.SHOW, List.of(), Map.of(Choice.BY, List.of("agreement"))));
  }

  /** All whose money would be another. */
  private Answered ofAll(Told supposed, Inputs inputs) throws Refused {
    Map<Comparison, List<Line>> lines = new LinkedHashMap<>();
    int recipients = 0;
    var findings = new Findings();
    List<Agreement> all = asker.names().counted();
    // Mistakes in the files stand in the way of this as of any other sum.
    Answered asked = asker.ask(Inquiry.SHOW, List.of(), Map.of(Choice.BY, List.of("agreement")));
    for (Agreement agreement : all) {
      var as = new Side(Sentences.asWritten(), agreement, asker.engine().evaluator(findings));
      var then =
          new Side(
              Sentences.asSupposed(),
              agreement,
              asker.engine().supposing(inputs).evaluator(findings));
      Comparison comparison =
          new Comparer(Optional.empty()).compare(Optional.of(as), Optional.of(then));
      if (comparison.movesMoney()) {
        lines.put(comparison, comparison.lines());
        for (var row : org.bilaga.compare.ComparedRow.byRecipient(comparison.lines())) {
          recipients +=
              !row.isAlike() && row.recipient().filter(it -> !it.name().isEmpty()).isPresent()
                  ? 1
                  : 0;
        }
      }
    }
    Sheet sheet = ComparedSheet.of(lines, Optional.empty(), Optional.empty());
    List<Told> leads = new ArrayList<>();
    leads.add(
        lines.isEmpty()
            ? Sentences.wouldMoveNothing(supposed)
            : Sentences.wouldMove(supposed, recipients));
    return asker.led(leads.getFirst(), asked, sheet);
  }
}
