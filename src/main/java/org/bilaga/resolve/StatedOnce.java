package org.bilaga.resolve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Act;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Expression.Saying;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Term;
import org.bilaga.ast.Unit;
import org.bilaga.ast.Walk;
import org.bilaga.ast.When;

/**
 * Where sentences state what is no amount: a last day, what is to be reached, what counts how much.
 *
 * <p>Of an amended agreement the sentence in force is asked. The same said twice counts once.
 */
public final class StatedOnce {
  private final Module module;
  private final List<Expression> found = new ArrayList<>();

  private StatedOnce(Module module) {
    this.module = module;
  }

  /** All that is stated of what is asked for; one where that is certain. */
  public static List<Expression> in(
      Expression.Stated asked, Module module, Optional<Agreement> agreement) {
    var stated = new StatedOnce(module);
    module.meaning(asked.of()).ifPresent(of -> stated.of(asked, of, agreement));
    return stated.found;
  }

  private void of(Expression.Stated asked, Referent of, Optional<Agreement> agreement) {
    switch (asked.what()) {
      case LAST_DAY -> {
        if (of instanceof Referent.OfSentence it) {
          inForce(it.sentence(), agreement).forEach(this::days);
        }
      }
      case REQUISITION, REPAYMENT, ACCOUNTS ->
          agreement.ifPresent(it -> terms(asked.what(), of, it));
      case THRESHOLD -> thresholds(of, agreement);
      case COEFFICIENT -> coefficients(of, asked.in().flatMap(module::meaning));
    }
  }

  private static List<Clause.Duty> inForce(Clause sentence, Optional<Agreement> agreement) {
    String name = name(sentence);
    for (Clause clause : agreement.map(it -> it.declared().clauses()).orElse(List.of())) {
      if (!name.isEmpty() && name(clause).equals(name)) {
        return duties(clause);
      }
    }
    return duties(sentence);
  }

  /** What an obligation or a condition is called; nothing for all other clauses. */
  static String name(Clause clause) {
    return switch (clause) {
      case Clause.Obligation it -> it.name().text();
      case Clause.Condition it -> it.name().text();
      default -> "";
    };
  }

  private static List<Clause.Duty> duties(Clause clause) {
    return switch (clause) {
      case Clause.Obligation it -> it.duties();
      case Clause.Condition it -> it.duties();
      default -> List.of();
    };
  }

  private void days(Clause.Duty duty) {
    if (duty.when().isPresent() && duty.when().get() instanceof When.By by) {
      add(new Expression.DateValue(by.date().span(), by.date()));
    }
  }

  /** The terms of payments to whom or of what is named. */
  private void terms(Saying what, Referent of, Agreement agreement) {
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Payment payment
          && (names(payment.recipients(), of) || names(payment.affects(), of))) {
        for (Term term : payment.terms()) {
          if (term instanceof Term.Task task && task.purpose() == kind(what)) {
            task.by().ifPresent(date -> add(new Expression.DateValue(date.span(), date)));
          }
        }
      }
    }
  }

  private static Term.Purpose kind(Saying what) {
    return switch (what) {
      case REPAYMENT -> Term.Purpose.REPAYMENT;
      case ACCOUNTS -> Term.Purpose.ACCOUNTING;
      default -> Term.Purpose.REQUISITION;
    };
  }

  private boolean names(List<Reference> references, Referent of) {
    return references.stream().anyMatch(it -> module.meaning(it).filter(of::equals).isPresent());
  }

  private void thresholds(Referent of, Optional<Agreement> agreement) {
    if (of instanceof Referent.OfStep it) {
      levels(it.step().when());
      it.step().alternative().ifPresent(this::levels);
    } else if (of instanceof Referent.OfSentence it) {
      for (Clause.Duty duty : inForce(it.sentence(), agreement)) {
        if (duty.act() instanceof Act.Reach reach) {
          levels(reach.level());
        }
      }
    }
  }

  private void levels(Node asked) {
    for (Expression.Binary level : Walk.all(Expression.Binary.class, asked)) {
      if (level.operator().compares()) {
        add(level.left() instanceof Expression.Figure ? level.left() : level.right());
      }
    }
  }

  private void coefficients(Referent of, Optional<Referent> in) {
    if (of instanceof Referent.OfStep it) {
      add(it.step().share());
    } else if (in.isPresent()) {
      if (in.get() instanceof Referent.OfKey key) {
        terms(key.key(), Optional.of(of));
      }
    } else if (of instanceof Referent.OfKey key) {
      terms(key.key(), Optional.empty());
    }
  }

  private void terms(Key key, Optional<Referent> of) {
    for (Declaration.KeyTerm term : key.declared().terms()) {
      if (of.isEmpty()
          || Walk.all(Reference.class, term.weight()).stream()
              .anyMatch(it -> key.module().meaning(it).equals(of))) {
        add(
            term.coefficient()
                .orElseGet(
                    () ->
                        new Expression.Figure(
                            term.span(), BigInteger.ONE, 0, new Unit.One(), false)));
      }
    }
  }

  private void add(Expression stated) {
    for (Expression already : found) {
      if (same(already, stated)) {
        return;
      }
    }
    found.add(stated);
  }

  private static boolean same(Expression one, Expression other) {
    return one instanceof Expression.DateValue day && other instanceof Expression.DateValue it
        ? day.date().toDay().equals(it.date().toDay())
        : one.span().text().equals(other.span().text());
  }
}
