package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor holds is checked as the file that it will be; what fails a check is chosen. */
class CheckTypedTest {
  private static final String RIGHT =
      "use \"../p.agreement\"\nagreement a \"A\" {\n    total 4 kr\n    grant b 4 kr to p\n}\n";
  private static final String WRONG = RIGHT.replace("total 4", "total 5");

  @TempDir Path folder;
  private final InputStream keyboard = System.in;

  @BeforeEach
  void files() throws Exception {
    Files.createFile(folder.resolve(".bilaga"));
    Files.createDirectory(folder.resolve("avtal"));
    Asked.write(folder, "p.agreement", "party p \"P\"\n");
    Asked.write(folder, "avtal/a.agreement", RIGHT);
  }

  @AfterEach
  void keyboard() {
    System.setIn(keyboard);
  }

  @Test
  void theTextCountsAndNotTheFile() {
    Answer wrong = typed(WRONG, "avtal/a.agreement");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).contains("a.agreement:3:11");
    Asked.write(folder, "avtal/a.agreement", WRONG);
    assertThat(typed(RIGHT, "avtal/a.agreement").code()).isZero();
  }

  @Test
  void theFileNeedNotBeThere() {
    Answer wrong = typed(WRONG, "avtal/ny.agreement");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).contains("ny.agreement:3:11").contains(": 1 finding.");
    assertThat(typed(RIGHT, "avtal/ny.agreement").code()).isZero();
  }

  @Test
  void whatDoesNotGoTogetherIsTold() {
    assertThat(Answer.to("check", "--stdin", "x", "--watch").err())
        .isEqualTo("`--watch` does not go with `--stdin`.\n");
    assertThat(Answer.to("check", "--stdin", "x", "y").err()).startsWith("With --stdin");
  }

  @Test
  void warningsFailWhereThatIsAskedFor() {
    String text = "party p \"P\"\nparty q \"Q\"\nagreement a { grant b 4 kr to p }\n";
    Asked.write(folder, "v.agreement", text);
    String file = folder.resolve("v.agreement").toString();
    Answer told = Answer.to("check", file);
    assertThat(told.code()).isZero();
    assertThat(told.out()).contains("1 warning");
    assertThat(Answer.to("check", "--strict", file).code()).isEqualTo(1);
  }

  @Test
  void aFolderWithoutAgreementsPassesOnlyWhereThatIsAllowed(@TempDir Path empty) {
    assertThat(Answer.to("check", empty.toString()).code()).isEqualTo(2);
    assertThat(Answer.to("check", "--allow-empty", empty.toString()).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", " \n\n", "// to be written\n"})
  void aFileThatSaysNothingPassesOnlyWhereThatIsAllowed(String text, @TempDir Path empty) {
    Asked.write(empty, "a.agreement", text);
    String file = empty.resolve("a.agreement").toString();
    for (String path : List.of(empty.toString(), file)) {
      Answer told = Answer.to("check", path);
      assertThat(told.code()).as("%s", path).isEqualTo(2);
      assertThat(told.err()).contains("no agreements here").doesNotContain(".agreement files");
      assertThat(Answer.to("check", "--allow-empty", path).code()).isZero();
    }
    assertThat(typed(text, "avtal/empty.agreement").code()).isEqualTo(2);
    Asked.write(empty, "b.agreement", "party p \"P\"\n");
    assertThat(Answer.to("check", empty.toString()).code()).isZero();
  }

  /** What a file holds is a finding wherever it is named; that there is none of the name is not. */
  @Test
  void aFileThatCannotBeReadIsAFindingHoweverItIsNamed(@TempDir Path there) throws Exception {
    Path file = there.resolve("a.agreement");
    Files.write(file, "party p \"Å\"\n".getBytes(ISO_8859_1));
    for (Path path : List.of(there, file)) {
      assertThat(Answer.to("check", path.toString()).code()).as("%s", path).isEqualTo(1);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    for (Path path : List.of(there, file)) {
      assertThat(Answer.to("check", path.toString()).code()).as("%s", path).isLessThan(2);
    }
    assertThat(Answer.to("check", there.resolve("b.agreement").toString()).code()).isEqualTo(2);
  }

  @Test
  void aNameInOtherCodePointsIsTheSameName() throws Exception {
    String decomposed = Normalizer.normalize("tåg", Normalizer.Form.NFD);
    Files.createDirectory(folder.resolve(decomposed));
    Asked.write(folder, decomposed + "/" + decomposed + ".agreement", "party q \"Q\"\n");
    Asked.write(folder, "u.agreement", RIGHT.replace("../p", "tåg/tåg").replace("to p", "to q"));
    assertThat(Answer.to("check", folder.resolve("u.agreement").toString()).code()).isZero();
    assertThat(Answer.to("check", folder.resolve("tåg/tåg.agreement").toString()).err()).isEmpty();
  }

  private Answer typed(String text, String name) {
    System.setIn(new ByteArrayInputStream(text.getBytes(UTF_8)));
    return Answer.to("check", "--stdin", folder.resolve(name).toString());
  }
}
