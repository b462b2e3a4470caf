package org.bilaga.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Suggestion;
import org.bilaga.resolve.TableFindings;
import org.bilaga.settle.FactColumns.Column;
import org.bilaga.source.Span;
import org.bilaga.table.MemberMatcher.Match;
import org.bilaga.table.Table;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * The rows of a table of facts.
 *
 * <p>Whatever is wrong with a row is told, each fault at its cell; that row is left out and all
 * others are read. Rows about other agreements of the workspace are passed over.
 */
public final class FactTable {
  private final FactContext context;
  private final Table table;
  private final Findings out;
  private final FactColumns columns;
  private final AmountCell amounts;
  private Optional<Span> bare = Optional.empty();

  public FactTable(FactContext context, Table table, Findings out) {
    this(context, table, false, out);
  }

  /** {@code named} where the first column names the recipients, however it is headed. */
  FactTable(FactContext context, Table table, boolean named, Findings out) {
    this.context = context;
    this.table = table;
    this.out = out;
    this.columns = new FactColumns(table, named);
    this.amounts = context.amounts().of(table);
  }

  /** All facts that can be read; what hinders the others is told. */
  public List<Fact> read() {
    List<Fact> facts = new ArrayList<>();
    if (!columns.tellMissing(out)) {
      return facts;
    }
    for (int row = 0; row < table.rowCount(); row++) {
      if (isOfAgreement(row)) {
        row(row).ifPresent(facts::add);
      }
    }
    bare.ifPresent(
        place -> out.add(SettleKinds.UNIT_MISSING.at(place).with("unit", context.unit())));
    return facts;
  }

  private boolean isOfAgreement(int row) {
    String agreement = columns.text(row, Column.AGREEMENT);
    Set<String> others = context.otherAgreements();
    String subject = columns.text(row, Column.SUBJECT);
    int dot = subject.indexOf('.');
    return !others.contains(agreement)
        && !others.contains(subject)
        && !(dot > 0 && others.contains(subject.substring(0, dot)));
  }

  private Optional<Fact> row(int row) {
    boolean ours = isKnownAgreement(row);
    Optional<Event> event = event(row);
    Optional<Subject> subject = event.flatMap(it -> subject(row, it));
    Optional<Recipient> recipient = recipient(row, subject);
    Optional<LocalDate> date = date(row);
    Optional<OptionalLong> amount = amount(row, event);
    boolean submitted = event.filter(it -> it == Event.SUBMITTED).isPresent();
    if (submitted && subject.isPresent() && date.isPresent()) {
      date = date.filter(it -> !isAhead(row, subject.get(), it));
    }
    if (!ours
        || event.isEmpty()
        || subject.isEmpty()
        || recipient.isEmpty()
        || date.isEmpty()
        || amount.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Fact(
            recipient.get(),
            event.get(),
            subject.get(),
            date.get(),
            amount.get(),
            table.rowSpan(row),
            columns.text(row, Column.NOTE)));
  }

  /** What names no agreement of the workspace may be a slip for this one or for another. */
  private boolean isKnownAgreement(int row) {
    String named = columns.text(row, Column.AGREEMENT);
    String own = context.agreement().name();
    if (named.isEmpty() || named.equals(own)) {
      return true;
    }
    List<String> names = new ArrayList<>(context.otherAgreements());
    names.add(0, own);
    out.add(
        SettleKinds.AGREEMENT_UNKNOWN
            .at(columns.place(row, Column.AGREEMENT))
            .with("name", named)
            .with("suggestion", TableFindings.suggestion(Suggestion.nearest(named, names))));
    return false;
  }

  private Optional<Event> event(int row) {
    String word = columns.text(row, Column.EVENT);
    if (Event.match(word) instanceof Match.Matched matched) {
      return Optional.of(Event.values()[matched.member()]);
    }
    List<String> near =
        Event.match(word) instanceof Match.Unknown unknown ? unknown.suggestions() : List.of();
    Told otherwise =
        Sentences.writeOneOf(Joined.or(Stream.of(Event.values()).map(Event::word).toList()));
    out.add(
        SettleKinds.EVENT_UNKNOWN
            .at(columns.place(row, Column.EVENT))
            .with("event", word)
            .with("suggestion", near.isEmpty() ? otherwise : TableFindings.suggestion(near)));
    return Optional.empty();
  }

  private Optional<Subject> subject(int row, Event event) {
    String text = columns.text(row, Column.SUBJECT);
    return switch (context.subjects().find(text, event.isMoney())) {
      case Subjects.Lookup.Found it -> Optional.of(it.subject());
      case Subjects.Lookup.Unknown it -> {
        Told otherwise = event.isMoney() ? Sentences.writePath() : Sentences.writeDuty();
        out.add(
            SettleKinds.SUBJECT_UNKNOWN
                .at(columns.place(row, Column.SUBJECT))
                .with("subject", text)
                .with("agreement", context.agreement().name())
                .with("what", event.isMoney() ? Sentences.noMoney() : Sentences.noDuty())
                .with(
                    "suggestion",
                    it.suggestions().isEmpty()
                        ? otherwise
                        : TableFindings.suggestion(it.suggestions())));
        yield Optional.empty();
      }
    };
  }

  private Optional<Recipient> recipient(int row, Optional<Subject> subject) {
    String name = columns.text(row, Column.RECIPIENT);
    List<Recipient> found = context.cast().find(name);
    if (found.isEmpty()) {
      out.add(
          SettleKinds.RECIPIENT_UNKNOWN
              .at(columns.place(row, Column.RECIPIENT))
              .with("name", name)
              .with("agreement", context.agreement().name())
              .with("suggestion", TableFindings.suggestion(context.cast().suggestions(name))));
      return Optional.empty();
    } else if (subject.isEmpty()) {
      return Optional.of(found.get(0));
    }
    for (Recipient recipient : found) {
      Optional<Recipient> whose = context.whose(subject.get(), recipient);
      if (whose.isPresent()) {
        return whose;
      }
    }
    out.add(
        SettleKinds.NOT_THEIRS
            .at(columns.place(row, Column.RECIPIENT))
            .with("name", found.get(0).name(context.naming()))
            .with("subject", subject.get().text()));
    return Optional.empty();
  }

  private static Told meant(List<LocalDate> days) {
    if (days.isEmpty()) {
      return Sentences.writeDay();
    }
    return days.size() == 1
        ? Sentences.writeIfMeant(days.get(0))
        : Sentences.writeEither(days.get(0), days.get(1));
  }

  private Optional<LocalDate> date(int row) {
    String text = columns.text(row, Column.DATE);
    Optional<LocalDate> date = Days.read(text);
    if (date.isEmpty()) {
      out.add(
          SettleKinds.DATE_UNCLEAR
              .at(columns.place(row, Column.DATE))
              .with("date", text)
              .with("meant", meant(Days.meant(text))));
    } else if (!context.isPlausible(date.get())) {
      out.add(
          SettleKinds.DATE_FAR
              .at(columns.place(row, Column.DATE))
              .with("date", date.get().toString())
              .with("agreement", context.agreement().name())
              .with("period", context.agreement().period()));
      return Optional.empty();
    }
    return date;
  }

  /** Of a month that has not begun nothing can have been handed in. */
  private boolean isAhead(int row, Subject subject, LocalDate date) {
    Optional<LocalDate> begins = Submissions.ahead(subject, date);
    begins.ifPresent(
        day ->
            out.add(
                SettleKinds.BEFORE_ITS_TIME
                    .at(columns.place(row, Column.DATE))
                    .with("date", date.toString())
                    .with("subject", subject.text())
                    .with("day", day.toString())));
    return begins.isPresent();
  }

  /** Empty where the amount is wrong, and inside where none is needed. */
  private Optional<OptionalLong> amount(int row, Optional<Event> event) {
    boolean needed = event.map(Event::needsAmount).orElse(false);
    Span place = columns.place(row, Column.AMOUNT);
    String text = columns.text(row, Column.AMOUNT);
    switch (amounts.read(text, place, columns.unit())) {
      case AmountCell.Read.Minor it -> {
        if (it.bare() && bare.isEmpty()) {
          bare = Optional.of(place);
        }
        if (context.isAbsurd(it.minor(), event)) {
          out.add(
              SettleKinds.AMOUNT_ABSURD
                  .at(place)
                  .with("amount", context.money(it.minor()))
                  .with("agreement", context.agreement().name())
                  .with("total", context.money(context.total())));
          return Optional.empty();
        }
        return Optional.of(OptionalLong.of(it.minor()));
      }
      case AmountCell.Read.Nothing it -> {
        if (needed) {
          Event what = event.orElseThrow();
          out.add(SettleKinds.AMOUNT_MISSING.at(place).with("event", what.word()));
        }
        return needed ? Optional.empty() : Optional.of(OptionalLong.empty());
      }
      case AmountCell.Read.Refused it -> {
        out.add(it.finding());
        return Optional.empty();
      }
    }
  }
}
