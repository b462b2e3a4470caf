package org.bilaga.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Label;
import org.bilaga.finding.Severity;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.table.FigureValue;
import org.bilaga.words.Language;
import org.bilaga.workspace.CheckRun;
import org.jspecify.annotations.Nullable;

/**
 * Checks a draft before it is written, again and again: what the document prints otherwise than it
 * comes to is marked as disputed, a sentence that is not accepted gives way.
 *
 * <p>Each round marks or gives up something, so there is an end; the file then passes the check.
 */
final class DraftTrial {
  private static final int MOST_ROUNDS = 100;

  /** What does not fail a check, but would not be written so by a person. */
  private static final Set<String> VAIN =
      Set.of("unused-declaration", "stale-dispute", "column-not-compared", "figures-not-taken-up");

  /** What is so in the document, and is accepted without any difference. */
  private static final Set<String> ACCEPTED = Set.of("figure-malformed", "figures-not-taken-up");

  private final Path folder;
  private final String name;
  private final Map<String, byte[]> beside;
  private final DraftText draft;
  private final Map<String, DraftTable> tables = new HashMap<>();
  private final Map<String, DraftClause> appendices;
  private final Map<String, DraftClause> data;
  private final Language language;
  private final Denomination usual;
  private int givenUp;

  /**
   * @param beside the other files, by their names
   * @param appendices the clause of each table's file
   * @param data that of the figures in it
   */
  DraftTrial(
      Path folder,
      String name,
      Map<String, byte[]> beside,
      DraftText draft,
      List<DraftTable> tables,
      Map<String, DraftClause> appendices,
      Map<String, DraftClause> data,
      Denomination usual,
      Language language) {
    this.folder = folder;
    this.name = name;
    this.beside = beside;
    this.draft = draft;
    this.appendices = appendices;
    this.data = data;
    this.usual = usual;
    this.language = language;
    tables.forEach(table -> this.tables.put(table.name(), table));
  }

  /** What the check says at last. */
  CheckRun run() {
    CheckRun run = check(draft.text());
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Finding> left = run.findings().stream().filter(DraftTrial::isOpen).toList();
      boolean changed = false;
      for (Finding finding : left) {
        changed |= isStale(finding) ? unmark(finding) : mark(finding);
      }
      // What stands further down may only follow from what stands above, but can do without it.
      for (Finding finding : left.reversed()) {
        changed = changed || giveWay(finding);
      }
      if (!changed) {
        return run;
      }
      run = check(draft.text());
    }
    return run;
  }

  /** Whether a check fails by it, or tells of something that was written in vain. */
  private static boolean isOpen(Finding finding) {
    boolean fails = finding.kind().severity() == Severity.ERROR;
    boolean vain = VAIN.contains(finding.kind().name());
    return finding.disputed().isEmpty() && (fails || vain);
  }

  private static boolean isStale(Finding finding) {
    return finding.kind().name().equals("stale-dispute");
  }

  private boolean unmark(Finding finding) {
    return finding.span().file().name().equals(name) && draft.unmark(finding.span().start());
  }

  int givenUp() {
    return givenUp;
  }

  CheckRun check(String text) {
    Map<Path, byte[]> unsaved = new LinkedHashMap<>();
    Path absolute = folder.toAbsolutePath().normalize();
    beside.forEach((file, bytes) -> unsaved.put(absolute.resolve(file), bytes));
    Path agreement = absolute.resolve(name);
    unsaved.put(agreement, text.getBytes(UTF_8));
    return CheckRun.of(List.of(agreement), absolute, unsaved);
  }

  private boolean mark(Finding finding) {
    DraftTable table = tables.get(finding.span().file().name());
    if (table != null) {
      return cells(finding, table);
    }
    Optional<DraftClause> clause = clause(finding).filter(it -> it.isGiven() && !it.isBlock());
    boolean isFigure = finding.difference().isPresent() || ACCEPTED.contains(finding.kind().name());
    return isFigure
        && clause.isPresent()
        && clause
            .get()
            .mark(
                finding.kind().name(),
                "disputed "
                    + finding.kind().name()
                    + off(finding)
                    + " "
                    + reason(finding, clause.get()));
  }

  private boolean giveWay(Finding finding) {
    String file = finding.span().file().name();
    boolean gives =
        clause(finding)
            .or(() -> Optional.ofNullable(appendices.get(file)).filter(DraftClause::isGiven))
            .or(() -> Optional.ofNullable(data.get(file)))
            .map(DraftClause::giveWay)
            .orElse(false);
    givenUp += gives ? 1 : 0;
    return gives;
  }

  private Optional<DraftClause> clause(Finding finding) {
    if (finding.span().file().name().equals(name)) {
      return draft.at(finding.span().start());
    }
    for (Label label : finding.labels()) {
      if (label.span().file().name().equals(name)) {
        return draft.at(label.span().start());
      }
    }
    return Optional.empty();
  }

  /** A cell, or those of a column, in the clause that has the table. */
  private boolean cells(Finding finding, DraftTable table) {
    boolean ofData = finding.kind().name().startsWith("data-");
    Optional<DraftClause> first = given((ofData ? data : appendices).get(table.name()));
    Optional<DraftClause> second = given((ofData ? appendices : data).get(table.name()));
    return first.isPresent() && cells(finding, table, first.get())
        || second.isPresent() && cells(finding, table, second.get());
  }

  private static Optional<DraftClause> given(@Nullable DraftClause clause) {
    return Optional.ofNullable(clause).filter(DraftClause::isGiven);
  }

  private boolean cells(Finding finding, DraftTable table, DraftClause clause) {
    if (finding.kind().name().equals("column-not-compared")) {
      String mark = "disputed column-not-compared " + DraftWords.text(finding.message(language));
      return clause.mark(finding.kind().name(), mark);
    }
    List<Finding> cells =
        finding.dependents().stream().filter(it -> it.difference().isPresent()).toList();
    if (cells.isEmpty()) {
      return table
          .placeOf(finding.span().start())
          .map(
              place ->
                  clause.mark(
                      place.toString(),
                      "disputed row %s column %s%s %s"
                          .formatted(
                              DraftWords.text(place.row()),
                              DraftWords.text(place.column()),
                              off(finding),
                              DraftWords.text(finding.message(language)))))
          .orElse(false);
    }
    Map<String, StringBuilder> columns = new LinkedHashMap<>();
    for (Finding cell : cells) {
      table
          .placeOf(cell.span().start())
          .ifPresent(
              place ->
                  columns
                      .computeIfAbsent(place.column(), none -> new StringBuilder())
                      .append("    row ")
                      .append(DraftWords.text(place.row()))
                      .append(off(cell))
                      .append('\n'));
    }
    boolean marked = false;
    for (var column : columns.entrySet()) {
      marked |=
          clause.mark(
              column.getKey(),
              "disputed column %s %s {\n%s}"
                  .formatted(
                      DraftWords.text(column.getKey()),
                      DraftWords.text(finding.message(language)),
                      column.getValue()));
    }
    return marked;
  }

  private String reason(Finding finding, DraftClause clause) {
    return DraftWords.text(clause.reason().orElse(finding.message(language)));
  }

  /** By how much it is off; nothing where that would be rounded, and so accept nothing. */
  private String off(Finding finding) {
    if (finding.difference().isEmpty() || finding.difference().get().isZero()) {
      return "";
    }
    Figures figures = finding.form().orElse(Figures.of(usual));
    Fraction off = finding.difference().get();
    boolean whole =
        Figure.of(figures.text(off.abs())) instanceof Figure.Printed it
            && FigureValue.of(it).equals(off.abs());
    return whole ? " " + figures.off(off).in(Language.ENGLISH) : "";
  }
}
