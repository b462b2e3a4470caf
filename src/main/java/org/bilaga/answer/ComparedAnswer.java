package org.bilaga.answer;

import java.util.Optional;
import org.bilaga.report.ComparedSheet;
import org.bilaga.workspace.Comparing;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;

/** Two agreements, or two states of them, compared to the krona and in words. */
final class ComparedAnswer {
  private ComparedAnswer() {}

  static Answered of(Given given, Engine engine) throws Refused {
    Optional<String> whose = given.value(Choice.FOR);
    var compared =
        Comparing.of(new Comparing.Asking(given.asked(), given.value(Choice.PER), whose), engine);
    Optional<ComparedSheet.By> by =
        given
            .value(Choice.BY)
            .map(it -> it.equals("grant") ? ComparedSheet.By.GRANT : ComparedSheet.By.RECIPIENT);
    return Answered.of(
        ComparedSheet.of(compared.lines(), by, whose),
        given,
        compared.notes(),
        compared.language());
  }
}
