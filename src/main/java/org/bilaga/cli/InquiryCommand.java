package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.answer.Inquiry;
import org.bilaga.workspace.Refused;

/**
 * A question that all doors answer: printed is what was asked for, and beside it what is to be
 * known.
 */
record InquiryCommand(Inquiry inquiry) implements Command {
  @Override
  public Manual manual() {
    return switch (inquiry) {
      case SHOW ->
          new Manual(
              Sentences.commandShow(),
              Sentences.showUsage(),
              Sentences.showSummary(),
              Manual.NO_DETAILS,
              Sentences.showExamples());
      case EXPLAIN ->
          new Manual(
              Sentences.commandExplain(),
              Sentences.explainUsage(),
              Sentences.explainSummary(),
              Manual.NO_DETAILS,
              Sentences.explainExamples());
      case COMPARE ->
          new Manual(
              Sentences.commandCompare(),
              Sentences.compareUsage(),
              Sentences.compareSummary(),
              Sentences.compareDetails(),
              Sentences.compareExamples());
      case SETTLE ->
          new Manual(
              Sentences.commandSettle(),
              Sentences.settleUsage(),
              Sentences.settleSummary(),
              Sentences.settleDetails(),
              Sentences.settleExamples());
      case SOLVE ->
          new Manual(
              Sentences.commandSolve(),
              Sentences.solveUsage(),
              Sentences.solveSummary(),
              Sentences.solveDetails(),
              Sentences.solveExamples());
      case DEADLINES ->
          new Manual(
              Sentences.commandDeadlines(),
              Sentences.deadlinesUsage(),
              Sentences.deadlinesSummary(),
              Manual.NO_DETAILS,
              Sentences.deadlinesExamples());
      case REPORT ->
          new Manual(
              Sentences.commandReport(),
              Sentences.reportUsage(),
              Sentences.reportSummary(),
              Sentences.reportDetails(),
              Sentences.reportExamples());
      case COVERAGE ->
          new Manual(
              Sentences.commandCoverage(),
              Sentences.coverageUsage(),
              Sentences.coverageSummary(),
              Manual.NO_DETAILS,
              Sentences.coverageExamples());
      case INFER ->
          new Manual(
              Sentences.commandInfer(),
              Sentences.inferUsage(),
              Sentences.inferSummary(),
              Sentences.inferDetails(),
              Sentences.inferExamples());
      case CHECK ->
          new Manual(
              Sentences.commandCheck(),
              Sentences.checkUsage(),
              Sentences.checkSummary(),
              Sentences.checkDetails(),
              Sentences.checkExamples());
    };
  }

  @Override
  public List<Choice> options() {
    List<Choice> options = new ArrayList<>(inquiry.choices());
    options.add(Choice.OUTPUT);
    return options;
  }

  @Override
  public int run(Given given, Console user) throws Refused {
    Answered answered = inquiry.answer(given, user.desk().engine());
    Console console = Refusals.speaking(answered.language(), given, user);
    console.err().print(answered.beside(console.setting()));
    console.out().writeBytes(answered.body().written(console.setting()));
    return answered.isGood() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
