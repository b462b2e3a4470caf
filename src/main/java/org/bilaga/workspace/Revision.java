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
import java.util.function.Predicate;
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
      List<Held> all = new ArrayList<>();
      collect(git, commit, top, "", all);
      revision.write(all, prefix.isEmpty() ? "" : prefix + "/");
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

  /** Files of one repository, by their paths from the top of the outermost. */
  private record Held(Git git, List<Git.Entry> files) {
    Held only(Predicate<Git.Entry> wanted) {
      return new Held(git, files.stream().filter(wanted).toList());
    }
  }

  /**
   * The files of a commit, and of each submodule those of the commit of it that is named: it is
   * read in the work tree as a folder like others.
   */
  private static void collect(Git git, String commit, Path folder, String at, List<Held> all)
      throws Refused, IOException {
    Git.Tree tree = git.tree(commit);
    List<Git.Entry> files = new ArrayList<>();
    for (Git.Entry it : tree.files()) {
      files.add(new Git.Entry(it.object(), it.size(), at + it.path()));
    }
    all.add(new Held(git, files));
    for (Git.Entry it : tree.repositories()) {
      Path there = folder.resolve(it.path());
      var within = new Git(there);
      // One that was not fetched has nothing in the work tree either; no link is followed.
      if (Files.exists(there.resolve(".git"))
          && there.toRealPath().equals(there)
          && within.top().toRealPath().equals(there)) {
        collect(within, it.object(), there, at + it.path() + "/", all);
      }
    }
  }

  private void write(List<Held> all, String prefix) throws Refused, IOException {
    Files.createFile(folder.resolve(".bilaga"));
    long size = 0;
    Set<String> named = new HashSet<>();
    for (Held held : all) {
      Held agreements = held.only(it -> isWanted(it, prefix) && isAgreement(it));
      size = counted(agreements.files(), size);
      held.git()
          .contents(
              agreements.files(),
              (entry, bytes) -> {
                write(entry, prefix, bytes);
                collectNamed(new String(bytes, StandardCharsets.UTF_8), named);
              });
    }
    for (Held held : all) {
      Held tables =
          held.only(
              it -> isWanted(it, prefix) && !isAgreement(it) && named.contains(nameOf(it.path())));
      size = counted(tables.files(), size);
      held.git().contents(tables.files(), (entry, bytes) -> write(entry, prefix, bytes));
    }
  }

  private static boolean isAgreement(Git.Entry entry) {
    return entry.path().endsWith(AgreementFiles.ENDING);
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
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
          named.add(nameOf(quoted));
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
