package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bilaga.words.Told;

/**
 * An answer in every form: what a reader sees, and what a program reads.
 *
 * @param parts what a reader sees, in order
 * @param rows the same for programs, a row for each smallest thing that is told; an amount of one
 *     is counted in no other
 * @param data the same for programs by names
 */
public record Sheet(List<SheetPart> parts, SheetTable rows, Datum data) {
  public Sheet {
    parts = List.copyOf(parts);
  }

  /** A table that programs read as it stands. */
  public static Sheet of(SheetTable table) {
    return new Sheet(List.of(table), table, table);
  }

  /** Passages alone. */
  public static Sheet of(List<? extends SheetPart> parts) {
    List<SheetPart> all = List.copyOf(parts);
    return new Sheet(all, rows(all), data(all));
  }

  /** The first table of some parts; one without columns where there is none. */
  private static SheetTable rows(List<SheetPart> parts) {
    return parts.stream()
        .flatMap(part -> part.asTable().stream())
        .findFirst()
        .orElseGet(() -> SheetTable.untitled().built());
  }

  private static Datum data(List<SheetPart> parts) {
    return new Datum.Several(
        parts.stream()
            .map(
                part ->
                    switch (part) {
                      case SheetTable it -> it;
                      case Listing it -> it.table();
                      case Prose.Heading it -> new Fields().put("heading", it.text());
                      case Prose.Paragraph it -> new Fields().put("text", it.text());
                      case Prose.Point it ->
                          new Fields()
                              .put("text", it.text())
                              .put("lines", Datum.Several.told(it.lines()));
                      case Aside it ->
                          new Fields().put("title", it.title()).put("parts", data(it.parts()));
                      // The table has it.
                      case Chart it -> new Fields().put("chart", it.title());
                      case Prose.Answer it ->
                          new Fields().put("question", it.question()).put("answer", it.answer());
                    })
            .toList());
  }

  /** Whether there is anything for a reader. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** With a chart after each table that one can be drawn of. */
  public Sheet withCharts() {
    List<SheetPart> all = new ArrayList<>();
    for (SheetPart part : parts) {
      all.add(part);
      part.asTable().flatMap(Chart::of).ifPresent(all::add);
    }
    return new Sheet(all, rows, data);
  }

  /** The parts with a sentence after them. */
  public Sheet and(Told note) {
    return new Sheet(
        Stream.concat(parts.stream(), Stream.of(new Prose.Paragraph(note))).toList(), rows, data);
  }
}
