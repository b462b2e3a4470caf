package org.bilaga.answer;

import java.util.Optional;
import org.bilaga.report.ComparedSheet;
import org.bilaga.report.whole.ComparedPage;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Sheet;
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
    Sheet sheet = ComparedSheet.of(compared.lines(), by, whose);
    boolean pictures = given.format() == Format.HTML;
    return Answered.of(
        pictures ? ComparedPage.of(sheet) : sheet, given, compared.notes(), compared.language());
  }
}
