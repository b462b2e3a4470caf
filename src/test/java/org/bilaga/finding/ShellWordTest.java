package org.bilaga.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell makes of a name that a command is advised with. */
class ShellWordTest {
  @Test
  void aPlainNameIsLeftAsItIs() {
    assertThat(ShellWord.of("sub/för-2027_v2.agreement")).isEqualTo("sub/för-2027_v2.agreement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dir with space/sub", "it's", "$HOME", "a;b", "a|b", "-d", "*", "~x", ""})
  void aShellReadsItAsTheOneName(String name) throws Exception {
    var shell = new ProcessBuilder("sh", "-c", "printf '%s|' " + ShellWord.of(name)).start();
    String read = new String(shell.getInputStream().readAllBytes(), "UTF-8");
    assertThat(read).isEqualTo((name.startsWith("-") ? "./" : "") + name + "|");
  }
}
