package org.bilaga.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Inquiry;
import org.bilaga.calendar.Day;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** What somebody has to do, and by when. */
final class DueReply {
  private static final int MOST_NAMED = 4;

  private final Asker asker;
  private final Heard heard;
  private final Scope scope;
  private final Optional<Referent> who;

  DueReply(Asker asker, Heard heard) throws Refused {
    this.asker = asker;
    this.heard = heard;
    this.scope = Replies.scope(heard, asker);
    this.who =
        heard.who().isPresent()
            ? Optional.of(asker.one(heard.who().get(), scope))
            : Optional.empty();
  }

  private Answered asked(boolean undated) throws Refused {
    Map<Choice, List<String>> chosen = new LinkedHashMap<>();
    who.ifPresent(it -> chosen.put(Choice.FOR, List.of(asker.names().asked(it))));
    heard.said("day").ifPresent(day -> within(day, chosen));
    if (undated) {
      chosen.put(Choice.UNDATED, List.of());
    }
    // A part of an agreement has no deadlines of its own: those of the agreement are shown.
    List<String> words = scope.isOne() ? List.of(scope.agreements().getFirst().name()) : List.of();
    return asker.ask(Inquiry.DEADLINES, words, chosen);
  }

  private void within(String day, Map<Choice, List<String>> chosen) {
    if (heard.is("before")) {
      Day first = Day.firstOf(day).orElseThrow();
      chosen.put(Choice.TO, List.of(first.plus(-1).iso()));
    } else if (heard.is("until")) {
      chosen.put(Choice.TO, List.of(day));
    } else if (heard.is("after")) {
      Day last = Day.lastOf(day).orElseThrow();
      chosen.put(Choice.FROM, List.of(last.plus(1).iso()));
    } else {
      chosen.put(Choice.FROM, List.of(day));
      chosen.put(Choice.TO, List.of(day));
    }
  }

  /** A row of the table: when, what sort of task, and what it is called. */
  private record Due(String date, String task, String what, String to) {}

  private static List<Due> due(Answered answered) {
    SheetTable rows = answered.sheet().orElseThrow().rows();
    List<String> names = rows.columns().stream().map(it -> it.name()).toList();
    List<Due> due = new ArrayList<>();
    for (Row row : rows.rows()) {
      due.add(
          new Due(
              text(row, names.indexOf("date")),
              text(row, names.indexOf("task")),
              text(row, names.indexOf("what")),
              text(row, names.indexOf("to"))));
    }
    return due;
  }

  private static String text(Row row, int column) {
    return row.cells().get(column).text(Language.ENGLISH);
  }

  private Told whose() {
    return who.map(it -> Replies.name(it, scope)).orElseGet(Sentences::all);
  }

  private Told what() {
    return scope.isOne()
        ? Scope.told(scope.agreements().getFirst())
        : Sentences.allAgreements(scope.agreements().size());
  }

  Answered due() throws Refused {
    if (heard.is("paid")) {
      return paid();
    }
    for (String task : List.of("requisition", "report", "repayment")) {
      if (heard.is(task)) {
        return task(task);
      }
    }
    Answered answered = asked(false);
    List<Due> due = due(answered);
    if (due.isEmpty()) {
      return asker.led(Sentences.nothingDue(whose(), what()), answered);
    }
    Told lead = Sentences.firstDue(whose(), what(), due.size(), due.getFirst().date());
    return asker.led(lead, answered);
  }

  /** When money is paid: on the days that are stated, else when somebody has asked for it. */
  private Answered paid() throws Refused {
    Answered answered = asked(false);
    Set<String> days = days(answered, "payment");
    Set<String> asked = days(answered, "requisition");
    if (days.isEmpty() && asked.isEmpty()) {
      return asker.led(Sentences.noDayStated(whose(), what()), asked(true));
    }
    Set<String> those = days.isEmpty() ? asked : days;
    Told dates = Joined.and(those.stream().<Told>map(Told::text).toList());
    return asker.led(
        days.isEmpty()
            ? Sentences.paidOnRequisition(what(), dates)
            : Sentences.paidThen(what(), dates),
        answered);
  }

  private static Set<String> days(Answered answered, String task) {
    Set<String> days = new LinkedHashSet<>();
    due(answered).stream().filter(it -> it.task().equals(task)).forEach(it -> days.add(it.date()));
    return days;
  }

  /** When one sort of thing is to be done. */
  private Answered task(String task) throws Refused {
    Answered answered = asked(false);
    List<Due> those = due(answered).stream().filter(it -> it.task().equals(task)).toList();
    List<Told> items = new ArrayList<>();
    // What several have to do on a day is named once.
    Set<String> named = new HashSet<>();
    for (Due due : those) {
      String to = heard.is("to-whom") ? due.to() : "";
      if (named.add(due.date() + due.what() + to)) {
        items.add(
            heard.is("to-whom") && !due.to().isEmpty()
                ? toWhom(due)
                : due.what().isEmpty()
                    ? Told.text(due.date())
                    : Sentences.dueItem(due.date(), due.what()));
      }
    }
    if (items.isEmpty()) {
      return asker.led(Sentences.noDayStated(whose(), what()), asked(true));
    } else if (items.size() > MOST_NAMED) {
      return asker.led(
          Sentences.manyDue(whose(), what(), those.size(), items.getFirst()), answered);
    }
    return asker.led(
        heard.is("otherwise")
            ? Sentences.dueOtherwise(whose(), what(), Joined.and(items))
            : Sentences.dueThen(whose(), what(), Joined.and(items)),
        answered);
  }

  private Told toWhom(Due due) {
    String to = asker.names().called(due.to()).orElse(due.to());
    return due.what().isEmpty()
        ? Sentences.dueTo(due.date(), to)
        : Sentences.dueItemTo(due.date(), due.what(), to);
  }

  Answered conditions() throws Refused {
    Answered answered = asked(true);
    int count = due(answered).size();
    return asker.led(
        count == 0
            ? Sentences.nothingRequired(whose(), what())
            : Sentences.required(whose(), what(), count),
        answered);
  }
}
