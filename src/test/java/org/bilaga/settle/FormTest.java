package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.document.MadeDocument;
import org.bilaga.document.MadeOdt;
import org.bilaga.document.MadePdf;
import org.bilaga.document.MadeWord;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requisitions and reports under the headings of the agreements' appendices. */
class FormTest {
  private static final String CONTACT =
      """
      1. Kontaktuppgifter
      • Bidragsmottagare;Region A
      • Organisationsnummer;232100-0115
      • Kontaktperson;Anna Ek
      • Postadress;Box 1, 301 80 Halmstad
      • Telefon inkl. riktnummer;035-13 48 00
      • Faxnummer;
      • E-postadress;anna.ek@region.example
      2. Bidrag som ansökan avser
      • Regeringskansliets diarienummer för bakomliggande överenskommelse;S2020/00013
      • Regeringskansliets diarienummer avseende regeringsbeslut för utbetalning;S2020/1
      • Överenskommelsens benämning;Nära vård
      """;
  private static final String REQUISITION =
      CONTACT
          + """
          • Belopp som rekvireras;110 kr
          • Rekvisitionen avser perioden;2020
          3. Uppgifter för utbetalning
          • Bankgiro/Plusgiro;Bankgiro 5050-1055
          4. Underskrift i original av behörig företrädare
          • Datum;2020-11-20
          • Namnförtydligande;Anna Ek
          """;
  private static final String REPORT =
      CONTACT
          + """
          • Summa bidrag enligt överenskommelsen;110
          • Summa bidrag som utbetalats från regeringen/Regeringskansliet;110
          • Period som den ekonomiska redovisningen avser;januari–december 2020
          3. Redovisning av verksamhet eller aktivitet
          • Bidrag som erhållits av regeringen/Regeringskansliet;110
          • Kostnader (specificera större kostnadsposter);60
          Kostnader: resor;20,50
          • Summa kostnader;80,50
          • Medel som inte har förbrukats (Bidrag – kostnader);29,50
          4. Ekonomichefens granskning
          • Namn;Bo Berg
          • Telefon inkl. riktnummer;inget
          • Datum;2021-03-15
          • Namnförtydligande;Anna Ek
          """;

  @TempDir Path folder;

  private Settling form(String csv) {
    return Settling.standard(folder).form(csv);
  }

  @Test
  void requisitionTellsWhatWasRequisitioned() {
    var settling = form(REQUISITION);
    var position = Settling.of(settling.on("2020-11-30"), "a");
    assertThat(settling.kinds()).isEmpty();
    assertThat(position.requisitioned()).isEqualTo(11_000);
  }

  /** Its fields in the second column, and its figures as somebody else writes them. */
  @Test
  void aFormThatIsDeclaredIsReadAsItIsSaidToBePrinted() throws IOException {
    String form =
        "Form;;\n;Field;Answer\n"
            + REQUISITION
                .replaceAll("(?m)^(?!\\d).", ";$0")
                .replace("Belopp som rekvireras;110 kr", "Belopp som rekvireras, tkr;0.110")
            + ";Remark;see the decision\n";
    String said = "names in \"Field\" figures \"1,234.5\" pass over \"Remark…\"";
    var settling = declared(form, said);
    assertThat(settling.kinds()).isEmpty();
    assertThat(Settling.of(settling.on("2020-11-30"), "a").requisitioned()).isEqualTo(11_000);

    String two = form.replace(", tkr;0.110", ";1.100");
    String layout = "names in \"Field\" pass over \"Remark\" ";
    assertThat(declared(two, layout).kinds()).containsExactly("fact-amount-two-ways");
    assertThat(declared(two, layout + "figures \"1,234.5\"").kinds()).isEmpty();
    assertThat(declared(two, layout + "figures \"1.234,5\"").kinds())
        .containsExactly("form-differs");
    assertThat(declared(form, "names in \"Feld\" headings on 99 pass over \"Remarks\"").kinds())
        .containsOnly("table-laid-out-otherwise")
        .hasSize(3);
  }

  /** One form on each line; the sum below them is none. */
  @Test
  void formsBesideEachOtherAreHeadedWhereItIsSaid() throws IOException {
    var heads = new StringBuilder();
    var one = new StringBuilder();
    for (String line : REQUISITION.lines().filter(it -> it.contains(";")).toList()) {
      heads.append(line.substring(2, line.indexOf(';') + 1));
      one.append(line.substring(line.indexOf(';') + 1)).append(';');
    }
    String form = "All forms\nBidragsmottagare;Datum;Namn\n" + heads + "\n" + one + "\nSumma;110\n";
    var settling = declared(form, "headings on 3");
    assertThat(settling.kinds()).isEmpty();
    assertThat(Settling.of(settling.on("2020-11-30"), "a").requisitioned()).isEqualTo(11_000);
  }

  /** A form as it was sent, in the text of somebody's word processor. */
  @ParameterizedTest
  @ValueSource(strings = {"blankett.docx", "blankett.odt", "blankett.pdf"})
  void aFormThatIsNamedIsReadInAnyDocument(String name) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : REQUISITION.lines().filter(it -> it.contains(";")).toList()) {
      int end = line.indexOf(';');
      rows.add(List.of(line.substring(2, end), line.substring(end + 1)));
    }
    var settling = Settling.standard(folder).form(written(name, "Rekvisition", rows), name);
    assertThat(settling.kinds()).isEmpty();
    assertThat(Settling.of(settling.on("2020-11-30"), "a").requisitioned()).isEqualTo(11_000);
  }

  @Test
  void factsThatAreNamedAreReadInAnyDocument() {
    var rows =
        List.of(
            List.of("recipient", "event", "subject", "date", "amount (kr)"),
            List.of("a", "met", "rapport", "2020-10-02", ""));
    var settling = Settling.standard(folder);
    settling.file(written("utfall.docx", "Utfall", rows), "utfall.docx");
    assertThat(settling.kinds()).isEmpty();
    assertThat(settling.log().lastDay()).contains(LocalDate.of(2020, 10, 2));
  }

  private static byte[] written(String name, String title, List<List<String>> rows) {
    var made =
        new MadeDocument(
            "",
            List.of(
                new MadeDocument.Part.Heading(1, title), new MadeDocument.Part.Table(rows, true)),
            List.of());
    return switch (name.substring(name.indexOf('.'))) {
      case ".pdf" -> MadePdf.of(made, MadePdf.Style.PLAIN);
      case ".odt" -> MadeOdt.of(made);
      default -> MadeWord.of(made);
    };
  }

  private Settling declared(String form, String said) throws IOException {
    Files.writeString(folder.resolve("f.csv"), form);
    String facts = "facts f for gnv from form \"f.csv\" { " + said + " }\n";
    return new Settling(folder, Settling.AGREEMENT + facts, "gnv");
  }

  /** Of 600 kr by 1, 2 and 3 region A has 100 kr; with B excluded 150 kr, by 1 and 3. */
  @Test
  void whatTheExcludedLoseMayBeRequisitionedByTheOthers() {
    assertThat(excluding("met", "110 kr").kinds()).isEmpty();
    assertThat(excluding("met", "160 kr").kinds()).containsExactly("form-differs");
    var more = excluding("not met", "160 kr");
    assertThat(more.kinds()).isEmpty();
    assertThat(Settling.of(more.on("2020-11-30"), "a").requisitioned()).isEqualTo(16_000);
    assertThat(excluding("not met", "161 kr").kinds()).containsExactly("form-differs");
  }

  private Settling excluding(String outcomeOfB, String requisitioned) {
    String agreement =
        Settling.AGREEMENT.replace("otherwise withheld", "otherwise excluded from vård.ett");
    return new Settling(folder, agreement, "gnv")
        .facts("a;met;rapport;2020-10-02;", "c;met;rapport;2020-10-02;")
        .facts("b;" + outcomeOfB + ";rapport;2020-10-02;")
        .form(REQUISITION.replace("110 kr", requisitioned));
  }

  @Test
  void reportTellsWhatWasSpentAndThatItIsAccountedFor() {
    var settling = Settling.standard(folder).facts("a;paid;;2020-12-10;110").form(REPORT);
    var used = Settling.of(settling.on("2021-03-16"), "a").used();
    assertThat(settling.kinds()).isEmpty();
    assertThat(used).isEqualTo(new Position.Used(8_050, 0, 0, 0, 2_950, 0, 0));
  }

  @Test
  void formsMayStandInRowsUnderEnglishHeadings() {
    var settling =
        form(
            "Recipient,Organisation number,Contact person,Postal address,Telephone,E-mail,"
                + "Case number of the agreement,Case number of the decision on payment,"
                + "Name of the agreement,Amount requisitioned,Period,Plusgiro,Date,Name in print\n"
                + "Region A,2321000115,A,B,035134800,a@b.se,S2020/00013,1,Nära vård,110,2020,1-8,"
                + "2020-11-20,A\n"
                + "Region B,2321000115,A,B,035134800,a@b.se,S2020/00013,1,Nära vård,220,2020,1-8,"
                + "2020-11-21,A\n");
    var settlement = settling.on("2020-11-30");
    assertThat(settling.kinds()).isEmpty();
    assertThat(Settling.of(settlement, "b").requisitioned()).isEqualTo(22_000);
  }

  @Test
  void everyFaultIsToldAndTheFormThenTellsNothing() {
    var settling =
        form(
            REQUISITION
                .replace("232100-0115", "232100-0125")
                .replace("5050-1055", "5050-1056")
                .replace("anna.ek@region.example", "anna.ek at region")
                .replace("035-13 48 00", "växeln")
                .replace("S2020/00013", "S2019/00013")
                .replace("110 kr", "111 kr")
                .replace("perioden;2020", "perioden;2021")
                .replace("Kontaktperson;Anna Ek", "Kontaktperson;")
                .replace("2020-11-20", "2020-11-31"));
    assertThat(settling.kinds())
        .containsExactlyInAnyOrder(
            "form-field-invalid",
            "form-field-invalid",
            "form-field-invalid",
            "form-field-invalid",
            "form-field-invalid",
            "form-field-missing",
            "form-differs",
            "form-differs",
            "form-differs");
    assertThat(Settling.of(settling.on("2020-11-30"), "a").requisitioned()).isZero();
  }

  @Test
  void checkDigitThatIsAskedForIsSaid() {
    var settling = form(REQUISITION.replace("5050-1055", "5050-1056"));
    assertThat(settling.findings().get(0).message(Language.ENGLISH))
        .isEqualTo(
            "\"Bankgiro 5050-1056\" cannot be a bankgiro number: the check digit should be 5, not"
                + " 6.");
  }

  @Test
  void sumsOfAReportMustHold() {
    String wrong =
        REPORT
            .replace("Kostnader: resor;20,50", "Kostnader: resor;20")
            .replace("(Bidrag – kostnader);29,50", "(Bidrag – kostnader);29,00")
            .replace("Regeringskansliet;110\n• Kostnader", "Regeringskansliet;100\n• Kostnader");
    var settling = Settling.standard(folder).facts("a;paid;;2020-12-10;110").form(wrong);
    assertThat(settling.kinds())
        .containsExactly(
            "form-sum-differs", "form-sum-differs", "form-sum-differs", "form-sum-differs");
    assertThat(Settling.of(settling.on("2021-03-16"), "a").used().notAccounted()).isEqualTo(11_000);
  }

  @Test
  void costsMayBeMoreThanTheGrant() {
    var settling =
        form(
            REPORT
                .replace("Kostnader: resor;20,50", "Kostnader: resor;70")
                .replace("Summa kostnader;80,50", "Summa kostnader;130")
                .replace("kostnader);29,50", "kostnader);0"));
    assertThat(settling.kinds()).isEmpty();
  }

  @Test
  void whatIsNeitherIsTold() {
    assertThat(form("Bidragsmottagare;Region A\nDatum;2020-01-01\n").kinds())
        .containsExactly("form-unclear");
    assertThat(form(REPORT + "Belopp som rekvireras;5\n").kinds()).containsExactly("form-unclear");
    assertThat(form("").kinds()).containsExactly("table-empty");
  }
}
