package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.duty.Deadline;
import org.bilaga.finding.Palette;
import org.bilaga.finding.Style;
import org.bilaga.finding.Visible;
import org.bilaga.words.Language;

/**
 * Deadlines for a terminal: on the first line the day, who owes whom, and the money at risk to the
 * right; below it what is owed, what otherwise, and where that is said.
 */
public final class DeadlineList {
  private static final int WIDEST = 100;
  private static final String MARGIN = " ".repeat(16);

  private final List<Deadline> deadlines;
  private final DeadlineWords words;
  private final Palette palette;
  private final int width;

  /**
   * @param most columns there are; 0 for as many as it takes
   */
  public DeadlineList(List<Deadline> deadlines, Language language, Palette palette, int most) {
    this.words = new DeadlineWords(deadlines, language);
    this.deadlines = deadlines;
    this.palette = palette;
    this.width = most > 0 ? Math.min(most, WIDEST) : WIDEST;
  }

  public void render(StringBuilder out) {
    for (Deadline deadline : deadlines) {
      head(deadline, out);
      Page.wrap(words.what(deadline), MARGIN, MARGIN, width, out);
      Page.wrap(String.join(" · ", details(deadline)), MARGIN, MARGIN, width, out);
    }
  }

  /** All the money that stands on them; empty where that needs no saying. */
  public String total() {
    return words.total();
  }

  private void head(Deadline deadline, StringBuilder out) {
    String date = words.date(deadline);
    boolean oneDay = deadline.day().isPresent() && !deadline.isInPeriod();
    String day = oneDay ? date + " " + words.weekday(deadline.day().get()) : date;
    boolean rest = oneDay && words.restDay(deadline).isPresent();
    palette.paint(rest ? Style.WARNING : Style.STRONG, day, out);
    String to = words.to(deadline);
    String who = words.who(deadline);
    String parties = Visible.prose(to.isEmpty() ? who : words.say(Sentences.whoToWhom(who, to)));
    String money = words.stake(deadline);
    out.append(" ".repeat(MARGIN.length() - GridText.width(day)));
    int room = width - MARGIN.length() - GridText.width(parties) - GridText.width(money);
    if (room >= 2) {
      out.append(parties).append(" ".repeat(room)).append(money).append('\n');
      return;
    }
    int start = out.length();
    Page.wrap(parties, "", MARGIN, width - MARGIN.length(), out);
    if (out.length() == start) {
      out.append('\n');
    }
    int left = Math.max(MARGIN.length(), width - GridText.width(money));
    out.append(" ".repeat(left)).append(money).append('\n');
  }

  private List<String> details(Deadline deadline) {
    List<String> details = new ArrayList<>();
    String consequence = words.consequence(deadline);
    if (!consequence.isEmpty()) {
      details.add(words.say(Sentences.otherwiseIs(consequence)));
    }
    for (String more :
        List.of(words.uncertainty(deadline), words.again(deadline), words.rest(deadline))) {
      if (!more.isEmpty()) {
        details.add(more);
      }
    }
    details.add(words.source(deadline));
    return details;
  }
}
