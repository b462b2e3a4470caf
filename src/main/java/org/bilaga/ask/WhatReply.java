package org.bilaga.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Inquiry;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.OneBody;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Sorts;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** What a name stands for, and who made an agreement and when. */
final class WhatReply {
  private final Asker asker;
  private final Heard heard;

  WhatReply(Asker asker, Heard heard) {
    this.asker = asker;
    this.heard = heard;
  }

  Answered what() throws Refused {
    if (heard.who().isPresent()) {
      return who(asker.one(heard.who().get(), Replies.scope(heard, asker)));
    }
    Scope scope = Replies.scope(heard, asker);
    Referent one = scope.one().orElseThrow();
    Answered rows = asker.show(scope, List.of(), "grant");
    RowAmounts amounts = RowAmounts.of(rows.sheet().orElseThrow(), "grant");
    Answered answered =
        one instanceof Referent.OfAgreement
            ? asker.ask(Inquiry.SHOW, scope.words(), Map.of())
            : rows;
    Told lead =
        amounts.isEmpty()
            ? Sentences.isOf(scope.told(), Sorts.told(one))
            : amounts.isWhole()
                ? Sentences.isWith(scope.told(), Sorts.told(one), amounts.told())
                : Sentences.isWithInPart(scope.told(), Sorts.told(one), amounts.told());
    return asker.led(lead, answered);
  }

  private Answered who(Referent who) throws Refused {
    Told name = Told.text(Naming.TODAY.name(who));
    if (who instanceof Referent.OfGroup of) {
      Answered answered = asker.ask(Inquiry.SHOW, List.of(of.group().name()), Map.of());
      Told group = Sentences.isGroup(name, of.group().size());
      var money = new GetsReply(asker, heard);
      GetsReply.Got all = money.got(who);
      return asker.led(
          all.isNothing() ? group : Joined.by(" ", List.of(group, money.amount(all))), answered);
    }
    var gets = new GetsReply(asker, heard);
    GetsReply.Got got = gets.got(who);
    Told lead =
        who instanceof Referent.OfMember of
            ? Sentences.isMember(name, Naming.TODAY.name(of.group().declared()))
            : Sentences.isOf(name, Sorts.told(who));
    if (got.isNothing()) {
      return asker.led(lead, gets.nothing(who));
    }
    return asker.led(Joined.by(" ", List.of(lead, gets.amount(got))), gets.table(who));
  }

  /** A figure of data that somebody has. */
  Answered figure() throws Refused {
    Scope all = Scope.ofAll(asker.names());
    var columns = heard.columns().orElseThrow();
    List<Referent> bodies = heard.who().orElseThrow().meant();
    List<String> asked = new ArrayList<>();
    Referent who = bodies.getFirst();
    for (Data.Column column : columns.meant()) {
      for (Referent body : bodies) {
        if (body instanceof Referent.OfMember it && OneBody.areAlike(it.group(), column.group())) {
          who = body;
          asked.add(GetsReply.name(column) + "[" + Naming.id(body) + "]");
        }
      }
    }
    if (asked.size() != 1) {
      throw Refused.because(Sentences.noOneFigure(columns.text(), columns.meant().size()));
    }
    Answered answered = asker.ask(Inquiry.SHOW, asked, Map.of());
    for (SheetPart part : answered.sheet().orElseThrow().parts()) {
      if (part instanceof Prose.Answer it) {
        Told value = it.answer()::text;
        return asker.led(
            Sentences.figureOf(Replies.name(who, all), columns.text(), value, asked.getFirst()),
            answered);
      }
    }
    return answered;
  }

  /** What one can ask, in the names that are here. */
  Answered help() throws Refused {
    List<Told> lines = new ArrayList<>();
    QuestionForms.of(heard.language())
        .ifPresent(
            its -> {
              for (String example : its.examples().values()) {
                lines.add(Told.text(Examples.filled(example, asker.names(), its.language())));
              }
            });
    Answered any = asker.ask(Inquiry.SHOW, List.of(), Map.of(Choice.BY, List.of("agreement")));
    return asker.led(Sentences.askWhat(), any, Sheet.of(List.of(Prose.Paragraph.of(lines))));
  }

  // Who made it

  Answered parties() throws Refused {
    Scope scope = Replies.scope(heard, asker);
    Agreement agreement = scope.agreements().getFirst();
    // Asked also so that mistakes stand in the way here as elsewhere.
    Answered asked = asker.ask(Inquiry.SHOW, List.of(agreement.name()), Map.of());
    List<Told> parties = new ArrayList<>();
    List<Told> signatures = new ArrayList<>();
    var table =
        SheetTable.untitled()
            .column(Column.name("what", Sentences.whatHeading()))
            .column(Column.words("who", Sentences.whoHeading()))
            .column(Column.words("day", Sentences.whenHeading()));
    List<Told> cases = new ArrayList<>();
    for (Clause clause : agreement.declared().clauses()) {
      switch (clause) {
        case Clause.Case it -> {
          it.numbers().forEach(number -> cases.add(Told.text(number.text())));
          table.item(
              SheetCell.text(Sentences.caseNumber()),
              SheetCell.text(Joined.commas(cases)),
              SheetCell.EMPTY);
        }
        case Clause.Between it -> {
          for (Clause.Side side : it.sides()) {
            Told party = name(side.party(), agreement);
            parties.add(party);
            Told told =
                side.through()
                    .<Told>map(through -> Sentences.through(party, name(through, agreement)))
                    .orElse(party);
            table.item(SheetCell.text(Sentences.party()), SheetCell.text(told), SheetCell.EMPTY);
          }
        }
        case Clause.Signed it -> {
          Optional<Told> party = it.party().map(reference -> name(reference, agreement));
          Told by =
              it.by()
                  .<Told>map(
                      text ->
                          party
                              .<Told>map(whose -> Sentences.byFor(text.text(), whose))
                              .orElse(Told.text(text.text())))
                  .or(() -> party)
                  .orElse(Told.text(""));
          signatures.add(
              it.by().isEmpty() && party.isEmpty()
                  ? Told.text(it.date().iso())
                  : Sentences.dayBy(it.date().iso(), by));
          table.item(
              SheetCell.text(Sentences.signed()),
              SheetCell.text(by),
              SheetCell.text(it.date().iso()));
        }
        default -> {}
      }
    }
    if (!agreement.period().isEmpty()) {
      table.item(
          SheetCell.text(Sentences.holds()), SheetCell.EMPTY, SheetCell.text(agreement.period()));
    }
    Told what = Scope.told(agreement);
    Told lead =
        heard.is("case")
            ? cases.isEmpty() ? Sentences.noCase(what) : Sentences.isCase(what, Joined.and(cases))
            : heard.is("signed")
                ? signatures.isEmpty()
                    ? Sentences.notSigned(what)
                    : Sentences.isSigned(what, Joined.and(signatures))
                : heard.is("period")
                    ? agreement.period().isEmpty()
                        ? Sentences.noPeriod(what)
                        : Sentences.isFor(what, agreement.period())
                    : parties.isEmpty()
                        ? Sentences.noParties(what)
                        : agreement.period().isEmpty()
                            ? Sentences.parties(what, Joined.and(parties))
                            : Sentences.partiesAndPeriod(
                                what, Joined.and(parties), agreement.period());
    return asker.led(lead, asked, Sheet.of(table.built()));
  }

  private static Told name(Reference reference, Agreement agreement) {
    return Told.text(
        agreement
            .module()
            .meaning(reference)
            .map(Naming.of(agreement)::name)
            .filter(it -> !it.isEmpty())
            .orElse(reference.text()));
  }
}
