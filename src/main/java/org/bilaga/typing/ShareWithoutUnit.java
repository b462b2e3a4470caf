package org.bilaga.typing;

import org.bilaga.ast.Expression;
import org.bilaga.ast.Unit;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;

/**
 * A share compared with a number that is written without its unit: {@code svar.andel >= 30}, which
 * nobody reaches, as 40 % are 0,4.
 *
 * <p>What one amount is of another may well be twice or three times that, and nought and one are
 * the same in both: those are no mistakes.
 */
final class ShareWithoutUnit {
  /** Names that stand for each other in a circle are told elsewhere. */
  private static final int FARTHEST = 20;

  private ShareWithoutUnit() {}

  static void of(Expression part, Type share, Expression other, Module module, Misfits misfits) {
    boolean bare =
        other instanceof Expression.Figure figure
            && figure.unit() instanceof Unit.One
            && figure.value().abs().compareTo(Fraction.ONE) > 0;
    boolean points = share.quantity() == Type.Quantity.POINTS;
    if (bare
        && (points
            || share.quantity() == Type.Quantity.SHARE && isPrinted(part, module, FARTHEST))) {
      String text = other.span().text();
      misfits.wrong(
          other.span(),
          Type.of(Type.Quantity.NUMBER),
          share.told(),
          points ? Sentences.writeThePoints(text) : Sentences.writeThePercent(text));
    }
  }

  /** Whether it is a share as such, and not what one amount is of another. */
  private static boolean isPrinted(Expression part, Module module, int left) {
    return switch (part) {
      case Expression.ShareOf it -> true;
      case Expression.Stated it -> true;
      case Expression.ReferenceValue it ->
          module.meaning(it.reference()).filter(to -> isPrinted(to, left)).isPresent();
      case Expression.YearBefore it ->
          module.meaning(it.reference()).filter(to -> isPrinted(to, left)).isPresent();
      case Expression.TotalOf it ->
          module.meaning(it.of()).filter(to -> isPrinted(to, left)).isPresent();
      case Expression.Negative it -> isPrinted(it.of(), module, left);
      case Expression.Binary it ->
          (it.operator() == Expression.Operator.PLUS || it.operator() == Expression.Operator.MINUS)
              && isPrinted(it.left(), module, left)
              && isPrinted(it.right(), module, left);
      default -> false;
    };
  }

  private static boolean isPrinted(Referent meaning, int left) {
    return switch (meaning) {
      case Referent.OfColumn it -> it.column().counts() == Data.Counts.SHARES;
      case Referent.OfKey it -> true;
      case Referent.OfLet it ->
          left > 0 && isPrinted(it.let().declared().value(), it.let().module(), left - 1);
      case Referent.OfMeasure it ->
          left > 0 && isPrinted(it.measure().value(), it.grant().agreement().module(), left - 1);
      case Referent.In it -> isPrinted(it.of(), left);
      case Referent.At it -> isPrinted(it.of(), left);
      default -> false;
    };
  }
}
