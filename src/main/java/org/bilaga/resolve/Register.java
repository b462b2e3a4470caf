package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Declaration.FormerName;
import org.bilaga.ast.Text;

/**
 * What parties and groups were called on a day.
 *
 * <p>A former name holds up to and with its last day, and back to the last day of the one before
 * it; of several with the same last day the first is the name and the others are short for it. A
 * party is the same under all its names.
 *
 * @param day as {@code 2019-11-26}; empty for the names of today
 */
public record Register(String day) {
  /** The names that are borne now. */
  public static final Register TODAY = new Register("");

  /** The names on the day that an agreement was signed, else when its period begins. */
  public static Register of(Agreement agreement) {
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
    return new Register(signed.isEmpty() ? period : signed);
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

  /** A party by the shortest of its names, the first of equally short ones; others in full. */
  public String shortName(Referent referent) {
    if (!(referent instanceof Referent.OfParty of)) {
      return name(referent);
    }
    var names = names(of.party());
    String shortest = names.get(0);
    for (String name : names) {
      shortest = name.length() < shortest.length() ? name : shortest;
    }
    return shortest;
  }

  /** The names on the day, the one in full first. */
  private List<String> names(Declaration declaration) {
    List<String> names = new ArrayList<>();
    if (!day.isEmpty()) {
      String until = "";
      for (FormerName former : formerly(declaration)) {
        String last = former.until().iso();
        if (last.compareTo(day) >= 0 && (until.isEmpty() || last.equals(until))) {
          until = last;
          names.add(former.name().text());
        }
      }
    }
    if (names.isEmpty()) {
      names.add(declaration.title().map(Text::text).orElse(declaration.name().text()));
      if (declaration instanceof Declaration.Party party) {
        party.alsoKnownAs().forEach(alias -> names.add(alias.text()));
      }
    }
    return names;
  }

  /** All names that a party or group goes or went by: under each it is the same. */
  public static List<String> spellings(Declaration declaration) {
    List<String> spellings = new ArrayList<>();
    spellings.add(declaration.name().text());
    spellings.addAll(TODAY.names(declaration));
    formerly(declaration).forEach(former -> spellings.add(former.name().text()));
    return spellings;
  }

  /** The names that were borne before, the oldest first. */
  public static List<FormerName> formerly(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Party it -> it.formerly();
      case Declaration.Group it -> it.formerly();
      default -> List.of();
    };
  }
}
