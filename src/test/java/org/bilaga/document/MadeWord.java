package org.bilaga.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a document as Word does (.docx). */
public final class MadeWord {
  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String KIND =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private MadeWord() {}

  public static byte[] of(MadeDocument made) {
    return of(body(made), made.notes(), made.head());
  }

  /** With a body as XML. */
  static byte[] of(String body, List<String> notes, String head) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("_rels/.rels", links(KIND + "officeDocument", "word/document.xml"));
    entries.put(
        "word/document.xml", "<w:document" + W + "><w:body>" + body + "</w:body></w:document>");
    entries.put(
        "word/_rels/document.xml.rels",
        links(
            KIND + "styles",
            "styles.xml",
            KIND + "numbering",
            "numbering.xml",
            KIND + "footnotes",
            "footnotes.xml",
            KIND + "comments",
            "comments.xml",
            KIND + "header",
            "header1.xml",
            KIND + "footer",
            "footer1.xml"));
    entries.put("word/styles.xml", STYLES);
    entries.put("word/numbering.xml", NUMBERING);
    var foot = new StringBuilder("<w:footnotes" + W + ">");
    foot.append(
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>");
    foot.append("</w:footnote>");
    for (int i = 0; i < notes.size(); i++) {
      foot.append("<w:footnote w:id=\"" + (i + 1) + "\"><w:p><w:r><w:footnoteRef/></w:r>");
      foot.append(run(" " + notes.get(i)) + "</w:p></w:footnote>");
    }
    entries.put("word/footnotes.xml", foot + "</w:footnotes>");
    entries.put("word/comments.xml", "<w:comments" + W + "/>");
    entries.put("word/header1.xml", "<w:hdr" + W + "><w:p>" + run(head) + "</w:p></w:hdr>");
    entries.put("word/footer1.xml", "<w:ftr" + W + "><w:p/></w:ftr>");
    return Zip.of(entries);
  }

  private static String links(String... kindsAndTargets) {
    var links = new StringBuilder("<Relationships>");
    for (int i = 0; i < kindsAndTargets.length; i += 2) {
      links.append("<Relationship Id=\"r" + i + "\" Type=\"" + kindsAndTargets[i]);
      links.append("\" Target=\"" + kindsAndTargets[i + 1] + "\"/>");
    }
    return links + "</Relationships>";
  }

  private static String body(MadeDocument made) {
    var body = new StringBuilder();
    for (MadeDocument.Part part : made.parts()) {
      switch (part) {
        case MadeDocument.Part.Heading it ->
            body.append(paragraph("<w:pStyle w:val=\"Rubrik" + it.level() + "\"/>", it.text()));
        case MadeDocument.Part.Paragraph it -> body.append(paragraph("", it.text()));
        case MadeDocument.Part.Points it ->
            it.texts().forEach(text -> body.append(paragraph(POINT, text)));
        case MadeDocument.Part.Table it -> body.append(table(it.rows()));
        case MadeDocument.Part.Columns it -> {
          it.left().forEach(text -> body.append(paragraph("", text)));
          it.right().forEach(text -> body.append(paragraph("", text)));
        }
      }
    }
    return body.toString();
  }

  private static final String POINT =
      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";

  static String table(List<List<String>> rows) {
    var table = new StringBuilder("<w:tbl><w:tblPr/>");
    for (List<String> row : rows) {
      table.append("<w:tr>");
      row.forEach(cell -> table.append("<w:tc>" + paragraph("", cell) + "</w:tc>"));
      table.append("</w:tr>");
    }
    return table + "</w:tbl>";
  }

  static String paragraph(String properties, String text) {
    var runs = new StringBuilder();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      int digit = "¹²³".indexOf(text.charAt(at)) + 1;
      if (digit > 0) {
        runs.append(run(text.substring(from, at)));
        runs.append("<w:r><w:footnoteReference w:id=\"" + digit + "\"/></w:r>");
        from = at + 1;
      }
    }
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + run(text.substring(from)) + "</w:p>";
  }

  /** In two runs, as Word cuts texts anywhere. */
  static String run(String text) {
    int half = text.length() / 2;
    return "<w:r><w:t xml:space=\"preserve\">"
        + escaped(text.substring(0, half))
        + "</w:t></w:r><w:proofErr/><w:r><w:rPr><w:lang w:val=\"sv-SE\"/></w:rPr>"
        + "<w:t xml:space=\"preserve\">"
        + escaped(text.substring(half))
        + "</w:t></w:r>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static final String STYLES =
      "<w:styles"
          + W
          + "><w:style w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style><w:style"
          + " w:styleId=\"Rubrik1\"><w:name w:val=\"heading 1\"/><w:basedOn"
          + " w:val=\"Normal\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style><w:style"
          + " w:styleId=\"Rubrik2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Normal\"/>"
          + "</w:style><w:style w:styleId=\"Egen\"><w:name w:val=\"Min rubrik\"/><w:basedOn"
          + " w:val=\"Rubrik2\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId"
          + " w:val=\"2\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"Kapitel\"><w:name"
          + " w:val=\"Kapitel\"/><w:basedOn w:val=\"Rubrik1\"/><w:pPr><w:numPr><w:numId"
          + " w:val=\"2\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"Innehll1\"><w:name"
          + " w:val=\"toc 1\"/></w:style></w:styles>";

  private static final String NUMBERING =
      "<w:numbering"
          + W
          + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
          + "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl></w:abstractNum>"
          + "<w:abstractNum w:abstractNumId=\"1\">"
          + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
          + "<w:lvlText w:val=\"%1\"/></w:lvl>"
          + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
          + "<w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
          + "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
          + "<w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum>"
          + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
          + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
          + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>"
          + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\">"
          + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>";
}
