package org.bilaga.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a document as an OpenDocument text (.odt). */
public final class MadeOdt {
  private static final String SPACES =
      " xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\" xmlns:fo=\"f\"";

  private MadeOdt() {}

  public static byte[] of(MadeDocument made) {
    return of(body(made), made.head());
  }

  static byte[] of(String body, String head) {
    return of(body, head, "text");
  }

  /** The same of another sort of text, as a template. */
  static byte[] of(String body, String head, String sort) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("mimetype", "application/vnd.oasis.opendocument." + sort);
    entries.put(
        "content.xml",
        "<office:document-content"
            + SPACES
            + "><office:automatic-styles><style:style style:name=\"P1\""
            + " style:parent-style-name=\"Standard\"><style:text-properties"
            + " fo:font-weight=\"bold\"/></style:style><style:style"
            + " style:name=\"T1\"><style:text-properties"
            + " text:display=\"none\"/></style:style><style:style"
            + " style:name=\"T2\"><style:text-properties style:text-position=\"super 58%\"/>"
            + "</style:style><text:list-style style:name=\"L1\"><text:list-level-style-bullet"
            + " text:level=\"1\"/></text:list-style><text:list-style"
            + " style:name=\"L2\"><text:list-level-style-number text:level=\"1\""
            + " style:num-format=\"a\" style:num-suffix=\")\"/></text:list-style>"
            + "</office:automatic-styles><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
    entries.put(
        "styles.xml",
        "<office:document-styles"
            + SPACES
            + "><office:styles><text:outline-style style:name=\"Outline\">"
            + "<text:outline-level-style text:level=\"3\" style:num-format=\"1\""
            + " text:display-levels=\"1\"/></text:outline-style></office:styles>"
            + "<office:master-styles><style:master-page>"
            + "<style:header><text:p>"
            + MadeWord.escaped(head)
            + "</text:p></style:header></style:master-page></office:master-styles>"
            + "</office:document-styles>");
    return Zip.of(entries);
  }

  private static String body(MadeDocument made) {
    var body = new StringBuilder();
    for (MadeDocument.Part part : made.parts()) {
      switch (part) {
        case MadeDocument.Part.Heading it ->
            body.append("<text:h text:outline-level=\"" + it.level() + "\">")
                .append(said(it.text(), made.notes()) + "</text:h>");
        case MadeDocument.Part.Paragraph it -> body.append(paragraph(it.text(), made.notes()));
        case MadeDocument.Part.Points it -> {
          body.append("<text:list text:style-name=\"L1\">");
          for (String text : it.texts()) {
            body.append("<text:list-item>" + paragraph(text, made.notes()) + "</text:list-item>");
          }
          body.append("</text:list>");
        }
        case MadeDocument.Part.Table it -> body.append(table(it.rows(), made.notes()));
        case MadeDocument.Part.Columns it -> {
          it.left().forEach(text -> body.append(paragraph(text, made.notes())));
          it.right().forEach(text -> body.append(paragraph(text, made.notes())));
        }
      }
    }
    return body.toString();
  }

  private static String table(List<List<String>> rows, List<String> notes) {
    var table = new StringBuilder("<table:table><table:table-column/>");
    for (List<String> row : rows) {
      table.append("<table:table-row>");
      for (String cell : row) {
        table.append("<table:table-cell>" + paragraph(cell, notes) + "</table:table-cell>");
      }
      table.append("</table:table-row>");
    }
    return table + "</table:table>";
  }

  private static String paragraph(String text, List<String> notes) {
    return "<text:p text:style-name=\"Standard\">" + said(text, notes) + "</text:p>";
  }

  private static String said(String text, List<String> notes) {
    var said = new StringBuilder();
    for (char c : MadeWord.escaped(text).toCharArray()) {
      int digit = "¹²³".indexOf(c) + 1;
      said.append(
          digit > 0
              ? "<text:note text:note-class=\"footnote\"><text:note-citation>"
                  + digit
                  + "</text:note-citation><text:note-body><text:p>"
                  + MadeWord.escaped(notes.get(digit - 1))
                  + "</text:p></text:note-body></text:note>"
              : String.valueOf(c));
    }
    return said.toString();
  }
}
