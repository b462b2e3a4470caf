package org.bilaga.check;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.check.slip.MiscountedPart;
import org.bilaga.check.slip.MiscountedPart.Part;
import org.bilaga.check.slip.OtherTotal;
import org.bilaga.check.slip.RoundedShare;
import org.bilaga.check.slip.SwappedRows;
import org.bilaga.check.slip.WrongDigits;
import org.bilaga.check.slip.WrongUnit;
import org.bilaga.evaluate.Context;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.Weights;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.table.FigureValue;
import org.bilaga.typing.Type;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * The slips that explain cells of one column of an appendix. Made when the first of its cells is
 * asked about; reads the column once.
 *
 * <p>The simplest explanation is told: two cells that explain each other; then those that need
 * nothing but the figure; then another rounding, a part miscounted, a rounded share, another
 * amount.
 */
final class ColumnSlips {
  private final Checked checked;
  private final AppendixTable appendix;
  private final Clause.AppendixColumn declared;
  private final @Nullable Fraction[] published;
  private final Fraction[] computed;
  private final SwappedRows swapped;
  private final Optional<Division> division;
  private final ComparedColumn compared;
  private @Nullable Optional<Shares> shares;
  private @Nullable Optional<OtherRounding.Found> rounding;

  /** One amount divided by one key: what the column is, if it is that. */
  private record Division(Fraction amount, Weights weights, RoundingRule rule) {}

  /** Shares that were rounded before use, and the members whose cells that gives. */
  record Shares(Told slip, BitSet gives) {}

  ColumnSlips(ComparedColumn compared) {
    this.compared = compared;
    this.checked = compared.checked();
    this.appendix = compared.appendix();
    this.declared = compared.declared();
    int column = compared.column();
    int members = appendix.group().size();
    this.published = new Fraction[members];
    this.computed = new Fraction[members];
    Context whole = Context.whole(appendix.agreement());
    for (int member = 0; member < members; member++) {
      int row = appendix.table().rowOf(member);
      published[member] = row < 0 ? null : printed(row, column);
      var known =
          checked
              .evaluator()
              .evaluate(declared.value(), whole.of(appendix.group(), member))
              .known();
      if (known.isEmpty()) {
        published[member] = null;
      }
      computed[member] = known.orElse(Fraction.ZERO);
    }
    this.swapped = new SwappedRows(published, printedAs(column));
    this.division = division();
  }

  /** What is right for each member, with as many decimals as its cell has. */
  private Fraction[] printedAs(int column) {
    Fraction[] rounded = computed.clone();
    for (int member = 0; member < rounded.length; member++) {
      int row = appendix.table().rowOf(member);
      if (row >= 0
          && appendix.table().table().figure(row, column) instanceof Figure.Printed printed) {
        Fraction step = DataTotalDiffers.step(printed);
        Fraction steps = rounded[member].divide(step);
        if (!steps.isInteger()) {
          rounded[member] = Fraction.of(steps.round(RoundingMode.HALF_UP)).multiply(step);
        }
      }
    }
    return rounded;
  }

  private @Nullable Fraction printed(int row, int column) {
    return appendix.table().table().figure(row, column) instanceof Figure.Printed printed
        ? FigureValue.of(printed)
        : null;
  }

  private List<Grant> grants() {
    return ColumnGrants.of(declared.value(), appendix).orElse(List.of());
  }

  private Optional<Division> division() {
    Fraction amount = Fraction.ZERO;
    Optional<Entry> first = Optional.empty();
    for (Grant grant : grants()) {
      Entry entry = checked.ledger(appendix.agreement()).entry(grant);
      boolean alike = first.isEmpty() || first.get().grant().key().equals(grant.key());
      if (!alike || entry.rounding().isEmpty() || entry.weights().isEmpty() || hasTerms(grant)) {
        return Optional.empty();
      }
      amount = amount.add(entry.total().toMajor());
      first = first.or(() -> Optional.of(entry));
    }
    Fraction sum = amount;
    return first.map(
        it -> new Division(sum, it.weights().orElseThrow(), it.rounding().orElseThrow().rule()));
  }

  /** To how many decimals, where that gives more of the column than the rule that is written. */
  private Optional<Shares> roundedShares(Division it) {
    var own = new BitSet();
    int there = 0;
    for (int member = 0; member < published.length; member++) {
      there += published[member] == null ? 0 : 1;
      own.set(member, computed[member].equals(published[member]));
    }
    Optional<Shares> best = Optional.empty();
    int most = own.cardinality();
    int mayMiss = there - WrongColumn.convincing(most, there);
    for (int decimals = 0; decimals <= RoundedShare.MOST_DECIMALS; decimals++) {
      var gives = new BitSet();
      int missed = 0;
      for (int member = 0; member < published.length && missed <= mayMiss; member++) {
        Fraction share = RoundedShare.rounded(it.weights().share(member), decimals);
        Fraction part = RoundedShare.of(it.amount(), share, it.rule().unit());
        boolean printed = part.equals(published[member]);
        gives.set(member, printed);
        missed += printed || published[member] == null ? 0 : 1;
      }
      if (gives.cardinality() > most) {
        most = gives.cardinality();
        best = Optional.of(new Shares(RoundedShare.told(decimals), gives));
      }
    }
    boolean convincing = most - own.cardinality() >= Math.max(4 * (there - most), 2);
    return convincing ? best : Optional.empty();
  }

  /** Tried when first asked for. */
  Optional<Shares> shares() {
    if (shares == null) {
      shares = division.flatMap(this::roundedShares);
    }
    return shares;
  }

  /** Another rule that gives the column, where one does. */
  Optional<OtherRounding.Found> rounding() {
    if (rounding == null) {
      rounding = OtherRounding.in(new WrongColumn(compared, List.of(), Optional.empty()));
    }
    return rounding;
  }

  Optional<Integer> swapped(int member) {
    return swapped.other(member);
  }

  static boolean hasTerms(Grant grant) {
    return grant.declared().division().hasTerms();
  }

  /**
   * @param step that of the last printed digit
   */
  Optional<Told> of(int member, Fraction step) {
    Fraction there = published[member];
    if (there == null) {
      return Optional.empty();
    }
    Fraction right = computed[member];
    return swapped
        .other(member)
        .map(other -> SwappedRows.told(name(other)))
        .or(() -> WrongUnit.between(right, there))
        .or(() -> WrongDigits.between(right, there, step))
        .or(() -> rounding().filter(it -> it.gives().get(member)).map(OtherRounding.Found::slip))
        .or(() -> MiscountedPart.between(right, there, parts(member)))
        .or(() -> division.flatMap(it -> divided(it, member, there)));
  }

  private String name(int member) {
    return appendix.table().nameOf(appendix.table().rowOf(member));
  }

  private Optional<Told> divided(Division it, int member, Fraction there) {
    Fraction share = it.weights().share(member);
    Fraction unit = it.rule().unit();
    if (shares().filter(found -> found.gives().get(member)).isPresent()) {
      return shares().map(Shares::slip);
    }
    return RoundedShare.between(it.amount(), share, printedShare(member, share), unit, there)
        .or(
            () ->
                OtherTotal.shared(
                    there,
                    share,
                    unit,
                    checked.slips().amounts().than(it.amount(), appendix.agreement())));
  }

  /** The share printed in the member's row, where a column prints the share that is divided by. */
  private Optional<Fraction> printedShare(int member, Fraction share) {
    var types = new TypeChecker(new Findings());
    Context at = Context.whole(appendix.agreement()).of(appendix.group(), member);
    for (int index = 0; index < appendix.columns().size(); index++) {
      var value = appendix.declared().columns().get(index).value();
      int column = appendix.columns().get(index);
      boolean shares =
          column >= 0
              && types.type(value, checked.module(), Optional.of(appendix.group())).quantity()
                  == Type.Quantity.SHARE;
      if (shares
          && checked.evaluator().evaluate(value, at).known().filter(share::equals).isPresent()) {
        return Optional.ofNullable(printed(appendix.table().rowOf(member), column));
      }
    }
    return Optional.empty();
  }

  private List<Part> parts(int member) {
    List<Part> parts = new ArrayList<>();
    var ledger = checked.ledger(appendix.agreement());
    for (Grant grant : grants()) {
      var to = new Referent.OfMember(appendix.group(), member);
      ledger
          .totalTo(to, List.of(grant))
          .known()
          .ifPresent(it -> parts.add(new Part("`" + grant.path() + "`", it)));
    }
    return parts;
  }
}
