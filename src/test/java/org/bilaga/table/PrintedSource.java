package org.bilaga.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bilaga.table.document.WrittenBook;

/** The kinds of files that a table of texts is written into for a test. */
public enum PrintedSource {
  SEMICOLONS("csv"),
  COMMAS("csv"),
  TABS("tsv"),
  WORKBOOK("xlsx"),
  OPEN_DOCUMENT("ods"),
  WEB_PAGE("html");

  private final String extension;

  PrintedSource(String extension) {
    this.extension = extension;
  }

  public String extension() {
    return extension;
  }

  /** Whether what the cells hold stands in the bytes as text. */
  public boolean isText() {
    return this == SEMICOLONS || this == COMMAS || this == TABS;
  }

  public byte[] write(List<List<String>> rows) {
    return switch (this) {
      case SEMICOLONS -> delimited(rows, ";");
      case COMMAS -> delimited(rows, ",");
      case TABS -> delimited(rows, "\t");
      case WORKBOOK -> workbook(rows);
      case OPEN_DOCUMENT -> openDocument(rows);
      case WEB_PAGE -> page(rows);
    };
  }

  private static byte[] delimited(List<List<String>> rows, String delimiter) {
    var text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        boolean quoted = cell.contains(delimiter) || cell.contains("\"");
        text.append(i > 0 ? delimiter : "").append(quoted ? "\"" + cell + "\"" : cell);
      }
      text.append('\n');
    }
    return text.toString().getBytes(UTF_8);
  }

  /** Whole numbers as numbers, all else as text: so it comes where tables are pasted. */
  private static byte[] workbook(List<List<String>> rows) {
    var xml = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      xml.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        String cell = rows.get(r).get(c);
        String at = column(c) + (r + 1);
        if (cell.matches("[1-9]\\d*")) {
          xml.append("<c r=\"" + at + "\"><v>" + cell + "</v></c>");
        } else if (!cell.isEmpty()) {
          xml.append("<c r=\"" + at + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
          xml.append(escaped(cell)).append("</t></is></c>");
        }
      }
      xml.append("</row>");
    }
    return new WrittenBook().sheet("Blad1", xml.toString()).bytes();
  }

  private static String column(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : column(index / 26 - 1) + last;
  }

  private static byte[] openDocument(List<List<String>> rows) {
    String base = "urn:oasis:names:tc:opendocument:xmlns:";
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml.append("<office:document-content xmlns:office=\"" + base + "office:1.0\" xmlns:table=\"");
    xml.append(base + "table:1.0\" xmlns:text=\"" + base + "text:1.0\"><office:body>");
    xml.append("<office:spreadsheet><table:table table:name=\"Blad1\">");
    for (List<String> row : rows) {
      xml.append("<table:table-row>");
      for (String cell : row) {
        if (cell.isEmpty()) {
          xml.append("<table:table-cell/>");
        } else {
          xml.append("<table:table-cell office:value-type=\"string\"><text:p>");
          xml.append(escaped(cell)).append("</text:p></table:table-cell>");
        }
      }
      xml.append("</table:table-row>");
    }
    xml.append("</table:table></office:spreadsheet></office:body></office:document-content>");
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(xml.toString().getBytes(UTF_8));
      zip.closeEntry();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  private static byte[] page(List<List<String>> rows) {
    var html = new StringBuilder("<!DOCTYPE html><html><body><table>\n");
    for (List<String> row : rows) {
      html.append("<tr>");
      row.forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
      html.append("</tr>\n");
    }
    return html.append("</table></body></html>\n").toString().getBytes(UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
