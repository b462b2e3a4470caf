package org.bilaga.source;

/**
 * A stretch of a file, from {@code start} up to but not including {@code end}, in UTF-16 offsets of
 * its text.
 */
public record Span(SourceFile file, int start, int end) {
  public int line() {
    return file.lineOf(start);
  }

  public int column() {
    return file.columnOf(start);
  }

  public int endLine() {
    return file.lineOf(end);
  }

  /** The column just after the last character. */
  public int endColumn() {
    return file.columnOf(end);
  }

  public String text() {
    return file.text().substring(start, Math.min(end, file.text().length()));
  }

  /** The stretch from the start of this one to the end of the other. */
  public Span to(Span other) {
    return new Span(file, start, Math.max(end, other.end));
  }

  /** Where it begins, as it is told after the file: {@code 4:12}, or {@code Blad1!C4}. */
  public String place() {
    return file.placeOf(start);
  }

  /** Whether something else can be written there. */
  public boolean isWritable() {
    int line = file.lineInText(start);
    return file.cells().map(cells -> cells.isWritable(line, file.cellOf(start))).orElse(true);
  }

  /** The same without the column of a text: {@code 4}, or {@code Blad1!C4}. */
  public String linePlace() {
    return file.isText() ? String.valueOf(line()) : place();
  }

  @Override
  public String toString() {
    return file.name() + ":" + place();
  }
}
