package org.bilaga.explain.telling;

import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.GrantDerivation.Rest;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/** Tells whose that is which the rounding of a grant left over, or who pays what it is too much. */
final class RestTelling {
  private final Voice voice;
  private final GrantDerivation grant;

  RestTelling(Voice voice, GrantDerivation grant) {
    this.voice = voice;
    this.grant = grant;
  }

  Told told(Rest rest) {
    boolean over = rest.amount().signum() * grant.total().signum() < 0;
    return over ? over(rest) : left(rest);
  }

  private Told left(Rest rest) {
    String left = voice.money(rest.amount());
    return switch (rest.home()) {
      case MEMBER ->
          rest.isThisMembers()
              ? Sentences.restToThis(left, own())
              : Sentences.restTo(left, rest.name());
      case PARTY -> Sentences.restTo(left, rest.name());
      case KEPT -> Sentences.restKept(left);
      case NOT_SAID -> Sentences.restOfNobody(left);
    };
  }

  /** The rounded parts are more than the grant. */
  private Told over(Rest rest) {
    String over = voice.money(rest.amount().negate());
    return switch (rest.home()) {
      case MEMBER ->
          rest.isThisMembers()
              ? Sentences.excessFromThis(over, own())
              : Sentences.excessFrom(over, rest.name());
      case PARTY -> Sentences.excessOn(over, rest.name());
      case KEPT -> Sentences.excessPaid(over);
      case NOT_SAID -> Sentences.excessOfNobody(over);
    };
  }

  private String own() {
    return voice.money(grant.amount().orElse(Fraction.ZERO));
  }
}
