package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files laid out anew, looked at, left, and translated. */
class FormatTest {
  private static final String CROOKED =
      "agreement a {\n"
          + "  total 3430 mkr // all\n"
          + " grant b 30 mkr to c\n"
          + " grant long 3400 mkr to c\n"
          + "}\n";
  private static final String STRAIGHT =
      """
      agreement a {
          total 3 430 mkr  // all
          grant b       30 mkr to c
          grant long 3 400 mkr to c
      }
      """;

  @TempDir Path folder;

  @Test
  void filesAreLaidOutAndNamedAndTheSecondTimeNothingChanges() throws IOException {
    Path crooked = file("a.agreement", CROOKED);
    file("b.agreement", STRAIGHT);
    var asked = Asked.run("fmt", folder.toString());
    assertThat(asked).isEqualTo(new Asked(0, crooked + "\n1 of 2 files changed.\n", ""));
    assertThat(crooked).hasContent(STRAIGHT);
    assertThat(Asked.run("fmt", folder.toString()).out()).isEqualTo("0 of 2 files changed.\n");
  }

  @Test
  void checkNamesWhatWouldChangeAndWritesNothing() throws IOException {
    Path crooked = file("a.agreement", CROOKED);
    var asked = Asked.run("fmt", "--check", folder.toString());
    assertThat(asked).isEqualTo(new Asked(1, crooked + "\n1 of 1 file would change.\n", ""));
    assertThat(crooked).hasContent(CROOKED);
    Asked.run("fmt", folder.toString());
    assertThat(Asked.run("fmt", "--check", folder.toString()).code()).isZero();
  }

  @Test
  void differenceIsOneThatOthersUnderstand() throws IOException {
    Path crooked = file("a.agreement", CROOKED);
    var asked = Asked.run("fmt", "--diff", folder.toString());
    assertThat(asked.code()).isZero();
    assertThat(asked.out())
        .isEqualTo(
            """
            --- a%1$s
            +++ b%1$s
            @@ -1,5 +1,5 @@
             agreement a {
            -  total 3430 mkr // all
            - grant b 30 mkr to c
            - grant long 3400 mkr to c
            +    total 3 430 mkr  // all
            +    grant b       30 mkr to c
            +    grant long 3 400 mkr to c
             }
            """
                .formatted(crooked));
    assertThat(crooked).hasContent(CROOKED);
    assertThat(Asked.run("fmt", "--diff", "--check", folder.toString()).code()).isEqualTo(1);
  }

  @Test
  void whatIsPipedInComesOutLaidOut() {
    assertThat(piped(CROOKED)).isEqualTo(new Asked(0, STRAIGHT, ""));
    assertThat(piped(CROOKED, "--check").code()).isEqualTo(1);
    assertThat(piped(STRAIGHT, "--check").code()).isZero();
    assertThat(piped(STRAIGHT, "--language", "sv").out()).startsWith("överenskommelse a {\n");
    assertThat(piped(STRAIGHT, "a.agreement").code()).isEqualTo(2);
  }

  @Test
  void whatHasMistakesIsLeftExactlyAsItWasWithTheReason() throws IOException {
    String broken = "agreement  a {\n grant b to c\n}\n";
    Path file = file("a.agreement", broken);
    var asked = Asked.run("fmt", folder.toString());
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out()).isEqualTo("0 of 1 file changed.\n");
    assertThat(asked.err())
        .startsWith("error[something-missing]")
        .contains("a.agreement:2:9")
        .endsWith("`" + file + "` was left as it was.\n");
    assertThat(Files.readString(file)).isEqualTo(broken);
    var piped = piped(broken);
    assertThat(piped.code()).isEqualTo(1);
    assertThat(piped.out()).isEqualTo(broken);
    assertThat(piped.err()).startsWith("error[something-missing]");
  }

  @Test
  void ofManyMistakesTheFirstAreTold() throws IOException {
    file("a.agreement", "agreement a {\n" + "grant b to c\n".repeat(20) + "}\n");
    assertThat(Asked.run("fmt", folder.toString()).err())
        .containsPattern("\\d+ more mistakes; `bilaga check` tells them all");
  }

  @Test
  void namesThatWouldBecomeAnotherWordStandInTheWay() throws IOException {
    String text = "överenskommelse a { bidrag largest återstoden till skr }\n";
    Path file = file("a.agreement", text);
    var asked = Asked.run("fmt", "--language", "en", folder.toString());
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.err())
        .isEqualTo(
            file
                + ":1:28: with other words around it, `largest` would be read as another word"
                + " here; give it another name.\n`"
                + file
                + "` was left as it was.\n");
    assertThat(file).hasContent(text);
  }

  @Test
  void linksPermissionsLineEndsAndByteOrderMarkAreKept() throws IOException {
    Path target = file("target.agreement", "\uFEFF" + CROOKED.replace("\n", "\r\n").strip());
    Path link = Files.createSymbolicLink(folder.resolve("link.agreement"), target);
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-x---"));
    assertThat(Asked.run("fmt", link.toString()).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(target))
        .isEqualTo("\uFEFF" + STRAIGHT.replace("\n", "\r\n").strip());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rwxr-x---");
    // One file under two names is one file.
    assertThat(Asked.run("fmt", folder.toString()).out()).isEqualTo("0 of 1 file changed.\n");
  }

  @Test
  void aFileNamedAsATranslationStaysOne() throws IOException {
    file("a.agreement", STRAIGHT);
    Path twin = file("a.sv.agreement", piped(STRAIGHT, "--language", "sv").out());
    String swedish = Files.readString(twin);
    assertThat(Asked.run("fmt", "--language", "en", folder.toString()).code()).isZero();
    assertThat(twin).hasContent(swedish);
  }

  @Test
  void answersAreSwedishWhereThatIsAskedFor() throws IOException {
    Path file = file("a.agreement", CROOKED);
    assertThat(Asked.run("fmt", "-l", "sv", folder.toString()).out())
        .isEqualTo(file + "\n1 av 1 fil ändrad.\n");
    assertThat(Files.readString(file)).startsWith("överenskommelse a {\n    totalt 3 430 mkr");
  }

  @Test
  void whatCannotBeReadIsTold() throws IOException {
    var missing = Asked.run("fmt", folder.resolve("x.agreement").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).startsWith("error[file-missing]");
    Files.write(folder.resolve("a.agreement"), "agreement å {}".getBytes("ISO-8859-1"));
    var notText = Asked.run("fmt", folder.toString());
    assertThat(notText.code()).isEqualTo(2);
    assertThat(notText.err()).startsWith("error[file-not-text]");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Asked.run("fmt", empty.toString()).err())
        .isEqualTo("There are no .agreement files here. `bilaga new FOLDER` makes a first one.\n");
  }

  /** Every real agreement in Swedish: the same money to the same recipients. */
  @Test
  void theLedgersOfARewrittenWorkspaceAreTheSame() throws IOException {
    Path copy = folder.resolve("specs");
    try (var files = Files.walk(Path.of("specs/agreements"))) {
      for (Path file : files.toList()) {
        Path to = copy.resolve(Path.of("specs/agreements").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    var before = Asked.run("show", copy.toString(), "--format", "csv", "-l", "en");
    assertThat(before.code()).isZero();
    assertThat(Asked.run("fmt", "--language", "sv", copy.toString()).out())
        .doesNotContain("\n0 av");
    assertThat(Asked.run("show", copy.toString(), "--format", "csv", "-l", "en")).isEqualTo(before);
    var findings = new Findings();
    var modules = new Modules(new Workspace(copy.toRealPath(), copy), findings);
    var sweden = modules.load(copy.resolve("common/sweden.agreement")).orElseThrow();
    assertThat(sweden.tree().language()).isEqualTo(Language.SWEDISH);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Asked piped(String text, String... options) {
    var in = System.in;
    try {
      System.setIn(new ByteArrayInputStream(text.getBytes(UTF_8)));
      var arguments = new String[options.length + 2];
      arguments[0] = "fmt";
      arguments[1] = "--stdin";
      System.arraycopy(options, 0, arguments, 2, options.length);
      return Asked.run(arguments);
    } finally {
      System.setIn(in);
    }
  }
}
