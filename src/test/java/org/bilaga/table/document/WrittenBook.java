package org.bilaga.table.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook (.xlsx) written for a test, its XML as the test has it. */
public final class WrittenBook {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINK =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final Map<String, String> states = new LinkedHashMap<>();
  private final List<String> formats = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private String inWorkbook = "";

  /** Sheets as texts have them, each below its name in brackets. */
  public static WrittenBook of(String text) {
    var book = new WrittenBook();
    for (String sheet : text.strip().split("(?m)^\\[")) {
      int end = sheet.indexOf("]\n");
      if (end > 0) {
        book.table(sheet.substring(0, end), sheet.substring(end + 2));
      }
    }
    return book;
  }

  /** A sheet with these rows, each a list of cells as {@link #cell} writes them. */
  public WrittenBook sheet(String name, String rows) {
    sheets.put(
        name,
        HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    return this;
  }

  /** A sheet of texts and numbers, a line a row, {@code ;} between the cells. */
  public WrittenBook table(String name, String lines) {
    var rows = new StringBuilder();
    int row = 0;
    for (String line : lines.strip().split("\n")) {
      row++;
      rows.append("<row r=\"").append(row).append("\">");
      int column = 0;
      for (String cell : line.strip().split(";", -1)) {
        rows.append(cell(CellRange.letters(column++) + row, cell.strip()));
      }
      rows.append("</row>");
    }
    return sheet(name, rows.toString());
  }

  /** A number where it is written as one, else a text; nothing where it is empty. */
  private static String cell(String at, String content) {
    if (content.isEmpty()) {
      return "";
    } else if (content.matches("-?\\d+(\\.\\d+)?")) {
      return "<c r=\"" + at + "\"><v>" + content + "</v></c>";
    }
    return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + escaped(content) + "</t></is></c>";
  }

  /** The sheet as a whole. */
  public WrittenBook whole(String name, String xml) {
    sheets.put(name, xml);
    return this;
  }

  public WrittenBook hidden(String sheet) {
    states.put(sheet, " state=\"hidden\"");
    return this;
  }

  /** A number format; the first has style 1. */
  public WrittenBook format(String code) {
    formats.add(code);
    return this;
  }

  /** A string that cells share, as the inside of an {@code si}. */
  public WrittenBook string(String xml) {
    strings.add(xml);
    return this;
  }

  /** What stands in workbook.xml beside the sheets. */
  public WrittenBook inWorkbook(String xml) {
    inWorkbook = xml;
    return this;
  }

  public WrittenBook part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : all().entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  private Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", HEAD + "<Types/>");
    all.put("_rels/.rels", links(List.of(link("officeDocument", "xl/workbook.xml"))));
    var names = new StringBuilder();
    List<String> links = new ArrayList<>();
    int number = 0;
    for (String sheet : sheets.keySet()) {
      number++;
      links.add(link("worksheet", "worksheets/sheet" + number + ".xml"));
      names
          .append("<sheet name=\"")
          .append(escaped(sheet))
          .append("\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"")
          .append(states.getOrDefault(sheet, ""))
          .append("/>");
      all.put("xl/worksheets/sheet" + number + ".xml", sheets.get(sheet));
    }
    links.add(link("styles", "styles.xml"));
    links.add(link("sharedStrings", "sharedStrings.xml"));
    all.put(
        "xl/workbook.xml",
        HEAD
            + ("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINK + "\">")
            + ("<sheets>" + names + "</sheets>" + inWorkbook + "</workbook>"));
    all.put("xl/_rels/workbook.xml.rels", links(links));
    all.put("xl/styles.xml", styles());
    all.put("xl/sharedStrings.xml", sharedStrings());
    all.putAll(parts);
    return all;
  }

  private static String link(String kind, String target) {
    return " Type=\"" + LINK + "/" + kind + "\" Target=\"" + target + "\"/>";
  }

  private static String links(List<String> links) {
    var all = new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE + "\">");
    for (int i = 0; i < links.size(); i++) {
      all.append("<Relationship Id=\"rId").append(i + 1).append('"').append(links.get(i));
    }
    return all.append("</Relationships>").toString();
  }

  private String styles() {
    var codes = new StringBuilder();
    var styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < formats.size(); i++) {
      String id = " numFmtId=\"" + (164 + i) + "\"";
      codes.append("<numFmt" + id + " formatCode=\"" + escaped(formats.get(i)) + "\"/>");
      styles.append("<xf" + id + "/>");
    }
    return HEAD
        + ("<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + codes + "</numFmts>")
        + ("<cellXfs>" + styles + "</cellXfs></styleSheet>");
  }

  private String sharedStrings() {
    var all = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\">");
    strings.forEach(string -> all.append("<si>" + string + "</si>"));
    return all.append("</sst>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
