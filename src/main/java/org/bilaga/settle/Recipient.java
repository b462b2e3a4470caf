package org.bilaga.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Undertaking;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * Whose position is told: a party, a member of a group, or groups and parties whose money is not
 * distributed.
 *
 * <p>Without a referent it is money that nobody gets.
 *
 * @param others who shares undistributed money with the referent
 */
public record Recipient(Optional<Referent> referent, List<Referent> others) {
  /** Of what nobody gets, and the agreement names nobody for. */
  public static final Recipient NOBODY = new Recipient(Optional.empty(), List.of());

  public static Recipient of(Referent referent) {
    return new Recipient(Optional.of(referent), List.of());
  }

  /** Several who have something together; nobody where there are none. */
  static Recipient ofAll(List<Referent> to) {
    return to.isEmpty()
        ? NOBODY
        : new Recipient(Optional.of(to.getFirst()), to.subList(1, to.size()));
  }

  public static Recipient member(Group group, int member) {
    return of(new Referent.OfMember(group, member));
  }

  /** Whether it stands for several, who have the money together. */
  public boolean isGroup() {
    return !others.isEmpty() || referent.isPresent() && referent.get() instanceof Referent.OfGroup;
  }

  /** Whether the other is one of those whom this stands for. */
  public boolean includes(Recipient other) {
    if (!isGroup() || equals(other)) {
      return false;
    }
    for (Referent each : all()) {
      if (other.isIn(each)) {
        return true;
      }
    }
    return false;
  }

  private List<Referent> all() {
    List<Referent> all = new ArrayList<>();
    referent.ifPresent(all::add);
    all.addAll(others);
    return all;
  }

  /** Everybody that it stands for, one by one; itself where it is alone. */
  public List<Recipient> members() {
    List<Recipient> members = new ArrayList<>();
    for (Referent each : all()) {
      if (each instanceof Referent.OfGroup of) {
        for (int member = 0; member < of.group().size(); member++) {
          members.add(member(of.group(), member));
        }
      } else {
        members.add(of(each));
      }
    }
    return members;
  }

  /** The group that it is, or is a member of. */
  public Optional<Group> group() {
    if (referent.isPresent() && referent.get() instanceof Referent.OfGroup of) {
      return Optional.of(of.group());
    }
    return referent.isPresent() && referent.get() instanceof Referent.OfMember of
        ? Optional.of(of.group())
        : Optional.empty();
  }

  /** Whether it is the one meant, or one of those. */
  public boolean isIn(Referent meant) {
    for (Referent each : all()) {
      boolean ofGroup =
          meant instanceof Referent.OfGroup of
              && each instanceof Referent.OfMember member
              && member.group() == of.group();
      if (ofGroup || each.equals(meant)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is one of those who have something to do, or are paid. */
  boolean isConcernedBy(Duty duty) {
    return duty.concerned().stream().anyMatch(this::isIn);
  }

  boolean isConcernedBy(Undertaking undertaking) {
    return undertaking.duties().stream().anyMatch(this::isConcernedBy);
  }

  /** The id by which machines know it; empty for nobody. */
  public String id() {
    var ids = new StringBuilder();
    for (Referent each : all()) {
      ids.append(ids.isEmpty() ? "" : "+").append(Naming.id(each));
    }
    return ids.toString();
  }

  /** As a table names it: a party by the shortest of its names. */
  public Told name(Naming naming) {
    return referent.isEmpty()
        ? Sentences.noRecipient()
        : Joined.and(all().stream().map(each -> Told.text(naming.shortName(each))).toList());
  }
}
