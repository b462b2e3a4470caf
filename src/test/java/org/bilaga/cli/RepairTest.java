package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bilaga.rewrite.Interlude;
import org.bilaga.rewrite.Interlude.Moment;
import org.bilaga.rewrite.Rewrite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --fix} rewrites, and what it leaves as it is. */
class RepairTest {
  private static final String AGREEMENT =
      """
      party skr "SKR"
      group regioner "Regionerna" {
          | id      | name    |
          | gotland | Gotland |
          | halland | Halland |
      }
      data befolkning "Folkmängd" by regioner {
          | region  | antal   |
          | Gotland |  59 636 |
          | Halland | 333 202 |
      }
      agreement vård "En nära vård" {
          total 90 mkr
          key folkmängd = share of befolkning.antal
          area barn {
              total 1,2 mkr
              grant bhv 1,25 mkr to skr
          }
          grant omställning 95 mkr to regioner by folkmängd
          grant stöd         5 mkr to skr
          appendix 1 "Fördelning" from "bilaga.csv" by regioner {
              column "Andel" = folkmängd
              column "Belopp" = omställning
              total row "Summa"
              disputed row "Gotland" column "Andel" "så tryckt"
          }
          claim § 2 "Regionerna får 98 miljoner kronor": total to regioner = 98 mkr
          claim § 2 "totalt ca 99 500 000 kr": total = about 99 500 000 kr
          claim § 3 "fem miljoner, 4 miljoner": stöd = 4 mkr disputed "så står det"
          claim § 4 "sex miljoner kronor": stöd = 6 mkr
      }
      """;
  private static final String TABLE =
      "Region;Andel;Belopp\r\nGotland;15,3%;\"14 421 779\"\r\nHalland;84,8 %;999\r\n"
          + "Summa;100%;90000000\r\n";
  private static final String REPAIRED =
      "Region;Andel;Belopp\r\nGotland;15,3%;\"14 421 772\"\r\nHalland;84,8 %;80 578 228\r\n"
          + "Summa;100%;95000000\r\n";

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createFile(folder.resolve(".bilaga"));
    Asked.write(folder, "vård.agreement", AGREEMENT);
    Asked.write(folder, "bilaga.csv", TABLE);
  }

  @Test
  void rewritesTheDigitsAndNothingElse() throws IOException {
    var answer = fix("all");
    assertThat(Files.readString(folder.resolve("bilaga.csv"))).isEqualTo(REPAIRED);
    assertThat(Files.readString(folder.resolve("vård.agreement")))
        .isEqualTo(
            AGREEMENT
                .replace("total 90 mkr", "total 101,25 mkr")
                .replace("total 1,2 mkr", "total 1,25 mkr")
                .replace("får 98 miljoner", "får 95 miljoner")
                .replace("= 98 mkr", "= 95 mkr")
                .replace("99 500 000 kr", "101 300 000 kr"));
    assertThat(answer.out())
        .contains(":13:11  90 mkr → 101,25 mkr  (+11 250 000 kr)\n")
        .contains(":2:16  14 421 779 → 14 421 772  (-7 kr)\n")
        .contains(":27:72  98 mkr → 95 mkr  (-3 mkr, and in the quotation)\n")
        .contains(
            "Rewrote 2 totals, 2 cells, 1 figure of a total row and 2 claims in 2 files:"
                + " +98 677 229 kr and -3 000 007 kr.\n");
  }

  @Test
  void whatIsWrittenInWordsStaysAndIsFoundAsBefore() {
    var answer = fix("all");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).contains("§ 4 says 6 mkr", ": 1 finding, 3 disputed.");
  }

  @Test
  void theSecondTimeThereIsNothingToRewrite() throws IOException {
    fix("all");
    var before = bytes(folder);
    assertThat(fix("all").out()).startsWith("There is no figure to rewrite.\n");
    assertThat(bytes(folder)).isEqualTo(before);
  }

  @Test
  void onlyThePartAskedForIsRewritten() throws IOException {
    fix("appendix");
    assertThat(Files.readString(folder.resolve("vård.agreement"))).isEqualTo(AGREEMENT);
    assertThat(Files.readString(folder.resolve("bilaga.csv"))).isEqualTo(REPAIRED);
  }

  @Test
  void aDifferenceWritesNothingAndIsAPatch() throws Exception {
    Files.write(folder.resolve("bilaga.csv"), withMark(TABLE));
    var before = bytes(folder);
    var answer = fix("all", "--diff");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(bytes(folder)).isEqualTo(before);
    assertThat(answer.err()).contains("Would rewrite 2 totals");
    Path patch = folder.resolve("patch");
    Files.writeString(patch, answer.out());
    var git =
        new ProcessBuilder("git", "apply", "-p" + (folder.getNameCount() + 1), patch.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), UTF_8);
    assertThat(git.waitFor()).as(said).isZero();
    Files.delete(patch);
    var patched = bytes(folder);
    before.forEach((name, bytes) -> restore(name, bytes));
    fix("all");
    var fixed = bytes(folder);
    fixed.keySet().removeIf(name -> name.endsWith(".bak"));
    assertThat(fixed).isEqualTo(patched);
  }

  @Test
  void encodingAndByteOrderMarkStay() throws IOException {
    for (Charset charset :
        List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16LE, UTF_8)) {
      String header = TABLE.replace("Andel", "Andel å");
      Asked.write(folder, "vård.agreement", AGREEMENT.replace("\"Andel\"", "\"Andel å\""));
      byte[] mark = charset == StandardCharsets.UTF_16LE ? new byte[] {-1, -2} : new byte[0];
      Files.write(folder.resolve("bilaga.csv"), joined(mark, header.getBytes(charset)));
      fix("all");
      assertThat(Files.readAllBytes(folder.resolve("bilaga.csv")))
          .as(charset.name())
          .isEqualTo(joined(mark, REPAIRED.replace("Andel", "Andel å").getBytes(charset)));
    }
    Asked.write(folder, "vård.agreement", AGREEMENT);
    Files.write(folder.resolve("bilaga.csv"), withMark(TABLE));
    fix("all");
    assertThat(Files.readAllBytes(folder.resolve("bilaga.csv"))).isEqualTo(withMark(REPAIRED));
  }

  @Test
  void linksAndPermissionsStay() throws IOException {
    Path real = Files.move(folder.resolve("bilaga.csv"), folder.resolve("tabell.csv"));
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw----"));
    Files.createSymbolicLink(folder.resolve("bilaga.csv"), Path.of("tabell.csv"));
    fix("all");
    assertThat(folder.resolve("bilaga.csv")).isSymbolicLink();
    assertThat(Files.readString(real)).isEqualTo(REPAIRED);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void whatTwoAgreementsWantDifferentStays() throws IOException {
    String other =
        AGREEMENT
            .substring(AGREEMENT.indexOf("agreement vård"))
            .replace("agreement vård", "agreement annan")
            .replace("95 mkr to", "94 mkr to");
    Asked.write(folder, "vård.agreement", AGREEMENT + other);
    fix("appendix");
    assertThat(Files.readString(folder.resolve("bilaga.csv"))).isEqualTo(TABLE);
  }

  @Test
  void aDisputedFigureStaysAlsoWhereItsMarkNoLongerFits() throws IOException {
    String disputed =
        AGREEMENT
            .replace("column \"Andel\" \"så", "column \"Andel\" \"så")
            .replace(
                "    }\n    claim § 2 \"Reg",
                "        disputed row \"Halland\" column \"Belopp\" 5 kr too low \"tryckfel\"\n"
                    + "    }\n    claim § 2 \"Reg");
    Asked.write(folder, "vård.agreement", disputed);
    fix("all");
    assertThat(Files.readString(folder.resolve("bilaga.csv"))).contains(";999\r\n");
  }

  @Test
  void aClaimAboutATotalThatItsPartsContradictStays() throws IOException {
    var answer = fix("claims");
    assertThat(Files.readString(folder.resolve("vård.agreement")))
        .isEqualTo(
            AGREEMENT
                .replace("får 98 miljoner", "får 95 miljoner")
                .replace("= 98 mkr", "= 95 mkr"));
    assertThat(answer.out())
        .contains(
            "Rewrote 1 claim in 1 file: -3 mkr.\n"
                + "Left 1 figure as it is: what it should be is contradicted elsewhere.\n");
  }

  @Test
  void whatAScenarioWouldComeToIsNotWrittenIntoTheOriginal() throws IOException {
    String sound = "party b \"B\"\nagreement a {\n    total 5 mkr\n    grant g 5 mkr to b\n}\n";
    String scenario = "scenario mer \"Mer\" for a {\n    set g = 6 mkr\n}\n";
    Files.delete(folder.resolve("vård.agreement"));
    Asked.write(folder, "a.agreement", sound + scenario);
    assertThat(fix("all").out()).startsWith("There is no figure to rewrite.\n");
    assertThat(Files.readString(folder.resolve("a.agreement"))).isEqualTo(sound + scenario);
  }

  @Test
  void thePublishedAgreementFollowsAChangedGrantDownToItsTranslation() throws IOException {
    copy(Path.of(Asked.AGREEMENTS), folder.resolve("avtal"));
    Files.delete(folder.resolve("vård.agreement"));
    assertThat(fix("all").out()).startsWith("There is no figure to rewrite.\n");
    Path changed = folder.resolve("avtal/god-och-nara-vard-2020");
    for (String name : List.of("god-och-nära-vård-2020", "god-och-nära-vård-2020.sv")) {
      Path file = changed.resolve(name + ".agreement");
      String text = Files.readString(file);
      Files.writeString(file, text.replaceFirst("1 435 mkr", "1 440 mkr"));
    }
    var answer = fix("all", "-l", "en");
    assertThat(answer.out())
        .contains("Rewrote 2 totals, 42 cells, 2 figures of total rows and 11 claims in 3 files")
        .contains("525 cells (500 exact, 4 consistent with printed figures, 21 disputed)")
        .doesNotContain("twin-differs", "error[appendix", "error[parts", "error[quotation");
  }

  @Test
  void everyPublishedCellComesBackByteForByte() throws IOException {
    Files.delete(folder.resolve("vård.agreement"));
    copy(Path.of(Asked.AGREEMENTS), folder.resolve("avtal"));
    Path table = folder.resolve("avtal/god-och-nara-vard-2020/bilaga-2.csv");
    String published = Files.readString(table);
    // Columns that hang on figures printed elsewhere may be one of several figures: those stay.
    for (int column : new int[] {3, 4, 6, 7, 8, 9}) {
      var stale = new StringBuilder();
      for (String line : published.split("(?<=\n)")) {
        String[] cells = line.split(";");
        cells[column] = cells[column].replaceAll("^\\d", "7");
        stale.append(String.join(";", cells));
      }
      String header = published.substring(0, published.indexOf('\n'));
      Files.writeString(table, header + stale.substring(stale.indexOf("\n")));
      fix("appendix");
      assertThat(Files.readString(table)).as("column " + column).isEqualTo(published);
    }
  }

  @Test
  void whereOneFileCannotBeWrittenNoneIsChanged() throws IOException {
    var before = bytes(folder);
    var moved = new AtomicInteger();
    var answer =
        fixWhile(
            moment -> {
              if (moment == Moment.MOVED && moved.incrementAndGet() == 2) {
                write("vård.agreement", "saved");
              }
            });
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("was saved by someone else meanwhile");
    before.put("vård.agreement", "saved");
    assertThat(bytes(folder)).isEqualTo(before);
  }

  private Asked fixWhile(Interlude interlude) {
    return Asked.run(interrupted(interlude), "check", "--fix", "all", folder.toString());
  }

  private static Desk interrupted(Interlude interlude) {
    return new Desk() {
      @Override
      Rewrite rewrite() {
        return new Rewrite(interlude);
      }
    };
  }

  private void write(String name, String text) {
    Asked.write(folder, name, text);
  }

  private Asked fix(String what, String... more) {
    List<String> all = new ArrayList<>(List.of("check", "--fix", what));
    all.addAll(List.of(more));
    all.add(folder.toString());
    if (more.length < 2) {
      all.addAll(List.of("-l", "en"));
    }
    return Asked.run(all.toArray(new String[0]));
  }

  private static byte[] withMark(String text) {
    return joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, text.getBytes(UTF_8));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = new byte[one.length + other.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    var all = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all;
  }

  private void restore(String name, String bytes) {
    try {
      Files.write(folder.resolve(name), bytes.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
