package org.bilaga.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bilaga.finding.Finding;
import org.bilaga.source.Span;
import org.bilaga.workspace.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No published figure of the agreement of 2020 can change by one unit of its last digit without the
 * check failing at exactly that place. Every other goes up, the rest down; with {@code
 * -Dchanges=both} each goes both ways.
 *
 * <p>Every cell of every table, every stated amount, and every figure of a claim: in the claim, in
 * the sentence it quotes, and in both at once.
 */
class PublishedFiguresTest {
  private static final Path AGREEMENTS = Path.of("specs", "agreements");
  private static final String MAIN = "god-och-nara-vard-2020/god-och-nära-vård-2020.agreement";
  private static final String EARLIER = "common/earlier.agreement";

  private static final String SHARED = "common/sweden.agreement";

  /**
   * One krona more or less in what two regions' shares are computed from changes no rounded amount.
   * That the column no longer comes to its total is found, but not which of its rows changed.
   */
  private static final List<String> LOST_IN_ROUNDING =
      List.of(
          "1 747 674 → 1 747 673 is found elsewhere", "2 664 548 → 2 664 549 is found elsewhere");

  /**
   * Two sentences state sums of which the agreement knows only a part, so that they bound it from
   * above. That claim and quotation differ is found, at the claim; where both are changed alike the
   * bound still holds.
   */
  private static final List<String> OF_BOUNDS =
      List.of(
          "244 → 245 is found elsewhere",
          "244 → 243 is found elsewhere",
          "244 → 245 (both) passes",
          "244 → 243 (both) passes",
          "263,5 → 263,6 is found elsewhere",
          "263,5 → 263,4 is found elsewhere",
          "263,5 → 263,6 (both) passes",
          "263,5 → 263,4 (both) passes");

  /** As an editor keeps them: of a change only what it touches is read and checked anew. */
  private static final Project PUBLISHED = project(MAIN, EARLIER, SHARED);

  private static Project project(String... files) {
    return new Project(
        Stream.of(files).map(AGREEMENTS::resolve).toList(), AGREEMENTS.toAbsolutePath());
  }

  @Test
  void asPublishedNothingFails() {
    assertThat(failing(PUBLISHED)).isEmpty();
  }

  /** What the appendices publish: the cell itself is what is found wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "god-och-nara-vard-2020/bilaga-2.csv",
        "god-och-nara-vard-2020/bilaga-3.csv",
        "god-och-nara-vard-2020/bilaga-4.csv"
      })
  void everyCellOfAnAppendixIsProved(String table) {
    assertThat(unnoticed(table, Changes.ofCells(text(table)), false)).isEmpty();
  }

  /** Data that was published again elsewhere: where the two differ, both places are named. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "common/befolkning-2019-11-01.csv",
        "god-och-nara-vard-2020/patienter-2018.csv",
        "god-och-nara-vard-2020/cni-2019.csv"
      })
  void everyCellOfTheDataIsProved(String table) {
    assertThat(unnoticed(table, Changes.ofCells(text(table)), true)).isSubsetOf(LOST_IN_ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {MAIN, EARLIER})
  void everyStatedAmountIsProved(String file) {
    var changes = Changes.ofAmounts(text(file));
    assertThat(changes).isNotEmpty();
    assertThat(unnoticed(file, changes, true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {MAIN, EARLIER})
  void everyFigureOfAClaimIsProved(String file) {
    var changes = Changes.ofClaims(text(file));
    assertThat(changes).isNotEmpty();
    assertThat(unnoticed(file, changes, false)).isSubsetOf(OF_BOUNDS);
  }

  /** The agreements of 2019: what is stated, and what each document says of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "barnhalsovard-2019/barnhälsovård-2019.agreement",
        "cancervarden-2019/cancervården-2019.agreement",
        "forlossningsvard-2015-2022/förlossningsvård-2015-2022.agreement",
        "god-och-nara-vard-2019/god-och-nära-vård-2019.agreement",
        "komiljard-2019/kömiljard-2019.agreement",
        "kvalitetsregister-2019/kvalitetsregister-2019.agreement",
        "kvinnofrid-2018-2020/kvinnofrid-2018-2020.agreement",
        "lakemedelsformanerna-2019/läkemedelsförmånerna-2019.agreement",
        "medarbetare-2019/medarbetare-2019.agreement",
        "psykisk-halsa-2019/psykisk-hälsa-2019.agreement",
        "sjukskrivning-2019/sjukskrivning-2019.agreement",
        "vardforlopp-2019/vårdförlopp-2019.agreement"
      })
  void everyFigureOfAnAgreementOf2019IsProved(String file) {
    var changes = new ArrayList<>(Changes.ofAmounts(text(file)));
    changes.addAll(Changes.ofClaims(text(file)));
    assertThat(changes).isNotEmpty();
    Project project = project(file);
    assertThat(changes).filteredOn(change -> failing(project, file, change).isEmpty()).isEmpty();
  }

  /**
   * A mark that says by how much a figure is off holds for nothing else: either it is told that it
   * matches nothing, or what it marked is told again.
   */
  @ParameterizedTest
  @ValueSource(strings = {MAIN, EARLIER})
  void everyMarkIsPinnedToWhatItAccepts(String file) {
    assertThat(Changes.ofMarks(text(file)))
        .filteredOn(change -> failing(PUBLISHED, file, change).isEmpty())
        .isEmpty();
  }

  private List<String> unnoticed(String file, List<Changes.Change> changes, boolean second) {
    List<String> unnoticed = new ArrayList<>();
    for (Changes.Change change : changes) {
      List<Finding> failing = failing(PUBLISHED, file, change);
      boolean named = failing.stream().anyMatch(it -> names(it, file, change, second));
      if (!named) {
        unnoticed.add(change + (failing.isEmpty() ? " passes" : " is found elsewhere"));
      }
    }
    return unnoticed;
  }

  /** What makes the check fail when a figure is another. */
  private static List<Finding> failing(Project project, String file, Changes.Change change) {
    Path path = AGREEMENTS.resolve(file);
    project.write(path, change.applied(text(file)).getBytes(UTF_8));
    try {
      return failing(project);
    } finally {
      project.forget(path);
    }
  }

  private static List<Finding> failing(Project project) {
    return Folder.failing(project.typed().audited().findings().sorted());
  }

  private static String text(String file) {
    try {
      return Files.readString(AGREEMENTS.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean names(
      Finding finding, String file, Changes.Change change, boolean second) {
    return is(finding.span(), file, change)
        || second && finding.labels().stream().anyMatch(label -> is(label.span(), file, change));
  }

  private static boolean is(Span span, String file, Changes.Change change) {
    return span.file().name().equals(file)
        && change.places().contains(new Changes.Place(span.start(), span.end()));
  }
}
