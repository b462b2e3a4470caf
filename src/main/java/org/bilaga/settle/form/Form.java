package org.bilaga.settle.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.source.Span;

/**
 * One filled-in form: what stands in its fields, and where.
 *
 * @param empty where the fields stand in which nothing does
 * @param costs the items that the costs are specified in
 * @param place where it begins
 */
record Form(
    boolean report,
    Map<FormField, Entry> entries,
    Map<FormField, Span> empty,
    List<Entry> costs,
    Span place) {
  /**
   * What a field holds. Never blank.
   *
   * @param unit what the name of the field says that it counts
   */
  record Entry(String text, Span span, PrintedUnit unit) {}

  Optional<Entry> entry(FormField field) {
    return Optional.ofNullable(entries.get(field));
  }

  /** Where a field is looked for that holds nothing. */
  Span placeOf(FormField field) {
    return empty.getOrDefault(field, place);
  }

  String text(FormField field) {
    return entry(field).map(Entry::text).orElse("");
  }
}
