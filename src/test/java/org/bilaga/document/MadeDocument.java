package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A document that was made up, before it is written in any form.
 *
 * @param head what stands at the head of every page, or nothing
 * @param notes what the raised marks ¹, ² … in the text refer to, in order
 */
public record MadeDocument(String head, List<Part> parts, List<String> notes) {
  public sealed interface Part {
    record Heading(int level, String text) implements Part {}

    record Paragraph(String text) implements Part {}

    record Points(List<String> texts) implements Part {}

    /** Rows, the headings first; in print the cells are ruled or not. */
    record Table(List<List<String>> rows, boolean ruled) implements Part {}

    /** Running text that is printed in two columns. */
    record Columns(List<String> left, List<String> right) implements Part {}
  }

  /** What a reader should see: a line for each paragraph, point and row. */
  List<String> read() {
    List<String> lines = new ArrayList<>();
    for (Part part : parts) {
      switch (part) {
        case Part.Heading it -> lines.add("H " + it.text());
        case Part.Paragraph it -> lines.add("P " + it.text());
        case Part.Points it -> it.texts().forEach(text -> lines.add("I " + text));
        case Part.Table it -> it.rows().forEach(row -> lines.add("T " + String.join(" | ", row)));
        case Part.Columns it -> {
          it.left().forEach(text -> lines.add("P " + text));
          it.right().forEach(text -> lines.add("P " + text));
        }
      }
    }
    return lines;
  }

  /** The same of what was read. */
  static List<String> read(Document document) {
    List<String> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      switch (block) {
        case Block.Heading it -> lines.add("H " + it.text());
        case Block.Paragraph it -> lines.add("P " + it.text());
        case Block.Item it -> lines.add("I " + it.text().text().replaceFirst("^[•–-] ", ""));
        case Block.Note it -> lines.add("N " + it.text());
        case Block.Margin it -> lines.add("M " + it.text());
        case Block.Table it ->
            it.rows()
                .forEach(
                    row ->
                        lines.add(
                            "T "
                                + String.join(
                                    " | ", row.cells().stream().map(Block.Cell::text).toList())));
      }
    }
    return lines;
  }
}
