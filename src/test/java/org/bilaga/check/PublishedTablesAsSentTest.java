package org.bilaga.check;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Severity;
import org.bilaga.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published tables of 2020 with rows out of place, slips of the pen, and in other forms. */
class PublishedTablesAsSentTest {
  private static final Path AGREEMENTS = Path.of("specs", "agreements");
  private static final String MAIN = "god-och-nara-vard-2020/god-och-nära-vård-2020.agreement";
  private static final String SHARED = "common/sweden.agreement";
  private static final String APPENDIX = "god-och-nara-vard-2020/bilaga-2.csv";
  private static final String POPULATION = "common/befolkning-2019-11-01.csv";

  private Folder folder;

  @BeforeEach
  void copy(@TempDir Path temporary) {
    folder = Folder.copyOf(AGREEMENTS, temporary);
  }

  @Test
  void populationsOfTwoRegionsSwappedNameBoth() {
    change(APPENDIX, it -> swap(it, "Blekinge;159 748", "Dalarna;287 795"));
    assertThat(likely("appendix-cell-differs"))
        .containsExactly(
            "swapped with the figure of Dalarna", "swapped with the figure of Blekinge");
  }

  /** The amounts follow the population: each column tells that the two rows were mixed up. */
  @Test
  void dataOfTwoRegionsSwappedNameBothInEveryColumn() {
    change(POPULATION, it -> swap(it, "Blekinge;159 748", "Dalarna;287 795"));
    change(APPENDIX, it -> swap(it, "Blekinge;159 748", "Dalarna;287 795"));
    assertThat(kinds()).contains("rows-swapped");
    assertThat(message("rows-swapped"))
        .startsWith("Blekinge and Dalarna have each other's figures in ");
    assertThat(failing("rows-swapped").get(0).dependents()).hasSizeGreaterThan(12);
  }

  @Test
  void aRowLeftOutIsMissedByNameAndItsSumsAreCountedThere() {
    change(APPENDIX, it -> it.replaceFirst("Halland;.*\n", ""));
    assertThat(kinds()).containsExactly("row-missing");
    assertThat(message("row-missing")).startsWith("Region Halland has no row");
    assertThat(failing("row-missing").get(0).dependents())
        .isNotEmpty()
        .allMatch(it -> it.kind() == AppendixSums.COLUMN);
  }

  @Test
  void aRowWrittenTwiceIsTold() {
    change(APPENDIX, it -> it.replaceFirst("(Halland;.*\n)", "$1$1"));
    assertThat(message("row-twice")).startsWith("Region Halland has two rows");
    assertThat(kinds()).containsExactly("row-twice");
  }

  @Test
  void aMisspeltRowIsUnknownAndItsRegionIsNamedThere() {
    change(APPENDIX, it -> it.replace("Gävleborg;", "Gävlebor;"));
    assertThat(message("row-unknown")).startsWith("\"Gävlebor\" is not a member of `regioner`.");
    assertThat(failing("row-unknown").get(0).help(Language.ENGLISH)).contains("Gävleborg");
    assertThat(kinds()).containsExactly("row-unknown");
    assertThat(failing("row-unknown").get(0).notes())
        .extracting(it -> it.in(Language.ENGLISH))
        .containsExactly("Region Gävleborg has no row");
  }

  @ParameterizedTest
  @CsvSource({APPENDIX, POPULATION})
  void totalsThatAreGoneAreMissed(String table) {
    change(table, it -> it.replaceFirst("Summa;.*\n", ""));
    assertThat(kinds()).contains("total-row-missing");
  }

  /**
   * What it must be is what its digits say; where that is another figure, it is told how far off.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "22 214 156 | 22 214156 | 22 214 156 kr",
        "22 214 156 | 222 14 156 | 22 214 156 kr",
        "22 214 156 | 22 214, 156 | 22 214,16 kr",
        "22 214 156 | 22 214 15G | 2 221 415 kr",
        "22 214 156 | 22 214 1566 | 222 141 566 kr",
        "1 747 202 | 1 747202 | 1 747 202 kr",
        "1,55% | 1, 55% | 1,55 %",
        "1 435 000 000 | 1 435 000000 | 1 435 000 000 kr"
      })
  void aMalformedFigureIsReadByItsDigits(String printed, String malformed, String meant) {
    change(APPENDIX, it -> it.replaceFirst(";" + printed + ";", ";" + malformed + ";"));
    Finding finding = failing("figure-malformed").get(0);
    String right = printed + (printed.endsWith("%") ? "" : " kr");
    boolean isRight = meant.equals(right.replace("%", " %"));
    assertThat(finding.message(Language.ENGLISH))
        .startsWith("\"" + malformed + "\" for ")
        .contains(" is not written as a figure" + (isRight ? "." : "; read as " + meant));
    assertThat(finding.help(Language.ENGLISH))
        .isEqualTo("Write " + meant + " if that is what is meant.");
    assertThat(finding.span().text()).isEqualTo(malformed);
    assertThat(kinds()).containsExactly("figure-malformed");
  }

  @Test
  void aMalformedFigureInTheDataIsTold() {
    change(POPULATION, it -> it.replace("159 748", "159748 0"));
    assertThat(failing("figure-malformed").get(0).span().text()).isEqualTo("159748 0");
  }

  private record Form(String name, UnaryOperator<String> text, Charset charset) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Form> forms() {
    return Stream.of(
        new Form("Windows-1252", it -> it, Charset.forName("windows-1252")),
        new Form("UTF-16", it -> "\uFEFF" + it, UTF_16LE),
        new Form("byte order mark and CRLF", it -> "\uFEFF" + it.replace("\n", "\r\n"), UTF_8),
        new Form("tabs", it -> it.replace(';', '\t'), UTF_8),
        new Form("commas", it -> quoted(it).replace(';', ','), UTF_8),
        new Form("quoted", PublishedTablesAsSentTest::quoted, UTF_8),
        new Form("columns reordered", PublishedTablesAsSentTest::reordered, UTF_8),
        new Form("no-break spaces", it -> it.replaceAll("(?<=\\d) (?=\\d)", "\u00A0"), UTF_8),
        new Form("thin spaces", it -> it.replaceAll("(?<=\\d) (?=\\d)", "\u2009"), UTF_8),
        new Form("no spaces", it -> it.replaceAll("(?<=\\d) (?=\\d)", ""), UTF_8),
        new Form("decomposed letters", PublishedTablesAsSentTest::decomposed, UTF_8));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theFormOfATableChangesNoVerdict(Form form) {
    var before = verdicts();
    for (String table :
        List.of(
            APPENDIX,
            "god-och-nara-vard-2020/bilaga-3.csv",
            "god-och-nara-vard-2020/bilaga-4.csv")) {
      folder.put(table, form.text().apply(folder.text(table)).getBytes(form.charset()));
    }
    assertThat(verdicts()).isEqualTo(before);
  }

  @Test
  void decomposedLettersGiveTheSameLedger() {
    var before = folder.ledger(MAIN);
    for (String file :
        List.of(
            MAIN,
            SHARED,
            "common/earlier.agreement",
            "common/regioner.csv",
            "common/län.csv",
            POPULATION)) {
      change(file, PublishedTablesAsSentTest::decomposed);
    }
    assertThat(folder.ledger(MAIN)).isEqualTo(before).hasSizeGreaterThan(150);
    assertThat(Folder.failing(findings())).isEmpty();
  }

  private List<String> verdicts() {
    return findings().stream()
        .filter(it -> it.kind().severity() == Severity.ERROR)
        .map(it -> it.kind() + " " + it.disputed() + " " + it.message(Language.ENGLISH))
        .map(it -> Normalizer.normalize(it, Normalizer.Form.NFC))
        .sorted()
        .toList();
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private static String quoted(String table) {
    return table.replaceAll("(?m)([^;\n]+)", "\"$1\"");
  }

  /** The name first, then the other columns the other way round. */
  private static String reordered(String table) {
    var out = new StringBuilder();
    for (String line : table.split("\n")) {
      List<String> cells = new ArrayList<>(List.of(line.split(";", -1)));
      Collections.reverse(cells.subList(1, cells.size()));
      out.append(String.join(";", cells)).append('\n');
    }
    return out.toString();
  }

  private static String swap(String text, String one, String other) {
    String a = one.substring(one.indexOf(';'));
    String b = other.substring(other.indexOf(';'));
    return text.replace(one, one.replace(a, "§"))
        .replace(other, other.replace(b, a))
        .replace("§", b);
  }

  private void change(String file, UnaryOperator<String> change) {
    String before = folder.text(file);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    folder.put(file, after);
  }

  private List<Finding> findings() {
    return folder.check(MAIN, SHARED);
  }

  private List<Finding> failing(String kind) {
    return Folder.failing(findings()).stream().filter(it -> it.kind().name().equals(kind)).toList();
  }

  private List<String> kinds() {
    return Folder.failing(findings()).stream().map(it -> it.kind().name()).distinct().toList();
  }

  private String message(String kind) {
    return failing(kind).get(0).message(Language.ENGLISH);
  }

  private List<String> likely(String kind) {
    return failing(kind).stream()
        .flatMap(it -> it.likely().stream())
        .map(it -> it.in(Language.ENGLISH))
        .toList();
  }
}
