package org.bilaga.resolve;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.TableFile;
import org.bilaga.ast.Text;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Suggestion;
import org.bilaga.source.Span;
import org.bilaga.table.TableProblem;
import org.bilaga.table.document.DocumentProblem;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** Words for which table of a document is meant, and for what a reader of it does not see. */
final class PartFindings {
  private PartFindings() {}

  /** The names of the parts, the likeliest first, and the line to write for that one. */
  static void whichPart(TableProblem.WhichPart it, Optional<TableFile> from, Findings out) {
    Told parts =
        switch (it.sort()) {
          case SHEET, CELLS -> Sentences.severalSheets(quoted(it.there()));
          case TABLE -> Sentences.severalTables(quoted(it.there()));
        };
    String first = it.there().get(0);
    out.add(
        TableFindings.WHICH_PART
            .at(from.map(file -> file.file().span()).orElse(it.span()))
            .with("parts", parts)
            .with("file", from.map(file -> file.file().text()).orElse(it.span().file().name()))
            .with("part", written(it.sort(), first)));
  }

  static void noSuchPart(TableProblem.NoSuchPart it, Optional<TableFile> from, Findings out) {
    Optional<Span> said = from.flatMap(file -> said(it.sort(), file)).map(Text::span);
    Told part =
        switch (it.sort()) {
          case SHEET -> Sentences.theSheet(it.asked());
          case CELLS -> Sentences.theCells(it.asked());
          case TABLE -> Sentences.theTable(it.asked());
        };
    out.add(
        TableFindings.NO_SUCH_PART
            .at(said.orElse(it.span()))
            .with("part", part)
            .with("suggestion", suggestion(it)));
  }

  private static Optional<Text> said(DocumentProblem.Sort sort, TableFile file) {
    return switch (sort) {
      case SHEET -> file.sheet().or(file::cells);
      case CELLS -> file.cells();
      case TABLE -> file.table();
    };
  }

  private static Told suggestion(TableProblem.NoSuchPart it) {
    List<String> near = Suggestion.nearest(it.asked(), it.there());
    if (!near.isEmpty()) {
      return TableFindings.suggestion(near);
    } else if (it.sort() == DocumentProblem.Sort.CELLS) {
      return Sentences.writeCells();
    }
    return it.there().isEmpty()
        ? Sentences.hasNoParts()
        : Sentences.hasTheParts(quoted(it.there()));
  }

  private static Told written(DocumentProblem.Sort sort, String part) {
    return switch (sort) {
      case SHEET, CELLS -> Sentences.sheetWritten(part);
      case TABLE -> Sentences.tableWritten(part);
    };
  }

  private static Told quoted(List<String> names) {
    return Joined.and(names.stream().map(Sentences::quoted).toList());
  }

  static Told hidden(TableProblem.Hidden it) {
    return switch (it.what()) {
      case HIDDEN_ROWS -> Sentences.rowsHidden(it.count(), it.names());
      case HIDDEN_COLUMNS -> Sentences.columnsHidden(it.count(), it.names());
      case HIDDEN_SHEET -> Sentences.sheetHidden();
    };
  }
}
