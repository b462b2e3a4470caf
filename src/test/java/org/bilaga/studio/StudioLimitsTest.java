package org.bilaga.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much the studio takes, on both sides of each limit. */
class StudioLimitsTest {
  private static final int WINDOWS = 16;

  @TempDir Path folder;

  @Test
  void aTextIsTakenUpToItsLimit() throws IOException {
    assertThat(sent(PageRequest.MOST_BYTES).map(String::length)).contains(PageRequest.MOST_BYTES);
    assertThat(sent(PageRequest.MOST_BYTES + 1)).isEmpty();
  }

  private static Optional<String> sent(int bytes) throws IOException {
    var body = new ByteArrayInputStream("x".repeat(bytes).getBytes(UTF_8));
    return PageRequest.of("POST", URI.create("/check"), new Headers(), body).text();
  }

  @Test
  void aFileIsOpenedUpToTheSame() throws IOException {
    Path file = folder.resolve("a.agreement");
    Files.writeString(file, "/".repeat(PageRequest.MOST_BYTES));
    assertThat(Shelf.read(file)).isPresent();
    Files.writeString(file, "/".repeat(PageRequest.MOST_BYTES + 1));
    assertThat(Shelf.read(file)).isEmpty();
  }

  /** One window more, and what was typed in the one that was used least lately is forgotten. */
  @Test
  void asManyWindowsAreRemembered() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.agreement"), "party saved \"S\"\n").toRealPath();
    var bench = new Workbench(Shelf.of(folder));
    for (int window = 0; window < WINDOWS; window++) {
      bench.type("w" + window, file, "party w" + window + " \"W\"\n");
    }
    assertThat(text(bench, "w0")).contains("party w0");
    bench.type("one more", file, "party more \"M\"\n");
    assertThat(text(bench, "w1")).contains("party saved");
    assertThat(text(bench, "w0")).contains("party w0");
    assertThat(text(bench, "w15")).contains("party w15");
    assertThat(text(bench, "one more")).contains("party more");
  }

  private static String text(Workbench bench, String window) {
    return bench.of(window).modules().get(0).tree().span().file().text();
  }
}
