package org.bilaga.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A zip that does not tell when it was written, so that the same content is the same bytes: a
 * workbook can be kept under version control, and two of them compared.
 */
public final class SteadyZip {
  /** The month after the first that a zip knows, which would be told with a time zone. */
  private static final LocalDateTime ANY = LocalDateTime.of(1980, 2, 1, 0, 0);

  private SteadyZip() {}

  /** The same entries in the same order, all of one time. */
  public static byte[] of(byte[] dated) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(dated))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return of(entries);
  }

  /** In the order of the map. */
  public static byte[] of(Map<String, byte[]> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        var same = new ZipEntry(entry.getKey());
        same.setTimeLocal(ANY);
        out.putNextEntry(same);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
