package org.bilaga.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.Timing;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Entry;
import org.bilaga.evaluate.Ladder;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;

/**
 * One recipient's part of a grant in one year or month, or a part that no recipient gets.
 *
 * <p>Invariant: the shares of a grant sum to the grant.
 *
 * @param slot the year or month it is for; empty where none is stated
 * @param stretch the several years that it is for together, where they are stated
 * @param to whose it is: one, none, or several who get it together
 * @param member the index in the group the grant is divided among; -1 for all else
 * @param known whether the amount is stated; one that is not counts as nought
 */
public record Share(
    Kind kind,
    Optional<Slot> slot,
    Optional<Stretch> stretch,
    List<Referent> to,
    int member,
    String id,
    String name,
    Fraction amount,
    boolean known) {

  /** Whose a share is. */
  public enum Kind {
    /** A party's, or a member's. */
    RECIPIENT,
    /** A group's together, as nothing says how to divide it. */
    UNDISTRIBUTED,
    /** A group's together, until it is known who has reached what. */
    OPEN,
    /** Reached by nobody, and kept by somebody named. */
    KEPT,
    /** Reached by nobody, and nothing says who keeps it. */
    WITHOUT_HEIR,
    /** Left over by the rounding, and of someone outside the group. */
    REST_TO_PARTY,
    /** Left over by the rounding, and kept by the giver. */
    REST_KEPT,
    /** Left over by the rounding, and nothing says whose it is. */
    REST_WITHOUT_HOME,
    /** Of an area without grants: nothing says who gets it. */
    TO_NOBODY_NAMED,
    /** What a total leaves for parts whose amounts are not stated. */
    IN_UNSTATED_PARTS;

    /** Whether it is still to be said who gets it. */
    public boolean isUnplaced() {
      return switch (this) {
        case UNDISTRIBUTED, OPEN, WITHOUT_HEIR, TO_NOBODY_NAMED, IN_UNSTATED_PARTS -> true;
        case RECIPIENT, KEPT, REST_TO_PARTY, REST_KEPT, REST_WITHOUT_HOME -> false;
      };
    }
  }

  /** The shares of a grant, part by part in the order of time, members in their order. */
  public static List<Share> of(Entry entry) {
    List<Share> shares = new ArrayList<>();
    Iterator<Stretch> years = years(entry.grant()).iterator();
    for (Entry part : entry.parts()) {
      int before = shares.size();
      var group = entry.grant().group();
      if (group.isPresent() && part.isDistributed()) {
        members(part, group.get(), shares);
        left(part, shares);
      } else {
        together(part, shares);
      }
      Optional<Stretch> stretch = years.hasNext() ? Optional.of(years.next()) : Optional.empty();
      if (part.slot().isEmpty() && stretch.isPresent()) {
        shares.subList(before, shares.size()).replaceAll(share -> share.over(stretch));
      }
    }
    return shares;
  }

  /** The years or stretches of years of the parts of a grant, where they are written. */
  private static List<Stretch> years(Grant grant) {
    if (grant.declared().timing() instanceof Timing.In in) {
      return List.of(in.stretch());
    }
    List<Stretch> years = new ArrayList<>();
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.ForYear year) {
        years.add(year.stretch());
      }
    }
    return years;
  }

  private Share over(Optional<Stretch> years) {
    return new Share(kind, slot, years, to, member, id, name, amount, known);
  }

  /** The same share for a year. */
  Share at(Slot year) {
    return new Share(kind, Optional.of(year), stretch, to, member, id, name, amount, known);
  }

  private static void members(Entry part, Group group, List<Share> shares) {
    for (int member = 0; member < group.size(); member++) {
      var it = group.member(member);
      shares.add(
          new Share(
              Kind.RECIPIENT,
              part.slot(),
              Optional.empty(),
              List.of(new Referent.OfMember(group, member)),
              member,
              it.id(),
              it.name(),
              part.amount(member).toMajor(),
              part.known()));
    }
  }

  /** What a part has that is not divided among members. */
  private static void together(Entry part, List<Share> shares) {
    Grant grant = part.grant();
    Fraction kept = part.kept().toMajor();
    Fraction rest = part.total().toMajor().subtract(kept);
    if (!rest.isZero() || kept.isZero()) {
      var ladder = part.ladder();
      boolean open = ladder.isPresent() && !ladder.get().isDecided();
      boolean alone = grant.group().isEmpty() && grant.declared().recipients().others().isEmpty();
      var kind = alone ? Kind.RECIPIENT : open ? Kind.OPEN : Kind.UNDISTRIBUTED;
      List<Referent> to = recipients(grant);
      int member = alone && to.size() == 1 ? memberOf(to.get(0)) : -1;
      String written = grant.declared().recipients().to().text();
      var naming = Naming.of(grant.agreement());
      shares.add(
          new Share(
              kind,
              part.slot(),
              Optional.empty(),
              to,
              member,
              to.isEmpty() ? written : joined(to, true, naming),
              to.isEmpty() ? written : joined(to, false, naming),
              rest,
              part.known()));
    }
    kept(part, kept, shares);
  }

  private static List<Referent> recipients(Grant grant) {
    List<Referent> to = new ArrayList<>();
    grant.recipient().ifPresent(to::add);
    for (Reference other : grant.declared().recipients().others()) {
      grant.agreement().module().meaning(other).ifPresent(to::add);
    }
    return List.copyOf(to);
  }

  private static String joined(List<Referent> to, boolean ids, Naming naming) {
    var text = new StringBuilder();
    for (Referent one : to) {
      text.append(text.isEmpty() ? "" : ids ? " " : ", ");
      text.append(ids ? Naming.id(one) : naming.name(one));
    }
    return text.toString();
  }

  private static int memberOf(Referent recipient) {
    return recipient instanceof Referent.OfMember of ? of.member() : -1;
  }

  /** What the members did not get: kept, left over by the rounding, or nobody's. */
  private static void left(Entry part, List<Share> shares) {
    kept(part, part.kept().toMajor(), shares);
    Fraction residue = part.residue().toMajor();
    if (!residue.isZero()) {
      shares.add(rest(part, residue));
    }
    Fraction open = part.open().toMajor();
    if (!open.isZero()) {
      boolean decided = part.ladder().map(Ladder::isDecided).orElse(false);
      if (decided) {
        shares.add(nobodys(Kind.WITHOUT_HEIR, part.slot(), "", "without an heir", open));
      } else {
        String id = part.grant().recipient().map(Naming::id).orElse("");
        String name =
            part.grant().recipient().map(Naming.of(part.grant().agreement())::name).orElse("");
        var to = recipients(part.grant());
        shares.add(
            new Share(Kind.OPEN, part.slot(), Optional.empty(), to, -1, id, name, open, true));
      }
    }
  }

  private static void kept(Entry part, Fraction kept, List<Share> shares) {
    if (kept.isZero()) {
      return;
    }
    Grant grant = part.grant();
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Nobody nobody) {
        shares.add(of(Kind.KEPT, part, nobody.keeper(), kept));
        return;
      }
    }
    shares.add(nobodys(Kind.WITHOUT_HEIR, part.slot(), "", "without an heir", kept));
  }

  private static Share rest(Entry part, Fraction rest) {
    Optional<Rounding.Residue> home = part.grant().rounding().flatMap(Rounding::residue);
    if (home.isPresent() && home.get() instanceof Rounding.Residue.ToNamed to) {
      return of(Kind.REST_TO_PARTY, part, to.named(), rest);
    }
    boolean kept = home.isPresent() && home.get() instanceof Rounding.Residue.Kept;
    return kept
        ? nobodys(Kind.REST_KEPT, part.slot(), "", "residue kept", rest)
        : nobodys(Kind.REST_WITHOUT_HOME, part.slot(), "", "residue without a home", rest);
  }

  private static Share of(Kind kind, Entry part, Reference named, Fraction amount) {
    var meaning = part.grant().agreement().module().meaning(named);
    String id = meaning.map(Naming::id).orElse(named.text());
    String name = meaning.map(Naming.of(part.grant().agreement())::name).orElse(named.text());
    List<Referent> to = meaning.map(List::of).orElse(List.of());
    return new Share(kind, part.slot(), Optional.empty(), to, -1, id, name, amount, true);
  }

  /** A share that is nobody's. */
  static Share nobodys(Kind kind, Optional<Slot> slot, String id, String name, Fraction amount) {
    return new Share(kind, slot, Optional.empty(), List.of(), -1, id, name, amount, true);
  }

  /** The same share with others as recipients: one who passes it on, or the last who gets it. */
  Share to(Referent other, Naming naming) {
    String id = Naming.id(other);
    return new Share(
        Kind.RECIPIENT, slot, stretch, List.of(other), -1, id, naming.name(other), amount, known);
  }

  /** The years it is for, in words; empty where nothing is said. */
  Optional<String> period() {
    return slot.map(Slot::text).or(() -> stretch.map(Stretch::text));
  }

  /** As programs read it: {@code rest-kept}. */
  public String kindName() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
