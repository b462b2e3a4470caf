package org.bilaga.repl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Share;
import org.bilaga.money.Fraction;
import org.bilaga.report.ExpressionValue;
import org.bilaga.report.Grid;
import org.bilaga.report.GridText;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.bilaga.typing.Type;
import org.bilaga.words.Language;

/**
 * Who has most of something, or more than so much: recipients with what they get, sorted.
 *
 * <p>What nobody by name gets is not in it, and is told of.
 */
final class Ranking {
  private static final int MOST_NOTES = 3;

  private final AskedExpression asked;
  private final List<Agreement> all;
  private final Ledgers evaluator;
  private final Findings findings;
  private final Language language;
  private final int columns;

  private final Map<Object, Line> lines = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<ExpressionValue> form = Optional.empty();
  private String currency = "SEK";
  private Fraction open = Fraction.ZERO;

  private record Line(String name, Fraction amount) {}

  private record Member(Group group, int member) {}

  /**
   * @param all the agreements that are meant where none is named
   */
  Ranking(
      AskedExpression asked,
      List<Agreement> all,
      Ledgers evaluator,
      Findings findings,
      Language language,
      int columns) {
    this.asked = asked;
    this.all = all;
    this.evaluator = evaluator;
    this.findings = findings;
    this.language = language;
    this.columns = columns;
  }

  /** Those beyond an amount. */
  Answer who(Request.Who request) throws AskedExpression.Unclear {
    collect(request.of());
    var bound = asked.meaning(request.amount());
    boolean money = form.isEmpty() || form.get().type().isMoney();
    if (bound.type().isMoney() != money || bound.type().perMember().isPresent()) {
      throw new AskedExpression.Unclear(
          "`" + request.amount() + "` is no amount to compare with, such as `200 mkr`.",
          "`" + request.amount() + "` är inget belopp att jämföra med, till exempel `200 mkr`.");
    }
    Fraction amount = bound.known();
    List<Line> found = new ArrayList<>();
    for (Line line : lines.values()) {
      int comparison = line.amount().compareTo(amount);
      boolean holds =
          switch (request.bound()) {
            case MORE -> comparison > 0;
            case LESS -> comparison < 0;
            case AT_LEAST -> comparison >= 0;
            case AT_MOST -> comparison <= 0;
          };
      if (holds) {
        found.add(line);
      }
    }
    boolean most =
        request.bound() == Request.Bound.MORE || request.bound() == Request.Bound.AT_LEAST;
    sort(found, most);
    if (found.isEmpty()) {
      return told(say("Nobody.", "Ingen.") + "\n");
    }
    return told(
        table(found)
            + say(
                found.size() + " of " + lines.size() + ".\n",
                found.size() + " av " + lines.size() + ".\n"));
  }

  /** The first, or the last, of all. */
  Answer top(Request.Top request) throws AskedExpression.Unclear {
    collect(request.of());
    List<Line> sorted = new ArrayList<>(lines.values());
    sort(sorted, request.most());
    if (sorted.isEmpty()) {
      return told(say("Nobody gets anything of it.", "Ingen får något av det.") + "\n");
    }
    return told(table(sorted.subList(0, Math.min(request.count(), sorted.size()))));
  }

  private Answer told(String text) {
    var notice = new StringBuilder();
    for (String note : notes.size() > MOST_NOTES ? List.of(summary()) : notes) {
      notice.append(note).append('\n');
    }
    return new Answer(text, notice.toString(), false, false);
  }

  private String summary() {
    String money = Figures.money(currency).text(open);
    return say(
        "Not counted: what is not divided between them or not known, in "
            + notes.size()
            + " grants, "
            + money
            + " as far as it is known. Ask of one agreement to see which.",
        "Inte medräknat: det som inte är fördelat på dem eller inte känt, i "
            + notes.size()
            + " bidrag, "
            + money
            + " såvitt känt. Fråga om en överenskommelse för att se vilka.");
  }

  private static void sort(List<Line> lines, boolean most) {
    lines.sort(
        (one, other) ->
            most ? other.amount().compareTo(one.amount()) : one.amount().compareTo(other.amount()));
  }

  private String table(List<Line> shown) {
    var grid =
        new Grid(
            List.of(
                Grid.Column.words(say("Recipient", "Mottagare")),
                Grid.Column.figures(
                    form.isPresent() && !form.get().type().isMoney()
                        ? say("Value", "Värde")
                        : say("Amount", "Belopp"))));
    for (Line line : shown) {
      grid.row(line.name(), text(line.amount()));
    }
    var out = new StringBuilder();
    new GridText(columns).render(grid.aligned(), out);
    return out.toString();
  }

  private String text(Fraction amount) {
    return form.map(it -> it.text(amount, language))
        .orElseGet(() -> Figures.money(currency).text(amount));
  }

  // What is ranked

  private void collect(String of) throws AskedExpression.Unclear {
    if (of.isEmpty()) {
      asked.refuseTouched(all);
      for (Agreement agreement : all) {
        grants(agreement, agreement.grants(), evaluator);
      }
      AskedExpression.refuse(List.of(), findings);
      return;
    }
    var meant = asked.meaning(of);
    Optional<Group> group = meant.type().perMember();
    if (group.isPresent()) {
      values(of, meant.type(), meant.values(), group.get());
    } else {
      money(of, meant);
    }
    AskedExpression.refuse(List.of(), meant.findings());
  }

  private void values(String of, Type type, List<org.bilaga.evaluate.Value> values, Group group) {
    form = Optional.of(new ExpressionValue(of, type, values, false));
    for (int member = 0; member < values.size(); member++) {
      String name = group.member(member).name();
      Optional<Fraction> known = values.get(member).known();
      if (known.isPresent()) {
        lines.put(new Member(group, member), new Line(name, known.get()));
      } else {
        notes.add(
            say(
                "Not counted: " + name + ", of whom it is not known.",
                "Inte medräknat: " + name + ", för vilken det inte är känt."));
      }
    }
  }

  private void money(String of, AskedExpression.Meant meant) throws AskedExpression.Unclear {
    Referent referent = meant.bound().meaning().orElse(null);
    switch (referent) {
      case Referent.OfAgreement it ->
          grants(it.agreement(), it.agreement().grants(), meant.evaluator());
      case Referent.OfArea it ->
          grants(it.area().agreement(), it.area().allGrants(), meant.evaluator());
      case Referent.OfTotal it ->
          grants(it.area().agreement(), it.area().allGrants(), meant.evaluator());
      case Referent.OfGrant it ->
          grants(it.grant().agreement(), List.of(it.grant()), meant.evaluator());
      case null, default ->
          throw new AskedExpression.Unclear(
              "`" + of + "` has no recipients; name an agreement, an area, a grant or data.",
              "`"
                  + of
                  + "` har inga mottagare; ange en överenskommelse, ett område, ett bidrag"
                  + " eller data.");
    }
  }

  private void grants(Agreement agreement, List<Grant> grants, Ledgers by)
      throws AskedExpression.Unclear {
    var ledger = by.ledger(agreement);
    for (Grant grant : grants) {
      String code = ledger.entry(grant).currency().getCurrencyCode();
      if (!lines.isEmpty() && !code.equals(currency)) {
        throw new AskedExpression.Unclear(
            "The money is in several currencies; ask of one agreement at a time.",
            "Pengarna är i flera valutor; fråga om en överenskommelse i taget.");
      }
      currency = code;
      shares(grant, ledger.shares(grant));
    }
  }

  /** Those who have something of a grant by name, and a note of what nobody has so. */
  private void shares(Grant grant, List<Share> shares) {
    String path = "`" + grant.agreement().name() + "." + grant.path() + "`";
    Fraction together = Fraction.ZERO;
    boolean known = true;
    for (Share share : shares) {
      Fraction amount = share.amount().least().orElse(Fraction.ZERO);
      known &= share.isKnown();
      switch (share.kind()) {
        case RECIPIENT, KEPT, REST_TO_PARTY -> {
          if (share.to().isEmpty()) {
            together = together.add(amount);
          } else {
            add(share.to().get(0), amount);
          }
        }
        case UNDISTRIBUTED, OPEN, WITHOUT_HEIR, TO_NOBODY_NAMED, IN_UNSTATED_PARTS ->
            together = together.add(amount);
        // What a rounding leaves over is told where the rounding is.
        case REST_KEPT, REST_WITHOUT_HOME -> {}
      }
    }
    if (!known) {
      notes.add(
          say(
              "Not counted: " + path + ", whose amount is not known.",
              "Inte medräknat: " + path + ", vars belopp inte är känt."));
    }
    if (!together.isZero()) {
      open(path, together);
    }
  }

  private void add(Referent holder, Fraction amount) {
    switch (holder) {
      case Referent.OfMember of ->
          add(new Member(of.group(), of.member()), of.group().member(of.member()).name(), amount);
      case Referent.OfParty of ->
          add(
              of.party(),
              of.party().title().map(it -> it.text()).orElse(of.party().name().text()),
              amount);
      case Referent.OfGroup of ->
          add(
              of.group(),
              of.group().declared().title().map(it -> it.text()).orElse(of.group().name()),
              amount);
      default -> {}
    }
  }

  private void open(String path, Fraction amount) {
    open = open.add(amount);
    String money = Figures.money(currency).text(amount);
    notes.add(
        say(
            "Not counted: " + money + " of " + path + ", which is not divided between them.",
            "Inte medräknat: " + money + " av " + path + ", som inte är fördelat på dem."));
  }

  private void add(Object key, String name, Fraction amount) {
    lines.merge(
        key,
        new Line(name, amount),
        (one, other) -> new Line(one.name(), one.amount().add(other.amount())));
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
