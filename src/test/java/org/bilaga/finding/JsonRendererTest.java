package org.bilaga.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.bilaga.fuzz.Outputs;
import org.bilaga.money.Fraction;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;
import org.bilaga.words.Sentence;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
  private static final Counts COUNTS = new Counts(1, 214, 693, 672, 2, 19, 72, 1, 0, 26);
  private static final Kind CLAIM =
      Kind.finding("claim-differs")
          .en("The claim \"{quotation}\" is wrong.", "correct it.")
          .sv("Påståendet \"{quotation}\" stämmer inte.", "rätta det.");

  private final SourceFile file = SourceFile.of("avtal/å.agreement", "first\n😀 2 872\nmkr\n");

  @Test
  void oneObjectHoldsTheSummaryAndOneFindingALine() {
    assertThat(render(List.of(finding(), plain()), Language.ENGLISH))
        .isEqualTo(
            """
            {"summary": {"agreements": 1, "cells": 693, "claims": 72, "findings": 1, \
            "disputed": 26, "warnings": 0, "checks": 214, "exact": 672, "consistent": 2, \
            "disputedCells": 19, "readings": 0, "notVerified": []}, "findings": [
            {"kind": "claim-differs", "severity": "error", "disputed": "§ 2.2 says so", \
            "message": "The claim \\"2 872 mkr\\" is wrong.", "file": "avtal/å.agreement", \
            "line": 2, "column": 3, "endLine": 3, "endColumn": 4, "expected": "2919000000", \
            "actual": "2872000000", "difference": "-47000000", "unit": null, "likely": "the total before"},
            {"kind": "claim-differs", "severity": "error", "disputed": null, \
            "message": "The claim \\"x\\" is wrong.", "file": "avtal/å.agreement", "line": 1, \
            "column": 1, "endLine": 1, "endColumn": 1, "expected": null, "actual": null, \
            "difference": null, "unit": null, "likely": null}]}
            """);
  }

  @Test
  void onlyWhatIsToldFollowsTheLanguage() {
    JsonObject english = first(render(List.of(finding()), Language.ENGLISH));
    JsonObject swedish = first(render(List.of(finding()), Language.SWEDISH));
    assertThat(swedish.get("message").getAsString())
        .isEqualTo("Påståendet \"2 872 mkr\" stämmer inte.");
    assertThat(swedish.get("likely").getAsString()).isEqualTo("den förra summan");
    for (String name : List.of("message", "likely")) {
      english.remove(name);
      swedish.remove(name);
    }
    assertThat(swedish).isEqualTo(english);
  }

  @Test
  void noFindingsIsAnEmptyList() {
    assertThat(render(List.of(), Language.ENGLISH)).endsWith("\"findings\": []}\n");
  }

  @Test
  void everyCharacterIsReadBackAsItWas() {
    var all = new StringBuilder();
    for (int point = 0; point < 0x3000; point++) {
      all.appendCodePoint(point);
    }
    all.append("\ud83d\ude00 \ufeff \ufffd \uffff");
    Finding finding = CLAIM.at(file.span(0, 1)).with("quotation", "x");
    finding.dispute(all.toString());
    String json = render(List.of(finding), Language.ENGLISH);
    assertThat(first(json).get("disputed").getAsString()).isEqualTo(all.toString());
  }

  @Test
  void halvesOfPairsAreReplaced() {
    Finding finding = CLAIM.at(file.span(0, 1)).with("quotation", "x");
    finding.dispute("\ud83d x \ude00\ude00 \ud83d\ud83d\ude00 \ud83d");
    String json = render(List.of(finding), Language.ENGLISH);
    assertThat(first(json).get("disputed").getAsString())
        .isEqualTo("\ufffd x \ufffd\ufffd \ufffd\ud83d\ude00 \ufffd");
  }

  /** A program prints the sentence as it is, and looks for the rest in the files. */
  @Test
  void whatCommandsATerminalIsAnEscapeInASentenceAndItselfElsewhere() {
    String hostile = "a\u001b\u009b\u007f\u202e\n\u2028b";
    Finding finding = CLAIM.at(file.span(0, 1)).with("quotation", hostile);
    finding.dispute(hostile);
    String json = render(List.of(finding), Language.ENGLISH);
    assertThat(json.chars().filter(Outputs::isRaw)).isEmpty();
    assertThat(first(json).get("message").getAsString())
        .contains("a\\u001b\\u009b\\u007f\\u202e\n\\u2028b");
    assertThat(first(json).get("disputed").getAsString()).isEqualTo(hostile);
  }

  @Test
  void figuresWithoutExactDecimalsAreFractions() {
    Finding finding = CLAIM.at(file.span(0, 1)).with("quotation", "x");
    finding.figures(Fraction.of(10, 3), Fraction.of(7, 2));
    JsonObject read = first(render(List.of(finding), Language.ENGLISH));
    assertThat(read.get("expected").getAsString()).isEqualTo("10/3");
    assertThat(read.get("actual").getAsString()).isEqualTo("3.5");
    assertThat(read.get("difference").getAsString()).isEqualTo("1/6");
  }

  @Test
  void listsNumbersAndTruthsAreSetApartByCommas() {
    var out = new StringBuilder();
    var json = new JsonText(out).list().value(1).value(true).object().endObject();
    json.list().endList().value("x").endList();
    assertThat(out).hasToString("[1, true, {}, [], \"x\"]");
  }

  private Finding finding() {
    Finding finding =
        CLAIM
            .at(file.span(9, 18))
            .with("quotation", "2 872 mkr")
            .figures(Fraction.of(2_919_000_000L), Fraction.of(2_872_000_000L))
            .likely(new Sentence(new String[] {"the total before", "den förra summan"}));
    finding.dispute("§ 2.2 says so");
    return finding;
  }

  private Finding plain() {
    return CLAIM.at(file.span(0, 0)).with("quotation", "x");
  }

  private static String render(List<Finding> findings, Language language) {
    var out = new StringBuilder();
    JsonRenderer.render(COUNTS, findings, language, out);
    return out.toString();
  }

  private static JsonObject first(String json) {
    var reader = new JsonReader(new StringReader(json));
    reader.setStrictness(Strictness.STRICT);
    JsonObject read = JsonParser.parseReader(reader).getAsJsonObject();
    return read.getAsJsonArray("findings").get(0).getAsJsonObject();
  }
}
