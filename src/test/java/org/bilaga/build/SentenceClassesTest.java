package org.bilaga.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceClassesTest {
  @TempDir Path folder;

  @Test
  void aSentenceIsAMethodWithItsBlanks() throws Exception {
    make("in-all = {n} {n|${key}|keys} of {name}", "in-all = {name}: {n} {n|${key}|nycklar}");

    assertThat(folder.resolve("made/org/bilaga/words/Sentences.java"))
        .content()
        .contains("static Told inAll(Object n, Object name)")
        .contains("\"{0} {0|key|keys} of {1}\", \"{1}: {0} {0|nyckel|nycklar}\"");
  }

  @ParameterizedTest
  @CsvSource({
    "one = {n} {n, one = {n}, other half",
    "one = {n}, one = {n} {n|a|b}}, other half",
    "one = a, two = b, missing in sv",
    "one = {n}, one = {m}, has the blanks",
    "one = {n|a}, one = {n|a}, a blank that is none",
    "one = ${nothing}, one = a, a term that there is not",
    "One = a, One = a, not written like-this"
  })
  void whatIsWrittenWrongIsRefused(String english, String swedish, String why) {
    assertThatThrownBy(() -> make(english, swedish)).hasStackTraceContaining(why);
  }

  private void make(String english, String swedish) throws IOException {
    Path home = Files.createDirectories(folder.resolve("src/org/bilaga/words"));
    Files.writeString(home.resolve("words_en.properties"), english);
    Files.writeString(home.resolve("words_sv.properties"), swedish);
    Files.writeString(home.resolve("terms_en.properties"), "key = key");
    Files.writeString(home.resolve("terms_sv.properties"), "key = nyckel");
    BuildProgram.named("SentenceClasses", folder.resolve("program"))
        .run(folder.resolve("src").toString(), folder.resolve("made").toString());
  }
}
