package org.bilaga.typing;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * Where figures do not go together: what is told of it, and what is not to be trusted since.
 *
 * <p>What is told of is marked in the module, so that all else can be computed.
 */
final class Misfits {
  static final Kind UNIT_MISSING =
      Kind.mistake("unit-missing")
          .en("{figure} has no unit, but an amount is needed here.", "{advice}")
          .sv("{figure} saknar enhet, men här behövs ett belopp.", "{advice}");
  static final Kind MISMATCH =
      Kind.mistake("type-mismatch")
          .en(
              "{left} and {right} cannot be put together with {operator}.",
              "Put together only what is of one kind: amounts with amounts, shares with shares.")
          .sv(
              "{left} och {right} kan inte sättas ihop med {operator}.",
              "Sätt bara ihop sådant som är av samma slag: belopp med belopp, andelar med"
                  + " andelar.");

  static final Kind CURRENCIES =
      Kind.mistake("currencies-mixed")
          .en(
              "An amount in {left} stands here together with one in {right}.",
              "State both in one currency or unit; Bilaga converts none into another.")
          .sv(
              "Ett belopp i {left} står här tillsammans med ett i {right}.",
              "Ange båda i samma valuta eller enhet; Bilaga räknar inte om någon till en annan.");

  static final Kind WRONG_TYPE =
      Kind.mistake("value-of-wrong-sort")
          .en("This is {is}, but {needed} is needed here.", "{advice}")
          .sv("Det här är {is}, men här behövs {needed}.", "{advice}");

  static final Kind PER_MEMBER =
      Kind.mistake("value-for-each-member")
          .en(
              "This has a value for each member of `{group}`, but one value is needed here.",
              "Choose a member in brackets, or write `total of`.")
          .sv(
              "Det här har ett värde för varje medlem i `{group}`, men här behövs ett enda värde.",
              "Välj en medlem inom hakparentes, eller skriv `summan av`.");

  static final Kind OTHER_GROUP =
      Kind.mistake("group-does-not-fit")
          .en(
              "This is given for `{has}`, but values for `{needed}` are needed here.",
              "Use data for `{needed}`, or declare that one group corresponds to the other.")
          .sv(
              "Det här är angivet för `{has}`, men här behövs värden för `{needed}`.",
              "Använd data för `{needed}`, eller ange att den ena gruppen motsvarar den andra.");

  static final Kind OVER_TIME =
      Kind.mistake("value-for-each-period")
          .en(
              "This has a value for each month or year, but one value is needed here.",
              "Choose one in brackets, such as [2019-09].")
          .sv(
              "Det här har ett värde för varje månad eller år, men här behövs ett enda värde.",
              "Välj ett inom hakparentes, till exempel [2019-09].");

  private static final int MOST_NAMED = 4;

  private final Findings out;
  private final boolean heard;

  Misfits(Findings out) {
    this(out, true);
  }

  private Misfits(Findings out, boolean heard) {
    this.out = out;
    this.heard = heard;
  }

  /** Such as nobody is told of, and by which nothing is marked. */
  static Misfits unheard() {
    return new Misfits(new Findings(), false);
  }

  void add(Finding finding) {
    out.add(finding);
  }

  /** How many are told so far. */
  int told() {
    return out.mistakes();
  }

  /** Marks what is written there where something was told since. */
  void distrust(Node node, Module module, int before) {
    if (heard && out.mistakes() > before) {
      module.distrust(node);
    }
  }

  void wrong(Span span, Type is, Told needed) {
    wrong(span, is, needed, Sentences.writeOrName(needed));
  }

  /** The same, with what to do about it. */
  void wrong(Span span, Type is, Told needed, Told advice) {
    out.add(
        WRONG_TYPE.at(span).with("is", is.told()).with("needed", needed).with("advice", advice));
  }

  /** Of a name that has no value; data have it in their columns. */
  void noValue(Span span, Referent named, Type is) {
    List<Told> columns = new ArrayList<>();
    if (named instanceof Referent.OfData of) {
      of.data()
          .columns()
          .forEach(it -> columns.add(Told.text("`" + span.text() + "." + it.name() + "`")));
    }
    boolean few = !columns.isEmpty() && columns.size() <= MOST_NAMED;
    if (named instanceof Referent.OfParty
        || named instanceof Referent.OfMember
        || named instanceof Referent.OfGroup) {
      wrong(span, is, Sentences.aFigure(), Sentences.nameWhatTheyGet(span.text()));
      return;
    }
    wrong(
        span,
        is,
        Sentences.aFigure(),
        few
            ? Sentences.nameAColumn(Joined.or(columns))
            : Sentences.writeOrName(Sentences.aFigure()));
  }

  void mixed(Span span, Type left, Type right) {
    out.add(
        CURRENCIES
            .at(span)
            .with("left", left.currency().toString())
            .with("right", right.currency().toString()));
  }

  Type mismatch(Span span, Type left, Expression.Operator operator, Type right) {
    out.add(
        MISMATCH
            .at(span)
            .with("left", capital(left.told()))
            .with("right", right.told())
            .with("operator", "`" + operator.sign() + "`"));
    return Type.NONE;
  }

  private static Told capital(Told told) {
    return language -> {
      String text = told.in(language);
      return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    };
  }

  void fits(Span span, Group has, Group needed) {
    if (!has.isOrCorrespondsTo(needed)) {
      otherGroup(span, has.name(), needed);
    }
  }

  void otherGroup(Span span, String has, Group needed) {
    out.add(OTHER_GROUP.at(span).with("has", has).with("needed", needed.name()));
  }

  /** One value of those at a place; what has several has none. */
  Type single(Expression expression, Type type) {
    if (type.overTime()) {
      overTime(expression);
      return Type.NONE;
    }
    if (type.perMember().isPresent()) {
      out.add(PER_MEMBER.at(expression.span()).with("group", type.perMember().get().name()));
      return Type.NONE;
    }
    return type;
  }

  void overTime(Expression expression) {
    out.add(OVER_TIME.at(expression.span()));
  }
}
