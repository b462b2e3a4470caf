package org.bilaga.language;

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
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bilaga.language.ReferencePage.Block;
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
  private static final Golden GOLDEN = new Golden();

  @TempDir static Path temporary;

  @AfterAll
  static void write() throws IOException {
    GOLDEN.write();
  }

  @TestFactory
  List<DynamicContainer> everyExampleIsTrue() throws IOException {
    List<DynamicContainer> editions = new ArrayList<>();
    for (Edition edition : Edition.ALL) {
      editions.add(edition(edition));
    }
    return editions;
  }

  private static DynamicContainer edition(Edition edition) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve(edition.language().code()));
    // So it is a workspace of its own.
    Files.createFile(folder.resolve(".bilaga"));
    List<DynamicContainer> pages = new ArrayList<>();
    Map<String, String> named = new LinkedHashMap<>();
    for (ReferencePage page : edition.pages()) {
      if (!edition.isFirst(page)) {
        named.putAll(page.named());
      }
      var known = new LinkedHashMap<>(edition.isFirst(page) ? page.named() : named);
      List<DynamicTest> tests = new ArrayList<>();
      for (Block block : page.blocks()) {
        tests.add(
            dynamicTest(
                "line " + block.line() + ": " + block.language(),
                () -> new BlockRun(edition, page, block, known, folder, GOLDEN).run()));
      }
      pages.add(dynamicContainer(page.path().toString(), tests));
    }
    return dynamicContainer(edition.folder().toString(), pages);
  }

  @Test
  void everyConstructHasAHeadingOfItsName() throws IOException {
    var all = new StringBuilder();
    Edition.ENGLISH.pages().forEach(page -> all.append(page.text()));
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
    table("14", "<!-- test: all keywords -->", Vocabulary::allKeywords);
  }

  @Test
  void theKeywordsThatMayBeNamesAreThoseThatTheParserTakes() {
    assertThat(Vocabulary.mayBeName("vårdguiden")).as("an ordinary name").isTrue();
    assertThat(Vocabulary.mayBeName("total")).as("the keyword of a sentence").isFalse();
    table("02", "<!-- test: keywords that may be names -->", Vocabulary::keywordsThatMayBeNames);
  }

  /** The rows of the table that follows a mark, in each edition with its own words first. */
  private static void table(String chapter, String mark, Function<Edition, String> rows) {
    for (Edition edition : Edition.ALL) {
      String expected = rows.apply(edition);
      ReferencePage page =
          edition.pages().stream()
              .filter(it -> it.path().getFileName().toString().startsWith(chapter))
              .findFirst()
              .orElseThrow();
      int head = page.text().indexOf("|---|", page.text().indexOf(mark));
      int start = page.text().indexOf('\n', head) + 1;
      int end = page.text().indexOf("\n\n", start - 1) + 1;
      String there = page.text().substring(start, end);
      if (!there.equals(expected)) {
        GOLDEN.shouldBe(page, start, end, expected);
      }
      assertThat(there).as("%s", page.path()).isEqualTo(expected);
    }
  }
}
