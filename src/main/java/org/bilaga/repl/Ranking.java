package org.bilaga.repl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Share;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.report.ExpressionValue;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Setting;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.typing.Type;
import org.bilaga.words.Told;

/**
 * Who has most of something, or more than so much: recipients with what they get, sorted.
 *
 * <p>What nobody by name gets is not in it, and is told of.
 */
final class Ranking {
  private static final int MOST_NOTES = 3;

  /** An amount to compare with, as an example. */
  private static final Fraction SUCH = Fraction.of(1_000);

  private final AskedExpression asked;
  private final List<Agreement> all;
  private final Ledgers evaluator;
  private final Findings findings;
  private final Setting setting;

  private final Map<Object, Line> lines = new LinkedHashMap<>();
  private final List<Told> notes = new ArrayList<>();
  private Optional<ExpressionValue> form = Optional.empty();
  private Denomination currency = Denomination.USUAL;
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
      Setting setting) {
    this.asked = asked;
    this.all = all;
    this.evaluator = evaluator;
    this.findings = findings;
    this.setting = setting;
  }

  /** Those beyond an amount. */
  Answer who(Request.Who request) throws AskedExpression.Unclear {
    collect(request.of());
    var bound = asked.meaning(request.amount());
    Type type =
        form.map(it -> it.type().ofOne())
            .orElseGet(() -> new Type(Type.Quantity.MONEY, currency, Optional.empty()));
    if (!type.takes(bound.type())) {
      String such = type.figures(SUCH).text(SUCH);
      throw new AskedExpression.Unclear(Sentences.noAmount(request.amount(), such));
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
    return found.isEmpty()
        ? told(said(Sentences.nobody()))
        : told(table(found) + said(Sentences.someOfAll(found.size(), lines.size())));
  }

  /** The first, or the last, of all. */
  Answer top(Request.Top request) throws AskedExpression.Unclear {
    collect(request.of());
    List<Line> sorted = new ArrayList<>(lines.values());
    sort(sorted, request.most());
    if (sorted.isEmpty()) {
      return told(said(Sentences.nobodyGetsAny()));
    }
    return told(table(sorted.subList(0, Math.min(request.count(), sorted.size()))));
  }

  private Answer told(String text) {
    var notice = new StringBuilder();
    List<Told> told =
        notes.size() > MOST_NOTES
            ? List.of(Sentences.notCounted(notes.size(), Figures.of(currency).text(open)))
            : notes;
    told.forEach(note -> notice.append(said(note)));
    return new Answer(text, notice.toString(), false, false);
  }

  private String said(Told told) {
    return told.in(setting.language()) + "\n";
  }

  private static void sort(List<Line> lines, boolean most) {
    lines.sort(
        (one, other) ->
            most ? other.amount().compareTo(one.amount()) : one.amount().compareTo(other.amount()));
  }

  private String table(List<Line> shown) {
    boolean money = form.isEmpty() || form.get().type().isMoney();
    var table =
        SheetTable.untitled()
            .column(Column.name("recipient", Sentences.recipient()))
            .column(Column.figures("amount", money ? Sentences.amount() : Sentences.value()));
    for (Line line : shown) {
      table.item(SheetCell.text(line.name()), cell(line.amount()));
    }
    byte[] written = Format.TEXT.write(Sheet.of(table.built()), setting);
    return new String(written, StandardCharsets.UTF_8);
  }

  private SheetCell cell(Fraction amount) {
    return form.map(it -> it.cell(amount))
        .orElseGet(() -> SheetCell.money(Amount.known(amount), currency));
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
        notes.add(Sentences.notCountedMember(name));
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
      case null, default -> throw new AskedExpression.Unclear(Sentences.noRecipients(of));
    }
  }

  private void grants(Agreement agreement, List<Grant> grants, Ledgers by)
      throws AskedExpression.Unclear {
    var ledger = by.ledger(agreement);
    for (Grant grant : grants) {
      Denomination code = ledger.entry(grant).currency();
      if (!lines.isEmpty() && !code.equals(currency)) {
        throw new AskedExpression.Unclear(Sentences.severalCurrencies());
      }
      currency = code;
      shares(grant, ledger.shares(grant));
    }
  }

  /** Those who have something of a grant by name, and a note of what nobody has so. */
  private void shares(Grant grant, List<Share> shares) {
    String path = grant.agreement().name() + "." + grant.path();
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
      notes.add(Sentences.notCountedUnknown(path));
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
    String money = Figures.of(currency).text(amount);
    notes.add(Sentences.notCountedUndivided(money, path));
  }

  private void add(Object key, String name, Fraction amount) {
    lines.merge(
        key,
        new Line(name, amount),
        (one, other) -> new Line(one.name(), one.amount().add(other.amount())));
  }
}
