package org.bilaga.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Language;

/**
 * How many inhabitants each recipient has, for differences per inhabitant.
 *
 * @param column how one names the column, {@code befolkning.antal}
 * @param title what the data is, in its own words
 * @param each those who have some; by nobody nothing is divided
 * @param all the inhabitants of all members together; empty where some have no known figure
 */
public record Population(
    String column, String title, Map<ComparedRecipient, Fraction> each, Optional<Fraction> all) {

  /** The figures of a column for the members of some groups. */
  static Population of(Data.Column column, List<Group> groups, Ledgers evaluator) {
    Map<ComparedRecipient, Fraction> each = new HashMap<>();
    for (Group group : groups) {
      for (int member = 0; member < group.size(); member++) {
        int there = group.in(column.group(), member);
        if (there >= 0 && column.isKnown(there) && column.value(there).signum() > 0) {
          each.put(ComparedNames.ofMember(group, member, Naming.TODAY), column.value(there));
        }
      }
    }
    return new Population(
        column.declared().name().text() + "." + column.name(),
        Naming.title(column.declared()),
        each,
        evaluator.weighing().total(column).known().filter(it -> it.signum() > 0));
  }

  /** These figures, and another's for those who have none here, where it counts the same. */
  Population or(Population other) {
    if (!other.column.equals(column)) {
      return this;
    }
    Map<ComparedRecipient, Fraction> both = new HashMap<>(other.each);
    both.putAll(each);
    return new Population(column, title, both, all);
  }

  /**
   * The column that is called as inhabitants are in one of the languages, {@code population.number}
   * or {@code befolkning.antal}; else the one that a key {@code inhabitants} or {@code folkmängd}
   * weighs by.
   */
  public static Optional<Data.Column> usual(Agreement agreement) {
    for (Language language : Language.all()) {
      String data = Sentences.populationData().in(language);
      var plain = named(agreement.module(), data, Sentences.populationColumn().in(language));
      if (plain.isPresent()) {
        return plain;
      }
    }
    return ofKey(agreement);
  }

  /** The column named {@code DATA.COLUMN}, as the agreement sees it. */
  static Optional<Data.Column> named(Module module, String data, String column) {
    return module
        .lookUp(data)
        .filter(Referent.OfData.class::isInstance)
        .flatMap(it -> ((Referent.OfData) it).data().column(column));
  }

  private static Optional<Data.Column> ofKey(Agreement agreement) {
    List<String> names = Language.all().stream().map(Sentences.populationKey()::in).toList();
    List<Key> keys = new ArrayList<>(agreement.keys());
    agreement.module().seen().forEach(module -> keys.addAll(module.keys()));
    for (Key key : keys) {
      var terms = key.declared().terms();
      if (names.contains(key.name())
          && terms.size() == 1
          && terms.get(0).weight() instanceof Expression.ReferenceValue value) {
        var meaning = key.module().meaning(value.reference());
        if (meaning.isPresent() && meaning.get() instanceof Referent.OfColumn of) {
          return Optional.of(of.column());
        }
      }
    }
    return Optional.empty();
  }
}
