package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.bilaga.rewrite.Interlude;
import org.bilaga.rewrite.Interlude.Moment;
import org.bilaga.rewrite.Rewrite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repair asks first, can be undone, and takes nothing from whoever writes at the same time. */
class WayBackTest {
  private static final String AGREEMENT =
      """
      group orter "Orterna" {
          | id  | name   |
          | ask | Askby  |
          | bok | Bokvik |
      }
      data folk by orter {
          | ort    | n |
          | Askby  | 7 |
          | Bokvik | 7 |
      }
      agreement stöd "Stöd" {
          key k = share of folk.n
          grant g 100 EUR to orter by k
          appendix 1 from "t.csv" by orter { column "Belopp" = g total row "Summa" }
      }
      """;
  private static final String TABLE = "Ort;Belopp\nAskby;51\nBokvik;50\nSumma;100\n";
  private static final String RIGHT = TABLE.replace("51", "50");

  @TempDir Path folder;
  private Path table;

  @BeforeEach
  void files() throws IOException {
    Files.createFile(folder.resolve(".bilaga"));
    Asked.write(folder, "x.agreement", AGREEMENT);
    Asked.write(folder, "t.csv", TABLE);
    table = folder.resolve("t.csv");
  }

  @Test
  void aCopyIsKeptWhereNoGitHoldsTheFile() throws IOException {
    Files.setPosixFilePermissions(table, PosixFilePermissions.fromString("rw-r-----"));
    var answer = fix();
    assertThat(answer.out()).contains("t.csv` as it was is kept as `" + table + ".bak`.");
    assertThat(table).hasContent(RIGHT);
    assertThat(folder.resolve("t.csv.bak")).hasContent(TABLE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy("bak"))))
        .isEqualTo("rw-r-----");
    assertThat(names()).containsExactly(".bilaga", "t.csv", "t.csv.bak", "x.agreement");
  }

  @Test
  void anEarlierCopyStaysAndTheSameIsNotKeptTwice() throws IOException {
    Files.writeString(copy("bak"), "an earlier one");
    fix();
    assertThat(copy("bak")).hasContent("an earlier one");
    assertThat(copy("bak2")).hasContent(TABLE);
    Files.writeString(table, TABLE);
    var answer = Asked.run("check", "--fix", "all", "-l", "sv", folder.toString());
    assertThat(answer.out()).contains("ligger kvar som kopian `" + table + ".bak2`.");
    assertThat(copy("bak3")).doesNotExist();
  }

  @Test
  void aCopyIsNotWrittenThroughALink() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Files.createSymbolicLink(copy("bak"), elsewhere);
    fix();
    assertThat(elsewhere).doesNotExist();
    assertThat(copy("bak")).isSymbolicLink();
    assertThat(copy("bak2")).hasContent(TABLE);
  }

  @Test
  void whatGitHoldsIsHadAgainByTheCommandThatIsTold() throws Exception {
    git("init", "-q");
    git("add", "t.csv");
    var answer = fix();
    assertThat(table).hasContent(RIGHT);
    assertThat(names()).doesNotContain("t.csv.bak");
    String command = answer.out().lines().filter(it -> it.contains("git checkout")).findAny().get();
    String words = command.substring(command.indexOf('`') + 1, command.lastIndexOf('`'));
    assertThat(run("sh", "-c", words)).isZero();
    assertThat(table).hasContent(TABLE);
  }

  @Test
  void whatGitHasOtherwiseIsKeptAsACopy() throws Exception {
    git("init", "-q");
    Files.writeString(table, "earlier");
    git("add", "t.csv");
    Files.writeString(table, TABLE);
    assertThat(fix().out()).contains(".bak`.").doesNotContain("git checkout");
    assertThat(copy("bak")).hasContent(TABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "nej", "N ", "", "what,n", "d,no", "v,q"})
  void nothingIsWrittenWhereTheAnswerIsNo(String answers) throws IOException {
    var desk = new Answering(List.of(answers.split(",", -1)));
    var answer = Asked.run(desk, "check", "--fix", "all", folder.toString());
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).contains("51 → 50", "Would rewrite", "Nothing was changed.");
    assertThat(answer.out().contains("-Askby;51")).isEqualTo(answers.matches("[dv],.*"));
    assertThat(table).hasContent(TABLE);
    assertThat(names()).containsExactly(".bilaga", "t.csv", "x.agreement");
    assertThat(desk.answers).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "ja", "J", "d,d,yes"})
  void itIsWrittenWhereTheAnswerIsYes(String answers) {
    var desk = new Answering(List.of(answers.split(",")));
    assertThat(Asked.run(desk, "check", "--fix", "all", folder.toString()).code()).isZero();
    assertThat(table).hasContent(RIGHT);
  }

  @Test
  void whoeverSitsAtATerminalIsAsked() throws Exception {
    for (String typed : List.of("n\n", "", "d\nj\n")) {
      List<String> command = new ArrayList<>(ReplPipeTest.java());
      command.addAll(
          List.of("-Dbilaga.terminal=1", "-Dbilaga.keyboard=1", "-Dbilaga.locale=sv_SE"));
      command.addAll(List.of("org.bilaga.cli.Main", "check", "--fix", "all", folder.toString()));
      command.addAll(List.of("-l", "sv"));
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().write(typed.getBytes(UTF_8));
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      boolean yes = typed.endsWith("j\n");
      assertThat(process.waitFor()).as(said).isEqualTo(yes ? 0 : 1);
      assertThat(said).contains("Ska det skrivas? (j = ja, n = nej, d = visa skillnaden) ");
      assertThat(table).hasContent(yes ? RIGHT : TABLE);
    }
  }

  @Test
  void nothingIsAskedWithYesNorWhereThereIsNothingToWrite() throws IOException {
    var desk = new Answering(List.of());
    Asked.run(desk, "check", "--fix", "all", "--yes", folder.toString());
    assertThat(table).hasContent(RIGHT);
    assertThat(Asked.run(desk, "check", "--fix", "all", folder.toString()).code()).isZero();
    assertThat(Asked.run("check", "--yes", folder.toString()).code()).isEqualTo(2);
  }

  /** Two repairs, or a repair and the formatter, in every order: one is told, nothing is lost. */
  @Test
  void twoRunsAtOnceLoseNothing() throws IOException {
    String crooked = AGREEMENT.replace("    grant g 100 EUR", "grant   g 100 EUR");
    String claim = "    claim § 1 \"90 EUR\": g = 90 EUR\n}\n";
    String wrong = crooked.substring(0, crooked.lastIndexOf('}')) + claim;
    String[] fix = {"check", "--fix", "all", folder.toString()};
    String[] fmt = {"fmt", folder.toString()};
    for (String[][] pair : new String[][][] {{fix, fix}, {fix, fmt}, {fmt, fix}, {fmt, fmt}}) {
      for (Moment moment : Moment.values()) {
        Asked.write(folder, "x.agreement", wrong);
        Asked.write(folder, "t.csv", TABLE);
        List<Asked> second = new ArrayList<>();
        var first =
            Asked.run(
                interrupted(
                    it -> {
                      if (it == moment && second.isEmpty()) {
                        second.add(Asked.run(pair[1]));
                      }
                    }),
                pair[0]);
        List<Asked> told = new ArrayList<>(List.of(first, second.get(0)));
        told.removeIf(it -> it.code() != 2);
        String text = Files.readString(folder.resolve("x.agreement"));
        assertThat(told).as(moment + " " + pair[0][0] + " " + pair[1][0]).hasSizeLessThan(2);
        assertThat(text).as(text).contains("appendix 1").endsWith("}\n");
        told.forEach(it -> assertThat(it.err()).contains("Nothing was changed."));
        // Whoever was told tries again, and then both are done.
        Asked.run(pair[0]);
        Asked.run(pair[1]);
        if (pair[0] != pair[1]) {
          assertThat(Files.readString(folder.resolve("x.agreement")))
              .contains("\"100 EUR\": g = 100 EUR", "\n    grant g 100 EUR");
        }
        clear();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEGUN", "PREPARED", "COMPARED"})
  void whatSomebodySavesMeanwhileIsNotWrittenOver(String moment) throws IOException {
    for (String name : List.of("x.agreement", "t.csv")) {
      Asked.write(folder, "x.agreement", AGREEMENT.replace("    key", "key"));
      Asked.write(folder, "t.csv", TABLE);
      String theirs = Files.readString(folder.resolve(name)) + "\n";
      var desk =
          interrupted(
              it -> {
                if (it == Moment.valueOf(moment)) {
                  Asked.write(folder, name, theirs);
                }
              });
      String command = name.equals("t.csv") ? "check --fix all " : "fmt ";
      var answer = Asked.run(desk, (command + folder).split(" "));
      assertThat(answer.code()).isEqualTo(2);
      assertThat(answer.err()).contains("was saved by someone else meanwhile");
      assertThat(folder.resolve(name)).hasContent(theirs);
      assertThat(names()).containsExactly(".bilaga", "t.csv", "x.agreement");
    }
  }

  @Test
  void aTableThatALinkLeadsOutToIsNeitherReadNorWritten() throws IOException {
    Path outside =
        Files.createDirectory(folder.resolve("..").resolve("out-" + folder.getFileName()));
    try {
      Path real = Files.move(table, outside.resolve("t.csv"));
      Files.createSymbolicLink(table, real);
      assertThat(fix().code()).isEqualTo(1);
      assertThat(real).hasContent(TABLE);
    } finally {
      Files.deleteIfExists(outside.resolve("t.csv"));
      Files.delete(outside);
    }
  }

  private static final class Answering extends Desk {
    private final Queue<String> answers;

    Answering(List<String> answers) {
      this.answers = new ArrayDeque<>(answers);
    }

    @Override
    boolean isAsking() {
      return true;
    }

    @Override
    Reply answer(String question, Console console) {
      assertThat(question).endsWith(") ");
      return Reply.of(answers.remove());
    }
  }

  private static Desk interrupted(Interlude interlude) {
    return new Desk() {
      @Override
      Rewrite rewrite() {
        return new Rewrite(interlude);
      }
    };
  }

  private Asked fix() {
    return Asked.run("check", "--fix", "all", folder.toString());
  }

  private Path copy(String ending) {
    return folder.resolve("t.csv." + ending);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> !it.equals(".git"))
          .sorted()
          .toList();
    }
  }

  private void clear() throws IOException {
    for (String name : names()) {
      if (name.contains(".bak")) {
        Files.delete(folder.resolve(name));
      }
    }
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    assertThat(run(command.toArray(new String[0]))).isZero();
  }

  private int run(String... command) throws Exception {
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    int code = process.waitFor();
    assertThat(code).as(said).isZero();
    return code;
  }
}
