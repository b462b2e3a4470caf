package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.money.Award.DecidedBy;
import org.bilaga.money.Fraction;

/** Tells how exact parts became money, and who got what was left over. */
final class RoundingTelling {
  private final Voice voice;
  private final RoundingStory story;

  RoundingTelling(Voice voice, RoundingStory story) {
    this.voice = voice;
    this.story = story;
  }

  /** What the rule did with all parts, and with the member's own. */
  List<String> lines(Optional<Fraction> amount) {
    return switch (story.method()) {
      case LARGEST_REMAINDER -> remainder(amount);
      case HALF_UP ->
          each(
              amount,
              voice.say("to the nearest ", "till närmaste "),
              voice.say(", one half upwards", ", en halv uppåt"));
      case HALF_EVEN ->
          each(
              amount,
              voice.say("to the nearest ", "till närmaste "),
              voice.say(", one half to the even one", ", en halv till närmaste jämna tal"));
      case DOWN -> each(amount, voice.say("down to whole ", "nedåt till hela "), "");
      case UP -> each(amount, voice.say("up to whole ", "uppåt till hela "), "");
      case CUMULATIVE -> cumulative(amount);
      case DHONDT, SAINTE_LAGUE, HUNTINGTON_HILL, ADAMS, DEAN -> divisors(amount);
    };
  }

  private String unit() {
    return story.unit().equals(Fraction.ONE) && voice.currency().equals("SEK")
        ? voice.say("krona", "krona")
        : voice.money(story.unit());
  }

  /** How much so many units are. */
  private String worth(int units) {
    return voice.money(story.unit().multiply(Fraction.of(units)));
  }

  private List<String> remainder(Optional<Fraction> amount) {
    List<String> lines = new ArrayList<>();
    int left = story.given().size();
    if (left == 0) {
      lines.add(
          voice.say(
              "Every part is whole, so nothing is left over.",
              "Alla delar är hela, så ingenting blir över."));
      return lines;
    }
    String over = left(left);
    if (story.ownFraction().isEmpty()) {
      lines.add(
          over
              + voice.say(
                  ", given " + worth(1) + " at a time to the largest fractions.",
                  ", som fördelas med " + worth(1) + " i taget efter störst decimaldel."));
      return lines;
    }
    Figures form = form();
    String own = form.text(story.ownFraction().get());
    String result = amount.map(it -> ": " + voice.money(it)).orElse("") + ".";
    if (story.ownFraction().get().isZero()) {
      lines.add(over + voice.say("; this part is whole", "; den här delen är redan hel") + result);
    } else if (story.own().isPresent()) {
      lines.add(over + voice.say("; ", ". ") + won(own, story.own().get(), left) + result);
    } else {
      lines.add(over + voice.say("; ", ". ") + lost(own, left) + result);
    }
    lines.add(line());
    return lines;
  }

  private String left(int units) {
    boolean one = units == 1 && story.unit().equals(Fraction.ONE);
    boolean negative = story.rounded().signum() < 0;
    return voice.say(
        (negative ? "Rounded toward zero, " : "Rounded down, ")
            + worth(units)
            + (one ? " is" : " are")
            + " left over",
        (negative ? "Avrundat mot noll återstår " : "Avrundat nedåt återstår ") + worth(units));
  }

  /** Whether the member's claim equals those on both sides of the line. */
  private boolean isTied() {
    var last = story.given().get(story.given().size() - 1).claim();
    return story.isTie() && last.isPresent() && last.equals(story.ownFraction());
  }

  private String won(String fraction, RoundingStory.Given own, int left) {
    if (isTied()) {
      return voice.say(
          "the fraction " + fraction + " gives " + worth(1) + " after a tie",
          "Decimaldelen " + fraction + " ger " + worth(1) + " efter särskiljning");
    }
    if (left == 1) {
      return voice.say(
          "the fraction " + fraction + " is the largest and gives it",
          "Decimaldelen " + fraction + " är störst och ger den");
    }
    String place = own.order().equals("1") ? "" : voice.ordinal(own.order()) + " ";
    return voice.say(
        "the fraction " + fraction + " is the " + place + "largest and gives " + worth(1),
        "Decimaldelen " + fraction + " är den " + place + "största och ger " + worth(1));
  }

  private String lost(String fraction, int left) {
    if (isTied()) {
      return voice.say(
          "the fraction " + fraction + " lost a tie",
          "Decimaldelen " + fraction + " räckte inte vid särskiljning");
    }
    return left == 1
        ? voice.say(
            "the fraction " + fraction + " is not the largest",
            "Decimaldelen " + fraction + " är inte den största")
        : voice.say(
            "the fraction " + fraction + " is not among the " + left + " largest",
            "Decimaldelen " + fraction + " hör inte till de " + left + " största");
  }

  /** Who stood on either side of the line. */
  String line() {
    var last = story.given().get(story.given().size() - 1);
    Figures form = form();
    String text =
        voice.say("The last one went to ", "Den sista gick till ")
            + last.name()
            + claim(last, form);
    if (story.next().isPresent()) {
      text +=
          voice.say("; next was ", "; näst på tur stod ")
              + story.next().get().name()
              + claim(story.next().get(), form);
    }
    return text + "." + tie(last.decidedBy());
  }

  /** Decimals enough to see who was before whom. */
  Figures form() {
    List<Fraction> claims = new ArrayList<>();
    story.ownFraction().ifPresent(claims::add);
    if (!story.given().isEmpty()) {
      story.given().get(story.given().size() - 1).claim().ifPresent(claims::add);
    }
    story.next().flatMap(RoundingStory.Given::claim).ifPresent(claims::add);
    claims.add(Fraction.ONE);
    return Figures.plain().apart(claims.toArray(new Fraction[0]));
  }

  static String claim(RoundingStory.Given given, Figures form) {
    return given.claim().map(claim -> " (" + form.text(claim) + ")").orElse("");
  }

  private String tie(DecidedBy decidedBy) {
    if (!story.isTie()) {
      return "";
    }
    String record = story.lot().orElse("");
    return switch (decidedBy) {
      case CLAIM -> "";
      case LARGER_WEIGHT ->
          voice.say(
              " They were equal; the larger weight decided.",
              " De var lika stora; störst vikt avgjorde.");
      case ORDER_OF_MEMBERS ->
          voice.say(
              " They were equal; the order of the members decided.",
              " De var lika stora; medlemmarnas ordning avgjorde.");
      case LOT ->
          voice.say(
              " They were equal; a lot decided (" + record + ").",
              " De var lika stora; lotten avgjorde (" + record + ").");
    };
  }

  private List<String> each(Optional<Fraction> amount, String how, String halves) {
    String result = amount.map(it -> ": " + voice.money(it)).orElse("");
    String all =
        voice.say(" All rounded parts come to ", " De avrundade delarna blir tillsammans ")
            + voice.money(story.rounded())
            + ".";
    return List.of(
        voice.say("Each part is rounded by itself ", "Varje del avrundas för sig ")
            + how
            + unit()
            + halves
            + result
            + "."
            + all);
  }

  private List<String> cumulative(Optional<Fraction> amount) {
    String result = amount.map(it -> ": " + voice.money(it)).orElse("");
    return List.of(
        voice.say(
                "The running sum of the parts, in the order of the members, is rounded to the"
                    + " nearest "
                    + unit()
                    + " and the differences are taken",
                "Den löpande summan av delarna, i medlemmarnas ordning, avrundas till närmaste "
                    + unit()
                    + " och skillnaderna tas")
            + result
            + ".");
  }

  private List<String> divisors(Optional<Fraction> amount) {
    List<String> lines = new ArrayList<>();
    String result = amount.map(it -> ": " + voice.money(it)).orElse("");
    lines.add(
        voice.say("Units of ", "Enheter om ")
            + voice.money(story.unit())
            + voice.say(" are given one by one by the method of ", " delas ut en i taget enligt ")
            + method()
            + result
            + ".");
    if (!story.given().isEmpty()) {
      lines.add(line());
    }
    return lines;
  }

  private String method() {
    return switch (story.method()) {
      case DHONDT -> voice.say("D'Hondt", "d'Hondts metod");
      case SAINTE_LAGUE -> voice.say("Sainte-Laguë", "Sainte-Laguës metod");
      case HUNTINGTON_HILL -> voice.say("Huntington–Hill", "Huntington–Hills metod");
      case ADAMS -> voice.say("Adams", "Adams metod");
      case DEAN -> voice.say("Dean", "Deans metod");
      case LARGEST_REMAINDER, HALF_UP, HALF_EVEN, DOWN, UP, CUMULATIVE -> "";
    };
  }
}
