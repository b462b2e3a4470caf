package org.bilaga.finding;

import org.bilaga.money.Denomination;
import org.bilaga.words.Told;

/**
 * What the smallest sums of a currency are called, where many of them are spoken of: öre, cents.
 */
public final class MinorUnit {
  private MinorUnit() {}

  /** Yen and seats have none smaller; of what has no word for it the part is named. */
  public static Told of(Denomination unit) {
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
