package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a report: whole by itself, and every figure in it with its reasons. */
class ReportPageTest {
  @TempDir Path folder;

  private static Document page(String... args) {
    var asked = Asked.run(args);
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    return Jsoup.parse(asked.out());
  }

  private static Document of2020() {
    return page("report", "gnv-2020", "-w", Asked.AGREEMENTS, "-f", "html", "-l", "sv");
  }

  @Test
  void aPageNeedsNothingElse() {
    Document page = of2020();
    assertThat(page.select("[src], link, iframe, img, object, embed, form")).isEmpty();
    assertThat(page.select("a[href]").eachAttr("href")).allMatch(it -> it.startsWith("#"));
    assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'");
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("sv");
    assertThat(page.title()).isEqualTo("God och nära vård 2020 (gnv-2020, 2020)");
  }

  @Test
  void everyLinkLeadsToItsReasons() {
    Document page = of2020();
    List<Element> links = page.select("td a[href^=#why]");
    assertThat(links).hasSizeGreaterThan(100);
    for (Element link : links) {
      Element reasons = page.getElementById(link.attr("href").substring(1));
      assertThat(reasons).isNotNull();
      assertThat(reasons.parent().tagName()).isEqualTo("details");
      // The amount that was clicked is told where one comes to.
      assertThat(reasons.text().replace('\u00a0', ' '))
          .contains(link.text().replace('\u00a0', ' '));
    }
  }

  /** In 2019 nobody's part of the queue money is known: no picture shows noughts instead. */
  @Test
  void whatNobodyIsKnownToGetIsNoPicture() {
    Document page = page("report", "kömiljard-2019", "-w", Asked.AGREEMENTS, "-f", "html");
    assertThat(page.select("svg.map")).isEmpty();
    assertThat(page.select("svg text").eachText()).doesNotContain("Region Halland");
    assertThat(page.select("th:containsOwn(Region Halland)")).isNotEmpty();
  }

  @Test
  void theAmountsAreThoseOfTheOtherCommands() {
    Document page = of2020();
    String halland = page.select("tr:has(th:containsOwn(Region Halland))").first().text();
    assertThat(halland.replace('\u00a0', ' ')).contains("46 334 233");
    String money = page.select("table").first().text().replace('\u00a0', ' ');
    assertThat(money).contains("6 250 500 000");
  }

  @Test
  void aTableHasHeadsAndItsTitleAsCaption() {
    for (Element table : of2020().select("table")) {
      assertThat(table.select("thead th[scope=col]")).isNotEmpty();
      for (Element row : table.select("tbody tr, tfoot tr")) {
        assertThat(row.select("> th[scope=row], > td")).isNotEmpty();
        assertThat(row.children()).hasSameSizeAs(table.select("thead th"));
      }
    }
  }

  @Test
  void countiesStandOnAMap() {
    Document page = of2020();
    assertThat(page.select("svg.map")).isNotEmpty();
    for (Element map : page.select("svg.map")) {
      assertThat(map.select("path")).hasSize(21);
      assertThat(map.select("path title")).hasSize(21);
    }
  }

  @Test
  void namesAreTextAndNothingElse() {
    Asked.write(
        folder,
        "x.agreement",
        """
        group byar "<svg onload=alert(2)>" {
            | id  | name                            |
            | one | <img src=x onerror=alert(1)>    |
            | two | ]]><!-- `x` &amp; A <b>B</b>    |
        }
        data d "D <script>alert(1)</script>" by byar {
            | id  | antal |
            | one | 1     |
            | two | 2     |
        }
        key k = share of d.antal
        agreement x "<h1>&amp;</title>\u202e" {
            grant g "</table>`<b>`" 100 kr to byar by k
        }
        """);
    var asked = Asked.run("report", "x", "-w", folder.toString(), "-f", "html");
    assertThat(asked.err()).isEmpty();
    Document page = Jsoup.parse(asked.out());
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img, b")).isEmpty();
    assertThat(asked.out()).doesNotContain("<img", "\u202e", "<script>alert");
  }

  @Test
  void aFileIsOfTheFormThatItsEndingSays() {
    Path file = folder.resolve("2020.html");
    var asked = Asked.run("show", "gnv-2020", "-w", Asked.AGREEMENTS, "-o", file.toString());
    assertThat(asked.code()).isZero();
    assertThat(file).content().startsWith("<!doctype html>");
    var chosen =
        Asked.run("show", "gnv-2020", "-w", Asked.AGREEMENTS, "-f", "csv", "-o", file.toString());
    assertThat(chosen.code()).isZero();
    assertThat(file).content().startsWith("agreement,");
  }

  @Test
  void whatIsDisputedForOneReasonStandsTogether() {
    List<String> titles = of2020().select("details > summary").eachText();
    assertThat(titles)
        .anyMatch(it -> it.endsWith("Och 20 till av samma skäl."))
        .anyMatch(it -> it.startsWith("gnv-2020."));
  }

  @Test
  void aComparisonGoesFromTotalToTotalStepByStep() {
    Document page =
        page("compare", "gnv-2019", "gnv-2020", "-w", Asked.AGREEMENTS, "-f", "html", "-l", "en");
    Element steps = page.select("figure:has(figcaption:contains(From one total))").first();
    List<Element> bars = steps.select("rect");
    assertThat(bars).hasSize(13);
    assertThat(bars.get(1).className()).isEqualTo("less");
    for (int i = 2; i < 12; i++) {
      int from = Integer.parseInt(bars.get(i).attr("x"));
      Element before = bars.get(i - 1);
      int reached = Integer.parseInt(before.attr("x"));
      reached += i == 2 ? 0 : Integer.parseInt(before.attr("width"));
      assertThat(from).isCloseTo(reached, org.assertj.core.api.Assertions.within(2));
    }
    assertThat(page.text())
        .containsPattern("\\d+ get more, \\d+ gets? less and \\d+ gets? the same");
  }

  private static final String AUTUMN = "specs/examples/autumn-2019";

  private static int whole(Element element, String name) {
    return Integer.parseInt(element.attr(name));
  }

  /** A bar reaches the line of a step exactly where its member is on the step. */
  @Test
  void aLadderShowsWhereItsStepsBeginAndWhoReachedThem() {
    Document page = page("report", "autumn-2019", "-w", AUTUMN, "-f", "html", "-l", "en");
    Element month = page.selectFirst("figure:has(figcaption:contains(2019-09: förbättring))");
    assertThat(month.selectFirst("figcaption").text())
        .isEqualTo("2019-09: förbättring, percentage points");
    assertThat(month.selectFirst("svg").attr("aria-label")).contains("orange: förbättring > 5 pp");
    List<Integer> steps =
        month.select("line.mark").stream().map(it -> whole(it, "x1")).sorted().toList();
    assertThat(steps).hasSize(3).doesNotHaveDuplicates();
    assertThat(month.select("g")).hasSize(21);
    for (Element member : month.select("g")) {
      String told = member.selectFirst("title").text();
      Element bar = member.selectFirst("rect");
      int end = whole(bar, "x") + whole(bar, "width");
      long reached = steps.stream().filter(it -> it <= end).count();
      String highest = List.of("", ", blå", ", röd", ", orange").get((int) reached);
      if (told.endsWith("(alternative)")) {
        assertThat(bar.className()).isEqualTo("bar");
      } else if (!told.startsWith("Region Sörmland: 5,0")) {
        // Exactly five is not above five, and stands on the line.
        assertThat(told).endsWith(highest);
        assertThat(bar.className()).isEqualTo(reached > 0 ? "bar" : "less");
      }
    }
    assertThat(page.select("h3").eachText()).contains("Första besök", "Operation/åtgärd");
  }

  @Test
  void aLadderThatNobodyHasClimbedYetShowsWhatStandsOnItsSteps() {
    Document page = page("report", "kömiljard-2019", "-w", Asked.AGREEMENTS, "-f", "html");
    List<Element> money = page.select("figure:has(figcaption:containsOwn(Money by step))");
    assertThat(money).hasSize(2);
    assertThat(money.getFirst().text().replace('\u00a0', ' '))
        .contains("blå (70 %)", "448 000 000 kr", "orange (10 %)", "64 000 000 kr");
    assertThat(page.select("line.mark")).isEmpty();
  }

  /** Also where a form has no pictures. */
  @Test
  void whatALadderComesToStandsInATable() {
    Document page = page("report", "autumn-2019", "-w", AUTUMN, "-f", "html", "-l", "en");
    Element first = page.selectFirst("h3:containsOwn(Första besök)").nextElementSibling();
    assertThat(first.select("thead th").eachText())
        .containsExactly("Period", "Sum", "blå", "röd", "orange", "Divided");
    assertThat(first.select("tbody tr")).hasSize(3);
  }

  private void municipalities(int grants) {
    var text =
        new StringBuilder(
            """
            use "bilaga:kommuner"
            data d "D" by kommuner from "d.csv"
            key k = share of d.antal
            agreement x "X" {
            """);
    for (int i = 0; i < grants; i++) {
      text.append("    grant g")
          .append(i)
          .append(' ')
          .append(i + 1)
          .append(" mkr to kommuner by k");
      text.append('\n');
    }
    Asked.write(folder, "x.agreement", text.append("}\n").toString());
    var data = new StringBuilder("code;antal\n");
    List<String> register =
        Asked.resource("/org/bilaga/resolve/registers/kommuner.csv").lines().toList();
    for (int i = 1; i < register.size(); i++) {
      data.append(register.get(i).split(";")[1]).append(';').append(1_000 + i * i).append('\n');
    }
    Asked.write(folder, "d.csv", data.toString());
  }

  @Test
  void moreRecipientsThanCanBeNamedAreASlopeWithItsEndsAndItsMiddleNamed() {
    municipalities(1);
    Document page = page("report", "x", "-w", folder.toString(), "-f", "html", "-l", "sv");
    Element slope = page.selectFirst("figure:has(path.bar)");
    assertThat(slope.select(".hits rect title")).hasSize(290);
    assertThat(slope.select("text").eachText())
        .contains("Högst", "Kiruna kommun", "Hälften av de 290: minst", "Lägst")
        .contains("Upplands Väsby kommun");
    assertThat(slope.selectFirst("svg").attr("aria-label")).contains("Kiruna kommun");
    var terminal = Asked.run("show", "x", "--by", "kommuner", "--chart", "-w", folder.toString());
    assertThat(terminal.out().lines().filter(it -> it.contains("█"))).hasSizeBetween(6, 9);
    assertThat(terminal.out()).contains("Half of the 290: at least");
  }

  @Test
  void aPageOfManyRecipientsAndGrantsIsSmallerThanTwoMegabytes() {
    for (int grants : List.of(3, 40)) {
      municipalities(grants);
      var asked = Asked.run("report", "x", "-w", folder.toString(), "-f", "html");
      assertThat(asked.code()).isZero();
      assertThat(asked.out().length()).isLessThan(2_000_000);
    }
  }

  @Test
  void aTerminalHoldsALadderAgainstItsSteps() {
    var asked = Asked.run("explain", "autumn-2019.block-1.besök[2019-09]", "-w", AUTUMN, "--chart");
    List<String> lines = asked.out().lines().filter(it -> it.contains("│")).toList();
    assertThat(lines).hasSize(3 + 21);
    assertThat(lines.get(0)).endsWith("orange: förbättring > 5 pp │");
    int orange = lines.get(0).indexOf('│');
    assertThat(lines).allSatisfy(it -> assertThat(it.charAt(orange)).isEqualTo('│'));
    assertThat(lines).allSatisfy(it -> assertThat(it.length()).isLessThanOrEqualTo(100));
    assertThat(lines.get(3)).startsWith("Region Värmland").contains("6,9 · orange");
  }

  @Test
  void aTerminalDrawsBarsWhereAsked() {
    var asked = Asked.run("show", "gnv-2020", "-w", Asked.AGREEMENTS, "--chart");
    List<String> bars = asked.out().lines().filter(it -> it.contains("█")).toList();
    assertThat(bars).hasSize(4);
    assertThat(bars.get(0)).contains("2 935 000 000").endsWith("███");
    int longest = bars.stream().mapToInt(String::length).max().orElse(0);
    assertThat(longest).isEqualTo(bars.get(0).length()).isLessThanOrEqualTo(100);
  }

  /**
   * One who hears the page goes from heading to heading, and one without a mouse moves what is
   * wide.
   */
  @Test
  void everyPageHasOneFirstHeadingAndTablesThatKeysMove() {
    for (Document page :
        List.of(
            of2020(),
            page("deadlines", "-w", Asked.AGREEMENTS, "-f", "html"),
            page("show", "gnv-2020", "-w", Asked.AGREEMENTS, "-f", "html"))) {
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.selectFirst("h1").text()).isNotBlank();
      assertThat(page.select("div.table"))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(it.attr("tabindex")).isEqualTo("0"));
    }
  }

  @Test
  void aFileIsWrittenInTheFormOfItsEndingOrRefused() throws java.io.IOException {
    String json = folder.resolve("k.json").toString();
    assertThat(Asked.run("check", Asked.AGREEMENTS, "-o", json).code()).isZero();
    assertThat(java.nio.file.Files.readString(Path.of(json))).startsWith("{");
    var page = Asked.run("check", Asked.AGREEMENTS, "-o", folder.resolve("k.html").toString());
    assertThat(page.code()).isEqualTo(2);
    assertThat(page.err()).contains("writes no `.html`", "`junit`", "`bilaga report`");
    assertThat(folder.resolve("k.html")).doesNotExist();
  }

  /** A text called a calendar or an old workbook is one that no program opens. */
  @ParameterizedTest
  @ValueSource(strings = {"ics", "xls", "ods", "doc", "html5", "agreement", "TXT.bak"})
  void aFileOfAnotherEndingThanTheFormsIsRefused(String ending) {
    for (String command : List.of("show gnv-2020", "report gnv-2020", "explain gnv-2020.stöd")) {
      Path file = folder.resolve("k." + ending);
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of("-w", Asked.AGREEMENTS, "-l", "en", "-o", file.toString()));
      var asked = Asked.run(words.toArray(String[]::new));
      assertThat(asked.code()).isEqualTo(2);
      assertThat(asked.err()).contains("writes no `.", "`xlsx`");
      assertThat(file).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"k.txt", "k.TXT", "k", "k.d/k"})
  void aTextIsCalledSoOrHasNoEnding(String name) throws java.io.IOException {
    Path file = folder.resolve(name);
    java.nio.file.Files.createDirectories(file.getParent());
    var asked = Asked.run("show", "gnv-2020", "-w", Asked.AGREEMENTS, "-o", file.toString());
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(java.nio.file.Files.readString(file)).contains("───");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--top 3", "--mean", "--median", "--sort name", "--per x.y", "--chart"})
  void whatAWorkbookOfAReportHasNotIsRefused(String option) {
    Path file = folder.resolve("r.xlsx");
    List<String> words = new ArrayList<>(List.of("report", "gnv-2020", "-w", Asked.AGREEMENTS));
    words.addAll(List.of(option.split(" ")));
    words.addAll(List.of("-l", "en", "-o", file.toString()));
    var asked = Asked.run(words.toArray(String[]::new));
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("no `" + option.split(" ")[0] + "`");
    assertThat(file).doesNotExist();
  }

  /** A figure at the end of its row begins where the longest bar has ended. */
  @Test
  void noBarIsBelowAFigure() {
    for (int digits : List.of(3, 9, 12, 15)) {
      String amount = "1" + "0".repeat(digits - 1);
      Asked.write(
          folder,
          "big.agreement",
          "party fund\nparty office\nagreement big {\n    grant huge %s EUR to fund\n"
                  .formatted(amount)
              + "    grant half %s EUR to office\n}\n".formatted(amount));
      Document page = page("report", "big", "-w", folder.toString(), "-f", "html");
      assertThat(page.select("rect.bar")).isNotEmpty();
      for (Element bar : page.select("rect.bar")) {
        Element figure = bar.parent().select("text[text-anchor=end]").last();
        int ends = Integer.parseInt(bar.attr("x")) + Integer.parseInt(bar.attr("width"));
        assertThat(Integer.parseInt(figure.attr("x")) - 7 * figure.text().length())
            .isGreaterThanOrEqualTo(ends);
      }
    }
  }
}
