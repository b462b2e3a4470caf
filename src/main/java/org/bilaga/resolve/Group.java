package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;
import org.bilaga.table.Member;
import org.bilaga.table.MemberMatcher;

/** A set of recipients with its members in order; members are known by their index. */
public final class Group {
  private final Declaration.Group declared;
  private final MemberMatcher matcher;
  private final List<Span> places;
  private final Optional<Group> counterpart;

  /** For each member, the index in the counterpart of the one with the same code, or -1. */
  private final int[] counterparts;

  /** The other way: for each member of the counterpart, the index here, or -1. */
  private final int[] back;

  private final Map<String, Integer> byId = new HashMap<>();
  private final boolean part;

  /** The group to one of whose members each belongs, and to which of them, or -1. */
  private Optional<Group> above = Optional.empty();

  private int[] home = {};

  Group(
      Declaration.Group declared,
      MemberMatcher matcher,
      List<Span> places,
      Optional<Group> counterpart) {
    this.declared = declared;
    this.matcher = matcher;
    this.places = places;
    this.counterpart = counterpart;
    this.counterparts = new int[matcher.members().size()];
    this.back = new int[counterpart.map(Group::size).orElse(0)];
    Arrays.fill(back, -1);
    Map<String, Integer> codes = counterpart.map(Group::codes).orElse(Map.of());
    for (int member = counterparts.length - 1; member >= 0; member--) {
      byId.put(member(member).id(), member);
      int theirs = codes.getOrDefault(member(member).code(), -1);
      counterparts[member] = theirs;
      if (theirs >= 0) {
        back[theirs] = member;
      }
    }
    this.part = isPartOf(counterpart);
  }

  /**
   * A part of another group.
   *
   * @param chosen which of its members, in order
   */
  Group(Declaration.Group declared, Group whole, List<Integer> chosen) {
    this.declared = declared;
    this.matcher = new MemberMatcher(chosen.stream().map(whole::member).toList());
    this.places = chosen.stream().map(whole::place).toList();
    this.counterpart = Optional.of(whole);
    this.counterparts = new int[chosen.size()];
    this.back = new int[whole.size()];
    Arrays.fill(back, -1);
    for (int member = chosen.size() - 1; member >= 0; member--) {
      byId.put(member(member).id(), member);
      counterparts[member] = chosen.get(member);
      back[chosen.get(member)] = member;
    }
    this.part = true;
  }

  /** The same, each member within one of another group's; -1 where it is not known which. */
  Group within(Group other, int[] homes) {
    above = Optional.of(other);
    home = homes;
    return this;
  }

  /** The groups that hold this one's members within theirs, the nearest first. */
  public List<Group> above() {
    List<Group> all = new ArrayList<>();
    for (Optional<Group> at = nearestAbove(); at.isPresent(); at = at.get().nearestAbove()) {
      all.add(at.get());
    }
    return all;
  }

  private Optional<Group> nearestAbove() {
    return part && above.isEmpty() ? counterpart.get().nearestAbove() : above;
  }

  /** Which member of a group above, or of a part of that, holds one of this, or -1. */
  public int home(Group other, int member) {
    if (above.isPresent()) {
      int theirs = home[member];
      int there = theirs < 0 ? -1 : above.get().same(other, theirs);
      return theirs < 0 || there >= 0 ? there : above.get().home(other, theirs);
    } else if (part && counterparts[member] >= 0) {
      return counterpart.get().home(other, counterparts[member]);
    }
    return -1;
  }

  private boolean isPartOf(Optional<Group> whole) {
    if (whole.isEmpty() || size() >= whole.get().size()) {
      return false;
    }
    for (int member = 0; member < size(); member++) {
      if (counterparts[member] < 0 || back[counterparts[member]] != member) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether it is a part of a larger group: it corresponds to one, and each of its members does so
   * to another of that group's. These are then the same bodies. Where all of two groups correspond
   * to each other, as counties and regions do, they are different bodies of the same places.
   */
  public boolean isPart() {
    return part;
  }

  /** The index in another group of the same body, or -1. */
  public int same(Group other, int member) {
    if (this == other) {
      return member;
    } else if (part && counterpart.get() == other
        || other.part && other.counterpart.get() == this) {
      return in(other, member);
    } else if (part) {
      return counterpart.get().same(other, counterparts[member]);
    } else if (other.part) {
      int theirs = same(other.counterpart.get(), member);
      return theirs < 0 ? -1 : other.back[theirs];
    }
    int alike = other.withId(member(member).id());
    return alike >= 0 && other.member(alike).name().equals(member(member).name()) ? alike : -1;
  }

  /** Each member's index by its code; of two with the same code the first. */
  private Map<String, Integer> codes() {
    Map<String, Integer> codes = new HashMap<>();
    for (int member = 0; member < size(); member++) {
      String code = member(member).code();
      if (!code.isEmpty()) {
        codes.putIfAbsent(code, member);
      }
    }
    return codes;
  }

  public String name() {
    return declared.name().text();
  }

  public Declaration.Group declared() {
    return declared;
  }

  public int size() {
    return matcher.members().size();
  }

  public Member member(int index) {
    return matcher.members().get(index);
  }

  public List<Member> members() {
    return matcher.members();
  }

  public MemberMatcher matcher() {
    return matcher;
  }

  /** Where a member is declared. */
  public Span place(int member) {
    return places.get(member);
  }

  /** The member with this id, or -1. */
  public int withId(String id) {
    return byId.getOrDefault(id, -1);
  }

  /** Whether figures of the other group can be read for members of this one. */
  public boolean isOrCorrespondsTo(Group other) {
    return this == other
        || counterpart.filter(it -> it == other || part && it.isOrCorrespondsTo(other)).isPresent()
        || other
            .counterpart
            .filter(it -> it == this || other.part && isOrCorrespondsTo(it))
            .isPresent();
  }

  /** The id of a member that has none but its name: its letters and digits, parted by hyphens. */
  public static String idOf(String name) {
    return Folding.words(name).replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
  }

  /** The index in the other group of a member of this one, or -1. */
  public int in(Group other, int member) {
    if (this == other) {
      return member;
    } else if (counterpart.isPresent() && counterpart.get() == other) {
      return counterparts[member];
    } else if (other.counterpart.isPresent() && other.counterpart.get() == this) {
      return other.back[member];
    } else if (part && counterparts[member] >= 0 && counterpart.get().isOrCorrespondsTo(other)) {
      return counterpart.get().in(other, counterparts[member]);
    } else if (other.part && isOrCorrespondsTo(other.counterpart.get())) {
      int theirs = in(other.counterpart.get(), member);
      return theirs < 0 ? -1 : other.back[theirs];
    }
    return -1;
  }
}
