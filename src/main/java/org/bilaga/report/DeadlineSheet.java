package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.calendar.Day;
import org.bilaga.duty.Deadline;
import org.bilaga.duty.DutyWords;
import org.bilaga.duty.Stake;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Listing;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * Deadlines as a table, a row each. Amounts for programs are exact; what is not known of them has a
 * column of its own.
 */
public final class DeadlineSheet {
  private final List<Deadline> deadlines;
  private final DeadlineWords words;

  private DeadlineSheet(List<Deadline> deadlines) {
    this.deadlines = deadlines;
    this.words = new DeadlineWords(deadlines);
  }

  /**
   * @param undated how many there are without a last day, shown or not
   * @param notes what is to be said below
   */
  public static Sheet of(List<Deadline> deadlines, int undated, List<Told> notes) {
    var sheet = new DeadlineSheet(deadlines);
    List<SheetPart> parts = new ArrayList<>();
    if (!deadlines.isEmpty()) {
      parts.add(new Listing(sheet.table(), deadlines.stream().map(sheet::entry).toList()));
    }
    List<Told> all = new ArrayList<>(notes);
    sheet.words.total().ifPresent(it -> all.add(1, it));
    parts.add(Prose.Paragraph.of(all));
    return new Sheet(parts, sheet.rows(), sheet.data(undated));
  }

  private Listing.Entry entry(Deadline deadline) {
    String date = DeadlineWords.date(deadline);
    boolean oneDay = deadline.day().isPresent() && !deadline.isInPeriod();
    String who = DeadlineWords.who(deadline);
    Told to = DeadlineWords.to(deadline);
    List<Told> details = new ArrayList<>();
    DeadlineWords.consequence(deadline).ifPresent(it -> details.add(Sentences.otherwiseIs(it)));
    details.addAll(DutyWords.reservations(deadline.duty()));
    details.addAll(words.reservations(deadline));
    words.rest(deadline).ifPresent(details::add);
    details.add(Told.text(DeadlineWords.source(deadline)));
    return new Listing.Entry(
        oneDay
            ? Sentences.dateAndWeekday(date, DeadlineWords.weekday(deadline.day().get()))
            : Told.text(date),
        words.restDay(deadline).isPresent(),
        deadline.to().isEmpty() ? Told.text(who) : Sentences.whoToWhom(who, to),
        words.stake(deadline),
        List.of(DeadlineWords.what(deadline), Joined.by(" · ", details)));
  }

  private SheetTable table() {
    var table =
        SheetTable.untitled()
            .column(Column.words("date", Sentences.lastDay()))
            .column(Column.name("who", Sentences.who()))
            .column(Column.words("what", Sentences.what()))
            .column(Column.words("to", Sentences.toWhom()))
            .column(Column.money("at_risk", Sentences.atRisk()))
            .column(Column.words("otherwise", Sentences.otherwise()))
            .column(Column.words("agreement", Sentences.agreement()));
    for (Deadline deadline : deadlines) {
      String date = DeadlineWords.date(deadline);
      table.item(
          SheetCell.text(
              words
                  .rest(deadline)
                  .map(it -> Sentences.dateAndRest(date, it))
                  .orElse(Told.text(date))),
          SheetCell.text(DeadlineWords.who(deadline)),
          SheetCell.text(DeadlineWords.what(deadline)),
          SheetCell.text(DeadlineWords.to(deadline)),
          words.stakeCell(deadline),
          text(DeadlineWords.consequence(deadline)),
          SheetCell.text(DeadlineWords.source(deadline)));
    }
    return table.built();
  }

  private static SheetCell text(Optional<Told> told) {
    return told.map(SheetCell::text).orElse(SheetCell.EMPTY);
  }

  private SheetTable rows() {
    var rows = SheetTable.untitled();
    for (String name :
        List.of("date", "agreement", "task", "who", "what", "covers", "to", "through")) {
      rows.column(Column.words(name, Told.text(name)));
    }
    for (String name : List.of("at_risk", "at_risk_shared")) {
      rows.column(Column.money(name, Told.text(name)));
    }
    for (String name :
        List.of(
            "at_risk_unknown",
            "currency",
            "otherwise",
            "section",
            "rest_day",
            "next_working_day",
            "file")) {
      rows.column(Column.words(name, Told.text(name)));
    }
    rows.column(Column.count("line", Told.text("line")));
    for (String name : List.of("at_risk_again", "at_risk_least", "at_risk_most")) {
      rows.column(Column.money(name, Told.text(name)));
    }
    deadlines.forEach(deadline -> row(deadline, rows));
    return rows.built();
  }

  private void row(Deadline deadline, SheetTable.Builder rows) {
    Stake stake = deadline.stake();
    boolean depends = stake.depends();
    Denomination currency = stake.currency();
    Amount amount = DeadlineWords.amount(deadline);
    rows.item(
        SheetCell.text(deadline.day().map(Day::iso).orElse("")),
        SheetCell.text(deadline.duty().counted().name()),
        SheetCell.text(task(deadline)),
        SheetCell.text(ids(deadline.who())),
        SheetCell.text(deadline.duty().what()),
        SheetCell.text(deadline.covers().orElse("")),
        SheetCell.text(ids(deadline.to())),
        SheetCell.text(deadline.duty().through().map(Naming::id).orElse("")),
        depends ? SheetCell.money(amount, currency) : SheetCell.EMPTY,
        depends ? SheetCell.money(stake.shared(), currency) : SheetCell.EMPTY,
        depends ? new SheetCell.Truth(!amount.isKnown()) : SheetCell.EMPTY,
        SheetCell.text(depends ? currency.code() : ""),
        text(DeadlineWords.consequence(deadline)),
        SheetCell.text(AgreementSheet.sections(deadline.duty().sections())),
        rest(deadline),
        SheetCell.text(words.nextWorkingDay(deadline).orElse("")),
        SheetCell.text(deadline.duty().written().span().file().name()),
        SheetCell.count(deadline.duty().written().span().line()),
        depends ? SheetCell.money(words.amountAgain(deadline), currency) : SheetCell.EMPTY,
        depends ? bound(amount.least()) : SheetCell.EMPTY,
        depends ? bound(amount.most()) : SheetCell.EMPTY);
  }

  private Fields data(int undated) {
    List<Fields> all = new ArrayList<>();
    for (Deadline deadline : deadlines) {
      Optional<String> what = Optional.of(deadline.duty().what()).filter(it -> !it.isEmpty());
      all.add(
          new Fields()
              .put("date", deadline.day().map(Day::iso))
              .put("agreement", deadline.duty().counted().name())
              .put("task", task(deadline))
              .put("who", recipients(deadline.who()))
              .put("what", what)
              .put("covers", deadline.covers())
              .put("to", recipients(deadline.to()))
              .put("through", deadline.duty().through().map(Naming::id))
              .put("atRisk", atRisk(deadline))
              .put("otherwise", text(DeadlineWords.consequence(deadline)))
              .put("section", AgreementSheet.sections(deadline.duty().sections()))
              .put("restDay", rest(deadline))
              .put("nextWorkingDay", words.nextWorkingDay(deadline))
              .put("file", deadline.duty().written().span().file().name())
              .put("line", deadline.duty().written().span().line()));
    }
    return new Fields().put("deadlines", all).put("withoutLastDay", undated);
  }

  private Datum atRisk(Deadline deadline) {
    Stake stake = deadline.stake();
    Amount amount = DeadlineWords.amount(deadline);
    return stake.depends()
        ? new Fields()
            .put("amount", new SheetCell.Count(amount))
            .put("least", bound(amount.least()))
            .put("most", bound(amount.most()))
            .put("shared", SheetCell.count(stake.shared()))
            .put("unknown", !amount.isKnown())
            .put("again", SheetCell.count(words.amountAgain(deadline)))
            .put("currency", stake.currency().code())
        : SheetCell.EMPTY;
  }

  private static SheetCell bound(Optional<Fraction> bound) {
    return bound.map(SheetCell::count).orElse(SheetCell.EMPTY);
  }

  private static Datum recipients(List<Referent> recipients) {
    return Datum.Several.texts(recipients.stream().map(Naming::id).toList());
  }

  private SheetCell rest(Deadline deadline) {
    return words.restDay(deadline).map(it -> SheetCell.text((Told) it)).orElse(SheetCell.EMPTY);
  }

  private static String task(Deadline deadline) {
    return deadline.task().name().toLowerCase(Locale.ROOT);
  }

  private static String ids(List<Referent> recipients) {
    return String.join(" ", recipients.stream().map(Naming::id).toList());
  }
}
