package org.bilaga.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bilaga.table.document.PackageLinks;
import org.bilaga.table.document.RaisedMark;
import org.bilaga.table.document.Unreadable;
import org.bilaga.table.document.Xml;
import org.bilaga.table.document.ZipArchive;
import org.bilaga.words.Language;

/** A document of Word (.docx): its text, its notes, and what stands at the heads of its pages. */
final class WordDocument {
  private final ZipArchive archive;
  private final PackageLinks links;
  private final WordStyles styles = new WordStyles();
  private final DocumentBuilder out = new DocumentBuilder();
  private final Flow flow = new Flow(out);

  private WordDocument(ZipArchive archive, String main) throws Unreadable {
    this.archive = archive;
    this.links = PackageLinks.of(archive, main);
  }

  static Document read(ZipArchive archive, String main, String name, Language spoken)
      throws Unreadable, Hindered {
    var document = new WordDocument(archive, main);
    document.read(main);
    return document.out.build(name, spoken);
  }

  private void read(String main) throws Unreadable, Hindered {
    for (String part : links.ofKind("styles")) {
      styles.read(Xml.of(archive.open(part)));
    }
    var text = new WordText(styles, numbering(), flow, WordText.Place.BODY);
    text.read(Xml.of(archive.open(main)));
    int tracked = text.tracked();
    int hidden = text.hidden();
    Map<Integer, String> notes = new TreeMap<>();
    for (String sort : List.of("footnote", "endnote")) {
      for (String part : links.ofKind(sort + "s")) {
        var reader = new WordText(styles, numbering(), flow, WordText.Place.NOTE);
        notes(part, sort, reader, text.notes(), notes);
        tracked += reader.tracked();
        hidden += reader.hidden();
      }
    }
    for (var note : notes.entrySet()) {
      out.note(RaisedMark.of(String.valueOf(note.getKey())) + " " + note.getValue());
    }
    margins();
    out.notice(Document.What.TRACKED_CHANGES, tracked);
    out.notice(Document.What.COMMENTS, comments());
    out.notice(Document.What.HIDDEN_TEXT, hidden);
  }

  /** Read anew for each part, which counts its lists by itself. */
  private WordNumbering numbering() throws Unreadable {
    var numbering = new WordNumbering();
    for (String part : links.ofKind("numbering")) {
      numbering.read(Xml.of(archive.open(part)));
    }
    return numbering;
  }

  private void notes(
      String part,
      String sort,
      WordText reader,
      Map<String, Integer> numbers,
      Map<Integer, String> notes)
      throws Unreadable, Hindered {
    var xml = Xml.of(archive.open(part));
    while (xml.next()) {
      if (xml.starts(sort)) {
        Integer number = numbers.get(sort + "Reference" + xml.attribute("id"));
        String said = reader.note(xml, sort);
        // Those that nothing refers to are lines between text and notes.
        if (number != null && !said.isEmpty()) {
          notes.put(number, said);
        }
      }
    }
  }

  /** Heads and feet, each once. */
  private void margins() throws Unreadable, Hindered {
    Set<String> parts = new LinkedHashSet<>(links.ofKind("header"));
    parts.addAll(links.ofKind("footer"));
    for (String part : parts) {
      new WordText(styles, new WordNumbering(), flow, WordText.Place.MARGIN)
          .read(Xml.of(archive.open(part)));
    }
  }

  private int comments() throws Unreadable {
    int count = 0;
    for (String part : links.ofKind("comments")) {
      var xml = Xml.of(archive.open(part));
      while (xml.next()) {
        count += xml.starts("comment") ? 1 : 0;
      }
    }
    return count;
  }
}
