package org.bilaga.answer;

import java.util.Optional;
import org.bilaga.report.ComparedSheet;
import org.bilaga.report.whole.ComparedPage;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Sheet;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Comparing;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;

/** Two agreements, or two states of them, compared to the krona and in words. */
public final class ComparedAnswer {
  private ComparedAnswer() {}

  static Answered of(Given given, Engine engine) throws Refused {
    Optional<String> whose = given.value(Choice.FOR);
    var compared =
        Comparing.of(new Comparing.Asking(given.asked(), given.value(Choice.PER), whose), engine);
    Optional<ComparedSheet.By> by =
        given
            .value(Choice.BY)
            .map(it -> it.equals("grant") ? ComparedSheet.By.GRANT : ComparedSheet.By.RECIPIENT);
    return answered(compared, by, whose, given);
  }

  private static Answered answered(
      Comparing.Compared compared,
      Optional<ComparedSheet.By> by,
      Optional<String> whose,
      Given given)
      throws Refused {
    Sheet sheet = ComparedSheet.of(compared.lines(), by, whose);
    boolean pictures = given.format() == Format.HTML;
    return Answered.of(
        pictures ? ComparedPage.of(sheet) : sheet, given, compared.notes(), compared.language());
  }

  /**
   * What it makes that files hold other texts than before.
   *
   * @param called what they were before
   */
  public static Answered between(Analysis before, Analysis after, String called, Given given)
      throws Refused {
    var compared = Comparing.between(before, after, called, Engine.ANEW);
    return answered(compared, Optional.empty(), Optional.empty(), given);
  }
}
