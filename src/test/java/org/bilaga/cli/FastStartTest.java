package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the class-data archive is not made, and what is kept; a release's trial makes one. */
class FastStartTest {
  @TempDir Path folder;

  @Test
  void nothingIsMadeThroughALink() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(folder.resolve("bilaga"), elsewhere);
    FastStart.prepare(link.resolve("a.jsa").toString());
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void nothingIsMadeWhereOthersMayWrite() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path open = Files.createDirectory(folder.resolve("bilaga"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxr-x"));
    FastStart.prepare(open.resolve("a.jsa").toString());
    assertThat(open).isEmptyDirectory();
  }

  @Test
  void aPlaceThatCannotBeIsNoFault() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    FastStart.prepare(file.resolve("bilaga").resolve("a.jsa").toString());
    FastStart.prepare("a.jsa\0");
    assertThat(file).isEmptyFile();
  }

  @Test
  void itIsTriedOnceADay() throws IOException {
    Path place = Files.createDirectory(folder.resolve("bilaga")).resolve("a.jsa");
    Files.setPosixFilePermissions(place.getParent(), PosixFilePermissions.fromString("rwx------"));
    Files.createFile(FastStart.tried(place));
    FastStart.prepare(place.toString());
    assertThat(place.getParent()).isDirectoryNotContaining(file -> !file.endsWith("a.jsa.tried"));
  }

  @Test
  void theNewestArchivesAreKeptAndOldRemainsGo() throws IOException {
    Instant now = Instant.now();
    for (int i = 0; i < FastStart.KEPT + 2; i++) {
      aged(Files.createFile(folder.resolve(i + ".jsa")), now.minus(Duration.ofDays(i)));
    }
    Path killed = Files.createDirectory(folder.resolve("new-1"));
    Files.createFile(killed.resolve("bilaga.jsa"));
    aged(killed, now.minus(Duration.ofDays(2)));
    Files.createDirectory(folder.resolve("new-2"));
    aged(Files.createFile(folder.resolve("x.jsa.tried")), now.minus(Duration.ofDays(2)));
    Files.createFile(folder.resolve("y.jsa.tried"));
    aged(Files.createFile(folder.resolve("mine.txt")), now.minus(Duration.ofDays(9)));
    FastStart.tidy(folder);
    try (var left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()).sorted())
          .containsExactly("0.jsa", "1.jsa", "2.jsa", "mine.txt", "new-2", "y.jsa.tried");
    }
  }

  private static void aged(Path file, Instant time) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
