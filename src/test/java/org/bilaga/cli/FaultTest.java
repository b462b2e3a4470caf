package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.bilaga.finding.Palette;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void aFaultIsOneSentenceWithWhatAReportNeeds() {
    assertThat(told(new IllegalStateException("never seen by the reader"), Language.ENGLISH))
        .startsWith("Bilaga has a fault of its own and could not finish; please report it with: ")
        .contains("bilaga ", " check, Java ", "IllegalStateException at cli.FaultTest.")
        .doesNotContain("secret.agreement", "never seen")
        .hasLineCount(1);
  }

  @Test
  void aFaultIsToldInSwedishToo() {
    assertThat(told(new IllegalStateException(), Language.SWEDISH))
        .startsWith("Det är fel i Bilaga självt");
  }

  @Test
  void nestingTooDeepForTheStackIsSaidToBeThat() {
    assertThat(told(new StackOverflowError(), Language.ENGLISH)).contains("nested more deeply");
  }

  @Test
  void tooLittleMemoryIsSaidToBeThat() {
    assertThat(told(new OutOfMemoryError(), Language.ENGLISH)).contains("more memory", " MB ");
  }

  @Test
  void aClosedPipeEndsQuietly() {
    var closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new PrintStream(closed, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Palette.NONE,
            Language.ENGLISH);
    assertThat(Main.run(List.of("check", "specs/findings/claim-differs"), console)).isEqualTo(1);
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  private static String told(Throwable fault, Language language) {
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new PrintStream(err, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Palette.NONE,
            language);
    int code = Fault.tell(fault, List.of("check", "secret.agreement"), console);
    assertThat(code).isEqualTo(70);
    return err.toString(UTF_8);
  }
}
