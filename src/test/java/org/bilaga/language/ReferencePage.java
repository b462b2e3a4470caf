package org.bilaga.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of the language reference: its text and the fenced blocks in it. */
record ReferencePage(Path path, String text, List<Block> blocks) {
  /** A fenced block; start and end are the offsets of its content in the page. */
  record Block(int line, String language, List<String> words, String content, int start, int end) {
    boolean is(String word) {
      return words.contains(word);
    }

    /** What stands after {@code word=}. */
    Optional<String> value(String word) {
      return words.stream()
          .filter(it -> it.startsWith(word + "="))
          .map(it -> it.substring(word.length() + 1))
          .findFirst();
    }
  }

  /** The files that the page gives a name, with what they hold. */
  Map<String, String> named() {
    Map<String, String> named = new LinkedHashMap<>();
    for (Block block : blocks) {
      block.value("name").ifPresent(name -> named.put(name, block.content()));
    }
    return named;
  }

  static ReferencePage read(Path path) {
    try {
      String text = Files.readString(path);
      return new ReferencePage(path, text, blocks(text));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    int line = 1;
    String info = "";
    int start = -1;
    int startLine = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at) + 1;
      String words = text.substring(at, end).strip();
      if (words.startsWith("```") && start < 0) {
        info = words.substring(3);
        start = end;
        startLine = line;
      } else if (words.equals("```")) {
        List<String> parts = Arrays.asList(info.split(" "));
        blocks.add(
            new Block(
                startLine,
                parts.get(0),
                parts.subList(1, parts.size()),
                text.substring(start, at),
                start,
                at));
        start = -1;
      }
      at = end;
      line++;
    }
    return blocks;
  }
}
