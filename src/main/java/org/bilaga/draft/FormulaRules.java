package org.bilaga.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.document.Block;
import org.bilaga.figure.Figure;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingMethod;
import org.bilaga.source.SourceFile;
import org.bilaga.table.FigureValue;
import org.bilaga.table.document.WorkbookTables;

/**
 * What the formulas of a workbook say of how its columns are divided: by which column, of how much,
 * and how each is rounded.
 *
 * <p>A formula is a proposal: it is believed where it gives the figures that stand in the cells.
 */
final class FormulaRules {
  private static final int DEEPEST = 4;

  private final SourceFile source;
  private final Map<String, String> formulas;
  private final Map<String, Fraction> numbers = new HashMap<>();

  private FormulaRules(SourceFile source, WorkbookTables.Worked worked) {
    this.source = source;
    this.formulas = worked.formulas();
    worked
        .numbers()
        .forEach(
            (place, text) -> {
              if (Figure.of(text) instanceof Figure.Printed printed) {
                numbers.put(place, FigureValue.of(printed));
              }
            });
  }

  /** Of a workbook; of any other document there are none. */
  static FormulaRules of(SourceFile source, byte[] bytes) {
    boolean book = source.cells().isPresent() && WorkbookTables.isWorkbook(bytes);
    return new FormulaRules(
        source,
        book ? WorkbookTables.worked(bytes) : new WorkbookTables.Worked(Map.of(), Map.of()));
  }

  /**
   * How a column comes about by its formula.
   *
   * @param key the column that it is divided by, among those of the block
   * @param total what is divided, as the sheet counts it
   * @param method how each is rounded; empty where it is not
   * @param unit what it is rounded to, as the sheet counts it
   * @param written the formula of one of its cells
   * @param figure what stands in that cell
   */
  record Rule(
      int key,
      Fraction total,
      Optional<RoundingMethod> method,
      Fraction unit,
      String written,
      Fraction figure) {}

  /** A rule by the headings of its columns. */
  record Said(String column, String key, Rule rule) {}

  /** Those of all columns of a table that is a file of the draft. */
  List<Said> said(Block.Table table, int headings, DraftTable file) {
    List<Said> said = new ArrayList<>();
    List<String> names = file.rows().getFirst();
    for (int column = 1; column < table.columns() && !formulas.isEmpty(); column++) {
      String heading = names.get(column);
      rule(table, headings, column)
          .ifPresent(rule -> said.add(new Said(heading, names.get(rule.key()), rule)));
    }
    return said;
  }

  /** Of one column of a table, from its first row that has a formula which divides. */
  private Optional<Rule> rule(Block.Table table, int headings, int column) {
    for (Block.Row row : table.rows().subList(headings, table.rows().size())) {
      var found = new Division(table, row, column).rule();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private String place(Block.Cell cell, int column) {
    int line = source.lineOf(cell.span().start());
    return source.cells().map(cells -> cells.at(line, column)).orElse("");
  }

  /** Reads the formula of one cell. */
  private final class Division {
    private final Block.Table table;
    private final Block.Row row;
    private final int column;
    private final String sheet;
    private final int sheetRow;
    private final int firstColumn;
    private final List<SheetFormula> above = new ArrayList<>();
    private final List<SheetFormula> below = new ArrayList<>();
    private Optional<Integer> key = Optional.empty();
    private boolean understood = true;

    Division(Block.Table table, Block.Row row, int column) {
      this.table = table;
      this.row = row;
      this.column = column;
      String place = place(row.cells().getFirst(), 0);
      int mark = place.lastIndexOf('!');
      this.sheet = mark < 0 ? "" : place.substring(0, mark);
      var cell = SheetFormula.of(place.substring(mark + 1)).orElse(null);
      this.sheetRow = cell instanceof SheetFormula.Cell it ? it.row() : -1;
      this.firstColumn = cell instanceof SheetFormula.Cell it ? it.column() : -1;
    }

    Optional<Rule> rule() {
      String written = formulas.getOrDefault(place(row.cells().get(column), column), "");
      var formula = written.isEmpty() ? Optional.<SheetFormula>empty() : SheetFormula.of(written);
      if (formula.isEmpty() || sheetRow < 0) {
        return Optional.empty();
      }
      SheetFormula inner = formula.get();
      Optional<RoundingMethod> method = Optional.empty();
      Fraction unit = Fraction.ONE;
      if (inner instanceof SheetFormula.Call call && !call.arguments().isEmpty()) {
        method = method(call.name());
        var said = unit(call);
        if (method.isEmpty() || said.isEmpty()) {
          return Optional.empty();
        }
        unit = said.get();
        inner = call.arguments().getFirst();
      }
      factors(inner, above, below, 0);
      if (!understood || key.isEmpty()) {
        return Optional.empty();
      }
      Optional<RoundingMethod> rounded = method;
      Fraction to = unit;
      Fraction figure = numbers.get(place(row.cells().get(column), column));
      return figure == null
          ? Optional.empty()
          : total()
              .map(it -> new Rule(key.get(), it, rounded, to, SheetFormula.shown(written), figure));
    }

    private static Optional<RoundingMethod> method(String name) {
      return switch (name) {
        case "ROUND", "MROUND" -> Optional.of(RoundingMethod.HALF_UP);
        case "ROUNDDOWN", "TRUNC", "INT", "FLOOR" -> Optional.of(RoundingMethod.DOWN);
        case "ROUNDUP", "CEILING" -> Optional.of(RoundingMethod.UP);
        default -> Optional.empty();
      };
    }

    /** What is rounded to: a step, or one of a decimal. */
    private static Optional<Fraction> unit(SheetFormula.Call call) {
      boolean step =
          switch (call.name()) {
            case "MROUND", "FLOOR", "CEILING" -> true;
            default -> false;
          };
      if (call.arguments().size() < 2) {
        return step ? Optional.empty() : Optional.of(Fraction.ONE);
      }
      return number(call.arguments().get(1)).flatMap(it -> step ? Optional.of(it) : decimal(it));
    }

    private static Optional<Fraction> number(SheetFormula formula) {
      return switch (formula) {
        case SheetFormula.Number it -> Optional.of(it.value());
        case SheetFormula.Operation it
            when it.sign() == '-'
                && it.left() instanceof SheetFormula.Number nought
                && nought.value().isZero() ->
            number(it.right()).map(Fraction::negate);
        default -> Optional.empty();
      };
    }

    private static Optional<Fraction> decimal(Fraction decimals) {
      if (!decimals.isInteger() || decimals.abs().compareTo(Fraction.of(9)) > 0) {
        return Optional.empty();
      }
      int power = decimals.floor().intValue();
      Fraction ten = Fraction.of(java.math.BigInteger.TEN.pow(Math.abs(power)));
      return Optional.of(power < 0 ? ten : Fraction.ONE.divide(ten));
    }

    /** What is multiplied, and what it is divided by. */
    private void factors(
        SheetFormula formula, List<SheetFormula> over, List<SheetFormula> under, int depth) {
      switch (formula) {
        case SheetFormula.Operation it when it.sign() == '*' -> {
          factors(it.left(), over, under, depth);
          factors(it.right(), over, under, depth);
        }
        case SheetFormula.Operation it when it.sign() == '/' -> {
          factors(it.left(), over, under, depth);
          factors(it.right(), under, over, depth);
        }
        case SheetFormula.Cell it when isOfRow(it) -> ofRow(it, over, under, depth);
        default -> over.add(formula);
      }
    }

    private boolean isOfRow(SheetFormula.Cell cell) {
      return !cell.fixedRow() && cell.row() == sheetRow && isHere(cell);
    }

    private boolean isHere(SheetFormula.Cell cell) {
      return cell.sheet().isEmpty() || sheet.replace("'", "").equals(cell.sheet());
    }

    /** A column of the table: the key, or what is itself worked out of one. */
    private void ofRow(
        SheetFormula.Cell cell, List<SheetFormula> over, List<SheetFormula> under, int depth) {
      int at = cell.column() - firstColumn;
      if (at < 0 || at >= row.cells().size()) {
        understood = false;
        return;
      }
      String written = formulas.getOrDefault(place(row.cells().get(at), at), "");
      var own = written.isEmpty() ? Optional.<SheetFormula>empty() : SheetFormula.of(written);
      if (own.orElse(null) instanceof SheetFormula.Operation it && depth < DEEPEST) {
        factors(it, over, under, depth + 1);
        return;
      }
      understood &= key.isEmpty() && over == above;
      key = Optional.of(at);
    }

    /** What is divided: all that the key's part in its own sum is multiplied by. */
    private Optional<Fraction> total() {
      Optional<Fraction> total = Optional.of(Fraction.ONE);
      for (SheetFormula factor : above) {
        total = total.flatMap(it -> value(factor).map(it::multiply));
      }
      boolean shared = false;
      for (SheetFormula divisor : below) {
        var value = value(divisor);
        if (value.isEmpty() || value.get().isZero()) {
          return Optional.empty();
        } else if (!shared && isSumOfKey(value.get())) {
          shared = true;
        } else {
          total = total.map(it -> it.divide(value.get()));
        }
      }
      return shared ? total : Optional.empty();
    }

    private boolean isSumOfKey(Fraction value) {
      Fraction sum = Fraction.ZERO;
      boolean met = false;
      for (Block.Row each : table.rows()) {
        var number = numbers.get(place(each.cells().get(key.orElseThrow()), key.orElseThrow()));
        met |= number != null && number.equals(value);
        sum = number == null ? sum : sum.add(number);
      }
      // The sum may itself stand below the figures.
      return sum.equals(value) || met && sum.equals(value.add(value));
    }

    private Optional<Fraction> value(SheetFormula formula) {
      return switch (formula) {
        case SheetFormula.Number it -> Optional.of(it.value());
        case SheetFormula.Cell it -> Optional.ofNullable(numbers.get(placeOf(it)));
        case SheetFormula.Cells it -> Optional.empty();
        case SheetFormula.Call it ->
            it.name().equals("SUM") && it.arguments().size() == 1
                ? sum(it.arguments().getFirst())
                : Optional.empty();
        case SheetFormula.Operation it ->
            value(it.left())
                .flatMap(
                    left ->
                        value(it.right())
                            .filter(right -> it.sign() != '/' || !right.isZero())
                            .map(right -> worked(it.sign(), left, right)));
      };
    }

    private static Fraction worked(char sign, Fraction left, Fraction right) {
      return switch (sign) {
        case '+' -> left.add(right);
        case '-' -> left.subtract(right);
        case '*' -> left.multiply(right);
        default -> left.divide(right);
      };
    }

    private Optional<Fraction> sum(SheetFormula argument) {
      if (!(argument instanceof SheetFormula.Cells cells)
          || cells.first().column() != cells.last().column()) {
        return value(argument);
      }
      Fraction sum = Fraction.ZERO;
      for (int at = cells.first().row(); at <= cells.last().row(); at++) {
        var one = new SheetFormula.Cell(cells.first().sheet(), at, cells.first().column(), true);
        Fraction number = numbers.get(placeOf(one));
        sum = number == null ? sum : sum.add(number);
      }
      return Optional.of(sum);
    }

    private String placeOf(SheetFormula.Cell cell) {
      String of = cell.sheet().isEmpty() ? sheet : WorkbookTables.quoted(cell.sheet());
      return of + "!" + WorkbookTables.letters(cell.column()) + cell.row();
    }
  }
}
