package org.bilaga.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Inquiry;
import org.bilaga.ast.Section;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/**
 * What an agreement has of a section of its document, what it leaves out, and in which section
 * something stands: as its coverage says, and never more than that.
 */
final class SectionReply {
  private static final int MOST_NAMED = 4;

  private final Asker asker;
  private final Heard heard;
  private final Scope scope;

  SectionReply(Asker asker, Heard heard) throws Refused {
    this.asker = asker;
    this.heard = heard;
    this.scope = Replies.scope(heard, asker);
  }

  /** What is represented of a section. */
  private record Line(String section, String kind, Told what) {
    Told told() {
      return kind.equals("claimed")
          ? Sentences.quoted(what)
          : kind.equals("unmodelled") ? Sentences.leftOut(what) : what;
    }
  }

  Answered says() throws Refused {
    String section = heard.said("section").orElseThrow();
    List<Line> lines = new ArrayList<>();
    Answered covered =
        covered(
            it -> it.section().equals(section) || it.section().startsWith(section + "."), lines);
    if (lines.isEmpty()) {
      throw Refused.because(Sentences.noSuchSection(what(), section));
    }
    // Of a section that says something itself its subsections are in the table alone.
    List<Line> own = lines.stream().filter(it -> it.section().equals(section)).toList();
    return asker.led(
        Sentences.sectionSays(section, what(), joined(own.isEmpty() ? lines : own)),
        covered,
        table(lines));
  }

  Answered unmodelled() throws Refused {
    List<Line> lines = new ArrayList<>();
    Answered covered = covered(it -> it.kind().equals("unmodelled"), lines);
    Set<String> sections = new LinkedHashSet<>();
    lines.forEach(it -> sections.add(it.section()));
    return asker.led(
        lines.isEmpty()
            ? Sentences.nothingLeftOut(what())
            : Sentences.sectionsLeftOut(sections.size(), what()),
        covered,
        table(lines));
  }

  /** In which section a grant or an area stands. */
  Answered where() throws Refused {
    List<Section> sections =
        switch (scope.one().orElse(null)) {
          case Referent.OfGrant it ->
              it.grant().declared().sections().isEmpty()
                  ? it.grant().area().sections()
                  : it.grant().declared().sections();
          case Referent.OfArea it -> it.area().sections();
          case null, default -> throw Refused.because(Sentences.whichSectionOfWhat());
        };
    Set<String> numbers = new LinkedHashSet<>();
    Section.numbered(sections).forEach(it -> numbers.add(it.text()));
    List<Told> told = new ArrayList<>();
    numbers.forEach(it -> told.add(Sentences.section(it)));
    Answered shown = asker.show(scope, List.of(), "grant");
    return asker.led(
        told.isEmpty()
            ? Sentences.noSectionOf(scope.told())
            : Sentences.standsIn(scope.told(), Joined.and(told)),
        shown);
  }

  private Told what() {
    return Scope.told(scope.agreements().getFirst());
  }

  private Answered covered(Predicate<Line> meant, List<Line> lines) throws Refused {
    if (!scope.isOne()) {
      throw Refused.because(Sentences.sayWhichAgreement());
    }
    Agreement agreement = scope.agreements().getFirst();
    Answered covered = asker.ask(Inquiry.COVERAGE, List.of(agreement.name()), Map.of());
    SheetTable rows = covered.sheet().orElseThrow().rows();
    List<String> names = rows.columns().stream().map(Column::name).toList();
    for (Row row : rows.rows()) {
      var line =
          new Line(
              text(row, names.indexOf("section")),
              text(row, names.indexOf("kind")),
              row.cells().get(names.indexOf("what"))::text);
      if (!line.section().isEmpty() && meant.test(line)) {
        lines.add(line);
      }
    }
    return covered;
  }

  private static String text(Row row, int column) {
    return row.cells().get(column).text(Language.ENGLISH);
  }

  private static Told joined(List<Line> lines) {
    List<Told> told = new ArrayList<>();
    lines.stream().limit(MOST_NAMED).forEach(it -> told.add(it.told()));
    int more = lines.size() - told.size();
    if (more > 0) {
      told.add(Sentences.andMore(more));
    }
    return Joined.and(told);
  }

  private static Sheet table(List<Line> lines) {
    var table =
        SheetTable.untitled()
            .column(Column.words("section", Told.text("§")))
            .column(Column.words("what", Sentences.whatHeading()));
    lines.forEach(it -> table.item(SheetCell.text(it.section()), SheetCell.text(it.told())));
    return Sheet.of(table.built());
  }
}
