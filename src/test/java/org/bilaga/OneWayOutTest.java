package org.bilaga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What SECURITY.md says of the ways out: who writes files, runs programs and opens a port. */
class OneWayOutTest {
  private static final Path SOURCES = Path.of("src/main/java/org/bilaga");

  private static final Pattern WRITES =
      Pattern.compile(
          "Files\\s*\\.(write|newOutputStream|newBufferedWriter|newByteChannel|move|copy|create|delete)|new"
              + " (FileOutputStream|RandomAccessFile|FileWriter|PrintWriter)\\("
              + "|FileChannel\\s*\\.open|\\.renameTo\\(");

  private static Set<String> having(Pattern pattern) throws IOException {
    var found = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        if (pattern.matcher(text).find()) {
          found.add(SOURCES.relativize(file).toString().replace('\\', '/'));
        }
      }
    }
    return found;
  }

  @Test
  void filesOfTheUsersAreWrittenInOnePlace() throws IOException {
    assertThat(having(WRITES))
        .containsExactlyInAnyOrder(
            "rewrite/Held.java",
            "rewrite/SwiftMove.java",
            "rewrite/Target.java",
            "rewrite/UnfinishedFile.java",
            // Folders for new files, and for what was asked.
            "cli/WrittenFolder.java",
            "cli/AskedBefore.java",
            // Standard output, tried once more.
            "cli/PrintedShort.java",
            // The user's cache, and a revision in a folder for temporary files.
            "cli/FastStart.java",
            "workspace/Revision.java");
  }

  @Test
  void fewProgramsAreRunAndOnePortIsOpened() throws IOException {
    assertThat(having(Pattern.compile("ProcessBuilder|\\.exec\\(")))
        .containsExactlyInAnyOrder(
            "workspace/Git.java",
            "cli/Browser.java",
            "cli/TerminalWidth.java",
            "cli/Suspension.java",
            "cli/FastStart.java");
    assertThat(
            having(
                Pattern.compile(
                    "HttpServer|ServerSocket|new Socket|URLConnection|HttpClient|\\.openStream")))
        .containsExactly("studio/Studio.java");
  }
}
