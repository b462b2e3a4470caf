package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Palette;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --format json} promises to programs. */
class CheckJsonTest {
  private int code;

  @Test
  void theAgreementOf2020IsOneObjectWithItsDisputes() {
    JsonObject report = check(Path.of("specs", "agreements"));
    assertThat(code).isZero();
    assertThat(report.keySet()).containsExactly("summary", "findings", "consistent");
    JsonObject summary = report.getAsJsonObject("summary");
    assertThat(summary.keySet()).contains("agreements", "cells", "claims", "findings", "disputed");
    assertThat(summary.get("agreements").getAsInt()).isGreaterThanOrEqualTo(5);
    assertThat(summary.get("cells").getAsInt()).isGreaterThanOrEqualTo(525);
    assertThat(summary.get("findings").getAsInt()).isZero();
    assertThat(report.getAsJsonArray("findings")).hasSize(summary.get("disputed").getAsInt());
    for (JsonElement finding : report.getAsJsonArray("findings")) {
      assertThat(finding.getAsJsonObject().keySet())
          .filteredOn(name -> !name.equals("cell"))
          .containsExactlyInAnyOrder(
              "kind",
              "severity",
              "disputed",
              "message",
              "file",
              "line",
              "column",
              "endLine",
              "endColumn",
              "expected",
              "actual",
              "difference",
              "unit",
              "likely");
      assertThat(finding.getAsJsonObject().get("disputed").getAsString()).isNotBlank();
    }
  }

  @Test
  void aFindingHasItsPlaceAndItsFiguresInKronor(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("avtal.agreement"),
        """
        party staten
        agreement avtal "Avtal" {
            total 21,5 mkr
            grant stöd 12,5 mkr to staten
        }
        """);
    JsonObject report = check(folder);
    assertThat(code).isEqualTo(1);
    JsonObject finding = report.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertThat(finding.get("kind").getAsString()).isEqualTo("parts-differ-from-total");
    assertThat(finding.get("severity").getAsString()).isEqualTo("error");
    assertThat(finding.get("disputed").isJsonNull()).isTrue();
    assertThat(finding.get("file").getAsString()).endsWith("avtal.agreement");
    assertThat(finding.get("line").getAsInt()).isEqualTo(3);
    assertThat(finding.get("column").getAsInt()).isEqualTo(11);
    assertThat(finding.get("endLine").getAsInt()).isEqualTo(3);
    assertThat(finding.get("endColumn").getAsInt()).isEqualTo(19);
    assertThat(finding.get("expected").getAsString()).isEqualTo("12500000");
    assertThat(finding.get("actual").getAsString()).isEqualTo("21500000");
    assertThat(finding.get("difference").getAsString()).isEqualTo("9000000");
    assertThat(finding.get("likely").getAsString()).isEqualTo("the digits 1 and 2 transposed");
  }

  private JsonObject check(Path path) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Palette.NONE,
            Language.ENGLISH);
    code = Main.run(List.of("check", "--format", "json", path.toString()), console);
    assertThat(err.toString(UTF_8)).isEmpty();
    return JsonParser.parseString(out.toString(UTF_8)).getAsJsonObject();
  }
}
