package org.bilaga.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Naming;

/**
 * Each recipient's position under an agreement on a day.
 *
 * <p>Invariant: what the positions that are no parts of others grant is the sum of the agreement.
 *
 * @param remarks the facts that their writer remarked on
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
    int facts) {

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
        facts);
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
