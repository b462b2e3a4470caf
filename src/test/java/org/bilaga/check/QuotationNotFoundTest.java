package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

  @Test
  void everyQuotationIsLookedForOfClaimsToo() {
    var folder =
        with(
            "document \"text.txt\"",
            "grant stöd 52 mkr to skr § 1 \"SKR tilldelas 52 miljoner\" \"52 miljoner och mer\"",
            "claim § 1 \"SKR erhåller 52 miljoner kronor\": stöd = 52 mkr");
    assertThat(folder.kinds("a.agreement"))
        .containsExactly("quotation-not-found", "quotation-not-found");
  }

  @Test
  void withoutADocumentNothingIsLookedFor() {
    var folder = with("grant stöd 52 mkr to skr § 1 \"52 miljoner och mer\"");
    assertThat(folder.kinds("a.agreement")).isEmpty();
  }

  @Test
  void aSourceIsLookedForInTheDocumentOfItsName() {
    String quoted = "grant stöd 52 mkr to skr in \"skr.se\" \"SKR tilldelas 52 miljoner\"";
    assertThat(with("document \"text.txt\"", quoted).kinds("a.agreement")).isEmpty();
    assertThat(
            with("document \"text.txt\"", "document \"sida.txt\" \"skr.se\"", quoted)
                .kinds("a.agreement"))
        .containsExactly("quotation-not-found");
  }

  @Test
  void theAgreementMayStandInSeveralDocuments() {
    var folder =
        with(
            "document \"text.txt\"",
            "document \"sida.txt\"",
            "grant stöd 52 mkr to skr § 1 \"SKR tilldelas\" \"SKR får 52 miljoner\"");
    assertThat(folder.kinds("a.agreement")).isEmpty();
  }

  @Test
  void whereADocumentCannotBeReadThatIsAllThatIsTold() {
    var folder =
        with(
            "document \"text.txt\"",
            "document \"saknas.txt\"",
            "grant stöd 52 mkr to skr § 1 \"52 miljoner och mer\"");
    assertThat(folder.kinds("a.agreement")).containsExactly("file-missing");
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
    assertThat(folder.kinds("a.agreement")).isEmpty();
    var without =
        with(
            "document \"text.txt\"",
            "grant stöd 52 mkr to skr",
            changed.replace(" add document \"sida.txt\"\n", ""));
    assertThat(without.kinds("a.agreement")).containsExactly("quotation-not-found");
  }
}
