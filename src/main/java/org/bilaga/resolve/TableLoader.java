package org.bilaga.resolve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Printing;
import org.bilaga.ast.TableFile;
import org.bilaga.ast.Text;
import org.bilaga.document.QuotedWords;
import org.bilaga.figure.Figure;
import org.bilaga.figure.NumberForm;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Suggestion;
import org.bilaga.source.Span;
import org.bilaga.table.Columns;
import org.bilaga.table.InlineTable;
import org.bilaga.table.MatchedTable;
import org.bilaga.table.Member;
import org.bilaga.table.MemberMatcher;
import org.bilaga.table.Records;
import org.bilaga.table.Table;
import org.bilaga.table.TableReader;
import org.bilaga.table.TableReading;
import org.bilaga.table.TableTerms;
import org.bilaga.table.document.TablePart;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/** Reads the tables that groups, data and appendices are declared from. */
public final class TableLoader {
  static final Kind NO_TABLE =
      Kind.mistake("table-not-given")
          .en(
              "`{name}` has neither a file nor rows of its own.",
              "Write `from \"file.csv\"`, or rows between braces: | id | name |.")
          .sv(
              "`{name}` har varken en fil eller egna rader.",
              "Skriv `från \"fil.csv\"`, eller rader inom klamrar: | id | name |.");
  static final Kind COLUMN_UNKNOWN =
      Kind.mistake("column-unknown")
          .en("The table has no column \"{column}\".", "{suggestion}")
          .sv("Tabellen har ingen kolumn \"{column}\".", "{suggestion}");
  static final Kind MEMBER_NAME_SHARED =
      Kind.mistake("member-name-shared")
          .en(
              "\"{name}\" stands for two members of `{group}`.",
              "Give each member a name that no other has.")
          .sv(
              "\"{name}\" står för två medlemmar i `{group}`.",
              "Ge varje medlem ett namn som ingen annan medlem har.");
  static final Kind NO_FORM =
      Kind.mistake("number-form-unknown")
          .en(
              "\"{sample}\" does not show how figures are written.",
              "Write one with thousands and decimals: `figures \"1 234,5\"`, `figures"
                  + " \"1,234.5\"`.")
          .sv(
              "\"{sample}\" visar inte hur tal skrivs.",
              "Skriv ett med tusental och decimaler: `siffror \"1 234,5\"`, `siffror"
                  + " \"1,234.5\"`.");
  static final Told CORRECT_HEADING = Sentences.writeTheHeading();

  /** What a table of members is known by. */
  private static final List<String> GROUP =
      List.of("id", "code", "kod", "name", "namn", "aliases", "alias");

  private static final int MOST_AHEAD = 16;
  private static final int MOST_BYTES_AHEAD = 1 << 20;

  private final Workspace workspace;
  private final DocumentLoader documents;
  private final TableReader reader = new TableReader();
  private @Nullable Ahead<Path, TableReading> ahead;

  public TableLoader(Workspace workspace) {
    this.workspace = workspace;
    this.documents = new DocumentLoader(workspace);
  }

  /**
   * Files are going to be read in this order: they are read in a second thread meanwhile, those
   * that are so small that memory holds a few of them besides.
   */
  Ahead<?, ?> readAhead(List<Path> files) {
    var apart = workspace.apart();
    var second = new TableReader();
    var begun =
        new Ahead<Path, TableReading>(
            files,
            MOST_AHEAD,
            file ->
                apart
                    .bytes(file, Optional.empty(), MOST_BYTES_AHEAD, new Findings())
                    .filter(bytes -> !TableReader.isWorkbook(bytes))
                    .map(bytes -> second.read(bytes, apart.shown(file))));
    ahead = begun;
    return begun;
  }

  private Optional<TableReading> early(Path file) {
    Optional<TableReading> early = ahead == null ? Optional.empty() : ahead.take(file);
    if (early.isPresent()) {
      workspace.markRead(file);
    }
    return early;
  }

  /**
   * What is read of a file beside the file that names it; what is wrong with it is not told yet.
   *
   * @param part which one and how its figures are read, as far as the sentence does not say
   */
  private Optional<TableReading> reading(
      Path folder, TableFile from, TablePart part, Findings out) {
    Text path = from.file();
    Path file;
    try {
      file = folder.resolve(path.text());
    } catch (java.nio.file.InvalidPathException invalid) {
      out.add(Workspace.MISSING.at(path.span()).with("path", path.text()));
      return Optional.empty();
    }
    var meant =
        new TablePart(
            from.sheet().map(Text::text),
            from.cells().map(Text::text),
            from.table().map(Text::text),
            part.wanted(),
            part.asPrinted());
    var early = early(file);
    if (early.isPresent() && early.get().isOfText() && !meant.isSaid()) {
      return early;
    }
    if (DocumentTables.isOne(path.text(), meant)) {
      return documents
          .read(folder, path, Optional.empty(), out)
          .map(document -> DocumentTables.read(document, meant));
    }
    return workspace
        .bytes(file, Optional.of(path.span()), TableReader.MAX_BYTES, out)
        .map(bytes -> reader.read(bytes, workspace.shown(file), meant));
  }

  /**
   * The table of a file, or the one in the text, whose rows are records.
   *
   * @param headings those that it may have
   */
  Optional<Table> records(
      Path folder,
      Declaration declared,
      Optional<TableFile> from,
      List<String> headings,
      List<Declaration.TableLine> rows,
      Printing printing,
      Findings out) {
    return reading(folder, declared, from, headings, rows, out)
        .map(reading -> printed(reading, printing, out))
        .flatMap(reading -> records(reading, from, headings, printing, out));
  }

  /** The lines of a form; its figures are read as it is said that they are printed. */
  Optional<Table> form(Path folder, Declaration.Facts declared, List<String> fields, Findings out) {
    var from = declared.from();
    return reading(folder, declared, from, fields, List.of(), out)
        .map(reading -> printed(reading, declared.printing(), out))
        .filter(reading -> TableFindings.tellOfForm(reading, from, out))
        .map(TableReading::grid);
  }

  private static Optional<Table> records(
      TableReading reading,
      Optional<TableFile> from,
      List<String> headings,
      Printing printing,
      Findings out) {
    var records = Records.of(reading, PrintedTerms.ofRecords(printing, headings));
    PrintedTerms.tell(records, printing, out);
    return TableFindings.tell(records.problems(), from, out) && reading.usable()
        ? Optional.of(records.table())
        : Optional.empty();
  }

  private Optional<TableReading> reading(
      Path folder,
      Declaration declared,
      Optional<TableFile> from,
      List<String> headings,
      List<Declaration.TableLine> rows,
      Findings out) {
    if (from.isPresent()) {
      return reading(folder, from.get(), TablePart.with(headings), out);
    } else if (rows.isEmpty()) {
      out.add(NO_TABLE.at(declared.name().span()).with("name", declared.name().text()));
      return Optional.empty();
    }
    List<Span> lines = new ArrayList<>(rows.size());
    for (var row : rows) {
      lines.add(row.span());
    }
    return Optional.of(InlineTable.read(lines));
  }

  /** A published text, to look for quotations in. */
  Optional<PublishedDocument> document(
      Path folder, Clause.Document declared, Language spoken, Findings out) {
    return documents
        .read(folder, declared.file(), Optional.of(spoken), out)
        .map(text -> new PublishedDocument(declared, new QuotedWords(text)));
  }

  /** The published table of an appendix, its rows matched to the members. */
  Optional<MatchedTable> appendix(
      Path folder,
      Clause.Appendix declared,
      TablePart part,
      Group group,
      TableTerms terms,
      Findings out) {
    var from = Optional.of(declared.from());
    return reading(folder, declared.from(), part, out)
        .map(reading -> printed(reading, declared.printing(), out))
        .flatMap(reading -> matched(reading, from, group, declared.printing(), terms, false, out));
  }

  private static Optional<MatchedTable> matched(
      TableReading reading,
      Optional<TableFile> from,
      Group group,
      Printing printing,
      TableTerms terms,
      boolean overTime,
      Findings out) {
    if (!reading.usable()) {
      TableFindings.tell(reading.problems(), from, out);
      return Optional.empty();
    }
    var matched =
        overTime
            ? MatchedTable.overTime(reading, group.matcher(), terms)
            : MatchedTable.of(reading, group.matcher(), terms);
    PrintedTerms.tell(matched, printing, out);
    // Of headings that stand elsewhere nothing else is told than that.
    boolean lost = matched.likelyHeadings().isPresent();
    if (!TableFindings.tell(matched.shape(), from, lost ? new Findings() : out)) {
      return Optional.empty();
    } else if (!LostTable.hasClearNames(matched, from, out)) {
      return Optional.empty();
    } else if (reading.grid().columnCount() == 1) {
      TableFindings.tellNotApart(matched.table(), out);
      return Optional.empty();
    }
    return Optional.of(matched);
  }

  Optional<Group> group(
      Path folder,
      Declaration.Group declared,
      Optional<Group> counterpart,
      Optional<Group> above,
      Findings out) {
    var printing = declared.printing();
    var table = records(folder, declared, declared.from(), GROUP, declared.rows(), printing, out);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    var t = table.get();
    int id = column(t, "id");
    int code = column(t, "code", "kod");
    code = code < 0 && printing.names().isPresent() ? t.columnOfCodes() : code;
    int name = printing.names().isPresent() ? 0 : column(t, "name", "namn");
    int aliases = column(t, "aliases", "alias");
    if (id < 0 && name < 0) {
      out.add(
          COLUMN_UNKNOWN
              .at(declared.from().map(TableFile::span).orElse(declared.name().span()))
              .with("column", "id")
              .with("suggestion", Sentences.headTheColumns()));
      return Optional.empty();
    }
    List<Member> members = new ArrayList<>(t.rowCount());
    List<Span> places = new ArrayList<>(t.rowCount());
    for (int row = 0; row < t.rowCount(); row++) {
      String given = id < 0 ? Group.idOf(t.text(row, name)) : t.text(row, id);
      members.add(
          new Member(
              given,
              code < 0 ? "" : t.text(row, code),
              name < 0 ? given : t.text(row, name),
              aliases < 0 ? List.of() : parts(t.text(row, aliases))));
      places.add(t.span(row, id < 0 ? name : id));
    }
    var matcher = new MemberMatcher(members);
    for (var clash : matcher.clashes()) {
      out.add(
          MEMBER_NAME_SHARED
              .at(places.get(clash.members().get(1)))
              .with("name", clash.spelling())
              .with("group", declared.name().text())
              .and(places.get(clash.members().get(0)), Sentences.alsoHere()));
    }
    var group = new Group(declared, matcher, places, counterpart);
    counterpart.ifPresent(other -> Counterparts.tellAll(group, other, out));
    return above.isEmpty()
        ? Optional.of(group)
        : Homes.of(t, above.get(), out).map(homes -> group.within(above.get(), homes));
  }

  private static TableReading printed(TableReading reading, Printing printing, Findings out) {
    Table table = printed(reading.table(), printing, out);
    boolean one = reading.grid() == reading.table();
    Table grid = one ? table : printed(reading.grid(), printing, new Findings());
    return reading.with(table, grid);
  }

  /** A table read as its declaration says that it is printed. */
  static Table printed(Table table, Printing printing, Findings out) {
    Table read = table;
    if (printing.figures().isPresent()) {
      var sample = printing.figures().get();
      var form = NumberForm.shownBy(sample.text());
      if (form.isEmpty()) {
        out.add(NO_FORM.at(sample.span()).with("sample", sample.text()));
      } else {
        read = read.in(form.get());
      }
    }
    Map<String, Figure> standIns = new HashMap<>();
    for (var standIn : printing.standIns()) {
      standIns.put(standIn.text().text(), Figure.of(standIn.figure()));
    }
    return standIns.isEmpty() ? read : read.with(standIns);
  }

  private static List<String> parts(String aliases) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= aliases.length(); i++) {
      if (i == aliases.length() || isBetweenAliases(aliases.charAt(i))) {
        String part = aliases.substring(from, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    return parts;
  }

  /** In a table in the text a bar parts the cells, so there a semicolon parts the aliases. */
  private static boolean isBetweenAliases(char c) {
    return c == '|' || c == ';';
  }

  static int column(Table table, String... names) {
    for (String name : names) {
      if (table.columns().find(name) instanceof Columns.Lookup.Found found) {
        return found.column();
      }
    }
    return -1;
  }

  Optional<Data> data(
      Path folder, Declaration.Data declared, Group group, TableTerms terms, Findings out) {
    boolean overTime = declared.every() != Declaration.Every.ONCE;
    if (overTime && declared.from().isEmpty() && declared.rows().isEmpty()) {
      // All figures are still to come.
      var empty = MatchedTable.empty(group.matcher());
      var loader = new SeriesLoader(declared, group, out);
      return Optional.of(new Data(declared, group, empty, loader.withoutTable()));
    }
    var from = declared.from();
    var read =
        reading(folder, declared, from, headings(declared), declared.rows(), out)
            .map(reading -> printed(reading, declared.printing(), out))
            .flatMap(
                reading ->
                    matched(reading, from, group, declared.printing(), terms, overTime, out));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    var matched = read.get();
    if (overTime) {
      var loader = new SeriesLoader(declared, group, out);
      var empty = MatchedTable.empty(group.matcher());
      if (loader.isAcross(matched.table())) {
        return Optional.of(new Data(declared, group, empty, loader.acrossColumns(matched)));
      } else if (!unknownColumns(declared, matched, out)) {
        return Optional.empty();
      }
      return Optional.of(new Data(declared, group, empty, loader.columns(matched)));
    }
    if (!unknownColumns(declared, matched, out)) {
      return Optional.empty();
    }
    Table table = matched.table();
    var rows = RowFindings.of(matched, group, declared);
    rows.tellOfRows(out);
    List<Data.Column> columns = new ArrayList<>();
    for (int index = 1; index < table.columnCount(); index++) {
      String heading = table.header(index).name();
      var wanted = declaredFor(declared, table, index);
      String name = wanted.map(column -> column.name().text()).orElse(heading);
      Optional<Expression.Figure> step = wanted.flatMap(Declaration.DataColumn::step);
      boolean asked = wanted.isPresent() || isMarked(declared, heading);
      var found = asked ? out : new Findings();
      if (asked) {
        MoneyColumns.ofData(matched, index, step, out);
      }
      var column = new ColumnReader(declared, group, matched, rows, found).read(index, name, step);
      columns.add(asked ? column : column.tellingWhenUsed(found));
    }
    var data = new Data(declared, group, matched, columns).lacking(rows.lacking());
    unknownWeights(data, out);
    return Optional.of(data);
  }

  static List<String> headings(Declaration.Data declared) {
    List<String> headings = new ArrayList<>();
    for (var column : declared.columns()) {
      headings.add(column.heading().map(Text::text).orElse(column.name().text()));
    }
    return headings;
  }

  /** Whether a mark accepts something in a column. */
  private static boolean isMarked(Declaration.Data declared, String heading) {
    for (Dispute dispute : declared.disputes()) {
      boolean marked =
          switch (dispute) {
            case Dispute.Cell cell -> cell.column().text().equals(heading);
            case Dispute.Column column -> column.column().text().equals(heading);
            case Dispute.Mark mark -> false;
          };
      if (marked) {
        return true;
      }
    }
    return false;
  }

  /** The column that a mean is taken by is one of the same data. */
  private static void unknownWeights(Data data, Findings out) {
    for (var column : data.declared().columns()) {
      var by = column.averagedBy();
      if (by.isPresent() && data.column(by.get().text()).isEmpty()) {
        List<String> names = new ArrayList<>();
        data.columns().forEach(it -> names.add(it.name()));
        var nearest = Suggestion.nearest(by.get().text(), names);
        out.add(
            COLUMN_UNKNOWN
                .at(by.get().span())
                .with("column", by.get().text())
                .with("suggestion", TableFindings.suggestion(nearest)));
      }
    }
  }

  /** The first column of which something is said and which the table has. */
  static Optional<Declaration.DataColumn> declaredFor(Declaration.Data declared, Table table) {
    for (int index = 1; index < table.columnCount(); index++) {
      var column = declaredFor(declared, table, index);
      if (column.isPresent()) {
        return column;
      }
    }
    return Optional.empty();
  }

  static Optional<Declaration.DataColumn> declaredFor(
      Declaration.Data declared, Table table, int index) {
    for (var column : declared.columns()) {
      String heading = column.heading().map(Text::text).orElse(column.name().text());
      if (table.columns().find(heading) instanceof Columns.Lookup.Found found
          && found.column() == index) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** Whether the table is read at all. */
  private static boolean unknownColumns(
      Declaration.Data declared, MatchedTable matched, Findings out) {
    List<Text> unknown = new ArrayList<>();
    for (var column : declared.columns()) {
      Text heading = column.heading().orElse(new Text(column.name().span(), column.name().text()));
      if (matched.table().columns().find(heading.text()) instanceof Columns.Lookup.Unknown) {
        unknown.add(heading);
      }
    }
    return LostTable.tell(unknown, declared.columns().size(), matched, out);
  }
}
