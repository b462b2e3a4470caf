package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What {@code check --format junit} and {@code github} promise to those who run builds. */
class CheckReportsTest {
  @Test
  void eachAppendixClaimAndSumIsACase() throws Exception {
    Document report = junit("specs/agreements/god-och-nara-vard-2020");
    List<Element> cases = elements(report, "testcase");
    assertThat(cases)
        .extracting(one -> one.getAttribute("name"))
        .contains(
            "total of gnv-2020",
            "appendix 2 Fördelning till regionerna: 210 cells, 41 sums",
            "claim § 10.1: total = 6 250,5 mkr");
    int cells = 0;
    for (Element property : elements(report, "property")) {
      boolean counts = property.getAttribute("name").equals("cells");
      cells += counts ? Integer.parseInt(property.getAttribute("value")) : 0;
    }
    assertThat(cells).isEqualTo(525);
    assertThat(report.getDocumentElement().getAttribute("failures")).isEqualTo("0");
    assertThat(report.getDocumentElement().getAttribute("tests"))
        .isEqualTo(String.valueOf(cases.size()));
    // The schema of Jenkins' xUnit plugin refuses it there.
    assertThat(report.getDocumentElement().hasAttribute("skipped")).isFalse();
    assertThat(
            elements(report, "testsuite").stream()
                .mapToInt(it -> Integer.parseInt(it.getAttribute("skipped")))
                .sum())
        .isEqualTo(elements(report, "skipped").size());
    assertThat(elements(report, "skipped"))
        .allSatisfy(one -> assertThat(one.getAttribute("message")).contains("disputed: "));
  }

  @Test
  void whatIsWrongFailsItsCase() throws Exception {
    Document report = junit("specs/findings/appendix-cell-differs");
    Element failure = elements(report, "failure").get(0);
    assertThat(failure.getAttribute("type")).isEqualTo("appendix-cell-differs");
    assertThat(failure.getTextContent()).contains("bilaga-1.csv:3:9\n", "│  Halland;18 830 324\n");
    assertThat(((Element) failure.getParentNode()).getAttribute("name"))
        .isEqualTo("appendix 1 Fördelning till regionerna: 3 cells, 0 sums");
  }

  @Test
  void aMistakeIsACaseOfItsOwn(@TempDir Path folder) throws Exception {
    Asked.write(folder, "a&<.agreement", "agreement a {\u0001");
    Document report = junit(folder.toString());
    assertThat(elements(report, "failure")).isNotEmpty();
    assertThat(elements(report, "testsuite").get(0).getAttribute("name")).endsWith("a&<.agreement");
  }

  @Test
  void everyExampleIsAReportThatFailsWhereTheCheckDoes() throws Exception {
    var answer = Asked.run("check", "--format", "junit", "specs");
    Document report = parsed(answer.out());
    assertThat(answer.code()).isEqualTo(1);
    assertThat(report.getDocumentElement().getAttribute("failures"))
        .isEqualTo(
            String.valueOf(
                elements(report, "failure").stream()
                    .map(Element::getParentNode)
                    .distinct()
                    .count()));
  }

  @Test
  void anAnnotationStandsAtItsLineAndIsEscaped(@TempDir Path folder) {
    assertThat(Asked.run("check", "--format", "github", "specs/findings/claim-differs").out())
        .startsWith("::error file=specs/findings/claim-differs/example.agreement,line=")
        .contains(",title=claim-differs::§ ");
    Asked.write(
        folder,
        "a,b:100%.agreement",
        "party b \"B\"\nagreement a {\n  total 5 mkr\n  grant g 6 mkr to b\n}\n");
    String out = Asked.run("check", "--format", "github", folder.toString()).out();
    assertThat(out.lines().toList().get(0))
        .contains("/a%2Cb%3A100%25.agreement,line=3,endLine=3,col=9,endColumn=14,title=")
        .contains("::The total of `a` is stated as 5 mkr, but its parts come to 6 mkr")
        .contains("%0A= g 6 mkr");
    assertThat(out.lines().toList().get(1)).startsWith("1 agreement, ");
  }

  @Test
  void whatIsDisputedIsANoticeWhereItIsAskedFor() {
    String agreements = "specs/agreements";
    assertThat(Asked.run("check", "--format", "github", agreements).out()).doesNotContain("::");
    assertThat(Asked.run("check", "--format", "github", "-v", agreements).out())
        .contains("::notice file=")
        .doesNotContain("::error");
  }

  /** As the schema of Jenkins' xUnit plugin (junit-10.xsd) has it. */
  @Test
  void aReportHasNothingThatReadersRefuse() throws Exception {
    Map<String, Set<String>> allowed =
        Map.of(
            "testsuites", Set.of("name", "time", "tests", "failures", "errors"),
            "testsuite", Set.of("name", "tests", "failures", "errors", "skipped", "file"),
            "testcase", Set.of("name", "time", "classname", "group"),
            "failure", Set.of("type", "message"),
            "skipped", Set.of("type", "message"),
            "property", Set.of("name", "value"),
            "properties", Set.of(),
            "system-out", Set.of());
    Document report = junit("specs");
    for (Element element : elements(report, "*")) {
      assertThat(allowed).containsKey(element.getTagName());
      var attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        assertThat(allowed.get(element.getTagName())).contains(attributes.item(i).getNodeName());
      }
    }
    assertThat(
            elements(junit("specs/findings/claim-differs"), "system-out").get(0).getTextContent())
        .startsWith("specs/findings/claim-differs/example.agreement:");
  }

  @Test
  void eachTableOfADocumentAndItsTextIsACase() throws Exception {
    String document = "specs/documents/transport-fund/document.txt";
    Document report = parsed(Asked.run("audit", "--format", "junit", document).out());
    assertThat(elements(report, "testcase"))
        .extracting(one -> one.getAttribute("name"))
        .containsExactly("text: 4 figures, 1 verified", "table at 13:1: 8 figures, 5 verified");
    assertThat(elements(report, "failure"))
        .extracting(one -> one.getAttribute("type"))
        .containsExactly(
            "document-no-such-day", "document-weekday-differs", "document-column-differs");
  }

  private static Document junit(String path) throws Exception {
    return parsed(Asked.run("check", "--format", "junit", "-l", "en", path).out());
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    List<Element> all = new ArrayList<>();
    var found = document.getElementsByTagName(name);
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }
}
