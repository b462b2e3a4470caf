package org.bilaga.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.typing.Type;
import org.bilaga.words.Language;

/**
 * What an expression comes to: one value, or one for each member of a group.
 *
 * @param values one, or as many as there are members; some may not be known
 * @param summable whether the sum over the members says something; a mean's does not
 */
public record ExpressionValue(
    String expression, Type type, List<org.bilaga.evaluate.Value> values, boolean summable) {
  private static final String UNKNOWN = "–";

  /** One that is known. */
  public static ExpressionValue of(String expression, Type type, Fraction value) {
    return new ExpressionValue(
        expression, type, List.of(org.bilaga.evaluate.Value.of(value)), false);
  }

  public Optional<Group> group() {
    return type.perMember();
  }

  /** A value as a reader writes it; a dash where it is not known. */
  public String text(org.bilaga.evaluate.Value value, Language language) {
    return value.known().map(it -> text(it, language)).orElse(UNKNOWN);
  }

  /** A value as a reader writes it. */
  public String text(Fraction value, Language language) {
    boolean swedish = language == Language.SWEDISH;
    return switch (type.quantity()) {
      case MONEY -> Figures.money(type.currency()).text(value);
      case NUMBER -> Figures.plain().text(value);
      case SHARE -> Figures.perCent().text(value);
      case POINTS -> {
        String points = Figures.plain().text(value.multiply(Fraction.of(100)));
        yield points + (swedish ? " procentenheter" : " percentage points");
      }
      case TRUTH -> value.isZero() ? (swedish ? "falskt" : "false") : (swedish ? "sant" : "true");
      case DAY, MONTH -> date(value);
      case NAME -> "";
    };
  }

  /** As machines read it; empty where it is not known. */
  private String plain(org.bilaga.evaluate.Value value) {
    return value.known().map(this::plain).orElse("");
  }

  /** As machines read it. */
  public String plain(Fraction value) {
    return switch (type.quantity()) {
      case MONEY, NUMBER, SHARE, POINTS -> PlainDecimal.of(value);
      case TRUTH, DAY, MONTH, NAME -> text(value, Language.ENGLISH);
    };
  }

  private static String date(Fraction value) {
    String digits = value.toDecimal(0);
    int end = digits.length() == 8 ? 8 : 6;
    String month = digits.substring(0, 4) + "-" + digits.substring(4, 6);
    return end == 8 ? month + "-" + digits.substring(6) : month;
  }

  private org.bilaga.evaluate.Value sum() {
    return values.stream().reduce(org.bilaga.evaluate.Value.ZERO, org.bilaga.evaluate.Value::plus);
  }

  private boolean hasSum() {
    return summable
        && switch (type.quantity()) {
          case MONEY, NUMBER, SHARE -> true;
          case POINTS, TRUTH, DAY, MONTH, NAME -> false;
        };
  }

  /** The values of all members, with their sum where it says something. */
  public Grid grid(Language language) {
    boolean swedish = language == Language.SWEDISH;
    if (group().isEmpty()) {
      return new Grid(
              List.of(
                  Grid.Column.words(swedish ? "Uttryck" : "Expression"),
                  Grid.Column.figures(swedish ? "Värde" : "Value")))
          .row(expression, text(values.get(0), language));
    }
    Group of = group().get();
    var grid =
        new Grid(
            List.of(
                Grid.Column.words(Naming.title(of.declared())), Grid.Column.figures(expression)));
    for (int member = 0; member < values.size(); member++) {
      grid.row(of.member(member).name(), text(values.get(member), language));
    }
    if (hasSum()) {
      grid.total(swedish ? "Totalt" : "Total", text(sum(), language));
    }
    return grid;
  }

  public void csv(StringBuilder out) {
    var csv = new CsvText(out);
    if (group().isEmpty()) {
      csv.row("expression", "value", "unit").row(expression, plain(values.get(0)), unit());
      return;
    }
    csv.row("member", "member_name", "value", "unit");
    for (int member = 0; member < values.size(); member++) {
      var it = group().get().member(member);
      csv.row(it.id(), it.name(), plain(values.get(member)), unit());
    }
  }

  public void json(StringBuilder out) {
    var json = new JsonText(out).object().name("expression").value(expression);
    json.name("type").value(type.quantity().name().toLowerCase(Locale.ROOT));
    json.name("unit").value(unit().isEmpty() ? Optional.empty() : Optional.of(unit()));
    if (group().isEmpty()) {
      json.name("value");
      value(values.get(0), json);
      json.endObject();
      return;
    }
    json.name("group").value(group().get().name()).name("values").list();
    for (int member = 0; member < values.size(); member++) {
      var it = group().get().member(member);
      json.newLine().object().name("member").value(it.id()).name("name").value(it.name());
      json.name("value");
      value(values.get(member), json);
      json.endObject();
    }
    json.endList().name("total");
    json.value(hasSum() ? sum().known().map(this::plain) : Optional.empty()).endObject();
  }

  private void value(org.bilaga.evaluate.Value value, JsonText json) {
    var truth = value.truth();
    if (type.quantity() == Type.Quantity.TRUTH && truth.isPresent()) {
      json.value(truth.get());
    } else {
      json.value(value.known().map(this::plain));
    }
  }

  private String unit() {
    return type.isMoney() ? type.currency() : "";
  }
}
