package org.bilaga.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Written;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.typing.TypeChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What does not rest on the input that varies is made once for all its values: each value comes to
 * the same as if everything were made anew for it.
 */
class ReusedTest {
  private static final int AGREEMENTS = 12;

  @TempDir Path folder;

  private int compared;

  @Test
  void reusingWhatAnInputDoesNotTouchChangesNoAnswer() {
    var random = new Random(20);
    for (int number = 0; number < AGREEMENTS; number++) {
      var written = Written.of(text(random), folder);
      assertThat(written.findings().all()).isEmpty();
      for (Agreement agreement : written.agreements()) {
        for (Input input : inputs(written, agreement)) {
          for (var claim : agreement.claims()) {
            compare(written, claim.claim().left(), claim.claim().right(), agreement, input, random);
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(5_000);
  }

  private void compare(
      Written written,
      Expression left,
      Expression right,
      Agreement agreement,
      Input input,
      Random random) {
    var condition =
        new Expression.Binary(left.span(), Expression.Operator.MORE_OR_EQUAL, left, right);
    var goal = new Goal("", condition, Context.whole(agreement));
    var made = input.setting().with(input.now()).flatMap(goal::made);
    for (int i = 0; i < 6; i++) {
      Fraction value =
          i == 0 ? input.now() : Fraction.of(random.nextInt(2_000)).multiply(input.step());
      var inputs = input.setting().with(value);
      if (inputs.isPresent()) {
        assertThat(goal.trial(value, inputs.get(), made))
            .as("%s = %s in %s", input.name(), value, left.span().text())
            .isEqualTo(goal.trial(value, inputs.get(), Optional.empty()));
        compared += made.isPresent() ? 1 : 0;
      }
    }
  }

  /** All that can be varied in an agreement. */
  private static List<Input> inputs(Written written, Agreement agreement) {
    List<Referent> all = new ArrayList<>();
    all.add(new Referent.OfAgreement(agreement));
    for (Area area : agreement.root().areas()) {
      all.add(new Referent.OfArea(area));
    }
    for (Grant grant : agreement.grants()) {
      all.add(new Referent.OfGrant(grant));
    }
    for (Grant grant : agreement.grants()) {
      if (grant.declared().amount().orElse(null) instanceof Expression.ReferenceValue named) {
        all.add(agreement.module().meaning(named.reference()).orElseThrow());
      }
    }
    for (var data : agreement.module().data()) {
      for (var column : data.columns()) {
        all.add(new Referent.At(new Referent.OfColumn(column), column.group(), 1));
      }
    }
    List<Input> inputs = new ArrayList<>();
    var types = new TypeChecker(new Findings());
    for (Referent referent : all) {
      try {
        inputs.add(
            new InputFinder(written.evaluator())
                .find(referent.toString(), referent, types.type(referent)));
      } catch (InputFinder.NoInput none) {
        // Not everything that has a name can be varied.
        continue;
      }
    }
    return inputs;
  }

  private static String text(Random random) {
    var text =
        new StringBuilder("party p \"P\"\nlet extra = " + (20 + random.nextInt(50)) + " EUR\n");
    text.append("group m \"M\" {\n| id | code |\n");
    int members = 3 + random.nextInt(5);
    for (int member = 0; member < members; member++) {
      text.append("| m" + member + " | " + member + " |\n");
    }
    text.append("}\ndata d by m {\ncolumn n = \"n\" column o = \"o\"\n| id | n | o |\n");
    for (int member = 0; member < members; member++) {
      int n = 1 + random.nextInt(90);
      text.append("| m" + member + " | " + n + " | " + random.nextInt(90) + " |\n");
    }
    text.append("}\nkey k = share of d.n\nkey b = 1/3 share of d.n + 2/3 share of d.o\n");
    text.append("agreement first \"First\" {\nperiod 2020..2021\n");
    text.append("grant g 500 EUR to m by k\n");
    text.append("grant h 300 EUR to m by b, at least " + random.nextInt(20) + " EUR each\n");
    text.append("grant l extra to m by " + (random.nextBoolean() ? "k" : "b") + "\n");
    text.append("grant j 90 EUR to p\n");
    text.append("grant y 10 EUR each year to m by b\n");
    text.append("area t { rounded together grant u 70 EUR to m by b grant v 31 EUR to m by b }\n");
    text.append("area r { total 200 EUR grant w 50 EUR to p grant x remainder to m by k }\n");
    claims(text, "first");
    text.append("}\nagreement second \"Second\" {\nperiod 2020\n");
    text.append("grant g " + (random.nextBoolean() ? "first.g[m1]" : "total of first.t"));
    text.append(" to m by k\ngrant h 40 EUR + extra to m by b\n");
    claims(text, "second");
    return text.append("}\n").toString();
  }

  private static void claims(StringBuilder text, String name) {
    for (String of :
        List.of(name + "[m1]", name, name + ".g[m0]", name + ".h", "total to p", "total to m2")) {
      text.append("claim § 1 \"x\": " + of + " = 100 EUR\n");
    }
  }
}
