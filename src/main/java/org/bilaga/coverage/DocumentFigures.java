package org.bilaga.coverage;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Declaration;
import org.bilaga.document.Block;
import org.bilaga.document.DocumentSections;
import org.bilaga.document.Passage;
import org.bilaga.prose.Mention;
import org.bilaga.prose.ProseReader;
import org.bilaga.resolve.PublishedDocument;
import org.bilaga.source.Span;

/**
 * Goes through a document and asks of each figure, share and day whether the agreement takes it up.
 *
 * <p>Years alone are none, nor are numbers that count nothing that is said, nor what heads and
 * foots of pages say. The figures of a table, or of lines that look like one, are told together.
 */
final class DocumentFigures {
  /** So much of the words around a figure is shown on each side. */
  private static final int AROUND = 32;

  private static final int LONGEST_TITLE = 60;

  /** From so many figures in one paragraph it may be a line of a table. */
  private static final int FEWEST_OF_TABLE = 3;

  /** 19/01702 is the number of a case, as is 20/00003. */
  private static final int LARGEST_FRACTION = 100;

  private final PublishedDocument document;
  private final DocumentSections sections;
  private final TakenUp takenUp;
  private final TabledFigures tables;
  private final List<DocumentCoverage.Missing> missing = new ArrayList<>();
  private String heading = "";

  /** Whether what is missing last is a table that may go on. */
  private boolean ofTable;

  private int figures;
  private int quoted;
  private int tabled;
  private int unmodelled;

  /**
   * @param tables those of its appendices
   */
  DocumentFigures(
      Declaration.Agreement agreement, PublishedDocument document, TabledFigures tables) {
    this.tables = tables;
    this.document = document;
    this.sections = new DocumentSections(document.document());
    this.takenUp = new TakenUp(agreement, document, sections);
  }

  DocumentCoverage coverage() {
    document.document().blocks().forEach(this::add);
    return new DocumentCoverage(
        document,
        figures,
        quoted,
        tabled,
        unmodelled,
        List.copyOf(takenUp.quotations()),
        List.copyOf(missing));
  }

  private void add(Block block) {
    switch (block) {
      case Block.Margin it -> {}
      case Block.Heading it -> {
        heading = it.text().text();
        text(it.text());
      }
      case Block.Paragraph it -> text(it.text());
      case Block.Item it -> text(it.text());
      case Block.Note it -> text(it.text());
      case Block.Table it -> {
        int count = 0;
        for (Block.Row row : it.rows()) {
          for (Block.Cell cell : row.cells()) {
            count += cell.text().chars().anyMatch(Character::isDigit) ? 1 : 0;
          }
        }
        if (tables.has(it)) {
          figures += count;
          tabled += count;
          ofTable = false;
        } else {
          together(it.span(), count);
        }
      }
    }
  }

  private void text(Passage passage) {
    if (sections.beginsAt(passage.span().start())) {
      heading = passage.text();
      ofTable = false;
    }
    List<Mention> all = new ArrayList<>(ProseReader.read(passage.text()));
    if (looksLikeTable(passage.text(), all.size())) {
      together(passage.span(), all.size());
      return;
    }
    all.removeIf(mention -> !isAsked(mention, passage.text()));
    for (Mention mention : all) {
      Span place = passage.span(mention.start(), mention.end());
      String section = sections.at(place.start());
      figures++;
      ofTable = false;
      if (takenUp.isQuoted(place)) {
        quoted++;
      } else if (takenUp.isLeftOut(section)) {
        unmodelled++;
      } else if (takenUp.isAppendix(section) && !passage.text().endsWith(".")) {
        // No sentence, but the heading of a column.
        tabled++;
      } else {
        missing.add(
            new DocumentCoverage.Missing(
                place, section, said(passage.text(), mention), around(passage.text(), mention), 1));
      }
    }
  }

  /** Lines of a table that were read as running text: hardly anything but names and figures. */
  private static boolean looksLikeTable(String text, int figures) {
    int words = 0;
    int numbers = 0;
    for (String word : text.split("\\s+")) {
      words++;
      numbers += word.chars().anyMatch(Character::isDigit) ? 1 : 0;
    }
    return figures >= FEWEST_OF_TABLE && numbers * 2 > words;
  }

  private void together(Span place, int count) {
    if (count == 0) {
      return;
    }
    String section = sections.at(place.start());
    figures += count;
    if (takenUp.isAppendix(section)) {
      tabled += count;
    } else if (takenUp.isLeftOut(section)) {
      unmodelled += count;
    } else if (ofTable) {
      var before = missing.removeLast();
      missing.add(
          new DocumentCoverage.Missing(
              before.place().to(place), section, "", before.words(), before.figures() + count));
    } else {
      String title = heading.substring(0, Math.min(heading.length(), LONGEST_TITLE));
      missing.add(new DocumentCoverage.Missing(place, section, "", title, count));
      ofTable = true;
    }
  }

  private static boolean isAsked(Mention mention, String text) {
    return switch (mention) {
      case Mention.OnDay it -> true;
      case Mention.InMonths it -> !it.isWholeYears();
      case Mention.Again it -> false;
      case Mention.Lasting it -> true;
      case Mention.OfAmount it ->
          it.over() > 1
                  && it.over() <= LARGEST_FRACTION
                  && !text.substring(it.start(), it.end()).contains("/0")
              || !it.unit().isNone();
    };
  }

  /** Without the point that ends the sentence. */
  private static String said(String text, Mention mention) {
    String said = text.substring(mention.start(), mention.end());
    return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
  }

  private static String around(String text, Mention mention) {
    int from = Math.max(0, mention.start() - AROUND);
    int to = Math.min(text.length(), mention.end() + AROUND);
    int start = from == 0 ? 0 : Math.min(mention.start(), text.indexOf(' ', from) + 1);
    int end = to == text.length() ? to : Math.max(mention.end(), text.lastIndexOf(' ', to));
    return (start > 0 ? "… " : "")
        + text.substring(start, end).strip()
        + (end < text.length() ? " …" : "");
  }
}
