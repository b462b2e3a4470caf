package org.bilaga.table.document;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The entries of a zip file in memory, by its central directory.
 *
 * <p>Sizes that the file states are not believed: what is unpacked is counted, and ends at a limit.
 */
public final class ZipArchive {
  /** What all entries of a file may unpack to together. */
  static final long MAX_UNPACKED = 1L << 29;

  /** How many times its packed size an entry may unpack to, once it is large. */
  private static final int MAX_RATIO = 400;

  private static final long LARGE = 1L << 24;
  private static final int MAX_ENTRIES = 10_000;

  static final int LOCAL = 0x04034b50;
  static final int CENTRAL = 0x02014b50;
  static final int END = 0x06054b50;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_SIZE = 20;
  static final int LOCAL_SIZE = 30;
  static final int CENTRAL_SIZE = 46;
  static final int END_SIZE = 22;
  static final int ENCRYPTED = 1;

  private final byte[] bytes;
  private final int end;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long unpacked;

  private ZipArchive(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  /**
   * An entry as the central directory has it.
   *
   * @param central where its record begins there
   * @param local where its own header begins
   */
  record Entry(String name, int flags, int method, int packed, int central, int local) {}

  /** Whether bytes begin as those of an archive do. */
  public static boolean is(byte[] bytes) {
    return bytes.length > 4 && int4(bytes, 0) == LOCAL;
  }

  public static ZipArchive of(byte[] bytes) throws Unreadable {
    var archive = new ZipArchive(bytes, endRecord(bytes));
    archive.readDirectory();
    return archive;
  }

  /** The end record, looked for from the back, as a comment may follow it. */
  private static int endRecord(byte[] bytes) throws Unreadable {
    int least = Math.max(0, bytes.length - END_SIZE - 0xFFFF);
    for (int at = bytes.length - END_SIZE; at >= least; at--) {
      if (int4(bytes, at) == END) {
        return at;
      }
    }
    throw Unreadable.damaged();
  }

  private void readDirectory() throws Unreadable {
    int count = int2(bytes, end + 10);
    int at = int4(bytes, end + 16);
    if (count > MAX_ENTRIES) {
      throw Unreadable.damaged();
    }
    for (int i = 0; i < count; i++) {
      if (at < 0 || at > bytes.length - CENTRAL_SIZE || int4(bytes, at) != CENTRAL) {
        throw Unreadable.damaged();
      }
      int nameLength = int2(bytes, at + 28);
      int next = at + CENTRAL_SIZE + nameLength + int2(bytes, at + 30) + int2(bytes, at + 32);
      if (next > bytes.length) {
        throw Unreadable.damaged();
      }
      String name = new String(bytes, at + CENTRAL_SIZE, nameLength, StandardCharsets.UTF_8);
      var entry =
          new Entry(
              name,
              int2(bytes, at + 8),
              int2(bytes, at + 10),
              int4(bytes, at + 20),
              at,
              int4(bytes, at + 42));
      // Of two of one name readers take either; which one, nobody can tell.
      if (entries.put(name, entry) != null) {
        throw Unreadable.damaged();
      }
      at = next;
    }
  }

  /** Whether it has the second directory of archives with large entries. */
  boolean isLarge() {
    return end >= LOCATOR_SIZE && int4(bytes, end - LOCATOR_SIZE) == LOCATOR;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the end record stands. */
  int end() {
    return end;
  }

  Map<String, Entry> entries() {
    return entries;
  }

  public boolean has(String name) {
    return entries.containsKey(name);
  }

  Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** Where the packed bytes of an entry begin. */
  int dataOf(Entry entry) throws Unreadable {
    int local = entry.local();
    if (local < 0 || local > bytes.length - LOCAL_SIZE || int4(bytes, local) != LOCAL) {
      throw Unreadable.damaged();
    }
    int data = local + LOCAL_SIZE + int2(bytes, local + 26) + int2(bytes, local + 28);
    if (entry.packed() < 0 || data > bytes.length - entry.packed()) {
      throw Unreadable.damaged();
    }
    return data;
  }

  /** What an entry holds, unpacked as it is read. */
  public InputStream open(String name) throws Unreadable {
    Entry entry = entry(name).orElseThrow(Unreadable::damaged);
    if ((entry.flags() & ENCRYPTED) != 0) {
      throw new Unreadable(new DocumentProblem.NotReadable(DocumentProblem.Looks.ENCRYPTED));
    }
    int data = dataOf(entry);
    var packed = new ByteArrayInputStream(bytes, data, entry.packed());
    return switch (entry.method()) {
      case 0 -> new Counted(packed, entry.packed());
      case 8 ->
          new Counted(new InflaterInputStream(packed, new Inflater(true), 8192), entry.packed());
      default -> throw Unreadable.damaged();
    };
  }

  /** All of an entry. */
  public byte[] read(String name) throws Unreadable {
    try (var in = open(name)) {
      return in.readAllBytes();
    } catch (IOException failed) {
      throw why(failed);
    }
  }

  /** Why unpacking ended: too much, or something that is no packed text. */
  static Unreadable why(IOException failed) {
    return failed instanceof TooMuchException
        ? new Unreadable(new DocumentProblem.TooMuch(DocumentProblem.Limit.UNPACKED, MAX_UNPACKED))
        : Unreadable.damaged();
  }

  /** More is packed than is read. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final class Counted extends FilterInputStream {
    private final long most;
    private long count;

    Counted(InputStream in, int packed) {
      super(in);
      most = Math.max(LARGE, (long) packed * MAX_RATIO);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = in.read(into, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) throws IOException {
      count += more;
      unpacked += more;
      if (unpacked > MAX_UNPACKED || count > most) {
        throw new TooMuchException();
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  static int int2(byte[] bytes, int at) {
    return (bytes[at] & 255) | (bytes[at + 1] & 255) << 8;
  }

  static int int4(byte[] bytes, int at) {
    return int2(bytes, at) | int2(bytes, at + 2) << 16;
  }
}
