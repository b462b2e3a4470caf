package org.bilaga.audit;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.document.Block;
import org.bilaga.document.Document;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;

/**
 * Documents held against themselves and each other.
 *
 * @param tables the tables of all, in order
 * @param marks their figures, and what proves each
 * @param findings what does not agree, in order of place
 */
public record Audit(List<FigureTable> tables, Marks marks, List<Finding> findings) {
  public Audit {
    tables = List.copyOf(tables);
    findings = List.copyOf(findings);
  }

  public static Audit of(List<Document> documents) {
    var marks = new Marks();
    var findings = new Findings();
    List<FigureTable> tables = new ArrayList<>();
    List<TextUnit> units = new ArrayList<>();
    for (Document document : documents) {
      var section = Section.TOP;
      for (Block block : document.blocks()) {
        switch (block) {
          case Block.Table it -> tables.add(table(document, it, marks, findings));
          case Block.Heading it -> section = section.under(it);
          case Block.Margin it -> {}
          case Block.Running it -> units.add(TextUnit.of(it, section));
        }
      }
    }
    text(units, marks, findings);
    return new Audit(tables, marks, findings.sorted());
  }

  private static void text(List<TextUnit> units, Marks marks, Findings findings) {
    for (TextUnit unit : units) {
      unit.figures().forEach(figure -> marks.add(figure.printed()));
    }
    var parts = new PartsOfWhole(marks, findings);
    for (int unit = 0; unit < units.size(); unit++) {
      parts.check(units, unit);
    }
    new SectionSums(marks).check(units);
    StatedAgain.check(marks.all().stream().map(Marks.Mark::figure).toList(), marks);
    new SaidTwice(units).check(findings);
    units.forEach(unit -> FigureWritten.check(unit, marks, findings));
  }

  private static FigureTable table(
      Document document, Block.Table block, Marks marks, Findings findings) {
    var table = FigureTable.of(document.source(), block);
    table.figures().forEach(marks::add);
    List<Integer> totals = new ColumnSums(table, marks, findings).check();
    new RowSums(table, totals, marks, findings).check();
    return table;
  }
}
