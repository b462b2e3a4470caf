package org.bilaga.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilaga.language.ReferencePage.Block;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The English and the Swedish edition of the reference say the same: chapter by chapter the same
 * headings, examples, tables and links. What an example says in Swedish is what the formatter makes
 * of it; its comments, and the reasons for marks, are each edition's own.
 *
 * <p>With {@code -Dgolden=write} the examples of the Swedish edition are written anew from the
 * English ones, and the run still fails.
 */
class TwoEditionsTest {
  private static final Golden GOLDEN = new Golden();
  private static final Map<String, ReferencePage> ENGLISH = pages(Edition.ENGLISH);
  private static final Map<String, ReferencePage> SWEDISH = pages(Edition.SWEDISH);

  @AfterAll
  static void write() throws IOException {
    GOLDEN.write();
  }

  private static Map<String, ReferencePage> pages(Edition edition) {
    Map<String, ReferencePage> pages = new LinkedHashMap<>();
    for (ReferencePage page : edition.pages()) {
      pages.put(edition.subject(page.path()), page);
    }
    return pages;
  }

  @Test
  void everyChapterIsInBoth() {
    assertThat(SWEDISH.keySet())
        .as("Each chapter has one file in each edition, with the same number in its name.")
        .containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
  }

  private static Stream<DynamicTest> each(Comparing comparing) {
    return ENGLISH.keySet().stream()
        .filter(SWEDISH::containsKey)
        .map(
            subject ->
                dynamicTest(
                    subject, () -> comparing.compare(ENGLISH.get(subject), SWEDISH.get(subject))));
  }

  private interface Comparing {
    void compare(ReferencePage english, ReferencePage swedish);
  }

  @TestFactory
  Stream<DynamicTest> headingsTablesAndListsAreTheSame() {
    return each(TwoEditionsTest::outline);
  }

  private static void outline(ReferencePage english, ReferencePage swedish) {
    List<Section> ours = Section.of(english);
    List<Section> theirs = Section.of(swedish);
    for (int at = 0; at < Math.max(ours.size(), theirs.size()); at++) {
      if (at == theirs.size() || isMissing(ours, theirs, at)) {
        fail(
            "%s has nothing for %s in %s: write that section in Swedish, after %s.",
            swedish.path(), ours.get(at), english.path(), at == 0 ? "nothing" : theirs.get(at - 1));
      } else if (at == ours.size() || isMissing(theirs, ours, at)) {
        fail(
            "%s has %s, which %s does not have: write it there too, or leave it out here.",
            swedish.path(), theirs.get(at), english.path());
      } else if (!ours.get(at).isOutlinedAs(theirs.get(at))) {
        fail(
            "%s and %s differ: %s and %s. What the one says, the other is to say too.",
            place(english, ours.get(at)),
            place(swedish, theirs.get(at)),
            outline(ours.get(at)),
            outline(theirs.get(at)));
      }
    }
  }

  /** Whether the others go on with the section after ours. */
  private static boolean isMissing(List<Section> ours, List<Section> theirs, int at) {
    return at + 1 < ours.size()
        && ours.size() > theirs.size()
        && !ours.get(at).isOutlinedAs(theirs.get(at))
        && ours.get(at + 1).isOutlinedAs(theirs.get(at));
  }

  private static String place(ReferencePage page, Section section) {
    return page.path() + " " + section;
  }

  private static String outline(Section section) {
    return "level %d, %d blocks, %d rows of tables, %d points, %d links"
        .formatted(
            section.level(),
            section.blocks().size(),
            section.rows(),
            section.points(),
            section.links().size());
  }

  @TestFactory
  Stream<DynamicTest> examplesAreTheSame() {
    return each(TwoEditionsTest::examples);
  }

  private static void examples(ReferencePage english, ReferencePage swedish) {
    List<String> told = new ArrayList<>();
    for (int at = 0; at < Math.min(english.blocks().size(), swedish.blocks().size()); at++) {
      Block ours = english.blocks().get(at);
      Block theirs = swedish.blocks().get(at);
      String place = swedish.path() + ":" + theirs.line();
      if (!theirs.language().equals(ours.language())) {
        told.add(place + " is a block of another sort than that in line " + ours.line());
      } else if (ours.language().equals("agreement")) {
        agreement(ours, swedish, theirs, told);
      } else if (ours.language().equals("csv")) {
        same(ours.content(), theirs.content(), swedish, theirs, told);
      } else if (ours.language().equals("console")) {
        List<String> commands =
            Counterpart.commands(ours).stream().map(Counterpart::command).toList();
        same(lines(commands), lines(Counterpart.commands(theirs)), swedish, theirs, told);
      }
    }
    assertThat(english.blocks()).as("%s", swedish.path()).hasSameSizeAs(swedish.blocks());
    assertThat(told)
        .as("-Dgolden=write writes the examples anew; then translate the new comments in them")
        .isEmpty();
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private static void agreement(
      Block ours, ReferencePage swedish, Block theirs, List<String> told) {
    String expected = Counterpart.agreement(ours);
    if (!expected.isEmpty()
        && !Counterpart.judged(expected).equals(Counterpart.judged(theirs.content()))) {
      GOLDEN.shouldBe(
          swedish,
          theirs.start(),
          theirs.end(),
          Counterpart.keepingComments(expected, theirs.content()));
      told.add(swedish.path() + ":" + theirs.line() + " should be\n" + expected);
    }
    List<String> words =
        ours.words().stream().map(word -> word.replace(".sv.agreement", ".en.agreement")).toList();
    if (!words.equals(theirs.words())) {
      told.add(swedish.path() + ":" + theirs.line() + " should be marked " + words);
    }
  }

  private static void same(
      String expected, String there, ReferencePage page, Block block, List<String> told) {
    if (!expected.equals(there)) {
      GOLDEN.shouldBe(page, block.start(), block.end(), expected);
      told.add(page.path() + ":" + block.line() + " should be\n" + expected);
    }
  }

  @TestFactory
  Stream<DynamicTest> linksLeadToTheSame() {
    return each(TwoEditionsTest::links);
  }

  private static void links(ReferencePage english, ReferencePage swedish) {
    List<Section> ours = Section.of(english);
    List<Section> theirs = Section.of(swedish);
    for (int at = 0; at < Math.min(ours.size(), theirs.size()); at++) {
      assertThat(led(theirs.get(at), swedish, Edition.SWEDISH))
          .as("%s %s: where its links lead", swedish.path(), theirs.get(at))
          .isEqualTo(led(ours.get(at), english, Edition.ENGLISH));
    }
  }

  /** Where the links of a section lead: pages that are in both editions by what they are about. */
  private static List<String> led(Section section, ReferencePage page, Edition edition) {
    return section.links().stream().map(link -> led(link, page.path(), edition)).toList();
  }

  private static String led(String link, Path page, Edition edition) {
    if (link.contains("://")) {
      return link;
    }
    Path target = page.resolveSibling(link.replaceAll("#.*", "")).normalize();
    if (!target.toString().endsWith(".md")) {
      return target.toString().replace(".sv.", ".");
    }
    for (Edition one : List.of(edition, edition.other())) {
      Path folder = target.getParent();
      if (target.equals(one.readme()) || one.folder().equals(folder)) {
        return one.subject(target) + (one == edition ? "" : " in the other language");
      }
    }
    return target.toString().replace(".sv.md", ".en.md");
  }
}
