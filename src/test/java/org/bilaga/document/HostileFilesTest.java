package org.bilaga.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are broken, or were made to break a reader, end in one sentence, and at once. */
@Timeout(60)
class HostileFilesTest {
  private static final MadeDocument MADE = MadeUp.document(3);
  private static final Map<String, byte[]> FORMS =
      Map.of(
          "a.pdf", MadePdf.of(MADE, MadePdf.Style.PLAIN),
          "a.docx", MadeWord.of(MADE),
          "a.odt", MadeOdt.of(MADE));

  @Test
  void aFileThatIsCutOffIsTold() {
    FORMS.forEach(
        (name, bytes) -> {
          for (int part = 1; part < 20; part++) {
            byte[] cut = Arrays.copyOf(bytes, bytes.length * part / 20);
            assertThat(hindrance(cut, name))
                .as(name + " " + part + "/20")
                .isInstanceOf(Hindrance.Damaged.class);
          }
        });
  }

  @Test
  void aFileWithOtherBytesIsReadOrTold() {
    var random = new Random(7);
    FORMS.forEach(
        (name, bytes) -> {
          for (int turn = 0; turn < 60; turn++) {
            byte[] other = bytes.clone();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
              other[random.nextInt(other.length)] = (byte) random.nextInt(256);
            }
            Documents.read(other, name, Language.SWEDISH);
          }
        });
  }

  @Test
  void aPasswordIsAskedFor() throws IOException {
    assertThat(hindrance(locked("hemligt"), "a.pdf")).isInstanceOf(Hindrance.Encrypted.class);
  }

  @Test
  void aPasswordForChangesAloneDoesNotHinder() throws IOException {
    assertThat(hindrance(locked(""), "a.pdf")).isInstanceOf(Hindrance.Scanned.class);
  }

  @Test
  void aLockThatOpensWithACertificateIsToldAsOne() {
    String pdf =
        pdf(
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
            "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj",
            "3 0 obj<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/Length 128"
                + "/CF<</DefaultCryptFilter<</CFM/AESV2/Recipients[<00>]>>>>>>endobj",
            "trailer<</Root 1 0 R/Size 4/Encrypt 3 0 R/ID[<00><00>]>>");
    assertThat(hindrance(pdf.getBytes(ISO_8859_1), "a.pdf"))
        .isInstanceOf(Hindrance.Encrypted.class);
  }

  @Test
  void pagesWithoutTextAreScanned() throws IOException {
    assertThat(hindrance(pages(3), "a.pdf")).isEqualTo(new Hindrance.Scanned(3));
  }

  @Test
  void pagesAreBounded() throws IOException {
    assertThat(hindrance(pages(2000), "a.pdf")).isEqualTo(new Hindrance.Scanned(2000));
    assertThat(hindrance(pages(2001), "a.pdf"))
        .isEqualTo(new Hindrance.TooLarge(Hindrance.Limit.PAGES, 2000));
  }

  @Test
  void bytesAndCharactersAreBounded() {
    byte[] text = new byte[Documents.MOST_BYTES + 1];
    Arrays.fill(text, (byte) 'a');
    assertThat(hindrance(text, "a.txt"))
        .isEqualTo(new Hindrance.TooLarge(Hindrance.Limit.BYTES, Documents.MOST_BYTES));
    var characters = new Hindrance.TooLarge(Hindrance.Limit.CHARACTERS, Documents.MOST_CHARACTERS);
    assertThat(hindrance(Arrays.copyOf(text, Documents.MOST_BYTES), "a.txt")).isEqualTo(characters);
    byte[] most = Arrays.copyOf(text, Documents.MOST_CHARACTERS);
    assertThat(hindrance(Arrays.copyOf(text, most.length + 1), "a.txt")).isEqualTo(characters);
    assertThat(Documents.read(most, "a.txt", Language.SWEDISH).document()).isPresent();
  }

  @Test
  void whatGoesRoundInCirclesEnds() {
    String pages =
        pdf(
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
            "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj",
            "trailer<</Root 1 0 R/Size 3>>");
    String drawn =
        pdf(
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
            "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                + "/Resources<</XObject<</A 5 0 R>>>>>>endobj",
            "4 0 obj<</Length 5>>stream\n/A Do\nendstream endobj",
            "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 11"
                + "/Resources<</XObject<</A 5 0 R>>>>>>stream\n/A Do /A Do\nendstream endobj",
            "trailer<</Root 1 0 R/Size 6>>");
    assertThat(hindrance(pages.getBytes(ISO_8859_1), "a.pdf")).isNotNull();
    assertThat(hindrance(drawn.getBytes(ISO_8859_1), "a.pdf")).isNotNull();
  }

  @Test
  void whatIsNestedBeyondMeasureEnds() {
    String deep =
        pdf(
            "1 0 obj<</Type/Catalog/Pages 2 0 R/A" + "[".repeat(200_000) + ">>endobj",
            "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj",
            "trailer<</Root 1 0 R/Size 3>>");
    String tables = "<w:tbl><w:tr><w:tc>".repeat(60) + "</w:tc></w:tr></w:tbl>".repeat(60);
    String tags = "<w:x>".repeat(100_000) + "</w:x>".repeat(100_000);
    String page = "<html><body>" + "<div><table><tr><td>".repeat(50_000) + "a";
    assertThat(hindrance(deep.getBytes(ISO_8859_1), "a.pdf")).isNotNull();
    assertThat(hindrance(MadeWord.of(tables, List.of(), ""), "a.docx"))
        .isInstanceOf(Hindrance.TooLarge.class);
    assertThat(hindrance(MadeWord.of(tags, List.of(), ""), "a.docx")).isNotNull();
    assertThat(hindrance(page.getBytes(UTF_8), "a.html")).isInstanceOf(Hindrance.TooLarge.class);
  }

  @Test
  void whatUnpacksToFarMoreThanItIsEnds() {
    String spaces = " ".repeat(60_000_000);
    assertThat(hindrance(MadeWord.of(spaces, List.of(), ""), "a.docx")).isNotNull();
    byte[] packed = deflated(spaces.getBytes(ISO_8859_1));
    var pdf = new ByteArrayOutputStream();
    pdf.writeBytes(
        ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length "
                + packed.length
                + ">>stream\n")
            .getBytes(ISO_8859_1));
    pdf.writeBytes(packed);
    pdf.writeBytes(
        "\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF"
            .getBytes(ISO_8859_1));
    assertThat(hindrance(pdf.toByteArray(), "a.pdf")).isInstanceOf(Hindrance.TooLarge.class);
  }

  @Test
  void entitiesAreNotExpanded() {
    String body =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]><x>&b;&c;</x>";
    byte[] docx =
        Zip.of(
            Map.of(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"d.xml\"/>"
                    + "</Relationships>",
                "d.xml",
                body));
    assertThat(hindrance(docx, "a.docx")).isInstanceOf(Hindrance.Damaged.class);
  }

  @Test
  void othersAreCalledByTheirName() {
    assertThat(hindrance("{\\rtf1 a}".getBytes(UTF_8), "a.doc"))
        .isEqualTo(new Hindrance.NotRead("RTF"));
    byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 600);
    assertThat(hindrance(old, "a.doc")).isEqualTo(new Hindrance.NotRead("doc"));
    assertThat(hindrance(new byte[0], "a.txt")).isEqualTo(new Hindrance.Empty());
    assertThat(hindrance(Zip.of(Map.of("a.txt", "a")), "a.zip"))
        .isEqualTo(new Hindrance.NotRead("zip"));
  }

  @Test
  void everythingThatHindersIsASentence() {
    List<Hindrance> all =
        List.of(
            new Hindrance.Encrypted(),
            new Hindrance.Scanned(1),
            new Hindrance.Damaged(),
            new Hindrance.NotRead("doc"),
            new Hindrance.NotRead(""),
            new Hindrance.Empty(),
            new Hindrance.TooLarge(Hindrance.Limit.CHARACTERS, 20_000_000));
    for (Hindrance why : all) {
      for (Language language : Language.all()) {
        assertThat(HindranceText.of(why).in(language)).endsWith(".").doesNotContain("{");
      }
    }
    assertThat(HindranceText.of(new Hindrance.Scanned(1)).in(Language.SWEDISH))
        .startsWith("Dokumentet är 1 skannad sida utan text.");
  }

  private static Hindrance hindrance(byte[] bytes, String name) {
    return Documents.read(bytes, name, Language.SWEDISH).hindrance().orElse(null);
  }

  private static byte[] written(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    try (document) {
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] pages(int count) throws IOException {
    var document = new PDDocument();
    for (int page = 0; page < count; page++) {
      document.addPage(new PDPage());
    }
    return written(document);
  }

  private static byte[] locked(String password) throws IOException {
    var document = new PDDocument();
    document.addPage(new PDPage());
    var policy = new StandardProtectionPolicy("ägare", password, new AccessPermission());
    policy.setEncryptionKeyLength(128);
    document.protect(policy);
    return written(document);
  }

  /** Objects in the order of their numbers, then what follows the table of their places. */
  private static String pdf(String... parts) {
    var pdf = new StringBuilder("%PDF-1.4\n");
    var table = new StringBuilder("xref\n0 " + parts.length + "\n0000000000 65535 f \n");
    for (int i = 0; i < parts.length - 1; i++) {
      table.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", pdf.length()));
      pdf.append(parts[i]).append('\n');
    }
    int start = pdf.length();
    return pdf.append(table) + parts[parts.length - 1] + "\nstartxref\n" + start + "\n%%EOF\n";
  }

  private static byte[] deflated(byte[] bytes) {
    var deflater = new Deflater(9);
    deflater.setInput(bytes);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    var buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }
}
