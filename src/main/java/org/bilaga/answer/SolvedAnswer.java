package org.bilaga.answer;

import static org.bilaga.answer.Choice.FOR;
import static org.bilaga.answer.Choice.FROM;
import static org.bilaga.answer.Choice.STEP;
import static org.bilaga.answer.Choice.TO;
import static org.bilaga.answer.Choice.VARY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.report.SolutionSheet;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;
import org.bilaga.workspace.Solving;

/** What a figure would have to be for something to hold. */
final class SolvedAnswer {
  private SolvedAnswer() {}

  static Answered of(Given given, Engine engine) throws Refused {
    if (!given.has(FOR) || !given.has(VARY)) {
      throw Refused.because(Sentences.solveWhat());
    }
    Map<String, String> limits = new HashMap<>();
    for (Choice limit : List.of(FROM, TO, STEP)) {
      given.value(limit).ifPresent(value -> limits.put(limit.name(), value));
    }
    var asking =
        new Solving.Asking(given.asked(), given.value(FOR, ""), given.value(VARY, ""), limits);
    var solved = Solving.of(asking, engine);
    var solution = solved.solution();
    return Answered.of(
            SolutionSheet.of(solution, solved.side()), given, solved.notes(), solved.language())
        .finding(List.of(), !solution.edges().isEmpty());
  }
}
