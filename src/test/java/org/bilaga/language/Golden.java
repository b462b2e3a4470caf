package org.bilaga.language;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Expectations that stand in pages, and their rewriting with {@code -Dgolden=write}. A run that
 * rewrites fails all the same, so that someone reads the difference.
 */
final class Golden {
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  private record Change(int end, String text) {}

  private final Map<ReferencePage, TreeMap<Integer, Change>> changes = new HashMap<>();

  /** The stretch of a page should be this text; put there by {@link #write}. */
  void shouldBe(ReferencePage page, int start, int end, String text) {
    changes.computeIfAbsent(page, it -> new TreeMap<>()).put(start, new Change(end, text));
  }

  void write() throws IOException {
    for (var entry : changes.entrySet()) {
      if (WRITE) {
        var text = new StringBuilder(entry.getKey().text());
        for (var change : entry.getValue().descendingMap().entrySet()) {
          text.replace(change.getKey(), change.getValue().end(), change.getValue().text());
        }
        Files.writeString(entry.getKey().path(), text);
      }
    }
  }
}
