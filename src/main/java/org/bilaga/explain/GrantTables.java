package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;

/** The tables of a whole grant: everybody's part, and the units left over in the order given. */
final class GrantTables {
  private final Voice voice;

  GrantTables(Voice voice) {
    this.voice = voice;
  }

  Passage members(GrantDerivation grant) {
    var terms = grant.key().map(KeyUse::terms).orElse(List.of());
    boolean figures = terms.size() == 1;
    List<Passage.Column> columns = new ArrayList<>();
    columns.add(new Passage.Column(grant.recipient(), false));
    if (figures) {
      columns.add(new Passage.Column(terms.get(0).what(), true));
    }
    columns.add(new Passage.Column(voice.say("Exact share", "Exakt andel"), true));
    columns.add(new Passage.Column(voice.say("Amount", "Belopp"), true));
    List<List<String>> cells = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (GrantDerivation.Part part : grant.members()) {
      String figure = figures ? voice.number(part.figure()) : "";
      String share = voice.part(part.share(), part.amount());
      cells.add(row(figures, part.name(), figure, share, voice.money(part.amount())));
      sum = sum.add(part.amount());
    }
    String all = figures ? voice.number(terms.get(0).total()) : "";
    cells.add(row(figures, voice.say("Total", "Totalt"), all, "", voice.money(sum)));
    return new Passage.Rows(columns, cells, true);
  }

  private static List<String> row(
      boolean figures, String name, String figure, String share, String amount) {
    return figures ? List.of(name, figure, share, amount) : List.of(name, share, amount);
  }

  void order(RoundingStory story, List<Passage> passages) {
    List<Fraction> claims = new ArrayList<>();
    story.given().forEach(given -> given.claim().ifPresent(claims::add));
    story.next().flatMap(RoundingStory.Given::claim).ifPresent(claims::add);
    claims.add(Fraction.ONE);
    Figures form = Figures.plain().apart(claims.toArray(new Fraction[0]));
    List<List<String>> cells = new ArrayList<>();
    for (RoundingStory.Given given : story.given()) {
      cells.add(List.of(given.order(), given.name(), given.claim().map(form::text).orElse("")));
    }
    story
        .next()
        .ifPresent(
            next ->
                cells.add(
                    List.of(
                        voice.say("next", "näst på tur"),
                        next.name(),
                        next.claim().map(form::text).orElse(""))));
    passages.add(
        new Passage.Heading(
            voice.say("What was left over, in order", "Det som återstod, i ordning")));
    passages.add(
        new Passage.Rows(
            List.of(
                new Passage.Column(voice.say("Order", "Ordning"), true),
                new Passage.Column(voice.say("Given to", "Tillföll"), false),
                new Passage.Column(voice.say("Fraction", "Decimaldel"), true)),
            cells,
            false));
  }
}
