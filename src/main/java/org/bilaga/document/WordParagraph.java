package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.table.document.Unreadable;
import org.bilaga.table.document.Xml;

/** A paragraph of a Word document as it is read, and what it and its style say of it. */
final class WordParagraph {
  private static final int NO_OUTLINE = 9;

  private final StringBuilder text = new StringBuilder();
  private final List<WordParagraph> after = new ArrayList<>(0);
  private String style = "";
  private String list = "";
  private int depth = -1;
  private int outline = -1;
  private boolean plain;
  private boolean bold;
  private boolean styledBold;
  private boolean goesOn;
  private int tracked;

  /** A stretch of a paragraph that is written alike. */
  static final class Run {
    private String style = "";
    private boolean bold;
    private boolean saysBold;
    private boolean hidden;
    private boolean saysHidden;
    private boolean raised;

    void properties(Xml xml) throws Unreadable {
      while (xml.next() && !xml.ends("rPr")) {
        if (!xml.starts()) {
          continue;
        }
        switch (xml.name()) {
          case "rStyle" -> style = xml.attribute("val");
          case "b" -> {
            saysBold = true;
            bold = WordStyles.isOn(xml);
          }
          case "vanish" -> {
            saysHidden = true;
            hidden = WordStyles.isOn(xml);
          }
          case "vertAlign" -> raised = xml.attribute("val").equals("superscript");
          case "rPrChange" -> xml.pass();
          default -> {}
        }
      }
    }

    boolean raised() {
      return raised;
    }

    boolean isHidden(WordStyles styles) {
      return saysHidden ? hidden : styles.isHidden(style);
    }
  }

  void properties(Xml xml) throws Unreadable {
    while (xml.next() && !xml.ends("pPr")) {
      if (!xml.starts()) {
        continue;
      }
      switch (xml.name()) {
        case "pStyle" -> style = xml.attribute("val");
        case "numId" -> list = xml.attribute("val");
        case "ilvl" -> depth = xml.number("val", 0);
        case "outlineLvl" -> outline = xml.number("val", NO_OUTLINE);
        case "del", "moveFrom" -> {
          goesOn = true;
          tracked++;
        }
        case "ins", "moveTo" -> tracked++;
        case "pPrChange", "rPrChange", "sectPr" -> xml.pass();
        default -> {}
      }
    }
  }

  void say(String said, Run run) {
    text.append(said);
    if (!said.isBlank()) {
      plain |= run.saysBold && !run.bold;
      bold |= run.saysBold && run.bold;
      styledBold |= !run.saysBold;
    }
  }

  String text() {
    return text.toString();
  }

  /** What hangs on it and stands after it. */
  List<WordParagraph> after() {
    return after;
  }

  /** Whether the end of it was taken out. */
  boolean goesOn() {
    return goesOn;
  }

  int tracked() {
    return tracked;
  }

  boolean isContents(WordStyles styles) {
    return styles.isContents(style);
  }

  int depth(WordStyles styles) {
    return depth >= 0 ? depth : styles.depth(style);
  }

  /** Its number, counted on. */
  WordNumbering.Mark mark(WordStyles styles, WordNumbering numbering) {
    String id = list.isEmpty() ? styles.list(style).orElse("0") : list;
    return id.equals("0") ? new WordNumbering.Mark("", false) : numbering.next(id, depth(styles));
  }

  /** The level of a heading from 1; 0 for what is none. What is all bold and short is one, too. */
  int heading(WordStyles styles, String said) {
    if (outline >= 0) {
      return outline < NO_OUTLINE ? outline + 1 : 0;
    }
    int level = styles.heading(style);
    if (level > 0 || !isBold(styles)) {
      return level;
    }
    String line = said.strip();
    return HeadingLine.couldBe(line)
        ? HeadingLine.of(line).map(HeadingLine::level).orElse(HeadingLine.LOWEST)
        : 0;
  }

  private boolean isBold(WordStyles styles) {
    return !plain && (bold || styledBold) && (!styledBold || styles.isBold(style));
  }
}
