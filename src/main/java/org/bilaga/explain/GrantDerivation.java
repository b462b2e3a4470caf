package org.bilaga.explain;

import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Why;
import org.bilaga.ledger.Reckoning;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/**
 * How one grant was divided, and what one member got of it.
 *
 * @param place where the grant is written
 * @param period the year or month, where only that is derived
 * @param reason what is said of an amount or a key that is not known
 * @param why why an amount cannot be computed or divided, where the agreement does not itself say
 *     that it is not known
 * @param whole what the grant comes to, where only a year or month of it is derived
 * @param others recipients beside the first
 * @param quoted where what the grant quotes stands in the documents of the agreement
 * @param keyName of the key that is to divide it, known or not
 * @param amount the member's, as far as it is known; empty where nothing of it is, and where the
 *     whole is explained
 * @param unknown that of the grant of which the member's part is not known
 * @param range what the member gets at least and at most, where figures are still to come
 * @param share the member's exact part before rounding
 * @param reckoning the arithmetic of that part; empty where something else than a key decides it
 * @param said what the grant says that each gets, where it does
 * @param bounded base, floor, cap and exceptions, where the grant has some
 * @param rounding how the exact parts became money; of the common cell where there is one
 * @param together the cell that was rounded once for several grants
 * @param ladder how a ladder divided it
 * @param members all parts, where the whole is explained
 * @param parts the years or months that it is the sum of; none where it is not divided
 */
public record GrantDerivation(
    String path,
    Optional<String> title,
    List<String> sections,
    String place,
    List<String> quoted,
    Optional<String> period,
    Status status,
    Optional<String> reason,
    Optional<Reason> why,
    Fraction total,
    Optional<Fraction> whole,
    String recipient,
    List<String> others,
    Optional<String> keyName,
    List<String> through,
    Optional<String> passedOnTo,
    Optional<Fraction> amount,
    Fraction unknown,
    Optional<Range> range,
    Optional<Fraction> share,
    Optional<KeyUse> key,
    Optional<Reckoning> reckoning,
    Optional<Said> said,
    Optional<Bounded> bounded,
    Optional<RoundingStory> rounding,
    Optional<Together> together,
    Optional<Rest> rest,
    Optional<LadderStory> ladder,
    List<Part> members,
    List<GrantDerivation> parts) {

  /** What is known of the recipients' parts. */
  public enum Status {
    /** Divided by a key. */
    BY_KEY,
    /** It is said what each gets. */
    SAID,
    /** All of it goes to one recipient. */
    WHOLE,
    /** Goes to a group, and nothing says how. */
    UNDISTRIBUTED,
    /** Goes to several together, and nothing says how they divide it. */
    TOGETHER,
    /** To be divided by a key that is not known. */
    KEY_UNKNOWN,
    /** Its terms cannot be carried out. */
    REFUSED,
    /** Divided by what each has reached. */
    BY_LADDER,
    /** The same, but figures that decide it are still to come. */
    NOT_DECIDED,
    /** The amount itself is not known. */
    UNKNOWN,
    /** The sum of its years or months. */
    BY_PERIOD
  }

  /**
   * Whether all of the amount is known: the member's, or where the whole is explained the grant's.
   */
  public boolean isKnown(boolean ofMember) {
    boolean known = status != Status.UNKNOWN && (!ofMember || amount.isPresent());
    for (GrantDerivation part : parts) {
      known &= part.isKnown(ofMember);
    }
    return known;
  }

  /** What the rounding alone made of the member's part, before it had what that left over. */
  public Optional<Fraction> rounded() {
    Fraction own = rest.filter(Rest::isThisMembers).map(Rest::amount).orElse(Fraction.ZERO);
    return amount.map(it -> it.subtract(own));
  }

  /** Whether its years or months are divided by a ladder. */
  public boolean isLadderByPeriod() {
    return !parts.isEmpty() && parts.get(0).ladder().isPresent();
  }

  /**
   * Why something is not known.
   *
   * @param text a clause that can follow a colon
   * @param place of the cause
   */
  public record Reason(Why.Cause cause, Told text, Optional<String> place) {}

  /** The least and the most. */
  public record Range(Fraction least, Fraction most) {}

  /**
   * What a grant says that each of its members gets.
   *
   * @param what as it is written: {@code 1 500 kr × platser.antal}
   * @param worked the member's own: {@code 1 500 kr × 12}; empty for a bare figure
   * @param comesTo what that is
   * @param listed whether it is decided as listed
   * @param listedAt where the member is listed
   * @param held whether a bound or an exception decides the member's amount instead
   * @param isWholeKnown whether all members' amounts are known
   */
  public record Said(
      String what,
      Optional<String> worked,
      Fraction comesTo,
      boolean listed,
      Optional<String> listedAt,
      Bounded.Held held,
      boolean isWholeKnown,
      List<String> excepted) {}

  /** One member's part. */
  public record Part(String name, Fraction figure, Fraction share, Fraction amount) {}

  /** Several grants whose sum was rounded once for each member. */
  public record Together(
      String area,
      Fraction total,
      Optional<Reckoning> reckoning,
      Fraction share,
      Optional<Fraction> cell,
      List<Piece> pieces) {
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
    /** The length of the longest list of names. */
    public int mostNamed() {
      return Math.max(atFloor.size(), Math.max(atCap.size(), excepted.size()));
    }

    /** What decided the member's part. */
    public enum Held {
      BY_KEY,
      AT_FLOOR,
      AT_CAP,
      EXCEPTED
    }
  }
}
