package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Language;
import org.bilaga.finding.Told;
import org.bilaga.money.Fraction;
import org.bilaga.table.Encoding;
import org.bilaga.table.MatchProblem;
import org.bilaga.table.TableProblem;

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
          .en("The file is {what} and not a table in plain text.", "Export the table as CSV.")
          .sv("Filen är {what} och inte en tabell i ren text.", "Exportera tabellen som CSV.");
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
  static final Kind MORE =
      Kind.mistake("table-more-faults")
          .en(
              "The table has {count} more faults, which are not listed.",
              "Correct those that are listed first.")
          .sv(
              "Tabellen har {count} fel till, som inte räknas upp.",
              "Rätta först de fel som räknas upp.");

  static final Kind ROW_UNKNOWN =
      Kind.finding("row-unknown")
          .en("\"{name}\" is not a member of `{group}`.", "{suggestion}")
          .sv("\"{name}\" är inte medlem i `{group}`.", "{suggestion}");
  static final Kind ROW_AMBIGUOUS =
      Kind.finding("row-ambiguous")
          .en("\"{name}\" can mean {candidates}.", "Write a name that only one of them has.")
          .sv("\"{name}\" kan betyda {candidates}.", "Skriv ett namn som bara en av dem har.");
  static final Kind ROW_TWICE =
      Kind.finding("row-twice")
          .en("{name} has two rows in the table.", "Remove one of them, or correct its name.")
          .sv("{name} har två rader i tabellen.", "Ta bort den ena, eller rätta dess namn.");
  static final Kind ROW_MISSING =
      Kind.finding("row-missing")
          .en(
              "{name} has no row in the table.",
              "Add a row for {name}, or add the name that the table uses as an alias.")
          .sv(
              "{name} saknar rad i tabellen.",
              "Lägg till en rad för {name}, eller lägg till det namn som tabellen använder som"
                  + " alias.");

  private TableFindings() {}

  /** Whether nothing among the problems hinders reading on. */
  public static boolean tell(List<TableProblem> problems, Findings out) {
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
            out.add(
                NOT_A_TABLE.at(it.span()).with("what", Told.phrase("damaged text", "skadad text")));
        case TableProblem.UnbalancedQuote it -> out.add(QUOTES.at(it.span()));
        case TableProblem.TextAfterQuote it -> out.add(QUOTES.at(it.span()));
        case TableProblem.RaggedRow it ->
            out.add(
                RAGGED
                    .at(it.span())
                    .with("found", String.valueOf(it.found()))
                    .with("expected", String.valueOf(it.expected())));
        case TableProblem.DuplicateHeader it ->
            out.add(
                HEADING_TWICE
                    .at(it.span())
                    .with("column", it.name())
                    .and(it.first(), Told.phrase("also here", "också här")));
        case TableProblem.MoreProblems it ->
            out.add(MORE.at(it.span()).with("count", String.valueOf(it.omitted())));
      }
    }
    for (TableProblem problem : problems) {
      // Of a table without rows, each member would be said to be missing.
      if (problem.fatal() || problem instanceof TableProblem.NoRows) {
        return false;
      }
    }
    return true;
  }

  private static void tooLarge(TableProblem.TooLarge it, Findings out) {
    var what =
        switch (it.limit()) {
          case BYTES -> Told.phrase("bytes", "byte");
          case ROWS -> Told.phrase("rows", "rader");
          case COLUMNS -> Told.phrase("columns", "kolumner");
          case CELLS -> Told.phrase("cells", "celler");
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
      case WORKBOOK -> Told.phrase("a workbook", "en arbetsbok");
      case PDF -> Told.phrase("a PDF", "en PDF");
      case OTHER -> Told.phrase("a binary file", "en binärfil");
    };
  }

  /** Rows that fit no member, or the same; members without a row. */
  public static void tellRows(
      List<MatchProblem> problems, Group group, Object subject, Findings out) {
    for (MatchProblem problem : problems) {
      switch (problem) {
        case MatchProblem.UnknownMember it ->
            out.add(
                ROW_UNKNOWN
                    .at(it.span())
                    .with("name", it.text())
                    .with("group", group.name())
                    .with("suggestion", suggestion(it.suggestions()))
                    .about(subject));
        case MatchProblem.AmbiguousMember it -> {
          List<String> names = new ArrayList<>();
          it.candidates().forEach(member -> names.add(member.name()));
          out.add(
              ROW_AMBIGUOUS
                  .at(it.span())
                  .with("name", it.text())
                  .with("candidates", either(names))
                  .about(subject));
        }
        case MatchProblem.RepeatedMember it ->
            out.add(
                ROW_TWICE
                    .at(it.span())
                    .with("name", it.member().name())
                    .and(it.first(), Told.phrase("the first row", "den första raden"))
                    .about(subject));
        case MatchProblem.MissingMember it ->
            out.add(ROW_MISSING.at(it.span()).with("name", it.member().name()).about(subject));
        case MatchProblem.RepeatedTotal it ->
            out.add(
                ROW_TWICE
                    .at(it.span())
                    .with("name", Told.phrase("The total", "Summan"))
                    .and(it.first(), Told.phrase("the first row", "den första raden"))
                    .about(subject));
      }
    }
  }

  /** "Did you mean …?", or what to do without a guess. */
  public static Told suggestion(List<String> names) {
    return suggestion(
        names,
        Told.phrase(
            "Correct the name, or add it as an alias.",
            "Rätta namnet, eller lägg till det som alias."));
  }

  static Told suggestion(List<String> names, Told otherwise) {
    if (names.isEmpty()) {
      return otherwise;
    }
    Told either = either(names);
    return language ->
        (language == Language.SWEDISH ? "Menade du " : "Did you mean ") + either.in(language) + "?";
  }

  /** Names with "or" before the last. */
  private static Told either(List<String> names) {
    var english = new StringBuilder();
    var swedish = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      boolean last = i > 0 && i == names.size() - 1;
      english
          .append(i == 0 ? "" : last ? " or " : ", ")
          .append('`')
          .append(names.get(i))
          .append('`');
      swedish
          .append(i == 0 ? "" : last ? " eller " : ", ")
          .append('`')
          .append(names.get(i))
          .append('`');
    }
    return Told.phrase(english.toString(), swedish.toString());
  }
}
