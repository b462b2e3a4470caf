package org.bilaga.duty;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Name;
import org.bilaga.ast.Unit;
import org.bilaga.ast.Walk;
import org.bilaga.calendar.Country;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.RestDay;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.words.Language;

/**
 * Whose days of rest count in an agreement: those that it names itself, else that its file does,
 * else the nearest file that it uses. Where none of them says, Sweden's, if the file is written in
 * Swedish or the agreement's money is in kronor; else nobody's.
 */
public final class DaysOfRest {
  private final Map<Agreement, Optional<Country>> known = new IdentityHashMap<>();

  /** Why a last day is one of rest where its agreement holds; empty for a working day. */
  public Optional<RestDay> on(Day day, Agreement agreement) {
    return country(agreement).flatMap(country -> country.restOn(day));
  }

  /** The country that counts; empty where none does. */
  public Optional<Country> country(Agreement agreement) {
    return known.computeIfAbsent(agreement, DaysOfRest::of);
  }

  private static Optional<Country> of(Agreement agreement) {
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Calendar said) {
        return of(said);
      }
    }
    for (Module module : agreement.module().seen()) {
      List<Clause.Calendar> said = module.tree().calendars();
      if (!said.isEmpty()) {
        return of(said.get(0));
      }
    }
    return isSwedish(agreement) ? Optional.of(Country.SWEDEN) : Optional.empty();
  }

  /** One that is not known has been told, and has no days. */
  private static Optional<Country> of(Clause.Calendar said) {
    return said.country().map(Name::text).flatMap(Country::named);
  }

  private static boolean isSwedish(Agreement agreement) {
    if (agreement.module().tree().language() == Language.SWEDISH) {
      return true;
    }
    for (var figure : Walk.all(Expression.Figure.class, agreement.declared())) {
      if (figure.unit() instanceof Unit.Money money) {
        return money.currency().code().equals("SEK");
      }
    }
    return false;
  }
}
