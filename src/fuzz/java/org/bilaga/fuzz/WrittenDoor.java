package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.bilaga.cli.Asked;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Answers as files: pages, workbooks, texts for Word and paper, of texts whose names and titles
 * want to be formulas, marks and scripts. A file is whole, and nothing of a text does anything in
 * it.
 */
final class WrittenDoor implements Door {
  private static final Pattern TITLE = Pattern.compile("\"[^\"\n]*\"");

  /** A text or the name of a sheet inside a formula. */
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'");

  /** What is left of a formula of ours: cells, figures, functions, signs. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_.$:(),;!%<>=&+*/^ \\p{L}\u00A0-]*");

  private static final Pattern REACHING =
      Pattern.compile("(?i)HYPERLINK|WEBSERVICE|IMPORT|DDE|CALL\\(|EXEC|cmd|http|\\[|\\|");

  private static final List<String> HOSTILE =
      List.of(
          "=1+1",
          "=HYPERLINK('http://e.example';'x')",
          "=cmd|' /C calc'!A0",
          "@SUM(1+1)",
          "+1",
          "-1",
          "<script>alert(1)</script>",
          "</script><img src=x onerror=alert(1)>",
          "[x](javascript:alert(1))",
          "{{gnv.total}}",
          "]]>",
          "&lt;&amp;&#0;",
          "\u0001\u0008",
          "\ufffe\uffff",
          "\ud800",
          "\u202eabc",
          "a".repeat(300),
          "'; DROP",
          "=",
          "😀");

  private static final List<String> FORMS = List.of("xlsx", "docx", "html", "pdf", "html", "xlsx");

  private final Asking at;
  private final List<String> seeds = Seeds.agreements();

  WrittenDoor(Path folder) {
    at = new Asking(folder);
  }

  @Override
  public String name() {
    return "written";
  }

  @Override
  public byte[] next(Random random) {
    String text = Seeds.one(seeds, random);
    if (random.nextInt(3) > 0) {
      text = Mutations.ofText(text, Seeds.one(seeds, random), random);
    }
    return TITLE
        .matcher(text)
        .replaceAll(
            it ->
                java.util.regex.Matcher.quoteReplacement(
                    random.nextInt(4) > 0
                        ? it.group()
                        : "\"" + Seeds.one(HOSTILE, random) + it.group().substring(1)))
        .getBytes(UTF_8);
  }

  @Override
  public String hold(byte[] input) throws IOException {
    at.anew();
    at.write("t.csv", Seeds.TABLE);
    at.write("a.agreement", input);
    String form = FORMS.get(Asking.chosen(input, FORMS.size()));
    Path file = at.folder.resolve("answer." + form);
    String w = "--workspace=" + at.folder;
    List<List<String>> questions =
        List.of(
            List.of("report", w),
            List.of("report", w),
            List.of("show", w),
            List.of("show", at.folder.toString(), "--by=recipient"),
            List.of("deadlines", "--undated", w),
            List.of("coverage", w));
    List<String> words =
        new ArrayList<>(
            questions.get(Asking.chosen(input, FORMS.size() * questions.size()) / FORMS.size()));
    words.addAll(List.of("-o", file.toString()));
    Asked answer = at.ask("text", words.toArray(String[]::new));
    if (!Files.exists(file)) {
      return words.get(0) + " " + form + " " + FileDoor.shape(answer.err());
    }
    byte[] bytes = Files.readAllBytes(file);
    switch (form) {
      case "html" -> page(new String(bytes, UTF_8), words.get(0));
      case "pdf" -> at.ask("text", "audit", file.toString());
      default -> zipped(bytes, form);
    }
    return words.get(0) + " " + form + " " + answer.code();
  }

  private static void page(String text, String asked) {
    Outputs.hold("html", asked, text);
    for (Element one : Jsoup.parse(text).getAllElements()) {
      boolean reaches =
          List.of("iframe", "object", "embed", "form", "img", "base").contains(one.normalName());
      for (Attribute it : one.attributes()) {
        String value = it.getValue().strip().toLowerCase(java.util.Locale.ROOT);
        reaches |= it.getKey().toLowerCase(java.util.Locale.ROOT).startsWith("on");
        reaches |= value.startsWith("javascript:") || value.startsWith("data:text");
      }
      if (reaches || one.normalName().equals("script") && one.data().contains("alert(1)")) {
        throw new Failed("a page that does something", one.outerHtml());
      }
    }
  }

  private static void zipped(byte[] bytes, String form) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int parts = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts++;
        String name = entry.getName();
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
          part(name, zip.readAllBytes(), form);
        }
      }
      if (parts < 4) {
        throw new Failed("broken " + form, parts + " parts");
      }
    }
  }

  private static void part(String name, byte[] bytes, String form) throws IOException {
    Document document;
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      document = builder.parse(new ByteArrayInputStream(bytes));
    } catch (SAXException broken) {
      throw new Failed("broken " + form, name + " " + broken);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
    String text = document.getDocumentElement().getTextContent();
    text.codePoints()
        .filter(c -> Outputs.isRaw(c) && c != '\r')
        .findFirst()
        .ifPresent(
            c -> {
              throw new Failed("raw character in " + form, name + " " + Integer.toHexString(c));
            });
    NodeList formulas = document.getElementsByTagNameNS("*", "f");
    for (int i = 0; i < formulas.getLength(); i++) {
      String formula = formulas.item(i).getTextContent();
      String plain = QUOTED.matcher(formula).replaceAll("0");
      if (!PLAIN.matcher(plain).matches() || REACHING.matcher(plain).find()) {
        throw new Failed("a formula of a text's in " + form, name + " " + formula);
      }
    }
    boolean reaches = new String(bytes, UTF_8).contains("TargetMode=\"External\"");
    boolean does =
        document.getElementsByTagNameNS("*", "instrText").getLength() > 0
            || document.getElementsByTagNameNS("*", "ddeLink").getLength() > 0;
    if (reaches || does) {
      throw new Failed("a file that reaches out: " + form, name);
    }
  }
}
