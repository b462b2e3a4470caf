package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.explain.Derivation;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.KeyUse;
import org.bilaga.explain.Passage;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/** The table of what a member gets: a row for each grant, and the total. */
final class SummaryTelling {
  /** Stands where an amount should, and none is known. */
  private static final String UNKNOWN = "–";

  private final Voice voice;
  private final Derivation derivation;

  SummaryTelling(Voice voice, Derivation derivation) {
    this.voice = voice;
    this.derivation = derivation;
  }

  Passage table() {
    List<Passage.Column> columns =
        List.of(
            voice.words(Sentences.columnGrant()),
            voice.words(Told.text("§")),
            voice.words(Sentences.columnKey()),
            voice.figures(Sentences.columnExact()),
            voice.figures(Sentences.columnAmount()));
    List<List<String>> cells = new ArrayList<>();
    derivation.grants().forEach(grant -> cells.add(row(grant)));
    cells.add(total());
    return new Passage.Rows(columns, cells, true);
  }

  private List<String> row(GrantDerivation grant) {
    String key = grant.key().map(KeyUse::name).orElse("");
    var share = grant.range().isPresent() ? Optional.<Fraction>empty() : grant.share();
    String amount =
        grant
            .range()
            .map(it -> voice.range(it.least(), it.most()))
            .or(() -> grant.amount().map(it -> known(voice, it, grant.isKnown(true))))
            .orElse(UNKNOWN);
    return List.of(
        grant.path(),
        String.join(", ", grant.sections()),
        key,
        share.map(it -> voice.part(it, grant.amount().orElse(it))).orElse(""),
        amount);
  }

  private List<String> total() {
    String total = voice.say(Sentences.rowTotal());
    var range = derivation.range();
    if (range.isPresent()) {
      return List.of(total, "", "", "", voice.range(range.get().least(), range.get().most()));
    }
    boolean known = derivation.isKnown();
    return List.of(
        total,
        "",
        "",
        known ? voice.part(derivation.exact(), derivation.total()) : UNKNOWN,
        derivation.isUnknown() ? UNKNOWN : known(voice, derivation.total(), known));
  }

  /** What is known, with a mark where something is not. */
  static String known(Voice voice, Fraction amount, boolean all) {
    return voice.money(amount) + (all ? "" : " + " + UNKNOWN);
  }
}
