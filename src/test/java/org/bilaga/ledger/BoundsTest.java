package org.bilaga.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bilaga.ast.Clause;
import org.bilaga.evaluate.Context;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of figures that are printed rounded lies within what their bounds say. */
class BoundsTest {
  private static final int STEP = 10;

  /**
   * What a column of an appendix may be, by data {@code d} with {@code n} rounded and {@code w}.
   */
  private static final List<String> EXPRESSIONS =
      List.of(
          "d.n",
          "-d.n",
          "d.n * d.w",
          "d.n / d.w",
          "d.w / d.n",
          "d.w / (d.n - 30)",
          "2 * d.n - d.w + 3",
          "share of d.n",
          "share of d.w",
          "k",
          "mixed",
          "nearest",
          "downwards",
          "upwards",
          "whole",
          "each",
          "rounded-each",
          "nearest + downwards",
          "all-of-it",
          "total to alla",
          "nearest.a",
          "d.n[a]",
          "nearest[b]");

  @TempDir Path folder;

  @Test
  void whateverTheFiguresWereBeforeTheyWereRounded() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      int[] printed = new int[3];
      int[] was = new int[3];
      int[] weights = new int[3];
      for (int i = 0; i < printed.length; i++) {
        printed[i] = STEP * (1 + random.nextInt(9));
        was[i] = printed[i] - STEP / 2 + random.nextInt(STEP + 1);
        weights[i] = 1 + random.nextInt(50);
      }
      var rounded = written(printed, weights, " rounded to " + STEP);
      var exact = written(was, weights, "");
      for (int column = 0; column < columns(exact).size(); column++) {
        for (int member = 0; member < printed.length; member++) {
          within(rounded, exact, column, member);
        }
      }
    }
  }

  private static void within(Written rounded, Written exact, int column, int member) {
    var at = columns(rounded).get(column).value();
    var bounds = new Bounds(rounded.evaluator()).of(at, context(rounded, member));
    var value =
        exact
            .evaluator()
            .evaluate(columns(exact).get(column).value(), context(exact, member))
            .known();
    if (value.isPresent() && bounds.isPresent()) {
      assertThat(bounds.get().meets(value.get(), Fraction.ZERO))
          .as("%s of %s: %s in %s", at.span().text(), member, value.get(), bounds.get())
          .isTrue();
    }
  }

  /** Figures of 5–15 and 15–25: between a sixth and a half of 300. */
  @ParameterizedTest
  @CsvSource({
    "half up, 100, 200",
    "half even, 0, 200",
    "down, 0, 100",
    "up, 100, 200",
    "largest remainder, 0, 200",
    "sainte-laguë, 0, 200"
  })
  void aMethodRoundsEachEndAsItDoes(String method, int least, int most) throws IOException {
    var written =
        written(
            new int[] {10, 20},
            new int[] {1, 1},
            " rounded to " + STEP,
            "grant g 300 kr to alla by k, rounded " + method + " to 100 kr, residue kept",
            "g");
    var bounds = bounds(written, 0, 0).orElseThrow();
    assertThat(bounds.low()).isEqualTo(Fraction.of(least));
    assertThat(bounds.high()).isEqualTo(Fraction.of(most));
  }

  @ParameterizedTest
  @CsvSource({
    "d.n, 5, 15",
    "-d.n, -15, -5",
    "share of d.n, 1/6, 1/2",
    "k, 1/6, 1/2",
    "mixed, 1/3, 1/2",
    "d.n - d.n, -10, 10",
    "d.n * d.n, 25, 225",
    "30 / d.n, 2, 6",
    "d.w, 1, 1",
    "nearest, 100, 200",
    "each, 10, 30",
    "rounded-each, 10, 30",
    "exactly, 151, 151",
    "total to skr, 7, 7"
  })
  void areAsNarrowAsTheFiguresLetThem(String expression, String least, String most)
      throws IOException {
    var bounds =
        bounds(
                written(
                    new int[] {10, 20},
                    new int[] {1, 1},
                    " rounded to " + STEP,
                    "grant nearest 300 kr to alla by k, rounded half up to 100 kr, residue kept\n"
                        + "grant each 2 kr * d.n each to alla\n"
                        + "grant rounded-each 2 kr * d.n each to alla, rounded half up to 10 kr\n"
                        + "grant exactly 301 kr to alla by exact\n"
                        + "grant own 7 kr to skr",
                    expression),
                0,
                0)
            .orElseThrow();
    assertThat(bounds.low()).hasToString(least);
    assertThat(bounds.high()).hasToString(most);
  }

  @ParameterizedTest
  @CsvSource({"d.n / (d.n - d.n)", "bounded"})
  void whatCannotBeBoundedHasNone(String expression) throws IOException {
    var written =
        written(
            new int[] {10, 20},
            new int[] {1, 1},
            " rounded to " + STEP,
            "grant bounded 300 kr to alla by k, at least 20 kr each",
            expression);
    assertThat(bounds(written, 0, 0)).isEmpty();
  }

  private static Optional<Bounds.Interval> bounds(Written written, int column, int member) {
    return new Bounds(written.evaluator())
        .of(columns(written).get(column).value(), context(written, member));
  }

  private static Context context(Written written, int member) {
    Group group =
        ((Referent.OfGroup) written.agreement().module().lookUp("alla").orElseThrow()).group();
    return Context.whole(written.agreement()).of(group, member);
  }

  private static List<Clause.AppendixColumn> columns(Written written) {
    return written.agreement().declared().clauses().stream()
        .filter(Clause.Appendix.class::isInstance)
        .map(Clause.Appendix.class::cast)
        .findFirst()
        .orElseThrow()
        .columns();
  }

  private Written written(int[] figures, int[] weights, String rounded) throws IOException {
    return written(
        figures,
        weights,
        rounded,
        """
        grant nearest 1000 kr to alla by k, rounded half up to 10 kr, residue kept
        grant downwards 1000 kr to alla by k, rounded down to 10 kr, residue kept
        grant upwards 1000 kr to alla by k, rounded up to 10 kr, residue kept
        grant whole 1001 kr to alla by mixed
        grant each 3 kr * d.n each to alla
        grant rounded-each 3 kr * d.n each to alla, rounded half even to 10 kr
        area all-of-it { grant part 77 kr to alla by k }
        """,
        EXPRESSIONS.toArray(new String[0]));
  }

  private Written written(
      int[] figures, int[] weights, String rounded, String grants, String... expressions)
      throws IOException {
    var table = new StringBuilder("m;n;w\n");
    var group = new StringBuilder("party skr\ngroup alla {\n| id |\n");
    for (int i = 0; i < figures.length; i++) {
      char id = (char) ('a' + i);
      table.append(id).append(';').append(figures[i]).append(';').append(weights[i]).append('\n');
      group.append("| ").append(id).append(" |\n");
    }
    var columns = new StringBuilder();
    var heads = new StringBuilder("m");
    for (int i = 0; i < expressions.length; i++) {
      heads.append(";c").append(i);
      columns.append("column \"c").append(i).append("\" = ").append(expressions[i]).append('\n');
    }
    Files.writeString(folder.resolve("d.csv"), table, UTF_8);
    Files.writeString(folder.resolve("t.csv"), heads + "\n", UTF_8);
    return Written.of(
        group
            + "}\ndata d by alla from \"d.csv\" {\ncolumn n = \"n\""
            + rounded
            + "\ncolumn w = \"w\"\n}\nkey k = share of d.n\nkey exact = share of d.w\n"
            + "key mixed = 1/2 share of d.n + 1/2 share of d.w\n"
            + "agreement avtal {\n"
            + grants
            + "\nappendix 1 from \"t.csv\" by alla {\n"
            + columns
            + "}\n}\n",
        folder);
  }
}
