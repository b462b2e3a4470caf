package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/**
 * How a table is printed, as far as the agreement says it.
 *
 * @param names the heading of the column that names the members
 * @param headings the lines of the file that the headings stand on
 * @param passOver how lines begin that are no rows; what follows a final {@code …} may be anything
 * @param figures a figure that shows what parts thousands and decimals: {@code 1,234.5}
 * @param standIns what stands in a cell instead of a figure
 */
public record Printing(
    Optional<Text> names,
    Optional<Headings> headings,
    List<Subtotal> subtotals,
    List<Text> passOver,
    Optional<Text> figures,
    List<StandIn> standIns) {
  /** Nothing is said. */
  public static final Printing NONE =
      new Printing(
          Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());

  /** What is said, sort by sort. */
  List<Node> parts(Span whole) {
    return Parts.in(whole)
        .and(names)
        .and(headings)
        .and(subtotals)
        .and(passOver)
        .and(figures)
        .and(standIns)
        .asWritten();
  }

  /** The first and the last line, counted from 1: {@code headings on 3..4}. */
  public record Headings(Span span, int first, int last) implements Leaf {}

  /** A row that sums some of the members: {@code subtotal "Inner" of camden, hackney}. */
  public record Subtotal(Span span, Text name, List<Reference> members) implements Node {
    public Subtotal {
      members = List.copyOf(members);
    }

    @Override
    public List<Node> parts() {
      return Parts.in(span).and(name).and(members).asWritten();
    }
  }

  /** What a cell holds and the figure it stands for: {@code "–" is 0}. */
  public record StandIn(Span span, Text text, String figure) implements Node {
    @Override
    public List<Node> parts() {
      return List.of(text);
    }
  }
}
