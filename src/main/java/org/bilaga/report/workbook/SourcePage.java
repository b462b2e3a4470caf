package org.bilaga.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.PublishedDocument;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/** From what the workbook is made: files, documents, tables, and how what is unclear was read. */
final class SourcePage {
  private static final int TEXT_WIDTH = 80;

  private final Page page;
  private int row = 2;

  private SourcePage(Page page) {
    this.page = page;
  }

  static void write(Page page, Ground ground, List<Data> tables, List<Told> notes) {
    new SourcePage(page).write(ground.agreement(), tables, notes);
  }

  private void write(Agreement agreement, List<Data> tables, List<Told> notes) {
    Ground.title(page, Sentences.sources());
    page.width(1, TEXT_WIDTH);
    line(Sentences.agreementIs(), agreement.name());
    line(Sentences.file(), agreement.module().tree().source().name());
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Signed signed) {
        line(Sentences.signed(), signed.span().text().replaceAll("\\s+", " "));
      }
    }
    Set<String> seen = new LinkedHashSet<>();
    for (PublishedDocument document : agreement.documents()) {
      seen.add(document.declared().span().text().replaceAll("\\s+", " "));
    }
    seen.forEach(it -> line(Sentences.document(), it));
    for (Data data : tables) {
      List<String> told = new ArrayList<>();
      told.add(data.declared().title().map(it -> it.text()).orElse(data.name()));
      data.declared().source().ifPresent(it -> told.add(it.text()));
      data.declared().dated().ifPresent(it -> told.add(it.iso()));
      told.add(data.table().table().source().name());
      line(Sentences.figures(), String.join("; ", told));
    }
    for (AppendixTable appendix : agreement.appendices()) {
      line(AppendixPage.title(appendix), appendix.table().table().source().name());
    }
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Reading reading) {
        line(Sentences.reading(), reading.span().text().replaceAll("\\s+", " "));
      }
    }
    for (Told note : notes) {
      page.put(row, 0, BookCell.text(Sentences.note()));
      page.put(row++, 1, BookCell.text(note));
    }
  }

  private void line(Told what, String text) {
    page.put(row, 0, BookCell.text(what).look(Look.PLAIN));
    page.put(row++, 1, BookCell.text(text));
  }
}
