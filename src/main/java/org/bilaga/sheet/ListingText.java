package org.bilaga.sheet;

import org.bilaga.finding.Style;
import org.bilaga.finding.Visible;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** A listing for a terminal: marks in a column of their own, figures at the right edge. */
final class ListingText {
  private static final String MARGIN = " ".repeat(16);

  private final Setting setting;
  private final int width;
  private final StringBuilder out;

  ListingText(Setting setting, int width, StringBuilder out) {
    this.setting = setting;
    this.width = width;
    this.out = out;
  }

  void render(Listing listing) {
    for (Listing.Entry entry : listing.entries()) {
      head(entry);
      for (Told line : entry.lines()) {
        Wrapping.append(said(line), MARGIN, MARGIN, width, out);
      }
    }
  }

  private void head(Listing.Entry entry) {
    String mark = said(entry.mark());
    setting.palette().paint(entry.isWarning() ? Style.WARNING : Style.STRONG, mark, out);
    String text = said(entry.text());
    String figure = said(entry.figure());
    out.append(" ".repeat(Math.max(2, MARGIN.length() - Wrapping.width(mark))));
    int room = width - MARGIN.length() - Wrapping.width(text) - Wrapping.width(figure);
    if (room >= 2) {
      out.append(text).append(" ".repeat(room)).append(figure).append('\n');
      return;
    }
    Wrapping.append(text, "", MARGIN, width - MARGIN.length(), out);
    int left = Math.max(MARGIN.length(), width - Wrapping.width(figure));
    out.append(" ".repeat(left)).append(figure).append('\n');
  }

  private String said(Told told) {
    Language language = setting.language();
    return Visible.prose(told.in(language));
  }
}
