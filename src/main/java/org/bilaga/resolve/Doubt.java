package org.bilaga.resolve;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Clause.Broken.Meant;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.source.Span;

/**
 * What cannot be computed, because something that it rests on was not understood: the place of
 * that, or nothing where all of it was.
 *
 * <p>Only mistakes count: what a document leaves open is another matter. Asked after the types of
 * the files were checked.
 */
public final class Doubt {
  private static final Optional<Span> NONE = Optional.empty();

  private final Map<Object, Optional<Span>> amounts = new IdentityHashMap<>();
  private final Map<Object, Optional<Span>> shares = new IdentityHashMap<>();
  private final Map<Object, Optional<Span>> sums = new IdentityHashMap<>();
  private final Map<Object, Optional<Span>> stated = new IdentityHashMap<>();

  /** Each is asked once; what rests on itself is told elsewhere. */
  private static Optional<Span> once(
      Map<Object, Optional<Span>> known, Object of, Supplier<Optional<Span>> answer) {
    Optional<Span> before = known.get(of);
    if (before == null) {
      known.put(of, NONE);
      before = answer.get();
      known.put(of, before);
    }
    return before;
  }

  private static Optional<Span> first(Optional<Span> one, Supplier<Optional<Span>> other) {
    return one.isPresent() ? one : other.get();
  }

  // Expressions

  /**
   * What an expression rests on.
   *
   * @param each whether each member's part is asked for, and not the whole
   */
  public Optional<Span> of(
      Expression expression, Module module, Optional<Agreement> agreement, boolean each) {
    if (module.isDistrusted(expression)) {
      return Optional.of(expression.span());
    }
    return switch (expression) {
      case Expression.ReferenceValue it -> of(it.reference(), module, each);
      case Expression.YearBefore it -> of(it.reference(), module, each);
      case Expression.ShareOf it -> of(it.of(), module, each);
      case Expression.TotalOf it -> of(it.of(), module, each);
      case Expression.TotalValue it -> agreement.flatMap(of -> stated(of.root()));
      case Expression.TotalTo it -> totalTo(it.recipient(), module, agreement);
      case Expression.TotalFrom it -> totalFrom(it.funder(), module, agreement);
      case Expression.Negative it -> of(it.of(), module, agreement, each);
      case Expression.Not it -> of(it.of(), module, agreement, each);
      case Expression.Binary it ->
          first(
              of(it.left(), module, agreement, each),
              () -> of(it.right(), module, agreement, each));
      case Expression.Figure it -> NONE;
      case Expression.DateValue it -> NONE;
      case Expression.MonthValue it -> NONE;
      case Expression.Remainder it -> NONE;
      case Expression.Unknown it -> NONE;
      case Expression.AtMost it -> of(it.of(), module, agreement, each);
      case Expression.AtLeast it -> of(it.of(), module, agreement, each);
      case Expression.Each it -> of(it.of(), module, agreement, true);
      case Expression.Broken it -> Optional.of(it.span());
    };
  }

  private static Optional<Span> unresolved(Reference reference, Module module) {
    return module.meaning(reference).isPresent() ? NONE : Optional.of(reference.span());
  }

  private static Optional<Span> unresolved(List<Reference> references, Module module) {
    for (Reference reference : references) {
      if (module.meaning(reference).isEmpty()) {
        return Optional.of(reference.span());
      }
    }
    return NONE;
  }

  private Optional<Span> of(Reference reference, Module module, boolean each) {
    return first(
        unresolved(reference, module),
        () -> module.meaning(reference).flatMap(meaning -> of(meaning, each)));
  }

  /** What the value of a thing that is named rests on. */
  public Optional<Span> of(Referent referent, boolean each) {
    return switch (referent) {
      case Referent.OfKey it -> key(it.key());
      case Referent.OfLet it ->
          once(
              amounts,
              it.let(),
              () ->
                  of(it.let().declared().value(), it.let().module(), it.let().agreement(), false));
      case Referent.OfAgreement it -> part(it.agreement().root(), each, false);
      case Referent.OfArea it -> part(it.area(), each, false);
      case Referent.OfTotal it -> part(it.area(), each, true);
      case Referent.OfGrant it -> each ? shares(it.grant()) : amount(it.grant());
      case Referent.OfEarmark it -> earmark(it.earmark());
      case Referent.OfMeasure it -> shares(it.grant());
      case Referent.OfStep it -> shares(it.grant());
      case Referent.At it -> of(it.of(), true);
      case Referent.In it -> of(it.of(), each);
      case Referent.OfColumn it -> NONE;
      case Referent.OfParty it -> NONE;
      case Referent.OfGroup it -> NONE;
      case Referent.OfMember it -> NONE;
      case Referent.OfData it -> NONE;
      case Referent.OfFacts it -> NONE;
      case Referent.OfSentence it -> NONE;
      case Referent.OfUnknown it -> Optional.of(it.name().span());
    };
  }

  private Optional<Span> part(Area area, boolean each, boolean whole) {
    return each ? shares(area) : whole ? stated(area) : sum(area);
  }

  /** What the shares of a key rest on. */
  public Optional<Span> key(Key key) {
    return once(
        shares,
        key,
        () -> {
          if (key.module().isDistrusted(key.declared())) {
            return Optional.of(key.declared().span());
          }
          for (var term : key.declared().terms()) {
            var doubt = of(term.weight(), key.module(), key.agreement(), true);
            if (doubt.isPresent()) {
              return doubt;
            }
          }
          return NONE;
        });
  }

  /** The first of some sentences that was not understood and may have said something like that. */
  private static Optional<Span> broken(List<Clause> clauses, Meant... meant) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Broken it && List.of(meant).contains(it.meant())) {
        return Optional.of(it.span());
      }
    }
    return NONE;
  }

  private static List<Clause> clauses(Area area) {
    return switch (area.node()) {
      case Clause.Area it -> it.clauses();
      case Declaration.Agreement it -> it.clauses();
      default -> List.of();
    };
  }

  // Grants

  /** What the amount of a grant rests on. */
  public Optional<Span> amount(Grant grant) {
    return once(amounts, grant, () -> amountOf(grant));
  }

  private Optional<Span> amountOf(Grant grant) {
    var declared = grant.declared();
    Module module = grant.agreement().module();
    if (module.isDistrusted(grant.agreement().declared())) {
      return Optional.of(grant.agreement().declared().span());
    } else if (module.isDistrusted(declared)) {
      return Optional.of(declared.name().span());
    } else if (declared.isRemainder()) {
      return rest(grant.area(), grant);
    } else if (declared.amount().isPresent()) {
      return of(declared.amount().get(), module, Optional.of(grant.agreement()), false);
    }
    var lost = broken(declared.clauses(), Meant.MONEY, Meant.ANYTHING);
    if (lost.isPresent()) {
      return lost;
    }
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.ForYear year) {
        var doubt =
            year.amount() instanceof Expression.Remainder
                ? rest(grant.area(), grant)
                : of(year.amount(), module, Optional.of(grant.agreement()), false);
        if (doubt.isPresent()) {
          return doubt;
        }
      }
    }
    return NONE;
  }

  /** The total of an area and all parts of it but one. */
  private Optional<Span> rest(Area area, Object but) {
    var doubt = first(stated(area), () -> broken(clauses(area), Meant.MONEY, Meant.ANYTHING));
    for (Object child : area.children()) {
      if (doubt.isEmpty() && child != but) {
        doubt = child instanceof Area inner ? stated(inner) : amount((Grant) child);
      }
    }
    return doubt;
  }

  /** What each recipient's share of a grant rests on. */
  public Optional<Span> shares(Grant grant) {
    return once(shares, grant, () -> sharesOf(grant));
  }

  private Optional<Span> sharesOf(Grant grant) {
    var declared = grant.declared();
    Module module = grant.agreement().module();
    Optional<Agreement> agreement = Optional.of(grant.agreement());
    if (module.isDistrusted(declared.recipients().to())) {
      return Optional.of(declared.name().span());
    }
    var doubt = first(amount(grant), () -> unresolved(declared.recipients().to(), module));
    doubt = first(doubt, () -> unresolved(declared.recipients().others(), module));
    doubt = first(doubt, () -> declared.division().key().flatMap(key -> key(key, grant, module)));
    doubt =
        first(
            doubt,
            () -> declared.division().base().flatMap(base -> of(base, module, agreement, false)));
    for (var bounds : List.of(declared.division().floors(), declared.division().caps())) {
      for (Clause.Bound bound : bounds) {
        doubt = first(doubt, () -> of(bound.amount(), module, agreement, false));
        doubt = first(doubt, () -> bound.member().flatMap(it -> unresolved(it, module)));
      }
    }
    doubt = first(doubt, () -> unresolved(declared.division().except(), module));
    doubt = first(doubt, () -> grant.rounding().flatMap(rule -> rounding(rule, module)));
    doubt = first(doubt, () -> broken(declared.clauses(), Meant.DIVISION, Meant.ANYTHING));
    for (Optional<Area> at = Optional.of(grant.area()); at.isPresent(); at = at.get().parent()) {
      Area area = at.get();
      doubt = first(doubt, () -> broken(clauses(area), Meant.DIVISION));
    }
    for (Clause clause : declared.clauses()) {
      doubt = first(doubt, () -> ladder(clause, grant, module));
    }
    if (doubt.isEmpty() && grant.area().together().isPresent()) {
      for (Grant other : grant.area().allGrants()) {
        doubt = first(doubt, () -> amount(other));
      }
    }
    return doubt;
  }

  private Optional<Span> key(Reference reference, Grant grant, Module module) {
    if (module.isDistrusted(reference) || grant.key().isEmpty()) {
      return Optional.of(reference.span());
    }
    return key(grant.key().get());
  }

  private static Optional<Span> rounding(Rounding rounding, Module module) {
    if (module.isDistrusted(rounding)) {
      return Optional.of(rounding.span());
    }
    var ties = rounding.ties().orElse(null);
    var residue = rounding.residue().orElse(null);
    return first(
        residue instanceof Rounding.Residue.ToNamed named
            ? unresolved(named.named(), module)
            : NONE,
        () -> ties instanceof Rounding.Ties.Lot lot ? unresolved(lot.order(), module) : NONE);
  }

  private Optional<Span> ladder(Clause clause, Grant grant, Module module) {
    Optional<Agreement> agreement = Optional.of(grant.agreement());
    return switch (clause) {
      case Clause.Measure it -> of(it.value(), module, agreement, true);
      case Clause.Step it ->
          first(
              first(
                  of(it.share(), module, agreement, true),
                  () -> of(it.when(), module, agreement, true)),
              () -> it.alternative().flatMap(other -> of(other, module, agreement, true)));
      case Clause.Sharing it ->
          it.key()
              .flatMap(
                  key ->
                      first(
                          module.isDistrusted(key) ? Optional.of(key.span()) : NONE,
                          () -> of(key, module, true)));
      case Clause.Nobody it -> unresolved(it.keeper(), module);
      default -> NONE;
    };
  }

  /** What an earmark's amount rests on. */
  public Optional<Span> earmark(Earmark earmark) {
    var grant = earmark.grant();
    return of(
        earmark.declared().amount(),
        grant.agreement().module(),
        Optional.of(grant.agreement()),
        false);
  }

  // Areas

  /** What the sum of an area's parts rests on. */
  public Optional<Span> sum(Area area) {
    return once(sums, area, () -> sumOf(area));
  }

  private Optional<Span> sumOf(Area area) {
    var whole = area.agreement().declared();
    if (area.agreement().module().isDistrusted(whole)) {
      return Optional.of(whole.span());
    }
    var lost = broken(clauses(area), Meant.MONEY, Meant.ANYTHING);
    if (lost.isPresent()) {
      return lost;
    } else if (area.children().isEmpty()) {
      return area.total().isPresent() ? stated(area) : NONE;
    }
    for (Object child : area.children()) {
      var doubt = child instanceof Area inner ? sum(inner) : amount((Grant) child);
      if (doubt.isPresent()) {
        return doubt;
      }
    }
    return NONE;
  }

  /** What the total rests on that is stated for an area, or else the sum of its parts. */
  public Optional<Span> stated(Area area) {
    return once(stated, area, () -> statedOf(area));
  }

  private Optional<Span> statedOf(Area area) {
    var lost = broken(clauses(area), Meant.TOTAL, Meant.ANYTHING);
    if (lost.isPresent()) {
      return lost;
    } else if (area.totals().isEmpty()) {
      return sum(area);
    }
    Module module = area.agreement().module();
    for (Clause.Total total : area.totals()) {
      var doubt =
          total.amount() instanceof Expression.Remainder && area.parent().isPresent()
              ? rest(area.parent().get(), area)
              : of(total.amount(), module, Optional.of(area.agreement()), false);
      if (doubt.isPresent()) {
        return doubt;
      }
    }
    return NONE;
  }

  /** What the shares of some grants rest on. */
  public Optional<Span> shares(List<Grant> grants) {
    Optional<Span> doubt = NONE;
    for (Grant grant : grants) {
      doubt = first(doubt, () -> shares(grant));
    }
    return doubt;
  }

  private Optional<Span> shares(Area area) {
    var lost = lost(area);
    if (lost.isPresent()) {
      return lost;
    }
    for (Grant grant : area.allGrants()) {
      if (!(grant.recipient().orElse(null) instanceof Referent.OfParty)) {
        var doubt = shares(grant);
        if (doubt.isPresent()) {
          return doubt;
        }
      }
    }
    return NONE;
  }

  /** Money in an area or below it that nobody knows of. */
  private static Optional<Span> lost(Area area) {
    var lost = broken(clauses(area), Meant.MONEY, Meant.ANYTHING);
    for (Area inner : area.areas()) {
      lost = first(lost, () -> lost(inner));
    }
    return lost;
  }

  /** What any figure of an agreement rests on. */
  public Optional<Span> anything(Agreement agreement) {
    var doubt = first(stated(agreement.root()), () -> sum(agreement.root()));
    for (Grant grant : agreement.grants()) {
      doubt = first(doubt, () -> shares(grant));
      for (Earmark earmark : grant.earmarks()) {
        doubt = first(doubt, () -> earmark(earmark));
      }
    }
    return doubt;
  }

  /** What the duties under an agreement rest on, and the terms by which its money is paid. */
  public Optional<Span> duties(Agreement agreement) {
    return broken(agreement.declared().clauses(), Meant.DUTY, Meant.ANYTHING);
  }

  // Who gets and who pays

  private Optional<Span> totalTo(
      Reference recipient, Module module, Optional<Agreement> agreement) {
    var wanted = module.meaning(recipient);
    if (wanted.isEmpty() || agreement.isEmpty()) {
      return wanted.isEmpty() ? Optional.of(recipient.span()) : NONE;
    }
    var lost = lost(agreement.get().root());
    if (lost.isPresent()) {
      return lost;
    }
    for (Grant grant : agreement.get().grants()) {
      var doubt = unresolved(grant.declared().recipients().to(), agreement.get().module());
      doubt =
          first(
              doubt,
              () -> unresolved(grant.declared().recipients().others(), agreement.get().module()));
      if (doubt.isEmpty() && mayGetSomething(wanted.get(), grant)) {
        doubt = wanted.get() instanceof Referent.OfMember ? shares(grant) : amount(grant);
      }
      if (doubt.isPresent()) {
        return doubt;
      }
    }
    return NONE;
  }

  private static boolean mayGetSomething(Referent wanted, Grant grant) {
    boolean residue =
        grant
            .rounding()
            .flatMap(Rounding::residue)
            .filter(it -> it instanceof Rounding.Residue.ToNamed)
            .isPresent();
    if (residue || !grant.declared().recipients().others().isEmpty()) {
      return true;
    }
    return switch (grant.recipient().orElseThrow()) {
      case Referent.OfParty party -> wanted.equals(party);
      default -> !(wanted instanceof Referent.OfParty);
    };
  }

  private Optional<Span> totalFrom(Reference funder, Module module, Optional<Agreement> agreement) {
    if (module.meaning(funder).isEmpty() || agreement.isEmpty()) {
      return unresolved(funder, module);
    }
    Optional<Span> doubt =
        broken(clauses(agreement.get().root()), Meant.MONEY, Meant.TOTAL, Meant.ANYTHING);
    for (Grant grant : agreement.get().grants()) {
      doubt = first(doubt, () -> funders(grant.declared().from(), agreement.get()));
    }
    return first(doubt, () -> funders(agreement.get().root()));
  }

  private Optional<Span> funders(Area area) {
    Optional<Span> doubt = NONE;
    for (Clause.Total total : area.totals()) {
      doubt = first(doubt, () -> funders(total.from(), area.agreement()));
    }
    for (Area inner : area.areas()) {
      doubt = first(doubt, () -> funders(inner));
    }
    return doubt;
  }

  /** What the amounts that some bodies pay rest on. */
  public Optional<Span> funders(List<Clause.Funder> funders, Agreement agreement) {
    Optional<Span> doubt = NONE;
    for (Clause.Funder funder : funders) {
      doubt = first(doubt, () -> unresolved(funder.party(), agreement.module()));
      doubt =
          first(
              doubt, () -> of(funder.amount(), agreement.module(), Optional.of(agreement), false));
    }
    return doubt;
  }
}
