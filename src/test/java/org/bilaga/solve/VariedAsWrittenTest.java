package org.bilaga.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bilaga.ast.Clause;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Written;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.typing.Type;
import org.bilaga.typing.TypeChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is varied comes to what the agreement would be if the other figure were written in it. */
class VariedAsWrittenTest {
  private static final int AGREEMENTS = 2;

  @TempDir Path folder;

  private int compared;

  @Test
  void anotherFigureIsAsIfItWereWritten() throws InputFinder.NoInput {
    var random = new Random(31);
    for (int number = 0; number < AGREEMENTS; number++) {
      long shape = random.nextLong();
      Map<String, Fraction> figures = figures(new Random(shape));
      var written = Written.of(text(figures, new Random(shape)), folder);
      assertThat(written.findings().all()).isEmpty();
      for (var input : inputs(written).entrySet()) {
        for (int i = 0; i < 3; i++) {
          boolean share = input.getValue().type().quantity() == Type.Quantity.SHARE;
          Fraction value =
              share ? Fraction.of(random.nextInt(101), 100) : Fraction.of(random.nextInt(900));
          var other = new LinkedHashMap<>(figures);
          set(other, input.getKey(), value);
          compare(written, input.getValue(), value, text(other, new Random(shape)));
        }
      }
    }
    assertThat(compared).isGreaterThan(2_000);
  }

  private void compare(Written written, Input input, Fraction value, String text) {
    var inputs = input.setting().with(value).orElseThrow();
    var rewritten = Written.of(text, folder);
    for (int claim = 0; claim < written.agreement().claims().size(); claim++) {
      Clause.Claim one = written.agreement().claims().get(claim).claim();
      Clause.Claim same = rewritten.agreement().claims().get(claim).claim();
      var findings = new Findings();
      Value varied =
          new Ledgers(findings, inputs).evaluate(one.left(), Context.whole(written.agreement()));
      Value asWritten =
          rewritten.evaluator().evaluate(same.left(), Context.whole(rewritten.agreement()));
      assertThat(varied.known())
          .as("%s = %s: %s in%n%s", input.name(), value, one.left().span().text(), text)
          .isEqualTo(asWritten.known());
      compared++;
    }
  }

  private static void set(Map<String, Fraction> figures, String name, Fraction value) {
    if (name.equals("scaled")) {
      scale(figures, value);
      return;
    } else if (name.equals("part")) {
      Fraction rest = Fraction.ONE.subtract(figures.get("part"));
      Fraction left = Fraction.ONE.subtract(value);
      figures.put("other", figures.get("other").divide(rest).multiply(left));
      figures.put("third", figures.get("third").divide(rest).multiply(left));
    }
    figures.put(name, value);
  }

  /** Whole euro by largest remainder; of equal remainders the first. */
  private static void scale(Map<String, Fraction> figures, Fraction total) {
    List<String> names = List.of("c1", "c2", "c3");
    Fraction sum = names.stream().map(figures::get).reduce(Fraction.ZERO, Fraction::add);
    Fraction left = total;
    Map<String, Fraction> rests = new LinkedHashMap<>();
    for (String name : names) {
      Fraction exact = total.multiply(figures.get(name)).divide(sum);
      Fraction whole = Fraction.of(exact.floor());
      figures.put(name, whole);
      rests.put(name, exact.subtract(whole));
      left = left.subtract(whole);
    }
    while (left.signum() > 0) {
      String most = names.get(0);
      for (String name : names) {
        most = rests.get(name).compareTo(rests.get(most)) > 0 ? name : most;
      }
      rests.put(most, Fraction.ZERO);
      figures.put(most, figures.get(most).add(Fraction.ONE));
      left = left.subtract(Fraction.ONE);
    }
  }

  private static Map<String, Fraction> figures(Random random) {
    Map<String, Fraction> figures = new LinkedHashMap<>();
    for (String name :
        List.of("extra", "g", "h", "y", "u", "v", "w", "t2020", "t2021", "m1", "c1", "c2", "c3")) {
      figures.put(name, Fraction.of(20 + random.nextInt(400)));
    }
    figures.put("e", Fraction.of(random.nextInt(20)));
    figures.put("total", Fraction.of(300 + random.nextInt(300)));
    figures.put("percent", Fraction.of(1 + random.nextInt(99), 100));
    figures.put("part", Fraction.of(1 + random.nextInt(8), 10));
    Fraction left = Fraction.ONE.subtract(figures.get("part"));
    figures.put("other", left.divide(Fraction.of(3)));
    figures.put("third", left.subtract(figures.get("other")));
    return figures;
  }

  private static Map<String, Input> inputs(Written written) throws InputFinder.NoInput {
    var finder = new InputFinder(written.evaluator());
    var types = new TypeChecker(new Findings());
    Agreement agreement = written.agreement();
    Module module = agreement.module();
    Map<String, Referent> varied = new LinkedHashMap<>();
    for (String path : List.of("g", "h", "y", "t.u", "t.v", "r.w")) {
      varied.put(path.substring(path.length() - 1), new Referent.OfGrant(written.grant(path)));
    }
    varied.put("e", new Referent.OfEarmark(written.grant("r.w").earmarks().get(0)));
    varied.put("total", new Referent.OfArea(written.grant("r.w").area()));
    varied.put("scaled", new Referent.OfArea(written.grant("c.c1").area()));
    varied.put("extra", module.lookUp("extra").orElseThrow());
    varied.put("percent", module.lookUp("part-of").orElseThrow());
    Referent years = new Referent.OfGrant(written.grant("z"));
    varied.put("t2020", new Referent.In(years, Slot.year(2020)));
    varied.put("t2021", new Referent.In(years, Slot.year(2021)));
    var column = module.data().get(0).columns().get(0);
    var figure = new Referent.OfColumn(column);
    varied.put("m1", new Referent.At(figure, column.group(), 1));
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (var one : varied.entrySet()) {
      inputs.put(
          one.getKey(), finder.find(one.getKey(), one.getValue(), types.type(one.getValue())));
    }
    var key = (Referent.OfKey) module.lookUp("b").orElseThrow();
    inputs.put(
        "part", finder.coefficient("part", key.key(), figure, types.type(varied.get("percent"))));
    return inputs;
  }

  private static String text(Map<String, Fraction> figures, Random shape) {
    shape.nextInt();
    var text = new StringBuilder("party p \"P\"\n");
    text.append("let extra = " + euro(figures, "extra") + "\n");
    text.append("let part-of = " + percent(figures.get("percent")) + "\n");
    int members = 3 + shape.nextInt(5);
    text.append("group m \"M\" {\n| id |\n");
    for (int member = 0; member < members; member++) {
      text.append("| m" + member + " |\n");
    }
    text.append("}\ndata d by m {\n| id | n | o | r |\n");
    for (int member = 0; member < members; member++) {
      int n = 1 + shape.nextInt(90);
      String own = member == 1 ? figures.get("m1").toString() : "" + n;
      text.append(
          "| m" + member + " | " + own + " | " + shape.nextInt(90) + " | " + (member + 1) + " |\n");
    }
    text.append("}\nkey k = share of d.n\n");
    text.append("key b = " + figures.get("part") + " share of d.n + " + figures.get("other"));
    text.append(" share of d.o + " + figures.get("third") + " share of d.r\n");
    text.append("agreement first \"First\" {\nperiod 2020..2021\n");
    text.append("grant g " + euro(figures, "g") + " to m by k" + terms(shape, members) + "\n");
    text.append("grant h " + euro(figures, "h") + " to m by b" + terms(shape, members) + "\n");
    text.append("grant l extra to m by " + (shape.nextBoolean() ? "k" : "b") + "\n");
    text.append("grant s part-of * extra to p\n");
    text.append("grant y " + euro(figures, "y") + " each year to m by b\n");
    text.append("grant z to m by k { for 2020 " + euro(figures, "t2020"));
    text.append(" for 2021 " + euro(figures, "t2021") + " }\n");
    text.append("area t { rounded together grant u " + euro(figures, "u") + " to m by b grant v ");
    text.append(euro(figures, "v") + " to m by k }\n");
    text.append("area r { total " + euro(figures, "total") + " grant w " + euro(figures, "w"));
    text.append(" to m by b { of which e " + euro(figures, "e") + " of which rest remainder }");
    text.append(" grant x remainder to m by k }\n");
    text.append(
        "area c { grant c1 " + euro(figures, "c1") + " to p grant c2 " + euro(figures, "c2"));
    text.append(" to m by k area inner { total " + euro(figures, "c3") + " grant c3 ");
    text.append(euro(figures, "c3") + " to m by k } }\n");
    for (String of :
        List.of(
            "first[m1]",
            "first",
            "g[m0]",
            "h[m2]",
            "h[m1]",
            "l[m0]",
            "s",
            "y",
            "y[m1]",
            "z[2021]",
            "z[m2]",
            "t.u[m0]",
            "t[m1]",
            "r.x",
            "r.x[m1]",
            "r.w.e",
            "r.w.rest",
            "total to p",
            "total to m2",
            "total of r",
            "c[m1]",
            "c.c2[m0]",
            "c.inner",
            "total of c.inner")) {
      text.append("claim § 1 \"x\": " + of + " = 100 EUR\n");
    }
    return text.append("}\n").toString();
  }

  private static String terms(Random shape, int members) {
    return switch (shape.nextInt(7)) {
      case 0 -> ", at least " + shape.nextInt(20) + " EUR each";
      case 1 -> ", at most " + (10 + shape.nextInt(60)) + " EUR each, residue to p";
      case 2 -> ", rounded sainte-laguë";
      case 3 -> ", rounded half up to 10 EUR, residue kept";
      case 4 -> ", except m" + shape.nextInt(members);
      case 5 -> ", rounded down, residue to m1";
      default -> "";
    };
  }

  private static String euro(Map<String, Fraction> figures, String name) {
    return figures.get(name) + " EUR";
  }

  private static String percent(Fraction share) {
    return share.multiply(Fraction.of(100)) + " %";
  }
}
