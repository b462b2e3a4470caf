package org.bilaga.table.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the styles of an OpenDocument spreadsheet make of the numbers of its cells. */
final class OdsStyles {
  /** How far styles inherit from each other at most. */
  private static final int DEEPEST = 20;

  private final Map<String, CellFormat> formats = new HashMap<>();
  private final Map<String, String> formatOf = new HashMap<>();
  private final Map<String, String> parentOf = new HashMap<>();
  private final Set<String> hiddenTables = new HashSet<>();

  void read(Xml xml) throws Unreadable {
    readUntil(xml, "");
  }

  void readUntil(Xml xml, String element) throws Unreadable {
    String style = "";
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("style")) {
        style = xml.attribute("name");
        parentOf.put(style, xml.attribute("parent-style-name"));
        if (!xml.attribute("data-style-name").isEmpty()) {
          formatOf.put(style, xml.attribute("data-style-name"));
        }
      } else if (xml.starts("table-properties") && xml.attribute("display").equals("false")) {
        hiddenTables.add(style);
      } else if (xml.starts() && isFormat(xml.name())) {
        String name = xml.attribute("name");
        formats.put(name, format(xml, xml.name()));
      }
    }
  }

  private static boolean isFormat(String name) {
    return switch (name) {
      case "number-style", "percentage-style", "currency-style", "date-style", "time-style" -> true;
      default -> false;
    };
  }

  private static CellFormat format(Xml xml, String element) throws Unreadable {
    var before = new StringBuilder();
    var after = new StringBuilder();
    boolean digits = false;
    int decimals = -1;
    int power = element.equals("percentage-style") ? 2 : 0;
    boolean year = false;
    boolean month = false;
    boolean day = false;
    boolean time = false;
    while (xml.next() && !xml.ends(element)) {
      if (!xml.starts()) {
        continue;
      }
      switch (xml.name()) {
        case "number" -> {
          digits = true;
          decimals = xml.number("decimal-places", -1);
          int factor = xml.attribute("display-factor").length();
          power -= factor > 1 ? factor - 1 : 0;
        }
        case "scientific-number", "fraction" -> digits = true;
        case "text", "currency-symbol" -> (digits ? after : before).append(xml.content());
        case "year" -> year = true;
        case "month" -> month = true;
        case "day", "day-of-week" -> day = true;
        case "hours", "minutes", "seconds" -> time = true;
        default -> {}
      }
    }
    if (element.equals("time-style")) {
      return CellFormat.of(CellFormat.Sort.TIME);
    } else if (element.equals("date-style")) {
      boolean whole = day || !year;
      return CellFormat.of(
          whole
              ? time ? CellFormat.Sort.DAY_AND_TIME : CellFormat.Sort.DAY
              : month ? CellFormat.Sort.MONTH : CellFormat.Sort.YEAR);
    }
    return new CellFormat(
        CellFormat.Sort.NUMBER,
        decimals,
        power,
        before.toString().strip().replaceAll("^-+", ""),
        after.toString().strip());
  }

  boolean isHiddenTable(String style) {
    return hiddenTables.contains(style);
  }

  /** The format of a style, its own or inherited. */
  CellFormat of(String style) {
    String at = style;
    for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
      CellFormat format = formats.get(formatOf.getOrDefault(at, ""));
      if (format != null) {
        return format;
      }
      at = parentOf.getOrDefault(at, "");
    }
    return CellFormat.GENERAL;
  }
}
