package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which quotations are looked for in which documents. */
class QuotationNotFoundTest {
  @TempDir private Path temporary;

  private Folder with(String... sentences) {
    return new Folder(temporary)
        .put("text.txt", "1. Stöd\n\nSKR tilldelas 52 miljoner kronor.\n")
        .put("sida.txt", "SKR får 52 miljoner kronor i år.\n")
        .put(
            "a.agreement",
            "party skr \"SKR\"\nagreement a {\n" + String.join("\n", sentences) + "\n}\n");
  }

  private static List<String> kinds(Folder folder) {
    return folder.kinds("a.agreement").stream()
        .filter(kind -> !kind.equals("figures-not-taken-up"))
        .toList();
  }

  @Test
  void everyQuotationIsLookedForOfClaimsToo() {
    var folder =
        with(
            "document \"text.txt\"",
            "grant stöd 52 mkr to skr § 1 \"SKR tilldelas 52 miljoner\" \"52 miljoner och mer\"",
            "claim § 1 \"SKR erhåller 52 miljoner kronor\": stöd = 52 mkr");
    assertThat(kinds(folder)).containsExactly("quotation-not-found", "quotation-not-found");
  }

  @Test
  void withoutADocumentNothingIsLookedFor() {
    var folder = with("grant stöd 52 mkr to skr § 1 \"52 miljoner och mer\"");
    assertThat(kinds(folder)).isEmpty();
  }

  @Test
  void aSourceIsLookedForInTheDocumentOfItsName() {
    String quoted = "grant stöd 52 mkr to skr in \"skr.se\" \"SKR tilldelas 52 miljoner\"";
    assertThat(kinds(with("document \"text.txt\"", quoted))).isEmpty();
    assertThat(kinds(with("document \"text.txt\"", "document \"sida.txt\" \"skr.se\"", quoted)))
        .containsExactly("quotation-not-found");
  }

  @Test
  void theAgreementMayStandInSeveralDocuments() {
    var folder =
        with(
            "document \"text.txt\"",
            "document \"sida.txt\"",
            "grant stöd 52 mkr to skr § 1 \"SKR tilldelas\" \"SKR får 52 miljoner\"");
    assertThat(kinds(folder)).isEmpty();
  }

  @Test
  void whereADocumentCannotBeReadThatIsAllThatIsTold() {
    var folder =
        with(
            "document \"text.txt\"",
            "document \"saknas.txt\"",
            "grant stöd 52 mkr to skr § 1 \"52 miljoner och mer\"");
    assertThat(kinds(folder)).containsExactly("file-missing");
  }

  @Test
  void aMarkAcceptsIt() {
    var folder =
        with(
            "document \"text.txt\"",
            "grant stöd 52 mkr to skr § 1 \"52 miljoner och mer\" disputed \"så på webben\"");
    assertThat(Folder.failing(folder.check("a.agreement"))).isEmpty();
  }

  @Test
  void anAmendmentBringsItsOwnDocument() {
    String changed =
        "}\namendment b to a from 2020-06-01 {\n add document \"sida.txt\"\n"
            + " replace grant stöd 53 mkr to skr § 1 \"SKR får\"";
    var folder = with("document \"text.txt\"", "grant stöd 52 mkr to skr", changed);
    assertThat(kinds(folder)).isEmpty();
    var without =
        with(
            "document \"text.txt\"",
            "grant stöd 52 mkr to skr",
            changed.replace(" add document \"sida.txt\"\n", ""));
    assertThat(kinds(without)).containsExactly("quotation-not-found");
  }
}
