package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.evaluate.Value;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.typing.Type;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * What an expression comes to: one value, or one for each member of a group.
 *
 * @param values one, or as many as there are members; some may not be known
 * @param summable whether the sum over the members says something; a mean's does not
 */
public record ExpressionValue(String expression, Type type, List<Value> values, boolean summable) {
  /** One that is known. */
  public static ExpressionValue of(String expression, Type type, Fraction value) {
    return new ExpressionValue(expression, type, List.of(Value.of(value)), false);
  }

  public Optional<Group> group() {
    return type.perMember();
  }

  /** A value of the same type. */
  public SheetCell cell(Fraction value) {
    return cell(Value.of(value));
  }

  /** A value as a reader writes it. */
  public String text(Fraction value, Language language) {
    return cell(Value.of(value)).text(language);
  }

  /** Years before 1000 have four digits too. */
  private String date(Fraction value) {
    boolean day = type.quantity() == Type.Quantity.DAY;
    String written = value.toDecimal(0);
    String digits = "0".repeat(Math.max(0, (day ? 8 : 6) - written.length())) + written;
    String month = digits.substring(0, 4) + "-" + digits.substring(4, 6);
    return day ? month + "-" + digits.substring(6) : month;
  }

  Value sum() {
    return values.stream().reduce(Value.ZERO, Value::plus);
  }

  boolean hasSum() {
    return summable
        && switch (type.quantity()) {
          case MONEY, NUMBER, SHARE -> true;
          case POINTS, TRUTH, DAY, MONTH, NAME -> false;
        };
  }

  /**
   * For a reader one value alone, or those of all members with their sum where that says something.
   */
  public Sheet sheet() {
    SheetPart shown =
        group().isEmpty()
            ? new Prose.Answer(Told.text(expression), cell(values.get(0)))
            : table(group().get());
    return new Sheet(List.of(shown), rows(), data());
  }

  private SheetTable table(Group of) {
    var table =
        SheetTable.untitled()
            .column(Column.name("member", Told.text(Naming.title(of.declared()))))
            .column(Column.figures("value", Told.text(expression)));
    for (int member = 0; member < values.size(); member++) {
      table.item(SheetCell.text(of.member(member).name()), cell(values.get(member)));
    }
    if (hasSum()) {
      table.total(
          SheetCell.text(Sentences.total()),
          new SheetCell.Formula(cell(sum()), new SheetCell.Reckoned.SumAbove()));
    }
    return table.built();
  }

  private SheetTable rows() {
    var value = Column.figures("value", Sentences.value());
    var unit = Column.words("unit", Sentences.unit());
    if (group().isEmpty()) {
      return SheetTable.untitled()
          .column(Column.name("expression", Sentences.expression()))
          .column(value)
          .column(unit)
          .item(SheetCell.text(expression), cell(values.get(0)), SheetCell.text(unit()))
          .built();
    }
    var rows =
        SheetTable.untitled()
            .column(Column.words("member", Sentences.id()))
            .column(Column.name("member_name", Sentences.name()))
            .column(value)
            .column(unit);
    for (int member = 0; member < values.size(); member++) {
      var it = group().get().member(member);
      rows.item(
          SheetCell.text(it.id()),
          SheetCell.text(it.name()),
          cell(values.get(member)),
          SheetCell.text(unit()));
    }
    return rows.built();
  }

  private Fields data() {
    var fields =
        new Fields()
            .put("expression", expression)
            .put("type", type.quantity().name().toLowerCase(Locale.ROOT))
            .put("unit", Optional.of(unit()).filter(it -> !it.isEmpty()));
    if (group().isEmpty()) {
      return fields.put("value", cell(values.get(0)));
    }
    List<Fields> each = new ArrayList<>();
    for (int member = 0; member < values.size(); member++) {
      var it = group().get().member(member);
      each.add(
          new Fields()
              .put("member", it.id())
              .put("name", it.name())
              .put("value", cell(values.get(member))));
    }
    return fields
        .put("group", group().get().name())
        .put("values", each)
        .put("total", hasSum() ? cell(sum()) : SheetCell.EMPTY);
  }

  /** One value, as far as it is known exactly, or said between which two others it is. */
  SheetCell cell(Value value) {
    Amount amount = Cells.most(value).isPresent() ? Cells.amount(value) : Amount.UNKNOWN;
    return switch (type.quantity()) {
      case MONEY -> new SheetCell.Money(amount, type.currency());
      case NUMBER -> new SheetCell.Count(amount);
      case SHARE -> new SheetCell.Share(amount);
      case POINTS -> new SheetCell.Points(amount);
      case TRUTH ->
          value.truth().<SheetCell>map(SheetCell.Truth::new).orElse(new SheetCell.Count(amount));
      case DAY, MONTH ->
          value.known().map(it -> SheetCell.text(date(it))).orElse(new SheetCell.Count(amount));
      case NAME -> SheetCell.EMPTY;
    };
  }

  private String unit() {
    return type.isMoney() ? type.currency().code() : "";
  }
}
