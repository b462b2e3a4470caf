package org.bilaga.fuzz;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.parser.Parser;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What must hold of everything that is printed, by its form. */
public final class Outputs {
  /** A link, a mention, or an element, in Markdown. */
  public static final Pattern MARKED =
      Pattern.compile("(?<!\\\\)\\]\\(|(?<![\\w/])@\\w|<[a-zA-Z/!]");

  private Outputs() {}

  /** Whether a character commands a terminal, turns the direction of writing, or breaks a line. */
  public static boolean isRaw(int c) {
    return c < ' ' && c != '\n' && c != '\t'
        || c >= 0x7f && c < 0xa0
        || c == 0x061c
        || c == 0x200e
        || c == 0x200f
        || c >= 0x2028 && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069;
  }

  /** Throws where an output is not what its form promises. */
  static void hold(String form, String asked, String text) {
    String all = form.equals("csv-sv") && text.startsWith("\ufeff") ? text.substring(1) : text;
    all = form.equals("ics") ? all.replace("\r\n", "\n") : all;
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      if (isRaw(c)) {
        throw new Failed(
            "raw character in " + form + " of " + asked,
            Integer.toHexString(c) + " in " + around(all, i));
      }
    }
    try {
      switch (form) {
        case "json", "sarif" -> json(all);
        case "junit" -> xml(all);
        case "csv", "csv-sv" -> csv(all, form.equals("csv") ? ',' : ';');
        case "html" -> html(all, asked);
        case "md" -> markdown(all, asked);
        default -> {}
      }
    } catch (JsonParseException | CsvParseException | IOException | SAXException broken) {
      throw new Failed("broken " + form + " of " + asked, broken + "\n" + around(all, 0));
    }
  }

  static JsonElement json(String text) throws IOException {
    var reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    return JsonParser.parseReader(reader);
  }

  private static void xml(String text) throws IOException, SAXException {
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      builder.parse(new InputSource(new StringReader(text)));
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Tables of a report follow each other, each as wide as it is. */
  private static void csv(String text, char separator) throws IOException {
    var reading =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    try (var reader = reading.ofCsvRecord(text)) {
      reader.forEach(it -> {});
    }
  }

  private static void html(String text, String asked) {
    var parser = Parser.htmlParser().setTrackErrors(1);
    parser.parseInput(text, "");
    if (!parser.getErrors().isEmpty()) {
      throw new Failed("broken html of " + asked, parser.getErrors().get(0).toString());
    }
  }

  private static void markdown(String all, String asked) {
    // Between backticks nothing means anything.
    String text = all.replaceAll("(?s)```.*?```|(`+)[^`\n]+\\1", "");
    var marked = MARKED.matcher(text);
    if (marked.find()) {
      throw new Failed("mark in md of " + asked, around(text, marked.start()));
    }
  }

  private static String around(String text, int at) {
    String part = text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    return part.replaceAll("\\p{Cntrl}", "·");
  }
}
