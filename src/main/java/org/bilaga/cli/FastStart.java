package org.bilaga.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The class-data archive of one who has no build of their own: made after the first answer, by a
 * process that nobody waits for, in a folder of the user's cache.
 *
 * <p>A JVM runs what an archive says, so it is made where nobody else can write: in a new folder
 * inside one that is the user's own and no link, and moved into place whole. Invariant: only how
 * fast we start depends on it, so whatever goes wrong is passed over, and tried again the next day
 * at the earliest.
 */
final class FastStart {
  /** Archives of this many builds and JDKs are kept. */
  static final int KEPT = 3;

  private static final Duration NEXT_TRY = Duration.ofDays(1);
  private static final int LONGEST = 120;
  private static final String ENDING = ".jsa";
  private static final String UNFINISHED = "new-";

  private FastStart() {}

  /** Makes the archive, later and elsewhere; returns at once. */
  static void prepare(String archive) {
    try {
      Path place = Path.of(archive);
      if (isOurs(folderOf(place)) && isTriedNow(place)) {
        List<String> command = java();
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classPath()));
        command.addAll(List.of(FastStart.class.getName(), archive));
        quietly(command).start();
      }
    } catch (IOException | UncheckedIOException | InvalidPathException notToBeHad) {
      // It starts as it did.
    }
  }

  /** What {@link #prepare} starts: the place of the archive. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path place = Path.of(args[0]);
    Path folder = folderOf(place);
    Path unfinished = Files.createTempDirectory(folder, UNFINISHED, ownersAlone(folder));
    try {
      Path archive = unfinished.resolve("bilaga" + ENDING);
      if (dump(archive) && Files.isRegularFile(archive, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(archive, place, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(tried(place));
        tidy(folder);
      }
    } finally {
      delete(unfinished);
    }
  }

  private static boolean dump(Path archive) throws IOException, InterruptedException {
    List<String> command = java();
    command.add("-Xshare:dump");
    command.add(
        "-XX:SharedClassListFile=" + Path.of(classPath()).resolveSibling("bilaga.classlist"));
    command.add("-XX:SharedArchiveFile=" + archive);
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=off", "-cp", classPath()));
    Process process = quietly(command).start();
    process.getOutputStream().close();
    if (!process.waitFor(LONGEST, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return process.exitValue() == 0;
  }

  /** An archive fits only the collector that it was made for: the launcher's. */
  private static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    return command;
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static ProcessBuilder quietly(List<String> command) {
    var job = new ProcessBuilder(command);
    return job.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
  }

  private static Path folderOf(Path place) throws IOException {
    Path folder = place.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder: " + place);
    }
    return folder;
  }

  /**
   * Whether a folder is no link, the user's, and written by nobody else; made where there is none.
   */
  private static boolean isOurs(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Path above = folderOf(folder);
      Files.createDirectories(above, ownersAlone(above));
      Files.createDirectory(folder, ownersAlone(folder));
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Path made = Files.createTempDirectory(folder, UNFINISHED, ownersAlone(folder));
    try {
      return Files.getOwner(made).equals(Files.getOwner(folder)) && isClosed(folder);
    } finally {
      Files.delete(made);
    }
  }

  private static boolean isClosed(Path folder) throws IOException {
    if (!isPosix(folder)) {
      return true; // the folder of a user is theirs alone on Windows
    }
    Set<PosixFilePermission> given = Files.getPosixFilePermissions(folder);
    return !given.contains(PosixFilePermission.GROUP_WRITE)
        && !given.contains(PosixFilePermission.OTHERS_WRITE);
  }

  private static boolean isPosix(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] ownersAlone(Path folder) {
    return isPosix(folder)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  static Path tried(Path place) {
    return place.resolveSibling(place.getFileName() + ".tried");
  }

  /** Whether this run is the one that tries: the file that says so is made by one of them alone. */
  private static boolean isTriedNow(Path place) throws IOException {
    Path tried = tried(place);
    if (Files.exists(tried, LinkOption.NOFOLLOW_LINKS) && isOld(tried)) {
      Files.deleteIfExists(tried);
    }
    try {
      Files.createFile(tried);
      return true;
    } catch (FileAlreadyExistsException byAnother) {
      return false;
    }
  }

  private static boolean isOld(Path file) throws IOException {
    Instant written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    return written.isBefore(Instant.now().minus(NEXT_TRY));
  }

  /** Removes archives of earlier builds and JDKs, and what a killed process has left. */
  static void tidy(Path folder) throws IOException {
    List<Path> archives = new ArrayList<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path each : found.toList()) {
        String name = String.valueOf(each.getFileName());
        if (name.endsWith(ENDING)) {
          archives.add(each);
        } else if (isOld(each) && (name.startsWith(UNFINISHED) || name.endsWith(".tried"))) {
          delete(each);
        }
      }
    }
    archives.sort(Comparator.comparing(FastStart::written).reversed());
    for (Path surplus : archives.subList(Math.min(KEPT, archives.size()), archives.size())) {
      Files.deleteIfExists(surplus);
    }
  }

  private static Instant written(Path file) {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    } catch (IOException gone) {
      return Instant.MIN;
    }
  }

  /** A file, or a folder with the files in it. */
  private static void delete(Path surplus) throws IOException {
    if (Files.isDirectory(surplus, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> inside = Files.list(surplus)) {
        for (Path file : inside.toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
    Files.deleteIfExists(surplus);
  }
}
