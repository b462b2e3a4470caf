package org.bilaga.finding;

import org.bilaga.money.Denomination;
import org.bilaga.words.Told;

/**
 * What units are called in running text, where no figure stands before them: kronor, öre, cents.
 */
public final class UnitNames {
  private UnitNames() {}

  /** One of the main unit: {@code krona}, {@code EUR}, {@code seat}. */
  public static Told one(Denomination unit) {
    return unit.code().equals("SEK") ? Sentences.krona() : Told.text(unit.one());
  }

  /** Several of it: {@code kronor}, {@code EUR}, {@code seats}. */
  public static Told many(Denomination unit) {
    return unit.code().equals("SEK") ? Sentences.kronor() : Told.text(unit.many());
  }

  /**
   * The smallest sums. Yen and seats have none smaller; of what has no word for it the part is
   * named.
   */
  public static Told smallest(Denomination unit) {
    return switch (unit.code()) {
      case "SEK" -> Told.text("öre");
      case "DKK", "NOK" -> Told.text("øre");
      case "EUR" -> Sentences.cents();
      default ->
          switch (unit.digits()) {
            case 2 -> Sentences.hundredthsOf(unit.many());
            case 3 -> Sentences.thousandthsOf(unit.many());
            default -> Told.text(unit.many());
          };
    };
  }
}
