package org.bilaga.cli;

import org.bilaga.answer.FindingsForm;
import org.bilaga.finding.SarifRenderer;
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
    if (format.equals("sarif")) {
      // Its rules are explained by the pages of help.
      new SarifRenderer(
              console.language(),
              (kind, language) -> Pages.ofKind(kind.name(), language),
              Version.current())
          .render(run.counts(), run.findings(), run.leftOut(), text);
    } else {
      FindingsForm.write(run, format, verbose, console.setting(), text);
    }
    console.out().print(text);
  }
}
