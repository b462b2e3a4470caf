package org.bilaga.check;

import java.util.List;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Node;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.Timing;
import org.bilaga.ast.When;
import org.bilaga.calendar.Slot;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Undertaking;
import org.bilaga.evaluate.Lost;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;

/** The years that amounts are stated for: each year of what, which ones, and inside the period. */
final class YearsOfAmounts implements Check {
  static final Kind NOT_STATED =
      Kind.mistake("years-not-stated")
          .en(
              "This is for each year, but `{agreement}` does not say which years.",
              "Write `period` and the years, such as `period 2018..2020`.")
          .sv(
              "Det gäller varje år, men `{agreement}` säger inte vilka år.",
              "Skriv `period` och åren, till exempel `period 2018..2020`.");
  static final Kind WITHOUT_YEARS =
      Kind.mistake("grant-by-year-without-years")
          .en(
              "`{grant}` is stated by year, but no year has an amount.",
              "Write a sentence for each year: `for 2019 10 mkr`.")
          .sv(
              "`{grant}` anges per år, men inget år har ett belopp.",
              "Skriv en mening för varje år: `för 2019 10 mkr`.");
  static final Kind TWO_AMOUNTS =
      Kind.mistake("year-amount-misplaced")
          .en(
              "The amount of a year stands in `{grant}`, which states one amount for all.",
              "Write `by year` in place of the amount, or remove the year's.")
          .sv(
              "Ett års belopp står i `{grant}`, som anger ett enda belopp för allt.",
              "Skriv `per år` i stället för beloppet, eller ta bort årets.");
  static final Kind OUTSIDE =
      Kind.finding("year-outside-period")
          .en(
              "{year} is not within the period of `{agreement}`, {period}.",
              "Correct the year or the period.")
          .sv(
              "{year} ligger utanför perioden för `{agreement}`, {period}.",
              "Rätta året eller perioden.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      check(agreement.root(), checked);
      for (Grant grant : agreement.grants()) {
        check(grant, checked);
      }
      for (Undertaking undertaking : Undertaking.of(agreement)) {
        undertaking.toDo().forEach(duty -> check(duty, agreement, checked));
      }
    }
  }

  private static void check(Duty duty, Agreement agreement, Checked checked) {
    if (duty.when().orElse(null) instanceof When.EachYear each
        && each.years().isEmpty()
        && agreement.years().isEmpty()) {
      checked.add(
          NOT_STATED.at(each.span()).with("agreement", agreement.name()).about(duty.sentence()));
    }
  }

  private static void check(Area area, Checked checked) {
    for (Clause.Total total : area.totals()) {
      check(total.timing(), total, area.agreement(), checked);
    }
    area.areas().forEach(inner -> check(inner, checked));
  }

  private static void check(Grant grant, Checked checked) {
    var declared = grant.declared();
    check(declared.timing(), declared, grant.agreement(), checked);
    boolean any = false;
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.ForYear year) {
        any = true;
        if (declared.amount().isPresent()) {
          checked.add(
              TWO_AMOUNTS
                  .at(year.stretch().span())
                  .with("grant", grant.path())
                  .and(declared.amount().get().span(), Sentences.forAll()));
        }
        inPeriod(year.stretch(), year, grant.agreement(), checked);
      }
    }
    if (declared.amount().isEmpty() && !any && Lost.amount(grant).isEmpty()) {
      checked.add(WITHOUT_YEARS.at(declared.name().span()).with("grant", grant.path()));
    }
  }

  private static void check(Timing timing, Node about, Agreement agreement, Checked checked) {
    switch (timing) {
      case Timing.EachYear each -> {
        if (agreement.years().isEmpty()) {
          checked.add(NOT_STATED.at(each.span()).with("agreement", agreement.name()));
        }
      }
      case Timing.In in -> inPeriod(in.stretch(), about, agreement, checked);
      case Timing.EqualParts parts -> {}
      case Timing.Whole whole -> {}
    }
  }

  private static void inPeriod(Stretch stretch, Node about, Agreement agreement, Checked checked) {
    List<Slot> years = agreement.years();
    if (years.isEmpty()) {
      return;
    }
    var from = Slot.of(stretch.from().text());
    var to = Slot.of(stretch.last().text());
    boolean outside =
        from.isPresent() && from.get().year() < years.get(0).year()
            || to.isPresent() && to.get().year() > years.get(years.size() - 1).year();
    if (outside) {
      checked.add(
          OUTSIDE
              .at(stretch.span())
              .with("year", stretch.text())
              .with("agreement", agreement.name())
              .with("period", agreement.period())
              .about(about));
    }
  }
}
