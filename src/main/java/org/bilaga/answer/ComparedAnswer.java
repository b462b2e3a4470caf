package org.bilaga.answer;

import org.bilaga.workspace.Comparing;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;

/** Two agreements, or two states of them, compared to the krona and in words. */
final class ComparedAnswer {
  private ComparedAnswer() {}

  static Answered of(Given given, Engine engine) throws Refused {
    var asking =
        new Comparing.Asking(given.asked(), given.value(Choice.PER), given.value(Choice.FOR));
    var compared = Comparing.of(asking, engine);
    return Answered.of(
        (setting, out) -> new ComparedPrint(given, setting).print(compared.lines(), out),
        compared.notes(),
        compared.language());
  }
}
