package org.bilaga.sheet.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.bilaga.words.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a text, by the ids that Word has for them, so that a template's own take over. */
final class WordStylesheet {
  static final String TITLE = "Heading1";
  static final String HEADING = "Heading2";
  static final String BODY = "Normal";
  static final String POINT = "ListBullet";
  static final String LOWER_POINT = "ListBullet2";
  static final String CELL = "BilagaCell";
  static final String NOTE = "BilagaNote";
  private static final String FONT = "Calibri";

  private final XWPFStyles styles;

  WordStylesheet(XWPFDocument document) {
    this.styles = document.createStyles();
  }

  void set(Language language) {
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage(language.code().equals("sv") ? "sv-SE" : "en-GB");
    add(BODY, "Normal", 22, false, 120, 0, -1);
    add(TITLE, "heading 1", 32, true, 160, 0, 0);
    add(HEADING, "heading 2", 26, true, 100, 0, 1);
    add(POINT, "List Bullet", 22, false, 60, 360, -1);
    add(LOWER_POINT, "List Bullet 2", 22, false, 40, 720, -1);
    add(CELL, "Bilaga cell", 19, false, 0, 0, -1);
    add(NOTE, "Bilaga note", 17, false, 40, 0, -1);
  }

  /**
   * @param halves the size in half points
   * @param after the room after it, in twentieths of a point
   * @param indent how far in its lines begin; the first hangs
   * @param level in the outline; below nought for none
   */
  private void add(
      String id, String name, int halves, boolean bold, int after, int indent, int level) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.setType(STStyleType.PARAGRAPH);
    if (id.equals(BODY)) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal(BODY);
    }
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    var spacing = paragraph.addNewSpacing();
    spacing.setAfter(BigInteger.valueOf(after));
    spacing.setBefore(BigInteger.valueOf(level > 0 ? 240 : 0));
    if (indent > 0) {
      var in = paragraph.addNewInd();
      in.setLeft(BigInteger.valueOf(indent));
      in.setHanging(BigInteger.valueOf(360));
    }
    if (level >= 0) {
      paragraph.addNewKeepNext();
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }
    CTRPr run = style.addNewRPr();
    run.addNewSz().setVal(BigInteger.valueOf(halves));
    if (bold) {
      run.addNewB();
    }
    styles.addStyle(new XWPFStyle(style, styles));
  }
}
