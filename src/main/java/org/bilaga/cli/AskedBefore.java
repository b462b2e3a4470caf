package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.rewrite.Boundary;
import org.bilaga.rewrite.Rewrite;

/**
 * The questions of earlier sessions, a line each in a file: with the user, never with the
 * agreements.
 *
 * <p>Sessions that run at once add to it in turn. What cannot be written now is tried again with
 * the next question.
 */
final class AskedBefore {
  static final int MOST = 2_000;
  private static final int TRIES = 3;

  /** What is larger was not written by a session. */
  private static final long MOST_BYTES = 16L << 20;

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private final Path file;
  private final List<String> unwritten = new ArrayList<>();

  AskedBefore(Path file) {
    this.file = file;
  }

  /** In the folder that the system has for such things; none where it has none. */
  static Optional<AskedBefore> ofUser() {
    String state = System.getenv("XDG_STATE_HOME");
    String home = System.getProperty("user.home");
    // One that hangs on where one stands is to be passed over, says the specification.
    boolean given = state != null && Path.of(state).isAbsolute();
    if (!given && (home == null || home.isEmpty() || home.equals("?"))) {
      return Optional.empty();
    }
    Path folder = (given ? Path.of(state) : Path.of(home, ".local", "state")).resolve("bilaga");
    try {
      Files.createDirectories(folder);
      keepTo(folder);
      return Files.isWritable(folder)
          ? Optional.of(new AskedBefore(folder.resolve("history")))
          : Optional.empty();
    } catch (IOException readOnly) {
      return Optional.empty();
    }
  }

  /** What was asked is nobody else's to read: a folder of ours is its owner's alone. */
  private static void keepTo(Path folder) throws IOException {
    var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view != null && !view.readAttributes().permissions().equals(OWNER)) {
      view.setPermissions(OWNER);
    }
  }

  /** The questions, the oldest first. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    for (String line : new String(read().orElse(new byte[0]), UTF_8).split("\n")) {
      if (!line.isEmpty()) {
        all.add(unescaped(line));
      }
    }
    return all;
  }

  private Optional<byte[]> read() {
    try {
      return Files.size(file) > MOST_BYTES
          ? Optional.empty()
          : Optional.of(Files.readAllBytes(file));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  void add(List<String> questions) {
    unwritten.addAll(questions);
    for (int i = 0; i < TRIES && !unwritten.isEmpty(); i++) {
      if (write()) {
        unwritten.clear();
      }
    }
  }

  private boolean write() {
    var before = read();
    if (before.isEmpty() && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    List<String> all = all();
    all.addAll(unwritten);
    var text = new StringBuilder();
    for (String line : all.subList(Math.max(0, all.size() - MOST), all.size())) {
      text.append(escaped(line)).append('\n');
    }
    byte[] after = text.toString().getBytes(UTF_8);
    try {
      var boundary = new Boundary(file.resolveSibling("").toRealPath(), false);
      keepTo(file.resolveSibling(""));
      var rewrite = new Rewrite();
      String name = file.toString();
      return (before.isPresent()
              ? rewrite.replacing(boundary, file, name, before.get(), after)
              : rewrite.creating(boundary, file, name, after))
          .write()
          .isEmpty();
    } catch (IOException gone) {
      return false;
    }
  }

  private static String escaped(String line) {
    return line.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescaped(String line) {
    var out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        char next = line.charAt(++i);
        out.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
