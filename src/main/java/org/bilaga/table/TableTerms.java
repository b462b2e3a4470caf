package org.bilaga.table;

import java.util.List;
import org.bilaga.source.Folding;

/**
 * What an agreement says of how a table is laid out; what it does not say is found in the table.
 *
 * @param names the heading of the column that names the members, or empty
 * @param headings the lines of the file that the headings stand on, counted from 1
 * @param total the name of the row of totals, or empty
 * @param passOver how lines begin that are no rows
 * @param asked the headings that somebody asks for: they stand among the headings
 */
public record TableTerms(
    String names,
    Lines headings,
    String total,
    List<Subtotal> subtotals,
    List<String> passOver,
    List<String> asked) {
  /** Nothing is said. */
  public static final TableTerms NONE = total("");

  public TableTerms {
    subtotals = List.copyOf(subtotals);
    passOver = List.copyOf(passOver);
    asked = List.copyOf(asked);
  }

  /** Only the name of the row of totals is said. */
  public static TableTerms total(String name) {
    return new TableTerms("", Lines.NONE, name, List.of(), List.of(), List.of());
  }

  /** The same, with some headings asked for. */
  public TableTerms asking(List<String> headings) {
    return new TableTerms(names, this.headings, total, subtotals, passOver, headings);
  }

  /** The same, with the headings on some lines. */
  public TableTerms headedOn(Lines lines) {
    return new TableTerms(names, lines, total, subtotals, passOver, asked);
  }

  /** Whether everything but the totals is left to the table. */
  boolean isOpen() {
    return names.isEmpty() && !headings.isSaid() && subtotals.isEmpty() && passOver.isEmpty();
  }

  /**
   * Whether a line begins as one is said to: what follows a final {@code …} may be anything.
   *
   * @param line its folded words
   */
  public static boolean begins(String line, String said) {
    String text = said.strip();
    String wanted = Folding.words(text.endsWith("…") ? text.substring(0, text.length() - 1) : text);
    return !wanted.isEmpty() && line.startsWith(wanted);
  }

  /** What is said of a table and is not so. */
  public sealed interface Unfound {
    /** No column has the heading. */
    record Names() implements Unfound {}

    /** None of the lines holds anything; {@code last} is the last that does. */
    record Lines(int last) implements Unfound {}

    /** No row has the name of a subtotal, by its place among them. */
    record Subtotal(int index) implements Unfound {}

    /** No line begins as one is said to, by its place among them. */
    record Beginning(int index) implements Unfound {}
  }

  /** Lines from one to another, counted from 1. */
  public record Lines(int first, int last) {
    /** Not said. */
    public static final Lines NONE = new Lines(-1, -1);

    boolean isSaid() {
      return first >= 0;
    }

    boolean has(int line) {
      return first <= line && line <= last;
    }
  }

  /**
   * A row that sums some of the members.
   *
   * @param members by their index
   */
  public record Subtotal(String name, List<Integer> members) {
    public Subtotal {
      members = List.copyOf(members);
    }
  }
}
