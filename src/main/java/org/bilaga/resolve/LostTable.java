package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.TableFile;
import org.bilaga.ast.Text;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Suggestion;
import org.bilaga.table.Cell;
import org.bilaga.table.MatchedTable;
import org.bilaga.table.TableTerms;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * A table that is not read as it is meant: told once, with where its headings and names seem to
 * stand, and the sentences that say so.
 */
final class LostTable {
  static final Kind NOT_UNDERSTOOD =
      Kind.mistake("table-not-understood")
          .en("No column of the table is headed {columns}.", "{suggestion}")
          .sv("Ingen kolumn i tabellen har rubriken {columns}.", "{suggestion}");
  static final Kind NAMES_UNCLEAR =
      Kind.mistake("table-names-unclear")
          .en(
              "Two columns of the table name the members: \"{one}\" and \"{other}\".",
              "Write `names in \"{one}\"` or `names in \"{other}\"`.")
          .sv(
              "Två kolumner i tabellen namnger medlemmarna: \"{one}\" och \"{other}\".",
              "Skriv `namn i \"{one}\"` eller `namn i \"{other}\"`.");

  static final Kind SEVERAL_ROWS =
      Kind.mistake("table-rows-several")
          .en(
              "Each member has several rows in the table, told apart by \"{column}\".",
              "Ask for columns by what stands there: {kinds}.")
          .sv(
              "Varje medlem har flera rader i tabellen, som \"{column}\" skiljer åt.",
              "Fråga efter kolumner med det som står där: {kinds}.");

  private LostTable() {}

  /** Whether it is clear whose the rows are. */
  static boolean hasClearNames(MatchedTable matched, Optional<TableFile> from, Findings out) {
    if (matched.rowsApartBy().isPresent()) {
      severalRows(matched, from, out);
      return false;
    } else if (matched.rival().isEmpty()) {
      return true;
    }
    var heading = matched.table().header(0);
    out.add(
        NAMES_UNCLEAR
            .at(from.map(TableFile::span).orElse(heading.span()))
            .with("one", heading.text())
            .with("other", matched.rival().get()));
    return false;
  }

  private static void severalRows(MatchedTable matched, Optional<TableFile> from, Findings out) {
    List<Told> columns = new ArrayList<>();
    var kinds = matched.kindsOfRows();
    for (String kind : kinds.subList(0, Math.min(kinds.size(), TableFindings.FEW))) {
      columns.add(Sentences.columnHeaded(kind));
    }
    out.add(
        SEVERAL_ROWS
            .at(from.map(TableFile::span).orElse(matched.table().header(0).span()))
            .with("column", matched.rowsApartBy().orElseThrow())
            .with("kinds", Joined.or(columns)));
  }

  /** Tells of the columns that are asked for and not there; whether the table is read at all. */
  static boolean tell(List<Text> unknown, int asked, MatchedTable matched, Findings out) {
    var names = matched.table().columns().names();
    boolean near = false;
    for (Text heading : unknown) {
      near |= !Suggestion.nearest(heading.text(), names).isEmpty();
    }
    boolean all = !unknown.isEmpty() && unknown.size() == asked;
    boolean lost = all && (asked > 1 || !matched.isAnyKnown()) && !near;
    if (lost || all && matched.likelyHeadings().isPresent()) {
      lost(unknown, matched, out);
      return lost && matched.likelyHeadings().isEmpty() && matched.isAnyKnown();
    }
    for (Text heading : unknown) {
      var suggestion =
          TableFindings.suggestion(
              Suggestion.nearest(heading.text(), names), TableLoader.CORRECT_HEADING);
      out.add(
          TableLoader.COLUMN_UNKNOWN
              .at(heading.span())
              .with("column", heading.text())
              .with("suggestion", suggestion));
    }
    return true;
  }

  private static void lost(List<Text> unknown, MatchedTable matched, Findings out) {
    List<Told> columns = new ArrayList<>();
    unknown.forEach(heading -> columns.add(Told.text("\"" + heading.text() + "\"")));
    var table = matched.table();
    out.add(
        NOT_UNDERSTOOD
            .at(unknown.get(0).span())
            .with("columns", Joined.or(columns))
            .with("suggestion", suggestion(matched))
            .and(table.rowSpan(Cell.HEADER), Sentences.headingsSeemToStandHere()));
  }

  private static Told suggestion(MatchedTable matched) {
    String names = matched.table().header(0).text();
    var lines = matched.likelyHeadings();
    if (lines.isPresent()) {
      return Sentences.addHeadings(text(lines.get()));
    } else if (names.isBlank() || matched.headingLines().first() < 1) {
      return TableLoader.CORRECT_HEADING;
    }
    return Sentences.addHeadingsAndNames(
        text(matched.headingLines()), names, headings(matched, names));
  }

  private static String text(TableTerms.Lines lines) {
    return lines.first() == lines.last()
        ? String.valueOf(lines.first())
        : lines.first() + ".." + lines.last();
  }

  private static Told headings(MatchedTable matched, String names) {
    List<Told> headings = new ArrayList<>();
    for (String heading : matched.table().columns().names()) {
      if (!heading.isBlank() && !heading.equals(names)) {
        headings.add(Told.text("\"" + heading + "\""));
      }
    }
    return Joined.and(headings);
  }
}
