package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Declaration.FormerName;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Text;

/**
 * What parties, groups and members are called: the only place that says so.
 *
 * <p>A former name holds up to and with its last day, and back to the last day of the one before
 * it; of several with the same last day the first is the name and the others are short for it. A
 * body is the same under all its names.
 *
 * <p>Of several days, a name that all of them share is the name; where they differ, that of today.
 */
public final class Naming {
  /** The names that are borne now. */
  public static final Naming TODAY = on("");

  private final List<String> days;

  private Naming(List<String> days) {
    this.days = days;
  }

  /**
   * The names of a day.
   *
   * @param day as {@code 2019-11-26}; empty for today
   */
  public static Naming on(String day) {
    return new Naming(List.of(day));
  }

  /** The names on the day that an agreement was signed, else when its period begins. */
  public static Naming of(Agreement agreement) {
    return agreement.naming();
  }

  /** Those of agreements that are shown together. */
  public static Naming of(Collection<Agreement> agreements) {
    List<String> days =
        agreements.stream().flatMap(it -> it.naming().days.stream()).distinct().toList();
    return days.isEmpty() ? TODAY : new Naming(days);
  }

  /** The day whose names an agreement is shown with; empty for today. */
  static String dayOf(Agreement agreement) {
    String signed = "";
    String period = "";
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Signed it) {
        String day = it.date().iso();
        signed = day.compareTo(signed) > 0 ? day : signed;
      } else if (clause instanceof Clause.InPeriod it) {
        String from = it.stretch().from().text();
        period = from + "-01-01".substring(Math.min(6, from.length() - 4));
      }
    }
    return signed.isEmpty() ? period : signed;
  }

  /** The id by which machines know somebody, whatever the day; empty for what is nobody. */
  public static String id(Referent referent) {
    return switch (referent) {
      case Referent.OfParty it -> it.party().name().text();
      case Referent.OfGroup it -> it.group().name();
      case Referent.OfMember it -> it.group().member(it.member()).id();
      default -> "";
    };
  }

  /** What anything is headed in its declaration; its name where it has no title. */
  public static String title(Declaration declaration) {
    return declaration.title().map(Text::text).orElse(declaration.name().text());
  }

  /** The name in full: its title, where it has one. */
  public String name(Declaration declaration) {
    return names(declaration).get(0);
  }

  /** The name in full of whoever takes part; empty for what is nobody. */
  public String name(Referent referent) {
    return switch (referent) {
      case Referent.OfParty it -> name(it.party());
      case Referent.OfGroup it -> name(it.group().declared());
      case Referent.OfMember it -> it.group().member(it.member()).name();
      default -> "";
    };
  }

  /** A party or group by the shortest of its names, the first of equally short ones. */
  public String shortName(Referent referent) {
    return switch (referent) {
      case Referent.OfParty it -> shortName(it.party());
      case Referent.OfGroup it -> shortName(it.group().declared());
      default -> name(referent);
    };
  }

  public String shortName(Declaration party) {
    var names = names(party);
    String shortest = names.get(0);
    for (String name : names) {
      shortest = name.length() < shortest.length() ? name : shortest;
    }
    return shortest;
  }

  /** Whoever an agreement refers to, in short; as it is written where that is nobody. */
  public String shortName(Reference reference, Module module) {
    Optional<Referent> meant = module.meaning(reference);
    return meant.map(this::shortName).filter(it -> !it.isEmpty()).orElse(reference.text());
  }

  /** The names that hold on all of the days, the one in full first. */
  private List<String> names(Declaration declaration) {
    List<String> names = names(declaration, days.get(0));
    for (String day : days) {
      if (!names(declaration, day).equals(names)) {
        return names(declaration, "");
      }
    }
    return names;
  }

  private static List<String> names(Declaration declaration, String day) {
    List<String> names = new ArrayList<>();
    if (!day.isEmpty()) {
      String until = "";
      for (FormerName former : declaration.formerly()) {
        String last = former.until().iso();
        if (last.compareTo(day) >= 0 && (until.isEmpty() || last.equals(until))) {
          until = last;
          names.add(former.name().text());
        }
      }
    }
    if (names.isEmpty()) {
      names.add(title(declaration));
      declaration.alsoKnownAs().forEach(alias -> names.add(alias.text()));
    }
    return names;
  }

  /** All names that a party or group goes or went by: under each it is the same. */
  public static List<String> spellings(Declaration declaration) {
    List<String> spellings = new ArrayList<>();
    spellings.add(declaration.name().text());
    spellings.addAll(names(declaration, ""));
    declaration.formerly().forEach(former -> spellings.add(former.name().text()));
    return spellings;
  }
}
