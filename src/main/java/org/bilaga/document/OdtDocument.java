package org.bilaga.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bilaga.table.document.RaisedMark;
import org.bilaga.table.document.Unreadable;
import org.bilaga.table.document.Xml;
import org.bilaga.table.document.ZipArchive;
import org.bilaga.words.Language;

/** An OpenDocument text (.odt). */
final class OdtDocument {
  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";
  private static final String SORT = "application/vnd.oasis.opendocument.";

  private OdtDocument() {}

  /** What sort of OpenDocument an archive is, as {@code text}; empty where it is none. */
  static String sort(ZipArchive archive) throws Unreadable {
    if (!archive.has(CONTENT) || !archive.has("mimetype")) {
      return "";
    }
    String mime = new String(archive.read("mimetype"), StandardCharsets.UTF_8).strip();
    // A template, a text made of a web page and a master text are texts.
    return mime.startsWith(SORT)
        ? mime.substring(SORT.length()).replaceFirst("^text-(?:template|web|master)$", "text")
        : "";
  }

  static Document read(ZipArchive archive, String name, Language spoken)
      throws Unreadable, Hindered {
    if (isEncrypted(archive)) {
      throw new Hindered(new Hindrance.Encrypted());
    }
    var out = new DocumentBuilder();
    var flow = new Flow(out);
    var styles = new OdtStyles();
    if (archive.has(STYLES)) {
      styles.read(Xml.of(archive.open(STYLES)), "");
    }
    var text = new OdtText(styles, flow, false);
    var xml = Xml.of(archive.open(CONTENT));
    while (xml.next()) {
      if (xml.starts("automatic-styles")) {
        styles.read(xml, "automatic-styles");
      } else if (xml.starts("text")) {
        text.read(xml, "text");
      }
    }
    List<String> notes = text.notes();
    for (int note = 0; note < notes.size(); note++) {
      out.note(RaisedMark.of(String.valueOf(note + 1)) + " " + notes.get(note));
    }
    if (archive.has(STYLES)) {
      margins(Xml.of(archive.open(STYLES)), new OdtText(styles, flow, true));
    }
    out.notice(Document.What.TRACKED_CHANGES, text.changes());
    out.notice(Document.What.COMMENTS, text.comments());
    out.notice(Document.What.HIDDEN_TEXT, text.hidden());
    return out.build(name, spoken);
  }

  private static boolean isEncrypted(ZipArchive archive) throws Unreadable {
    if (archive.has("META-INF/manifest.xml")) {
      var xml = Xml.of(archive.open("META-INF/manifest.xml"));
      while (xml.next()) {
        if (xml.starts("encryption-data")) {
          return true;
        }
      }
    }
    return false;
  }

  private static void margins(Xml xml, OdtText text) throws Unreadable, Hindered {
    while (xml.next()) {
      if (xml.starts("header") || xml.starts("footer")) {
        text.read(xml, xml.name());
      }
    }
  }
}
