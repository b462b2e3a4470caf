package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.coverage.Coverage;
import org.bilaga.coverage.Coverage.Assumption;
import org.bilaga.coverage.DocumentCoverage;
import org.bilaga.coverage.Represented;
import org.bilaga.coverage.SectionCoverage;
import org.bilaga.coverage.SectionCoverage.Status;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * How an agreement covers its document: a table of its sections, one of other sources, what the
 * model assumes, and a summary; in full also what takes up each section. For programs a row for
 * each sentence that takes something up.
 */
public final class CoverageSheet {
  private final Coverage coverage;
  private final List<SheetPart> parts = new ArrayList<>();

  private CoverageSheet(Coverage coverage) {
    this.coverage = coverage;
  }

  /**
   * @param inFull whether a reader sees every sentence
   */
  public static Sheet of(Coverage coverage, boolean inFull) {
    var sheet = new CoverageSheet(coverage);
    sheet.page(inFull);
    return new Sheet(sheet.parts, sheet.rows(), sheet.data());
  }

  private String name() {
    return coverage.agreement().name().text();
  }

  private void page(boolean inFull) {
    String title = coverage.agreement().title().map(text -> text.text()).orElse(name());
    parts.add(new Prose.Heading(Told.text(title + " (" + name() + ")")));
    if (!coverage.sections().isEmpty()) {
      parts.add(sections());
    }
    if (!coverage.sources().isEmpty()) {
      parts.add(sources());
    }
    if (inFull) {
      parts.add(new Prose.Heading(Sentences.lineByLine()));
      for (SectionCoverage section : coverage.sections()) {
        mentions(Told.text("§ " + section.name()), section.mentions());
      }
      for (SectionCoverage source : coverage.sources()) {
        mentions(Told.text(source.name()), source.mentions());
      }
      mentions(Sentences.withoutSection(), coverage.unplaced());
    }
    assumptions(Assumption.Kind.DISPUTED, Sentences.disputed());
    assumptions(Assumption.Kind.READING, Sentences.readingsOfModel());
    assumptions(Assumption.Kind.UNKNOWN, Sentences.notKnown());
    for (DocumentCoverage document : coverage.documents()) {
      parts.addAll(new DocumentCoverageParts(document).parts(inFull));
    }
    parts.add(new Prose.Paragraph(summary()));
  }

  private SheetTable sections() {
    var table =
        SheetTable.untitled()
            .column(Column.name("section", Told.text("§")))
            .column(Column.words("status", Sentences.status()))
            .column(Column.count("modelled", Sentences.modelled()))
            .column(Column.count("claims", Sentences.claimed()))
            .column(Column.count("disputed", Sentences.disputed()))
            .column(Column.count("unmodelled", Sentences.unmodelled()))
            .column(Column.words("lines", Sentences.lines()));
    for (SectionCoverage section : coverage.sections()) {
      table.item(
          SheetCell.text(section.name()),
          SheetCell.text(status(section.status())),
          number(section.count(Represented.Kind.MODELLED)),
          number(section.count(Represented.Kind.CLAIMED)),
          number(section.disputed()),
          number(section.count(Represented.Kind.UNMODELLED)),
          SheetCell.text(lines(section.mentions())));
    }
    return table.built();
  }

  private SheetTable sources() {
    var table =
        SheetTable.untitled()
            .column(Column.name("source", Sentences.otherSource()))
            .column(Column.words("status", Sentences.status()))
            .column(Column.count("claims", Sentences.claimed()))
            .column(Column.count("disputed", Sentences.disputed()))
            .column(Column.count("unmodelled", Sentences.unmodelled()));
    for (SectionCoverage source : coverage.sources()) {
      table.item(
          SheetCell.text(source.name()),
          SheetCell.text(status(source.status())),
          number(source.count(Represented.Kind.CLAIMED)),
          number(source.disputed()),
          number(source.count(Represented.Kind.UNMODELLED)));
    }
    return table.built();
  }

  private static Told status(Status status) {
    return switch (status) {
      case MODELLED -> Sentences.isModelled();
      case IN_PART -> Sentences.isInPart();
      case CLAIMED -> Sentences.isClaimed();
      case UNMODELLED -> Sentences.isUnmodelled();
      case PARTS_ONLY -> Sentences.isPartsOnly();
      case MISSING -> Sentences.isMissing();
    };
  }

  private static Told counted(Status status, int count) {
    return switch (status) {
      case MODELLED -> Sentences.countModelled(count);
      case IN_PART -> Sentences.countInPart(count);
      case CLAIMED -> Sentences.countClaimed(count);
      case UNMODELLED -> Sentences.countUnmodelled(count);
      case PARTS_ONLY -> Sentences.countPartsOnly(count);
      case MISSING -> Sentences.countMissing(count);
    };
  }

  /** Nothing for nought, so that the eye finds what there is. */
  private static SheetCell number(int count) {
    return count == 0 ? SheetCell.EMPTY : SheetCell.count(count);
  }

  /** The lines of the file, {@code 31–33, 210}; of many stretches the first and the last. */
  private static String lines(List<Represented> mentions) {
    List<Integer> lines =
        mentions.stream().map(mention -> mention.place().line()).distinct().sorted().toList();
    List<String> stretches = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int from = i;
      while (i + 1 < lines.size() && lines.get(i + 1) <= lines.get(i) + 1) {
        i++;
      }
      stretches.add(from == i ? "" + lines.get(i) : lines.get(from) + "–" + lines.get(i));
    }
    int count = stretches.size();
    return count > 2
        ? stretches.get(0) + " … " + stretches.get(count - 1)
        : String.join(", ", stretches);
  }

  private void mentions(Told heading, List<Represented> mentions) {
    if (mentions.isEmpty()) {
      return;
    }
    List<Told> lines = new ArrayList<>();
    for (Represented mention : mentions) {
      int line = mention.place().line();
      lines.add(
          switch (mention.kind()) {
            case MODELLED -> Sentences.lineSays(line, mention.what());
            case CLAIMED -> Sentences.lineClaims(line, mention.what());
            case UNMODELLED -> Sentences.lineLeavesOut(line, mention.what());
          });
    }
    parts.add(new Prose.Point(heading, lines));
  }

  private void assumptions(Assumption.Kind kind, Told heading) {
    List<SheetPart> points = new ArrayList<>();
    for (Assumption it : coverage.assumptions()) {
      if (it.kind() == kind) {
        String where = it.where().map(place -> place + ": ").orElse("");
        Told told = Sentences.reasonOnLine(where, it.reason(), it.place().line());
        points.add(new Prose.Point(told, List.of()));
      }
    }
    if (!points.isEmpty()) {
      parts.add(new Prose.Heading(heading));
      parts.addAll(points);
    }
  }

  private Told summary() {
    List<Told> counts = new ArrayList<>();
    for (Status status : Status.values()) {
      int count = coverage.count(status);
      if (count > 0) {
        counts.add(counted(status, count));
      }
    }
    return Sentences.coverageSummary(
        counts.isEmpty() ? Sentences.noSections() : Sentences.sectionsAre(Joined.commas(counts)),
        coverage.mentions(Represented.Kind.MODELLED),
        coverage.mentions(Represented.Kind.CLAIMED),
        coverage.mentions(Represented.Kind.UNMODELLED),
        coverage.unplaced().size());
  }

  // For programs

  private SheetTable rows() {
    var rows = SheetTable.untitled();
    for (String column :
        List.of("agreement", "section", "source", "status", "kind", "what", "disputed", "file")) {
      rows.column(Column.words(column, Told.text(column)));
    }
    rows.column(Column.count("line", Told.text("line")));
    for (SectionCoverage section : coverage.sections()) {
      rows(section, section.name(), "", rows);
    }
    for (SectionCoverage source : coverage.sources()) {
      rows(source, "", source.name(), rows);
    }
    for (Represented mention : coverage.unplaced()) {
      row("", "", "", Optional.of(mention), rows);
    }
    for (DocumentCoverage document : coverage.documents()) {
      document.missing().forEach(it -> notTakenUp(it, rows));
    }
    return rows.built();
  }

  private void rows(SectionCoverage of, String section, String source, SheetTable.Builder rows) {
    String status = code(of.status());
    if (of.mentions().isEmpty()) {
      row(section, source, status, Optional.empty(), rows);
    }
    for (Represented mention : of.mentions()) {
      row(section, source, status, Optional.of(mention), rows);
    }
  }

  private void row(
      String section,
      String source,
      String status,
      Optional<Represented> mention,
      SheetTable.Builder rows) {
    rows.item(
        SheetCell.text(name()),
        SheetCell.text(section),
        SheetCell.text(source),
        SheetCell.text(status),
        SheetCell.text(mention.map(it -> code(it.kind())).orElse("")),
        mention.map(it -> SheetCell.text(it.what())).orElse(SheetCell.EMPTY),
        SheetCell.text(mention.map(it -> String.join("; ", it.disputes())).orElse("")),
        SheetCell.text(mention.map(it -> it.place().file().name()).orElse("")),
        mention.map(it -> SheetCell.count(it.place().line())).orElse(SheetCell.EMPTY));
  }

  private void notTakenUp(DocumentCoverage.Missing one, SheetTable.Builder rows) {
    rows.item(
        SheetCell.text(name()),
        SheetCell.text(one.section()),
        SheetCell.EMPTY,
        SheetCell.text("missing"),
        SheetCell.text("not-taken-up"),
        SheetCell.text(one.words()),
        SheetCell.EMPTY,
        SheetCell.text(one.place().file().name()),
        SheetCell.count(one.place().line()));
  }

  private Fields data() {
    List<Fields> assumptions = new ArrayList<>();
    for (Assumption it : coverage.assumptions()) {
      assumptions.add(
          new Fields()
              .put("kind", code(it.kind()))
              .put("where", it.where())
              .put("reason", it.reason().in(Language.ENGLISH))
              .put("file", it.place().file().name())
              .put("line", it.place().line()));
    }
    return new Fields()
        .put("agreement", name())
        .put("sections", sections("section", coverage.sections()))
        .put("sources", sections("source", coverage.sources()))
        .put("withoutSection", mentions(coverage.unplaced()))
        .put("assumptions", assumptions)
        .put(
            "documents",
            coverage.documents().stream().map(it -> new DocumentCoverageParts(it).data()).toList());
  }

  private static List<Fields> sections(String called, List<SectionCoverage> sections) {
    List<Fields> all = new ArrayList<>();
    for (SectionCoverage section : sections) {
      all.add(
          new Fields()
              .put(called, section.name())
              .put("status", code(section.status()))
              .put("mentions", mentions(section.mentions())));
    }
    return all;
  }

  private static List<? extends Datum> mentions(List<Represented> mentions) {
    List<Fields> all = new ArrayList<>();
    for (Represented mention : mentions) {
      Optional<String> disputed =
          Optional.of(String.join("; ", mention.disputes())).filter(it -> !it.isEmpty());
      all.add(
          new Fields()
              .put("kind", code(mention.kind()))
              .put("what", mention.what())
              .put("disputed", disputed)
              .put("line", mention.place().line()));
    }
    return all;
  }

  private static String code(Enum<?> it) {
    return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
