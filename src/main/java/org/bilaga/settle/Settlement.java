package org.bilaga.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Naming;

/**
 * Each recipient's position under an agreement on a day.
 *
 * <p>Invariant: what the positions that are no parts of others grant is the sum of the agreement.
 *
 * @param remarks the facts that their writer remarked on
 * @param wholes what all have together of each grant, whoever has it
 * @param isLastFact whether the day is that of the last fact, as nobody named another
 */
public record Settlement(
    Agreement agreement,
    Denomination currency,
    LocalDate day,
    boolean isLastFact,
    List<Position> positions,
    List<Loss> losses,
    List<Performance> performances,
    List<FactLog.Correction> corrections,
    List<Fact> remarks,
    int facts,
    Wholes wholes) {

  /** What everybody is called: by the names of the agreement's day. */
  public Naming naming() {
    return Naming.of(agreement);
  }

  /** Those that sums count. */
  public List<Position> counted() {
    return positions.stream().filter(position -> !position.partOf()).toList();
  }

  /** One position for each recipient, in the order of the agreement. */
  public List<Position> byRecipient() {
    Map<Whose, Position> whole = new LinkedHashMap<>();
    for (Position position : positions) {
      whole.merge(new Whose(position.recipient(), position.partOf()), position, Position::plus);
    }
    return new ArrayList<>(whole.values());
  }

  /** What is told of a member as a part of its group's is apart from its own. */
  private record Whose(Recipient recipient, boolean partOf) {}

  /**
   * Some of those that count, of which there is at least one, as one: never more than is left of
   * what all have together.
   */
  public Position together(Predicate<Position> which) {
    Map<Boolean, List<Position>> parted =
        counted().stream().collect(Collectors.partitioningBy(which));
    List<Position> some = parted.getOrDefault(true, List.of());
    List<Position> others = parted.getOrDefault(false, List.of());
    Map<String, List<Position>> byUnit = new LinkedHashMap<>();
    some.forEach(it -> byUnit.computeIfAbsent(it.unit().path(), at -> new ArrayList<>()).add(it));
    List<Position> sums = new ArrayList<>();
    byUnit.forEach((unit, its) -> sums.add(wholes.within(sum(its).orElseThrow(), its, others)));
    return wholes.within(sum(sums).orElseThrow(), some, others);
  }

  /**
   * All that count as one, where they are told in rows each of which is some of them {@link
   * #together}: never wider than the rows.
   */
  public Position total(List<Position> rows) {
    Position all = together(it -> true);
    Position sum = wholes.within(sum(rows).orElseThrow(), counted(), List.of());
    return all.with(all.given().meet(sum.given()));
  }

  /** The sum of some positions; empty where there are none. */
  public static Optional<Position> sum(List<Position> positions) {
    return positions.stream().reduce(Position::plus);
  }

  /** The same for some recipients alone; a group stands for its members. */
  public Settlement of(List<Recipient> wanted) {
    return new Settlement(
        agreement,
        currency,
        day,
        isLastFact,
        positions.stream().filter(it -> isOf(it.recipient(), wanted)).toList(),
        losses.stream().filter(it -> isOf(it.recipient(), wanted)).toList(),
        performances.stream().filter(it -> isOf(it.recipient(), wanted)).toList(),
        corrections.stream().filter(it -> isOf(it.instead().recipient(), wanted)).toList(),
        remarks.stream().filter(it -> isOf(it.recipient(), wanted)).toList(),
        facts,
        wholes.ofSome());
  }

  /** Money of a group that is not distributed may be a member's too. */
  private static boolean isOf(Recipient recipient, List<Recipient> wanted) {
    return wanted.stream()
        .anyMatch(it -> recipient.equals(it) || recipient.includes(it) || it.includes(recipient));
  }

  public List<Performance> late() {
    return performances.stream().filter(Performance::isLate).toList();
  }
}
