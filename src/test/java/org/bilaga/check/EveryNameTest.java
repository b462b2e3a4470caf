package org.bilaga.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.table.TableReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A name of the real agreements that is written with another letter at its end is found, wherever
 * something is named by it: in a sentence, and in the first column of a table.
 */
class EveryNameTest {
  private static final Path AGREEMENTS = Path.of("specs", "agreements");
  private static final String MAIN = "god-och-nara-vard-2020/god-och-nära-vård-2020.agreement";

  private static final List<String> GROUPS =
      List.of(
          "common/län.csv",
          "common/regioner.csv",
          "common/rss.csv",
          "common/sjukvårdsregioner.csv");

  @TempDir Path temporary;

  private static List<String> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(AGREEMENTS)) {
      return files
          .map(it -> AGREEMENTS.relativize(it).toString())
          .filter(it -> it.endsWith(ending) && !it.endsWith(".sv.agreement"))
          .sorted()
          .toList();
    }
  }

  static List<String> agreements() throws IOException {
    return files(".agreement");
  }

  /** Those of a group declare names, which others use. */
  static List<String> tables() throws IOException {
    return files(".csv").stream().filter(it -> !GROUPS.contains(it)).toList();
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void aNameInASentenceIsFound(String file) {
    var folder = Folder.copyOf(AGREEMENTS, temporary);
    String text = folder.text(file);
    var source = SourceFile.of(file, text);
    AgreementFile tree = new AgreementParser(source, new Findings()).parse().orElseThrow();
    Map<String, Span> names = new LinkedHashMap<>();
    collect(tree, names);
    assertThat(passed(folder, file, text, List.copyOf(names.values()), file)).isEmpty();
  }

  /** Each name once in each sort of sentence. */
  private static void collect(Node node, Map<String, Span> names) {
    for (Node part : node.parts()) {
      if (part instanceof Reference reference) {
        for (Reference.Step step : reference.steps()) {
          names.putIfAbsent(node.getClass() + " " + step.name(), step.name().span());
        }
      }
      collect(part, names);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aNameInATableIsFound(String file) {
    var folder = Folder.copyOf(AGREEMENTS, temporary);
    String text = folder.text(file);
    var table = new TableReader().read(text.getBytes(UTF_8), file).table();
    List<Span> names = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      names.add(table.span(row, 0));
    }
    assertThat(passed(folder, file, text, names, MAIN)).isEmpty();
  }

  /** The names that may have another letter at their end without anything being told. */
  private static List<String> passed(
      Folder folder, String file, String text, List<Span> names, String checked) {
    var before = new TreeSet<>(told(folder.check(checked)));
    List<String> passed = new ArrayList<>();
    for (Span name : names) {
      String letter = name.text().endsWith("q") ? "z" : "q";
      folder.put(file, text.substring(0, name.end() - 1) + letter + text.substring(name.end()));
      if (before.containsAll(told(folder.check(checked)))) {
        passed.add(name.line() + ": " + name.text());
      }
    }
    return passed;
  }

  private static List<String> told(List<Finding> findings) {
    return Folder.failing(findings).stream()
        .map(it -> it.kind().name())
        .filter(it -> !it.equals("twin-differs"))
        .toList();
  }
}
