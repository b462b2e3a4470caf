package org.bilaga.ask;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Inquiry;
import org.bilaga.calendar.Slot;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.Setting;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** What each form of question is answered with. */
final class Replies {
  /** A name by itself. */
  static final String ALONE = "alone";

  private final Asker asker;

  Replies(Asker asker) {
    this.asker = asker;
  }

  Answered to(Heard heard) throws Refused {
    for (String blank : List.of("money", "money2")) {
      var earmark = heard.money(blank).flatMap(Named.Money::earmark);
      if (earmark.isPresent()) {
        return new EarmarkReply(asker, heard).of(earmark.get());
      }
    }
    return switch (heard.form()) {
      case "gets" -> new GetsReply(asker, heard).amount();
      case "share" -> new GetsReply(asker, heard).share();
      case "per" -> new GetsReply(asker, heard).per();
      case "pair" -> new GetsReply(asker, heard).pair();
      case "several" -> new GetsReply(asker, heard).several();
      case "together" -> new GetsReply(asker, heard).several();
      case "developed" -> new GetsReply(asker, heard).developed();
      case "change" -> new ChangeReply(asker, heard).change();
      case "change-rank" -> new ChangeReply(asker, heard).ranked();
      case "largest" -> new PartReply(asker, heard).largest();
      case "part" -> new PartReply(asker, heard).share();
      case "larger" -> new PartReply(asker, heard).larger();
      case "solve" -> new WhatIfReply(asker, heard).solved();
      case "rank" -> new RankReply(asker, heard).rank();
      case "beyond" -> new RankReply(asker, heard).beyond();
      case "mean-year" -> new MeanYearReply(asker, heard).reply();
      case "says" -> new SectionReply(asker, heard).says();
      case "where-stands" -> new SectionReply(asker, heard).where();
      case "unmodelled" -> new SectionReply(asker, heard).unmodelled();
      case "rounding" -> new RoundingReply(asker, heard).reply();
      case "to-whom" -> new ToWhomReply(asker, heard).reply();
      case "count-parts" -> new PartsReply(asker, heard).count();
      case "beyond-parts" -> new PartsReply(asker, heard).beyond();
      case "earmarks" -> new PartsReply(asker, heard).earmarks();
      case "percent-of" -> new PartsReply(asker, heard).share();
      case "other-key" -> new OtherKeyReply(asker, heard).reply();
      case "whole-per" -> new WholePerReply(asker, heard).reply();
      case "mean" -> new RankReply(asker, heard).mean();
      case "recipients" -> new RankReply(asker, heard).all();
      case "unknown" -> new RankReply(asker, heard).unknown();
      case "why", "why-not", "why-less" -> new WhyReply(asker, heard).ofSomebody();
      case "why-whole" -> new WhyReply(asker, heard).ofTheWhole();
      case "due" -> new DueReply(asker, heard).due();
      case "conditions" -> new DueReply(asker, heard).conditions();
      case "what-if" -> new WhatIfReply(asker, heard).reply();
      case "agreements" -> compared(heard);
      case "sum", "export" -> sum(heard);
      case "funder" -> funder(heard);
      case "parties" -> new WhatReply(asker, heard).parties();
      case "adds-up" -> addsUp(heard);
      case "what-is" -> new WhatReply(asker, heard).what();
      case ALONE ->
          heard.who().isPresent()
              ? new GetsReply(asker, heard).amount()
              : new WhatReply(asker, heard).what();
      case "list" -> list(heard);
      case "figure" -> new WhatReply(asker, heard).figure();
      case "help" -> new WhatReply(asker, heard).help();
      default -> throw new IllegalStateException(heard.form());
    };
  }

  static Scope scope(Heard heard, Asker asker) throws Refused {
    Optional<Named.Money> other = heard.money("money2");
    if (other.isPresent() && heard.is("within")) {
      return Scope.within(
          heard.money().orElseThrow(),
          Scope.of(other, heard.years(), asker.names()),
          asker.names());
    }
    if (heard.is("counted") && heard.money().isEmpty()) {
      List<Agreement> counted =
          asker.names().counted().stream()
              .filter(it -> !TypeChecker.currencyOf(it).isCurrency())
              .toList();
      if (!counted.isEmpty()) {
        return counted.size() == 1
            ? Scope.of(new Referent.OfAgreement(counted.getFirst()))
            : Scope.of(counted);
      }
    }
    Scope one = Scope.of(heard.money(), heard.years(), asker.names());
    return other.isPresent() ? one.and(Scope.of(other, heard.years(), asker.names())) : one;
  }

  /** What money has to be: of the year that is asked about, where one is. */
  static List<String> where(Heard heard) {
    List<String> where = new ArrayList<>();
    heard.years().ifPresent(years -> where.add(years.condition()));
    return where;
  }

  /** By what rows are wanted; empty where that is not said. */
  static Optional<String> by(Heard heard) {
    for (String word : List.of("year", "grant", "area", "agreement")) {
      if (heard.is("by-" + word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private Answered sum(Heard heard) throws Refused {
    Scope scope = scope(heard, asker);
    Optional<String> group = Optional.empty();
    if (heard.who("group").isPresent()) {
      group = Optional.of(Asker.path(asker.one(heard.who("group").orElseThrow(), scope)));
    }
    boolean several = heard.years().filter(AskedYears::isSeveral).isPresent();
    String by =
        group.isPresent()
            ? "recipient"
            : by(heard).orElse(several ? "year" : scope.isOne() ? "grant" : "agreement");
    List<String> where = where(heard);
    group.ifPresent(it -> where.add("recipient=" + it));
    Answered answered = asker.show(scope, where, by);
    RowAmounts amounts = RowAmounts.of(answered.sheet().orElseThrow(), by);
    Told what = heard.years().map(years -> years.of(scope.told())).orElse(scope.told());
    Told lead =
        amounts.isEmpty()
            ? Sentences.sumUnknown(what)
            : amounts.isWhole()
                ? Sentences.sum(what, amounts.told())
                : Sentences.sumInPart(what, amounts.told());
    return asker.led(lead, answered);
  }

  private Answered funder(Heard heard) throws Refused {
    Scope scope = scope(heard, asker);
    Answered answered = asker.show(scope, List.of(), "funder");
    List<Told> each = new ArrayList<>();
    boolean known = RowAmounts.of(answered.sheet().orElseThrow(), "funder").isWhole();
    for (SheetPart part : answered.sheet().orElseThrow().parts()) {
      if (part instanceof SheetTable table) {
        for (Row row : table.rows()) {
          if (row.kind() == Row.Kind.ITEM) {
            each.add(Sentences.ofFunder(said(row.cells().getFirst()), said(row.cells().getLast())));
          }
        }
      }
    }
    boolean few = !each.isEmpty() && each.size() <= 3 && known;
    return asker.led(
        few ? Sentences.paidBy(scope.told(), Joined.and(each)) : Sentences.payers(scope.told()),
        answered);
  }

  private Answered compared(Heard heard) throws Refused {
    Scope one = Scope.of(heard.money(), Optional.empty(), asker.names());
    Scope other = Scope.of(heard.money("money2"), Optional.empty(), asker.names());
    Map<Choice, List<String>> chosen = new LinkedHashMap<>();
    if (heard.who().isPresent()) {
      chosen.put(Choice.FOR, List.of(Asker.path(asker.one(heard.who().get(), one))));
    }
    List<String> words = new ArrayList<>(one.words());
    words.addAll(other.words());
    Answered answered = asker.ask(Inquiry.COMPARE, words, chosen);
    return asker.led(Sentences.compared(one.told(), other.told()), answered);
  }

  private Answered addsUp(Heard heard) throws Refused {
    Scope scope = scope(heard, asker);
    List<String> files = new ArrayList<>();
    if (heard.money().isPresent()) {
      files.add(scope.agreements().getFirst().module().path().toString());
    }
    Answered answered = asker.ask(Inquiry.CHECK, files, Map.of());
    Told lead = answered.isGood() ? Sentences.addsUp() : Sentences.doesNotAddUp();
    Format format = asker.given().format();
    if (format == Format.TEXT) {
      return answered.led(lead, asker.language());
    } else if (format == Format.JSON) {
      return answered.noting(lead);
    }
    // A check has no other form: what it tells is the text of one.
    var plain = Setting.plain(asker.language());
    String told = new String(answered.body().written(plain), StandardCharsets.UTF_8);
    return answered.with(
        Sheet.of(List.of(Prose.Paragraph.of(List.of(lead, Told.text(told.strip()))))),
        format,
        asker.language());
  }

  private Answered list(Heard heard) throws Refused {
    List<Told> all = new ArrayList<>();
    Optional<AskedYears> years = heard.years();
    for (var agreement : asker.names().counted()) {
      boolean then =
          years.isEmpty()
              || (heard.is("ending")
                  ? years.get().have(lastYear(agreement))
                  : Scope.isOf(agreement, years.get()));
      if (then) {
        all.add(Told.text(agreement.name()));
      }
    }
    if (all.isEmpty()) {
      throw Refused.because(Sentences.noAgreements());
    }
    Map<Choice, List<String>> chosen = new LinkedHashMap<>();
    chosen.put(Choice.BY, List.of("agreement"));
    if (heard.is("ending")) {
      Answered answered = asker.ask(Inquiry.SHOW, List.of(), chosen);
      String year = years.orElseThrow().named().getFirst();
      return asker.led(Sentences.agreementsEnding(all.size(), year, Joined.and(all)), answered);
    }
    chosen.put(Choice.WHERE, where(heard));
    Answered answered = asker.ask(Inquiry.SHOW, List.of(), chosen);
    Told lead =
        years
            .filter(it -> !it.isSeveral())
            .<Told>map(
                it ->
                    Sentences.agreementsOfYear(all.size(), it.named().getFirst(), Joined.and(all)))
            .orElseGet(() -> Sentences.agreements(all.size(), Joined.and(all)));
    return asker.led(lead, answered);
  }

  /** The last year that it is for; 0 where it says none. */
  private static int lastYear(Agreement agreement) {
    return agreement.years().stream().mapToInt(Slot::year).max().orElse(0);
  }

  private static Told said(SheetCell cell) {
    return cell::text;
  }

  /** What somebody is called in a sentence about some money. */
  static Told name(Referent who, Scope scope) {
    return Told.text(scope.naming().name(who));
  }
}
