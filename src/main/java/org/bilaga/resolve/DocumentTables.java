package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.document.Block;
import org.bilaga.document.Document;
import org.bilaga.document.DocumentSections;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;
import org.bilaga.table.Encoding;
import org.bilaga.table.Table;
import org.bilaga.table.TableProblem;
import org.bilaga.table.TableReading;
import org.bilaga.table.UnitOfTitle;
import org.bilaga.table.document.DocumentProblem;
import org.bilaga.table.document.TablePart;

/**
 * The tables of a published document, each known by its number from 1, by the text above it and by
 * the section that it stands in: {@code table "Bilaga 2"}.
 */
public final class DocumentTables {
  private static final List<String> ALWAYS = List.of(".pdf", ".docx", ".docm", ".odt");
  private static final List<String> WHERE_TABLE_IS_SAID = List.of(".txt", ".md");

  private static final int MOST_ABOVE = 20;

  private final Document document;
  private final List<Titled> tables = new ArrayList<>();

  /** A table with what stands above it and what its section is called. */
  private record Titled(Block.Table table, String caption, String section) {}

  private DocumentTables(Document document) {
    this.document = document;
    var sections = new DocumentSections(document);
    String above = "";
    for (Block block : document.blocks()) {
      switch (block) {
        case Block.Table it -> tables.add(new Titled(it, above, sections.at(it.span().start())));
        case Block.Margin it -> {}
        case Block.Running it -> above = it.text().text();
      }
    }
  }

  /** Whether a file is a document whose tables are asked for, by its name. */
  public static boolean isOne(String path, TablePart part) {
    String name = path.toLowerCase(Locale.ROOT);
    return ALWAYS.stream().anyMatch(name::endsWith) || part.table().isPresent() && isText(name);
  }

  /** Whether a file is plain text, by its name: a document, or a table alone. */
  public static boolean isText(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return WHERE_TABLE_IS_SAID.stream().anyMatch(name::endsWith);
  }

  /** The table of a document that is meant; what hinders is among its problems. */
  public static TableReading read(Document document, TablePart part) {
    return new DocumentTables(document).read(part);
  }

  /**
   * What the text above a table of a document, or at its top, says that its money is counted in:
   * its caption, or a line between that and the table. A sentence and an amount above it say
   * nothing of the table, nor does what stands above another table.
   */
  public static Optional<UnitOfTitle> unitAbove(Document document, Block.Table table) {
    var within = unitOfLines(table);
    if (within.isPresent()) {
      return within;
    }
    List<Block> blocks = document.blocks();
    List<UnitOfTitle.Above> above = new ArrayList<>();
    for (int at = blocks.indexOf(table) - 1; at >= 0 && above.size() < MOST_ABOVE; at--) {
      Block block = blocks.get(at);
      if (block instanceof Block.Table) {
        break;
      } else if (block instanceof Block.Running it && !(block instanceof Block.Margin)) {
        above.add(
            new UnitOfTitle.Above(it.text().text(), it.span(), block instanceof Block.Heading));
      }
    }
    return UnitOfTitle.above(above);
  }

  /** The same of lines of the table itself that hold one text alone, above all others. */
  private static Optional<UnitOfTitle> unitOfLines(Block.Table table) {
    for (Block.Row row : table.rows()) {
      var filled = row.cells().stream().filter(it -> !it.text().isBlank()).toList();
      if (filled.size() > 1) {
        break;
      } else if (filled.size() == 1) {
        Block.Cell cell = filled.getFirst();
        var unit = UnitOfTitle.named(cell.text());
        if (unit.isPresent()) {
          return Optional.of(new UnitOfTitle(cell.span(), cell.text(), unit.get()));
        }
      }
    }
    return Optional.empty();
  }

  private TableReading read(TablePart part) {
    if (tables.isEmpty()) {
      return failed(new TableProblem.EmptyFile(nowhere()));
    } else if (part.sheet().isPresent() || part.cells().isPresent()) {
      boolean sheet = part.sheet().isPresent();
      var sort = sheet ? DocumentProblem.Sort.SHEET : DocumentProblem.Sort.CELLS;
      String asked = part.sheet().or(part::cells).orElse("");
      return failed(new TableProblem.NoSuchPart(nowhere(), sort, asked, List.of()));
    }
    List<Titled> meant = part.table().map(this::called).orElseGet(() -> headed(part.wanted()));
    if (meant.size() == 1) {
      Block.Table block = meant.getFirst().table;
      Table table = table(block);
      return new TableReading(table, table, List.of(), unitAbove(document, block));
    }
    var sort = DocumentProblem.Sort.TABLE;
    return failed(
        meant.isEmpty() && part.table().isPresent()
            ? new TableProblem.NoSuchPart(nowhere(), sort, part.table().get(), names(tables))
            : new TableProblem.WhichPart(nowhere(), sort, names(meant.isEmpty() ? tables : meant)));
  }

  /** Those of a number, a caption or a section. */
  private List<Titled> called(String asked) {
    if (asked.chars().allMatch(Character::isDigit) && asked.length() < 9) {
      int number = Integer.parseInt(asked);
      return number >= 1 && number <= tables.size() ? List.of(tables.get(number - 1)) : List.of();
    }
    String wanted = Folding.words(asked);
    List<Titled> found = new ArrayList<>();
    for (Titled one : tables) {
      if (Folding.same(one.section, asked) || begins(Folding.words(one.caption), wanted)) {
        found.add(one);
      }
    }
    return found;
  }

  /** Whether a caption is these words or begins with them: "Bilaga 2", but not of "Bilaga 20". */
  private static boolean begins(String caption, String wanted) {
    int end = wanted.length();
    return caption.startsWith(wanted)
        && (caption.length() == end || !Character.isLetterOrDigit(caption.charAt(end)));
  }

  /** The one there is, or those that have all headings which are asked for. */
  private List<Titled> headed(List<String> headings) {
    if (tables.size() == 1) {
      return tables;
    }
    List<Titled> found = new ArrayList<>();
    for (Titled one : tables) {
      boolean all = !headings.isEmpty();
      for (String heading : headings) {
        all &= has(one.table, heading);
      }
      if (all) {
        found.add(one);
      }
    }
    return found;
  }

  private static boolean has(Block.Table table, String heading) {
    for (Block.Row row : table.rows()) {
      for (Block.Cell cell : row.cells()) {
        if (Folding.same(cell.text(), heading)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<String> names(List<Titled> of) {
    List<String> names = new ArrayList<>();
    for (Titled one : of) {
      names.add(one.caption.isEmpty() ? String.valueOf(tables.indexOf(one) + 1) : one.caption);
    }
    return names;
  }

  private Table table(Block.Table block) {
    int columns = block.columns();
    var bounds = new int[block.rows().size() * columns * 2];
    int at = 0;
    for (Block.Row row : block.rows()) {
      for (Block.Cell cell : row.cells()) {
        bounds[at++] = cell.span().start();
        bounds[at++] = cell.span().end();
      }
    }
    return Table.within(document.source(), columns, bounds);
  }

  private Span nowhere() {
    return document.source().span(0, 0);
  }

  private TableReading failed(TableProblem problem) {
    return new TableReading(Table.empty(document.source(), Encoding.UTF_8), List.of(problem));
  }
}
