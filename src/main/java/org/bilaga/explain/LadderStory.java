package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;

/**
 * How a ladder divided the sum of one month or year, and where one member stood on it.
 *
 * <p>All amounts exact and in main units; the steps from the lowest.
 *
 * @param decided whether all figures are known that it takes; else {@code least} and {@code most}
 *     hold what the member gets between them
 * @param measure what the lowest step measures, as it is written; empty where it is not one value
 * @param definitions what its measures are, as written: {@code a = b - c}
 * @param kept what {@code keeper} keeps
 * @param orphan what nobody reached and nobody is named to keep
 * @param members all who climbed or may have, where no member is asked about
 */
public record LadderStory(
    Fraction pool,
    boolean decided,
    Optional<String> measure,
    Scale scale,
    List<String> definitions,
    List<Rung> rungs,
    Sharing sharing,
    boolean passes,
    Fraction kept,
    Optional<Keeper> keeper,
    Fraction orphan,
    Optional<Fraction> least,
    Optional<Fraction> most,
    Optional<Above> above,
    List<Climber> members) {

  /** The steps that the member asked about is on, or may be. */
  public List<Rung> climbed() {
    List<Rung> climbed = new ArrayList<>();
    for (Rung rung : rungs) {
      if (rung.standing().filter(it -> it.reach() != Reach.NO).isPresent()) {
        climbed.add(rung);
      }
    }
    return climbed;
  }

  /** What stood on steps that nobody reached, from the highest; none where all of it is kept. */
  public List<Pot> unreached() {
    List<Pot> pots = new ArrayList<>();
    for (int step = rungs.size() - 1; step >= 0 && kept.isZero(); step--) {
      Rung rung = rungs.get(step);
      Fraction amount = rung.own().add(rung.inherited());
      if (rung.reached() == 0 && rung.shared().isZero() && !amount.isZero()) {
        boolean handedDown = passes && step > 0;
        pots.add(
            new Pot(
                rung.name(),
                amount,
                handedDown ? Optional.of(rungs.get(step - 1).name()) : Optional.empty()));
      }
    }
    return pots;
  }

  /**
   * The money of a step that nobody reached.
   *
   * @param heir the step below that it went to; empty where nothing says who gets it
   */
  public record Pot(String step, Fraction amount, Optional<String> heir) {}

  /** Whether somebody is on a step. */
  public enum Reach {
    NO,
    BY_STEP,
    BY_ALTERNATIVE,
    ONE_WAY_OR_OTHER,
    NOT_KNOWN
  }

  /**
   * A step.
   *
   * @param name its own, else its number
   * @param share of the sum
   * @param own the share as an amount
   * @param inherited from steps above that nobody reached
   * @param shared what those on it share
   * @param reached how many are on it
   * @param unknown of how many that is not known
   * @param border the figure that the lowest step measures at which this one begins; empty where it
   *     asks for something else
   * @param part the member's part of it; empty where no member is asked about or it is not decided
   * @param standing of the member
   */
  public record Rung(
      String name,
      String place,
      Fraction share,
      Fraction own,
      Fraction inherited,
      Fraction shared,
      int reached,
      int unknown,
      String asked,
      Optional<String> alternative,
      Optional<Fraction> border,
      Optional<Fraction> part,
      Optional<Standing> standing) {}

  /** Where a member stands towards a step. */
  public record Standing(Reach reach, Test main, Optional<Test> alternative) {}

  /**
   * What is asked, and how a member answers to it.
   *
   * @param asked as it is written
   * @param measured what is measured, as it is written; empty where it is not one value
   * @param value empty where it is not known
   * @param missing how far it is from what is asked; empty where it is reached or cannot be told
   * @param figures the measured figures it rests on
   */
  public record Test(
      String asked,
      boolean met,
      Optional<String> measured,
      Scale scale,
      Optional<Fraction> value,
      Optional<Missing> missing,
      List<Figure> figures) {}

  /**
   * How far it is to what is asked.
   *
   * @param border the figure to be reached, or where not {@code reached} to be passed
   */
  public record Missing(Fraction border, boolean reached, boolean upwards, Fraction by) {}

  /** What a figure counts, which decides how it is written. */
  public enum Scale {
    PER_CENT,
    POINTS,
    MONEY,
    NUMBER
  }

  /** A measured figure with its cell; both empty where it is not known. */
  public record Figure(
      String name, Scale scale, Optional<Fraction> value, Optional<String> place) {}

  /**
   * How those on a step share it: {@code stated} is false where nothing is said, and the key empty
   * where they share equally.
   */
  public record Sharing(boolean stated, Optional<String> key, Optional<String> reading) {}

  /** Who keeps what nobody reaches. */
  public record Keeper(String name, boolean byMainWay, Optional<String> reading) {}

  /** What the step above would have paid, all others unchanged. */
  public record Above(int step, Fraction amount, Fraction more) {}

  /** A member on the ladder. */
  public record Climber(
      String name,
      Optional<Fraction> value,
      Optional<Reach> way,
      Optional<String> highest,
      Optional<Fraction> amount,
      Fraction least,
      Fraction most) {}
}
