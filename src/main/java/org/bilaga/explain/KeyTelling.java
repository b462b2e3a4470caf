package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;

/** Tells a key, and for each of its terms the figure, the row it was read from and its source. */
final class KeyTelling {
  private final Voice voice;
  private final boolean ofMember;

  /**
   * @param ofMember whether one member's figures are told, else the sums of all
   */
  KeyTelling(Voice voice, boolean ofMember) {
    this.voice = voice;
    this.ofMember = ofMember;
  }

  Passage told(KeyUse key) {
    String sections = key.sections().isEmpty() ? "" : " (" + voice.sections(key.sections()) + ")";
    String title = key.title().map(it -> ", " + it).orElse("");
    List<String> lines = new ArrayList<>();
    for (KeyUse.Term term : key.terms()) {
      lines.add(figure(term));
      term.source().ifPresent(source -> lines.add(source(source)));
    }
    if (key.terms().size() > 1 && ofMember) {
      lines.add(voice.say("Together: ", "Sammantaget: ") + voice.share(key.share()) + ".");
    }
    return new Passage.Point(
        key.name() + sections + title + ": " + new Formula(voice).words(key), lines);
  }

  private String figure(KeyUse.Term term) {
    if (!ofMember) {
      return term.what()
          + voice.say(": all together ", ": sammanlagt ")
          + voice.number(term.total())
          + ".";
    }
    String share =
        term.total().isZero() ? "" : " = " + voice.share(term.figure().divide(term.total()));
    return term.what()
        + ": "
        + voice.number(term.figure())
        + voice.say(" of ", " av ")
        + voice.number(term.total())
        + share
        + ".";
  }

  private String source(KeyUse.Source source) {
    String dated = source.dated().map(date -> voice.say(", dated ", ", per ") + date).orElse("");
    return source.place() + ". " + source.from().orElse(source.data()) + dated + ".";
  }
}
