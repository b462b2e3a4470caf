package org.bilaga.sheet;

import java.util.List;
import org.bilaga.finding.Style;
import org.bilaga.finding.Visible;
import org.bilaga.words.Told;

/** A sheet as text for a terminal: nothing in it reaches the terminal as a command. */
final class TextWriter {
  static final int WIDTH = 100;

  private final Setting setting;
  private final StringBuilder out;
  private final int width;

  TextWriter(Setting setting, StringBuilder out) {
    this.setting = setting;
    this.out = out;
    this.width = setting.columns() > 0 ? Math.min(setting.columns(), WIDTH) : WIDTH;
  }

  void write(Sheet sheet) {
    write(sheet.parts());
  }

  private void write(List<SheetPart> parts) {
    boolean afterHeading = true;
    for (SheetPart part : parts) {
      out.append(afterHeading || part instanceof Prose.Point ? "" : "\n");
      switch (part) {
        case Prose.Heading it ->
            setting.palette().paint(Style.STRONG, Visible.prose(said(it.text())) + "\n", out);
        case Prose.Paragraph it -> {
          for (String line : said(it.text()).split("\n", -1)) {
            if (it.asWritten()) {
              out.append(Visible.prose(line)).append('\n');
            } else {
              wrap(line, "");
            }
          }
        }
        case Prose.Point it -> point(it);
        case Prose.Answer it -> out.append(answer(it)).append('\n');
        case SheetTable it -> table(it);
        case Listing it -> new ListingText(setting, width, out).render(it);
        case Chart it -> new ChartText(setting.language(), width, out).render(it);
        case Aside it -> {
          setting.palette().paint(Style.STRONG, Visible.prose(said(it.title())) + "\n", out);
          write(it.parts());
        }
      }
      afterHeading = part instanceof Prose.Heading;
    }
  }

  private void point(Prose.Point point) {
    boolean bare = said(point.text()).isEmpty();
    if (!bare) {
      wrap(said(point.text()), "  ");
    }
    for (Told line : point.lines()) {
      wrap(said(line), bare ? "  " : "    ");
    }
  }

  private String answer(Prose.Answer answer) {
    Column column = Answers.table(answer).columns().getLast();
    return Visible.prose(CellText.of(answer.answer(), column, setting.language()));
  }

  private void table(SheetTable table) {
    String title = said(table.title());
    if (!title.isEmpty()) {
      out.append(Visible.prose(title)).append("\n\n");
    }
    new TableText(new Laid(table, setting.language()), setting.columns(), out).render();
    int most = setting.columns() > 0 ? setting.columns() : Integer.MAX_VALUE;
    for (Told note : table.notes()) {
      Wrapping.append(said(note), "", "  ", most, out);
    }
  }

  private void wrap(String text, String indent) {
    Wrapping.append(text, indent, indent + "  ", width, out);
  }

  private String said(Told told) {
    return told.in(setting.language());
  }
}
