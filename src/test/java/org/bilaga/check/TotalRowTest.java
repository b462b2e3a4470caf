package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The printed total of what a group gets is what its rows come to, by whatever grants they have it:
 * to the whole group, to a part of it, to one of them, to those below them.
 */
class TotalRowTest {
  private static final String BEFORE =
      """
      party crown
      party office
      group counties {
        | id |
        | c1 |
        | c2 |
      }
      group wards in counties {
        | id | name  | counties |
        | n  | North | c1       |
        | s  | South | c2       |
        | e  | East  | c2       |
      }
      data d by wards {
        | ward | pop |
        | n    | 3   |
        | s    | 5   |
        | e    | 12  |
      }
      group big = wards where d.pop >= 5
      agreement q {
        key p = share of d.pop
      """;

  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wards | grant a 200 CHF to wards by p",
        "wards | grant a 200 CHF to wards by p; grant b 101 CHF to big equally",
        "big | grant a 200 CHF to wards by p; grant b 101 CHF to big equally",
        "wards | grant a 200 CHF to wards by p; grant b 7 CHF to n; grant c 3 CHF to office",
        "big | grant a 200 CHF to wards by p; grant b 7 CHF to n; grant c 3 CHF to e",
        "counties | grant a 200 CHF to wards by p; grant b 100 CHF to counties equally",
        "wards | grant a 200 CHF to wards by p, rounded down to 7 CHF, residue to crown",
        "wards | grant a 200 CHF to wards by p, rounded down to 7 CHF, residue to largest",
        "wards | grant a 3 CHF each to wards; grant b 9 CHF to wards as listed { n 4 CHF e 5 CHF }",
        "wards | area x { grant a 200 CHF to wards by p; grant b 9 CHF to big by p }",
      })
  void whatTheRowsComeToIsRight(String group, String grants) {
    String text = BEFORE + grants.replace("; ", "\n").replace("{ ", "{\n").replace(" }", "\n}");
    var folder = new Folder(temporary).put("a.agreement", text + "\n}\n");
    var evaluator = new Ledgers(new Findings());
    Module module = folder.modules(new Findings(), "a.agreement").get(0);
    var agreement = module.agreements().get(0);
    Group of =
        module.groups().stream().filter(it -> it.name().equals(group)).findFirst().orElseThrow();
    var table = new StringBuilder("Who;All\n");
    Fraction sum = Fraction.ZERO;
    for (int member = 0; member < of.size(); member++) {
      Fraction its =
          evaluator
              .ledger(agreement)
              .totalTo(new Referent.OfMember(of, member), agreement.grants())
              .known()
              .orElseThrow();
      table.append(of.member(member).name()).append(';').append(its).append('\n');
      sum = sum.add(its);
    }
    assertThat(sum.signum()).isPositive();
    String appendix =
        "\nappendix 1 from \"t.csv\" by %s { column \"All\" = total to %s total row \"Sum\" }\n"
            .formatted(group, group);
    folder.put("a.agreement", text + appendix + "}\n").put("t.csv", table + "Sum;" + sum + "\n");
    assertThat(folder.check("a.agreement"))
        .filteredOn(it -> it.kind().name().startsWith("appendix"))
        .isEmpty();

    folder.put("t.csv", table + "Sum;" + sum.add(Fraction.of(50)) + "\n");
    assertThat(folder.check("a.agreement"))
        .filteredOn(it -> it.kind().name().startsWith("appendix"))
        .extracting((Finding it) -> it.span().line())
        .containsOnly(of.size() + 2);
  }
}
