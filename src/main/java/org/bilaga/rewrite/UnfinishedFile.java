package org.bilaga.rewrite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A new file beside the one whose place it is to take.
 *
 * <p>Its name cannot be foreseen and it is always made anew, so nothing is ever written through a
 * link that lay there already. The file whose place it takes gets such a name, too, meanwhile.
 */
final class UnfinishedFile {
  private static final String START = ".bilaga-";
  private static final String END = ".tmp";
  private static final String KEPT = ".saved";
  private static final String PATTERN = START + "[0-9a-f]{32}" + END;

  /** A run writes for a moment; what is older was left behind by one that was killed. */
  private static final Duration OLD = Duration.ofMinutes(2);

  private static final SecureRandom RANDOM = new SecureRandom();

  private UnfinishedFile() {}

  /**
   * Writes the bytes whole, down to the disk.
   *
   * @param like the file whose place it takes, whose permissions and owners it gets
   */
  static Path write(Path folder, byte[] bytes, Optional<Path> like) throws IOException {
    Path path = folder.resolve(name(END));
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    // What others may not read must not be there for them for a moment either.
    FileAttribute<?>[] mode =
        posix && like.isPresent()
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (var channel =
        FileChannel.open(
            path,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
            mode)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
      if (posix && like.isPresent()) {
        makeLike(like.get(), path);
      }
      return path;
    } catch (IOException failed) {
      Files.deleteIfExists(path);
      throw failed;
    }
  }

  private static String name(String end) {
    var name = new byte[16];
    RANDOM.nextBytes(name);
    return START + HexFormat.of().formatHex(name) + end;
  }

  static Path anotherNameBeside(Path file) {
    return file.resolveSibling(name(END));
  }

  /** Another name for a file, given in one step; none where a file can have only one. */
  static Optional<Path> secondNameOf(Path file) throws IOException {
    Path second = anotherNameBeside(file);
    try {
      return Optional.of(Files.createLink(second, file));
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (IOException | UnsupportedOperationException noLinksHere) {
      return Optional.empty();
    }
  }

  /** What could not be put back gets a name that no run clears away. */
  static Path keep(Path path) {
    try {
      return Files.move(path, path.resolveSibling(name(KEPT)));
    } catch (IOException failed) {
      return path;
    }
  }

  static void clear(Optional<Path> path) {
    try {
      if (path.isPresent()) {
        Files.deleteIfExists(path.get());
      }
    } catch (IOException left) {
      // The next run clears it away.
    }
  }

  /** Who owns it where that may be given away, and who may read and write it. */
  private static void makeLike(Path old, Path path) throws IOException {
    var was = Files.readAttributes(old, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    var view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    var is = view.readAttributes();
    try {
      if (!is.group().equals(was.group())) {
        view.setGroup(was.group());
      }
      if (!is.owner().equals(was.owner())) {
        view.setOwner(was.owner());
      }
    } catch (IOException notOurs) {
      // Then it is ours: the text matters more.
    }
    view.setPermissions(was.permissions());
  }

  /** Takes away what runs that were killed left in a folder. */
  static void sweep(Path folder) {
    Instant old = Instant.now().minus(OLD);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, START + "*" + END)) {
      for (Path entry : entries) {
        if (entry.getFileName().toString().matches(PATTERN)) {
          var attributes =
              Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          if (attributes.isRegularFile()
              && attributes.lastModifiedTime().toInstant().isBefore(old)) {
            Files.deleteIfExists(entry);
          }
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException | UncheckedIOException left) {
      // They do no harm.
    }
  }
}
