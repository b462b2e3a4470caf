package org.bilaga.sheet.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A paragraph of a text for Word, with the texts that are its own, whatever they stand in: runs,
 * links, fields to fill in, what was put in while changes were tracked. Those of a box that hangs
 * in it are the box's.
 */
final class MarkedParagraph {
  static final String PARAGRAPH = "w:p";
  static final String TEXT = "w:t";
  private static final String BODY = "w:body";
  private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

  private final Element paragraph;
  private final List<Element> texts = new ArrayList<>();

  MarkedParagraph(Element paragraph) {
    this.paragraph = paragraph;
    for (Element text : paragraph.getElementsByTag(TEXT)) {
      if (holds(text)) {
        texts.add(text);
      }
    }
  }

  /** Whether a text is this paragraph's own: a box within it has paragraphs of its own. */
  private boolean holds(Element text) {
    for (Element around = text.parent(); around != null; around = around.parent()) {
      if (around.tagName().equals(PARAGRAPH)) {
        return around == paragraph;
      }
    }
    return false;
  }

  /** Whether it stands in the running text itself, where there is room for a table. */
  boolean hasRoom() {
    Element around = paragraph.parent();
    return around != null && around.tagName().equals(BODY);
  }

  /** Whether it is one mark and nothing else: a table would stand before what is beside it. */
  boolean isMarkAlone() {
    return marks().size() == 1 && rest().isBlank();
  }

  void before(Element table) {
    paragraph.before(table);
  }

  /** The marks without their braces, as they are asked. */
  List<String> marks() {
    List<String> marks = new ArrayList<>();
    Matcher mark = MARK.matcher(text());
    while (mark.find()) {
      marks.add(asked(mark.group(1)));
    }
    return marks;
  }

  /** What is left of it without its marks. */
  String rest() {
    return MARK.matcher(text()).replaceAll("");
  }

  /** As it is written, with quotation marks and hyphens as Word sets them made plain. */
  private static String asked(String mark) {
    return mark.replace('\u00a0', ' ')
        .replace('\u2011', '-')
        .replaceAll("[\u201c\u201d]", "\"")
        .strip();
  }

  private String text() {
    var all = new StringBuilder();
    texts.forEach(it -> all.append(it.wholeText()));
    return all.toString();
  }

  /**
   * Replaces its marks: the first text that has something of a mark gets what it stands for, the
   * others lose what they had of it.
   *
   * @param fillings as many as there are marks
   */
  void fill(List<String> fillings) {
    Matcher mark = MARK.matcher(text());
    List<int[]> spots = new ArrayList<>();
    while (mark.find()) {
      spots.add(new int[] {mark.start(), mark.end()});
    }
    // From the last, so that those before stay where they are.
    for (int i = spots.size() - 1; i >= 0; i--) {
      replace(spots.get(i)[0], spots.get(i)[1], fillings.get(i));
    }
  }

  private void replace(int from, int until, String filling) {
    int at = 0;
    boolean put = false;
    for (Element text : texts) {
      String own = text.wholeText();
      int low = Math.max(from - at, 0);
      int high = Math.min(until - at, own.length());
      if (low < own.length() && high > low) {
        String words = own.substring(0, low) + (put ? "" : filling) + own.substring(high);
        text.empty().appendChild(new TextNode(words)).attr("xml:space", "preserve");
        put = true;
      }
      at += own.length();
    }
  }
}
