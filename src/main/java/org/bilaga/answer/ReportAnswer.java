package org.bilaga.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.report.AgreementSheet;
import org.bilaga.report.PerEach;
import org.bilaga.report.whole.WholeReport;
import org.bilaga.report.workbook.AgreementWorkbook;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Setting;
import org.bilaga.sheet.book.BookWriter;
import org.bilaga.words.Told;
import org.bilaga.workspace.Agreements;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;

/** All that is told of agreements, after each other. */
final class ReportAnswer {
  private final Given given;
  private final Agreements chosen;

  private ReportAnswer(Given given, Agreements chosen) {
    this.given = given;
    this.chosen = chosen;
  }

  static Answered of(Given given, Engine engine) throws Refused {
    return given.has(Choice.FILLED)
        ? TemplateAnswer.of(given, engine)
        : new ReportAnswer(given, given.selection(engine).agreements()).answered();
  }

  private Answered answered() throws Refused {
    if (given.format() == Format.XLSX) {
      requireInWorkbook();
    }
    List<Agreement> all = chosen.all();
    boolean single = all.size() == 1;
    var report =
        new WholeReport(
            single ? AgreementSheet.title(all.get(0).root()) : Sentences.reportOf(all.size()),
            given.format() == Format.HTML);
    report.sources(files());
    if (!single) {
      report.passage(Showing.portfolio(given, chosen).parts());
    }
    Optional<PerEach> per = per();
    for (int i = 0; i < all.size(); i++) {
      if (!single) {
        report.chapter(AgreementSheet.title(all.get(i).root()), List.of());
      }
      report.money(all.get(i), chosen.evaluator(), per, i + 1);
    }
    chosen.requireComputed();
    report.deadlines(DeadlinesAnswer.parts(chosen));
    report.findings(chosen.found());
    if (single) {
      report.coverage(CoverageAnswer.parts(all.get(0), chosen.evaluator()));
    }
    Answered answered = Answered.of(report.built(), given, chosen.notes(), chosen.language());
    return given.format() == Format.XLSX ? answered.with(this::workbook) : answered;
  }

  private void requireInWorkbook() throws Refused {
    List<Choice> told = new ArrayList<>(Choice.ARRANGING);
    told.add(Choice.PER);
    for (Choice choice : told) {
      if (given.has(choice)) {
        throw Refused.because(Sentences.notInWorkbook(choice.written())).in(chosen.language());
      }
    }
  }

  /** Not the tables of the page, but one in which one figure follows from another. */
  private byte[] workbook(Setting setting) {
    List<Agreement> all = chosen.all();
    Told title =
        all.size() == 1 ? AgreementSheet.title(all.get(0).root()) : Sentences.reportOf(all.size());
    return BookWriter.write(
        AgreementWorkbook.of(title, all, chosen.evaluator(), setting.language()));
  }

  private Set<String> files() {
    Set<String> files = new LinkedHashSet<>();
    chosen.modules().forEach(module -> files.add(module.tree().source().name()));
    return files;
  }

  private Optional<PerEach> per() throws Refused {
    Optional<String> named = given.value(Choice.PER);
    for (Module module : named.isPresent() ? chosen.modules() : List.<Module>of()) {
      var per = PerEach.named(named.get(), module);
      if (per.isPresent()) {
        return per;
      }
    }
    if (named.isPresent()) {
      throw Refused.because(Sentences.noSuchFigures(named.get())).in(chosen.language());
    }
    return Optional.empty();
  }
}
