package org.bilaga.explain;

import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;

/**
 * How one grant was divided, and what one member got of it.
 *
 * @param place where the grant is written
 * @param amount the member's; empty where it cannot be known, and where the whole is explained
 * @param share the member's exact part before rounding
 * @param bounded base, floor, cap and exceptions, where the grant has some
 * @param rounding how the exact parts became money; of the common cell where there is one
 * @param together the cell that was rounded once for several grants
 * @param members all parts, where the whole is explained
 */
public record GrantDerivation(
    String path,
    Optional<String> title,
    List<String> sections,
    String place,
    Status status,
    Fraction total,
    String recipient,
    Optional<String> through,
    Optional<String> passedOnTo,
    Optional<Fraction> amount,
    Optional<Fraction> share,
    Optional<KeyUse> key,
    Optional<Bounded> bounded,
    Optional<RoundingStory> rounding,
    Optional<Together> together,
    Optional<Rest> rest,
    List<Part> members) {

  /** What is known of the recipients' parts. */
  public enum Status {
    /** Divided by a key. */
    BY_KEY,
    /** All of it goes to one recipient. */
    WHOLE,
    /** Goes to a group, and nothing says how. */
    UNDISTRIBUTED
  }

  /** One member's part. */
  public record Part(String name, Fraction figure, Fraction share, Fraction amount) {}

  /** Several grants whose sum was rounded once for each member. */
  public record Together(
      String area, Fraction total, Fraction share, Optional<Fraction> cell, List<Piece> pieces) {
    /** One of the grants, and the member's part of it. */
    public record Piece(String path, Optional<Fraction> amount) {}
  }

  /** What the rounding left over. */
  public record Rest(Fraction amount, Home home, String name, boolean isThisMembers) {
    /** Whose it is. */
    public enum Home {
      MEMBER,
      PARTY,
      KEPT,
      NOT_SAID
    }
  }

  /**
   * What base amounts, floors, caps and exceptions did.
   *
   * @param pool what was divided by the key among those that no bound held
   * @param part the member's part of the pool
   */
  public record Bounded(
      Fraction base,
      Held held,
      Fraction pool,
      Fraction part,
      List<String> atFloor,
      List<String> atCap,
      List<String> excepted,
      int byKey) {
    /** What decided the member's part. */
    public enum Held {
      BY_KEY,
      AT_FLOOR,
      AT_CAP,
      EXCEPTED
    }
  }
}
