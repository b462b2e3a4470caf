package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bilaga.words.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part in one word reads as a name; whoever follows what is said of it has the part. */
class PartInWordsTest {
  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({
    "half of, to, en, 1/2 of",
    "hälften av, till, sv, 1/2 av",
  })
  void aPartThatIsNoNameIsToldInFigures(String part, String to, String code, String right) {
    var language = Language.named(code).orElseThrow();
    boolean english = code.equals("en");
    String text =
        english
            ? "party p \"P\"\nagreement a \"A\" {\n    grant c %s 30 kr %s p\n}\n"
            : "part p \"P\"\növerenskommelse a \"A\" {\n    bidrag c %s 30 kr %s p\n}\n";
    var findings =
        new Folder(temporary).put("a.agreement", text.formatted(part, to)).check("a.agreement");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).help(language)).contains("`" + right + "`");
    var followed = new Folder(temporary).put("a.agreement", text.formatted(right, to));
    assertThat(followed.kinds("a.agreement")).isEmpty();
  }
}
