package org.bilaga.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;

/** The language of a telling, and how its figures are written. */
record Voice(Language language, String currency, boolean all) {
  /** More than these are summed up, unless all are asked for. */
  static final int FEW = 24;

  /** So many members of a group are still told one by one, as the municipalities of a country. */
  private static final int MEMBERS = 300;

  /** How many of many stand for the rest. */
  static final int SHOWN = 3;

  /** Whether so many of something can all be told. */
  boolean isFew(int count) {
    return all || count <= FEW;
  }

  /** Whether a table can have a row for each of so many members. */
  boolean isTable(int members) {
    return all || members <= MEMBERS;
  }

  String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }

  String money(Fraction amount) {
    return Figures.money(currency).text(amount);
  }

  /** An exact part, with decimals enough not to look like the amount it became. */
  String part(Fraction part, Fraction amount) {
    return form(part, amount).text(part);
  }

  Figures form(Fraction part, Fraction amount) {
    Figures money = Figures.money(currency);
    return part.equals(amount) ? money : money.apart(part, amount);
  }

  String number(Fraction number) {
    return Figures.plain().text(number);
  }

  String number(long number) {
    return number(Fraction.of(number));
  }

  /** The name of the main unit of the currency: {@code krona}, {@code EUR}. */
  String mainUnit(boolean plural) {
    return !currency.equals("SEK") ? currency : plural ? "kronor" : "krona";
  }

  String share(Fraction share) {
    return Figures.perCent().text(share);
  }

  /** A measured figure: {@code 71,2 %}, {@code 3 percentage points}. */
  String measured(Fraction figure, LadderStory.Scale scale) {
    return switch (scale) {
      case PER_CENT -> share(figure);
      case POINTS -> points(figure);
      case MONEY -> money(figure);
      case NUMBER -> number(figure);
    };
  }

  /** The same so that no decimal is lost: {@code 1/3} where they do not end. */
  Optional<String> exact(Fraction figure, LadderStory.Scale scale) {
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
  String difference(Fraction difference, LadderStory.Scale scale) {
    return scale == LadderStory.Scale.PER_CENT ? points(difference) : measured(difference, scale);
  }

  private String points(Fraction figure) {
    Fraction hundredths = figure.multiply(Fraction.of(100));
    boolean one = hundredths.abs().equals(Fraction.ONE);
    return number(hundredths)
        + say(
            one ? " percentage point" : " percentage points",
            one ? " procentenhet" : " procentenheter");
  }

  /** What lies between two amounts, in whole units of the currency: {@code 0–640 000 000 kr}. */
  String range(Fraction least, Fraction most) {
    if (least.equals(most)) {
      return money(least);
    }
    return number(Fraction.of(least.floor())) + "–" + money(Fraction.of(most.ceil()));
  }

  /** {@code § 5.2, § 8}; nothing where there are none. */
  String sections(List<String> sections) {
    return sections.isEmpty() ? "" : "§ " + String.join(", § ", sections);
  }

  /** Names one after another: {@code A, B and C}. */
  String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + say(" and ", " och ") + names.get(last);
  }

  /** {@code A, B, C and 12 more}, where they are many. */
  String few(List<String> names) {
    if (isFew(names.size())) {
      return list(names);
    }
    String more = number(names.size() - SHOWN) + say(" more", " till");
    List<String> shown = new ArrayList<>(names.subList(0, SHOWN));
    shown.add(more);
    return list(shown);
  }

  /** {@code 2nd}, {@code 2:a}. */
  String ordinal(BigInteger ordinal) {
    String number = number(Fraction.of(ordinal));
    char last = number.charAt(number.length() - 1);
    boolean teen = number.length() > 1 && number.charAt(number.length() - 2) == '1';
    if (language == Language.SWEDISH) {
      return number + (!teen && (last == '1' || last == '2') ? ":a" : ":e");
    }
    String ending =
        teen ? "th" : last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th";
    return number + ending;
  }
}
