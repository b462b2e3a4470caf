package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit in a title is that of the columns of money, also where the members are columns. */
class UnitOfTitleTest {
  @TempDir private Path temporary;

  private List<String> kinds(String table) {
    String agreement =
        """
        group orter {
        | id | name |
        | ask | Ask |
        | bok | Bok |
        }
        data d by orter {
        | ort | n |
        | Ask | 1 |
        | Bok | 2 |
        }
        agreement a {
            key k = share of d.n
            grant g 300 tkr to orter by k
            appendix 1 from "t.csv" by orter { column "Belopp" = g column "Antal" = d.n }
        }
        """;
    return new Folder(temporary)
        .put("a.agreement", agreement)
        .put("t.csv", table)
        .kinds("a.agreement");
  }

  @Test
  void membersMayBeRows() {
    assertThat(kinds("Tabell 3. Stöd (tkr);;\nOrt;Antal;Belopp\nAsk;1;100\nBok;2;200\n")).isEmpty();
  }

  @Test
  void columnsOfAmountsInDataAreInIt() {
    String agreement =
        """
        group orter {
        | id | name |
        | ask | Ask |
        | bok | Bok |
        }
        data d by orter from "d.csv" {
            column invånare = "Invånare"
            column i-fjol = "Belopp 2025"
            column i-år = "2026"
        }
        agreement a {
            claim § 1 "100 tkr i fjol": d.i-fjol[ask] = 100 tkr
            claim § 1 "120 000 kr i år": d.i-år[ask] = 120 000 kr
            claim § 1 "12 000 invånare": d.invånare[ask] = 12 000
        }
        """;
    assertThat(
            new Folder(temporary)
                .put("a.agreement", agreement)
                .put(
                    "d.csv",
                    "Tabell 3. Stöd (tkr);;;\n"
                        + "Ort;Invånare;Belopp 2025;2026\nAsk;12 000;100;120\nBok;1;2;3\n")
                .kinds("a.agreement"))
        .isEmpty();
  }

  @Test
  void membersMayBeColumns() {
    String turned = ";Ask;Bok\nBelopp;100;200\nAntal;1;2\n";
    assertThat(kinds("Tabell 3. Stöd (tkr);;\n" + turned)).isEmpty();
    assertThat(kinds("Tabell 3. Stöd;;\n(tkr);;\n" + turned)).isEmpty();
    assertThat(kinds("Tabell 3. Stöd (mkr);;\n" + turned)).isNotEmpty();
    assertThat(kinds("Stöd (tkr);;\nStöd (mkr);;\n" + turned)).isNotEmpty();
    assertThat(kinds(turned)).isNotEmpty();
  }
}
