package org.bilaga.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the page is made of its sources, and of nothing else. */
class BundleTest {
  private static final Path SOURCES = Path.of("src/studio");
  private static final Path BUNDLE = Path.of("src/main/resources/org/bilaga/studio/studio.js");

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.filter(it -> it.toString().matches(".*\\.(js|mjs|json)")).sorted().toList();
    }
  }

  @Test
  void itBearsTheHashOfItsSources() throws Exception {
    var hash = MessageDigest.getInstance("SHA-256");
    for (Path source : sources()) {
      hash.update(Files.readAllBytes(source));
    }
    assertThat(Files.readString(BUNDLE).lines().findFirst().orElse(""))
        .as("after a change in src/studio, run `npm ci && node build.mjs` there")
        .contains("src/studio " + HexFormat.of().formatHex(hash.digest()) + ".");
  }

  @Test
  void theLockNamesNoHost() throws Exception {
    assertThat(Files.readString(SOURCES.resolve("package-lock.json")))
        .doesNotContain("resolved", "://registry");
  }

  /** Where its tools are installed, which a build does not need. */
  @Test
  void itIsReproducedFromItsSources(@TempDir Path folder) throws Exception {
    boolean tools = Files.isDirectory(SOURCES.resolve("node_modules/esbuild"));
    assumeTrue(tools, "`npm ci` in src/studio installs what makes the script");
    Path made = folder.resolve("studio.js");
    var process =
        new ProcessBuilder("node", "build.mjs", made.toString())
            .directory(SOURCES.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(made).hasSameBinaryContentAs(BUNDLE);
  }
}
