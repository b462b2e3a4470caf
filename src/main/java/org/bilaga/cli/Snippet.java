package org.bilaga.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Findings;
import org.bilaga.format.Formatted;
import org.bilaga.format.Formatter;
import org.bilaga.parser.Wording;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;

/**
 * A few lines of an agreement as a page of help quotes them, in the reader's vocabulary.
 *
 * <p>They may belong inside something, which is not quoted. What is quoted as an example of what
 * cannot be read stays as it is.
 */
final class Snippet {
  /** What such lines can stand in, from the outermost. */
  private static final List<List<String>> AROUND =
      List.of(
          List.of(),
          List.of("agreement a {"),
          List.of("agreement a {", "appendix 1 \"\" from \"a.csv\" by g {"),
          List.of("agreement a {", "grant g 1 kr to g {"),
          List.of("agreement a {", "payment to g {"),
          List.of("agreement a {", "condition c {"),
          List.of("scenario a for b {"),
          List.of("data d by g {"),
          List.of("group g {"));

  private Snippet() {}

  static List<String> in(Language language, List<String> lines) {
    for (List<String> around : AROUND) {
      var translated = within(around, language, lines);
      if (translated.isPresent()) {
        return translated.get();
      }
    }
    return lines;
  }

  private static Optional<List<String>> within(
      List<String> around, Language language, List<String> lines) {
    List<String> whole = new ArrayList<>(around);
    whole.addAll(lines);
    whole.addAll(Collections.nCopies(around.size(), "}"));
    String text = String.join("\n", whole) + "\n";
    SourceFile file = SourceFile.of("a.agreement", text);
    if (Wording.of(file, new Findings()).filter(it -> it.language() == language).isPresent()) {
      return Optional.of(lines);
    }
    if (!(Formatter.in(language).format(file) instanceof Formatted.Text it)) {
      return Optional.empty();
    }
    List<String> written = it.text().lines().toList();
    String margin = "    ".repeat(around.size());
    return Optional.of(
        written.subList(around.size(), written.size() - around.size()).stream()
            .map(line -> line.startsWith(margin) ? line.substring(margin.length()) : line)
            .toList());
  }
}
