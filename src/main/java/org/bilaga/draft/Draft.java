package org.bilaga.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.words.Language;
import org.bilaga.workspace.CheckRun;

/**
 * A workspace to begin with.
 *
 * @param agreement the name of its agreement file
 * @param files the bytes of each file by its name, the agreement first
 * @param check what the check says of it
 * @param decisions what a person must decide, the most important first
 * @param language that of the document
 */
public record Draft(
    String agreement,
    Map<String, byte[]> files,
    CheckRun check,
    List<Decision> decisions,
    Language language) {
  public Draft {
    files = new LinkedHashMap<>(files);
    decisions = List.copyOf(decisions);
  }

  /** The file and line that a decision is about; nothing where it is about no line. */
  public Optional<String> placeOf(Decision decision) {
    String[] lines = new String(files.getOrDefault(agreement, new byte[0]), UTF_8).split("\n");
    for (int line = 0; line < lines.length; line++) {
      String text = lines[line];
      if (!text.startsWith("//") && decision.at().stream().anyMatch(text::contains)) {
        return Optional.of(agreement + ":" + (line + 1));
      }
    }
    return Optional.empty();
  }
}
