package org.bilaga.settle.form;

import org.bilaga.table.TableReader;
import org.bilaga.table.TableReading;

/**
 * Reads the table of a form, which may begin with lines that are no header but a title.
 *
 * <p>Such a line is blanked, not cut off, so that every cell keeps its place.
 */
final class FormText {
  private static final int MOST_TITLES = 20;

  private FormText() {}

  static TableReading read(byte[] bytes, String name) {
    byte[] rest = bytes;
    var reader = new TableReader();
    TableReading reading = reader.read(rest, name);
    for (int i = 0; i < MOST_TITLES && hasTitle(reading); i++) {
      rest = withoutFirstLine(rest);
      TableReading next = reader.read(rest, name);
      if (!next.usable()) {
        return reading;
      }
      reading = next;
    }
    return reading;
  }

  private static boolean hasTitle(TableReading reading) {
    return reading.usable()
        && reading.table().columnCount() == 1
        && reading.table().rowCount() > 0
        && !isWide(reading);
  }

  /** In UTF-16, a blank is two bytes. */
  private static boolean isWide(TableReading reading) {
    return switch (reading.table().encoding()) {
      case UTF_16LE, UTF_16BE -> true;
      case UTF_8, WINDOWS_1252 -> false;
    };
  }

  private static byte[] withoutFirstLine(byte[] bytes) {
    byte[] rest = bytes.clone();
    boolean inText = false;
    for (int i = 0; i < rest.length; i++) {
      boolean ends = rest[i] == '\n' || rest[i] == '\r';
      if (ends && inText) {
        return rest;
      } else if (!ends) {
        inText |= rest[i] != ' ';
        rest[i] = ' ';
      }
    }
    return rest;
  }
}
