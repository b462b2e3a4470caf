package org.bilaga.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a document as a web page or in Markdown. */
public final class MadeText {
  private MadeText() {}

  public static byte[] html(MadeDocument made) {
    var page = new StringBuilder("<!DOCTYPE html><html><head><title>Sida</title>");
    page.append("<style>p {}</style></head><body><script>var x = '<p>1</p>';</script>\n");
    for (MadeDocument.Part part : made.parts()) {
      switch (part) {
        case MadeDocument.Part.Heading it ->
            page.append("<h%d>%s</h%d>\n".formatted(it.level(), html(it.text()), it.level()));
        case MadeDocument.Part.Paragraph it -> page.append("<p>" + html(it.text()) + "\n");
        case MadeDocument.Part.Points it -> {
          page.append("<ul>");
          it.texts().forEach(text -> page.append("<li>" + html(text) + "\n"));
          page.append("</ul>");
        }
        case MadeDocument.Part.Table it -> {
          page.append("<table>");
          for (List<String> row : it.rows()) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>" + html(cell) + "</td>"));
          }
          page.append("</table>");
        }
        case MadeDocument.Part.Columns it -> {
          it.left().forEach(text -> page.append("<p>" + html(text) + "</p>"));
          it.right().forEach(text -> page.append("<p>" + html(text) + "</p>"));
        }
      }
    }
    for (int i = 0; i < made.notes().size(); i++) {
      page.append("<p id=\"fn" + (i + 1) + "\"><sup>" + (i + 1) + "</sup> ");
      page.append(html(made.notes().get(i)) + "</p>");
    }
    page.append("<footer>" + html(made.head()) + "</footer></body></html>");
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** With line breaks where they say nothing, as programs write them. */
  private static String html(String text) {
    var said = new StringBuilder();
    for (char c : MadeWord.escaped(text).toCharArray()) {
      int digit = "¹²³".indexOf(c) + 1;
      said.append(digit > 0 ? "<sup><a href=\"#fn\">" + digit + "</a></sup>" : String.valueOf(c));
    }
    return said.toString().replace(" och ", "\n  <b>och</b> ").replace("\u00A0", "&nbsp;");
  }

  public static byte[] markdown(MadeDocument made) {
    var text = new StringBuilder("---\ntitle: x\n---\n\n<!-- ej med -->\n");
    for (MadeDocument.Part part : made.parts()) {
      switch (part) {
        case MadeDocument.Part.Heading it ->
            text.append("#".repeat(it.level()) + " " + markdown(it.text()) + "\n\n");
        case MadeDocument.Part.Paragraph it -> text.append(markdown(it.text()) + "\n\n");
        case MadeDocument.Part.Points it -> {
          it.texts().forEach(point -> text.append("- " + markdown(point) + "\n"));
          text.append('\n');
        }
        case MadeDocument.Part.Table it -> table(it.rows(), text);
        case MadeDocument.Part.Columns it -> {
          it.left().forEach(said -> text.append(markdown(said) + "\n\n"));
          it.right().forEach(said -> text.append(markdown(said) + "\n\n"));
        }
      }
    }
    for (int i = 0; i < made.notes().size(); i++) {
      text.append("[^" + (i + 1) + "]: " + made.notes().get(i) + "\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void table(List<List<String>> rows, StringBuilder text) {
    for (int i = 0; i < rows.size(); i++) {
      text.append("| " + String.join(" | ", rows.get(i).stream().map(MadeText::markdown).toList()));
      text.append(" |\n" + (i == 0 ? "|---".repeat(rows.get(i).size()) + "|\n" : ""));
    }
    text.append('\n');
  }

  private static String markdown(String text) {
    var said = new StringBuilder();
    for (char c : text.toCharArray()) {
      int digit = "¹²³".indexOf(c) + 1;
      said.append(digit > 0 ? "[^" + digit + "]" : String.valueOf(c));
    }
    return said.toString().replace(" och ", "\n**och** ".replace("\n", " "));
  }
}
