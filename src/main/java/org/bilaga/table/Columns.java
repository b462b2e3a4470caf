package org.bilaga.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bilaga.finding.Suggestion;
import org.bilaga.source.Folding;

/**
 * The columns of a table by name.
 *
 * <p>Names are equal however letters are composed, in either case, and with any white space between
 * words, and whatever quotation marks they are in. A column without a name cannot be asked for. A
 * heading that stands on several lines is asked for by all its words, or by those of one line that
 * are no other column's.
 */
public final class Columns {
  /** In a text of an agreement some of these cannot stand. */
  private static final Pattern QUOTES = Pattern.compile("[\"“”„‟«»'‘’‚‹›]");

  private final List<String> names;
  private final List<String> folded;

  /** For each column the words of its heading by lines; none where it stands on one. */
  private final List<List<String>> parts;

  private Columns(List<String> names, List<String> folded, List<List<String>> parts) {
    this.names = names;
    this.folded = folded;
    this.parts = parts;
  }

  static Columns of(Table table) {
    var names = new ArrayList<String>(table.columnCount());
    var folded = new ArrayList<String>(table.columnCount());
    var parts = new ArrayList<List<String>>(table.columnCount());
    for (int column = 0; column < table.columnCount(); column++) {
      String name = table.text(Cell.HEADER, column);
      names.add(name);
      folded.add(Folding.words(name));
      parts.add(table.headingParts(column));
    }
    return new Columns(List.copyOf(names), folded, parts);
  }

  /** The names as written, in order. */
  public List<String> names() {
    return names;
  }

  public Lookup find(String header) {
    String wanted = Folding.words(header);
    int first = wanted.isEmpty() ? -1 : folded.indexOf(wanted);
    if (first < 0) {
      first = unmarked(wanted);
      wanted = first < 0 ? wanted : folded.get(first);
    }
    if (first < 0) {
      first = quoted(wanted);
      wanted = first < 0 ? wanted : folded.get(first);
    }
    if (first < 0) {
      return byPart(header, wanted);
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

  /** The only column whose heading is this but for a footnote mark, or -1. */
  private int unmarked(String wanted) {
    int found = -1;
    for (int column = 0; column < folded.size() && !wanted.isEmpty(); column++) {
      if (NameMarks.without(folded.get(column)).equals(wanted)) {
        if (found >= 0) {
          return -1;
        }
        found = column;
      }
    }
    return found;
  }

  /** The only column whose heading is this but for which quotation marks it has, or -1. */
  private int quoted(String wanted) {
    String plain = QUOTES.matcher(wanted).replaceAll("’");
    int found = -1;
    for (int column = 0; column < folded.size() && plain.indexOf('’') >= 0; column++) {
      if (QUOTES.matcher(folded.get(column)).replaceAll("’").equals(plain)) {
        if (found >= 0) {
          return -1;
        }
        found = column;
      }
    }
    return found;
  }

  private Lookup byPart(String header, String wanted) {
    var having = new ArrayList<Integer>();
    var whole = new ArrayList<String>();
    for (int column = 0; column < parts.size() && !wanted.isEmpty(); column++) {
      for (String part : parts.get(column)) {
        if (Folding.words(part).equals(wanted) && !having.contains(column)) {
          having.add(column);
          whole.add(names.get(column));
        }
      }
    }
    if (having.size() == 1) {
      return new Lookup.Found(having.get(0));
    }
    return new Lookup.Unknown(having.isEmpty() ? Suggestion.nearest(header, names) : whole);
  }

  /** What came of looking for a column. */
  public sealed interface Lookup {
    record Found(int column) implements Lookup {}

    record Unknown(List<String> suggestions) implements Lookup {}

    record Ambiguous(List<Integer> columns) implements Lookup {}
  }
}
