package org.bilaga.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.bilaga.table.document.RaisedMark;
import org.bilaga.table.document.Unreadable;
import org.bilaga.table.document.Xml;

/**
 * Reads the text of one part of a Word document: its paragraphs, lists and tables.
 *
 * <p>What was put in while changes were tracked is read, what was taken out is not; nor is hidden
 * text. A text box stands after the paragraph that it hangs on.
 */
final class WordText {
  /** What the text of a part is. */
  enum Place {
    BODY,
    NOTE,
    MARGIN
  }

  private final WordStyles styles;
  private final WordNumbering numbering;
  private final Flow flow;
  private final Place place;

  /** The number of each note by its sort and id. */
  private final Map<String, Integer> notes = new HashMap<>();

  private final Deque<WordParagraph> open = new ArrayDeque<>();
  private final Deque<Integer> covered = new ArrayDeque<>();
  private final Deque<Boolean> dropped = new ArrayDeque<>();
  private WordParagraph.Run run = new WordParagraph.Run();

  /** Text of a paragraph whose end was taken out: the next one goes on. */
  private String carried = "";

  private final StringBuilder note = new StringBuilder();
  private int tracked;
  private int hidden;

  WordText(WordStyles styles, WordNumbering numbering, Flow flow, Place place) {
    this.styles = styles;
    this.numbering = numbering;
    this.flow = flow;
    this.place = place;
  }

  int tracked() {
    return tracked;
  }

  int hidden() {
    return hidden;
  }

  Map<String, Integer> notes() {
    return notes;
  }

  void read(Xml xml) throws Unreadable, Hindered {
    while (xml.next()) {
      if (xml.starts()) {
        starts(xml);
      } else if (xml.ends()) {
        ends(xml.name());
      }
    }
  }

  /** Reads on to the end of a note; all its paragraphs on one line. */
  String note(Xml xml, String element) throws Unreadable, Hindered {
    note.setLength(0);
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts()) {
        starts(xml);
      } else if (xml.ends()) {
        ends(xml.name());
      }
    }
    return note.toString().strip();
  }

  private void starts(Xml xml) throws Unreadable, Hindered {
    switch (xml.name()) {
      case "p" -> open.push(new WordParagraph());
      case "pPr" -> paragraph().properties(xml);
      case "r" -> run = new WordParagraph.Run();
      case "rPr" -> run.properties(xml);
      case "t" -> say(xml.content());
      case "tab", "ptab", "br", "cr" -> say(" ");
      case "noBreakHyphen" -> say("\u2011");
      case "sym" -> say(WordSymbol.of(xml.attribute("char")));
      case "footnoteReference", "endnoteReference" -> reference(xml);
      case "ins", "moveTo", "cellIns" -> tracked++;
      case "del", "moveFrom", "cellDel" -> {
        tracked++;
        xml.pass();
      }
      // What stands in for a drawing, codes of fields, how signs are pronounced, settings.
      case "Fallback",
          "instrText",
          "delText",
          "delInstrText",
          "rt",
          "sdtPr",
          "sectPr",
          "tblPr",
          "tblGrid",
          "tblPrEx" ->
          xml.pass();
      default -> table(xml);
    }
  }

  private void table(Xml xml) throws Unreadable, Hindered {
    switch (xml.name()) {
      case "tbl" -> flow.beginTable();
      case "tr" -> {
        flow.beginRow();
        dropped.push(false);
      }
      case "trPr" -> row(xml);
      case "tc" -> {
        flow.beginCell();
        covered.push(0);
      }
      case "tcPr" -> cell(xml);
      default -> {}
    }
  }

  private void row(Xml xml) throws Unreadable, Hindered {
    while (xml.next() && !xml.ends("trPr")) {
      if (xml.starts("gridBefore")) {
        flow.coveredCells(Math.min(xml.number("val", 0), 1_000));
      } else if (xml.starts("del")) {
        tracked++;
        dropped.pop();
        dropped.push(true);
      } else if (xml.starts("ins")) {
        tracked++;
      } else if (xml.starts("trPrChange")) {
        xml.pass();
      }
    }
  }

  private void cell(Xml xml) throws Unreadable {
    while (xml.next() && !xml.ends("tcPr")) {
      if (xml.starts("gridSpan") && !covered.isEmpty()) {
        covered.pop();
        covered.push(Math.max(0, Math.min(xml.number("val", 1), 1_000) - 1));
      } else if (xml.starts("tcPrChange")) {
        xml.pass();
      }
    }
  }

  private WordParagraph paragraph() {
    WordParagraph paragraph = open.peek();
    if (paragraph == null) {
      paragraph = new WordParagraph();
      open.push(paragraph);
    }
    return paragraph;
  }

  private void say(String text) {
    if (open.isEmpty()) {
      return;
    } else if (run.isHidden(styles)) {
      hidden++;
      return;
    }
    open.element().say(run.raised() ? RaisedMark.of(text.strip()) : text, run);
  }

  private void reference(Xml xml) {
    if (place == Place.BODY && !open.isEmpty()) {
      int number = notes.size() + 1;
      notes.put(xml.name() + xml.attribute("id"), number);
      if (!xml.isTrue("customMarkFollows")) {
        open.element().say(RaisedMark.of(String.valueOf(number)), run);
      }
    }
  }

  private void ends(String name) throws Hindered {
    switch (name) {
      case "p" -> {
        if (!open.isEmpty()) {
          end(open.pop());
        }
      }
      case "tc" -> flow.coveredCells(covered.isEmpty() ? 0 : covered.pop());
      case "tr" -> {
        if (!dropped.isEmpty() && dropped.pop()) {
          flow.dropRow();
        }
      }
      case "tbl" -> flow.endTable();
      default -> {}
    }
  }

  private void end(WordParagraph paragraph) throws Hindered {
    tracked += paragraph.tracked();
    if (!open.isEmpty()) {
      open.element().after().add(paragraph);
      return;
    }
    put(paragraph);
  }

  private void put(WordParagraph paragraph) throws Hindered {
    String text = carried + paragraph.text();
    carried = "";
    if (paragraph.goesOn() && place == Place.BODY) {
      carried = text;
    } else {
      put(paragraph, text);
    }
    for (WordParagraph after : paragraph.after()) {
      put(after);
    }
  }

  private void put(WordParagraph paragraph, String text) throws Hindered {
    var mark = paragraph.mark(styles, numbering);
    String numbered = mark.number().isEmpty() ? text : mark.number() + " " + text;
    int level = flow.isInTable() ? 0 : paragraph.heading(styles, text);
    if (place == Place.MARGIN) {
      flow.margin(text);
    } else if (place == Place.NOTE) {
      note.append(text.strip()).append(' ');
    } else if (text.isBlank()) {
      return;
    } else if (paragraph.isContents(styles)) {
      flow.margin(numbered);
    } else if (level > 0) {
      flow.heading(level, numbered);
    } else if (mark.bullet() || !mark.number().isEmpty()) {
      flow.item(paragraph.depth(styles) + 1, numbered);
    } else {
      flow.paragraph(text);
    }
  }
}
