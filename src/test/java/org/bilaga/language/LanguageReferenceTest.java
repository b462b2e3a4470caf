package org.bilaga.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bilaga.check.Audit;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.language.ReferencePage.Block;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.words.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every block of the language reference.
 *
 * <p>{@code agreement} is a whole file, {@code agreement inside} some sentences of an agreement in
 * a file that uses all files named so far; {@code name=} gives a file its name, {@code finds=} says
 * which kinds are found. {@code console} holds commands and what they print.
 */
class LanguageReferenceTest {
  private static final Pattern TIME = Pattern.compile("\\d+(,\\d+)? m?s(?=\\R|$)");
  private static final Golden GOLDEN = new Golden();

  @TempDir static Path folder;

  @AfterAll
  static void write() throws IOException {
    GOLDEN.write();
  }

  @TestFactory
  List<DynamicContainer> everyExampleIsTrue() throws IOException {
    Files.createFile(folder.resolve(".bilaga"));
    List<DynamicContainer> pages = new ArrayList<>();
    Map<String, String> named = new LinkedHashMap<>();
    // The Swedish first page comes before the English one and tells of the same files.
    ReferencePage.all().stream()
        .filter(page -> page.path().getFileName().toString().startsWith("01"))
        .forEach(page -> named.putAll(page.named()));
    for (ReferencePage page : ReferencePage.all()) {
      named.putAll(page.named());
      var known = new LinkedHashMap<>(named);
      List<DynamicTest> tests = new ArrayList<>();
      for (Block block : page.blocks()) {
        tests.add(
            dynamicTest(
                "line " + block.line() + ": " + block.language(), () -> run(page, block, known)));
      }
      pages.add(dynamicContainer(page.path().getFileName().toString(), tests));
    }
    return pages;
  }

  private static void run(ReferencePage page, Block block, Map<String, String> known)
      throws IOException {
    for (var file : known.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    switch (block.language()) {
      case "agreement" -> agreement(page, block, known);
      case "csv" -> assertThat(block.value("name")).as("the name of a table").isPresent();
      case "console" -> console(page, block);
      default -> assertThat(block.language()).as("a block that is run").isEmpty();
    }
  }

  private static void agreement(ReferencePage page, Block block, Map<String, String> known)
      throws IOException {
    Path file = folder.resolve(block.value("name").orElse("exempel.agreement"));
    Files.writeString(file, block.is("inside") ? around(block.content(), known) : block.content());
    List<Finding> found = check(file);
    if (block.value("name").isEmpty()) {
      Files.delete(file);
    }
    var kinds = new TreeSet<String>();
    var told = new StringBuilder();
    for (Finding finding : found) {
      if (finding.disputed().isEmpty()) {
        kinds.add(finding.kind().name());
        told.append(finding.span())
            .append(": ")
            .append(finding.message(Language.ENGLISH))
            .append('\n');
      }
    }
    String finds = String.join(",", kinds);
    String expected = block.value("finds").orElse("");
    if (!finds.equals(expected)) {
      int fence = page.text().lastIndexOf("```", block.start());
      String info =
          page.text().substring(fence, block.start()).strip().replaceAll(" finds=\\S+", "");
      GOLDEN.shouldBe(
          page, fence, block.start(), info + (finds.isEmpty() ? "" : " finds=" + finds) + "\n");
    }
    assertThat(finds).as("%s:%s finds\n%s", page.path(), block.line(), told).isEqualTo(expected);
  }

  /** The sentences as they would stand in a file. */
  private static String around(String sentences, Map<String, String> known) {
    var file = new StringBuilder();
    for (String name : known.keySet()) {
      if (name.endsWith(".agreement") && !name.endsWith(".sv.agreement")) {
        file.append("use \"").append(name).append("\"\n");
      }
    }
    return file.append("agreement exempel {\n").append(sentences).append("}\n").toString();
  }

  private static List<Finding> check(Path file) throws IOException {
    var findings = new Findings();
    var modules = new Modules(new Workspace(folder.toRealPath(), folder), findings);
    var module = modules.load(file);
    new Audit(findings).run(module.map(List::of).orElse(List.of()));
    return findings.sorted();
  }

  /** Runs each command in the folder of the page's files, as a reader would. */
  private static void console(ReferencePage page, Block block) throws IOException {
    var actual = new StringBuilder();
    for (String line : block.content().lines().toList()) {
      if (line.startsWith("$ bilaga ")) {
        actual.append(line).append('\n').append(output(line.substring("$ bilaga ".length())));
      }
    }
    String expected = TIME.matcher(block.content()).replaceAll("12 ms");
    String printed = TIME.matcher(actual).replaceAll("12 ms");
    if (!expected.equals(printed)) {
      GOLDEN.shouldBe(page, block.start(), block.end(), printed);
    }
    assertThat(printed).as("%s:%s", page.path(), block.line()).isEqualTo(expected);
  }

  private static String output(String arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Dbilaga.locale=en");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.bilaga.cli.Main"));
    for (String argument : arguments.split(" ")) {
      // A shell takes the quotation marks off; no example has a space inside them.
      command.add(argument.replace("'", ""));
    }
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    try (var out = process.getInputStream()) {
      return new String(out.readAllBytes(), UTF_8);
    }
  }

  @Test
  void everyConstructHasAHeadingOfItsName() throws IOException {
    var all = new StringBuilder();
    ReferencePage.all().forEach(page -> all.append(page.text()));
    var rule = Pattern.compile("(?m)^([a-z]\\w*(?:Declaration|Clause))\\b");
    var rules = rule.matcher(Files.readString(Path.of("grammar/BilagaParser.g4")));
    var alternatives = List.of("agreementClause", "dataClause", "factsClause", "moneyClause");
    int constructs = 0;
    while (rules.find()) {
      if (!alternatives.contains(rules.group(1))) {
        constructs++;
        String words =
            rules.group(1).replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
        String heading = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        assertThat(all).containsPattern("(?m)^##+ " + heading + "$");
      }
    }
    assertThat(constructs).isGreaterThan(20);
  }

  @Test
  void theVocabulariesAreThoseOfTheParser() {
    table("14-the-two-vocabularies.md", "<!-- test: all keywords -->", Vocabulary.allKeywords());
  }

  @Test
  void theKeywordsThatMayBeNamesAreThoseThatTheParserTakes() {
    assertThat(Vocabulary.mayBeName("vårdguiden")).as("an ordinary name").isTrue();
    assertThat(Vocabulary.mayBeName("total")).as("the keyword of a sentence").isFalse();
    table(
        "02-words-names-and-texts.md",
        "<!-- test: keywords that may be names -->",
        Vocabulary.keywordsThatMayBeNames());
  }

  /** The rows of the table that follows a mark. */
  private static void table(String name, String mark, String rows) {
    Optional<ReferencePage> found =
        ReferencePage.all().stream().filter(it -> it.path().endsWith(name)).findFirst();
    ReferencePage page = found.orElseThrow();
    String head = mark + "\n| English | Swedish |\n|---|---|\n";
    int start = page.text().indexOf(head) + head.length();
    int end = page.text().indexOf("\n\n", start - 1) + 1;
    String there = page.text().substring(start, end);
    if (!there.equals(rows)) {
      GOLDEN.shouldBe(page, start, end, rows);
    }
    assertThat(there).isEqualTo(rows);
  }
}
