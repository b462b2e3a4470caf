package org.bilaga.sheet.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bilaga.sheet.SteadyZip;
import org.bilaga.sheet.word.WordTemplate.Left;
import org.bilaga.sheet.word.WordTemplate.Place;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * The parts of a text for Word: the text itself, heads and feet, notes, comments, and what belongs
 * to none of them.
 *
 * <p>Invariant: a part without a mark is written as it was read, to the byte.
 */
final class WordParts {
  private static final String TEXT = "word/document.xml";

  /** What unfolds to more than this is no text that somebody wrote. */
  private static final int MOST_BYTES = 200_000_000;

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final String BEGIN = "{{";
  private static final Pattern BEGUN = Pattern.compile("\\{\\{[^{}]{0,60}(?:\\}\\})?");

  private final Map<String, byte[]> parts;
  private final Map<String, Document> marked = new LinkedHashMap<>();

  private WordParts(Map<String, byte[]> parts) {
    this.parts = parts;
    parts.forEach(
        (name, bytes) -> {
          String xml = new String(bytes, StandardCharsets.UTF_8);
          if (name.endsWith(".xml") && hasMark(xml)) {
            marked.put(name, parsed(xml));
          }
        });
  }

  /** Empty where it is no text for Word. */
  static Optional<WordParts> of(byte[] bytes) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int left = MOST_BYTES;
    try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readNBytes(left + 1);
        left -= part.length;
        if (left < 0) {
          return Optional.empty();
        }
        parts.put(entry.getName(), part);
      }
    } catch (IOException | IllegalArgumentException noZip) {
      return Optional.empty();
    }
    return parts.containsKey(TEXT) ? Optional.of(new WordParts(parts)) : Optional.empty();
  }

  /** Also one that is parted into several texts. */
  private static boolean hasMark(String xml) {
    return xml.contains(BEGIN) || TAG.matcher(xml).replaceAll("").contains(BEGIN);
  }

  private static Document parsed(String xml) {
    Document document = Parser.xmlParser().parseInput(xml, "");
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .charset(StandardCharsets.UTF_8)
        .prettyPrint(false);
    return document;
  }

  List<MarkedParagraph> paragraphs() {
    List<MarkedParagraph> all = new ArrayList<>();
    for (Document part : marked.values()) {
      part.getElementsByTag(MarkedParagraph.PARAGRAPH)
          .forEach(it -> all.add(new MarkedParagraph(it)));
    }
    return all;
  }

  /** What looks like a mark and is none that is filled. */
  List<Left> left() {
    List<Left> left = new ArrayList<>();
    marked.forEach((name, part) -> left(name, part, left));
    parts.forEach(
        (name, bytes) -> {
          if (name.endsWith(".rels")) {
            String links = new String(bytes, StandardCharsets.UTF_8);
            find(links.replace("%7B", "{").replace("%7D", "}"), Place.LINK, left);
          }
        });
    return left;
  }

  private static void left(String name, Document part, List<Left> left) {
    var unended = new StringBuilder();
    for (Element paragraph : part.getElementsByTag(MarkedParagraph.PARAGRAPH)) {
      unended.append(new MarkedParagraph(paragraph).rest()).append(' ');
    }
    find(unended.toString(), Place.PARTED, left);
    var fields = new StringBuilder();
    var others = new StringBuilder();
    for (Element element : part.getAllElements()) {
      switch (element.tagName()) {
        // What is struck out is not read.
        case MarkedParagraph.TEXT, "w:delText" -> {}
        case "w:instrText" -> fields.append(element.wholeOwnText());
        default -> others.append(element.wholeOwnText());
      }
      for (Attribute attribute : element.attributes()) {
        find(attribute.getValue(), Place.DESCRIPTION, left);
      }
    }
    find(fields.toString(), Place.FIELD, left);
    find(others.toString(), place(name), left);
  }

  private static Place place(String name) {
    if (name.startsWith("word/charts/")) {
      return Place.CHART;
    } else if (name.startsWith("word/diagrams/")) {
      return Place.DIAGRAM;
    } else if (name.startsWith("docProps/") || name.startsWith("customXml/")) {
      return Place.PROPERTIES;
    }
    return Place.ELSEWHERE;
  }

  private static void find(String text, Place place, List<Left> left) {
    Matcher begun = BEGUN.matcher(text);
    while (begun.find()) {
      left.add(new Left(begun.group(), place));
    }
  }

  byte[] written() throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>(parts);
    marked.forEach((name, it) -> all.put(name, it.outerHtml().getBytes(StandardCharsets.UTF_8)));
    return SteadyZip.of(all);
  }
}
