package org.bilaga.finding;

import java.util.Currency;
import org.bilaga.words.Told;

/**
 * What the smallest sums of a currency are called, where many of them are spoken of: öre, cents.
 */
public final class MinorUnit {
  private MinorUnit() {}

  /** Of an ISO 4217 currency; yen have none smaller, and of others the part is named. */
  public static Told of(String currency) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return switch (currency) {
      case "SEK" -> Told.text("öre");
      case "DKK", "NOK" -> Told.text("øre");
      case "EUR" -> Sentences.cents();
      default ->
          switch (digits) {
            case 2 -> Sentences.hundredthsOf(currency);
            case 3 -> Sentences.thousandthsOf(currency);
            default -> Told.text(currency);
          };
    };
  }
}
