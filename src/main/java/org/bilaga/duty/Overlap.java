package org.bilaga.duty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;

/**
 * Two terms of payment, in clauses of their own, that have the same bodies do the same with the
 * same money, and do not say the same of it.
 *
 * @param who the bodies that both are for
 * @param grants the money that both are about; empty where the agreement has no grants
 */
public record Overlap(Duty first, Duty second, List<Referent> who, List<Grant> grants) {

  /** All of one version of an agreement. */
  public static List<Overlap> of(Agreement agreement) {
    List<Undertaking> payments =
        Undertaking.of(agreement).stream().filter(Undertaking::isPayment).toList();
    List<Overlap> all = new ArrayList<>();
    for (int i = 0; i < payments.size(); i++) {
      for (int j = 0; j < i; j++) {
        for (Duty first : payments.get(j).duties()) {
          for (Duty second : payments.get(i).duties()) {
            of(first, second).ifPresent(all::add);
          }
        }
      }
    }
    return all;
  }

  private static Optional<Overlap> of(Duty first, Duty second) {
    // What is paid out in two parts is no contradiction.
    boolean same = first.task() == second.task() && first.task() != Task.PAYMENT;
    if (!same || saysTheSame(first, second)) {
      return Optional.empty();
    }
    List<Referent> who = shared(first.concerned(), second.concerned());
    List<Grant> all = first.agreement().grants();
    Set<Grant> grants = new LinkedHashSet<>();
    Set<Referent> reached = new LinkedHashSet<>();
    for (Grant grant : all) {
      if (first.undertaking().covers(grant) && second.undertaking().covers(grant)) {
        for (Referent one : who) {
          if (Stakes.reaches(grant, one)) {
            grants.add(grant);
            reached.add(one);
          }
        }
      }
    }
    if (all.isEmpty()) {
      reached.addAll(who);
    }
    return reached.isEmpty()
        ? Optional.empty()
        : Optional.of(new Overlap(first, second, List.copyOf(reached), List.copyOf(grants)));
  }

  private static boolean saysTheSame(Duty first, Duty second) {
    return first.times().equals(second.times())
        && first.to().equals(second.to())
        && first.through().equals(second.through())
        && consequence(first).equals(consequence(second));
  }

  private static Optional<Object> consequence(Duty duty) {
    return duty.otherwise().map(it -> it.consequence());
  }

  /** Those of both: of a group and one of its members, the member. */
  private static List<Referent> shared(List<Referent> ones, List<Referent> others) {
    Set<Referent> shared = new LinkedHashSet<>();
    for (Referent one : ones) {
      for (Referent other : others) {
        if (one.equals(other) || isIn(one, other)) {
          shared.add(one);
        } else if (isIn(other, one)) {
          shared.add(other);
        }
      }
    }
    return List.copyOf(shared);
  }

  private static boolean isIn(Referent one, Referent whole) {
    return one instanceof Referent.OfMember member
        && whole instanceof Referent.OfGroup of
        && member.group() == of.group();
  }
}
