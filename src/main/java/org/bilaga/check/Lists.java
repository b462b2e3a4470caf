package org.bilaga.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Walk;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.ListedAmounts;
import org.bilaga.evaluate.Lost;
import org.bilaga.evaluate.RoundingRules;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/** A grant that is decided as listed, and a list that does not say what each gets of it. */
final class Lists implements Check {
  static final Kind DIFFERS =
      Kind.finding("list-differs-from-amount")
          .en(
              "`{grant}` is {amount}, but what is listed comes to {sum}: it is {off}{?. Not listed:"
                  + " {missing}}.",
              "Correct the amount, or the list.")
          .sv(
              "`{grant}` är {amount}, men det som står i listan blir {sum}: det ligger {off}{?."
                  + " Inte med i listan: {missing}}.",
              "Rätta beloppet, eller listan.");
  static final Kind MISSING =
      Kind.finding("list-missing")
          .en(
              "`{grant}` is decided as listed, but nothing lists it.",
              "Write the members with their amounts in braces after it, or let a column of an"
                  + " appendix be `{grant}`{?; where each year has a column, `{yearly}`, write the"
                  + " grant `by year`}.")
          .sv(
              "`{grant}` är beslutat enligt lista, men ingen lista finns.",
              "Skriv medlemmarna med deras belopp inom klammer efter bidraget, eller låt en kolumn"
                  + " i en bilaga vara `{grant}`{?; har varje år en kolumn, `{yearly}`, skriv"
                  + " bidraget `per år`}.");
  static final Kind BY_YEAR =
      Kind.mistake("list-by-year")
          .en(
              "`{grant}` has an amount for each year, but a list has one amount for each member, so"
                  + " it is not known who gets what in which year.",
              "Write each year's list in braces behind its amount, as `for {year} 100 mkr {list}`,"
                  + " or let a column of an appendix be `{name}[{year}]`. Where the list is the"
                  + " same in all years, write `100 mkr each year to {group} as listed`.")
          .sv(
              "`{grant}` har ett belopp för varje år, men en lista har ett belopp för varje"
                  + " medlem, så det är inte känt vem som får vad vilket år.",
              "Skriv varje års lista inom klammer efter dess belopp, som `för {year} 100 mkr"
                  + " {list}`, eller låt en kolumn i en bilaga vara `{name}[{year}]`. Är listan"
                  + " densamma alla år, skriv `100 mkr varje år till {group} enligt lista`.");
  static final Kind TWICE =
      Kind.mistake("listed-twice")
          .en(
              "{who} is listed twice in `{grant}`, so one of the amounts would count for nothing.",
              "Remove one of the two, or write the member that is meant.")
          .sv(
              "{who} står två gånger i listan för `{grant}`, så det ena beloppet skulle inte"
                  + " gälla.",
              "Ta bort det ena, eller skriv den medlem som menas.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Grant grant : agreement.grants()) {
        if (!grant.declared().division().listed()) {
          continue;
        } else if (grant.declared().amount().isEmpty() && grant.group().isPresent()) {
          byYear(grant, checked);
        } else if (!(grant.declared().amount().orElse(null) instanceof Expression.Each)) {
          ListedAmounts.of(checked.evaluator(), grant)
              .ifPresent(it -> check(grant, Optional.empty(), it, checked));
        }
      }
    }
  }

  /** Whether a column of an appendix lists it, though its table cannot be read; that is told. */
  private static boolean isColumn(Grant grant) {
    var agreement = grant.agreement();
    return Walk.all(Clause.AppendixColumn.class, agreement.declared()).stream()
        .map(column -> referent(column.value(), agreement.module()))
        .anyMatch(it -> it instanceof Referent.OfGrant of && of.grant() == grant);
  }

  private static @Nullable Referent referent(Expression value, Module module) {
    Referent found =
        value instanceof Expression.ReferenceValue reference
            ? module.meaning(reference.reference()).orElse(null)
            : null;
    return found instanceof Referent.In year ? year.of() : found;
  }

  /** Each year has a list of its own; which year that of all is for nobody can say. */
  private static void byYear(Grant grant, Checked checked) {
    List<Clause.ForYear> years = new ArrayList<>();
    boolean own = grant.list().isEmpty();
    boolean any = false;
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.ForYear year) {
        years.add(year);
        any |=
            ListedAmounts.of(checked.evaluator(), grant, Optional.of(year))
                .filter(ListedAmounts::isListed)
                .isPresent();
      }
    }
    if ((!own || !any) && isColumn(grant)) {
      return;
    } else if (!own || !any) {
      tellByYear(grant, checked);
      return;
    }
    for (Clause.ForYear year : years) {
      ListedAmounts.of(checked.evaluator(), grant, Optional.of(year))
          .ifPresent(it -> check(grant, Optional.of(year), it, checked));
    }
  }

  /** Which year a listed amount is for nobody can say. */
  private static void tellByYear(Grant grant, Checked checked) {
    checked.tally().comparison();
    var declared = grant.declared();
    checked.add(
        BY_YEAR
            .at(declared.name().span())
            .with("grant", grant.path())
            .with("name", declared.name().text())
            .with("year", firstYear(grant))
            .with("group", grant.group().orElseThrow().name())
            .with("list", "{ … }")
            .about(declared));
  }

  private static String firstYear(Grant grant) {
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.ForYear year) {
        return year.stretch().from().text();
      }
    }
    return grant.agreement().years().stream().findFirst().map(Slot::text).orElse("2020");
  }

  private static void check(
      Grant grant, Optional<Clause.ForYear> year, ListedAmounts list, Checked checked) {
    checked.tally().comparison();
    if (isTwice(grant, year.map(Clause.ForYear::list).orElseGet(grant::list), checked)) {
      return;
    }
    var declared = grant.declared();
    String path = grant.path() + year.map(it -> "[" + it.stretch().text() + "]").orElse("");
    if (!list.isListed()
        && (Lost.mentions(grant.agreement(), grant.declared().name().text()) || isColumn(grant))) {
      return;
    } else if (!list.isListed()) {
      Span place = year.map(it -> it.stretch().span()).orElse(declared.name().span());
      var missing = MISSING.at(place).with("grant", path).about(declared);
      if (year.isEmpty() && grant.agreement().years().size() > 1) {
        missing.with("yearly", path + "[" + firstYear(grant) + "]");
      }
      checked.add(missing);
      return;
    }
    var stated = list.stated().flatMap(it -> it.known());
    var sum = list.sum().known();
    // A column that prints its total is held against that, which is held against the amount.
    if (stated.isEmpty() || sum.isEmpty() || stated.equals(sum) || list.isTotalled()) {
      return;
    }
    Fraction off = sum.get().subtract(stated.get());
    var figures = Figures.natural(Checked.denomination(grant.agreement()), stated.get(), sum.get());
    Node place =
        year.<Node>map(Clause.ForYear::amount).or(declared::amount).orElse(declared.name());
    var finding =
        DIFFERS
            .at(place.span())
            .with("grant", path)
            .with("amount", figures.text(stated.get()))
            .with("sum", figures.text(sum.get()))
            .with("off", figures.off(off))
            .figures(stated.get(), sum.get())
            .form(figures)
            .about(declared);
    var missing = list.missing();
    if (!missing.isEmpty() && missing.size() <= 4) {
      finding.with("missing", Joined.and(missing.stream().map(Told::text).toList()));
    }
    checked.add(finding);
  }

  private static boolean isTwice(Grant grant, List<Clause.Listed> list, Checked checked) {
    boolean twice = false;
    Map<Integer, Clause.Listed> first = new HashMap<>();
    for (Clause.Listed one : list) {
      int member = RoundingRules.member(one.member(), grant.agreement().module(), grant).orElse(-1);
      var before = member < 0 ? null : first.putIfAbsent(member, one);
      if (before != null) {
        twice = true;
        checked.add(
            TWICE
                .at(one.member().span())
                .with("who", grant.group().orElseThrow().member(member).name())
                .with("grant", grant.path())
                .and(before.member().span(), Sentences.firstListedHere())
                .about(one));
      }
    }
    return twice;
  }
}
