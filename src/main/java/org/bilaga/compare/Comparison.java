package org.bilaga.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bilaga.evaluate.Why;
import org.bilaga.money.Denomination;

/**
 * What differs between two agreements; one that is on one side only is compared with nothing.
 *
 * <p>Invariant: on each side the lines sum to the total, so the differences of the lines sum to the
 * difference of the totals.
 *
 * @param lines one for each grant and recipient that either side has, alike ones too
 * @param currency the ISO 4217 code of all amounts
 * @param population for differences per inhabitant, where one is known
 */
public record Comparison(
    Optional<Side> before,
    Optional<Side> after,
    Denomination currency,
    List<Line> lines,
    List<Change> changes,
    PartialAmount totalBefore,
    PartialAmount totalAfter,
    Optional<Population> population) {

  /** The later side, else the only one there is. */
  public Side side() {
    return after.or(() -> before).orElseThrow();
  }

  public ComparedRow total() {
    return ComparedRow.of(totalBefore, totalAfter);
  }

  /** Whether nobody gets anything else and nothing is said otherwise. */
  public boolean isSame() {
    return before.isPresent() && after.isPresent() && changes.isEmpty() && !movesMoney();
  }

  /** Whether anybody gets more or less of anything. */
  public boolean movesMoney() {
    return lines.stream().anyMatch(line -> !line.before().equals(line.after()));
  }

  /** What each recipient has, in the order of some of the lines, as far as that is known. */
  public List<ComparedRow> byRecipient(List<Line> some) {
    return ComparedRow.byRecipient(some).stream().map(withUndivided()).toList();
  }

  /** What its group has together may be a member's, too: then its own amount is not known. */
  public UnaryOperator<ComparedRow> withUndivided() {
    Set<String> before = undivided(true);
    Set<String> after = undivided(false);
    return row -> {
      ComparedRecipient of = row.recipient().orElseThrow();
      if (of.kind() != ComparedRecipient.Kind.MEMBER) {
        return row;
      }
      return new ComparedRow(
          row.pair(),
          row.period(),
          row.recipient(),
          before.contains(of.group()) ? row.before().plus(PartialAmount.UNKNOWN) : row.before(),
          after.contains(of.group()) ? row.after().plus(PartialAmount.UNKNOWN) : row.after());
    };
  }

  /** The groups to which a side leaves something together. */
  private Set<String> undivided(boolean before) {
    Set<String> groups = new HashSet<>();
    for (Line line : lines) {
      if (line.recipient().kind() == ComparedRecipient.Kind.UNDISTRIBUTED
          && !(before ? line.before() : line.after()).isZero()) {
        groups.add(line.recipient().group());
      }
    }
    return groups;
  }

  /** The part of that of which it is not even said how it is to be divided. */
  public PartialAmount withoutDivision(String group, boolean before) {
    return undistributed(
        group,
        before,
        line -> {
          Optional<Side> side = before ? this.before : after;
          Optional<Item> item = before ? line.pair().before() : line.pair().after();
          return item.flatMap(Item::grant).stream()
              .flatMap(grant -> side.stream().flatMap(it -> it.ledger().shares(grant).stream()))
              .flatMap(share -> share.undivided().stream())
              .anyMatch(why -> why.cause() == Why.Cause.NOT_DIVIDED);
        });
  }

  /** What a side leaves to a group together, so that it is not known what a member gets of it. */
  public PartialAmount undistributed(String group, boolean before) {
    return undistributed(group, before, line -> true);
  }

  private PartialAmount undistributed(String group, boolean before, Predicate<Line> wanted) {
    PartialAmount sum = PartialAmount.ZERO;
    for (Line line : lines) {
      ComparedRecipient to = line.recipient();
      boolean its = to.kind() == ComparedRecipient.Kind.UNDISTRIBUTED && to.group().equals(group);
      if (its && wanted.test(line)) {
        sum = sum.plus(before ? line.before() : line.after());
      }
    }
    return sum;
  }
}
