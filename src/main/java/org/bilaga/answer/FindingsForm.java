package org.bilaga.answer;

import org.bilaga.finding.GitHubRenderer;
import org.bilaga.finding.JUnitRenderer;
import org.bilaga.finding.JsonRenderer;
import org.bilaga.finding.Summary;
import org.bilaga.sheet.Setting;
import org.bilaga.workspace.CheckRun;

/**
 * What a check found, in one of the forms that need nothing but the run: for people, and for
 * programs.
 */
public final class FindingsForm {
  private FindingsForm() {}

  /** Whether in this form it is also told what was examined, one by one. */
  static boolean isOfAllExamined(String form) {
    return form.equals("junit");
  }

  /** Writes a run. */
  public static void write(
      CheckRun run, String form, boolean verbose, Setting setting, StringBuilder out) {
    long millis = (System.nanoTime() - run.start()) / 1_000_000;
    var language = setting.language();
    switch (form) {
      case "json" ->
          JsonRenderer.render(
              run.counts(),
              run.findings(),
              run.leftOut(),
              run.tally().consistentCells(),
              run.tally().readAs(),
              language,
              out);
      case "junit" ->
          new JUnitRenderer(language).render(run.tally().examined(), run.findings(), millis, out);
      case "github" -> {
        new GitHubRenderer(language, verbose).render(run.findings(), out);
        run.leftOut().forEach(more -> out.append(more.told().in(language)).append('\n'));
        new Summary(language, setting.palette()).render(run.counts(), millis, out);
      }
      default -> CheckAnswer.write(run, verbose, setting, out);
    }
  }
}
