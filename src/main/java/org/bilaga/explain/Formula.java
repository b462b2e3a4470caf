package org.bilaga.explain;

import org.bilaga.money.Fraction;

/** The arithmetic of a part: {@code 1 435 000 000 × 333 202 / 10 319 473}. */
final class Formula {
  private final Voice voice;

  Formula(Voice voice) {
    this.voice = voice;
  }

  String of(Fraction total, KeyUse key) {
    boolean plain = key.terms().size() == 1 && key.coefficients().equals(Fraction.ONE);
    String share = plain ? term(key.terms().get(0)) : "(" + sum(key) + ")";
    boolean whole = key.coefficients().equals(Fraction.ONE);
    String over = whole ? "" : " / " + voice.number(key.coefficients());
    return voice.number(total) + " × " + share + over;
  }

  /** The key alone, as it stands in the agreement. */
  String words(KeyUse key) {
    var text = new StringBuilder();
    for (KeyUse.Term term : key.terms()) {
      text.append(text.isEmpty() ? "" : " + ");
      term.coefficient().ifPresent(it -> text.append(coefficient(it)).append(' '));
      text.append(voice.say("share of ", "andel av ")).append(term.what());
    }
    return text.toString();
  }

  private String sum(KeyUse key) {
    var text = new StringBuilder();
    for (KeyUse.Term term : key.terms()) {
      text.append(text.isEmpty() ? "" : " + ");
      term.coefficient().ifPresent(it -> text.append(coefficient(it)).append(" × "));
      text.append(term(term));
    }
    return text.toString();
  }

  private String term(KeyUse.Term term) {
    return voice.number(term.figure()) + " / " + voice.number(term.total());
  }

  /** A coefficient as a fraction: 1/2 says more than 0,5, and 1/3 cannot be said otherwise. */
  private static String coefficient(Fraction coefficient) {
    return coefficient.toString();
  }
}
