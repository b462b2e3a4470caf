package org.bilaga.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long git may take to answer. */
class GitTest {
  private static Git answering(String script, Duration longest) {
    return new Git(Path.of("."), List.of("sh", "-c", script, "git"), longest);
  }

  @Test
  void anAnswerInTimeIsTaken() throws Refused {
    assertThat(answering("echo abc", Git.LONGEST).commit("HEAD")).contains("abc");
  }

  /** It was ended, which would else be heard as that there is no such revision. */
  @Test
  void oneThatDoesNotComeIsNoAnswer() {
    Git endless = answering("exec tail -f /dev/null", Duration.ofMillis(20));
    assertThatThrownBy(() -> endless.commit("HEAD")).isInstanceOf(Refused.class);
    assertThatThrownBy(endless::top).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> endless.tree("abc")).isInstanceOf(Refused.class);
    var wanted = List.of(new Git.Entry("0", 1, "a.csv"));
    assertThatThrownBy(() -> endless.contents(wanted, (entry, bytes) -> {}))
        .isInstanceOf(Refused.class);
  }

  @Test
  void thePageSaysHowLong() throws Exception {
    for (String page : List.of("16-limits.md", "sv/16-gränser.md")) {
      assertThat(Files.readString(Path.of("specs/language", page)))
          .containsPattern("\\| 512 MB, (and|och) " + Git.LONGEST.toSeconds() + " s ");
    }
  }
}
