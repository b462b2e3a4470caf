package org.bilaga.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.bilaga.finding.Visible;
import org.bilaga.sheet.Format;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Names;
import org.bilaga.workspace.Refused;

/** What is said of choices that there are not, or that cannot be so: one sentence. */
final class Misread {
  private Misread() {}

  static Refused unknown(String asked, List<Choice> choices, String written) {
    var known = new LinkedHashSet<String>();
    for (Choice each : choices) {
      for (Language language : Language.all()) {
        known.add(each.written(language));
      }
    }
    Told sentence = Sentences.noSuchOption(asked, Visible.name(written));
    return Refused.because(Names.orDidYouMean(sentence, written, known));
  }

  static Refused takesNothing(String written) {
    return Refused.because(Sentences.optionTakesNothing(written));
  }

  /** A choice as it was written, without the value that belongs to it. */
  static Refused missing(Choice choice, String written) {
    String shown = shown(choice, written);
    return Refused.because(
        choice.values().isEmpty()
            ? Sentences.optionNeedsValue(shown)
            : Sentences.optionNeedsOneOf(shown, either(choice)));
  }

  static Refused wrongValue(Choice choice, String written, String value) {
    return Refused.because(
        Sentences.notAValue(Visible.name(value), shown(choice, written), either(choice)));
  }

  /** A file is called by a form that is not among those of the command. */
  static Refused otherForm(Choice choice, String asked, String ending) {
    String command = Visible.name(asked);
    String shown = Visible.name("." + ending);
    // What another command makes is told by whom.
    return Refused.because(
        Format.named(ending).isPresent()
            ? Sentences.otherForm(command, shown, either(choice))
            : Sentences.noSuchForm(command, shown, either(choice)));
  }

  private static String shown(Choice choice, String written) {
    return written.startsWith("--") ? written : choice.written();
  }

  /** {@code `a`, `b` or `c`}. */
  private static Told either(Choice choice) {
    List<Told> quoted = new ArrayList<>();
    for (Told value : choice.values()) {
      quoted.add(language -> "`" + value.in(language) + "`");
    }
    return Joined.or(quoted);
  }
}
