package org.bilaga.explain;

import java.math.BigInteger;
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
  private final boolean brief;

  RoundingTelling(Voice voice, RoundingStory story, boolean brief) {
    this.voice = voice;
    this.story = story;
    this.brief = brief;
  }

  /** What the rule did with all parts, and with the member's own. */
  List<String> lines(Optional<Fraction> amount) {
    return switch (story.method()) {
      case LARGEST_REMAINDER -> remainder(amount);
      case HALF_UP ->
          each(
              amount,
              nearest()
                  + (isNegative()
                      ? voice.say(", halves away from zero", ", halva bort från noll")
                      : voice.say(", halves up", ", halva uppåt")));
      case HALF_EVEN ->
          each(
              amount,
              nearest() + voice.say(", halves to the even one", ", halva till närmaste jämna tal"));
      case DOWN ->
          each(
              amount,
              (isNegative() ? voice.say("toward zero", "mot noll") : voice.say("down", "nedåt"))
                  + whole());
      case UP ->
          each(
              amount,
              (isNegative()
                      ? voice.say("away from zero", "bort från noll")
                      : voice.say("up", "uppåt"))
                  + whole());
      case CUMULATIVE -> cumulative(amount);
      case DHONDT, SAINTE_LAGUE, HUNTINGTON_HILL, ADAMS, DEAN -> divisors(amount);
    };
  }

  private boolean isNegative() {
    return story.rounded().signum() < 0;
  }

  private boolean isUnitOne() {
    return story.unit().equals(Fraction.ONE);
  }

  /** {@code to the nearest krona}, {@code to the nearest 1 000 kr}. */
  private String nearest() {
    return voice.say("to the nearest ", "till närmaste ") + unit();
  }

  private String unit() {
    return isUnitOne() ? voice.mainUnit(false) : voice.money(story.unit());
  }

  /** {@code to whole kronor}, {@code to a multiple of 1 000 kr}. */
  private String whole() {
    return isUnitOne()
        ? voice.say(" to whole ", " till hela ") + voice.mainUnit(true)
        : voice.say(" to a multiple of ", " till en multipel av ") + voice.money(story.unit());
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
      String given =
          voice.say(
              ", given " + worth(1) + " at a time to the largest fractions",
              ", som fördelas med " + worth(1) + " i taget efter störst decimaldel");
      lines.add(over + (left <= Voice.FEW ? given : "") + ".");
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
    boolean one = units == 1 && isUnitOne();
    String over = worth(units);
    String left =
        brief
            ? voice.say("Largest remainder leaves " + over, "Största rest lämnar " + over + " över")
            : voice.say(
                "By largest remainder: rounded "
                    + (isNegative() ? "toward zero, " : "down, ")
                    + over
                    + (one ? " is" : " are")
                    + " left over",
                "Enligt största rest: avrundat "
                    + (isNegative() ? "mot noll" : "nedåt")
                    + " återstår "
                    + over);
    return units <= Voice.FEW ? left : left + range(units);
  }

  /** From which fraction to which the units left over went, where they are many. */
  private String range(int units) {
    Figures form = form();
    String first = story.given().get(0).claim().map(form::text).orElseThrow();
    String last = story.given().get(units - 1).claim().map(form::text).orElseThrow();
    String many = voice.number(units);
    return voice.say(
        ", "
            + worth(1)
            + " to each of the "
            + many
            + " largest fractions, from "
            + first
            + " down to "
            + last,
        ", "
            + worth(1)
            + " till var och en av de "
            + many
            + " största decimaldelarna, från "
            + first
            + " ned till "
            + last);
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
    String place = own.order().equals(BigInteger.ONE) ? "" : voice.ordinal(own.order()) + " ";
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
            "the fraction " + fraction + " is not among the " + voice.number(left) + " largest",
            "Decimaldelen " + fraction + " hör inte till de " + voice.number(left) + " största");
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
    if (!story.method().isDivisorMethod()) {
      story.ownFraction().ifPresent(claims::add);
    }
    if (story.given().size() > Voice.FEW) {
      story.given().get(0).claim().ifPresent(claims::add);
    }
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

  private List<String> each(Optional<Fraction> amount, String how) {
    String result = amount.map(it -> ": " + voice.money(it)).orElse("");
    String all =
        voice.say(" All rounded parts come to ", " De avrundade delarna blir tillsammans ")
            + voice.money(story.rounded())
            + ".";
    return List.of(
        voice.say("Each part is rounded by itself ", "Varje del avrundas för sig ")
            + how
            + result
            + "."
            + all);
  }

  private List<String> cumulative(Optional<Fraction> amount) {
    String result = amount.map(it -> ": " + voice.money(it)).orElse("");
    return List.of(
        voice.say(
                "The running sum of the parts, in the order of the members, is rounded "
                    + nearest()
                    + " and the differences are taken",
                "Den löpande summan av delarna, i medlemmarnas ordning, avrundas "
                    + nearest()
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
