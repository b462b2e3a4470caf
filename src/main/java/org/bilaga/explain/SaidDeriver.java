package org.bilaga.explain;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Walk;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.ListedAmounts;
import org.bilaga.evaluate.Value;
import org.bilaga.explain.GrantDerivation.Bounded.Held;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingRule;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.source.Span;
import org.bilaga.typing.TypeChecker;

/** Tells what a grant says that each of its members gets, with the member's own figures in it. */
final class SaidDeriver {
  private static final Fraction DECIMALS = Fraction.of(1_000_000);
  private static final Fraction HUNDRED = Fraction.of(100);

  private final Ledgers evaluator;
  private final Entry entry;
  private final Grant grant;
  private final Group group;

  SaidDeriver(Ledgers evaluator, Entry entry, Group group) {
    this.evaluator = evaluator;
    this.entry = entry;
    this.grant = entry.grant();
    this.group = group;
  }

  /** For a member, or for all where it is -1. */
  GrantDerivation.Said derive(Expression.Each each, int member) {
    Expression of = each.of();
    String written = text(of.span().text());
    if (member < 0) {
      return new GrantDerivation.Said(
          written,
          Optional.empty(),
          Fraction.ZERO,
          false,
          Optional.empty(),
          Held.BY_KEY,
          entry.isKnown(),
          excepted());
    }
    Context context = Context.dividing(grant).of(group, member);
    context = entry.slot().map(context::in).orElse(context);
    Value plain = evaluator.evaluate(of, context);
    boolean figures = of instanceof Expression.Figure;
    return new GrantDerivation.Said(
        written,
        figures || !plain.isKnown() ? Optional.empty() : Optional.of(worked(of, context)),
        plain.known().orElse(Fraction.ZERO),
        false,
        Optional.empty(),
        held(member, plain),
        entry.isKnown(),
        List.of());
  }

  /** As it is listed. */
  GrantDerivation.Said listed(int member) {
    Optional<Clause.ForYear> year =
        grant.declared().clauses().stream()
            .filter(Clause.ForYear.class::isInstance)
            .map(Clause.ForYear.class::cast)
            .filter(
                it -> entry.slot().filter(at -> it.stretch().text().equals(at.text())).isPresent())
            .findFirst();
    var list = ListedAmounts.of(evaluator, grant, year);
    return new GrantDerivation.Said(
        "",
        Optional.empty(),
        Fraction.ZERO,
        true,
        member < 0 ? Optional.empty() : list.flatMap(it -> it.place(member)).map(KeyDeriver::place),
        Held.BY_KEY,
        entry.isKnown(),
        List.of());
  }

  private Held held(int member, Value plain) {
    if (grant.excepted().contains(member)) {
      return Held.EXCEPTED;
    }
    var exact = entry.said().orElseThrow().exact().get(member).known();
    if (exact.isEmpty() || plain.known().isEmpty()) {
      return Held.BY_KEY;
    }
    int more = exact.get().compareTo(plain.known().get());
    return more > 0 ? Held.AT_FLOOR : more < 0 ? Held.AT_CAP : Held.BY_KEY;
  }

  private List<String> excepted() {
    return grant.declared().division().except().stream()
        .map(it -> Deriver.name(it, grant.agreement()))
        .toList();
  }

  /** How each amount was rounded; empty where no rule says that it is. */
  Optional<RoundingStory> rounding() {
    if (grant.rounding().isEmpty()
        || grant.declared().division().listed()
        || !entry.isDistributed()) {
      return Optional.empty();
    }
    RoundingRule rule = evaluator.rounding(grant);
    return Optional.of(
        new RoundingStory(
            rule.method(),
            rule.unit(),
            group.size(),
            entry.total().toMajor(),
            Fraction.ZERO,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty()));
  }

  /** The expression as it is written, with figures in the place of all names. */
  private String worked(Expression of, Context context) {
    Span whole = of.span();
    var figures = new TreeMap<Integer, Node>();
    for (Expression part : Walk.all(Expression.class, of)) {
      if (isName(part)) {
        figures.put(part.span().start(), part);
      }
    }
    var text = new StringBuilder();
    int from = whole.start();
    String all = whole.file().text();
    for (Node part : figures.values()) {
      if (part.span().start() < from) {
        continue;
      }
      text.append(all, from, part.span().start()).append(figure((Expression) part, context));
      from = part.span().end();
    }
    return text(text.append(all, from, whole.end()).toString());
  }

  private static String text(String written) {
    return written.replace(" * ", " × ").replaceAll("\\s+", " ");
  }

  private static boolean isName(Expression part) {
    return switch (part) {
      case Expression.ReferenceValue it -> true;
      case Expression.YearBefore it -> true;
      case Expression.ShareOf it -> true;
      case Expression.TotalOf it -> true;
      case Expression.TotalTo it -> true;
      case Expression.TotalFrom it -> true;
      case Expression.TotalValue it -> true;
      case Expression.Stated it -> true;
      case Expression.Figure it -> false;
      case Expression.Remainder it -> false;
      case Expression.Unknown it -> false;
      case Expression.PreviousYear it -> false;
      case Expression.Listed it -> false;
      case Expression.AtMost it -> false;
      case Expression.AtLeast it -> false;
      case Expression.Each it -> false;
      case Expression.Broken it -> false;
      case Expression.DateValue it -> false;
      case Expression.MonthValue it -> false;
      case Expression.Negative it -> false;
      case Expression.Not it -> false;
      case Expression.Binary it -> false;
    };
  }

  private String figure(Expression name, Context context) {
    Fraction value = evaluator.evaluate(name, context).known().orElseThrow();
    var type =
        new TypeChecker(new Findings()).type(name, grant.agreement().module(), Optional.of(group));
    return switch (type.quantity()) {
      case MONEY -> money(value);
      case SHARE, POINTS ->
          value.multiply(HUNDRED).multiply(DECIMALS).isInteger()
              ? Figures.plain().text(value.multiply(HUNDRED)) + " %"
              : "(" + value + ")";
      case NUMBER, DAY, MONTH, TRUTH, NAME -> plain(value);
    };
  }

  private String money(Fraction amount) {
    var form = Figures.of(entry.currency());
    Fraction near = amount.multiply(HUNDRED);
    return near.isInteger() ? form.text(amount) : plain(amount);
  }

  private static String plain(Fraction figure) {
    return figure.multiply(DECIMALS).isInteger()
        ? Figures.plain().text(figure)
        : "(" + figure + ")";
  }
}
