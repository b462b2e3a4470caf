package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.explain.Passage;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.solve.Edge;
import org.bilaga.solve.Input;
import org.bilaga.solve.Solution;
import org.bilaga.solve.Trial;
import org.bilaga.typing.Type;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Where a condition holds, told for a reader: the boundary, the values on both sides, the check.
 */
public final class SolutionPage {
  private final Solution solution;
  private final Type side;
  private final Language language;
  private final Input input;

  /**
   * @param side the type of what the condition compares
   */
  public SolutionPage(Solution solution, Type side, Language language) {
    this.solution = solution;
    this.side = side;
    this.language = language;
    this.input = solution.input();
  }

  public List<Passage> told() {
    List<Passage> passages = new ArrayList<>();
    passages.add(new Passage.Heading(solution.goal().text()));
    passages.add(new Passage.Paragraph(answer()));
    passages.add(table());
    List<String> notes = new ArrayList<>();
    for (Told note : input.notes()) {
      notes.add(note.in(language));
    }
    stated().ifPresent(notes::add);
    notes.add(check());
    passages.add(new Passage.Paragraph(String.join("\n", notes)));
    return passages;
  }

  private String answer() {
    List<Edge> edges = solution.edges();
    if (edges.isEmpty()) {
      return unreachable();
    }
    List<String> sentences = new ArrayList<>();
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
    return String.join("\n", sentences);
  }

  private String between(Edge begins, Edge ends) {
    Fraction from = begins.above().value();
    Fraction to = ends.below().value();
    return from.equals(to)
        ? say("It holds for ", "Det gäller för ") + input.name() + " = " + value(from) + "."
        : say("It holds for ", "Det gäller för ")
            + input.name()
            + say(" from ", " från ")
            + value(from)
            + say(" to ", " till ")
            + value(to)
            + ".";
  }

  private String sharp(Edge edge) {
    Fraction at = edge.above().holds() ? edge.above().value() : edge.below().value();
    String range =
        edge.above().holds() ? say(" and up", " och uppåt") : say(" and down", " och nedåt");
    return say("It holds for ", "Det gäller för ")
        + input.name()
        + say(" from ", " från ")
        + value(at)
        + range
        + ": "
        + distance(at)
        + ".";
  }

  private String distance(Fraction at) {
    Fraction more = at.subtract(input.now());
    if (more.isZero()) {
      return say("exactly what it is now", "precis vad det är nu");
    }
    String share =
        input.now().isZero() || input.type().quantity() == Type.Quantity.SHARE
            ? ""
            : " (" + Figures.perCent().text(more.abs().divide(input.now().abs())) + ")";
    String size =
        input.type().quantity() == Type.Quantity.SHARE
            ? Figures.plain().text(more.abs().multiply(Fraction.of(100)))
                + say(" percentage points", " procentenheter")
            : value(more.abs());
    return size
        + share
        + (more.signum() > 0
            ? say(" more than now", " mer än nu")
            : say(" less than now", " mindre än nu"));
  }

  private String paradox(Edge edge) {
    boolean begins = edge.above().holds();
    String first = value(edge.first().value());
    String last = value(edge.last().value());
    String above = value(edge.above().value());
    return begins
        ? say("It first holds at ", "Det gäller första gången vid ")
            + first
            + left(edge.first())
            + say(", but not at ", ", men inte vid ")
            + last
            + left(edge.last())
            + say(
                ", which is more: the rounding goes to and fro. From ",
                ", som är mer: avrundningen går fram och tillbaka. Från ")
            + above
            + say(
                " and up it holds at every value tried: ",
                " och uppåt gäller det för alla prövade: ")
            + distance(edge.above().value())
            + "."
        : say("It holds for the last time at ", "Det gäller sista gången vid ")
            + last
            + left(edge.last())
            + say(", but not at ", ", men inte vid ")
            + first
            + left(edge.first())
            + say(
                ", which is less: the rounding goes to and fro. Up to ",
                ", som är mindre: avrundningen går fram och tillbaka. Upp till ")
            + value(edge.below().value())
            + say(" it holds at every value tried: ", " gäller det för alla prövade: ")
            + distance(edge.below().value())
            + ".";
  }

  private String left(Trial trial) {
    return trial.left().map(it -> " (" + text(it) + ")").orElse("");
  }

  private String unreachable() {
    String range =
        say(" from ", " från ")
            + value(solution.low().value())
            + say(" to ", " till ")
            + value(solution.high().value());
    if (solution.low().holds()) {
      return say("It holds for every value of ", "Det gäller för varje värde på ")
          + input.name()
          + say(" that was tried", " som prövades")
          + range
          + say(", so there is no boundary there.", ", så där finns ingen gräns.");
    }
    var lowest = solution.low().left();
    var highest = solution.high().left();
    String reached = "";
    if (lowest.isPresent() && lowest.equals(highest)) {
      reached =
          say(" `", " `")
              + asked()
              + say("` is ", "` är ")
              + text(lowest.get())
              + say(
                  " at both ends: it may not depend on ",
                  " i båda ändar: det kanske inte beror på ")
              + input.name()
              + ".";
    } else if (lowest.isPresent() && highest.isPresent()) {
      reached =
          " `"
              + asked()
              + say("` is ", "` är ")
              + text(lowest.get())
              + say(" at the lower end and ", " i den nedre änden och ")
              + text(highest.get())
              + say(" at the upper.", " i den övre.");
    }
    return say("It holds for no value of ", "Det gäller inte för något värde på ")
        + input.name()
        + say(" that was tried", " som prövades")
        + range
        + "."
        + reached
        + say(
            " Widen the search with --from and --to, or vary something else.",
            " Vidga sökningen med --from och --to, eller variera något annat.");
  }

  private String asked() {
    return solution.goal().comparison().map(it -> it.left().span().text()).orElse("");
  }

  /** The input as written, the ends or the two sides of each edge. */
  private Passage table() {
    List<Passage.Column> columns = new ArrayList<>();
    columns.add(new Passage.Column("", false));
    columns.add(new Passage.Column(input.name(), true));
    boolean compares = solution.goal().comparison().isPresent();
    if (compares) {
      columns.add(
          new Passage.Column(solution.goal().comparison().get().left().span().text(), true));
      if (showsRight()) {
        columns.add(
            new Passage.Column(solution.goal().comparison().get().right().span().text(), true));
      }
    }
    columns.add(new Passage.Column("", false));
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(say("now", "nu"), solution.now()));
    if (solution.edges().isEmpty()) {
      rows.add(row(say("lowest tried", "lägsta prövade"), solution.low()));
      rows.add(row(say("highest tried", "högsta prövade"), solution.high()));
    }
    for (Edge edge : solution.edges()) {
      rows.add(row(say("last before", "sista före"), edge.below()));
      if (!edge.isSharp()) {
        rows.add(row(say("first time", "första gången"), edge.first()));
        rows.add(row(say("last exception", "sista undantaget"), edge.last()));
      }
      rows.add(row(say("first after", "första efter"), edge.above()));
    }
    return new Passage.Rows(columns, rows, false);
  }

  private boolean showsRight() {
    return !(solution.goal().comparison().orElseThrow().right() instanceof Expression.Figure);
  }

  private List<String> row(String what, Trial trial) {
    List<String> cells = new ArrayList<>();
    cells.add(what);
    cells.add(value(trial.value()));
    if (solution.goal().comparison().isPresent()) {
      cells.add(trial.left().map(this::text).orElse("–"));
      if (showsRight()) {
        cells.add(trial.right().map(this::text).orElse("–"));
      }
    }
    cells.add(
        !trial.isComputable()
            ? say("cannot be computed", "kan inte räknas ut")
            : trial.holds() ? say("holds", "gäller") : say("does not hold", "gäller inte"));
    return cells;
  }

  /** Where the parts of the agreement no longer make its stated total. */
  private Optional<String> stated() {
    if (input.agreement().isEmpty() || !solution.isPlain()) {
      return Optional.empty();
    }
    Edge edge = solution.edges().get(0);
    Trial there = edge.above().holds() ? edge.above() : edge.below();
    return input
        .setting()
        .with(there.value())
        .flatMap(inputs -> Misfit.of(input.agreement().get(), inputs))
        .map(it -> it.told(input.agreement().get().name(), side(it)).in(language));
  }

  private static Figures side(Misfit misfit) {
    return Figures.natural(misfit.currency(), misfit.parts(), misfit.stated());
  }

  private String check() {
    String step = value(input.step());
    String count = Figures.plain().text(Fraction.of(solution.tried()));
    return say("Tried exactly at ", "Prövat exakt vid ")
        + count
        + say(" values, in steps of ", " värden, i steg om ")
        + step
        + (solution.edges().isEmpty()
            ? say(", from end to end.", ", från ände till ände.")
            : say(
                    ": every step next to the boundary, and values spread over all from ",
                    ": varje steg närmast gränsen, och värden spridda över allt från ")
                + value(solution.low().value())
                + say(" to ", " till ")
                + value(solution.high().value())
                + ".");
  }

  private String value(Fraction value) {
    return text(value, input.type());
  }

  private String text(Fraction value) {
    return text(value, side);
  }

  private String text(Fraction value, Type type) {
    return ExpressionValue.of("", type, value).text(value, language);
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
