package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.explain.GrantDerivation.Bounded;
import org.bilaga.explain.GrantDerivation.Rest;
import org.bilaga.explain.GrantDerivation.Together;
import org.bilaga.money.Fraction;

/** Tells how one grant was divided and what the member got of it, a sentence a line. */
final class GrantTelling {
  private final Voice voice;
  private final GrantDerivation grant;
  private final boolean brief;

  /**
   * @param brief whether it stands among other grants, each in a few lines
   */
  GrantTelling(Voice voice, GrantDerivation grant, boolean brief) {
    this.voice = voice;
    this.grant = grant;
    this.brief = brief;
  }

  /** The name, the sections, and the amount where there is one. */
  String heading() {
    String sections =
        grant.sections().isEmpty() ? "" : " (" + voice.sections(grant.sections()) + ")";
    return grant.path() + grant.period().map(it -> ", " + it).orElse("") + sections;
  }

  /** Whether its years or months are divided by a ladder. */
  boolean isLadder() {
    return !grant.parts().isEmpty() && grant.parts().get(0).ladder().isPresent();
  }

  /** The whole grant with its place, the arithmetic and what became of it. */
  List<String> inFull() {
    List<String> lines = new ArrayList<>();
    lines.add(whole());
    boolean told = grant.ladder().isPresent() || isLadder();
    if (told) {
      way(lines);
    } else {
      tell(lines, false);
    }
    return lines;
  }

  /** The arithmetic and what became of it; {@code told} where the common cell was explained. */
  Passage brief(boolean told) {
    List<String> lines = new ArrayList<>();
    tell(lines, told);
    String first = grant.parts().isEmpty() ? ": " + lines.remove(0) : ":";
    return new Passage.Point(heading() + first, lines);
  }

  private void tell(List<String> lines, boolean told) {
    switch (grant.status()) {
      case UNDISTRIBUTED, TOGETHER, KEY_UNKNOWN, REFUSED -> lines.add(notDivided());
      case WHOLE ->
          lines.add(voice.say("All of it: ", "Hela bidraget: ") + voice.money(grant.total()) + ".");
      case BY_KEY -> byKey(lines, told);
      case UNKNOWN -> lines.add(unknown());
      case NOT_DECIDED -> lines.add(notDecided());
      case BY_LADDER -> lines.add(byLadder());
      case BY_PERIOD -> byPeriod(lines);
    }
    way(lines);
  }

  /** Why nobody's part can be known. */
  private String notDivided() {
    String sum = voice.money(grant.total());
    String key = grant.keyName().orElse("");
    String reason = grant.reason().map(it -> ": \"" + it + "\"").orElse("");
    String none = voice.say(", so no part can be known.", ". Därför går ingen andel att ange.");
    return switch (grant.status()) {
      case TOGETHER ->
          voice.say(
                  "The agreement does not say how " + sum + " is divided between " + recipients(),
                  "Överenskommelsen anger inte hur " + recipients() + " delar " + sum)
              + none;
      case KEY_UNKNOWN ->
          voice.say("The key " + key + " is not known", "Nyckeln " + key + " är inte känd")
              + reason
              + voice.say(
                  ". So no part of " + sum + " can be known.",
                  ". Därför går ingen andel av " + sum + " att ange.");
      case REFUSED ->
          voice.say(
                  sum + " cannot be divided as the agreement says (`bilaga check` tells why)",
                  sum
                      + " går inte att fördela så som överenskommelsen anger (`bilaga check` visar"
                      + " varför)")
              + none;
      default ->
          voice.say(
                  "The agreement does not say how "
                      + sum
                      + " is divided among "
                      + grant.recipient(),
                  "Överenskommelsen anger inte hur " + sum + " fördelas inom " + grant.recipient())
              + none;
    };
  }

  private String recipients() {
    List<String> all = new ArrayList<>();
    all.add(grant.recipient());
    all.addAll(grant.others());
    return voice.list(all);
  }

  private String unknown() {
    return voice.say("The amount is not known", "Beloppet är inte känt")
        + grant.reason().map(it -> ": \"" + it + "\"").orElse("")
        + ".";
  }

  private String notDecided() {
    if (grant.amount().isPresent()) {
      return voice.say(
              "Not all figures are known, but no step can be reached: ",
              "Alla tal är inte kända, men inget steg kan nås: ")
          + voice.money(grant.amount().get())
          + ".";
    }
    return grant
        .range()
        .map(
            it ->
                voice.say("Not decided yet: ", "Ännu inte avgjort: ")
                    + voice.range(it.least(), it.most())
                    + ".")
        .orElse(
            voice.say(
                voice.money(grant.total()) + " is not divided yet.",
                voice.money(grant.total()) + " är ännu inte fördelade."));
  }

  private String byLadder() {
    if (grant.amount().isEmpty()) {
      return voice.money(grant.total()) + voice.say(", by its ladder.", ", enligt trappan.");
    }
    List<String> on = new ArrayList<>();
    for (LadderStory.Rung rung : grant.ladder().orElseThrow().rungs()) {
      var standing = rung.standing().map(LadderStory.Standing::reach);
      if (standing.filter(it -> it != LadderStory.Reach.NO).isPresent()) {
        on.add(rung.name());
      }
    }
    String reached =
        on.isEmpty()
            ? voice.say("no step reached", "inget steg nås")
            : voice.say("reached ", "når ") + voice.list(on);
    var keeper = grant.ladder().filter(it -> it.kept().signum() != 0).flatMap(LadderStory::keeper);
    if (keeper.isPresent()) {
      reached +=
          voice.say(
              ", but " + keeper.get().name() + " keeps all of it",
              ", men " + keeper.get().name() + " behåller allt");
    }
    return reached + ": " + voice.money(grant.amount().get()) + ".";
  }

  /** A line for each year or month. */
  private void byPeriod(List<String> lines) {
    for (GrantDerivation part : grant.parts()) {
      List<String> its = new ArrayList<>();
      new GrantTelling(voice, part, brief).tell(its, false);
      lines.add(part.period().orElse("") + ": " + String.join(" ", its));
    }
  }

  /** {@code 1 435 000 000 kr to Regionerna by folkmängd}. */
  String whole() {
    String by =
        grant.keyName().map(key -> voice.say(" by the key ", " enligt nyckeln ") + key).orElse("");
    String sum =
        grant.status() == GrantDerivation.Status.UNKNOWN
            ? voice.say("An unknown amount", "Ett okänt belopp")
            : voice.money(grant.total());
    String of = grant.whole().map(it -> voice.say(" of ", " av ") + voice.money(it)).orElse("");
    return sum
        + of
        + later()
        + voice.say(" to ", " till ")
        + recipients()
        + by
        + " ("
        + grant.place()
        + ").";
  }

  /** The years of which the amount is not known. */
  private String later() {
    List<String> unknown = new ArrayList<>();
    for (GrantDerivation part : grant.parts()) {
      if (part.status() == GrantDerivation.Status.UNKNOWN) {
        part.period().ifPresent(unknown::add);
      }
    }
    return unknown.isEmpty()
        ? ""
        : voice.say(", and an unknown amount for ", " och ett okänt belopp för ")
            + voice.list(unknown)
            + voice.say(",", "");
  }

  private void byKey(List<String> lines, boolean told) {
    if (grant.share().isPresent()) {
      lines.add(part(grant.share().get(), grant.amount().orElse(Fraction.ZERO)));
    }
    grant.bounded().ifPresent(bounded -> bounds(bounded, lines));
    if (grant.together().isPresent()) {
      together(grant.together().get(), lines, told);
    } else if (grant.bounded().isEmpty() || grant.bounded().get().held() == Bounded.Held.BY_KEY) {
      Optional<Fraction> rounded =
          grant.rest().filter(Rest::isThisMembers).isPresent() ? Optional.empty() : grant.amount();
      grant
          .rounding()
          .ifPresent(
              story -> lines.addAll(new RoundingTelling(voice, story, brief).lines(rounded)));
    }
    grant.rest().ifPresent(rest -> rest(rest, lines));
  }

  private String part(Fraction share, Fraction amount) {
    if (grant.reckoning().isPresent()) {
      return grant.reckoning().get().text(voice.form(share, amount)) + ".";
    }
    var held = grant.bounded().map(Bounded::held).orElse(Bounded.Held.BY_KEY);
    return switch (held) {
      case BY_KEY -> voice.part(share, amount) + ".";
      case AT_FLOOR ->
          voice.say(
                  "The key gives less than the least amount, so the part is ",
                  "Nyckeln ger mindre än minstbeloppet, så delen blir ")
              + voice.money(share)
              + ".";
      case AT_CAP ->
          voice.say(
                  "The key gives more than the highest amount, so the part is ",
                  "Nyckeln ger mer än högstbeloppet, så delen blir ")
              + voice.money(share)
              + ".";
      case EXCEPTED ->
          voice.say("Excepted from this grant: ", "Undantagen från bidraget: ")
              + voice.money(Fraction.ZERO)
              + ".";
    };
  }

  private void bounds(Bounded bounded, List<String> lines) {
    if (bounded.held() == Bounded.Held.BY_KEY) {
      String base =
          bounded.base().isZero()
              ? ""
              : voice.say(
                  " (" + voice.money(bounded.base()) + " each is given first)",
                  " (sedan var och en först fått " + voice.money(bounded.base()) + ")");
      lines.add(
          voice.say("Divided by the key: ", "Fördelas enligt nyckeln: ")
              + voice.money(bounded.pool())
              + voice.say(" among ", " mellan ")
              + bounded.byKey()
              + base
              + ".");
    }
    names(voice.say("At the least amount: ", "På minstbeloppet: "), bounded.atFloor(), lines);
    names(voice.say("At the highest amount: ", "På högstbeloppet: "), bounded.atCap(), lines);
    names(voice.say("Excepted: ", "Undantagna: "), bounded.excepted(), lines);
  }

  private void names(String what, List<String> names, List<String> lines) {
    if (!names.isEmpty()) {
      lines.add(
          what
              + (voice.isFew(names.size()) ? "" : voice.number(names.size()) + ": ")
              + voice.few(names)
              + ".");
    }
  }

  private void together(Together together, List<String> lines, boolean told) {
    List<String> paths = new ArrayList<>();
    List<String> pieces = new ArrayList<>();
    for (Together.Piece piece : together.pieces()) {
      paths.add(piece.path());
      piece.amount().ifPresent(amount -> pieces.add(voice.money(amount)));
    }
    if (!told) {
      cell(together, lines);
    }
    if (together.cell().isPresent()) {
      lines.add(
          voice.say("Split: ", "Uppdelat: ")
              + voice.money(together.cell().get())
              + " = "
              + String.join(" + ", pieces)
              + " ("
              + String.join(" + ", paths)
              + ").");
    }
  }

  /** The common cell of the grants that are rounded together. */
  private void cell(Together together, List<String> lines) {
    lines.add(
        voice.say(
                "Rounded together with the other grants of ",
                "Avrundas gemensamt med övriga bidrag i ")
            + together.area()
            + voice.say(": one rounding of ", ": summan ")
            + voice.money(together.total())
            + voice.say(
                ", then split so that each grant adds up too.",
                " avrundas en gång och delas sedan upp så att även varje bidrag går jämnt upp."));
    if (together.cell().isPresent() && together.reckoning().isPresent()) {
      var form = voice.form(together.share(), together.cell().get());
      lines.add(together.reckoning().get().text(form) + ".");
    }
    grant
        .rounding()
        .ifPresent(
            story -> lines.addAll(new RoundingTelling(voice, story, brief).lines(together.cell())));
  }

  private void rest(Rest rest, List<String> lines) {
    boolean over = rest.amount().signum() * grant.total().signum() < 0;
    lines.add(over ? over(rest) : left(rest));
  }

  private String left(Rest rest) {
    return voice.say("The rounding leaves ", "Avrundningen lämnar ")
        + voice.money(rest.amount())
        + switch (rest.home()) {
          case MEMBER ->
              rest.isThisMembers()
                  ? voice.say(
                          ", which goes to this recipient: ",
                          ", som tillfaller den här mottagaren: ")
                      + voice.money(grant.amount().orElse(Fraction.ZERO))
                      + "."
                  : voice.say(", which goes to ", ", som tillfaller ") + rest.name() + ".";
          case PARTY -> voice.say(", which goes to ", ", som tillfaller ") + rest.name() + ".";
          case KEPT ->
              voice.say(", which is kept and not paid out.", ", som behålls och inte betalas ut.");
          case NOT_SAID ->
              voice.say(
                  ", and nothing says whose it is.", ", och ingenting säger vem som får det.");
        };
  }

  /** The rounded parts are more than the grant. */
  private String over(Rest rest) {
    return voice.say("The rounding gives ", "Avrundningen ger ")
        + voice.money(rest.amount().negate())
        + voice.say(" more than the grant", " mer än bidraget")
        + switch (rest.home()) {
          case MEMBER ->
              rest.isThisMembers()
                  ? voice.say(
                          ", which is taken from this recipient: ",
                          ", som dras från den här mottagaren: ")
                      + voice.money(grant.amount().orElse(Fraction.ZERO))
                      + "."
                  : voice.say(", which is taken from ", ", som dras från ") + rest.name() + ".";
          case PARTY -> voice.say(", which falls on ", ", som belastar ") + rest.name() + ".";
          case KEPT -> voice.say(", which is paid too.", ", som också betalas ut.");
          case NOT_SAID ->
              voice.say(
                  ", and nothing says who pays it.", ", och ingenting säger vem som betalar det.");
        };
  }

  private void way(List<String> lines) {
    if (!grant.through().isEmpty()) {
      lines.add(
          voice.say(
              "Paid through " + String.join(", then ", grant.through()) + ".",
              "Betalas ut genom " + String.join(", därefter ", grant.through()) + "."));
    }
    grant
        .passedOnTo()
        .ifPresent(
            end ->
                lines.add(
                    voice.say(
                        "To be passed on to " + end + ".",
                        "Avsett för vidare utbetalning till " + end + ".")));
  }
}
