package org.bilaga.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip that is downloaded, of a made-up build; the real one is tried where it is made. */
class ReleaseTest {
  private static final String FOLDER = "bilaga-9.9/";

  @TempDir Path folder;

  @Test
  void theZipHasEverythingInOrderAndTheSameBytesEachTime() throws Exception {
    Path target = Files.createDirectory(folder.resolve("target"));
    for (String made : List.of("bilaga.jar", "bilaga.classlist", "bilaga.cdx.json")) {
      Files.writeString(target.resolve(made), made, UTF_8);
    }
    BuildProgram program = BuildProgram.named("Release", folder.resolve("classes"));
    Path zip = target.resolve("release").resolve("bilaga-9.9.zip");
    String[] arguments = {
      target.toString(), "9.9", "9.9+20260101.0a0a0a0a", "2026-01-01T00:00:00Z", "zip"
    };
    program.run(arguments);
    byte[] first = Files.readAllBytes(zip);
    program.run(arguments);
    assertThat(Files.readAllBytes(zip)).isEqualTo(first);

    try (var read = ZipFile.builder().setPath(zip).get()) {
      List<String> names = new ArrayList<>();
      for (ZipArchiveEntry entry : Collections.list(read.getEntries())) {
        names.add(entry.getName());
        boolean starts = entry.getName().equals(FOLDER + "bilaga");
        assertThat(entry.getUnixMode() & 0777).isEqualTo(starts ? 0755 : 0644);
      }
      assertThat(names)
          .isSorted()
          .contains(
              FOLDER + "bilaga",
              FOLDER + "bilaga.cmd",
              FOLDER + "bilaga.cdx.json",
              FOLDER + "LICENSE.txt",
              FOLDER + "README.txt",
              FOLDER + "lib/bilaga.jar",
              FOLDER + "lib/bilaga.classlist",
              FOLDER + "lib/bilaga.build");
      assertThat(names).filteredOn(name -> name.startsWith(FOLDER + "licenses/")).isNotEmpty();
      assertThat(text(read, "lib/bilaga.build")).isEqualTo("9.9+20260101.0a0a0a0a\n");
      assertThat(text(read, "bilaga")).isEqualTo(Files.readString(Path.of("bilaga")));
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    try (var in = zip.getInputStream(zip.getEntry(FOLDER + name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void theTextThatIsReadFirstIsShortAndInBothLanguages() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("src", "release", "README.txt"));
    assertThat(lines).contains("På svenska").allMatch(line -> line.length() <= 90);
  }

  @Test
  void theContainerIsMadeOfWhatIsHere() throws Exception {
    List<String> lines = instructions(Path.of("Containerfile"));
    assertThat(lines)
        .allMatch(line -> line.matches("(FROM|RUN|WORKDIR|COPY|USER|ENV|ENTRYPOINT|CMD) .+"));
    assertThat(lines).filteredOn(line -> line.startsWith("FROM ")).hasSize(2);
    assertThat(lines).anyMatch(line -> line.contains("-Prelease"));
    // What is copied from the first to the second is what the first has unpacked.
    assertThat(lines).anyMatch(line -> line.contains(" -C /opt/bilaga"));
    assertThat(lines).contains("COPY --from=build /opt/bilaga /opt/bilaga");
    assertThat(lines).last().isEqualTo("CMD [\"help\"]");
    try (Stream<String> ignored = Files.lines(Path.of(".dockerignore"))) {
      assertThat(ignored).contains("/target/").doesNotContain(".git", "/.git/");
    }
  }

  /** Without comments, a line each. */
  private static List<String> instructions(Path file) throws IOException {
    String text = Files.readString(file).replaceAll("(?m)^ *#.*\\R", "");
    return text.replaceAll("\\\\\\R\\s*", "").lines().filter(line -> !line.isBlank()).toList();
  }
}
