package org.bilaga.resolve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;

/**
 * The folder whose files may be read, and the reading of them.
 *
 * <p>Nothing outside it is read, whatever a path or a link says. Files are shown by their path from
 * the folder one stands in.
 */
public final class Workspace {
  static final long MOST_BYTES = 16L << 20;

  static final Kind MISSING =
      Kind.mistake("file-missing")
          .en(
              "There is no file `{path}`{?, but there is `{there}`}.",
              "Correct the path; it counts from the folder of this file.")
          .sv(
              "Filen `{path}` finns inte{?, däremot `{there}`}.",
              "Rätta sökvägen; den räknas från den här filens mapp.");
  static final Kind OUTSIDE =
      Kind.mistake("file-outside-workspace")
          .en(
              "`{path}` leads out of the workspace `{root}`, so it is not read.",
              "Move the file into the workspace, or have a file named `.bilaga` in the folder that"
                  + " is to hold them both, and in none between.")
          .sv(
              "`{path}` leder ut ur arbetsytan `{root}` och läses därför inte.",
              "Flytta in filen i arbetsytan, eller ha en fil med namnet `.bilaga` i den mapp som"
                  + " ska rymma båda, och i ingen däremellan.");
  static final Kind TOO_LARGE =
      Kind.mistake("file-too-large")
          .en(
              "`{path}` is {size}, more than the {most} that Bilaga reads.",
              "Split it, or name the right file.")
          .sv(
              "`{path}` är {size}, mer än de {most} som Bilaga läser.",
              "Dela upp den, eller ange rätt fil.");
  static final Kind NOT_TEXT =
      Kind.mistake("file-not-text")
          .en(
              "`{path}` is not text in UTF-8.",
              "Save it as plain text in UTF-8; a Word document has to be exported first.")
          .sv(
              "`{path}` är inte text i UTF-8.",
              "Spara den som ren text i UTF-8; ett Word-dokument måste exporteras först.");
  static final Kind UNREADABLE =
      Kind.mistake("file-unreadable")
          .en(
              "`{path}` cannot be read.",
              "Make sure that it is a file and not a folder, and that you may read it.")
          .sv(
              "`{path}` kan inte läsas.",
              "Kontrollera att det är en fil och inte en mapp, och att du får läsa den.");

  private final List<Path> roots;
  private final Path here;
  private final Map<Path, Path> folders = new HashMap<>();
  private final List<Path> read = new ArrayList<>();
  private final Map<Path, byte[]> unsaved = new HashMap<>(0);

  /**
   * @param root the real path of the folder; {@code here} is the folder paths are shown from
   */
  public Workspace(Path root, Path here) {
    this(List.of(root), here);
  }

  /**
   * Several folders that the user named at once, each a workspace.
   *
   * @param roots their real paths, at least one
   */
  public Workspace(List<Path> roots, Path here) {
    this.roots = List.copyOf(roots);
    this.here = here;
  }

  public Path root() {
    return roots.getFirst();
  }

  private boolean holds(Path real) {
    for (Path root : roots) {
      if (real.startsWith(root)) {
        return true;
      }
    }
    return false;
  }

  /** How a path is shown: from here where it lies below, with forward slashes. */
  public String shown(Path path) {
    if (Registers.isOne(path)) {
      return Registers.shown(path);
    }
    Path absolute = path.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    // Where a stroke of Windows parts no folders it is a letter of the name.
    String text = shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
    return text.isEmpty() ? "." : text;
  }

  /**
   * The file that was read and is shown by a name, which need not say all that a path does; the
   * name as it is where it is that of several, or of none.
   */
  public Path file(String name) {
    Set<Path> files = new HashSet<>();
    for (Path path : read) {
      if (shown(path).equals(name)) {
        files.add(path.toAbsolutePath().normalize());
      }
    }
    return files.size() == 1 ? files.iterator().next() : here.resolve(name);
  }

  /** The text of an agreement file, without byte order mark; why there is none is told. */
  public Optional<SourceFile> text(Path path, Optional<Span> from, Findings out) {
    return bytes(path, from, MOST_BYTES, out)
        .flatMap(
            bytes -> {
              var text = decode(bytes);
              if (text.isEmpty()) {
                report(NOT_TEXT, path, from, out);
              }
              return text;
            })
        .map(text -> SourceFile.of(shown(path), text));
  }

  /** The files that were asked for so far, also in vain. */
  public List<Path> read() {
    return Collections.unmodifiableList(read);
  }

  /** The same folder for a thread of its own, for which what it cannot read is nothing. */
  Workspace apart() {
    var apart = new Workspace(roots, here);
    apart.unsaved.putAll(unsaved);
    return apart;
  }

  /** A file was read elsewhere that would have been read here. */
  void markRead(Path path) {
    read.add(path);
  }

  /** Has files, given by their real paths, read as if they were saved with other bytes. */
  public void readInstead(Map<Path, byte[]> bytes) {
    unsaved.putAll(bytes);
  }

  /** The same folder where some files, by the names they are shown by, hold other texts. */
  public Workspace instead(Map<String, String> texts) throws IOException {
    var other = new Workspace(roots, here);
    other.unsaved.putAll(unsaved);
    for (var text : texts.entrySet()) {
      other.unsaved.put(
          file(text.getKey()).toRealPath(), text.getValue().getBytes(StandardCharsets.UTF_8));
    }
    return other;
  }

  /** The bytes of a file of the workspace, at most so many; why there are none is told. */
  public Optional<byte[]> bytes(Path path, Optional<Span> from, long most, Findings out) {
    if (Registers.isOne(path)) {
      return Registers.bytes(path);
    }
    read.add(path);
    try {
      var attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Path real = real(path, attributes);
      if (!holds(real)) {
        out.add(at(OUTSIDE, path, from).with("root", shown(root())));
        return Optional.empty();
      }
      byte[] instead = unsaved.get(real);
      if (instead != null) {
        return Optional.of(instead);
      }
      if (attributes.isSymbolicLink()) {
        attributes = Files.readAttributes(real, BasicFileAttributes.class);
      }
      long size = attributes.size();
      if (size > most) {
        out.add(at(TOO_LARGE, path, from).with("size", size(size)).with("most", size(most)));
        return Optional.empty();
      }
      if (!attributes.isRegularFile()) {
        report(UNREADABLE, path, from, out);
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(real));
    } catch (NoSuchFileException missing) {
      return bytesOtherwise(path, from, most, out);
    } catch (IOException | SecurityException unreadable) {
      report(UNREADABLE, path, from, out);
    }
    return Optional.empty();
  }

  /** Of a file that is not there under its name: typed and not saved yet, or spelt otherwise. */
  private Optional<byte[]> bytesOtherwise(Path path, Optional<Span> from, long most, Findings out) {
    byte[] typed = unsaved.isEmpty() ? null : unsaved.get(ofNone(path));
    if (typed != null) {
      return Optional.of(typed);
    }
    Optional<Path> spelled = SpelledPath.of(path);
    if (spelled.isPresent() && !spelled.get().equals(path)) {
      return bytes(spelled.get(), from, most, out);
    }
    Finding missing = at(MISSING, path, from);
    // A link of that very name leads to nothing.
    SpelledPath.inOtherLetters(path)
        .filter(Files::exists)
        .ifPresent(there -> missing.with("there", shown(there)));
    out.add(missing);
    return Optional.empty();
  }

  /** The one path that a file would have, were it there. */
  private static Path ofNone(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    try {
      return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
    } catch (IOException noFolder) {
      return absolute;
    }
  }

  /**
   * The path that a file is read by: a link is read as the file that it leads to within the
   * workspace, in whose folder the tables lie that it names.
   */
  public Path meant(Path path) {
    try {
      if (Files.isSymbolicLink(path)) {
        Path real = path.toRealPath();
        return holds(real) ? real : path;
      }
    } catch (IOException nowhere) {
      // It is told when the link is read.
    }
    return path;
  }

  /** The one path of a file, whatever links lead to it and however its name is spelt. */
  Path real(Path path) throws IOException {
    try {
      return real(
          path, Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException missing) {
      Path spelled = SpelledPath.of(path).orElseThrow(() -> missing);
      return spelled.toRealPath();
    }
  }

  /** What is no link itself lies in the real folder of its path, which is asked for once. */
  private Path real(Path path, BasicFileAttributes attributes) throws IOException {
    Path parent = path.getParent();
    Path name = path.getFileName();
    if (!attributes.isRegularFile() || parent == null || name == null) {
      return path.toRealPath();
    }
    Path folder = folders.get(parent);
    if (folder == null) {
      folder = parent.toRealPath();
      folders.put(parent, folder);
    }
    return folder.resolve(name);
  }

  private void report(Kind kind, Path path, Optional<Span> from, Findings out) {
    out.add(at(kind, path, from));
  }

  private Finding at(Kind kind, Path path, Optional<Span> from) {
    Span span = from.orElseGet(() -> SourceFile.of(shown(path), "").span(0, 0));
    return kind.at(span).with("path", shown(path));
  }

  private static String size(long bytes) {
    // Rounded up, so that what is too large does not look as if it were not.
    return bytes >= 1 << 20
        ? ((bytes + (1 << 20) - 1) >> 20) + " MB"
        : ((bytes + 1023) >> 10) + " kB";
  }

  private static Optional<String> decode(byte[] bytes) {
    int skip =
        bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF
            ? 3
            : 0;
    String text = new String(bytes, skip, bytes.length - skip, StandardCharsets.UTF_8);
    // Searches that the JDK does in one go: a loop of ours would take longer than the reading.
    boolean holdsNoText = text.indexOf('\0') >= 0;
    return holdsNoText || text.indexOf(REPLACEMENT) >= 0 && !isUtf8(bytes)
        ? Optional.empty()
        : Optional.of(text);
  }

  /** The character that stands for bytes that are none; a text may also hold it itself. */
  private static final char REPLACEMENT = '\uFFFD';

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notText) {
      return false;
    }
  }
}
