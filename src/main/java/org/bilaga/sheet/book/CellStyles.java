package org.bilaga.sheet.book;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells are set: each way of setting is made once, as a workbook has room for so many only. */
final class CellStyles {
  static final XSSFColor GREEN = colour(0xC6, 0xEF, 0xCE);
  static final XSSFColor RED = colour(0xFF, 0xC7, 0xCE);
  private static final XSSFColor HEAD = colour(0x1F, 0x3A, 0x5F);
  private static final XSSFColor WHITE = colour(0xFF, 0xFF, 0xFF);
  private static final XSSFColor BAND = colour(0xE8, 0xEE, 0xF5);
  private static final XSSFColor PUT_IN = colour(0xFF, 0xF9, 0xDB);
  private static final XSSFColor BLUE = colour(0x1F, 0x4E, 0xA8);
  private static final XSSFColor GREY = colour(0x59, 0x59, 0x59);
  private static final int MOST_DEEP = 12;

  /** What tells one way of setting from another. */
  private record Way(Look look, String code, int depth, boolean right, boolean quoted) {}

  private final XSSFWorkbook workbook;
  private final Map<Way, XSSFCellStyle> made = new HashMap<>();
  private final Map<Look, XSSFFont> fonts = new HashMap<>();

  CellStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  private static XSSFColor colour(int red, int green, int blue) {
    byte[] rgb = {(byte) red, (byte) green, (byte) blue};
    return new XSSFColor(rgb, new DefaultIndexedColorMap());
  }

  XSSFCellStyle of(BookCell cell, boolean right, boolean quoted) {
    int depth = Math.min(cell.depth(), MOST_DEEP);
    return made.computeIfAbsent(
        new Way(cell.look(), cell.form().code(), depth, right, quoted), this::style);
  }

  private XSSFCellStyle style(Way way) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(way.look(), this::font));
    style.setDataFormat(workbook.createDataFormat().getFormat(way.code()));
    style.setAlignment(way.right() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    if (way.depth() > 0) {
      style.setIndention((short) way.depth());
    }
    // Excel keeps such a text a text also when somebody edits it.
    style.setQuotePrefixed(way.quoted());
    switch (way.look()) {
      case HEADING, HEADING_OF_FIGURES -> {
        fill(style, HEAD);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
      }
      case GROUP -> fill(style, BAND);
      case INPUT -> fill(style, PUT_IN);
      case TOTAL -> style.setBorderTop(BorderStyle.THIN);
      case NOTE -> style.setWrapText(true);
      case PLAIN -> style.setWrapText(!way.right());
      case TITLE, PART, MEASURE -> {}
    }
    return style;
  }

  private static void fill(XSSFCellStyle style, XSSFColor colour) {
    style.setFillForegroundColor(colour);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private XSSFFont font(Look look) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) (look == Look.TITLE ? 14 : look == Look.NOTE ? 10 : 11));
    switch (look) {
      case TITLE, GROUP, TOTAL -> font.setBold(true);
      case HEADING, HEADING_OF_FIGURES -> {
        font.setBold(true);
        font.setColor(WHITE);
      }
      case INPUT -> font.setColor(BLUE);
      case NOTE -> font.setColor(GREY);
      case PART, MEASURE -> font.setItalic(true);
      case PLAIN -> {}
    }
    return font;
  }
}
