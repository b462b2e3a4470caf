package org.bilaga.table;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Suggestion;
import org.bilaga.source.Folding;

/**
 * The columns of a table by name.
 *
 * <p>Names are equal however letters are composed, in either case, and with any white space between
 * words. A column without a name cannot be asked for.
 */
public final class Columns {
  private final List<String> names;
  private final List<String> folded;

  private Columns(List<String> names, List<String> folded) {
    this.names = names;
    this.folded = folded;
  }

  static Columns of(Table table) {
    var names = new ArrayList<String>(table.columnCount());
    var folded = new ArrayList<String>(table.columnCount());
    for (int column = 0; column < table.columnCount(); column++) {
      String name = table.text(Cell.HEADER, column);
      names.add(name);
      folded.add(Folding.words(name));
    }
    return new Columns(List.copyOf(names), folded);
  }

  /** The names as written, in order. */
  public List<String> names() {
    return names;
  }

  public Lookup find(String header) {
    String wanted = Folding.words(header);
    int first = wanted.isEmpty() ? -1 : folded.indexOf(wanted);
    if (first < 0) {
      return new Lookup.Unknown(Suggestion.nearest(header, names));
    }
    if (folded.lastIndexOf(wanted) == first) {
      return new Lookup.Found(first);
    }
    var several = new ArrayList<Integer>();
    for (int column = first; column < folded.size(); column++) {
      if (folded.get(column).equals(wanted)) {
        several.add(column);
      }
    }
    return new Lookup.Ambiguous(List.copyOf(several));
  }

  /** What came of looking for a column. */
  public sealed interface Lookup {
    record Found(int column) implements Lookup {}

    record Unknown(List<String> suggestions) implements Lookup {}

    record Ambiguous(List<Integer> columns) implements Lookup {}
  }
}
