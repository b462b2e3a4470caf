package org.bilaga.answer;

import static org.bilaga.answer.Choice.AGAINST;
import static org.bilaga.answer.Choice.ALL;
import static org.bilaga.answer.Choice.AS_OF;
import static org.bilaga.answer.Choice.BASELINE;
import static org.bilaga.answer.Choice.BY;
import static org.bilaga.answer.Choice.FACTS;
import static org.bilaga.answer.Choice.FILLED;
import static org.bilaga.answer.Choice.FOR;
import static org.bilaga.answer.Choice.FORM;
import static org.bilaga.answer.Choice.FORMAT;
import static org.bilaga.answer.Choice.FROM;
import static org.bilaga.answer.Choice.FULL;
import static org.bilaga.answer.Choice.IN;
import static org.bilaga.answer.Choice.KEY;
import static org.bilaga.answer.Choice.LANGUAGE;
import static org.bilaga.answer.Choice.PER;
import static org.bilaga.answer.Choice.RECEIVER;
import static org.bilaga.answer.Choice.SHEET;
import static org.bilaga.answer.Choice.STEP;
import static org.bilaga.answer.Choice.STRICT;
import static org.bilaga.answer.Choice.TABLE;
import static org.bilaga.answer.Choice.TO;
import static org.bilaga.answer.Choice.TOTAL;
import static org.bilaga.answer.Choice.UNDATED;
import static org.bilaga.answer.Choice.VARY;
import static org.bilaga.answer.Choice.VERBOSE;
import static org.bilaga.answer.Choice.WHERE;
import static org.bilaga.answer.Choice.WORKSPACE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.sheet.Format;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;

/** What one can ask, with what may be chosen beside it. */
public enum Inquiry {
  SHOW("show", IN, AS_OF, BY, WHERE, RECEIVER, PER.meaning(Sentences.showPerDoes())),
  EXPLAIN("explain", IN, AS_OF, ALL),
  COMPARE(
      "compare",
      BY.among(Sentences.valueGrant(), Sentences.valueRecipient())
          .meaning(Sentences.compareByDoes()),
      FOR,
      PER,
      AS_OF),
  SETTLE(
      "settle",
      FACTS,
      FORM,
      AS_OF.meaning(Sentences.settleAsOfDoes()),
      BY.among(Sentences.valueRecipient(), Sentences.valueGrant())
          .meaning(Sentences.settleByDoes()),
      FOR.meaning(Sentences.settleForDoes())),
  SOLVE(
      "solve",
      FOR.taking(Takes.CONDITION).meaning(Sentences.solveForDoes()),
      VARY,
      FROM.taking(Takes.VALUE).meaning(Sentences.solveFromDoes()),
      TO.taking(Takes.VALUE).meaning(Sentences.solveToDoes()),
      STEP,
      AS_OF),
  DEADLINES(
      "deadlines",
      FOR.meaning(Sentences.deadlinesForDoes()),
      FROM,
      TO,
      AS_OF.meaning(Sentences.deadlinesAsOfDoes()),
      UNDATED),
  REPORT("report", AS_OF, PER.meaning(Sentences.reportPerDoes()), FILLED),
  COVERAGE("coverage", FULL, AGAINST.meaning(Sentences.editionDoes()), AS_OF),
  INFER("infer", KEY, TOTAL, SHEET, TABLE),
  CHECK("check", BASELINE, STRICT, VERBOSE);

  private final String word;
  private final List<Choice> own;

  Inquiry(String word, Choice... own) {
    this.word = word;
    this.own = List.of(own);
  }

  /** The one of a name. */
  public static Optional<Inquiry> named(String word) {
    for (Inquiry inquiry : values()) {
      if (inquiry.word.equals(word)) {
        return Optional.of(inquiry);
      }
    }
    return Optional.empty();
  }

  /** Its name at all doors. */
  public String word() {
    return word;
  }

  /** All that may be chosen: what it alone has, then what means the same in all. */
  public List<Choice> choices() {
    List<Choice> all = new ArrayList<>(own);
    if (this != CHECK) {
      all.addAll(Choice.ARRANGING);
    }
    all.addAll(List.of(WORKSPACE, FORMAT.among(formats()), LANGUAGE));
    return all;
  }

  private String[] formats() {
    List<String> formats = new ArrayList<>();
    for (Format format : Format.values()) {
      formats.add(format.word());
    }
    return switch (this) {
      // In the form of SARIF it is explained by pages, which only the command line has.
      case CHECK -> new String[] {Format.TEXT.word(), "json", "junit", "github"};
      case DEADLINES -> {
        formats.add("ics");
        yield formats.toArray(String[]::new);
      }
      case SHOW, EXPLAIN, COMPARE, SETTLE, SOLVE, REPORT, COVERAGE, INFER ->
          formats.toArray(String[]::new);
    };
  }

  /**
   * Answers.
   *
   * @throws Refused with the reason, where there is no answer
   */
  public Answered answer(Given given, Engine engine) throws Refused {
    return switch (this) {
      case SHOW -> Showing.of(given, engine);
      case EXPLAIN -> Explaining.of(given, engine);
      case COMPARE -> ComparedAnswer.of(given, engine);
      case SETTLE -> SettledAnswer.of(given, engine);
      case SOLVE -> SolvedAnswer.of(given, engine);
      case DEADLINES -> DeadlinesAnswer.of(given, engine);
      case REPORT -> ReportAnswer.of(given, engine);
      case COVERAGE -> CoverageAnswer.of(given, engine);
      case INFER -> InferredAnswer.of(given);
      case CHECK -> CheckAnswer.of(given, engine);
    };
  }
}
