package org.bilaga.studio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.bilaga.rewrite.Boundary;
import org.bilaga.rewrite.NotWritten;
import org.bilaga.rewrite.Rewrite;
import org.bilaga.workspace.AgreementFiles;
import org.bilaga.workspace.Analysis;

/**
 * The files of a workspace by the names they are shown under.
 *
 * <p>Invariant: whatever a name or a link says, nothing outside the workspace is read or written,
 * and nothing that is no text.
 */
final class Shelf {
  /** What can be worked on beside agreements: the tables that they use. */
  private static final List<String> ENDINGS =
      List.of(AgreementFiles.ENDING, ".csv", ".tsv", ".txt", ".md");

  private static final int MOST_NAME = 200;

  private final Map<Path, Named> named = new ConcurrentHashMap<>();

  /**
   * @param stamp of the file in which they are named
   */
  private record Named(String stamp, List<Path> places) {}

  private final Path path;
  private final Path folder;
  private final Path root;

  private Shelf(Path path, Path folder, Path root) {
    this.path = path;
    this.folder = folder;
    this.root = root;
  }

  /**
   * @param path the folder, or the one file, that is worked on
   */
  static Shelf of(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      Path real = path.toRealPath();
      return new Shelf(real, real, Analysis.root(real, real));
    }
    // A link stays one: a file belongs to the workspace that it is named in.
    Path named = path.toAbsolutePath().normalize();
    Path folder = named.resolveSibling("").toRealPath();
    Path file = folder.resolve(named.getFileName());
    return new Shelf(file, folder, Analysis.root(file, folder));
  }

  /** What is worked on: a folder or a file. */
  Path path() {
    return path;
  }

  /** What names are seen from. */
  Path folder() {
    return folder;
  }

  /** The agreements, then the tables and texts that they name, by the names of all. */
  List<String> names() {
    Set<String> names = new LinkedHashSet<>(agreements());
    Set<String> named = new TreeSet<>();
    for (String name : names) {
      find(name).ifPresent(file -> named(file).forEach(it -> shown(it).ifPresent(named::add)));
    }
    names.addAll(named);
    return List.copyOf(names);
  }

  /** Where what an agreement names lies; read again when it was saved. */
  private List<Path> named(Path file) {
    try {
      String stamp = Files.getLastModifiedTime(file) + " " + Files.size(file);
      Named known = named.get(file);
      if (known == null || !known.stamp().equals(stamp)) {
        List<Path> places =
            read(file).map(it -> NamedFiles.of(file, it.text()).places()).orElse(List.of());
        known = new Named(stamp, places);
        named.put(file, known);
      }
      return known.places();
    } catch (IOException gone) {
      return List.of();
    }
  }

  private Optional<String> shown(Path file) {
    return file.startsWith(folder)
        ? find(folder.relativize(file).toString())
            .map(it -> folder.relativize(it).toString().replace('\\', '/'))
        : Optional.empty();
  }

  private List<String> agreements() {
    List<String> names = new ArrayList<>();
    for (Path file : AgreementFiles.below(path)) {
      find(folder.relativize(file).toString())
          .ifPresent(it -> names.add(folder.relativize(file).toString().replace('\\', '/')));
    }
    return names;
  }

  /** The file of a name; empty where there is none that may be worked on. */
  Optional<Path> find(String name) {
    try {
      Path real = folder.resolve(name).toRealPath();
      boolean text = ENDINGS.stream().anyMatch(real.toString()::endsWith);
      boolean hidden = false;
      for (Path part : real.startsWith(root) ? root.relativize(real) : real) {
        hidden |= part.toString().startsWith(".");
      }
      boolean ours = real.startsWith(root) && text && !hidden && Files.isRegularFile(real);
      return ours ? Optional.of(real) : Optional.empty();
    } catch (IOException | InvalidPathException none) {
      return Optional.empty();
    }
  }

  /**
   * Where a file of a new name would lie; empty where none may be made, and where only one file is
   * worked on.
   */
  Optional<Path> place(String name) {
    try {
      Path there = folder.resolve(name).normalize();
      boolean hidden = false;
      for (Path part : there.startsWith(folder) ? folder.relativize(there) : there) {
        hidden |= part.toString().startsWith(".");
      }
      boolean plain =
          !name.isBlank() && name.length() <= MOST_NAME && name.chars().noneMatch(Shelf::isOdd);
      boolean text = ENDINGS.stream().anyMatch(name::endsWith);
      boolean ours = there.startsWith(folder) && Files.isDirectory(path);
      return plain && text && ours && !hidden ? Optional.of(there) : Optional.empty();
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }

  /** What a name cannot have on some machine, or what commands where it is shown. */
  private static boolean isOdd(int character) {
    return "\\:*?\"<>|".indexOf(character) >= 0
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }

  /**
   * A file as it is saved.
   *
   * @param text with LF as the end of each line, and no mark of its encoding
   * @param mark tells it from what it held before
   */
  record Saved(byte[] bytes, String text, String mark) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Empty where it is no text in UTF-8. */
    static Optional<Saved> of(byte[] bytes) {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return Optional.of(
            new Saved(bytes, plain.replace("\r\n", "\n").replace('\r', '\n'), mark(bytes)));
      } catch (CharacterCodingException other) {
        return Optional.empty();
      }
    }

    /** Another text as this file would hold it: with its mark of encoding and its line ends. */
    byte[] holding(String other) {
      String was = new String(bytes, StandardCharsets.UTF_8);
      String ended = was.contains("\r\n") ? other.replace("\n", "\r\n") : other;
      String all = was.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + ended : ended;
      return all.getBytes(StandardCharsets.UTF_8);
    }

    static String mark(byte[] bytes) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      } catch (NoSuchAlgorithmException missing) {
        throw new IllegalStateException(missing);
      }
    }
  }

  /** What a file holds; empty where it cannot be read as a text, or is too large. */
  static Optional<Saved> read(Path file) {
    try {
      return Files.size(file) > PageRequest.MOST_BYTES
          ? Optional.empty()
          : Saved.of(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Writes a file that is as it was read; says why where that cannot be done. */
  Optional<NotWritten> write(Path file, String name, Saved asRead, byte[] bytes) {
    return new Rewrite().replacing(boundary(), file, name, asRead.bytes(), bytes).write();
  }

  /** A file that is not there yet. */
  Optional<NotWritten> make(Path file, String name, byte[] bytes) {
    return new Rewrite().creating(boundary(), file, name, bytes).write();
  }

  /** Another name for a file that is as it was read, also in the agreements that name it. */
  Optional<NotWritten> rename(Path file, String name, Path to, String other, Saved asRead) {
    String text = NamedFiles.of(file, asRead.text()).when(file, to);
    byte[] bytes = text.equals(asRead.text()) ? asRead.bytes() : asRead.holding(text);
    var rewrite = new Rewrite().renaming(boundary(), file, to, name, other, asRead.bytes(), bytes);
    for (String shown : agreements()) {
      Path there = folder.resolve(shown);
      Optional<Path> naming = find(shown).filter(it -> !it.equals(file));
      Optional<Saved> saved = naming.flatMap(Shelf::read);
      if (naming.isPresent() && saved.isPresent()) {
        String now = NamedFiles.of(naming.get(), saved.get().text()).when(file, to);
        if (!now.equals(saved.get().text())) {
          rewrite.replacing(
              boundary(), there, shown, saved.get().bytes(), saved.get().holding(now));
        }
      }
    }
    return rewrite.write();
  }

  /** Takes away a file that is as it was read. */
  Optional<NotWritten> remove(Path file, String name, Saved asRead) {
    return new Rewrite().removing(boundary(), file, name, asRead.bytes()).write();
  }

  private Boundary boundary() {
    return new Boundary(root, true);
  }
}
