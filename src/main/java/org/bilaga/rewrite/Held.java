package org.bilaga.rewrite;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A file held open and locked, so that no other rewrite takes it meanwhile and what somebody writes
 * into it is seen, also after another file has taken its place.
 */
final class Held implements Closeable {
  private final FileChannel channel;
  private final Optional<Object> key;

  private Held(FileChannel channel, Optional<Object> key) {
    this.channel = channel;
    this.key = key;
  }

  /** Nothing where another rewrite has it; a file that is gone is an error of its own. */
  static Optional<Held> of(Path file) throws IOException {
    var key = key(file);
    var channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    var held = new Held(channel, key);
    if (held.isLocked() && held.isAt(file)) {
      return Optional.of(held);
    }
    channel.close();
    return Optional.empty();
  }

  private boolean isLocked() {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    } catch (IOException noLocksHere) {
      // Then the comparisons alone tell.
      return true;
    }
  }

  /** What tells one file from another that has the same name later. */
  private static Optional<Object> key(Path file) throws IOException {
    try {
      var attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Object key = attributes.fileKey();
      return Optional.of(key == null ? attributes.creationTime() : key);
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  /** Whether a name leads to it. */
  boolean isAt(Path name) throws IOException {
    return key.equals(key(name));
  }

  /** Not by its name: that would open the file once more, and closing it would end the lock. */
  byte[] content() throws IOException {
    var buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    long at = 0;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        break;
      }
      at += read;
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
