package org.bilaga.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;

/** Closed stretches of values, one for each row that leaves room for something that is sought. */
final class Stretches {
  private final List<End> ends = new ArrayList<>();

  /** Where one begins or ends. */
  private record End(Fraction at, boolean opens) {}

  /**
   * Where most of them meet.
   *
   * @param rows how many do
   */
  record Meeting(Fraction low, Fraction high, int rows) {}

  void add(Fraction one, Fraction other) {
    boolean ordered = one.compareTo(other) <= 0;
    ends.add(new End(ordered ? one : other, true));
    ends.add(new End(ordered ? other : one, false));
  }

  Optional<Meeting> meeting() {
    ends.sort(
        (one, other) -> {
          int at = one.at().compareTo(other.at());
          return at != 0 ? at : Boolean.compare(other.opens(), one.opens());
        });
    Optional<Meeting> best = Optional.empty();
    int open = 0;
    int most = 0;
    for (int i = 0; i < ends.size(); i++) {
      open += ends.get(i).opens() ? 1 : -1;
      if (open > most) {
        most = open;
        // The one that opened last is the first that can close: none closed since.
        int close = i + 1;
        while (ends.get(close).opens()) {
          close++;
        }
        best = Optional.of(new Meeting(ends.get(i).at(), ends.get(close).at(), most));
      }
    }
    return best;
  }
}
