package org.bilaga.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Palette;
import org.bilaga.finding.TextRenderer;
import org.bilaga.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is renewed tells the same as what is read from the start. */
class ProjectTest {
  private static final int CHANGES = 12;

  @TempDir Path temporary;
  private Path folder;
  private long clock = 1_000_000_000_000L;

  @BeforeEach
  void copy() throws IOException {
    folder = temporary.toRealPath().resolve("agreements");
    Path from = Path.of("specs/agreements");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    Files.createFile(folder.resolve(".bilaga"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void renewedIsAsReadAnew(int seed) throws IOException {
    var random = new Random(seed);
    var project = new Project(List.of(folder), folder);
    assertThat(told(project.analysis())).isEqualTo(told(anew(Map.of())));
    List<Path> files = files();
    Map<Path, byte[]> unsaved = new HashMap<>();
    for (int i = 0; i < CHANGES; i++) {
      Path file = files.get(random.nextInt(files.size()));
      String changed = changed(unsaved.getOrDefault(file, Files.readAllBytes(file)), random);
      if (random.nextBoolean()) {
        unsaved.put(file, changed.getBytes(UTF_8));
        project.write(file, changed.getBytes(UTF_8));
      } else {
        unsaved.remove(file);
        project.forget(file);
        save(file, changed);
      }

      assertThat(told(project.analysis())).as("%s", file).isEqualTo(told(anew(unsaved)));
    }
  }

  @Test
  void whatIsPutBackIsAsBefore() throws IOException {
    var project = new Project(List.of(folder), folder);
    String before = told(project.analysis());
    Path table = folder.resolve("god-och-nara-vard-2020").resolve("bilaga-2.csv");
    if (!Files.exists(table)) {
      table = files().stream().filter(it -> it.toString().endsWith(".csv")).findFirst().get();
    }

    project.write(table, new byte[0]);
    assertThat(project.isStale()).isTrue();
    assertThat(told(project.analysis())).isNotEqualTo(before);
    assertThat(project.isStale()).isFalse();
    project.forget(table);
    assertThat(told(project.analysis())).isEqualTo(before);
  }

  @Test
  void whatIsTypedIsSeenAndWhatIsSavedOnlyWhenOneLooks() throws IOException {
    var project = new Project(List.of(folder), folder);
    String before = told(project.analysis());
    Path saved = folder.resolve("more.agreement");
    Path table = folder.resolve("god-och-nara-vard-2020").resolve("bilaga-2.csv");

    save(saved, "use \"missing.agreement\"\n");
    assertThat(told(project.typed())).isEqualTo(before);
    project.write(table, new byte[0]);
    assertThat(told(project.typed())).isNotEqualTo(before).doesNotContain("missing.agreement");
    assertThat(project.typed()).isSameAs(project.typed());
    assertThat(told(project.analysis())).contains("missing.agreement");
    assertThat(told(project.analysis())).isEqualTo(told(anew(Map.of(table, new byte[0]))));
  }

  @Test
  void filesComeAndGo() throws IOException {
    var project = new Project(List.of(folder), folder);
    String before = told(project.analysis());
    Path more = folder.resolve("more.agreement");

    save(more, "use \"missing.agreement\"\nagreement more \"More\" {\n  total 1 kr\n}\n");
    assertThat(told(project.analysis())).isEqualTo(told(anew(Map.of()))).contains("missing");
    save(folder.resolve("missing.agreement"), "party x \"X\"\n");
    assertThat(told(project.analysis())).isEqualTo(told(anew(Map.of()))).doesNotContain("missing`");
    Files.delete(more);
    Files.delete(folder.resolve("missing.agreement"));
    assertThat(told(project.analysis())).isEqualTo(before);
  }

  @Test
  void nothingIsReadAgainWhereNothingChanged() {
    var project = new Project(List.of(folder), folder);

    assertThat(project.analysis()).isSameAs(project.analysis());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(it -> it.toString().endsWith(".agreement") || it.toString().endsWith(".csv"))
          .sorted()
          .toList();
    }
  }

  /** A digit more or less, a line doubled or gone. */
  private static String changed(byte[] bytes, Random random) {
    var text = new StringBuilder(new String(bytes, UTF_8));
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits.add(i);
      }
    }
    if (digits.isEmpty() || random.nextInt(4) == 0) {
      int at = text.indexOf("\n", random.nextInt(Math.max(1, text.length())));
      return at < 0 ? text + "\n" : text.substring(0, at) + text.substring(at + 1);
    }
    int at = digits.get(random.nextInt(digits.size()));
    text.setCharAt(at, (char) ('0' + random.nextInt(10)));
    return text.toString();
  }

  /** Each save a while after the one before, as a file system may not tell two moments apart. */
  private void save(Path file, String text) throws IOException {
    Files.writeString(file, text);
    clock += 10_000;
    Files.setLastModifiedTime(file, FileTime.fromMillis(clock));
  }

  private Analysis anew(Map<Path, byte[]> unsaved) {
    return Analysis.at(List.of(folder), folder, unsaved);
  }

  private static String told(Analysis analysis) {
    var audited = analysis.audited();
    var text = new StringBuilder();
    List<Finding> findings = audited.findings().sorted();
    new TextRenderer(Language.ENGLISH, Palette.NONE, true).render(findings, text);
    var tally = audited.tally();
    return text.append(tally.checks())
        .append(' ')
        .append(tally.exact())
        .append(' ')
        .append(tally.consistent())
        .append(' ')
        .append(tally.differing())
        .append(' ')
        .append(tally.claims())
        .append(' ')
        .append(tally.agreements())
        .append(' ')
        .append(tally.readings())
        .append(' ')
        .append(tally.notVerified().size())
        .toString();
  }
}
