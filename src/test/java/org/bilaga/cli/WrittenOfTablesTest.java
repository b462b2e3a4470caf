package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code infer} and {@code import} write of a table passes the check, and both say the same
 * amounts: whatever its columns are called and counted in, wherever that stands, and however its
 * totals were rounded.
 */
class WrittenOfTablesTest {
  private static final Pattern GRANT =
      Pattern.compile(
          "(?m)^ *(?:grant|bidrag) \\S+ +(?:\"[^\"]*\" +)?(.*?) +(?:to recipients|till mottagare)");
  private static final Pattern FOUND = Pattern.compile("(?m)^(?:error|warning|disputed)\\[[^\\n]*");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  @TempDir Path folder;

  private static Stream<GrantTable> tables() {
    return Stream.iterate(0L, seed -> seed + 1).limit(GrantTable.COUNT).map(GrantTable::new);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void whatIsWrittenOfATablePassesTheCheck(GrantTable table) throws IOException {
    String file = "t" + table.ending();
    Asked.write(folder, file, table.text());
    var inferred = Asked.run("infer", folder.resolve(file).toString(), "--language", "en");
    assertThat(inferred.err()).as(table.text()).isEmpty();
    String sentences = sentences(inferred.out());
    Asked.write(folder, "a.agreement", agreement(sentences, table));
    var checked = Asked.run("check", "-l", "en", folder.resolve("a.agreement").toString());
    assertThat(faults(checked)).as(table.text() + sentences + checked.out()).isEmpty();

    String into = folder.resolve("imported").toString();
    var imported = Asked.run("import", folder.resolve(file).toString(), into, "--language", "en");
    assertThat(imported.err()).as(table.text()).isEmpty();
    String draft = draft(folder.resolve("imported"));
    var accepted = Asked.run("check", "-l", "en", into);
    assertThat(faults(accepted)).as(table.text() + draft + accepted.out()).isEmpty();
    if (table.isSameInBoth()) {
      assertThat(amounts(draft)).as(table.text() + sentences + draft).isEqualTo(amounts(sentences));
    }
  }

  /**
   * What is found of what was written: not that a rule may have its paradox, for it is the table's,
   * nor that a column without a heading has no sentence.
   */
  private static List<String> faults(Asked checked) {
    return FOUND
        .matcher(checked.out())
        .results()
        .map(MatchResult::group)
        .filter(it -> !it.contains("paradox-") && !it.contains("The column \"\" of"))
        .toList();
  }

  /** Those that are granted, in their order. */
  private static List<String> amounts(String sentences) {
    return GRANT
        .matcher(sentences)
        .results()
        .map((MatchResult it) -> SPACES.matcher(it.group(1)).replaceAll(" "))
        .map(it -> it.replace("enligt lista", "as listed").replace("vardera", "each"))
        .map(it -> it.replaceAll("(?:basis|underlag)-1\\.", "basis."))
        .toList();
  }

  private static String sentences(String told) {
    int from = told.indexOf("In an agreement, with");
    return from < 0 ? "" : told.substring(told.indexOf("\n\n", from) + 2);
  }

  private static String agreement(String sentences, GrantTable table) {
    var group = new StringBuilder("group recipients \"R\" {\n    | id | name |\n");
    for (int row = 0; row < table.names().size(); row++) {
      group.append("    | m%d | %s |\n".formatted(row, table.names().get(row)));
    }
    int data = sentences.startsWith("data ") ? sentences.indexOf("}\n") + 2 : 0;
    return "%s}\n%sagreement a \"A\" {\n%s}\n"
        .formatted(group, sentences.substring(0, data), sentences.substring(data));
  }

  private static String draft(Path imported) throws IOException {
    try (Stream<Path> files = Files.list(imported)) {
      Path file =
          files.filter(it -> it.toString().endsWith(".agreement")).findFirst().orElseThrow();
      return Files.readString(file);
    }
  }
}
