package org.bilaga.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.calendar.Day;
import org.bilaga.duty.Deadline;
import org.bilaga.duty.Stake;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Language;

/**
 * Deadlines as tables and for programs: Markdown, comma-separated values, JSON. Amounts for
 * programs are exact decimals; what is not known of them has a column of its own.
 */
public final class DeadlineTables {
  private DeadlineTables() {}

  public static void markdown(List<Deadline> deadlines, Language language, StringBuilder out) {
    var words = new DeadlineWords(deadlines, language);
    var grid =
        new Grid(
            List.of(
                Grid.Column.words(words.say("Last day", "Senast")),
                Grid.Column.words(words.say("Who", "Vem")),
                Grid.Column.words(words.say("What", "Vad")),
                Grid.Column.words(words.say("To", "Till")),
                Grid.Column.figures(words.say("At risk", "Står på spel")),
                Grid.Column.words(words.say("Otherwise", "Annars")),
                Grid.Column.words(words.say("Agreement", "Överenskommelse"))));
    for (Deadline deadline : deadlines) {
      String rest = words.rest(deadline);
      grid.row(
          words.date(deadline) + (rest.isEmpty() ? "" : " (" + rest + ")"),
          words.who(deadline),
          words.what(deadline),
          words.to(deadline),
          words.stake(deadline),
          words.consequence(deadline),
          words.source(deadline));
    }
    GridMarkdown.render(grid, out);
  }

  public static void csv(List<Deadline> deadlines, Language language, StringBuilder out) {
    var words = new DeadlineWords(deadlines, language);
    var csv = new CsvText(out);
    csv.row(
        "date",
        "agreement",
        "task",
        "who",
        "what",
        "covers",
        "to",
        "through",
        "at_risk",
        "at_risk_shared",
        "at_risk_unknown",
        "currency",
        "otherwise",
        "section",
        "rest_day",
        "next_working_day",
        "file",
        "line",
        "at_risk_again");
    for (Deadline deadline : deadlines) {
      Stake stake = deadline.stake();
      csv.row(
          deadline.day().map(Day::iso).orElse(""),
          deadline.duty().counted().name(),
          task(deadline),
          ids(deadline.who()),
          deadline.duty().what(),
          deadline.covers().orElse(""),
          ids(deadline.to()),
          deadline.duty().through().map(Naming::id).orElse(""),
          stake.depends() ? PlainDecimal.of(stake.known()) : "",
          stake.depends() ? PlainDecimal.of(stake.shared()) : "",
          stake.depends() ? String.valueOf(stake.unknown()) : "",
          stake.depends() ? stake.currency() : "",
          words.consequence(deadline),
          AgreementSheet.sections(deadline.duty().sections()),
          rest(deadline, words).orElse(""),
          words.nextWorkingDay(deadline).orElse(""),
          deadline.duty().written().span().file().name(),
          String.valueOf(deadline.duty().written().span().line()),
          words.amountAgain(deadline));
    }
  }

  public static void json(
      List<Deadline> deadlines, int undated, Language language, StringBuilder out) {
    var words = new DeadlineWords(deadlines, language);
    var json = new JsonText(out).object().name("deadlines").list();
    for (Deadline deadline : deadlines) {
      json.newLine().object();
      json.name("date").value(deadline.day().map(Day::iso));
      json.name("agreement").value(deadline.duty().counted().name());
      json.name("task").value(task(deadline));
      recipients("who", deadline.who(), json);
      json.name("what").value(Optional.of(deadline.duty().what()).filter(what -> !what.isEmpty()));
      json.name("covers").value(deadline.covers());
      recipients("to", deadline.to(), json);
      json.name("through").value(deadline.duty().through().map(Naming::id));
      stake(deadline, words, json);
      json.name("otherwise")
          .value(deadline.duty().otherwise().map(it -> words.consequence(deadline)));
      json.name("section").value(AgreementSheet.sections(deadline.duty().sections()));
      json.name("restDay").value(rest(deadline, words));
      json.name("nextWorkingDay").value(words.nextWorkingDay(deadline));
      json.name("file").value(deadline.duty().written().span().file().name());
      json.name("line").value(deadline.duty().written().span().line());
      json.endObject();
    }
    json.endList().name("withoutLastDay").value(undated).endObject();
    out.append('\n');
  }

  private static void stake(Deadline deadline, DeadlineWords words, JsonText json) {
    Stake stake = deadline.stake();
    json.name("atRisk");
    if (!stake.depends()) {
      json.value(Optional.empty());
      return;
    }
    json.object().name("amount").value(PlainDecimal.of(stake.known()));
    json.name("shared").value(PlainDecimal.of(stake.shared()));
    json.name("unknown").value(stake.unknown());
    json.name("again").value(words.amountAgain(deadline));
    json.name("currency").value(stake.currency()).endObject();
  }

  private static void recipients(String name, List<Referent> recipients, JsonText json) {
    json.name(name).list();
    recipients.forEach(it -> json.value(Naming.id(it)));
    json.endList();
  }

  private static Optional<String> rest(Deadline deadline, DeadlineWords words) {
    return words
        .restDay(deadline)
        .map(rest -> words.say(rest.in(Language.ENGLISH), rest.in(Language.SWEDISH)));
  }

  private static String task(Deadline deadline) {
    return deadline.task().name().toLowerCase(Locale.ROOT);
  }

  private static String ids(List<Referent> recipients) {
    return String.join(" ", recipients.stream().map(Naming::id).toList());
  }
}
