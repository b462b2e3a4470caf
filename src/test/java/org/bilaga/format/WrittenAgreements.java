package org.bilaga.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every agreement there is in the folder of specifications: the files, and the reference's. */
public final class WrittenAgreements {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```agreement([^\\n]*)\\n(.*?)^```$");

  private WrittenAgreements() {}

  /** Texts by where they stand, those with mistakes too. */
  public static Map<String, String> all() {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("specs"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (file.toString().endsWith(".agreement")) {
          texts.put(file.toString(), text);
        } else if (file.toString().endsWith(".md")) {
          blocks(file, text, texts);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  private static void blocks(Path file, String text, Map<String, String> texts) {
    var blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      boolean inside = blocks.group(1).contains("inside");
      String block = blocks.group(2);
      texts.put(file + " at " + blocks.start(), inside ? "agreement a {\n" + block + "}\n" : block);
    }
  }
}
