package org.bilaga.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Unit;
import org.bilaga.check.slip.MiscountedPart;
import org.bilaga.check.slip.MiscountedPart.Part;
import org.bilaga.check.slip.OtherTotal;
import org.bilaga.check.slip.WrongDigits;
import org.bilaga.check.slip.WrongUnit;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Told;

/**
 * The slip of the hand that reproduces a wrong figure exactly, where one of a short list does.
 *
 * <p>The first that does is told, the simplest first: unit, digits, another amount in its place, a
 * part miscounted; for cells see {@link ColumnSlips}. Nothing is told where a slip fits only
 * nearly, or where more than two things would explain it as well. Asked only when a finding is
 * shown in full.
 */
final class LikelySlip {
  private final Checked checked;
  private final OtherAmounts amounts;
  private final Map<Clause.AppendixColumn, ColumnSlips> columns = new IdentityHashMap<>();

  LikelySlip(Checked checked) {
    this.checked = checked;
    this.amounts = new OtherAmounts(checked.evaluator());
  }

  OtherAmounts amounts() {
    return amounts;
  }

  /** The member whose figure stands in a member's row, while that one's stands in the other's. */
  Optional<Integer> swapped(ComparedColumn column, int member) {
    return slips(column).swapped(member);
  }

  /** Another rule of rounding that gives a column, where one does. */
  Optional<OtherRounding.Found> rounding(ComparedColumn column) {
    return slips(column).rounding();
  }

  /** Shares that were rounded before use, where those give a column. */
  Optional<ColumnSlips.Shares> shares(ComparedColumn column) {
    return slips(column).shares();
  }

  private ColumnSlips slips(ComparedColumn column) {
    return columns.computeIfAbsent(column.declared(), it -> new ColumnSlips(column));
  }

  Optional<Told> inCell(ComparedColumn column, int member, Fraction step) {
    return slips(column).of(member, step);
  }

  /** A cell of which only the sums tell what it must be. */
  Optional<Told> inFigure(Fraction right, Fraction there, Fraction step) {
    return WrongUnit.between(right, there).or(() -> WrongDigits.between(right, there, step));
  }

  /** A printed sum of named parts. */
  Optional<Told> inSum(Fraction right, Fraction there, Fraction step, List<Part> parts) {
    return inFigure(right, there, step).or(() -> MiscountedPart.between(right, there, parts));
  }

  Optional<Told> inClaim(
      Expression what, Expression printed, Fraction right, Fraction there, Agreement agreement) {
    if (!(printed instanceof Expression.Figure figure)) {
      return Optional.empty();
    }
    var found = inFigure(right, there, figure.step());
    if (found.isPresent() || !(figure.unit() instanceof Unit.Money)) {
      return found;
    }
    return OtherTotal.instead(there, amounts.than(right, agreement))
        .or(() -> MiscountedPart.between(right, there, parts(what, agreement)));
  }

  /** A stated total; {@code right} is what its parts come to. */
  Optional<Told> inTotal(Area area, Clause.Total total, Fraction right, Fraction there) {
    Fraction step =
        total.amount() instanceof Expression.Figure figure ? figure.step() : Fraction.ONE;
    return claimedPart(area, right, there)
        .or(() -> inFigure(right, there, step))
        .or(() -> MiscountedPart.between(right, there, parts(area)));
  }

  /** A part of which a claim states just the amount that would make the total right. */
  private Optional<Told> claimedPart(Area area, Fraction sum, Fraction stated) {
    var module = area.agreement().module();
    for (OtherAmounts.Rejected one : amounts.rejected(area.agreement())) {
      if (!(one.claim().left() instanceof Expression.ReferenceValue value)) {
        continue;
      }
      var meaning = module.meaning(value.reference());
      for (Object child : area.children()) {
        boolean same =
            meaning.isPresent()
                && (meaning.get() instanceof Referent.OfGrant of && of.grant() == child
                    || meaning.get() instanceof Referent.OfArea in && in.area() == child);
        if (same
            && amount(child)
                .map(it -> sum.subtract(it).add(one.amount()))
                .filter(stated::equals)
                .isPresent()) {
          String text = Figures.natural(one.unit(), one.amount()).text(one.amount());
          Told place = ClaimDiffers.place(one.claim().place());
          String name = "`" + value.span().text() + "`";
          return Optional.of(Sentences.shouldBeAsSays(name, text, place));
        }
      }
    }
    return Optional.empty();
  }

  /** Empty where it is not known: then nobody can have left out or added just that. */
  private Optional<Fraction> amount(Object part) {
    return part instanceof Area area
        ? checked.evaluator().sum(area).known()
        : checked.evaluator().amount((Grant) part).known();
  }

  List<Part> parts(Area area) {
    List<Part> parts = new ArrayList<>();
    for (Object child : area.children()) {
      String name = child instanceof Area inner ? inner.path() : ((Grant) child).path();
      amount(child).ifPresent(it -> parts.add(new Part("`" + name + "`", it)));
    }
    return parts;
  }

  /** What the model's side of a claim is the sum of, where it is a sum. */
  private List<Part> parts(Expression what, Agreement agreement) {
    var module = agreement.module();
    return switch (what) {
      case Expression.TotalValue total -> parts(agreement.root());
      case Expression.TotalTo to ->
          module.meaning(to.recipient()).map(it -> partsTo(it, agreement)).orElse(List.of());
      case Expression.ReferenceValue value ->
          module
              .meaning(value.reference())
              .map(
                  it ->
                      switch (it) {
                        case Referent.OfArea of -> parts(of.area());
                        case Referent.OfTotal of -> parts(of.area());
                        case Referent.OfAgreement of -> parts(of.agreement().root());
                        default -> List.<Part>of();
                      })
              .orElse(List.of());
      default -> List.of();
    };
  }

  private List<Part> partsTo(Referent recipient, Agreement agreement) {
    List<Part> parts = new ArrayList<>();
    for (Grant grant : agreement.grants()) {
      if (grant.recipient().filter(recipient::equals).isPresent()) {
        amount(grant).ifPresent(it -> parts.add(new Part("`" + grant.path() + "`", it)));
      }
    }
    return parts;
  }
}
