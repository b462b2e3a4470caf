package org.bilaga.cli;

import org.bilaga.answer.CheckAnswer;
import org.bilaga.finding.GitHubRenderer;
import org.bilaga.finding.JUnitRenderer;
import org.bilaga.finding.JsonRenderer;
import org.bilaga.finding.SarifRenderer;
import org.bilaga.finding.Summary;
import org.bilaga.workspace.CheckRun;

/** A run printed in one of the forms of {@code check}. */
final class CheckReport {
  private CheckReport() {}

  /** Whether a form is read by people, who are told of what is not in it. */
  static boolean isForReaders(String format) {
    return format.equals("text") || format.equals("github");
  }

  /** Whether a form is read by a host of code, which knows no folder that one stands in. */
  static boolean isForHosts(String format) {
    return format.equals("github") || format.equals("sarif") || format.equals("junit");
  }

  static void print(CheckRun run, String format, boolean verbose, Console console) {
    var text = new StringBuilder();
    var counts = run.counts();
    long millis = (System.nanoTime() - run.start()) / 1_000_000;
    switch (format) {
      case "json" ->
          JsonRenderer.render(
              counts,
              run.findings(),
              run.leftOut(),
              run.tally().consistentCells(),
              run.tally().readAs(),
              console.language(),
              text);
      case "sarif" ->
          new SarifRenderer(
                  console.language(),
                  (kind, language) -> Pages.ofKind(kind.name(), language),
                  Version.current())
              .render(counts, run.findings(), run.leftOut(), text);
      case "junit" ->
          new JUnitRenderer(console.language())
              .render(run.tally().examined(), run.findings(), millis, text);
      case "github" -> {
        new GitHubRenderer(console.language(), verbose).render(run.findings(), text);
        run.leftOut().forEach(more -> text.append(more.told().in(console.language())).append('\n'));
        new Summary(console.language(), console.palette()).render(counts, millis, text);
      }
      default -> CheckAnswer.write(run, verbose, console.setting(), text);
    }
    console.out().print(text);
  }
}
