package org.bilaga.ledger;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Lost;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;
import org.bilaga.typing.Mistakes;
import org.bilaga.typing.TypeChecker;

/**
 * Which mistake of the files an answer rests on: the place of the first, or nothing where none
 * touches it. What cannot be computed for another reason is no mistake of the files.
 */
public final class Touched {
  private static final Optional<Span> BY_NONE = Optional.empty();

  private final Mistakes mistakes;
  private final Findings computed = new Findings();
  private final Ledgers ledgers = new Ledgers(computed);

  public Touched(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Its value, or those of each member where it has such. */
  public Optional<Span> of(Expression expression, Module module, Optional<Agreement> agreement) {
    if (mistakes.all().isEmpty() || !isValue(expression, module)) {
      return BY_NONE;
    }
    var context = Context.whole(module, agreement);
    Optional<Group> each =
        new TypeChecker(new Findings(), agreement)
            .type(expression, module, Optional.empty())
            .perMember();
    List<Value> values =
        each.map(group -> ledgers.weighing().values(expression, context, group))
            .orElseGet(() -> List.of(ledgers.evaluate(expression, context)));
    Optional<Span> by = BY_NONE;
    for (Value value : values) {
      by = by.or(() -> by(value.why()));
    }
    return by;
  }

  /** Groups, parties and the like are shown, and have no value. */
  private static boolean isValue(Expression expression, Module module) {
    if (!(expression instanceof Expression.ReferenceValue value)) {
      return true;
    }
    return switch (module.meaning(value.reference()).orElse(null)) {
      case Referent.OfParty it -> false;
      case Referent.OfGroup it -> false;
      case Referent.OfMember it -> false;
      case Referent.OfData it -> false;
      case Referent.OfFacts it -> false;
      case Referent.OfSentence it -> false;
      case null, default -> true;
    };
  }

  /** Any figure of an agreement. */
  public Optional<Span> anything(Agreement agreement) {
    if (mistakes.all().isEmpty()) {
      return BY_NONE;
    }
    var root = agreement.root();
    var by =
        by(Lost.moneyWithin(root))
            .or(() -> by(ledgers.stated(root).why()))
            .or(() -> by(ledgers.sum(root).why()))
            .or(() -> shares(agreement.grants()));
    for (Grant grant : agreement.grants()) {
      for (Earmark earmark : grant.earmarks()) {
        by = by.or(() -> by(ledgers.amount(earmark).why()));
      }
    }
    return by;
  }

  /**
   * Which money there is in an agreement, and for whom: a table of it would lack what nobody knows
   * of, and not only say that it is not known.
   */
  public Optional<Span> parts(Agreement agreement) {
    if (mistakes.all().isEmpty()) {
      return BY_NONE;
    }
    var by = within(agreement.root());
    for (Grant grant : agreement.grants()) {
      by = by.or(() -> by(Lost.recipients(grant)));
    }
    return by;
  }

  /** Which money there is in an area. */
  public Optional<Span> within(Area area) {
    return mistakes.all().isEmpty() ? BY_NONE : by(Lost.moneyWithin(area));
  }

  /** What anybody gets of some grants. */
  public Optional<Span> shares(List<Grant> grants) {
    Optional<Span> by = BY_NONE;
    for (Grant grant : mistakes.all().isEmpty() ? List.<Grant>of() : grants) {
      by = by.or(() -> shares(grant));
    }
    return by;
  }

  private Optional<Span> shares(Grant grant) {
    Entry entry = ledgers.ledger(grant.agreement()).entry(grant);
    return by(entry.amount().why()).or(() -> by(entry.undivided()));
  }

  /** What is owed under an agreement, and the terms by which its money is paid. */
  public Optional<Span> duties(Agreement agreement) {
    return by(Lost.duties(agreement));
  }

  private Optional<Span> by(Optional<Why> why) {
    return why.filter(Why::isTold).flatMap(Why::place).filter(place -> !isComputed(place));
  }

  private boolean isComputed(Span place) {
    return computed.all().stream().anyMatch(finding -> finding.span().equals(place));
  }
}
