package org.bilaga.explain.telling;

import java.util.Optional;
import org.bilaga.explain.LadderStory;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/** Tells what is asked and how far a member is from it. */
final class TestTelling {
  private final Voice voice;

  TestTelling(Voice voice) {
    this.voice = voice;
  }

  /** {@code förbättring >= 3 pp. It is 2,9 percentage points, 0,1 percentage points short.} */
  Told told(LadderStory.Test test) {
    String asked = asked(test);
    var standing = standing(test);
    if (standing.isPresent()) {
      return Sentences.askedAndValue(asked, standing.get());
    } else if (test.measured().isPresent()) {
      return Sentences.askedValueUnknown(asked);
    }
    return test.met() ? Sentences.askedMet(asked) : Sentences.stated(asked);
  }

  static String asked(LadderStory.Test test) {
    return test.asked().replaceAll("\\s+", " ");
  }

  /** Its value alone, of a test that has one. */
  Told measured(LadderStory.Test test) {
    return voice.measured(test.value().orElseThrow(), test.scale());
  }

  /** {@code 2,9 percentage points, 0,1 percentage points short}; empty where it is not known. */
  Optional<Told> standing(LadderStory.Test test) {
    return test.value()
        .map(
            value -> {
              Told measured = voice.measured(value, test.scale());
              return test.missing().map(it -> missing(measured, it, test)).orElse(measured);
            });
  }

  private Told missing(Told value, LadderStory.Missing missing, LadderStory.Test test) {
    Fraction far = missing.by();
    if (far.isZero()) {
      return Sentences.atBorder(value);
    }
    Told by = voice.difference(far, test.scale());
    if (missing.upwards()) {
      return missing.reached()
          ? Sentences.tooLow(value, by)
          : Sentences.tooLowByMoreThan(value, by);
    }
    return missing.reached()
        ? Sentences.tooHigh(value, by)
        : Sentences.tooHighByMoreThan(value, by);
  }
}
