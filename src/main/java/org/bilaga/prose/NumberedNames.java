package org.bilaga.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is named by a number: "§ 5", "appendix 2", "9 1:6", "S2019/05315". */
final class NumberedNames {
  private static final Set<String> NAMED_BY = ProseText.saidFor(Sentences.namedBy());

  private final ProseText text;
  private final ProseDays days;
  private final ProseUnits units;

  NumberedNames(ProseText text, ProseDays days, ProseUnits units) {
    this.text = text;
    this.days = days;
    this.units = units;
  }

  /** A name that begins at a word, which is passed over. */
  @Nullable Reading name(int at) {
    ProseWord word = text.word(at);
    if (word.is("§") || NAMED_BY.contains(word.small()) && isNumberAfter(at)) {
      return Reading.passedOver(afterNumbers(at + 1));
    }
    // 9 1:6, 2001:453, S2019/05315, covid-19, 3.4.1
    return word.isNumber() && isPartOfName(at) ? Reading.passedOver(afterParts(at)) : null;
  }

  private boolean isNumberAfter(int i) {
    return text.word(i + 1).isNumber()
        || (text.word(i + 1).is(".") || text.word(i + 1).is(":")) && text.word(i + 2).isNumber();
  }

  /** Past all that one word names: "§§ 5, 6 and 8". */
  private int afterNumbers(int first) {
    int i = first;
    while (text.word(i).is("§") || text.word(i).is(".") || text.word(i).is(":")) {
      i++;
    }
    boolean more = true;
    while (more && text.word(i).isNumber()) {
      i = afterParts(i);
      more = text.isJoint(i) && text.word(i + 1).isNumber() && units.after(i + 1).isNone();
      i += more ? 1 : 0;
    }
    return i;
  }

  private boolean isPartOfName(int i) {
    boolean stroke = text.word(i - 1).is("-") || text.word(i - 1).is("/");
    boolean afterWord =
        text.isGlued(i)
            && (text.word(i - 1).isWord()
                || stroke && text.word(i - 2).isWord() && text.isGlued(i - 1));
    boolean number = text.word(i + 2).isNumber() && text.isGlued(i + 2);
    boolean colon = text.touches(i, ":") && number;
    boolean points = text.touches(i, ".") && number && !days.isDayMonthYear(i, ".");
    boolean letter =
        text.word(i + 1).isWord() && text.isGlued(i + 1) && units.counted(i).last() == i;
    return afterWord || colon || points || letter && !days.isOrdinalEnd(i + 1);
  }

  /** Past a number and what is written together with it. */
  private int afterParts(int i) {
    int next = i + 1;
    while (next < text.size() && text.isGlued(next) && !text.word(next).is("%")) {
      boolean sign = !text.word(next).isNumber() && !text.word(next).isWord();
      if (sign && !(text.word(next + 1).isNumber() && text.isGlued(next + 1))) {
        break;
      }
      next++;
    }
    return next;
  }
}
