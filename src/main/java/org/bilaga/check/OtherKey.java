package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Label;
import org.bilaga.finding.OtherRule;
import org.bilaga.ledger.KeyFigures;
import org.bilaga.money.Apportioner;
import org.bilaga.money.Apportionment;
import org.bilaga.money.Fraction;
import org.bilaga.money.Outcome;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Module;

/** A column that was divided by another key, or by another column of data, than the agreement's. */
final class OtherKey {
  private final WrongColumn column;
  private final Checked checked;

  OtherKey(WrongColumn column) {
    this.column = column;
    this.checked = column.of().checked();
  }

  /**
   * @param inputs with which the key is this one, where both are a column of data
   */
  private record Candidate(String name, Weights weights, Optional<Inputs> inputs) {}

  Optional<ColumnReason.Reason> find() {
    List<Grant> grants = column.of().grants().orElse(List.of());
    if (grants.size() != 1 || grants.get(0).key().isEmpty()) {
      return Optional.empty();
    }
    Grant grant = grants.get(0);
    var entry = checked.ledger(grant.agreement()).entry(grant);
    if (entry.rounding().isEmpty() || entry.weights().isEmpty() || ColumnSlips.hasTerms(grant)) {
      return Optional.empty();
    }
    Key key = grant.key().get();
    var apportioner = new Apportioner(entry.rounding().get().rule());
    Fraction units = entry.total().toMajor().divide(entry.unit());
    for (Candidate candidate : candidates(key, grant.group().orElseThrow())) {
      if (apportioner.apportion(units, candidate.weights())
              instanceof Outcome.Done<Apportionment> done
          && fits(done.value(), entry.unit())) {
        String name = candidate.name();
        return Optional.of(
            new ColumnReason.Reason(
                new OtherRule(
                    Sentences.dividedByInsteadOf(name, key.name()),
                    Sentences.nameTheOtherKey(name),
                    List.of()),
                Optional.of(new Label(key.declared().name().span(), Sentences.theKeyOfTheGrant())),
                candidate.inputs(),
                Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /** The column of data that a key is, where it is one. */
  private Optional<Data.Column> column(Key key, Group group) {
    var terms =
        KeyFigures.of(checked.evaluator(), key, group).map(KeyFigures::terms).orElse(List.of());
    return terms.size() == 1
        ? terms.get(0).column().filter(it -> it.group() == group && it.series().isEmpty())
        : Optional.empty();
  }

  private boolean fits(Apportionment other, Fraction unit) {
    for (int member = 0; member < column.members(); member++) {
      if (!column.isPrinted(member, Fraction.of(other.units(member)).multiply(unit))) {
        return false;
      }
    }
    return column.compared() > 2;
  }

  /** Other keys by name, then columns of data that no key is made of. */
  private List<Candidate> candidates(Key key, Group group) {
    List<Candidate> candidates = new ArrayList<>();
    Optional<Data.Column> own = column(key, group);
    Module module = column.of().appendix().agreement().module();
    List<Key> keys = new ArrayList<>(module.keys());
    keys.addAll(column.of().appendix().agreement().keys());
    for (Key other : keys) {
      boolean known =
          other != key
              && other.declared().unknown().isEmpty()
              && checked.notKnown().ofKey(other, group).isEmpty();
      if (known) {
        candidates.add(
            new Candidate(
                other.name(),
                checked.evaluator().weighing().weights(other, group).known().orElseThrow(),
                instead(own, column(other, group))));
      }
    }
    List<Module> modules = new ArrayList<>(module.uses());
    modules.add(module);
    for (Module each : modules) {
      for (Data data : each.data()) {
        for (Data.Column of : data.columns()) {
          if (of.group() == group && of.series().isEmpty() && of.unknown().isEmpty()) {
            candidates.add(
                new Candidate(
                    data.name() + "." + of.name(),
                    Weights.of(of.digits()),
                    instead(own, Optional.of(of))));
          }
        }
      }
    }
    return candidates;
  }

  private static Optional<Inputs> instead(Optional<Data.Column> own, Optional<Data.Column> other) {
    return own.flatMap(
        it ->
            other.filter(column -> column != it).map(column -> Inputs.AS_WRITTEN.with(it, column)));
  }
}
