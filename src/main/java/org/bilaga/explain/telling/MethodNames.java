package org.bilaga.explain.telling;

import org.bilaga.money.RoundingMethod;
import org.bilaga.words.Told;

/** What divisor methods are called. */
public final class MethodNames {
  private MethodNames() {}

  /** Nothing for a method that is none. */
  public static Told of(RoundingMethod method) {
    return switch (method) {
      case DHONDT -> Sentences.methodDhondt();
      case SAINTE_LAGUE -> Sentences.methodSainteLague();
      case HUNTINGTON_HILL -> Sentences.methodHuntingtonHill();
      case ADAMS -> Sentences.methodAdams();
      case DEAN -> Sentences.methodDean();
      case LARGEST_REMAINDER, HALF_UP, HALF_EVEN, DOWN, UP, CUMULATIVE -> Told.text("");
    };
  }
}
