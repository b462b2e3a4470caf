package org.bilaga.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Rounding;
import org.bilaga.check.slip.MiscountedPart.Part;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Bounds;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.typing.Type;
import org.bilaga.typing.TypeChecker;

/**
 * One column of an appendix and what the agreement says of it.
 *
 * <p>The column is there in the published table: {@code column} is its place in it.
 */
record ComparedColumn(
    AppendixTable appendix,
    Clause.AppendixColumn declared,
    int column,
    Type type,
    Checked checked) {
  static ComparedColumn of(AppendixTable appendix, int index, Checked checked) {
    var declared = appendix.declared().columns().get(index);
    Type type =
        new TypeChecker(new Findings())
            .type(declared.value(), checked.module(), Optional.of(appendix.group()));
    return new ComparedColumn(appendix, declared, appendix.columns().get(index), type, checked);
  }

  /** The grants whose sum the column is, where it is such a sum. */
  Optional<List<Grant>> grants() {
    return ColumnGrants.of(declared.value(), appendix);
  }

  /** Whether its cells are what the members of a grant get, as that is decided as listed. */
  boolean isList() {
    if (!(declared.value() instanceof Expression.ReferenceValue value)) {
      return false;
    }
    return switch (checked.module().meaning(value.reference()).orElse(null)) {
      case Referent.OfGrant of -> isList(of) && of.grant().list().isEmpty();
      case Referent.In in when in.of() instanceof Referent.OfGrant of ->
          isList(of)
              && of.grant().declared().clauses().stream()
                  .anyMatch(
                      clause ->
                          clause instanceof Clause.ForYear year
                              && year.stretch().text().equals(in.slot().text())
                              && year.list().isEmpty());
      case null, default -> false;
    };
  }

  /** Whether its cells alone say what its grant comes to: the agreement states no amount. */
  boolean isAmountOfList() {
    return isList()
        && declared.value() instanceof Expression.ReferenceValue value
        && checked.module().meaning(value.reference()).orElse(null) instanceof Referent.OfGrant of
        && of.grant()
            .declared()
            .amount()
            .filter(it -> !(it instanceof Expression.Listed))
            .isEmpty();
  }

  private boolean isList(Referent.OfGrant of) {
    return of.grant().declared().division().listed()
        && of.grant().group().filter(it -> it == appendix.group()).isPresent();
  }

  /** What a member's cell should be, where that is known. */
  Optional<Fraction> computed(int member) {
    return checked.evaluator().evaluate(declared.value(), of(member)).known();
  }

  /** Why it is not known what a member's cell should be. */
  Optional<NotKnown.Reason> unknown(int member) {
    return mistyped().or(() -> checked.notKnown().why(declared.value(), of(member)));
  }

  /** That what is said of the column is nothing that its cells can hold. */
  Optional<NotKnown.Reason> mistyped() {
    return checked.module().isDistrusted(declared)
        ? Optional.of(NotKnown.Reason.wrong(declared.span()))
        : Optional.empty();
  }

  /** Why it is not known what the total should be. */
  Optional<NotKnown.Reason> unknownWhole() {
    return mistyped().or(() -> NotKnown.of(total(), declared.value().span()));
  }

  private boolean isSumOfGrants() {
    return type.isMoney() && grants().isPresent();
  }

  private Context of(int member) {
    return Context.whole(appendix.agreement()).of(appendix.group(), member);
  }

  /** The sum over all members by the agreement, where known; for an averaged column the mean. */
  Optional<Fraction> whole() {
    return total().known();
  }

  private Value total() {
    if (isSumOfGrants()) {
      var ledger = checked.ledger(appendix.agreement());
      Set<Grant> theirs = new LinkedHashSet<>(grants().orElseThrow());
      List<Grant> others = new ArrayList<>();
      Value sum = Value.ZERO;
      for (Grant grant : ColumnGrants.all(declared.value(), appendix).orElseThrow()) {
        if (theirs.contains(grant) && !leavesSomeToOthers(grant)) {
          sum = sum.plus(ledger.entry(grant).amount());
        } else {
          others.add(grant);
        }
      }
      return sum.plus(ledger.totalTo(new Referent.OfGroup(appendix.group()), others));
    }
    Value sum = Value.ZERO;
    Value weights = Value.ZERO;
    for (int member = 0; member < appendix.group().size(); member++) {
      Context at = of(member);
      Value value = checked.evaluator().evaluate(declared.value(), at);
      Value weight =
          declared.averagedBy().map(by -> checked.evaluator().evaluate(by, at)).orElse(Value.ONE);
      sum = sum.plus(value.times(weight));
      weights = weights.plus(weight);
    }
    if (declared.averagedBy().isEmpty()) {
      return sum;
    }
    return switch (weights) {
      case Value.Known by -> by.amount().isZero() ? sum : sum.over(by.amount());
      case Value.Bounded by -> Value.unknown(by.reason());
      case Value.Unknown by -> by;
    };
  }

  /** Whether what its rounding leaves goes to somebody else than those of the appendix. */
  private boolean leavesSomeToOthers(Grant grant) {
    return grant.rounding().flatMap(Rounding::residue).orElse(null)
            instanceof Rounding.Residue.ToNamed to
        && !(grant.agreement().module().meaning(to.named()).orElse(null)
                instanceof Referent.OfMember of
            && of.group() == appendix.group());
  }

  /** The grants that the total of a column of money is the sum of. */
  List<Part> wholes() {
    List<Part> parts = new ArrayList<>();
    for (Grant grant : grants().orElse(List.of())) {
      checked
          .ledger(appendix.agreement())
          .entry(grant)
          .amount()
          .known()
          .ifPresent(it -> parts.add(new Part("`" + grant.path() + "`", it)));
    }
    return parts;
  }

  /** Whether a printed figure is a rounding of one that the computed figure also may be. */
  boolean consistent(int member, Fraction there, Fraction step) {
    if (!checked.hasRounded()) {
      return false;
    }
    var bounds = bounds(member);
    return bounds.isPresent() && !bounds.get().isPoint() && bounds.get().meets(there, step);
  }

  /** Within what a member's cell lies, whatever the rounded figures stand for that it rests on. */
  Optional<Bounds.Interval> bounds(int member) {
    return checked.bounds().of(declared.value(), of(member));
  }

  /** What is printed here must be what was printed there, to the digit. */
  boolean isPlain() {
    return declared.value() instanceof Expression.ReferenceValue value
        && checked
            .module()
            .meaning(value.reference())
            .filter(it -> it instanceof Referent.OfColumn)
            .isPresent();
  }

  boolean isShares() {
    return type.quantity() == Type.Quantity.SHARE;
  }

  /** How shares are told that are printed in steps of this size. */
  static Figures shares(Fraction step) {
    int decimals = 0;
    for (Fraction at = step.multiply(Fraction.of(100));
        at.compareTo(Fraction.ONE) < 0 && decimals < 9;
        decimals++) {
      at = at.multiply(Fraction.of(10));
    }
    return Figures.perCent(decimals);
  }

  /** How amounts or numbers are told, so that these can be told apart. */
  Figures figures(Fraction... values) {
    return Figures.of(type.isMoney() ? type.currency() : Denomination.NONE).apart(values);
  }
}
