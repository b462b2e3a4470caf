package org.bilaga.explain.telling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.LadderStory;
import org.bilaga.finding.Figures;
import org.bilaga.finding.UnitNames;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.ColumnUnit;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetCell;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** How the figures and lists of a telling are written. */
record Voice(Denomination currency, boolean all) {
  /** More than these are summed up, unless all are asked for. */
  static final int FEW = 24;

  /** How many of many stand for the rest. */
  static final int SHOWN = 3;

  private static final int MOST_DECIMALS = 18;

  /** So many members of a group are still told one by one, as the municipalities of a country. */
  private static final int MEMBERS = 300;

  /** Whether so many of something can all be told. */
  boolean isFew(int count) {
    return all || count <= FEW;
  }

  /** Whether a table can have a row for each of so many members. */
  boolean isTable(int members) {
    return all || members <= MEMBERS;
  }

  static Prose heading(Told title) {
    return new Prose.Heading(title);
  }

  /** Sentences after one another. */
  static Prose paragraph(List<Told> sentences) {
    return new Prose.Paragraph(prose(sentences));
  }

  static Prose point(Told head, List<Told> lines) {
    return new Prose.Point(head, lines);
  }

  /** Lines that belong to the heading before them. */
  static Prose lines(List<Told> lines) {
    return point(Told.text(""), lines);
  }

  /** Sentences after one another. */
  static Told prose(List<Told> sentences) {
    return Joined.by(" ", sentences);
  }

  String money(Fraction amount) {
    return Figures.of(currency).text(amount);
  }

  /** What is known, with a mark where something is not. */
  String known(Fraction amount, boolean all) {
    return money(amount) + (all ? "" : " + –");
  }

  /** An exact part, with decimals enough not to look like the amount it became. */
  String part(Fraction part, Fraction amount) {
    return form(part, amount).text(part);
  }

  Figures form(Fraction part, Fraction amount) {
    Figures money = Figures.of(currency);
    return part.equals(amount) ? money : money.apart(part, amount);
  }

  // In tables

  /** Money, each amount with its unit; beside nothing else with the unit in the heading. */
  Column money(String name, Told heading) {
    String unit = ColumnUnit.of(currency).text();
    return Column.money(name, heading).called(Sentences.inUnit(heading, unit));
  }

  /** Exact parts, with decimals enough for none to look like the amount it became. */
  Column exact(List<Part> parts) {
    int decimals = 2;
    for (Part part : parts) {
      while (decimals < MOST_DECIMALS && isAlike(part, decimals)) {
        decimals++;
      }
    }
    Column column = money("exact", Sentences.columnExact());
    return decimals == 2 ? column : column.rounded(decimals);
  }

  private boolean isAlike(Part part, int decimals) {
    Figures form = Figures.of(currency).rounded(decimals);
    return !part.exact().equals(part.amount())
        && form.text(part.exact()).equals(form.text(part.amount()));
  }

  /** An exact part and the amount that it became. */
  record Part(Fraction exact, Fraction amount) {}

  SheetCell cell(Fraction amount) {
    return SheetCell.money(amount, currency);
  }

  SheetCell cell(Amount amount) {
    return SheetCell.money(amount, currency);
  }

  /** What lies between two amounts, in whole units of the currency. */
  SheetCell cell(Fraction least, Fraction most) {
    boolean same = least.equals(most);
    return cell(
        new Amount(
            Optional.of(same ? least : Fraction.of(least.floor())),
            Optional.of(same ? most : Fraction.of(most.ceil()))));
  }

  SheetCell cell(GrantDerivation.Range range) {
    return cell(range.least(), range.most());
  }

  /** A measured figure; a dash where it is not known. */
  SheetCell cell(Optional<Fraction> figure, LadderStory.Scale scale) {
    Amount amount = figure.map(Amount::known).orElse(Amount.UNKNOWN);
    return switch (scale) {
      case PER_CENT -> new SheetCell.Share(amount);
      case POINTS -> new SheetCell.Points(amount);
      case MONEY -> cell(amount);
      case NUMBER -> new SheetCell.Count(amount);
    };
  }

  // In sentences

  static String number(Fraction number) {
    return Figures.plain().text(number);
  }

  static String number(long number) {
    return number(Fraction.of(number));
  }

  /** The main unit of the currency, one of it: {@code krona}, {@code EUR}. */
  Told mainUnit() {
    return UnitNames.one(currency);
  }

  /** The main unit of the currency, several of it: {@code kronor}, {@code EUR}. */
  Told mainUnits() {
    return UnitNames.many(currency);
  }

  static String share(Fraction share) {
    return Figures.perCent().text(share);
  }

  /** A measured figure: {@code 71,2 %}, {@code 3 percentage points}. */
  Told measured(Fraction figure, LadderStory.Scale scale) {
    return switch (scale) {
      case PER_CENT -> Told.text(share(figure));
      case POINTS -> points(figure);
      case MONEY -> Told.text(money(figure));
      case NUMBER -> Told.text(number(figure));
    };
  }

  /** The same so that no decimal is lost: {@code 1/3} where they do not end. */
  static Optional<String> exact(Fraction figure, LadderStory.Scale scale) {
    boolean shares = scale == LadderStory.Scale.PER_CENT;
    Fraction shown = shares ? figure.multiply(Fraction.of(100)) : figure;
    if (shown.multiply(Fraction.of(1_000_000)).isInteger()) {
      return Optional.of(shares ? share(figure) : number(figure));
    }
    boolean isShort =
        figure.abs().numerator().bitLength() < 10 && figure.denominator().bitLength() < 10;
    return isShort ? Optional.of(figure.toString()) : Optional.empty();
  }

  /** How far two such figures are from each other: shares differ by percentage points. */
  Told difference(Fraction difference, LadderStory.Scale scale) {
    return scale == LadderStory.Scale.PER_CENT ? points(difference) : measured(difference, scale);
  }

  private static Told points(Fraction figure) {
    Fraction hundredths = figure.multiply(Fraction.of(100));
    return Sentences.points(number(hundredths), number(hundredths.abs()));
  }

  /** What lies between two amounts, in whole units of the currency: {@code 0–640 000 000 kr}. */
  String range(Fraction least, Fraction most) {
    if (least.equals(most)) {
      return money(least);
    }
    return number(Fraction.of(least.floor())) + "–" + money(Fraction.of(most.ceil()));
  }

  /**
   * A name with the sections it stands in, where there are some: {@code omställning (§ 5.2)}.
   *
   * @param quoted where these say it in a document
   */
  static Told inSections(String name, List<String> sections, List<String> quoted) {
    List<String> places = new ArrayList<>();
    sections.forEach(section -> places.add("§ " + section));
    places.addAll(quoted);
    return places.isEmpty()
        ? Told.text(name)
        : Sentences.inSections(name, String.join(", ", places));
  }

  /** Names one after another: {@code A, B and C}. */
  static Told list(List<String> names) {
    return Joined.and(names.stream().map(Told::text).toList());
  }

  /** {@code A, B, C and 12 more}, where they are many. */
  Told few(List<String> names) {
    if (isFew(names.size())) {
      return list(names);
    }
    List<Told> shown = new ArrayList<>();
    names.subList(0, SHOWN).forEach(name -> shown.add(Told.text(name)));
    shown.add(Sentences.more(number(names.size() - SHOWN)));
    return Joined.and(shown);
  }

  /** {@code 2nd}, {@code 2:a}: a language has an ending each for what ends on 1, 2 and 3. */
  static Told ordinal(BigInteger ordinal) {
    String number = number(Fraction.of(ordinal));
    boolean teen = ordinal.mod(BigInteger.valueOf(100)).intValue() / 10 == 1;
    return switch (teen ? 0 : ordinal.mod(BigInteger.TEN).intValue()) {
      case 1 -> Sentences.ordinalOfOne(number);
      case 2 -> Sentences.ordinalOfTwo(number);
      case 3 -> Sentences.ordinalOfThree(number);
      default -> Sentences.ordinal(number);
    };
  }
}
