package org.bilaga.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.check.slip.RuleInWords;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.finding.OtherRule;
import org.bilaga.infer.RoundingOrder;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.resolve.Grant;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A column that was rounded by another rule than the agreement's: another method, another unit,
 * another home for what is left over, under the same terms of division.
 *
 * <p>Each rule is tried by dividing anew. It is told only where it gives more of the cells than the
 * rule that is written, and all of them or four more for each that it leaves: any one figure that
 * is a krona too high is what some rule gives. Of several the one that gives most; of equals the
 * one that changes least.
 */
final class OtherRounding {
  private static final int FEWEST_CELLS = 3;

  /** A residue is a few units, and it is the only thing that takes a cell further off than one. */
  private static final int FURTHEST = 3;

  private final WrongColumn column;
  private final List<Grant> grants;
  private final List<RoundingRule> written = new ArrayList<>();
  private final int own;
  private @Nullable Trial best;

  /**
   * @param rule of the first grant; the others' change in the same way
   * @param changes how many of method, unit and home are others than those written
   */
  private record Trial(RoundingRule rule, Inputs inputs, BitSet gives, int changes) {
    int hits() {
      return gives.cardinality();
    }
  }

  /**
   * @param slip what is told of it
   * @param grant the one whose rule it is, or the first of them
   * @param inputs with which the ledger is what is printed
   * @param gives the members whose cells the rule gives
   */
  record Found(OtherRule slip, Grant grant, Inputs inputs, BitSet gives) {}

  private OtherRounding(WrongColumn column) {
    this.column = column;
    this.grants = column.of().grants().orElse(List.of());
    Ledgers as = column.of().checked().evaluator();
    grants.forEach(grant -> written.add(as.rounding(grant)));
    int hits = 0;
    for (int member = 0; member < column.members(); member++) {
      hits += isThere(member) && column.isPrinted(member, column.computed(member)) ? 1 : 0;
    }
    this.own = hits;
  }

  static Optional<Found> in(WrongColumn column) {
    return new OtherRounding(column).find();
  }

  private boolean isThere(int member) {
    return column.published(member) != null;
  }

  private Optional<Found> find() {
    if (grants.isEmpty() || column.compared() < FEWEST_CELLS || own == column.compared()) {
      return Optional.empty();
    }
    var unit = otherUnit();
    if (isFarOff(unit)) {
      return Optional.empty();
    }
    var agreement = column.of().appendix().agreement();
    Inputs same = Inputs.AS_WRITTEN;
    for (int i = 0; i < grants.size(); i++) {
      same = same.with(grants.get(i), written.get(i));
    }
    var ledgers = new Ledgers(new Findings(), same);
    ledgers.ledger(agreement);
    attempt(ledgers, written.get(0).unit());
    unit.ifPresent(it -> attempt(ledgers, it));
    return best != null && isConvincing(best) ? Optional.of(found(best)) : Optional.empty();
  }

  private boolean isConvincing(Trial trial) {
    int left = column.compared() - trial.hits();
    int more = trial.hits() - own;
    return more > 0
        && more >= 4 * left
        // One wrong cell is little to go by.
        && (column.compared() - own > 1 || trial.changes() == 1);
  }

  /**
   * The largest power of ten that the printed figures are multiples of, but for one that may have
   * got a residue; if that is another than the unit that is written.
   */
  private Optional<Fraction> otherUnit() {
    Fraction unit = Fraction.of(1, 100);
    Fraction next = unit;
    while (isOfAll(next) && next.compareTo(Fraction.of(1_000_000)) <= 0) {
      unit = next;
      next = next.multiply(Fraction.of(10));
    }
    for (int member = 0; member < column.members(); member++) {
      if (isThere(member) && column.step(member).compareTo(unit) >= 0 && !isOne(unit)) {
        // Printed in thousands: that says nothing of what it was rounded to.
        return Optional.empty();
      }
    }
    return unit.equals(written.get(0).unit()) ? Optional.empty() : Optional.of(unit);
  }

  private static boolean isOne(Fraction unit) {
    return unit.equals(Fraction.ONE);
  }

  private boolean isOfAll(Fraction unit) {
    int others = 0;
    int multiples = 0;
    for (int member = 0; member < column.members(); member++) {
      Fraction there = column.published(member);
      if (there != null && !there.isZero()) {
        boolean is = there.divide(unit).isInteger();
        multiples += is ? 1 : 0;
        others += is ? 0 : 1;
      }
    }
    return others <= grants.size() && multiples >= FEWEST_CELLS;
  }

  /** Whether more cells are further off than a rounding takes them: then it is something else. */
  private boolean isFarOff(Optional<Fraction> other) {
    Fraction unit = written.get(0).unit();
    unit = other.isPresent() && other.get().compareTo(unit) > 0 ? other.get() : unit;
    Fraction most = unit.multiply(Fraction.of((long) FURTHEST * grants.size()));
    int far = 0;
    for (int member = 0; member < column.members(); member++) {
      Fraction there = column.published(member);
      far +=
          there != null && there.subtract(column.computed(member)).abs().compareTo(most) > 0
              ? 1
              : 0;
    }
    return far * 5 > column.compared() + 4 * grants.size();
  }

  private void attempt(Ledgers like, Fraction unit) {
    attempt(like, written.get(0).method(), unit);
    boolean divisors = written.get(0).method().isDivisorMethod();
    for (RoundingMethod method : RoundingOrder.METHODS) {
      if (method.isDivisorMethod() == divisors) {
        attempt(like, method, unit);
      }
    }
    for (RoundingMethod method : RoundingOrder.METHODS) {
      if (method.isDivisorMethod() != divisors) {
        attempt(like, method, unit);
      }
    }
  }

  /** As the residue is written; then, where only that can be missing, with other homes for it. */
  private void attempt(Ledgers like, RoundingMethod method, Fraction unit) {
    if (written.get(0).residue() != ResidueHome.UNDECLARED) {
      attempt(like, method, unit, written.get(0).residue());
    }
    int least = attempt(like, method, unit, ResidueHome.KEPT);
    if (least + grants.size() < column.compared()) {
      return;
    }
    List<ResidueHome> homes =
        new ArrayList<>(
            List.of(
                ResidueHome.LARGEST, ResidueHome.SMALLEST, ResidueHome.FIRST, ResidueHome.LAST));
    oneAside(like, method, unit).ifPresent(homes::add);
    homes.forEach(it -> attempt(like, method, unit, it));
  }

  /** The member whose cell alone is off, and by just what is left over. */
  private Optional<ResidueHome> oneAside(Ledgers like, RoundingMethod method, Fraction unit) {
    if (grants.size() > 1) {
      return Optional.empty();
    }
    BitSet gives =
        column.givenBy(
            like.with(new Findings(), inputs(method, unit, ResidueHome.KEPT)),
            column.compared() - 1);
    int member = gives.nextClearBit(0);
    while (member < column.members() && !isThere(member)) {
      member = gives.nextClearBit(member + 1);
    }
    return gives.cardinality() == column.compared() - 1
        ? Optional.of(new ResidueHome.Member(member))
        : Optional.empty();
  }

  /** How many cells come out. */
  private int attempt(Ledgers like, RoundingMethod method, Fraction unit, ResidueHome home) {
    RoundingRule first = written.get(0);
    boolean open = first.residue() == ResidueHome.UNDECLARED && home == ResidueHome.KEPT;
    int changes =
        (method == first.method() ? 0 : 1)
            + (unit.equals(first.unit()) ? 0 : 1)
            + (home.equals(first.residue()) || open ? 0 : 1);
    if (changes == 0) {
      return own;
    }
    Inputs inputs = inputs(method, unit, home);
    var other = like.with(new Findings(), inputs);
    BitSet gives = column.givenBy(other, wanted());
    if (best == null
        || gives.cardinality() > best.hits()
        || gives.cardinality() == best.hits() && changes < best.changes()) {
      // Of nothing there is no need to say where it goes.
      var said = leavesNothing(other) ? ResidueHome.UNDECLARED : home;
      best = new Trial(changed(first, method, unit, said), inputs, gives, changes);
    }
    return gives.cardinality();
  }

  /** Fewer are neither told nor worth another home for what is left over. */
  private int wanted() {
    int told = WrongColumn.convincing(own, column.compared());
    int most = best == null ? told : Math.max(told, best.hits());
    return Math.min(most, column.compared() - grants.size());
  }

  private boolean leavesNothing(Ledgers other) {
    var ledger = other.ledger(column.of().appendix().agreement());
    for (Grant grant : grants) {
      for (Entry part : ledger.entry(grant).parts()) {
        if (part.rounding().filter(it -> !it.residue().isZero()).isPresent()) {
          return false;
        }
      }
    }
    return true;
  }

  private Inputs inputs(RoundingMethod method, Fraction unit, ResidueHome home) {
    Inputs inputs = Inputs.AS_WRITTEN;
    for (int i = 0; i < grants.size(); i++) {
      inputs = inputs.with(grants.get(i), changed(written.get(i), method, unit, home));
    }
    return inputs;
  }

  private static RoundingRule changed(
      RoundingRule rule, RoundingMethod method, Fraction unit, ResidueHome home) {
    return new RoundingRule(method, unit, rule.ties(), home);
  }

  private Found found(Trial trial) {
    var was = words(trial.rule());
    var slip =
        new OtherRule(
            RuleInWords.insteadOf(
                was,
                words(written.get(0)),
                Figures.plain().text(Fraction.of(trial.hits())),
                Figures.plain().text(Fraction.of(column.compared()))),
            was.advice(grants.size()),
            edits(was));
    return new Found(slip, grants.get(0), trial.inputs(), trial.gives());
  }

  private RuleInWords words(RoundingRule rule) {
    var group = column.of().appendix().group();
    return new RuleInWords(
        rule,
        unit(rule.unit()),
        rule.residue() instanceof ResidueHome.Member it ? group.member(it.index()).id() : "");
  }

  /** As the grant has it, where it has just that. */
  private String unit(Fraction unit) {
    var declared = grants.get(0).rounding().flatMap(Rounding::unit);
    return declared.isPresent() && declared.get().value().equals(unit)
        ? declared.get().span().text()
        : Figures.of(column.of().type().currency()).text(unit);
  }

  /** The rule on each grant; none where it cannot be said where it is to stand. */
  private List<Edit> edits(RuleInWords rule) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < grants.size(); i++) {
      var place = place(grants.get(i));
      if (place.isEmpty() || !written.get(i).equals(written.get(0))) {
        return List.of();
      }
      var language = grants.get(i).agreement().module().tree().language();
      String text = rule.written().in(language);
      boolean stands = grants.get(i).declared().division().rounding().isPresent();
      edits.add(new Edit(place.get(), stands ? text : place.get().text() + ", " + text));
    }
    return edits;
  }

  /** Where the grant's rule stands; of one that has none the key, after which it is to stand. */
  private static Optional<Span> place(Grant grant) {
    var division = grant.declared().division();
    Rounding own = division.rounding().orElse(null);
    if (!grant.agreement().isOriginal() || own != null && own.ties().isPresent() && !isKept(own)) {
      return Optional.empty();
    } else if (own == null) {
      return division.key().map(Reference::span);
    }
    // Other terms may stand in the midst of it.
    boolean alone = division.base().filter(it -> isWithin(it.span(), own.span())).isEmpty();
    for (var bound : division.floors()) {
      alone &= !isWithin(bound.span(), own.span());
    }
    for (var bound : division.caps()) {
      alone &= !isWithin(bound.span(), own.span());
    }
    for (var except : division.except()) {
      alone &= !isWithin(except.span(), own.span());
    }
    for (var section : grant.declared().sections()) {
      alone &= !isWithin(section.span(), own.span());
    }
    return alone ? Optional.of(own.span()) : Optional.empty();
  }

  private static boolean isKept(Rounding rounding) {
    return rounding.ties().orElseThrow() instanceof Rounding.Ties.LargerWeight;
  }

  private static boolean isWithin(Span inner, Span outer) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }
}
