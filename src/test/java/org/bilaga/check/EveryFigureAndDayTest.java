package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bilaga.ast.Cited;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Date;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Period;
import org.bilaga.ast.Section;
import org.bilaga.ast.Text;
import org.bilaga.ast.When;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.source.SourceFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any figure, day, share, threshold and coefficient of the real agreements, one more or less, is
 * found: by an amount that no longer agrees, or by the words that are quoted for it.
 */
class EveryFigureAndDayTest {
  private static final Path AGREEMENTS = Path.of("specs", "agreements");

  /**
   * What no words can be quoted for: by the file and how the line begins, with the reason.
   *
   * <p>The names that SKR and the regions bore until a day, as no document at hand states the day;
   * the day of minutes, which stands in the name of their source; years of which a document says
   * that it says nothing; the year that a final report covers, which is the agreement's.
   */
  private static final List<String> WITHOUT_WORDS =
      List.of(
          "common/sweden.agreement: formerly",
          "common/sweden.agreement: group regioner",
          "god-och-nara-vard-2019/god-och-nära-vård-2019.agreement: dated",
          "forlossningsvard-2015-2022/förlossningsvård-2015-2022.agreement: for 2015..2018 unknown",
          "forlossningsvard-2015-2022/förlossningsvård-2015-2022.agreement: for 2020..2022 unknown",
          "god-och-nara-vard-2020/god-och-nära-vård-2020.agreement: regioner, rss submit"
              + " \"Slutredovisning\" for 2020");

  @TempDir private Path temporary;

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(AGREEMENTS)) {
      return files
          .filter(it -> it.toString().endsWith(".agreement"))
          .map(it -> AGREEMENTS.relativize(it).toString())
          .filter(it -> !it.endsWith(".sv.agreement"))
          .sorted()
          .toList();
    }
  }

  /** Where a figure stands, and what its sentence is. */
  private record Place(int start, int end, Node sentence) {}

  private static List<Place> places(String text) {
    var tree =
        new AgreementParser(SourceFile.of("a.agreement", text), new Findings())
            .parse()
            .orElseThrow();
    Set<Place> places = new LinkedHashSet<>();
    for (Declaration declaration : tree.declarations()) {
      collect(declaration, declaration, places);
    }
    return List.copyOf(places);
  }

  private static void collect(Node node, Node sentence, Set<Place> places) {
    Node within = node instanceof Cited || node instanceof Clause ? node : sentence;
    switch (node) {
      case Section section -> {}
      case Text text -> {}
      case Dispute dispute -> {}
      case Clause.Claim claim -> {}
      case Declaration.TableLine row -> {}
      case Expression.Figure it -> add(it, within, places);
      case Date it -> add(it, within, places);
      case Period it -> add(it, within, places);
      case When.Within it -> {
        int start = it.span().start();
        places.add(new Place(start, start + it.span().text().indexOf(it.count() + " ") + 1, it));
        node.parts().forEach(part -> collect(part, within, places));
      }
      default -> node.parts().forEach(part -> collect(part, within, places));
    }
  }

  private static void add(Node node, Node sentence, Set<Place> places) {
    places.add(new Place(node.span().start(), node.span().end(), sentence));
  }

  @ParameterizedTest
  @MethodSource("files")
  void oneMoreOrLessIsFound(String file) {
    var folder = Folder.copyOf(AGREEMENTS, temporary);
    String text = folder.text(file);
    Set<String> before = kinds(folder.check(file));
    List<String> passed = new ArrayList<>();
    for (Place place : places(text)) {
      for (int by : new int[] {1, -1}) {
        String written = text.substring(place.start(), place.end());
        for (String other : others(written, by)) {
          folder.put(file, text.substring(0, place.start()) + other + text.substring(place.end()));
          Set<String> found = kinds(folder.check(file));
          found.removeAll(before);
          found.removeIf(it -> it.startsWith("twin-differs"));
          if (found.isEmpty()) {
            String line = text.substring(text.lastIndexOf('\n', place.start()) + 1).strip();
            if (WITHOUT_WORDS.stream().noneMatch((file + ": " + line)::startsWith)) {
              passed.add(line.lines().findFirst().orElse("") + ": " + written + " → " + other);
            }
          }
        }
      }
    }
    folder.put(file, text);
    assertThat(passed).as(file).isEmpty();
  }

  private static Set<String> kinds(List<Finding> findings) {
    Set<String> kinds = new TreeSet<>();
    Folder.failing(findings)
        .forEach(it -> kinds.add(it.kind().name() + " " + it.span().text() + it.span().start()));
    return kinds;
  }

  /** One step of the last digit; of a day also another month and another year. */
  private static List<String> others(String written, int by) {
    List<String> others = new ArrayList<>();
    if (written.matches("\\d{4}-\\d\\d-\\d\\d")) {
      int day = Integer.parseInt(written.substring(8));
      int month = Integer.parseInt(written.substring(5, 7));
      int year = Integer.parseInt(written.substring(0, 4));
      others.add(written.substring(0, 8) + two(Math.clamp(day + by, 1, 28)));
      others.add(year + "-" + two((month + by + 11) % 12 + 1) + "-" + two(Math.min(day, 28)));
      others.add((year + by) + "-" + two(month) + "-" + two(Math.min(day, 28)));
      others.removeIf(written::equals);
    } else if (written.matches("\\d{4}-\\d\\d")) {
      int month = Integer.parseInt(written.substring(5));
      others.add(written.substring(0, 5) + two((month + by + 11) % 12 + 1));
    } else if (written.matches("[\\d  ,.]+.*")) {
      int end = 0;
      while (end < written.length() && "0123456789 \u00A0,.".indexOf(written.charAt(end)) >= 0) {
        end++;
      }
      String digits = written.substring(0, end).stripTrailing();
      String changed = Changes.changed(digits, by);
      if (!changed.startsWith("-")) {
        others.add(changed + written.substring(digits.length()));
      }
    }
    return others;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
