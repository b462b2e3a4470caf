package org.bilaga.answer;

import static org.bilaga.answer.Choice.ALL;
import static org.bilaga.answer.Choice.AS_OF;
import static org.bilaga.answer.Choice.BASELINE;
import static org.bilaga.answer.Choice.BY;
import static org.bilaga.answer.Choice.FACTS;
import static org.bilaga.answer.Choice.FOR;
import static org.bilaga.answer.Choice.FORM;
import static org.bilaga.answer.Choice.FORMAT;
import static org.bilaga.answer.Choice.FROM;
import static org.bilaga.answer.Choice.FULL;
import static org.bilaga.answer.Choice.IN;
import static org.bilaga.answer.Choice.LANGUAGE;
import static org.bilaga.answer.Choice.MEAN;
import static org.bilaga.answer.Choice.MEDIAN;
import static org.bilaga.answer.Choice.PER;
import static org.bilaga.answer.Choice.RECEIVER;
import static org.bilaga.answer.Choice.SORT;
import static org.bilaga.answer.Choice.STEP;
import static org.bilaga.answer.Choice.STRICT;
import static org.bilaga.answer.Choice.TO;
import static org.bilaga.answer.Choice.TOP;
import static org.bilaga.answer.Choice.UNDATED;
import static org.bilaga.answer.Choice.VARY;
import static org.bilaga.answer.Choice.VERBOSE;
import static org.bilaga.answer.Choice.WHERE;
import static org.bilaga.answer.Choice.WORKSPACE;

import java.util.List;
import java.util.Optional;
import org.bilaga.sheet.Format;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;

/** What one can ask, with what may be chosen beside it. */
public enum Inquiry {
  SHOW(
      "show",
      List.of("text", "md", "csv", "csv-sv", "json"),
      IN,
      AS_OF,
      BY,
      WHERE,
      RECEIVER,
      PER,
      SORT,
      TOP,
      MEAN,
      MEDIAN),
  EXPLAIN("explain", List.of("text", "json", "md"), IN, AS_OF, ALL),
  COMPARE("compare", List.of("text", "csv", "json", "md"), BY, FOR, PER),
  SETTLE("settle", List.of("text", "csv", "json", "md"), FACTS, FORM, AS_OF, BY, FOR),
  SOLVE("solve", List.of("text", "md", "csv", "csv-sv", "json"), FOR, VARY, FROM, TO, STEP),
  DEADLINES(
      "deadlines",
      List.of("text", "md", "csv", "csv-sv", "json", "ics"),
      FOR,
      FROM,
      TO,
      AS_OF,
      UNDATED),
  COVERAGE("coverage", List.of("text", "md", "csv", "csv-sv", "json"), FULL, AS_OF),
  CHECK("check", List.of("text"), BASELINE, STRICT, VERBOSE);

  private final String word;
  private final List<String> formats;
  private final List<Choice> choices;

  Inquiry(String word, List<String> formats, Choice... choices) {
    this.word = word;
    this.formats = formats;
    this.choices = List.of(choices);
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

  List<Choice> choices() {
    List<Choice> all = new java.util.ArrayList<>(choices);
    all.addAll(List.of(WORKSPACE, FORMAT, LANGUAGE));
    return all;
  }

  /** The form of an answer that a word asks for; empty where this is not answered in it. */
  Optional<String> format(String asked) {
    String name = Format.named(asked).map(Format::word).orElse(asked);
    return Optional.of(name).filter(formats::contains);
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
      case COVERAGE -> CoverageAnswer.of(given, engine);
      case CHECK -> CheckAnswer.of(given, engine);
    };
  }
}
