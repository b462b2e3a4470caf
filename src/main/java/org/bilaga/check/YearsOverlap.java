package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.Timing;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Lost;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/** Two amounts of the same grant, or two totals, for the same year: which of them holds is open. */
final class YearsOverlap implements Check {
  static final Kind KIND =
      Kind.mistake("years-overlap")
          .en(
              "{what} is stated twice for {when}: once for {first} and once for {second}.",
              "State each year once, in a sentence of its own.")
          .sv(
              "{what} anges två gånger för {when}: en gång för {first} och en gång för {second}.",
              "Ange varje år en gång, i en mening för sig.");

  /** One statement: from the first month it is for to the last, counted from the year nought. */
  private record Stated(Span span, Told period, int first, int last) {
    static Optional<Stated> of(Stretch stretch) {
      var from = Slot.of(stretch.from().text());
      var to = Slot.of(stretch.last().text());
      return from.isEmpty() || to.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Stated(
                  stretch.span(), Told.text(stretch.text()), first(from.get()), last(to.get())));
    }

    static Optional<Stated> all(Span span, Told period, List<Slot> years) {
      return years.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Stated(span, period, first(years.get(0)), last(years.get(years.size() - 1))));
    }

    private static int first(Slot slot) {
      return slot.year() * 12 + Math.max(slot.month(), 1) - 1;
    }

    private static int last(Slot slot) {
      return slot.year() * 12 + (slot.isYear() ? 12 : slot.month()) - 1;
    }

    boolean overlaps(Stated other) {
      return first <= other.last && other.first <= last;
    }

    /** The time that both are for: in whole years where it is that. */
    String common(Stated other) {
      int from = Math.max(first, other.first);
      int to = Math.min(last, other.last);
      boolean years = from % 12 == 0 && to % 12 == 11;
      String start = years ? Integer.toString(from / 12) : month(from);
      String end = years ? Integer.toString(to / 12) : month(to);
      return start.equals(end) ? start : start + ".." + end;
    }

    private static String month(int at) {
      return new Slot(at / 12, at % 12 + 1).text();
    }
  }

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      check(agreement.root(), checked);
      for (Grant grant : agreement.grants()) {
        List<Stated> amounts = new ArrayList<>();
        for (Clause clause : grant.declared().clauses()) {
          if (clause instanceof Clause.ForYear year) {
            Stated.of(year.stretch()).ifPresent(amounts::add);
          }
        }
        tell(amounts, Told.text("`" + grant.path() + "`"), checked);
      }
    }
  }

  private static void check(Area area, Checked checked) {
    List<Stated> totals = new ArrayList<>();
    List<Slot> years = area.agreement().years();
    boolean once = false;
    for (Clause.Total total : area.totals()) {
      if (once && total.timing() instanceof Timing.Whole) {
        // That it is said twice is told by itself.
        continue;
      }
      once |= total.timing() instanceof Timing.Whole;
      Optional<Stated> stated =
          switch (total.timing()) {
            case Timing.In in -> Stated.of(in.stretch());
            case Timing.EachYear each -> Stated.all(total.span(), Sentences.eachYear(), years);
            case Timing.EqualParts parts -> Stated.of(parts.stretch());
            case Timing.Whole whole -> Stated.all(total.span(), Sentences.theWholePeriod(), years);
          };
      stated.ifPresent(totals::add);
    }
    String name = area.name().text();
    if (Lost.total(area).isEmpty()) {
      tell(totals, Sentences.theTotalOf(name), checked);
    }
    area.areas().forEach(inner -> check(inner, checked));
  }

  /** Each statement against the first one before it that is for some of the same time. */
  private static void tell(List<Stated> stated, Told what, Checked checked) {
    for (int i = 1; i < stated.size(); i++) {
      Stated second = stated.get(i);
      for (Stated first : stated.subList(0, i)) {
        if (first.overlaps(second)) {
          checked.add(
              KIND.at(second.span())
                  .with("what", what)
                  .with("when", second.common(first))
                  .with("first", first.period())
                  .with("second", second.period())
                  .and(first.span(), Sentences.firstHere()));
          break;
        }
      }
    }
  }
}
