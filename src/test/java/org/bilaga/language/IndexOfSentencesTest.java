package org.bilaga.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bilaga.finding.Findings;
import org.bilaga.format.Formatted;
import org.bilaga.format.Formatter;
import org.bilaga.parser.AgreementParser;
import org.bilaga.source.SourceFile;
import org.junit.jupiter.api.Test;

/**
 * The index "How do I say …": each of its sentences is one of the language, in either edition, and
 * the Swedish one is the English one translated.
 */
class IndexOfSentencesTest {
  /** An entry: what one wants to say and, on the next line, the sentence. */
  private static final Pattern ENTRY = Pattern.compile("- \\*\\*(.+)\\*\\* .*:\\n  `([^`]+)`\\n");

  /** What a sentence may stand in; the first in which it is understood is meant. */
  private static final List<String> FRAMES =
      List.of(
          "#\n",
          "agreement a {\n#\n}\n",
          "data d by g {\n#\n}\n",
          "agreement a {\nappendix 1 from \"t.csv\" by g {\n#\n}\n}\n",
          "agreement a {\ngrant b 1 kr to g {\n#\n}\n}\n",
          "scenario s for a {\n#\n}\n");

  private static List<String> sentences(Edition edition) {
    ReferencePage page =
        edition.pages().stream()
            .filter(it -> edition.subject(it.path()).equals("index"))
            .findFirst()
            .orElseThrow();
    List<String> sentences =
        ENTRY.matcher(page.text()).results().map(entry -> entry.group(2)).toList();
    // No entry is written so that it would not be seen here.
    assertThat(page.text().lines().filter(line -> line.startsWith("- **") && line.endsWith("):")))
        .as("entries of %s", page.path())
        .hasSameSizeAs(sentences);
    return sentences;
  }

  @Test
  void aHundredThingsCanBeLookedUp() {
    assertThat(sentences(Edition.ENGLISH)).hasSizeGreaterThan(100);
  }

  @Test
  void everySentenceIsOneOfTheLanguage() {
    for (Edition edition : Edition.ALL) {
      List<String> unread = new ArrayList<>();
      for (String sentence : sentences(edition)) {
        if (FRAMES.stream().noneMatch(frame -> isRead(frame.replace("#", sentence)))) {
          unread.add(sentence);
        }
      }
      assertThat(unread).as("sentences of the index, %s", edition.folder()).isEmpty();
    }
  }

  private static boolean isRead(String text) {
    var findings = new Findings();
    return new AgreementParser(SourceFile.of("index.agreement", text), findings).parse().isPresent()
        && findings.isEmpty();
  }

  @Test
  void theSwedishSentenceIsTheEnglishOneTranslated() {
    List<String> english = sentences(Edition.ENGLISH);
    List<String> swedish = sentences(Edition.SWEDISH);
    assertThat(swedish).hasSameSizeAs(english);
    for (int at = 0; at < english.size(); at++) {
      assertThat(translated(english.get(at)))
          .as("%s", english.get(at))
          .contains(spaced(swedish.get(at)));
    }
  }

  /** In whichever frames it is understood. */
  private static String translated(String sentence) {
    var translations = new StringBuilder();
    for (String frame : FRAMES) {
      String text = frame.replace("#", sentence);
      var formatter = Formatter.in(Edition.SWEDISH.language());
      if (isRead(text)
          && formatter.format(SourceFile.of("index.agreement", text))
              instanceof Formatted.Text written) {
        translations.append(spaced(written.text())).append('\n');
      }
    }
    return translations.toString();
  }

  /** Without what the layout adds. */
  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
