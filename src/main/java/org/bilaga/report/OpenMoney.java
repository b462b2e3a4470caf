package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Figures;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Told;

/**
 * What an expression about money leaves open: amounts that are not stated, and money of a member's
 * group that nothing divides yet. A value of nought means something else when there is any.
 */
public final class OpenMoney {
  private final Ledgers evaluator;
  private final Module module;
  private final List<Told> told = new ArrayList<>();

  public OpenMoney(Expression expression, Module module, Ledgers evaluator) {
    this.evaluator = evaluator;
    this.module = module;
    look(expression);
  }

  /**
   * A sentence for each, or else why what it comes to is not known; none where the value is all
   * there is.
   *
   * @param text as it was asked
   * @param values what it comes to
   */
  public List<Told> told(String text, List<Value> values) {
    for (Value value : values) {
      if (told.isEmpty() && value.why().isPresent()) {
        Told why = value.why().get().text();
        told.add(
            Cells.most(value).isPresent()
                ? Sentences.valueWithinBounds(text, why)
                : Sentences.valueNotKnown(text, why));
      }
    }
    return told;
  }

  private void look(Expression expression) {
    switch (expression) {
      case Expression.ReferenceValue it -> look(it.reference());
      case Expression.Negative it -> look(it.of());
      case Expression.Not it -> look(it.of());
      case Expression.Binary it -> {
        look(it.left());
        look(it.right());
      }
      default -> {}
    }
  }

  private void look(Reference reference) {
    Optional<Referent> meaning = module.meaning(reference);
    if (meaning.isPresent()) {
      look(reference.text(), meaning.get(), Optional.empty(), Optional.empty());
    }
  }

  private void look(
      String name, Referent of, Optional<Slot> slot, Optional<Referent.OfMember> member) {
    switch (of) {
      case Referent.In it -> look(name, it.of(), Optional.of(it.slot()), member);
      case Referent.At it ->
          look(name, it.of(), slot, Optional.of(new Referent.OfMember(it.group(), it.member())));
      case Referent.OfAgreement it -> part(name, it.agreement().root(), slot, member);
      case Referent.OfArea it -> part(name, it.area(), slot, member);
      case Referent.OfTotal it -> {
        if (member.isPresent()) {
          part(name, it.area(), slot, member);
        }
      }
      case Referent.OfGrant it -> tell(name, List.of(it.grant()), slot, member);
      default -> {}
    }
  }

  private void part(
      String name, Area area, Optional<Slot> slot, Optional<Referent.OfMember> member) {
    tell(name, area.allGrants(), slot, member);
  }

  private void tell(
      String name, List<Grant> grants, Optional<Slot> slot, Optional<Referent.OfMember> member) {
    Fraction open = Fraction.ZERO;
    Fraction least = Fraction.ZERO;
    Fraction most = Fraction.ZERO;
    List<String> unknown = new ArrayList<>();
    for (Grant grant : grants) {
      if (member.isPresent() && !goesTo(grant, member.get())) {
        continue;
      }
      for (Entry part : evaluator.ledger(grant.agreement()).entry(grant).parts()) {
        boolean then =
            slot.isEmpty() || part.slot().isEmpty() || slot.get().contains(part.slot().get());
        if (then && !part.isKnown() && !unknown.contains(grant.path())) {
          unknown.add(grant.path());
        } else if (then && part.isKnown() && member.isPresent() && !part.isDistributed()) {
          Fraction amount = part.total().toMajor();
          int index = grant.group().map(group -> index(group, member.get())).orElse(-1);
          Optional<Value> own = index >= 0 ? Optional.of(part.of(index)) : Optional.empty();
          if (own.filter(Value::isKnown).isPresent()) {
            continue;
          }
          open = open.add(amount);
          least = least.add(own.flatMap(Value::least).orElse(Fraction.ZERO));
          most = most.add(own.flatMap(Value::most).orElse(amount));
        }
      }
    }
    if (!open.isZero()) {
      open(name, member.get(), grants.get(0).agreement(), open, least, most);
    }
    for (String path : unknown) {
      told.add(Sentences.notAllNotStated(name, path));
    }
  }

  /** The member's index in a group, which may be another of the same bodies; −1 if none of it. */
  private static int index(Group group, Referent.OfMember member) {
    return member.group().same(group, member.member());
  }

  private static boolean goesTo(Grant grant, Referent.OfMember member) {
    if (grant.group().filter(it -> index(it, member) >= 0).isPresent()) {
      return true;
    }
    for (Reference other : grant.declared().recipients().others()) {
      var meaning = grant.agreement().module().meaning(other);
      if (meaning.isPresent()
          && meaning.get() instanceof Referent.OfGroup of
          && index(of.group(), member) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void open(
      String name,
      Referent.OfMember member,
      Agreement agreement,
      Fraction open,
      Fraction least,
      Fraction most) {
    Denomination currency = Portfolio.currency(agreement, evaluator);
    String amount = Figures.natural(currency, open).text(open);
    String group = Naming.title(member.group().declared());
    String who = member.group().member(member.member()).name();
    boolean bounded = !least.isZero() || !most.equals(open);
    String low = Figures.of(currency).text(Fraction.of(least.floor()));
    String high = Figures.of(currency).text(ceiling(most));
    told.add(
        bounded
            ? Sentences.notAllBetween(name, amount, group, who, low, high)
            : Sentences.notAllOpen(name, amount, group, who));
  }

  private static Fraction ceiling(Fraction value) {
    return Fraction.of(value.negate().floor()).negate();
  }
}
