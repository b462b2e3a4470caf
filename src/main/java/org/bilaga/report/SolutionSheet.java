package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.solve.Edge;
import org.bilaga.solve.Input;
import org.bilaga.solve.Solution;
import org.bilaga.solve.Trial;
import org.bilaga.typing.Type;
import org.bilaga.words.Told;

/** Where a condition holds: the boundary, the values on both sides of it, the check. */
public final class SolutionSheet {
  private final Solution solution;
  private final Type side;
  private final Input input;

  private SolutionSheet(Solution solution, Type side) {
    this.solution = solution;
    this.side = side;
    this.input = solution.input();
  }

  /**
   * @param side the type of what the condition compares
   */
  public static Sheet of(Solution solution, Type side) {
    var sheet = new SolutionSheet(solution, side);
    List<Told> notes = new ArrayList<>(solution.input().notes());
    sheet.stated().ifPresent(notes::add);
    notes.add(sheet.check());
    return new Sheet(
        List.of(
            new Prose.Heading(Told.text(solution.goal().text())),
            new Prose.Paragraph(lines(sheet.answer())),
            sheet.table(),
            new Prose.Paragraph(lines(notes))),
        sheet.rows(),
        sheet.data());
  }

  /** Sentences one below the other. */
  private static Told lines(List<Told> sentences) {
    return language -> String.join("\n", sentences.stream().map(it -> it.in(language)).toList());
  }

  private List<Told> answer() {
    List<Edge> edges = solution.edges();
    if (edges.isEmpty()) {
      return List.of(unreachable());
    }
    List<Told> sentences = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      boolean begins = edges.get(i).above().holds();
      boolean ends = begins && i + 1 < edges.size() && edges.get(i).isSharp();
      if (ends && edges.get(i + 1).isSharp()) {
        sentences.add(between(edges.get(i), edges.get(i + 1)));
        i++;
      } else {
        sentences.add(edges.get(i).isSharp() ? sharp(edges.get(i)) : paradox(edges.get(i)));
      }
    }
    return sentences;
  }

  private Told between(Edge begins, Edge ends) {
    Fraction from = begins.above().value();
    Fraction to = ends.below().value();
    return from.equals(to)
        ? Sentences.holdsFor(input.name(), value(from))
        : Sentences.holdsBetween(input.name(), value(from), value(to));
  }

  private Told sharp(Edge edge) {
    boolean up = edge.above().holds();
    Fraction at = up ? edge.above().value() : edge.below().value();
    return up
        ? Sentences.holdsAndUp(input.name(), value(at), distance(at))
        : Sentences.holdsAndDown(input.name(), value(at), distance(at));
  }

  private Told distance(Fraction at) {
    Fraction more = at.subtract(input.now());
    if (more.isZero()) {
      return Sentences.asNow();
    }
    boolean share = input.type().quantity() == Type.Quantity.SHARE;
    Told size =
        share
            ? Sentences.percentagePoints(
                Figures.plain().text(more.abs().multiply(Fraction.of(100))))
            : value(more.abs());
    if (!share && !input.now().isZero()) {
      String of = Figures.perCent().text(more.abs().divide(input.now().abs()));
      size = Sentences.sizeAndShare(size, of);
    }
    return more.signum() > 0 ? Sentences.moreThanNow(size) : Sentences.lessThanNow(size);
  }

  private Told paradox(Edge edge) {
    boolean begins = edge.above().holds();
    Told first = withLeft(edge.first());
    Told last = withLeft(edge.last());
    Fraction sure = begins ? edge.above().value() : edge.below().value();
    return begins
        ? Sentences.paradoxAndUp(first, last, value(sure), distance(sure))
        : Sentences.paradoxAndDown(last, first, value(sure), distance(sure));
  }

  /** A value, and what the left side of the condition then comes to. */
  private Told withLeft(Trial trial) {
    return trial
        .left()
        .map(it -> Sentences.valueGives(value(trial.value()), text(it)))
        .orElse(value(trial.value()));
  }

  private Told unreachable() {
    Told from = value(solution.low().value());
    Told to = value(solution.high().value());
    if (solution.low().holds()) {
      return Sentences.holdsEverywhere(input.name(), from, to);
    }
    var lowest = solution.low().left();
    var highest = solution.high().left();
    if (lowest.isEmpty() || highest.isEmpty()) {
      return Sentences.holdsNowhere(input.name(), from, to);
    }
    String left = solution.goal().comparison().map(it -> it.left().span().text()).orElse("");
    return lowest.equals(highest)
        ? Sentences.holdsNowhereAlike(input.name(), from, to, left, text(lowest.get()))
        : Sentences.holdsNowhereBetween(
            input.name(), from, to, left, text(lowest.get()), text(highest.get()));
  }

  /** The input as written, the ends or the two sides of each edge. */
  private SheetTable table() {
    var table =
        SheetTable.untitled()
            .column(Column.name("place", SheetTable.UNTITLED))
            .column(Column.figures("value", Told.text(input.name())));
    solution
        .goal()
        .comparison()
        .ifPresent(it -> table.column(Column.figures("left", Told.text(it.left().span().text()))));
    if (showsRight()) {
      String right = solution.goal().comparison().orElseThrow().right().span().text();
      table.column(Column.figures("right", Told.text(right)));
    }
    table.column(Column.words("holds", SheetTable.UNTITLED));
    for (Place place : places()) {
      table.row(Row.Kind.ITEM, 0, row(place));
    }
    return table.built();
  }

  /** A value that was tried, and where it is. */
  private record Place(Told told, Trial trial) {}

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    places.add(new Place(Sentences.now(), solution.now()));
    if (solution.edges().isEmpty()) {
      places.add(new Place(Sentences.lowestTried(), solution.low()));
      places.add(new Place(Sentences.highestTried(), solution.high()));
    }
    for (Edge edge : solution.edges()) {
      places.add(new Place(Sentences.lastBefore(), edge.below()));
      if (!edge.isSharp()) {
        places.add(new Place(Sentences.firstTime(), edge.first()));
        places.add(new Place(Sentences.lastException(), edge.last()));
      }
      places.add(new Place(Sentences.firstAfter(), edge.above()));
    }
    return places;
  }

  /** What is written as a figure needs no column. */
  private boolean showsRight() {
    return solution
        .goal()
        .comparison()
        .filter(it -> !(it.right() instanceof Expression.Figure))
        .isPresent();
  }

  private List<SheetCell> row(Place place) {
    Trial trial = place.trial();
    List<SheetCell> cells = new ArrayList<>();
    cells.add(SheetCell.text(place.told()));
    cells.add(cell(Optional.of(trial.value()), input.type()));
    if (solution.goal().comparison().isPresent()) {
      cells.add(cell(trial.left(), side));
      if (showsRight()) {
        cells.add(cell(trial.right(), side));
      }
    }
    cells.add(
        SheetCell.text(
            !trial.isComputable()
                ? Sentences.cannotBeComputed()
                : trial.holds() ? Sentences.holds() : Sentences.doesNotHold()));
    return cells;
  }

  /** Where the parts of the agreement no longer make its stated total. */
  private Optional<Told> stated() {
    if (input.agreement().isEmpty() || !solution.isPlain()) {
      return Optional.empty();
    }
    Edge edge = solution.edges().get(0);
    Trial there = edge.above().holds() ? edge.above() : edge.below();
    return input
        .setting()
        .with(there.value())
        .flatMap(inputs -> Misfit.of(input.agreement().get(), inputs))
        .map(it -> it.told(input.agreement().get().name(), side(it)));
  }

  private static Figures side(Misfit misfit) {
    return Figures.natural(misfit.currency(), misfit.parts(), misfit.stated());
  }

  private Told check() {
    String count = Figures.plain().text(Fraction.of(solution.tried()));
    Told step = value(input.step());
    return solution.edges().isEmpty()
        ? Sentences.triedFromEndToEnd(count, step)
        : Sentences.triedAround(
            count, step, value(solution.low().value()), value(solution.high().value()));
  }

  private Told value(Fraction value) {
    return language -> cell(Optional.of(value), input.type()).text(language);
  }

  private Told text(Fraction value) {
    return language -> cell(Optional.of(value), side).text(language);
  }

  private static SheetCell cell(Optional<Fraction> value, Type type) {
    Fraction known = value.orElse(Fraction.ZERO);
    SheetCell cell = ExpressionValue.of("", type, known).cell(Value.of(known));
    return value.isPresent() ? cell : SheetCell.text("–");
  }

  // For programs

  private SheetTable rows() {
    var rows =
        SheetTable.untitled()
            .column(Column.words("edge", Told.text("edge")))
            .column(Column.words("place", Told.text("place")))
            .column(Column.figures("value", Sentences.value()))
            .column(Column.words("computable", Told.text("computable")))
            .column(Column.words("holds", Sentences.holds()))
            .column(Column.figures("left", Told.text("left")))
            .column(Column.figures("right", Told.text("right")));
    row("", "now", solution.now(), rows);
    row("", "low", solution.low(), rows);
    row("", "high", solution.high(), rows);
    for (int i = 0; i < solution.edges().size(); i++) {
      String number = String.valueOf(i + 1);
      Edge edge = solution.edges().get(i);
      row(number, "below", edge.below(), rows);
      row(number, "first", edge.first(), rows);
      row(number, "last", edge.last(), rows);
      row(number, "above", edge.above(), rows);
    }
    return rows.built();
  }

  private void row(String edge, String place, Trial trial, SheetTable.Builder rows) {
    rows.item(
        SheetCell.text(edge),
        SheetCell.text(place),
        cell(Optional.of(trial.value()), input.type()),
        new SheetCell.Truth(trial.isComputable()),
        new SheetCell.Truth(trial.holds()),
        plain(trial.left()),
        plain(trial.right()));
  }

  private Fields data() {
    List<Fields> edges = new ArrayList<>();
    for (Edge edge : solution.edges()) {
      edges.add(
          new Fields()
              .put("holds", edge.above().holds() ? "above" : "below")
              .put("sharp", edge.isSharp())
              .put("below", trial(edge.below()))
              .put("first", trial(edge.first()))
              .put("last", trial(edge.last()))
              .put("above", trial(edge.above())));
    }
    Optional<String> unit =
        Optional.of(input.type()).filter(Type::isMoney).map(it -> it.currency().code());
    return new Fields()
        .put("condition", solution.goal().text())
        .put("vary", input.name())
        .put("unit", unit)
        .put("step", SheetCell.count(input.step()))
        .put("plain", solution.isPlain())
        .put("now", trial(solution.now()))
        .put("low", trial(solution.low()))
        .put("high", trial(solution.high()))
        .put("edges", edges)
        .put("notes", Datum.Several.told(input.notes()))
        .put("tried", solution.tried());
  }

  private static Fields trial(Trial trial) {
    return new Fields()
        .put("value", SheetCell.count(trial.value()))
        .put("computable", trial.isComputable())
        .put("holds", trial.holds())
        .put("left", plain(trial.left()))
        .put("right", plain(trial.right()));
  }

  private static SheetCell plain(Optional<Fraction> figure) {
    return figure.map(SheetCell::count).orElse(SheetCell.EMPTY);
  }
}
