package org.bilaga.check;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.finding.Told;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;

/**
 * Why the value of an expression is not known, so that nothing printed can be compared with it.
 *
 * <p>Asked for a member, for all members together, or for the whole: in a context of a group
 * without a member it answers for any of them.
 */
final class NotKnown {
  /** The member of a context that means all of them. */
  static final int ANY = -1;

  private final Checked checked;

  NotKnown(Checked checked) {
    this.checked = checked;
  }

  /**
   * @param told a clause that can follow a colon
   * @param place where it is told or stands
   * @param isWrong whether something is wrong, which is told at the place
   */
  record Reason(Told told, Span place, boolean isWrong) {
    /** What is the case, without anything being wrong. */
    Reason(Told told, Span place) {
      this(told, place, false);
    }

    static Reason wrong(Span place) {
      return new Reason(
          Told.phrase("they depend on something that is wrong", "de beror på något som är fel"),
          place,
          true);
    }
  }

  Optional<Reason> why(Expression expression, Context context) {
    var wrong =
        checked
            .doubt()
            .of(expression, context.module(), context.agreement(), context.group().isPresent());
    return wrong.isPresent() ? wrong.map(Reason::wrong) : unstated(expression, context);
  }

  /** Of an expression that rests on no mistake. */
  private Optional<Reason> unstated(Expression expression, Context context) {
    return switch (expression) {
      case Expression.ReferenceValue it -> why(it.reference(), context);
      case Expression.YearBefore it -> why(it.reference(), context);
      case Expression.Negative it -> unstated(it.of(), context);
      case Expression.Not it -> unstated(it.of(), context);
      case Expression.Binary it ->
          unstated(it.left(), context).or(() -> unstated(it.right(), context));
      case Expression.ShareOf it -> whole(it.of(), context).or(() -> share(it.of(), context));
      case Expression.TotalOf it -> whole(it.of(), context);
      case Expression.TotalTo it -> to(it.recipient(), context);
      case Expression.TotalValue it ->
          context.agreement().flatMap(agreement -> total(agreement.root(), context));
      case Expression.Unknown it ->
          Optional.of(
              new Reason(
                  Told.phrase("an amount is not stated", "ett belopp anges inte"), it.span()));
      case Expression.Broken it -> Optional.of(Reason.wrong(it.span()));
      case Expression.TotalFrom it -> Optional.empty();
      case Expression.Figure it -> Optional.empty();
      case Expression.Remainder it -> Optional.empty();
      case Expression.DateValue it -> Optional.empty();
      case Expression.MonthValue it -> Optional.empty();
    };
  }

  private Optional<Reason> why(Reference reference, Context context) {
    return context.module().meaning(reference).flatMap(it -> why(it, context));
  }

  private Optional<Reason> whole(Reference reference, Context context) {
    return why(reference, Context.whole(context.module(), context.agreement()));
  }

  private Optional<Reason> why(Referent referent, Context context) {
    return switch (referent) {
      case Referent.OfColumn it -> column(it.column(), context);
      case Referent.OfKey it -> context.group().flatMap(group -> key(it.key(), group));
      case Referent.OfLet it ->
          unstated(
              it.let().declared().value(), Context.whole(it.let().module(), it.let().agreement()));
      case Referent.OfAgreement it -> part(it.agreement().root(), context);
      case Referent.OfArea it -> part(it.area(), context);
      case Referent.OfTotal it -> total(it.area(), context);
      case Referent.OfGrant it -> grant(it.grant(), context);
      case Referent.OfEarmark it -> unstated(it.earmark().declared().amount(), context);
      case Referent.In it -> why(it.of(), context.in(it.slot()));
      case Referent.At it -> why(it.of(), context.of(it.group(), it.member()));
      case Referent.OfMeasure it -> Optional.empty();
      case Referent.OfStep it -> Optional.empty();
      case Referent.OfParty it -> Optional.empty();
      case Referent.OfGroup it -> Optional.empty();
      case Referent.OfMember it -> Optional.empty();
      case Referent.OfData it -> Optional.empty();
      case Referent.OfFacts it -> Optional.empty();
      case Referent.OfSentence it -> Optional.empty();
      case Referent.OfUnknown it -> Optional.empty();
    };
  }

  private static Optional<Reason> column(Data.Column column, Context context) {
    if (column.series().isPresent()) {
      return Optional.empty();
    } else if (context.group().isEmpty() || context.member() == ANY) {
      return column.unknown().map(Reason::wrong);
    }
    int member = context.group().get().in(column.group(), context.member());
    return member < 0
        ? Optional.of(without(context.group().get(), context.member(), column))
        : column.unknown(member).map(Reason::wrong);
  }

  private static Reason without(Group group, int member, Data.Column column) {
    String name = group.member(member).name();
    String data = "`" + column.declared().name().text() + "." + column.name() + "`";
    return new Reason(
        Told.phrase(name + " has no figure in " + data, name + " har inget tal i " + data),
        column.declared().name().span());
  }

  /** A share of what only some of the members have is a share of another whole. */
  private static Optional<Reason> share(Reference of, Context context) {
    return context.module().meaning(of).orElse(null) instanceof Referent.OfColumn it
            && context.group().isPresent()
        ? wider(it.column(), context.group().get())
        : Optional.empty();
  }

  private static Optional<Reason> wider(Data.Column column, Group group) {
    for (int member = 0; member < column.group().size(); member++) {
      if (column.group() != group && column.group().in(group, member) < 0) {
        String wide = "`" + column.group().name() + "`";
        String narrow = "`" + group.name() + "`";
        return Optional.of(
            new Reason(
                Told.phrase(
                    "the shares of " + wide + " are not those of " + narrow,
                    "andelarna i " + wide + " är inte de i " + narrow),
                column.declared().name().span()));
      }
    }
    return Optional.empty();
  }

  /** Why the weights of a key are not known. */
  Optional<Reason> ofKey(Key key, Group group) {
    return key(key, group);
  }

  private Optional<Reason> key(Key key, Group group) {
    if (key.declared().unknown().isPresent()) {
      String name = "`" + key.name() + "`";
      return Optional.of(
          new Reason(
              Told.phrase("the key " + name + " is not known", "nyckeln " + name + " är inte känd"),
              key.declared().name().span()));
    }
    Context whole = Context.whole(key.module(), key.agreement());
    for (var term : key.declared().terms()) {
      if (term.weight() instanceof Expression.ReferenceValue value
          && key.module().meaning(value.reference()).orElse(null) instanceof Referent.OfColumn of) {
        var found =
            of.column().group() == group
                ? of.column().unknown().map(Reason::wrong)
                : wider(of.column(), group).or(() -> anyone(term.weight(), whole, group));
        if (found.isPresent()) {
          return found;
        }
      } else {
        var found = anyone(term.weight(), whole, group);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Reason> anyone(Expression weight, Context whole, Group group) {
    for (int member = 0; member < group.size(); member++) {
      var found = unstated(weight, whole.of(group, member));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Reason> part(Area area, Context context) {
    return any(area.allGrants(), context);
  }

  /** A total that is stated needs no parts. */
  private Optional<Reason> total(Area area, Context context) {
    boolean stated =
        context.group().isEmpty()
            && !area.totals().isEmpty()
            && area.totals().stream().noneMatch(it -> it.amount() instanceof Expression.Unknown);
    return stated ? Optional.empty() : part(area, context);
  }

  private Optional<Reason> any(List<Grant> grants, Context context) {
    for (Grant grant : grants) {
      var found = grant(grant, context);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Reason> to(Reference recipient, Context context) {
    var to = context.module().meaning(recipient);
    if (to.isEmpty() || context.agreement().isEmpty()) {
      return Optional.empty();
    }
    for (Grant grant : context.agreement().get().grants()) {
      var found = grant.recipient().equals(to) ? grant(grant, context) : Optional.<Reason>empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isStated(Grant grant, Context context) {
    if (context.slot().isEmpty() || grant.declared().amount().isPresent()) {
      return Evaluator.isKnown(grant);
    }
    boolean stated = true;
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.ForYear year && year.amount() instanceof Expression.Unknown) {
        var from = Slot.of(year.stretch().from().text());
        stated &= from.isPresent() && !context.slot().get().contains(from.get());
      }
    }
    return stated;
  }

  /** Whether the amount is one that can be paid; where it is not, that is told at it. */
  private boolean isWhole(Grant grant) {
    var at = Context.whole(grant.agreement());
    Fraction amount = checked.evaluator().value(new Referent.OfGrant(grant), at);
    return amount.equals(checked.ledger(grant.agreement()).entry(grant).total().toMajor());
  }

  private Optional<Reason> grant(Grant grant, Context context) {
    String name = "`" + grant.path() + "`";
    Span place = grant.declared().name().span();
    if (!isStated(grant, context)) {
      return Optional.of(
          new Reason(
              Told.phrase(
                  "the amount of " + name + " is not stated",
                  "beloppet för " + name + " anges inte"),
              place));
    }
    var amount =
        grant.declared().amount().flatMap(it -> unstated(it, Context.whole(grant.agreement())));
    if (amount.isPresent() || context.group().isEmpty() || grant.group().isEmpty()) {
      return amount;
    } else if (!isWhole(grant)) {
      return Optional.of(
          Reason.wrong(grant.declared().amount().map(Expression::span).orElse(place)));
    }
    Group group = grant.group().get();
    if (group != context.group().get()) {
      return group.isOrCorrespondsTo(context.group().get())
          ? Optional.of(
              new Reason(
                  Told.phrase(
                      name + " is divided among `" + group.name() + "`",
                      name + " fördelas på `" + group.name() + "`"),
                  place))
          : Optional.empty();
    }
    if (grant.declared().hasLadder()) {
      return Optional.empty();
    }
    if (grant.key().isEmpty()) {
      return Optional.of(
          new Reason(
              Told.phrase(
                  "how " + name + " is divided is not stated",
                  "hur " + name + " fördelas anges inte"),
              place));
    }
    return key(grant.key().get(), group)
        .or(
            () ->
                checked.ledger(grant.agreement()).entry(grant).isDistributed()
                    ? Optional.empty()
                    : Optional.of(Reason.wrong(place)));
  }
}
