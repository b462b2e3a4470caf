package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The explanation of ladders, on the made-up autumn, and of grants year by year. */
final class ExplainLadderTest {
  private static final Path AUTUMN = Path.of("specs", "examples", "autumn-2019");

  @TempDir Path folder;

  @Test
  void aMonthIsToldWithEachStepAndHowFarItWas() {
    assertThat(autumn("[halland, 2019-09]", "en"))
        .isEqualTo(Asked.resource("autumn-halland.en.txt"));
    assertThat(autumn("[halland, 2019-09]", "sv"))
        .isEqualTo(Asked.resource("autumn-halland.sv.txt"));
    assertThat(autumn("[2019-10]", "en")).isEqualTo(Asked.resource("autumn-october.en.txt"));
  }

  @Test
  void aMembersMonthsAreALineEach() {
    assertThat(explain(AUTUMN, "autumn-2019[kalmar]", "-l", "sv"))
        .isEqualTo(Asked.resource("autumn-kalmar.sv.txt"));
  }

  @Test
  void whatTheNextStepWouldHavePaidIsWhatItPaysWhenItIsReached() throws IOException {
    Path changed = copy();
    Path csv = changed.resolve("väntande.csv");
    // 86,8 less 81,9 per cent is 4,9 points; more than 5 is asked for.
    String text = Files.readString(csv).replaceFirst("(Halland;2019-09;)86,8", "$187,0");
    Files.writeString(csv, text);
    JsonObject before = json(AUTUMN, "autumn-2019.block-1.besök[halland, 2019-09]");
    JsonObject after = json(changed, "autumn-2019.block-1.besök[halland, 2019-09]");
    assertThat(before.getAsJsonObject("ladder").getAsJsonObject("above").get("amount"))
        .isEqualTo(after.get("amount"));
    assertThat(after.getAsJsonObject("ladder").has("above")).isFalse();
  }

  @Test
  void exactlyAtABorderThatMustBePassedIsSaid() {
    assertThat(autumn("[sörmland, 2019-09]", "en"))
        .contains("Asked: förbättring > 5 pp. It is 5 percentage points, exactly at the border,");
  }

  @Test
  void bothWaysGiveOnePart() {
    assertThat(autumn("[gotland, 2019-09]", "en"))
        .contains("Both are met; that gives one part of the step, not two.");
  }

  @Test
  void whatIsNotKnownIsToldWithTheLeastAndTheMost() throws IOException {
    Path changed = copy();
    Path csv = changed.resolve("väntande.csv");
    List<String> lines =
        Files.readAllLines(csv).stream()
            .filter(line -> !line.startsWith("Region Halland;2019-10"))
            .toList();
    Files.write(csv, lines);
    String halland = explain(changed, "autumn-2019.block-1.besök[halland, 2019-10]");
    assertThat(halland)
        .contains("yet: at least 0 kr, at most 42 361 905 kr.")
        .contains("väntande.besök-90[halland, 2019-10]: not known.")
        .contains("Nothing is divided before all figures are known.");
    assertThat(explain(changed, "autumn-2019.block-1.besök[skåne]"))
        .contains("is not decided yet: at least");
    assertThat(
            json(changed, "autumn-2019.block-1.besök[skåne, 2019-10]").get("status").getAsString())
        .isEqualTo("not-decided");
  }

  @Test
  void yearsAreListedAndEachIsDerived() {
    Asked.write(
        folder,
        "y.agreement",
        """
        party staten "Staten"
        party skr "SKR"
        group regioner "Regionerna" {
          | id | name |
          | a | Alfa |
          | b | Beta |
        }
        data folk by regioner {
          | region | antal |
          | a | 1 |
          | b | 2 |
        }
        agreement kf "Kvinnofrid" {
          between staten and skr
          period 2018..2020
          key lika = share of folk.antal
          grant fast 1 mkr each year to regioner by lika
          grant egen by year to regioner by lika { for 2018 6 mkr  for 2019 unknown "beslutas senare" }
        }
        """);
    String all = explain(folder, "kf[a]");
    assertThat(all)
        .contains("Alfa gets 2 999 999 kr")
        .contains("Not in it, as the amount is not known: egen for 2019.")
        .contains("2018: 1 000 000 × 1 / 3 = 333 333,33 kr.")
        .contains("2018: 6 000 000 × 1 / 3 = 2 000 000 kr.")
        .contains("2019: The amount is not known: \"beslutas senare\".");
    assertThat(explain(folder, "kf.fast[b, 2019]")).contains("1 000 000 kr of 3 000 000 kr");
  }

  private Path copy() throws IOException {
    for (Path from : List.of(AUTUMN, Path.of("specs", "agreements", "common"))) {
      Path to = folder.resolve(from);
      Files.createDirectories(to);
      try (var files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    // What is used must lie inside the workspace, which is where the marker stands.
    Files.createDirectories(folder.resolve(".bilaga"));
    return folder.resolve(AUTUMN);
  }

  private static String autumn(String of, String language) {
    return explain(AUTUMN, "autumn-2019.block-1.besök" + of, "-l", language);
  }

  private static JsonObject json(Path workspace, String asked) {
    return JsonParser.parseString(explain(workspace, asked, "-f", "json"))
        .getAsJsonObject()
        .getAsJsonArray("grants")
        .get(0)
        .getAsJsonObject();
  }

  private static String explain(Path workspace, String asked, String... more) {
    var all = new String[more.length + 4];
    all[0] = "explain";
    all[1] = asked;
    all[2] = "-w";
    all[3] = workspace.toString();
    System.arraycopy(more, 0, all, 4, more.length);
    var it = Asked.run(all);
    assertThat(it.err()).isEmpty();
    assertThat(it.code()).isZero();
    return it.out();
  }
}
