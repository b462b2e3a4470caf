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
    return new Passage.Point(key.name() + sections + title + ": " + words(key), lines);
  }

  /** The key alone, as it stands in the agreement. */
  private String words(KeyUse key) {
    var text = new StringBuilder();
    for (KeyUse.Term term : key.terms()) {
      text.append(text.isEmpty() ? "" : " + ");
      term.coefficient().ifPresent(it -> text.append(it).append(' '));
      text.append(voice.say("share of ", "andel av ")).append(term.what());
    }
    return text.toString();
  }

  private String figure(KeyUse.Term term) {
    var total = voice.exact(term.total(), term.scale());
    if (!ofMember) {
      return term.what()
          + voice.say(": all together ", ": sammanlagt ")
          + total.orElseGet(() -> voice.say("about ", "cirka ") + voice.number(term.total()))
          + ".";
    }
    if (term.total().isZero()) {
      return term.what() + voice.say(": all are nought.", ": alla är noll.");
    }
    String share = voice.share(term.figure().divide(term.total()));
    var figure = voice.exact(term.figure(), term.scale());
    return term.what()
        + ": "
        + (figure.isPresent() && total.isPresent()
            ? figure.get() + voice.say(" of ", " av ") + total.get() + " = " + share
            : share + voice.say(" of all together", " av allt sammanlagt"))
        + ".";
  }

  private String source(KeyUse.Source source) {
    String dated = source.dated().map(date -> voice.say(", dated ", ", per ") + date).orElse("");
    return source.place() + ". " + source.from().orElse(source.data()) + dated + ".";
  }
}
