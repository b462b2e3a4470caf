package org.bilaga.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Inquiry;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Who reports to somebody, asks it for money, or pays it back. */
final class ToWhomReply {
  private final Asker asker;
  private final Heard heard;
  private final Scope scope;
  private final Optional<Referent> group;

  ToWhomReply(Asker asker, Heard heard) throws Refused {
    this.asker = asker;
    this.heard = heard;
    this.scope = Replies.scope(heard, asker);
    this.group = asker.group(heard).filter(Referent.OfGroup.class::isInstance);
  }

  Answered reply() throws Refused {
    Referent to = asker.one(heard.who().orElseThrow(), scope);
    List<String> words = scope.isOne() ? List.of(scope.agreements().getFirst().name()) : List.of();
    Answered answered = asker.ask(Inquiry.DEADLINES, words, Map.of(Choice.UNDATED, List.of()));
    SheetTable rows = answered.sheet().orElseThrow().rows();
    List<String> names = rows.columns().stream().map(Column::name).toList();
    // Whether somebody is asked for money or is told something is not the same thing.
    List<String> tasks =
        heard.is("requisition")
            ? List.of("requisition")
            : heard.is("repayment") ? List.of("repayment") : List.of("report", "accounting");
    Map<String, Set<String>> of = new LinkedHashMap<>();
    var table =
        SheetTable.untitled()
            .column(Column.words("date", Sentences.whenHeading()))
            .column(Column.name("who", Sentences.whoHeading()))
            .column(Column.words("what", Sentences.whatHeading()))
            .column(Column.words("agreement", Sentences.agreementHeading()));
    for (Row row : rows.rows()) {
      if (text(row, names.indexOf("to")).equals(Naming.id(to))
          && tasks.contains(text(row, names.indexOf("task")))) {
        List<Told> whos = new ArrayList<>();
        for (String id : text(row, names.indexOf("who")).split(" ")) {
          if (!isAsked(id)) {
            continue;
          }
          String name = asker.names().called(id).orElse(id);
          whos.add(Told.text(name));
          of.computeIfAbsent(name, it -> new LinkedHashSet<>())
              .add(text(row, names.indexOf("agreement")));
        }
        if (whos.isEmpty()) {
          continue;
        }
        table.item(
            row.cells().get(names.indexOf("date")),
            SheetCell.text(Joined.and(whos)),
            row.cells().get(names.indexOf("what")),
            row.cells().get(names.indexOf("agreement")));
      }
    }
    Told name = Replies.name(to, scope);
    Told what =
        scope.isOne()
            ? Scope.told(scope.agreements().getFirst())
            : Sentences.allAgreements(scope.agreements().size());
    if (of.isEmpty()) {
      return asker.led(Sentences.nobodyTo(what, name), answered);
    }
    Told who = Joined.and(of.keySet().stream().<Told>map(Told::text).toList());
    return asker.led(
        heard.is("requisition")
            ? Sentences.requisitionsTo(who, name, what)
            : heard.is("repayment")
                ? Sentences.repaysTo(who, name, what)
                : Sentences.reportsTo(who, name, what),
        answered,
        Sheet.of(table.built()));
  }

  /** Whether it is one of the group that is asked about, or all of it. */
  private boolean isAsked(String id) {
    return group
        .map(it -> ((Referent.OfGroup) it).group())
        .map(it -> it.name().equals(id) || it.withId(id) >= 0)
        .orElse(true);
  }

  private static String text(Row row, int column) {
    return row.cells().get(column).text(Language.ENGLISH);
  }
}
