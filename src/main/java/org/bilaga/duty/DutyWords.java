package org.bilaga.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Stretch;
import org.bilaga.calendar.Slot;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Duties in words, the same in every answer that speaks of them. */
public final class DutyWords {
  private DutyWords() {}

  /** What is to be done, at the head of a line: {@code Report "Slutrapport" for 2020}. */
  public static Told what(Duty duty, Time time) {
    return language -> duty.task().told().in(language) + own(duty, time, language);
  }

  /** The same within a sentence: {@code the report "Slutrapport" for 2020}. */
  public static Told inSentence(Duty duty) {
    return language -> duty.task().inSentence().in(language) + own(duty, Time.SOME, language);
  }

  /** The words of the agreement, and the period that they are about. */
  private static String own(Duty duty, Time time, Language language) {
    if (duty.what().isEmpty()) {
      return "";
    }
    boolean text = duty.task() != Task.LEVEL;
    String own = text ? " \"" + duty.what() + "\"" : " " + duty.what();
    Optional<String> covers =
        time.month().map(Slot::text).or(() -> duty.covers().map(Stretch::text));
    return own + covers.map(it -> say(" for ", " för ", language) + it).orElse("");
  }

  /** Some whom a duty concerns, in short, by the names of the agreement's day. */
  public static String names(List<Referent> all, Duty duty) {
    var naming = Naming.of(duty.agreement());
    List<String> names = new ArrayList<>(all.size());
    all.forEach(one -> names.add(naming.shortName(one)));
    return String.join(", ", names);
  }

  /** For whom it is done, and through whom; empty where the agreement does not say. */
  public static Told to(Duty duty) {
    return to(duty.to(), duty);
  }

  /** The same for some of those for whom it is done. */
  public static Told to(List<Referent> to, Duty duty) {
    var naming = Naming.of(duty.agreement());
    return language ->
        names(to, duty)
            + duty.through()
                .map(it -> say(" through ", " genom ", language) + naming.shortName(it))
                .orElse("");
  }

  /** What follows otherwise, without that word. */
  public static Told consequence(Clause.Otherwise otherwise) {
    List<String> from = new ArrayList<>();
    for (Reference reference : otherwise.from()) {
      from.add(reference.text());
    }
    String what = from.isEmpty() ? "" : " " + String.join(", ", from);
    return switch (otherwise.consequence()) {
      case RIGHT_LAPSES -> Told.phrase("the right lapses", "förfaller rätten");
      case MAY_BE_RECLAIMED -> Told.phrase("the money may be reclaimed", "får medlen återkrävas");
      case WITHHELD -> Told.phrase("the money is withheld", "hålls medlen inne");
      case NOT_ENTITLED -> Told.phrase("not entitled to" + what, "ej berättigad till" + what);
      case EXCLUDED -> Told.phrase("excluded from" + what, "utesluten från" + what);
    };
  }

  private static String say(String english, String swedish, Language language) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
