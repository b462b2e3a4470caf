package org.bilaga.report;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.bilaga.calendar.Slot;
import org.bilaga.ledger.Share;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Told;

/**
 * What money is asked for: {@code recipient=halland}.
 *
 * @param label as the heading of a table says it
 * @param bodies the recipients asked for, where the question is of recipients
 */
public record Condition(
    Dimension dimension, Told label, Predicate<Portion> holds, List<Referent> bodies) {

  /** Whether it holds of a portion, or of a month within the portion's year. */
  boolean covers(Portion ofYear) {
    if (holds.test(ofYear)) {
      return true;
    }
    for (int month = 1; dimension == Dimension.MONTH && month <= 12; month++) {
      if (holds.test(ofYear.at(new Slot(ofYear.slot().orElseThrow().year(), month)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a portion that is not theirs may come to be so in part: it is of a group that one of
   * those asked for belongs to.
   */
  boolean mayConcern(Portion portion) {
    var kind = portion.share().kind();
    if (kind != Share.Kind.UNDISTRIBUTED && kind != Share.Kind.OPEN) {
      return false;
    }
    for (Referent body : bodies) {
      for (Share.Beside beside : portion.share().beside()) {
        if (beside.who().filter(body::equals).isPresent()) {
          return true;
        }
      }
      for (Referent to : portion.share().to()) {
        if (body instanceof Referent.OfMember member
            && to instanceof Referent.OfGroup of
            && member.group().same(of.group(), member.member()) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a portion fulfils all. */
  public static boolean allHold(Collection<Condition> conditions, Portion portion) {
    for (Condition condition : conditions) {
      if (!condition.holds.test(portion)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a portion fulfils all but those of recipients, who may get a part of it all the same.
   */
  public static boolean isBeside(Collection<Condition> conditions, Portion portion) {
    boolean asked = false;
    for (Condition condition : conditions) {
      boolean holds = condition.holds.test(portion);
      if (condition.dimension == Dimension.RECIPIENT && !holds) {
        if (!condition.mayConcern(portion)) {
          return false;
        }
        asked = true;
      } else if (!holds) {
        return false;
      }
    }
    return asked;
  }
}
