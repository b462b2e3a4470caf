package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.TableFile;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.table.Encoding;
import org.bilaga.table.Table;
import org.bilaga.table.TableProblem;
import org.bilaga.table.TableReading;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** Words for what is wrong with a table and with the names in its rows. */
public final class TableFindings {
  static final Kind EMPTY =
      Kind.mistake("table-empty")
          .en(
              "The table has no rows.",
              "Put a header in the first row and a member in each row below.")
          .sv(
              "Tabellen har inga rader.",
              "Skriv rubriker i första raden och en medlem på varje rad därunder.");
  static final Kind NOT_A_TABLE =
      Kind.mistake("table-not-text")
          .en(
              "The file is {what}, and no table can be read out of it.",
              "Save the table as .xlsx, .ods or CSV, without a password.")
          .sv(
              "Filen är {what}, och ingen tabell går att läsa ur den.",
              "Spara tabellen som .xlsx, .ods eller CSV, utan lösenord.");
  static final Kind WHICH_PART =
      Kind.mistake("table-part-unclear")
          .en(
              "The file has {parts}, and it is not said which of them holds the table.",
              "Write `from \"{file}\" {part}`.")
          .sv(
              "Filen har {parts}, och det sägs inte var tabellen finns.",
              "Skriv `från \"{file}\" {part}`.");
  static final Kind NO_SUCH_PART =
      Kind.mistake("table-part-unknown")
          .en("There is no {part} in the file.", "{suggestion}")
          .sv("Filen saknar {part}.", "{suggestion}");
  static final Kind HIDDEN =
      Kind.warning("table-hidden")
          .en("{what}, and read all the same.", "Show what counts, and delete what does not.")
          .sv("{what}, och läses ändå.", "Visa det som gäller, och ta bort det som inte gäller.");
  static final Kind TOO_LARGE =
      Kind.mistake("table-too-large")
          .en(
              "The table has {found} {what}, more than the {most} that Bilaga reads.",
              "Remove what is not part of the table.")
          .sv(
              "Tabellen har {found} {what}, fler än de {most} som Bilaga läser.",
              "Ta bort det som inte hör till tabellen.");
  static final Kind ENCODING =
      Kind.warning("table-encoding")
          .en(
              "The table is not saved in UTF-8 and was read as {encoding}.",
              "Save it as CSV in UTF-8.")
          .sv(
              "Tabellen är inte sparad i UTF-8 och lästes som {encoding}.",
              "Spara den som CSV i UTF-8.");
  static final Kind QUOTES =
      Kind.mistake("table-quotes")
          .en(
              "A quotation mark in the cell has no partner.",
              "Put quotation marks around the whole cell, and double those inside it.")
          .sv(
              "Ett citattecken i cellen saknar motsvarighet.",
              "Sätt citattecken runt hela cellen och dubblera dem som står inuti.");
  static final Kind RAGGED =
      Kind.mistake("table-row-ragged")
          .en(
              "The row has {found} cells where the header has {expected}.",
              "Give each row as many cells as the header.")
          .sv(
              "Raden har {found} celler där rubrikraden har {expected}.",
              "Ge varje rad lika många celler som rubrikraden.");
  static final Kind HEADING_TWICE =
      Kind.mistake("column-twice")
          .en("Two columns are headed \"{column}\".", "Give each column a heading of its own.")
          .sv("Två kolumner har rubriken \"{column}\".", "Ge varje kolumn en egen rubrik.");
  static final Kind NOT_APART =
      Kind.mistake("table-not-apart")
          .en(
              "The cells of the table cannot be told apart: {what}.",
              "Put a semicolon between the cells, or export the table as CSV.")
          .sv(
              "Tabellens celler går inte att skilja åt: {what}.",
              "Sätt semikolon mellan cellerna, eller exportera tabellen som CSV.");
  static final Kind MORE =
      Kind.mistake("table-more-faults")
          .en(
              "The table has {count} more faults, which are not listed.",
              "Correct those that are listed first.")
          .sv(
              "Tabellen har {count} fel till, som inte räknas upp.",
              "Rätta först de fel som räknas upp.");

  /** Of like faults as many as this are told one by one. */
  static final int FEW = 3;

  private TableFindings() {}

  /** Whether nothing among the problems hinders reading on. */
  public static boolean tell(List<TableProblem> problems, Findings out) {
    return tell(problems, Optional.empty(), out);
  }

  /** The same of a form, in which lines have as many cells as they need and words come back. */
  public static boolean tellOfForm(TableReading reading, Optional<TableFile> from, Findings out) {
    List<TableProblem> problems = new ArrayList<>(reading.problems());
    problems.removeIf(
        it -> it instanceof TableProblem.RaggedRow || it instanceof TableProblem.DuplicateHeader);
    return tell(problems, from, out) && reading.usable();
  }

  /** The same, where a sentence names the file: that is where which table is meant is told. */
  static boolean tell(List<TableProblem> problems, Optional<TableFile> from, Findings out) {
    List<TableProblem.RaggedRow> ragged = new ArrayList<>(0);
    for (TableProblem problem : problems) {
      switch (problem) {
        case TableProblem.EmptyFile it -> out.add(EMPTY.at(it.span()));
        case TableProblem.NoRows it -> out.add(EMPTY.at(it.span()));
        case TableProblem.BinaryFile it ->
            out.add(NOT_A_TABLE.at(it.span()).with("what", looks(it.looks())));
        case TableProblem.TooLarge it -> tooLarge(it, out);
        case TableProblem.NotUtf8 it ->
            out.add(
                ENCODING.at(it.span()).with("encoding", name(it.taken())).about(it.span().file()));
        case TableProblem.Undecodable it ->
            out.add(NOT_A_TABLE.at(it.span()).with("what", Sentences.damagedText()));
        case TableProblem.UnbalancedQuote it -> out.add(QUOTES.at(it.span()).answersFor(it.span()));
        case TableProblem.TextAfterQuote it -> out.add(QUOTES.at(it.span()).answersFor(it.span()));
        case TableProblem.RaggedRow it -> ragged.add(it);
        case TableProblem.DuplicateHeader it ->
            out.add(
                HEADING_TWICE
                    .at(it.span())
                    .with("column", it.name())
                    .and(it.first(), Sentences.alsoHere()));
        case TableProblem.WhichPart it -> PartFindings.whichPart(it, from, out);
        case TableProblem.NoSuchPart it -> PartFindings.noSuchPart(it, from, out);
        case TableProblem.Hidden it ->
            out.add(HIDDEN.at(it.span()).with("what", PartFindings.hidden(it)));
        case TableProblem.MoreProblems it ->
            out.add(MORE.at(it.span()).with("count", String.valueOf(it.omitted())));
      }
    }
    ragged(ragged, out);
    for (TableProblem problem : problems) {
      // Of a table without rows, each member would be said to be missing.
      if (problem.fatal() || problem instanceof TableProblem.NoRows) {
        return false;
      }
    }
    return true;
  }

  /** A few are told one by one; of many the first, as they have one cause. */
  private static void ragged(List<TableProblem.RaggedRow> rows, Findings out) {
    for (var row : rows) {
      Finding finding =
          RAGGED
              .at(row.span())
              .with("found", String.valueOf(row.found()))
              .with("expected", String.valueOf(row.expected()))
              .answersFor(row.span());
      out.add(finding);
      if (rows.size() > FEW) {
        String more = Figures.plain().text(Fraction.of(rows.size() - 1));
        finding.note(Sentences.andMoreSuchRows(more));
        rows.forEach(other -> finding.answersFor(other.span()));
        return;
      }
    }
  }

  /** A table of which only one column is seen, though there must be a figure beside each name. */
  static void tellNotApart(Table table, Findings out) {
    var first = table.span(org.bilaga.table.Cell.HEADER, 0);
    boolean bars = first.text().contains("|");
    out.add(
        NOT_APART
            .at(first)
            .with("what", bars ? Sentences.barsStandBetween() : Sentences.nothingStandsBetween())
            .answersFor(first));
  }

  private static void tooLarge(TableProblem.TooLarge it, Findings out) {
    var what =
        switch (it.limit()) {
          case BYTES -> Sentences.bytes();
          case UNPACKED -> Sentences.bytesUnpacked();
          case ROWS -> Sentences.rows();
          case COLUMNS -> Sentences.columns();
          case CELLS -> Sentences.cells();
        };
    out.add(
        TOO_LARGE
            .at(it.span())
            .with("found", Figures.plain().text(Fraction.of(it.found())))
            .with("what", what)
            .with("most", Figures.plain().text(Fraction.of(it.allowed()))));
  }

  private static String name(Encoding encoding) {
    return switch (encoding) {
      case UTF_8 -> "UTF-8";
      case UTF_16LE, UTF_16BE -> "UTF-16";
      case WINDOWS_1252 -> "Windows-1252";
    };
  }

  private static Told looks(TableProblem.Looks looks) {
    return switch (looks) {
      case ENCRYPTED -> Sentences.anEncryptedWorkbook();
      case OLD_WORKBOOK -> Sentences.anOldWorkbook();
      case BINARY_WORKBOOK -> Sentences.aBinaryWorkbook();
      case DAMAGED -> Sentences.aDamagedFile();
      case PDF -> Sentences.aPdf();
      case OTHER -> Sentences.aBinaryFile();
    };
  }

  /** "Did you mean …?", or what to do without a guess. */
  public static Told suggestion(List<String> names) {
    return suggestion(names, Sentences.correctOrAlias());
  }

  static Told suggestion(List<String> names, Told otherwise) {
    if (names.isEmpty()) {
      return otherwise;
    }
    return Sentences.didYouMean(either(names));
  }

  /** Names with "or" before the last. */
  static Told either(List<String> names) {
    return Joined.or(names.stream().map(name -> Told.text("`" + name + "`")).toList());
  }
}
