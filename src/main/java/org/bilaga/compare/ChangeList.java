package org.bilaga.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Node;
import org.bilaga.finding.Figures;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/** The changes found so far, and the phrases that most of them need. */
final class ChangeList {
  private final Denomination currency;
  private final List<Change> changes = new ArrayList<>();

  ChangeList(Denomination currency) {
    this.currency = currency;
  }

  List<Change> all() {
    return List.copyOf(changes);
  }

  void add(Change.Kind kind, String subject, Told sentence) {
    changes.add(new Change(kind, subject, sentence));
  }

  /** {@code 52 mkr instead of 24 mkr (+28 mkr)}. */
  Told instead(PartialAmount before, PartialAmount after) {
    Optional<Fraction> difference = after.less(before);
    if (difference.isEmpty()) {
      return Sentences.insteadOf(money(after), money(before));
    }
    Figures figures = Figures.natural(currency, before.known(), after.known(), difference.get());
    return Sentences.insteadOfBy(
        figures.text(after.known()),
        figures.text(before.known()),
        figures.difference(difference.get()));
  }

  /** {@code 52 mkr}; what is not known is said to be so. */
  Told money(PartialAmount amount) {
    String known = Figures.natural(currency, amount.known()).text(amount.known());
    if (amount.isWhole()) {
      return Told.text(known);
    }
    return amount.known().isZero() ? Sentences.unknownAmount() : Sentences.andUnknownAmount(known);
  }

  /** Who pays how much, as it is written. */
  static Told funders(List<Clause.Funder> from) {
    return words(from, Sentences.nobody());
  }

  /** Parts of an agreement as they are written. */
  static Told words(List<? extends Node> parts, Told otherwise) {
    List<String> words = new ArrayList<>();
    parts.forEach(it -> words.add(SameWording.of(it)));
    return quoted(
        words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words)), otherwise);
  }

  /** What something is called: by its title, or where it has none by its name. */
  static Told title(Optional<String> title, String name) {
    return Told.text(title.map(it -> "\"" + it + "\"").orElse("`" + name + "`"));
  }

  /** A sentence's words as a quotation, or what is the case where nothing is written. */
  static Told quoted(Optional<String> words, Told otherwise) {
    return words.<Told>map(text -> Told.text("`" + text + "`")).orElse(otherwise);
  }
}
