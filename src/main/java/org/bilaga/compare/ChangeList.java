package org.bilaga.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/** The changes found so far, and the phrases that most of them need. */
final class ChangeList {
  private final String currency;
  private final List<Change> changes = new ArrayList<>();

  ChangeList(String currency) {
    this.currency = currency;
  }

  List<Change> all() {
    return List.copyOf(changes);
  }

  /** A sentence with pairs of a blank's name and what stands there. */
  void add(Change.Kind kind, String subject, String english, String swedish, Object... blanks) {
    Map<String, Told> filled = new LinkedHashMap<>();
    for (int i = 0; i < blanks.length; i += 2) {
      Object value = blanks[i + 1];
      filled.put((String) blanks[i], value instanceof Told told ? told : Told.text((String) value));
    }
    changes.add(new Change(kind, subject, Told.phrase(english, swedish, filled)));
  }

  /** {@code 52 mkr instead of 24 mkr (+28 mkr)}. */
  Told instead(PartialAmount before, PartialAmount after) {
    Optional<Fraction> difference = after.less(before);
    if (difference.isEmpty()) {
      Told now = money(after);
      Told then = money(before);
      return joined(now, Told.phrase(" instead of ", " i stället för "), then);
    }
    Figures figures = Figures.natural(currency, before.known(), after.known(), difference.get());
    return joined(
        Told.text(figures.text(after.known())),
        Told.phrase(" instead of ", " i stället för "),
        Told.text(figures.text(before.known())),
        Told.text(" ("),
        figures.difference(difference.get()),
        Told.text(")"));
  }

  /** {@code 52 mkr}; what is not known is said to be so. */
  Told money(PartialAmount amount) {
    String known = Figures.natural(currency, amount.known()).text(amount.known());
    if (amount.isWhole()) {
      return Told.text(known);
    }
    return amount.known().isZero()
        ? Told.phrase("an unknown amount", "ett okänt belopp")
        : Told.phrase(known + " and an unknown amount", known + " och ett okänt belopp");
  }

  static Told joined(Told... parts) {
    return language -> {
      var text = new StringBuilder();
      for (Told part : parts) {
        text.append(part.in(language));
      }
      return text.toString();
    };
  }

  /** A sentence's words as a quotation, or what is the case where nothing is written. */
  static Told quoted(Optional<String> words, Told otherwise) {
    return words.<Told>map(text -> Told.text("`" + text + "`")).orElse(otherwise);
  }
}
