package org.bilaga.explain;

import org.bilaga.money.Fraction;

/** Tells what is asked and how far a member is from it. */
final class TestTelling {
  private final Voice voice;

  TestTelling(Voice voice) {
    this.voice = voice;
  }

  /** {@code förbättring >= 3 pp. It is 2,9 percentage points, 0,1 percentage points short.} */
  String told(LadderStory.Test test) {
    String asked = asked(test);
    if (test.value().isEmpty()) {
      return test.measured().isPresent()
          ? asked + ". " + voice.say("Its value is not known.", "Värdet är inte känt.")
          : asked + (test.met() ? voice.say(": met.", ": uppfyllt.") : ".");
    }
    return asked + ". " + voice.say("It is ", "Värdet är ") + standing(test) + ".";
  }

  String asked(LadderStory.Test test) {
    return test.asked().replaceAll("\\s+", " ");
  }

  /** {@code 2,9 percentage points, 0,1 percentage points short}; empty where it is not known. */
  String standing(LadderStory.Test test) {
    return test.value()
        .map(
            value ->
                voice.measured(value, test.scale())
                    + test.missing().map(it -> ", " + missing(it, test)).orElse(""))
        .orElse("");
  }

  private String missing(LadderStory.Missing missing, LadderStory.Test test) {
    Fraction far = missing.by();
    String by = voice.difference(far, test.scale());
    if (far.isZero()) {
      return voice.say(
          "exactly at the border, which must be passed", "exakt på gränsen, som måste passeras");
    }
    String more = missing.reached() ? "" : voice.say("more than ", "mer än ");
    return missing.upwards()
        ? voice.say(more + by + " short", more + by + " för lågt")
        : voice.say(more + by + " too high", more + by + " för högt");
  }
}
