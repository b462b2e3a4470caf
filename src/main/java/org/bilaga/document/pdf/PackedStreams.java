package org.bilaga.document.pdf;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether a file unpacks to far more than it holds, seen before a library unpacks it into memory.
 *
 * <p>Pictures are passed over, for they are never unpacked.
 */
final class PackedStreams {
  private static final byte[] STREAM =
      "stream".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  /** How far before a stream what it is stands. */
  private static final int DICTIONARY = 1 << 10;

  private static final long LARGE = 1L << 24;
  private static final int MAX_RATIO = 300;
  private static final long MAX_UNPACKED = 1L << 29;

  private PackedStreams() {}

  static boolean isBomb(byte[] bytes) {
    long all = 0;
    int at = next(bytes, 0);
    while (at >= 0) {
      int data = at + STREAM.length;
      while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n')) {
        data++;
      }
      if (isPacked(bytes, at)) {
        long unpacked = unpacked(bytes, data);
        all += Math.abs(unpacked);
        if (unpacked < 0 || all > MAX_UNPACKED) {
          return true;
        }
      }
      at = next(bytes, data);
    }
    return false;
  }

  /** Where the next stream is announced; the end of one, {@code endstream}, is none. */
  private static int next(byte[] bytes, int from) {
    for (int at = from; at + STREAM.length < bytes.length; at++) {
      if (bytes[at] == 's' && isAt(bytes, at, STREAM) && (at == 0 || bytes[at - 1] != 'd')) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] bytes, int at, byte[] what) {
    for (int i = 0; i < what.length; i++) {
      if (bytes[at + i] != what[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPacked(byte[] bytes, int stream) {
    int from = Math.max(0, stream - DICTIONARY);
    String before =
        new String(bytes, from, stream - from, java.nio.charset.StandardCharsets.ISO_8859_1);
    String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    return dictionary.contains("/Fl") && !dictionary.contains("/Image");
  }

  /** How much a stream unpacks to; less than nothing where that is beyond measure. */
  private static long unpacked(byte[] bytes, int from) {
    var inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      var buffer = new byte[1 << 15];
      long count = 0;
      int more = inflater.inflate(buffer);
      while (more > 0) {
        count += more;
        if (count > LARGE && count / MAX_RATIO > inflater.getBytesRead()) {
          return -1;
        }
        more = inflater.inflate(buffer);
      }
      return count;
    } catch (DataFormatException other) {
      return 0;
    } finally {
      inflater.end();
    }
  }
}
