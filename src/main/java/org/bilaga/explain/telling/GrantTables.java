package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.KeyUse;
import org.bilaga.explain.RoundingStory;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/** The tables of a whole grant: everybody's part, and the units left over in the order given. */
final class GrantTables {
  private final Voice voice;

  GrantTables(Voice voice) {
    this.voice = voice;
  }

  SheetTable members(GrantDerivation grant) {
    var terms = grant.key().map(KeyUse::terms).orElse(List.of());
    boolean figures = terms.size() == 1;
    var table =
        SheetTable.untitled()
            .column(
                Column.name("recipient", Told.text(grant.recipient()))
                    .called(Sentences.columnRecipient()));
    if (figures) {
      table.column(Column.count("figure", Told.text(terms.get(0).what())));
    }
    table.column(
        voice.exact(
            grant.members().stream().map(it -> new Voice.Part(it.share(), it.amount())).toList()));
    table.column(voice.money("amount", Sentences.columnAmount()));
    int all = grant.members().size();
    int many = voice.isTable(all) ? all : Voice.FEW;
    for (GrantDerivation.Part part : grant.members().subList(0, many)) {
      SheetCell share = voice.cell(part.share());
      table.row(Row.Kind.ITEM, 0, row(figures, Told.text(part.name()), part, share));
    }
    if (many < all) {
      var others = sum(grant.members().subList(many, all));
      Told name = Sentences.others(Voice.number(all - many));
      table.row(Row.Kind.REST, 0, row(figures, name, others, SheetCell.EMPTY));
    }
    var sum = sum(grant.members());
    Fraction figure = figures ? terms.get(0).total() : sum.figure();
    var total = new GrantDerivation.Part("", figure, sum.share(), sum.amount());
    table.row(Row.Kind.TOTAL, 0, row(figures, Sentences.rowTotal(), total, SheetCell.EMPTY));
    return table.built();
  }

  private static GrantDerivation.Part sum(List<GrantDerivation.Part> parts) {
    var sum = new GrantDerivation.Part("", Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);
    for (GrantDerivation.Part part : parts) {
      sum =
          new GrantDerivation.Part(
              "",
              sum.figure().add(part.figure()),
              sum.share().add(part.share()),
              sum.amount().add(part.amount()));
    }
    return sum;
  }

  private List<SheetCell> row(
      boolean figures, Told name, GrantDerivation.Part part, SheetCell share) {
    List<SheetCell> cells = new ArrayList<>();
    cells.add(SheetCell.text(name));
    if (figures) {
      cells.add(SheetCell.count(part.figure()));
    }
    cells.add(share);
    cells.add(voice.cell(part.amount()));
    return cells;
  }

  /** The units left over, or the last ones given; where they are many a few of them. */
  void order(RoundingStory story, List<SheetPart> parts) {
    boolean divisors = story.method().isDivisorMethod();
    List<Integer> chosen = chosen(story);
    List<Fraction> claims = new ArrayList<>();
    chosen.forEach(at -> story.given().get(at).claim().ifPresent(claims::add));
    story.next().flatMap(RoundingStory.Given::claim).ifPresent(claims::add);
    claims.add(Fraction.ONE);
    Figures form = Figures.plain().apart(claims.toArray(new Fraction[0]));
    parts.add(Voice.heading(divisors ? Sentences.lastUnitsInOrder() : Sentences.leftOverInOrder()));
    var table =
        SheetTable.untitled()
            .column(
                Column.figures(
                    "order", divisors ? Sentences.columnUnit() : Sentences.columnOrder()))
            .column(Column.name("recipient", Sentences.columnGivenTo()))
            .column(
                Column.figures(
                    "claim", divisors ? Sentences.columnPriority() : Sentences.columnFraction()));
    int before = -1;
    for (int at : chosen) {
      if (at > before + 1) {
        table.item(SheetCell.text("…"), SheetCell.EMPTY, SheetCell.EMPTY);
      }
      RoundingStory.Given given = story.given().get(at);
      SheetCell order = SheetCell.count(Fraction.of(given.order()));
      table.item(order, SheetCell.text(given.name()), claim(given, form));
      before = at;
    }
    story
        .next()
        .ifPresent(
            it ->
                table.item(
                    SheetCell.text(Sentences.rowNext()),
                    SheetCell.text(it.name()),
                    claim(it, form)));
    parts.add(table.built());
  }

  /** As a text: what comes first or next is told by as many decimals as it takes. */
  private static SheetCell claim(RoundingStory.Given given, Figures form) {
    return SheetCell.text(
        given.claim().map(it -> Told.text(form.text(it))).orElseGet(Sentences::aFirstUnit));
  }

  /** Which of the units given are shown: the first, the last and those around the asked member. */
  private List<Integer> chosen(RoundingStory story) {
    int count = story.given().size();
    int own = story.own().map(story.given()::indexOf).orElse(0);
    List<Integer> chosen = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      boolean first = at < Voice.SHOWN;
      boolean last = at >= count - Voice.SHOWN;
      if (voice.isFew(count) || first || last || Math.abs(at - own) < Voice.SHOWN) {
        chosen.add(at);
      }
    }
    return chosen;
  }
}
