package org.bilaga.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.finding.EditorRenderer;
import org.bilaga.finding.Finding;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Module;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.source.Span;
import org.bilaga.table.Table;
import org.bilaga.words.Language;

/** Published tables cell by cell, each with what is found of it. */
final class ShownAppendices {
  /** More rows than anybody reads. */
  private static final int MOST_ROWS = 1_000;

  private final Map<String, Finding> found = new HashMap<>();
  private final EditorRenderer renderer;

  ShownAppendices(List<Finding> findings, Language language) {
    this.renderer = new EditorRenderer(language);
    for (Finding finding : findings) {
      found.putIfAbsent(place(finding.span()), finding);
    }
  }

  /** A table that several files use is one table, whichever of them reads it. */
  private static String place(Span span) {
    return span.file().name() + ":" + span.start();
  }

  Datum of(List<Module> modules) {
    List<Fields> all = new ArrayList<>();
    for (Module module : modules) {
      for (Agreement agreement : module.agreements()) {
        agreement.appendices().forEach(appendix -> all.add(of(appendix)));
      }
    }
    return new Datum.Several(all);
  }

  private Fields of(AppendixTable appendix) {
    Table table = appendix.table().table();
    List<Fields> heads = new ArrayList<>();
    for (int column = 0; column < table.columnCount(); column++) {
      boolean compared = appendix.columns().contains(column);
      heads.add(new Fields().put("text", table.header(column).text()).put("compared", compared));
    }
    List<Datum> rows = new ArrayList<>();
    for (int row = 0; row < Math.min(MOST_ROWS, table.rowCount()); row++) {
      List<Fields> cells = new ArrayList<>();
      for (int column = 0; column < table.columnCount(); column++) {
        cells.add(cell(appendix, row, column));
      }
      rows.add(new Datum.Several(cells));
    }
    var declared = appendix.declared();
    return new Fields()
        .put("number", declared.number().text())
        .put("title", declared.title().map(it -> it.text()))
        .put("at", EditorPlaces.of(declared.number().span()))
        .put("heads", heads)
        .put("rows", rows);
  }

  private Fields cell(AppendixTable appendix, int row, int column) {
    Table table = appendix.table().table();
    var cell = new Fields().put("text", table.text(row, column));
    Finding finding = found.get(place(table.span(row, column)));
    if (finding != null) {
      cell.put("state", PageFindings.severity(finding))
          .put("told", renderer.text(finding))
          .put("at", EditorPlaces.of(finding.span()));
    }
    return cell;
  }
}
