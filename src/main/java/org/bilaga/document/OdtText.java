package org.bilaga.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.table.document.RaisedMark;
import org.bilaga.table.document.Unreadable;
import org.bilaga.table.document.Xml;

/**
 * Reads the text of an OpenDocument text: its paragraphs, lists and tables.
 *
 * <p>What was taken out while changes were tracked stands apart in the file and is not read; nor
 * are comments and hidden text. A text frame stands after the paragraph that it hangs on.
 */
final class OdtText {
  private static final int DEPTHS = 12;
  private static final int MOST_REPEATED = 1_000;

  private final OdtStyles styles;
  private final Flow flow;
  private final boolean margin;
  private final List<String> notes = new ArrayList<>();
  private final Deque<Open> paragraphs = new ArrayDeque<>();
  private final Deque<Boolean> hiddenSpans = new ArrayDeque<>();
  private final Deque<Boolean> raisedSpans = new ArrayDeque<>();
  private final Deque<ItemList> lists = new ArrayDeque<>();
  private final Map<String, int[]> endedLists = new HashMap<>();
  private final int[] headings = new int[DEPTHS];
  private final Deque<int[]> cells = new ArrayDeque<>();
  private int contents;
  private int changes;
  private int comments;
  private int hidden;

  /** A paragraph that is read. */
  private static final class Open {
    final StringBuilder text = new StringBuilder();
    final List<Open> after = new ArrayList<>(0);
    int level;
    boolean unnumbered;
    boolean hidden;
    String style = "";
  }

  /** A list, and how far it is counted. */
  private static final class ItemList {
    String style = "";
    final int[] counts = new int[DEPTHS];
    boolean begins;
  }

  OdtText(OdtStyles styles, Flow flow, boolean margin) {
    this.styles = styles;
    this.flow = flow;
    this.margin = margin;
  }

  List<String> notes() {
    return notes;
  }

  int changes() {
    return changes;
  }

  int comments() {
    return comments;
  }

  int hidden() {
    return hidden;
  }

  /** All up to the end of an element. */
  void read(Xml xml, String end) throws Unreadable, Hindered {
    while (xml.next() && !xml.ends(end)) {
      if (xml.starts()) {
        starts(xml);
      } else if (xml.ends()) {
        ends(xml.name());
      } else {
        say(xml.text().replaceAll("[\\s&&[^\u00A0\u202F\u2007]]+", " "));
      }
    }
  }

  private void starts(Xml xml) throws Unreadable, Hindered {
    switch (xml.name()) {
      case "p", "h" -> paragraph(xml);
      case "span" -> span(xml);
      case "s" -> say(" ");
      case "tab", "line-break" -> say(" ");
      case "note" -> note(xml);
      case "annotation" -> {
        comments++;
        xml.pass();
      }
      case "changed-region" -> {
        changes++;
        xml.pass();
      }
      case "section" -> {
        if (styles.isHidden(xml.attribute("style-name"))
            || xml.attribute("display").equals("none")) {
          hidden++;
          xml.pass();
        }
      }
      case "hidden-text" -> {
        hidden++;
        xml.pass();
      }
      case "table-of-content", "illustration-index", "table-index" -> contents++;
      // Settings, what is run, and what describes a picture.
      case "forms",
          "event-listeners",
          "desc",
          "title",
          "ruby-text",
          "index-title-template",
          "table-of-content-source" ->
          xml.pass();
      case "list" -> list(xml);
      case "list-item", "list-header" -> item(xml);
      default -> table(xml);
    }
  }

  private void paragraph(Xml xml) {
    var open = new Open();
    open.style = xml.attribute("style-name");
    boolean heading = xml.name().equals("h");
    open.level = heading ? Math.max(1, xml.number("outline-level", 1)) : 0;
    open.unnumbered = xml.isTrue("is-list-header");
    open.hidden = styles.isHidden(open.style);
    if (!heading && styles.isTitle(open.style)) {
      open.level = 1;
      open.unnumbered = true;
    }
    paragraphs.push(open);
  }

  private void span(Xml xml) {
    String style = xml.attribute("style-name");
    hiddenSpans.push(styles.isHidden(style));
    raisedSpans.push(styles.isRaised(style));
  }

  private void say(String text) {
    Open open = paragraphs.peek();
    if (open == null || text.isEmpty()) {
      return;
    } else if (open.hidden || hiddenSpans.contains(true)) {
      hidden += text.isBlank() ? 0 : 1;
      return;
    }
    boolean raised = raisedSpans.contains(true) && !text.isBlank();
    open.text.append(raised ? RaisedMark.of(text.strip()) : text);
  }

  private void note(Xml xml) throws Unreadable, Hindered {
    var inner = new OdtText(styles, flow, margin);
    var said = new ArrayList<String>();
    while (xml.next() && !xml.ends("note")) {
      if (xml.starts("note-citation")) {
        xml.pass();
      } else if (xml.starts("note-body")) {
        inner.noteBody(xml, said);
      }
    }
    notes.add(String.join(" ", said));
    say(RaisedMark.of(String.valueOf(notes.size())));
  }

  private void noteBody(Xml xml, List<String> said) throws Unreadable, Hindered {
    while (xml.next() && !xml.ends("note-body")) {
      if (xml.starts("p") || xml.starts("h")) {
        paragraph(xml);
      } else if ((xml.ends("p") || xml.ends("h")) && !paragraphs.isEmpty()) {
        said.add(paragraphs.pop().text.toString().strip());
      } else if (xml.starts("annotation")) {
        xml.pass();
      } else if (xml.starts("s") || xml.starts("tab") || xml.starts("line-break")) {
        say(" ");
      } else if (xml.isText()) {
        say(xml.text());
      }
    }
  }

  private void list(Xml xml) {
    var list = new ItemList();
    String own = xml.attribute("style-name");
    ItemList around = lists.peek();
    list.style = own.isEmpty() && around != null ? around.style : own;
    if (around != null) {
      System.arraycopy(around.counts, 0, list.counts, 0, DEPTHS);
      list.counts[Math.min(DEPTHS - 1, lists.size() + 1)] = 0;
    }
    if (around == null && xml.isTrue("continue-numbering")) {
      int[] counted = endedLists.getOrDefault(list.style, new int[DEPTHS]);
      System.arraycopy(counted, 0, list.counts, 0, DEPTHS);
    }
    lists.push(list);
  }

  private void item(Xml xml) {
    ItemList list = lists.peek();
    if (list != null && xml.name().equals("list-item")) {
      int depth = Math.min(DEPTHS - 1, lists.size());
      var level = styles.levels(list.style).get(depth);
      int first = level == null ? 1 : level.start();
      int next = list.counts[depth] == 0 ? first : list.counts[depth] + 1;
      list.counts[depth] = xml.number("start-value", next);
      list.begins = true;
    }
  }

  private void table(Xml xml) throws Unreadable, Hindered {
    switch (xml.name()) {
      case "table" -> flow.beginTable();
      case "table-row" -> {
        if (xml.attribute("visibility").equals("collapse")) {
          hidden++;
          xml.pass();
        } else {
          flow.beginRow();
        }
      }
      case "table-cell" -> {
        flow.beginCell();
        cells.push(new int[] {xml.number("number-columns-repeated", 1) - 1});
      }
      case "covered-table-cell" -> {
        flow.coveredCells(Math.min(MOST_REPEATED, xml.number("number-columns-repeated", 1)));
        xml.pass();
      }
      default -> {}
    }
  }

  private void ends(String name) throws Hindered {
    switch (name) {
      case "p", "h" -> {
        if (!paragraphs.isEmpty()) {
          end(paragraphs.pop());
        }
      }
      case "span" -> {
        hiddenSpans.poll();
        raisedSpans.poll();
      }
      case "list" -> {
        ItemList ended = lists.poll();
        ItemList around = lists.peek();
        if (ended != null && around != null) {
          System.arraycopy(ended.counts, 0, around.counts, 0, Math.min(DEPTHS, lists.size() + 1));
        } else if (ended != null) {
          endedLists.put(ended.style, ended.counts);
        }
      }
      case "table-of-content", "illustration-index", "table-index" -> contents--;
      case "table-cell" -> {
        int[] repeated = cells.poll();
        flow.coveredCells(repeated == null ? 0 : Math.min(MOST_REPEATED, repeated[0]));
      }
      case "table" -> flow.endTable();
      default -> {}
    }
  }

  private void end(Open paragraph) throws Hindered {
    Open around = paragraphs.peek();
    if (around != null) {
      around.after.add(paragraph);
    } else {
      put(paragraph);
    }
  }

  private void put(Open paragraph) throws Hindered {
    String text = paragraph.text.toString().strip();
    if (paragraph.level > 0) {
      heading(paragraph, text);
    } else if (text.isEmpty()) {
      return;
    } else if (margin || contents > 0) {
      flow.margin(text);
    } else if (!lists.isEmpty()) {
      item(text);
    } else {
      plain(paragraph, text);
    }
    for (Open after : paragraph.after) {
      put(after);
    }
  }

  private void heading(Open heading, String text) throws Hindered {
    int level = Math.min(DEPTHS - 1, heading.level);
    String number = "";
    if (!heading.unnumbered) {
      headings[level]++;
      Arrays.fill(headings, level + 1, DEPTHS, 0);
      number = OdtStyles.number(styles.levels(""), level, headings);
    }
    String said = (number + " " + text).strip();
    if (text.isEmpty()) {
      return;
    } else if (flow.isInTable()) {
      flow.paragraph(said);
    } else {
      flow.heading(level, said);
    }
  }

  private void item(String text) throws Hindered {
    ItemList list = lists.element();
    int depth = Math.min(DEPTHS - 1, lists.size());
    Map<Integer, OdtStyles.Level> levels = styles.levels(list.style);
    String number = list.begins ? OdtStyles.number(levels, depth, list.counts) : "";
    list.begins = false;
    flow.item(depth, (number + " " + text).strip());
  }

  private void plain(Open paragraph, String text) throws Hindered {
    if (!flow.isInTable() && styles.isBold(paragraph.style) && HeadingLine.couldBe(text)) {
      flow.heading(HeadingLine.of(text).map(HeadingLine::level).orElse(HeadingLine.LOWEST), text);
    } else {
      flow.paragraph(text);
    }
  }
}
