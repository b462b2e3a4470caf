package org.bilaga.table.document;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip file in which one entry holds something else: the bytes of all others stay as they are. */
final class ZipRewrite {
  /** Sizes follow the data; those of an entry written here stand before it. */
  private static final int SIZES_FOLLOW = 8;

  private static final int DEFLATED = 8;
  private static final int LARGE_SIZES = 1;

  private final ZipArchive archive;
  private final byte[] bytes;
  private final ZipArchive.Entry changed;
  private final byte[] packed;
  private final int size;
  private final int sum;
  private final ByteArrayOutputStream out;

  private ZipRewrite(ZipArchive archive, ZipArchive.Entry changed, byte[] content) {
    this.archive = archive;
    this.bytes = archive.bytes();
    this.changed = changed;
    this.packed = deflated(content);
    this.size = content.length;
    var crc = new CRC32();
    crc.update(content);
    this.sum = (int) crc.getValue();
    this.out = new ByteArrayOutputStream(bytes.length + 1024);
  }

  static byte[] of(ZipArchive archive, String name, byte[] content) throws Unreadable {
    var changed = archive.entry(name).orElseThrow(Unreadable::damaged);
    return new ZipRewrite(archive, changed, content).write();
  }

  private static byte[] deflated(byte[] content) {
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(content);
    deflater.finish();
    var packed = new ByteArrayOutputStream(content.length / 4 + 64);
    var buffer = new byte[1 << 13];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private byte[] write() throws Unreadable {
    List<ZipArchive.Entry> entries = new ArrayList<>(archive.entries().values());
    entries.sort(Comparator.comparingInt(ZipArchive.Entry::local));
    int directory = ZipArchive.int4(bytes, archive.end() + 16);
    Map<String, Integer> places = new HashMap<>();
    int at = 0;
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      int next = i + 1 < entries.size() ? entries.get(i + 1).local() : directory;
      if (entry.local() < at || next < entry.local()) {
        throw Unreadable.damaged();
      }
      out.write(bytes, at, entry.local() - at);
      places.put(entry.name(), out.size());
      if (entry == changed) {
        local(entry);
        int data = archive.dataOf(entry) + entry.packed();
        // What follows the data is its sizes; whatever else there is stays.
        at = (entry.flags() & SIZES_FOLLOW) != 0 ? next : data;
      } else {
        out.write(bytes, entry.local(), next - entry.local());
        at = next;
      }
    }
    out.write(bytes, at, directory - at);
    int newDirectory = out.size();
    for (ZipArchive.Entry entry : archive.entries().values()) {
      central(entry, places.getOrDefault(entry.name(), 0));
    }
    int length = out.size() - newDirectory;
    int end = archive.end();
    byte[] last = java.util.Arrays.copyOfRange(bytes, end, bytes.length);
    put4(last, 12, length);
    put4(last, 16, newDirectory);
    out.writeBytes(last);
    return out.toByteArray();
  }

  private void local(ZipArchive.Entry entry) {
    int at = entry.local();
    byte[] head = java.util.Arrays.copyOfRange(bytes, at, at + ZipArchive.LOCAL_SIZE);
    int name = ZipArchive.int2(bytes, at + 26);
    byte[] extra = extra(at + ZipArchive.LOCAL_SIZE + name, ZipArchive.int2(bytes, at + 28));
    put2(head, 6, ZipArchive.int2(head, 6) & ~SIZES_FOLLOW);
    put2(head, 8, DEFLATED);
    sizes(head, 14);
    put2(head, 28, extra.length);
    out.writeBytes(head);
    out.write(bytes, at + ZipArchive.LOCAL_SIZE, name);
    out.writeBytes(extra);
    out.writeBytes(packed);
  }

  private void central(ZipArchive.Entry entry, int place) {
    int at = entry.central();
    byte[] head = java.util.Arrays.copyOfRange(bytes, at, at + ZipArchive.CENTRAL_SIZE);
    int name = ZipArchive.int2(head, 28);
    int extraLength = ZipArchive.int2(head, 30);
    int comment = ZipArchive.int2(head, 32);
    int from = at + ZipArchive.CENTRAL_SIZE;
    byte[] extra = java.util.Arrays.copyOfRange(bytes, from + name, from + name + extraLength);
    if (entry == changed) {
      extra = extra(from + name, extraLength);
      put2(head, 8, ZipArchive.int2(head, 8) & ~SIZES_FOLLOW);
      put2(head, 10, DEFLATED);
      sizes(head, 16);
      put2(head, 30, extra.length);
    }
    put4(head, 42, place);
    out.writeBytes(head);
    out.write(bytes, from, name);
    out.writeBytes(extra);
    out.write(bytes, from + name + extraLength, comment);
  }

  private void sizes(byte[] head, int at) {
    put4(head, at, sum);
    put4(head, at + 4, packed.length);
    put4(head, at + 8, size);
  }

  /** Extra fields but that of sizes too large for the header, which are not so any more. */
  private byte[] extra(int from, int length) {
    var kept = new ByteArrayOutputStream(length);
    int at = from;
    while (at + 4 <= from + length) {
      int field = Math.min(4 + ZipArchive.int2(bytes, at + 2), from + length - at);
      if (ZipArchive.int2(bytes, at) != LARGE_SIZES) {
        kept.write(bytes, at, field);
      }
      at += field;
    }
    return kept.toByteArray();
  }

  private static void put2(byte[] into, int at, int value) {
    into[at] = (byte) value;
    into[at + 1] = (byte) (value >> 8);
  }

  private static void put4(byte[] into, int at, int value) {
    put2(into, at, value);
    put2(into, at + 2, value >> 16);
  }
}
