package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.explain.Derivation;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.KeyUse;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/** What a member gets: a row for each grant, and the total. */
final class SummaryTable {
  private final Voice voice;
  private final Derivation derivation;

  SummaryTable(Voice voice, Derivation derivation) {
    this.voice = voice;
    this.derivation = derivation;
  }

  SheetTable table() {
    List<Voice.Part> parts = new ArrayList<>();
    for (GrantDerivation grant : derivation.grants()) {
      grant.share().ifPresent(it -> parts.add(new Voice.Part(it, grant.amount().orElse(it))));
    }
    parts.add(new Voice.Part(derivation.exact(), derivation.total()));
    var table =
        SheetTable.untitled()
            .column(Column.name("grant", Sentences.columnGrant()))
            .column(Column.words("sections", Told.text("§")))
            .column(Column.words("key", Sentences.columnKey()))
            .column(voice.exact(parts))
            .column(voice.money("amount", Sentences.columnAmount()));
    for (GrantDerivation grant : derivation.grants()) {
      var share = grant.range().isPresent() ? Optional.<Fraction>empty() : grant.share();
      table.item(
          SheetCell.text(grant.path()),
          SheetCell.text(String.join(", ", grant.sections())),
          SheetCell.text(grant.key().map(KeyUse::name).orElse("")),
          share.map(voice::cell).orElse(SheetCell.EMPTY),
          grant
              .range()
              .map(voice::cell)
              .or(() -> grant.amount().map(it -> known(it, grant.isKnown(true))))
              .orElseGet(() -> voice.cell(Amount.UNKNOWN)));
    }
    return table
        .total(
            SheetCell.text(Sentences.rowTotal()),
            SheetCell.EMPTY,
            SheetCell.EMPTY,
            exact(),
            total())
        .built();
  }

  private SheetCell exact() {
    if (derivation.range().isPresent()) {
      return SheetCell.EMPTY;
    }
    return derivation.isKnown() ? voice.cell(derivation.exact()) : voice.cell(Amount.UNKNOWN);
  }

  private SheetCell total() {
    return derivation
        .range()
        .map(voice::cell)
        .orElseGet(
            () ->
                derivation.isUnknown()
                    ? voice.cell(Amount.UNKNOWN)
                    : known(derivation.total(), derivation.isKnown()));
  }

  private SheetCell known(Fraction amount, boolean all) {
    return voice.cell(all ? Amount.known(amount) : Amount.atLeast(amount));
  }
}
