package org.bilaga.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.money.Denomination;
import org.bilaga.source.Span;

/**
 * The figures of documents in the order they stand, each with what proves it.
 *
 * <p>Invariant: a figure has one mark, the strongest; the order of {@link Proof} is that of
 * strength.
 */
public final class Ticks {
  private final Map<Span, Mark> marks = new LinkedHashMap<>();

  /**
   * What proves a figure.
   *
   * @param by where the other half of the proof stands
   */
  public record Mark(PrintedFigure figure, Proof proof, Optional<Span> by) {}

  void add(PrintedFigure figure) {
    marks.putIfAbsent(figure.place(), new Mark(figure, Proof.NOTHING, Optional.empty()));
  }

  void prove(PrintedFigure figure, Proof proof, Span by) {
    Mark before = marks.get(figure.place());
    if (before == null || proof.compareTo(before.proof) < 0) {
      PrintedFigure known = before == null ? figure : before.figure;
      marks.put(figure.place(), new Mark(known, proof, Optional.of(by)));
    }
  }

  Proof of(PrintedFigure figure) {
    Mark mark = marks.get(figure.place());
    return mark == null ? Proof.NOTHING : mark.proof;
  }

  /** Where the other half of a figure's proof stands. */
  Optional<Span> by(PrintedFigure figure) {
    Mark mark = marks.get(figure.place());
    return mark == null ? Optional.empty() : mark.by;
  }

  public List<Mark> all() {
    List<Mark> all = new ArrayList<>(marks.values());
    all.sort(
        (one, other) -> {
          int file =
              one.figure.place().file() == other.figure.place().file()
                  ? 0
                  : one.figure.place().file().name().compareTo(other.figure.place().file().name());
          return file != 0
              ? file
              : Integer.compare(one.figure.place().start(), other.figure.place().start());
        });
    return all;
  }

  /** The currency that most amounts say; empty where none says any that is known. */
  public Optional<Denomination> currency() {
    Map<String, Integer> amounts = new LinkedHashMap<>();
    for (Mark mark : marks.values()) {
      if (mark.figure.isMoney()) {
        amounts.merge(mark.figure.unit().currency(), 1, Integer::sum);
      }
    }
    return amounts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(most -> Denomination.known(most.getKey()));
  }

  /** How many figures each proof has. */
  public Map<Proof, Integer> counts() {
    Map<Proof, Integer> counts = new EnumMap<>(Proof.class);
    for (Proof proof : Proof.values()) {
      counts.put(proof, 0);
    }
    marks.values().forEach(mark -> counts.merge(mark.proof, 1, Integer::sum));
    return counts;
  }
}
