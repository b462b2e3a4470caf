package org.bilaga.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Text;
import org.bilaga.calendar.Country;
import org.bilaga.compare.Change.Kind;
import org.bilaga.duty.DaysOfRest;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Naming;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** What is said otherwise of the agreement itself and of its areas. */
final class AreaChanges {
  private final Side before;
  private final Side after;
  private final ChangeList out;

  AreaChanges(Side before, Side after, ChangeList out) {
    this.before = before;
    this.after = after;
    this.out = out;
  }

  void find() {
    Agreement one = before.agreement();
    Agreement other = after.agreement();
    if (!one.period().equals(other.period())) {
      out.add(
          Kind.PERIOD_CHANGED,
          "",
          Sentences.periodChanged(
              other.period().isEmpty() ? Sentences.noPeriod() : other.period(),
              one.period().isEmpty() ? Sentences.noPeriod() : one.period()));
    }
    calendar(one, other);
    Optional<Clause.Between> then = parties(one);
    Optional<Clause.Between> now = parties(other);
    if (then.isPresent() && now.isPresent() && !SameWording.same(then, now)) {
      out.add(
          Kind.PARTIES_CHANGED,
          "",
          Sentences.partiesChanged(SameWording.of(now.get()), SameWording.of(then.get())));
    }
    if (one.name().equals(other.name())) {
      title(one, other);
      signing(one, other);
    }
    total(one.root(), other.root());
    Map<String, Area> earlier = areas(one.root(), new LinkedHashMap<>());
    Map<String, Area> later = areas(other.root(), new LinkedHashMap<>());
    for (Area area : later.values()) {
      Area same = earlier.get(area.path());
      if (same != null) {
        title(same, area);
        total(same, area);
      } else {
        area(Kind.AREA_ADDED, Sentences::areaIsNew, area, after);
      }
    }
    for (Area area : earlier.values()) {
      if (!later.containsKey(area.path())) {
        area(Kind.AREA_REMOVED, Sentences::areaIsGone, area, before);
      }
    }
  }

  /** Whose days of rest count, where that is not the same. */
  private void calendar(Agreement one, Agreement other) {
    var rest = new DaysOfRest();
    Told then = country(rest.country(one));
    Told now = country(rest.country(other));
    if (!then.in(Language.ENGLISH).equals(now.in(Language.ENGLISH))) {
      out.add(Kind.TERMS_CHANGED, "", Sentences.daysOfRestChanged(now, then));
    }
  }

  private static Told country(Optional<Country> country) {
    return country.map(Country::called).orElse(Sentences.noCountry());
  }

  /** The title, where it is the same agreement at two times; another one has another title. */
  private void title(Agreement one, Agreement other) {
    String then = Naming.title(one.declared());
    String now = Naming.title(other.declared());
    if (!then.equals(now)) {
      out.add(Kind.TITLE_CHANGED, "", Sentences.titleIs(now, then));
    }
  }

  private void title(Area one, Area other) {
    var then = one.title().map(Text::text);
    var now = other.title().map(Text::text);
    if (!then.equals(now)) {
      out.add(
          Kind.TITLE_CHANGED,
          other.path(),
          Sentences.areaIsCalled(
              other.path(),
              ChangeList.title(now, other.name().text()),
              ChangeList.title(then, one.name().text())));
    }
  }

  /** When and by whom it was signed, and under which number. */
  private void signing(Agreement one, Agreement other) {
    List<Clause> then = signing(one);
    List<Clause> now = signing(other);
    if (!SameWording.same(then, now)) {
      out.add(
          Kind.SIGNING_CHANGED,
          "",
          Sentences.signingChanged(
              ChangeList.words(without(then, now), Sentences.nothing()),
              ChangeList.words(without(now, then), Sentences.nothing())));
    }
  }

  private static List<Clause> without(List<Clause> said, List<Clause> clauses) {
    return clauses.stream()
        .filter(it -> said.stream().noneMatch(that -> SameWording.same(it, that)))
        .toList();
  }

  private static List<Clause> signing(Agreement agreement) {
    return agreement.declared().clauses().stream()
        .filter(it -> it instanceof Clause.Signed || it instanceof Clause.Case)
        .toList();
  }

  private static Optional<Clause.Between> parties(Agreement agreement) {
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Between between) {
        return Optional.of(between);
      }
    }
    return Optional.empty();
  }

  private void area(Kind kind, BiFunction<Object, Object, Told> sentence, Area area, Side side) {
    PartialAmount amount = PartialAmount.of(side.evaluator().sum(area));
    out.add(kind, area.path(), sentence.apply(area.path(), out.money(amount)));
  }

  /** The totals as stated; what the parts come to is in the tables. */
  private void total(Area one, Area other) {
    String name = other.isRoot() ? "" : other.path();
    if (one.total().isPresent() && other.total().isPresent()) {
      funders(one.total().get(), other.total().get(), name);
      PartialAmount then = PartialAmount.of(before.evaluator().stated(one));
      PartialAmount now = PartialAmount.of(after.evaluator().stated(other));
      if (!then.equals(now)) {
        out.add(
            Kind.TOTAL_CHANGED,
            name,
            other.isRoot()
                ? Sentences.totalIs(out.instead(then, now))
                : Sentences.totalOfAreaIs(name, out.instead(then, now)));
      }
    }
  }

  private void funders(Clause.Total one, Clause.Total other, String area) {
    if (!SameWording.same(one.from(), other.from())) {
      Told now = ChangeList.funders(other.from());
      Told then = ChangeList.funders(one.from());
      out.add(
          Kind.FUNDERS_CHANGED,
          area,
          area.isEmpty()
              ? Sentences.totalIsPaidBy(now, then)
              : Sentences.totalOfAreaIsPaidBy(area, now, then));
    }
  }

  /** All areas by their paths, in the order written. */
  private static Map<String, Area> areas(Area of, Map<String, Area> all) {
    for (Area area : of.areas()) {
      all.putIfAbsent(area.path(), area);
      areas(area, all);
    }
    return all;
  }
}
