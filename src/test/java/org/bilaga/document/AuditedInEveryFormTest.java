package org.bilaga.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.bilaga.audit.DocumentAudit;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

/**
 * Made-up agreements in every form of document: nothing is found where nothing is planted, and one
 * contradiction is found at its place, alone.
 */
class AuditedInEveryFormTest {
  private static final int DOCUMENTS = 6;

  private static final List<String> NAMES =
      List.of("Norrby", "Söderby", "Österlund", "Västra Å", "Mellanstad", "Lillköping", "Storvik");

  /** What is wrong with a document. */
  private enum Planted {
    NOTHING,
    CELL,
    TOTAL,
    PART,
    DAY
  }

  private record Made(MadeDocument document, String wrong) {}

  private static Made invented(long seed, Planted planted) {
    var random = new Random(seed);
    int members = 3 + random.nextInt(NAMES.size() - 2);
    int columns = 2 + random.nextInt(2);
    var cells = new long[members + 1][columns + 1];
    for (int row = 0; row < members; row++) {
      for (int column = 0; column < columns; column++) {
        cells[row][column] = 1_000 + random.nextInt(40_000_000);
        cells[row][columns] += cells[row][column];
        cells[members][column] += cells[row][column];
      }
      cells[members][columns] += cells[row][columns];
    }
    long first = 10 + random.nextInt(500);
    long second = 10 + random.nextInt(500);
    long whole = first + second;
    String wrong = "";
    if (planted == Planted.CELL) {
      cells[1][0] += 7;
      wrong = grouped(cells[1][0]);
    } else if (planted == Planted.TOTAL) {
      cells[members][columns] += 10;
      wrong = grouped(cells[members][columns]);
    } else if (planted == Planted.PART) {
      whole += 1 + whole / 20;
      wrong = whole + " miljoner kronor";
    } else if (planted == Planted.DAY) {
      wrong = "31 november 2026";
    }
    String day = planted == Planted.DAY ? "31 november 2026" : "30 november 2026";
    List<List<String>> rows = new ArrayList<>();
    List<String> headings = new ArrayList<>(List.of("Region"));
    for (int column = 0; column < columns; column++) {
      headings.add("Insats " + (char) ('A' + column));
    }
    headings.add("Totalt");
    rows.add(headings);
    for (int row = 0; row <= members; row++) {
      List<String> line = new ArrayList<>(List.of(row == members ? "Summa" : NAMES.get(row)));
      for (long cell : cells[row]) {
        line.add(grouped(cell));
      }
      rows.add(line);
    }
    return new Made(
        new MadeDocument(
            "Departementet",
            List.of(
                new MadeDocument.Part.Heading(1, "1. Medel"),
                new MadeDocument.Part.Paragraph(
                    "Överenskommelsen omfattar totalt %s miljoner kronor, varav %s miljoner kronor till regionerna och %s miljoner kronor till kommunerna."
                        .formatted(whole, first, second)),
                new MadeDocument.Part.Paragraph(
                    "Redovisning ska lämnas senast den %s till myndigheten.".formatted(day)),
                new MadeDocument.Part.Heading(1, "Bilaga 1 Fördelning"),
                new MadeDocument.Part.Table(rows, random.nextBoolean()),
                new MadeDocument.Part.Paragraph("Beloppen betalas ut efter rekvisition.")),
            List.of()),
        wrong);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  private static List<Finding> findings(
      MadeDocument made, Map.Entry<String, Function<MadeDocument, byte[]>> form) {
    var reading = Documents.read(form.getValue().apply(made), form.getKey(), Language.SWEDISH);
    return DocumentAudit.of(List.of(reading.document().orElseThrow())).findings();
  }

  @Test
  void whatIsPlantedIsFoundAtItsPlaceAndNothingElse() {
    for (var form : EveryFormReadTest.FORMS.entrySet()) {
      for (Planted planted : Planted.values()) {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
          Made made = invented(seed, planted);
          List<Finding> findings = findings(made.document(), form);
          String which = form.getKey() + " " + planted + " " + seed;
          if (planted == Planted.NOTHING) {
            assertThat(findings).as(which).isEmpty();
          } else {
            assertThat(findings).as(which).hasSize(1);
            assertThat(findings.get(0).span().text()).as(which).isEqualTo(made.wrong());
          }
        }
      }
    }
  }
}
