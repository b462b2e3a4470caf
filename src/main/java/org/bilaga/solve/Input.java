package org.bilaga.solve;

import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Inputs;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.typing.Type;
import org.bilaga.words.Told;

/**
 * One figure that is varied while all else stays as written.
 *
 * @param name as it was asked for
 * @param now its value as written, in main units
 * @param step the finest value that can be written: whole kronor, or the last printed digit
 * @param low where a search begins if nothing else is asked
 * @param high where it ends
 * @param setting how another value is put in
 * @param agreement the one whose money it is, where it is money of one
 * @param notes what else follows it, in sentences
 */
public record Input(
    String name,
    Type type,
    Fraction now,
    Fraction step,
    Fraction low,
    Fraction high,
    Setting setting,
    Optional<Agreement> agreement,
    List<Told> notes) {

  /** Puts a value in the place of the one written; empty where that cannot be. */
  public interface Setting {
    Optional<Inputs> with(Fraction value);
  }

  /** The same with other steps. */
  public Input by(Fraction finest) {
    return new Input(name, type, now, finest, low, high, setting, agreement, notes);
  }

  /** The same, searched from and to other values. */
  public Input between(Fraction from, Fraction to) {
    return new Input(name, type, now, step, from, to, setting, agreement, notes);
  }
}
