package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is found in ladders before there are figures; the pages in specs/findings show each kind.
 */
final class LaddersTest {
  private static final String SHARED = "each step shared equally among those who reach it\n";
  private static final String PASSES = "a step that nobody reaches goes to the step below\n";
  private static final String KEPT = "when nobody reaches any step, kept by staten\n";

  @TempDir Path folder;

  @Test
  void stepsOfWhichOneHoldsTheOtherAreNoFault() {
    assertThat(
            found(
                "step 70 % when f >= 1 pp, or else when svar.b >= 71 %\n"
                    + "step 20 % when f >= 3 pp\nstep 10 % when f > 5 pp\n"
                    + SHARED
                    + PASSES
                    + KEPT))
        .isEmpty();
  }

  @Test
  void aReadingIsNoFinding() {
    assertThat(
            found(
                "step 100 % when f >= 1 pp\n"
                    + "each step shared equally among those who reach it reading \"lika\"\n"
                    + KEPT))
        .isEmpty();
  }

  @Test
  void bandsThatMeetNeitherOverlapNorLeaveAGapButTheLowestMayStayEmpty() {
    assertThat(
            found(
                "step 70 % when f >= 1 pp and f < 3 pp\nstep 30 % when f >= 3 pp\n"
                    + SHARED
                    + PASSES
                    + KEPT))
        .containsExactly("money-without-holder", "step-without-heir");
  }

  @Test
  void ofTwoMeasuresThePairsBetweenTwoStepsAreTold() {
    assertThat(gap("f >= 1 pp and svar.b < 50 %", "f < 1 pp and svar.b >= 50 %"))
        .contains("`f` 1 pp or more and `svar.b` 50 % or more");
    assertThat(gap("f >= 1 pp and svar.b < 50 %", "svar.b > 50 %"))
        .contains("`svar.b` exactly 50 %");
    assertThat(gap("not (f < 1 pp) and not (svar.b >= 50 %)", "not (f >= 1 pp or svar.b < 50 %)"))
        .contains("`f` 1 pp or more and `svar.b` 50 % or more");
    assertThat(gap("f >= 1 pp and svar.b < 50 %", "f >= 2 pp and (svar.b > 60 %)"))
        .contains("`svar.b` 50 % to 60 %");
  }

  @Test
  void pairsThatMeetLeaveNoGapHoweverFewTheyAre() {
    assertThat(gap("f >= 1 pp", "svar.b >= 50 %")).isEmpty();
    assertThat(gap("f >= 1 pp and svar.b < 50 %", "f >= 1 pp and svar.b >= 50 %")).isEmpty();
    assertThat(gap("f >= 1 pp and svar.b >= 50 %", "f >= 3 pp and svar.b >= 50 %")).isEmpty();
    // Both are made of the same figures, so that not every pair can be.
    assertThat(gap("svar.a >= 80 % and svar.a * 2 < 100 %", "svar.a < 10 %")).isEmpty();
  }

  private String gap(String first, String second) {
    String steps = "step 70 % when " + first + "\nstep 30 % when " + second + "\n";
    String text = "";
    var folder = folder().put("a.agreement", text(steps + SHARED + PASSES + KEPT));
    for (Finding finding : folder.check("a.agreement")) {
      boolean gap = finding.kind().name().equals("ladder-gap");
      text += gap ? finding.message(Language.ENGLISH) : "";
    }
    return text;
  }

  @Test
  void aMeasureWrittenOutIsTheSameMeasure() {
    assertThat(
            found(
                "step 70 % when f >= 1 pp and f <= 3 pp\n"
                    + "step 30 % when svar.a - svar.a a year before >= 3 pp\n"
                    + SHARED
                    + PASSES
                    + KEPT))
        .contains("steps-overlap");
  }

  @Test
  void whatMeasuresSomethingElseIsNotCompared() {
    assertThat(
            found(
                "step 70 % when f >= 1 pp\nstep 30 % when svar.b >= 71 %\n"
                    + SHARED
                    + PASSES
                    + KEPT))
        .isEmpty();
  }

  @Test
  void fewerBetterIsReadTheOtherWayRound() {
    assertThat(
            found(
                "step 70 % when svar.a <= 30 %\nstep 30 % when svar.a < 10 %\n"
                    + SHARED
                    + PASSES
                    + KEPT))
        .isEmpty();
  }

  @Test
  void aLadderWithoutItsSentencesLacksThreeThings() {
    assertThat(found("step 70 % when f >= 1 pp\nstep 30 % when f >= 3 pp\n"))
        .containsExactlyInAnyOrder(
            "step-without-heir",
            "pot-without-heir",
            "sharing-basis-unstated",
            // Nobody keeps anything.
            "unused-declaration");
  }

  @Test
  void termsOfAKeyBesideALadderHaveNoEffect() {
    var folder = folder();
    folder.put(
        "a.agreement",
        text("step 100 % when f >= 1 pp\n" + SHARED + KEPT).replace("to g {", "to g, except a {"));
    assertThat(kinds(folder)).containsExactly("term-without-effect");
  }

  @Test
  void stepsThatShareOutMoreThanThereIsDivideNothing() {
    var folder = folder();
    folder.put(
        "a.agreement",
        text("step 70 % when f >= 0 pp\nstep 40 % when f >= 0 pp\n" + SHARED + PASSES + KEPT));
    assertThat(kinds(folder)).contains("ladder-shares-differ");
    assertThat(folder.ledger("a.agreement")).containsExactly("k.x 20000");
  }

  @Test
  void aFindingIsAcceptedByAMarkOnTheGrant() {
    var folder = folder();
    folder.put(
        "a.agreement",
        text("step 100 % when f >= 1 pp\n" + SHARED)
            .replace("to g {", "to g disputed pot-without-heir \"the decision is silent\" {"));
    assertThat(Folder.failing(folder.check("a.agreement"))).isEmpty();
  }

  private List<String> found(String ladder) {
    var folder = folder();
    folder.put("a.agreement", text(ladder));
    return kinds(folder);
  }

  private Folder folder() {
    return new Folder(folder);
  }

  private static List<String> kinds(Folder folder) {
    return folder.check("a.agreement").stream().map(Finding::kind).map(Object::toString).toList();
  }

  private static String text(String ladder) {
    return """
    party staten "Staten"
    group g "Gruppen" {
      | id | name |
      | a | Anna |
      | b | Berit |
    }
    data svar by g and month {
      column a
      column b
      | id | month | a | b |
      | a | 2018-09 | 70,0 % | 60,0 % |
      | a | 2019-09 | 76,0 % | 60,0 % |
      | b | 2018-09 | 70,0 % | 60,0 % |
      | b | 2019-09 | 76,0 % | 72,0 % |
    }
    agreement k "K" {
      period 2019
      grant x 200 kr in 2019-09 to g {
        measure f = svar.a - svar.a a year before
    """
        + ladder
        + "  }\n}\n";
  }
}
