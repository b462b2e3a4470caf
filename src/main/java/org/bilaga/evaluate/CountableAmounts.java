package org.bilaga.evaluate;

import java.util.List;
import java.util.Optional;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Grant;
import org.bilaga.source.Span;
import org.bilaga.typing.AmountTooLarge;

/**
 * The amounts of a grant, those unknown that are no amounts of money, or are, or may be, more than
 * is computed with: each by itself, what a member gets, and all of them together.
 */
final class CountableAmounts {
  private final Evaluator evaluator;
  private final Grant grant;
  private final Denomination unit;

  private CountableAmounts(Evaluator evaluator, Grant grant) {
    this.evaluator = evaluator;
    this.grant = grant;
    this.unit = Evaluator.currency(grant);
  }

  /** Tells what cannot be counted where it stands, once. */
  static List<Piece> of(List<Piece> pieces, Grant grant, Evaluator evaluator) {
    var countable = new CountableAmounts(evaluator, grant);
    List<Piece> each = pieces.stream().map(countable::each).map(countable::whole).toList();
    Value sum = Value.ZERO;
    for (Piece piece : each) {
      sum = sum.plus(piece.amount());
    }
    return countable.isBeyond(sum) ? countable.none(each) : each;
  }

  private Piece each(Piece piece) {
    var said = piece.said().map(it -> it.within(this::isCountable, () -> tell(piece.place())));
    if (isBeyond(piece.amount())) {
      return with(Value.unknown(tell(piece.place())), piece, said);
    }
    return said.equals(piece.said()) ? piece : with(piece.amount(), piece, said);
  }

  private Piece whole(Piece piece) {
    return with(evaluator.asMoney(piece.amount(), unit, piece.place()), piece, piece.said());
  }

  private List<Piece> none(List<Piece> pieces) {
    Value unknown = Value.unknown(tell(grant.declared().name().span()));
    return pieces.stream().map(piece -> with(unknown, piece, Optional.empty())).toList();
  }

  private static Piece with(Value amount, Piece piece, Optional<MemberAmounts> said) {
    return new Piece(piece.slot(), piece.stretch(), amount, piece.place(), said);
  }

  private boolean isCountable(Value amount) {
    return !isBeyond(amount);
  }

  private boolean isBeyond(Value amount) {
    return amount.least().filter(it -> AmountTooLarge.is(it, unit)).isPresent()
        || amount.most().filter(it -> AmountTooLarge.is(it, unit)).isPresent();
  }

  private Why tell(Span place) {
    evaluator.out().add(AmountTooLarge.at(place, unit));
    return Why.told(place);
  }
}
