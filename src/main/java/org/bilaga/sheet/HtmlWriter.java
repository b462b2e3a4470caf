package org.bilaga.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bilaga.finding.Visible;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * A sheet as a page of its own: everything it needs is in it, and it is read without a script,
 * which only sorts and filters.
 *
 * <p>All that a text holds reaches the page as text: the page is a tree before it is written.
 */
final class HtmlWriter {
  /** A space between digits is one that no line breaks at. */
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d) (?=\\d{3})");

  private final Language language;
  private final HtmlTable tables;
  private final HtmlChart charts;
  private int headings;

  HtmlWriter(Language language) {
    this.language = language;
    this.tables = new HtmlTable(language);
    this.charts = new HtmlChart(language);
  }

  /** The whole page. */
  String page(Sheet sheet) {
    var page = new Document("");
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    page.appendChild(new DocumentType("html", "", ""));
    Element html = page.appendElement("html").attr("lang", language.code());
    Element head = html.appendElement("head");
    head.appendElement("meta").attr("charset", "utf-8");
    String script = resource("page.js");
    String policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + hash(script) + "'";
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", policy);
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "generator").attr("content", "Bilaga");
    head.appendElement("title").text(title(sheet));
    head.appendElement("style").appendChild(new DataNode(resource("page.css")));
    Element body = html.appendElement("body");
    body.appendElement("a")
        .attr("class", "skip")
        .attr("href", "#content")
        .text(said(Sentences.toContent()));
    contents(sheet, body);
    Element main = body.appendElement("main").attr("id", "content");
    if (sheet.parts().stream().noneMatch(Prose.Heading.class::isInstance)) {
      // One who hears the page goes from heading to heading; others see what the table is called.
      main.appendElement("h1").attr("class", "unseen").text(title(sheet));
    }
    write(sheet.parts(), main);
    body.appendElement("script")
        .attr("data-filter", said(Sentences.filterRows()))
        .appendChild(new DataNode(script));
    return page.outerHtml();
  }

  private String title(Sheet sheet) {
    for (SheetPart part : sheet.parts()) {
      String text =
          switch (part) {
            case Prose.Heading it -> said(it.text());
            case SheetTable it -> said(it.title());
            case Prose.Answer it -> said(it.question());
            case Chart it -> said(it.title());
            case Aside it -> said(it.title());
            case Listing it -> said(it.table().title());
            case Prose.Paragraph it -> "";
            case Prose.Point it -> "";
          };
      if (!text.isBlank()) {
        return Visible.prose(text);
      }
    }
    return "Bilaga";
  }

  /** Ways to the chapters, where there are several. */
  private void contents(Sheet sheet, Element body) {
    List<Told> chapters = new ArrayList<>();
    for (SheetPart part : sheet.parts()) {
      if (part instanceof Prose.Heading it && !it.isInner()) {
        chapters.add(it.text());
      }
    }
    if (chapters.size() < 3) {
      return;
    }
    Element list =
        body.appendElement("nav")
            .attr("aria-label", said(Sentences.contents()))
            .appendElement("ul");
    for (int i = 1; i < chapters.size(); i++) {
      list.appendElement("li")
          .appendElement("a")
          .attr("href", "#h" + (i + 1))
          .text(Visible.prose(said(chapters.get(i))));
    }
  }

  private void write(List<SheetPart> parts, Element into) {
    Element list = null;
    Element pictures = null;
    for (SheetPart part : parts) {
      if (!(part instanceof Prose.Point)) {
        list = null;
      }
      if (!(part instanceof Chart)) {
        pictures = null;
      }
      switch (part) {
        case Prose.Heading it -> heading(it, into);
        case Prose.Paragraph it -> paragraph(it.text(), into);
        case Prose.Point it -> {
          list = list == null ? into.appendElement("ul") : list;
          point(it, list);
        }
        case Prose.Answer it -> tables.write(Answers.table(it), into);
        case SheetTable it -> tables.write(it, into);
        case Listing it -> tables.write(it.table(), into);
        case Chart it -> {
          pictures =
              pictures == null ? into.appendElement("div").attr("class", "pictures") : pictures;
          charts.write(it, pictures);
        }
        case Aside it -> aside(it, into);
      }
    }
  }

  private void heading(Prose.Heading heading, Element into) {
    if (heading.isInner()) {
      prose(heading.text(), into.appendElement("h3"));
      return;
    }
    headings++;
    prose(
        heading.text(), into.appendElement(headings == 1 ? "h1" : "h2").attr("id", "h" + headings));
  }

  private void paragraph(Told told, Element into) {
    Element paragraph = into.appendElement("p");
    String[] lines = said(told).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        paragraph.appendElement("br");
      }
      prose(lines[i], paragraph);
    }
  }

  private void point(Prose.Point point, Element list) {
    boolean bare = said(point.text()).isEmpty();
    Element inner = list;
    if (!bare) {
      Element item = list.appendElement("li");
      prose(said(point.text()), item);
      inner = point.lines().isEmpty() ? item : item.appendElement("ul");
    }
    for (Told line : point.lines()) {
      prose(said(line), inner.appendElement("li"));
    }
  }

  private void aside(Aside aside, Element into) {
    Element details = into.appendElement("details");
    details.appendElement("summary").text(Visible.prose(said(aside.title())));
    // A browser opens what folds away the place that a link leads to.
    write(aside.parts(), details.appendElement("div").attr("id", aside.id()));
  }

  /** A name means itself. */
  private void prose(Told told, Element into) {
    if (told instanceof Told.Text) {
      into.appendText(shown(said(told)));
    } else {
      prose(said(told), into);
    }
  }

  /** A sentence, in which what stands between backticks is code. */
  static void prose(String text, Element into) {
    int at = 0;
    int open = text.indexOf('`');
    while (open >= 0) {
      int close = text.indexOf('`', open + 1);
      if (close > open + 1) {
        into.appendText(shown(text.substring(at, open)));
        into.appendElement("code").text(Visible.prose(text.substring(open + 1, close)));
        at = close + 1;
      }
      open = close < 0 ? -1 : text.indexOf('`', close + 1);
    }
    into.appendText(shown(text.substring(at)));
  }

  static String shown(String text) {
    return BETWEEN_DIGITS.matcher(Visible.prose(text)).replaceAll("\u00a0");
  }

  private String said(Told told) {
    return told.in(language);
  }

  static String resource(String name) {
    try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String hash(String script) {
    try {
      byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
