package org.bilaga.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.document.Documents;

/**
 * The workspace as it was in a revision: its agreement files, and the files that these name, in a
 * folder of their own that is gone when this is closed.
 *
 * <p>Files lie there as in the workspace, so that the ordinary loader reads them; nothing outside
 * the workspace is written out.
 */
final class Revision implements AutoCloseable {
  private static final String START = "bilaga-revision-";

  /** A run has it for some seconds; what is older was left behind by one that was killed. */
  private static final Duration OLD = Duration.ofDays(1);

  /** What is larger is read from no folder either. */
  private static final long LARGEST_FILE = Documents.MOST_BYTES;

  static final long MOST_BYTES = 512L << 20;

  private final Path workspace;
  private final Path folder;

  private Revision(Path workspace, Path folder) {
    this.workspace = workspace;
    this.folder = folder;
  }

  /** The state of a workspace, given by its real path, in a commit. */
  static Revision of(Git git, String commit, Path workspace) throws Refused, IOException {
    Path top = git.top().toRealPath();
    String prefix = top.relativize(workspace).toString().replace('\\', '/');
    var revision = new Revision(workspace, Files.createTempDirectory(START).toRealPath());
    sweep(revision.folder);
    try {
      revision.write(git, git.files(commit), prefix.isEmpty() ? "" : prefix + "/");
      return revision;
    } catch (Refused | IOException | RuntimeException failed) {
      revision.close();
      throw failed;
    }
  }

  /** Where a path of the workspace lies in this revision. */
  Path at(Path path) throws IOException {
    Path real = path.toAbsolutePath().normalize();
    if (Files.exists(real)) {
      real = real.toRealPath();
    }
    return real.startsWith(workspace) ? folder.resolve(workspace.relativize(real)) : folder;
  }

  /** The folder that stands for the workspace. */
  Path root() {
    return folder;
  }

  private void write(Git git, List<Git.Entry> all, String prefix) throws Refused, IOException {
    Files.createFile(folder.resolve(".bilaga"));
    List<Git.Entry> agreements = new ArrayList<>();
    for (Git.Entry entry : all) {
      if (isWanted(entry, prefix) && entry.path().endsWith(AgreementFiles.ENDING)) {
        agreements.add(entry);
      }
    }
    long size = counted(agreements, 0);
    Set<String> named = new HashSet<>();
    git.contents(
        agreements,
        (entry, bytes) -> {
          write(entry, prefix, bytes);
          collectNamed(new String(bytes, StandardCharsets.UTF_8), named);
        });
    List<Git.Entry> tables = new ArrayList<>();
    for (Git.Entry entry : all) {
      String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
      if (isWanted(entry, prefix)
          && !entry.path().endsWith(AgreementFiles.ENDING)
          && named.contains(name)) {
        tables.add(entry);
      }
    }
    counted(tables, size);
    git.contents(tables, (entry, bytes) -> write(entry, prefix, bytes));
  }

  private static boolean isWanted(Git.Entry entry, String prefix) {
    return entry.size() <= LARGEST_FILE && entry.path().startsWith(prefix);
  }

  /** The last part of every path that stands between quotation marks. */
  private static void collectNamed(String text, Set<String> named) {
    int start = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        if (start >= 0) {
          String quoted = text.substring(start, i);
          named.add(quoted.substring(quoted.lastIndexOf('/') + 1));
        }
        start = start < 0 ? i + 1 : -1;
      } else if (c == '\n') {
        start = -1;
      }
    }
  }

  /** How much some files and those before hold: known from git before any of them is read. */
  static long counted(List<Git.Entry> entries, long before) throws Refused {
    long size = before;
    for (Git.Entry entry : entries) {
      size += entry.size();
    }
    if (size > MOST_BYTES) {
      throw Refused.because(Sentences.revisionTooLarge());
    }
    return size;
  }

  private void write(Git.Entry entry, String prefix, byte[] bytes) throws IOException {
    try {
      Path path = folder.resolve(entry.path().substring(prefix.length())).normalize();
      if (path.startsWith(folder)) {
        Files.createDirectories(path.resolveSibling(""));
        Files.write(path, bytes);
      }
    } catch (InvalidPathException cannotBeHere) {
      // A name that this system knows no file by cannot be used by an agreement here either.
      return;
    }
  }

  /** Takes away what runs of ours that were killed left beside a folder. */
  private static void sweep(Path own) {
    Instant old = Instant.now().minus(OLD);
    try (var entries = Files.newDirectoryStream(own.resolveSibling(""), START + "*")) {
      for (Path entry : entries) {
        var attributes =
            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()
            && attributes.lastModifiedTime().toInstant().isBefore(old)
            && Files.getOwner(entry, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))) {
          delete(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException left) {
      // They do no harm.
    }
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException failed)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
