package org.bilaga.rewrite;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.bilaga.rewrite.Interlude.Moment;
import org.bilaga.rewrite.NotWritten.Reason;

/**
 * One file on its way from what it holds to what it is to hold.
 *
 * <p>While it is under way the old file is held open and locked, so that another rewrite waits for
 * none and is told, and what someone else writes into it to the last moment is seen.
 */
final class Target {
  /** What must be there before. */
  enum Before {
    AS_READ,
    NOTHING,
    ANYTHING
  }

  private final Boundary boundary;
  private final Path named;
  private final String shown;
  private final Before wanted;
  private final byte[] asRead;
  private final byte[] bytes;

  private Optional<Path> like = Optional.empty();
  private boolean isCopy;
  private boolean goes;
  private Path real;
  private boolean stream;
  private Optional<Held> held = Optional.empty();
  private byte[] old = new byte[0];
  private boolean isThere;
  private Optional<Path> unfinished = Optional.empty();
  private Optional<Path> secondName = Optional.empty();
  private boolean moved;

  Target(Boundary boundary, Path named, String shown, Before wanted, byte[] asRead, byte[] bytes) {
    this.boundary = boundary;
    this.named = named.toAbsolutePath();
    this.shown = shown;
    this.wanted = wanted;
    this.asRead = asRead;
    this.bytes = bytes;
    this.real = this.named;
  }

  /** Of a new file: another one whose permissions it gets. */
  Target like(Path file) {
    like = Optional.of(file);
    return this;
  }

  /** The same of one that is to hold what the other holds, under a name that was free. */
  Target copyOf(Path file) {
    isCopy = true;
    return like(file);
  }

  /** It is not to be there at all. */
  Target going() {
    goes = true;
    return this;
  }

  /** Stops a rewrite. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient NotWritten refusal;

    Refused(Reason reason, String shown) {
      super(reason.name());
      this.refusal = new NotWritten(reason, shown);
    }

    NotWritten refusal() {
      return refusal;
    }
  }

  Path real() {
    return real;
  }

  String shown() {
    return shown;
  }

  Refused refused(Reason reason) {
    // A copy has a name that was free: then another run has just made one.
    boolean copied = reason == Reason.THERE_ALREADY && isCopy;
    return new Refused(copied ? Reason.BEING_WRITTEN : reason, shown);
  }

  Refused refused(IOException failed) {
    Reason reason = Reason.of(failed);
    boolean appeared = reason == Reason.THERE_ALREADY && wanted != Before.NOTHING;
    boolean gone = failed instanceof NoSuchFileException && isThere;
    return refused(appeared || gone ? Reason.SAVED_MEANWHILE : reason);
  }

  /** Finds out where the file really lies, which must be within its boundary, and what it is. */
  void find() throws Refused, IOException {
    Optional<BasicFileAttributes> attributes = attributes(named);
    isThere = attributes.isPresent();
    if (!isThere) {
      missing();
    } else if (attributes.get().isOther()) {
      stream();
      return;
    } else {
      real = named.toRealPath();
    }
    if (!real.startsWith(boundary.folder())) {
      boolean isLed = named.normalize().startsWith(boundary.folder());
      throw refused(isLed || !boundary.isWorkspace() ? Reason.LEADS_OUT : Reason.OUTSIDE);
    } else if (!isThere) {
      return;
    } else if (attributes.get().isDirectory()) {
      throw refused(Reason.FOLDER);
    } else if (wanted == Before.NOTHING) {
      throw refused(Reason.THERE_ALREADY);
    } else if (!Files.isWritable(real)) {
      throw refused(Reason.READ_ONLY);
    }
  }

  private void missing() throws Refused, IOException {
    Path folder = named.getParent();
    Path name = named.getFileName();
    if (Files.isSymbolicLink(named)) {
      throw refused(Reason.LINK_TO_NOTHING);
    } else if (wanted == Before.AS_READ) {
      throw refused(Reason.SAVED_MEANWHILE);
    } else if (folder == null || name == null || !Files.isDirectory(folder)) {
      throw refused(Reason.NO_FOLDER);
    }
    real = folder.toRealPath().resolve(name);
  }

  /** A device or a pipe is written to as such; never one to which a link of a workspace leads. */
  private void stream() throws Refused, IOException {
    boolean isLed =
        Files.isSymbolicLink(named) || !folder().toRealPath().startsWith(boundary.folder());
    if (wanted != Before.ANYTHING) {
      throw refused(Reason.NO_FILE);
    } else if (boundary.isWorkspace() && isLed) {
      throw refused(Reason.LEADS_OUT);
    }
    stream = true;
  }

  private static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
    try {
      return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  /** Holds the file that is there, and compares it with what was read. */
  void hold() throws Refused, IOException {
    if (stream || !isThere) {
      return;
    }
    try {
      held = Held.of(real);
    } catch (NoSuchFileException gone) {
      throw refused(Reason.SAVED_MEANWHILE);
    }
    if (held.isEmpty()) {
      throw refused(Reason.BEING_WRITTEN);
    }
    old = held.get().content();
    if (wanted == Before.AS_READ && !Arrays.equals(old, asRead)) {
      throw refused(Reason.SAVED_MEANWHILE);
    }
  }

  /** Writes the new text, in a file of its own or to the device that was named. */
  void prepare() throws Refused, IOException {
    if (goes) {
      return;
    } else if (!stream) {
      unfinished = Optional.of(UnfinishedFile.write(folder(), bytes, like()));
      return;
    }
    try (var out = Files.newOutputStream(named, StandardOpenOption.WRITE)) {
      out.write(bytes);
    } catch (IOException failed) {
      throw refused(Reason.CUT_SHORT);
    }
  }

  boolean isReplaced() {
    return moved && isThere;
  }

  Path folder() {
    return Objects.requireNonNull(real.getParent());
  }

  private Optional<Path> like() {
    return isThere ? Optional.of(real) : like;
  }

  /** Whether the file that is there is the one that was held, with the same text. */
  void compare() throws Refused, IOException {
    if (held.isPresent() && !(held.get().isAt(real) && isUntouched())) {
      throw refused(Reason.SAVED_MEANWHILE);
    }
  }

  private boolean isUntouched() throws IOException {
    Optional<Path> second = secondName.filter(Files::exists);
    return held.isPresent()
        ? Arrays.equals(held.get().content(), old)
        : second.isEmpty() || Arrays.equals(Files.readAllBytes(second.get()), old);
  }

  /** Puts the new file in the place of the old one, which keeps a second name until all is done. */
  void move(Interlude interlude) throws Refused, IOException {
    if (goes) {
      remove(interlude);
      return;
    } else if (unfinished.isEmpty()) {
      return;
    } else if (held.isEmpty()) {
      appear(unfinished.get());
    } else {
      if (!held.get().isAt(real)) {
        throw refused(Reason.SAVED_MEANWHILE);
      }
      interlude.at(Moment.NEXT);
      secondName = replace(unfinished.get(), interlude);
    }
    moved = true;
    unfinished = Optional.empty();
  }

  /** Takes away its name; it keeps a second one until all is done. */
  private void remove(Interlude interlude) throws Refused, IOException {
    if (held.isEmpty() || !held.get().isAt(real)) {
      throw refused(Reason.SAVED_MEANWHILE);
    }
    interlude.at(Moment.NEXT);
    if (!real.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      // Elsewhere an open file cannot be removed.
      letGo();
    }
    secondName = UnfinishedFile.secondNameOf(real);
    if (secondName.isEmpty()) {
      // Where a file can have only one name, what it held is kept beside it.
      unfinished = Optional.of(UnfinishedFile.write(folder(), old, like()));
    }
    interlude.at(Moment.NAMED_TWICE);
    Files.delete(real);
    moved = true;
  }

  /**
   * Nothing that compares and replaces in one step is to be had, so what lies there gets a second
   * name in one step and is replaced in the next: what it was is looked at afterwards, and it can
   * be put back as it is, also while somebody still writes into it.
   *
   * @return the second name; none where a file can have only one, and then the comparisons tell
   */
  private Optional<Path> replace(Path by, Interlude interlude) throws IOException {
    boolean posix = real.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!posix) {
      // Elsewhere an open file cannot be replaced.
      letGo();
    }
    var swift = posix ? SwiftMove.of(by, real) : Optional.<SwiftMove>empty();
    Optional<Path> second = Optional.empty();
    try {
      second = UnfinishedFile.secondNameOf(real);
      interlude.at(Moment.NAMED_TWICE);
      if (swift.isEmpty() || !swift.get().isDone()) {
        swift.ifPresent(SwiftMove::goBack);
        move(by);
      }
      return second;
    } catch (IOException failed) {
      swift.ifPresent(SwiftMove::goBack);
      UnfinishedFile.clear(second);
      throw failed;
    }
  }

  private void move(Path by) throws IOException {
    try {
      Files.move(by, real, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(by, real, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A new name for the file fails where there is one already, in one step; moving does not. */
  private void appear(Path by) throws IOException {
    try {
      Files.createLink(real, by);
      Files.delete(by);
    } catch (FileAlreadyExistsException appeared) {
      throw appeared;
    } catch (IOException | UnsupportedOperationException noLinksHere) {
      Files.move(by, real);
    }
  }

  /**
   * Whether what was replaced is what was compared: what was written into it, or put in its place,
   * between the comparison and the move is seen here.
   */
  void confirm() throws Refused, IOException {
    Optional<Path> second = secondName.filter(Files::exists);
    boolean isOther = held.isPresent() && second.isPresent() && !held.get().isAt(second.get());
    if (isOther || !isUntouched()) {
      throw refused(Reason.SAVED_MEANWHILE);
    }
  }

  /**
   * Puts back what was there, with what others wrote into it, unless others saved after us. Answers
   * where it lies if that cannot be done.
   */
  Optional<Path> undo() {
    Optional<Path> kept = Optional.empty();
    try {
      if (moved && goes) {
        kept = secondName.or(() -> unfinished);
        secondName = Optional.empty();
        unfinished = Optional.empty();
        appear(kept.orElseThrow());
      } else if (moved && isOurs(real)) {
        if (isThere) {
          kept = Optional.of(before());
          putBack(kept.get());
        } else {
          Files.delete(real);
        }
      }
      return Optional.empty();
    } catch (IOException failed) {
      return kept.map(UnfinishedFile::keep).or(() -> Optional.of(real));
    }
  }

  private boolean isOurs(Path file) throws IOException {
    return Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** The file itself by its second name; where it has none, a new one with what it holds. */
  private Path before() throws IOException {
    Optional<Path> second = secondName.filter(Files::exists);
    secondName = Optional.empty();
    if (second.isPresent()) {
      return second.get();
    }
    byte[] before = held.isPresent() ? held.get().content() : old;
    return UnfinishedFile.write(folder(), before, like());
  }

  /** What somebody saved over ours in the very moment stays. */
  private void putBack(Path before) throws IOException {
    Optional<Path> second = replace(before, Interlude.NONE);
    if (second.isPresent() && !isOurs(second.get())) {
      Files.move(second.get(), real, StandardCopyOption.REPLACE_EXISTING);
    } else {
      UnfinishedFile.clear(second);
    }
  }

  /** Takes away what was not finished, and second names. */
  void clear() {
    UnfinishedFile.clear(unfinished);
    UnfinishedFile.clear(secondName);
    try {
      letGo();
    } catch (IOException left) {
      // It ends with the run.
    }
  }

  private void letGo() throws IOException {
    if (held.isPresent()) {
      held.get().close();
      held = Optional.empty();
    }
  }
}
