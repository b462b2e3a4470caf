package org.bilaga.answer;

import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.finding.TextRenderer;
import org.bilaga.sheet.Setting;
import org.bilaga.words.Harmless;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Why there is no answer, as people read it. */
public final class RefusalText {
  private RefusalText() {}

  /** In whole lines; what follows from mistakes in the files is told after them. */
  public static String of(Refused refused, Setting setting) {
    var out = new StringBuilder();
    List<Finding> mistakes = refused.mistakes();
    boolean after = !mistakes.isEmpty() && refused.isOfFiles();
    if (!after) {
      lines(refused.told(), setting, out);
    }
    if (!mistakes.isEmpty()) {
      new TextRenderer(setting.language(), setting.palette(), true).render(mistakes, out);
      if (refused.more() > 0) {
        out.append('\n').append(Sentences.moreMistakes(refused.more()).in(setting.language()));
        out.append('\n');
      }
    }
    if (after) {
      lines(refused.told(), setting, out);
    }
    return out.toString();
  }

  private static void lines(List<Told> told, Setting setting, StringBuilder out) {
    told.forEach(it -> out.append(Harmless.of(it.in(setting.language()))).append('\n'));
  }
}
