package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.explain.KeyUse;
import org.bilaga.sheet.Prose;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

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

  Prose told(KeyUse key) {
    List<Told> lines = new ArrayList<>();
    for (KeyUse.Term term : key.terms()) {
      lines.add(figure(term));
      term.source().ifPresent(source -> lines.add(source(source)));
    }
    if (key.terms().size() > 1 && ofMember) {
      lines.add(Sentences.sharesTogether(Voice.share(key.share())));
    }
    return Voice.point(Sentences.labelled(name(key), words(key)), lines);
  }

  private Told name(KeyUse key) {
    Told name = Voice.inSections(key.name(), key.sections(), List.of());
    return key.title().map(title -> Sentences.titled(name, title)).orElse(name);
  }

  /** The key alone, as it stands in the agreement. */
  private static Told words(KeyUse key) {
    List<Told> terms = new ArrayList<>();
    for (KeyUse.Term term : key.terms()) {
      terms.add(
          term.coefficient()
              .map(so -> Sentences.partOfShare(so, term.what()))
              .orElseGet(() -> Sentences.shareOf(term.what())));
    }
    return Joined.by(" + ", terms);
  }

  private Told figure(KeyUse.Term term) {
    var total = Voice.exact(term.total(), term.scale());
    if (!ofMember) {
      return total
          .map(exact -> Sentences.allTogether(term.what(), exact))
          .orElseGet(() -> Sentences.allTogetherAbout(term.what(), Voice.number(term.total())));
    }
    if (term.total().isZero()) {
      return Sentences.allNought(term.what());
    }
    String share = Voice.share(term.figure().divide(term.total()));
    var figure = Voice.exact(term.figure(), term.scale());
    return figure.isPresent() && total.isPresent()
        ? Sentences.figureOfTotal(term.what(), figure.get(), total.get(), share)
        : Sentences.shareOfAll(term.what(), share);
  }

  private static Told source(KeyUse.Source source) {
    String from = source.from().orElse(source.data());
    return source
        .dated()
        .map(date -> Sentences.sourceDated(source.place(), from, date))
        .orElseGet(() -> Sentences.source(source.place(), from));
  }
}
