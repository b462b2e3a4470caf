package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.KeyUse;
import org.bilaga.explain.Passage;
import org.bilaga.explain.RoundingStory;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

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
    columns.add(voice.words(Told.text(grant.recipient())));
    if (figures) {
      columns.add(voice.figures(Told.text(terms.get(0).what())));
    }
    columns.add(voice.figures(Sentences.columnExact()));
    columns.add(voice.figures(Sentences.columnAmount()));
    List<List<String>> cells = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    int many = voice.isTable(grant.members().size()) ? grant.members().size() : Voice.FEW;
    Others others = Others.NONE;
    for (GrantDerivation.Part part : grant.members()) {
      sum = sum.add(part.amount());
      if (cells.size() == many) {
        others = others.with(part);
        continue;
      }
      String figure = figures ? voice.number(part.figure()) : "";
      String share = voice.part(part.share(), part.amount());
      cells.add(row(figures, part.name(), figure, share, voice.money(part.amount())));
    }
    if (others.count() > 0) {
      String name = voice.say(Sentences.others(voice.number(others.count())));
      String figure = figures ? voice.number(others.figure()) : "";
      cells.add(row(figures, name, figure, "", voice.money(others.amount())));
    }
    String all = figures ? voice.number(terms.get(0).total()) : "";
    cells.add(row(figures, voice.say(Sentences.rowTotal()), all, "", voice.money(sum)));
    return new Passage.Rows(columns, cells, true);
  }

  /** All who are not told one by one. */
  private record Others(int count, Fraction figure, Fraction amount) {
    static final Others NONE = new Others(0, Fraction.ZERO, Fraction.ZERO);

    Others with(GrantDerivation.Part part) {
      return new Others(count + 1, figure.add(part.figure()), amount.add(part.amount()));
    }
  }

  private static List<String> row(
      boolean figures, String name, String figure, String share, String amount) {
    return figures ? List.of(name, figure, share, amount) : List.of(name, share, amount);
  }

  /** The units left over, or the last ones given; where they are many a few of them. */
  void order(RoundingStory story, List<Passage> passages) {
    boolean divisors = story.method().isDivisorMethod();
    List<Integer> chosen = chosen(story);
    List<Fraction> claims = new ArrayList<>();
    chosen.forEach(at -> story.given().get(at).claim().ifPresent(claims::add));
    story.next().flatMap(RoundingStory.Given::claim).ifPresent(claims::add);
    claims.add(Fraction.ONE);
    Figures form = Figures.plain().apart(claims.toArray(new Fraction[0]));
    List<List<String>> cells = new ArrayList<>();
    int before = -1;
    for (int at : chosen) {
      if (at > before + 1) {
        cells.add(List.of("…", "", ""));
      }
      RoundingStory.Given given = story.given().get(at);
      cells.add(
          List.of(voice.number(Fraction.of(given.order())), given.name(), claim(given, form)));
      before = at;
    }
    story
        .next()
        .ifPresent(
            next ->
                cells.add(List.of(voice.say(Sentences.rowNext()), next.name(), claim(next, form))));
    passages.add(
        voice.heading(divisors ? Sentences.lastUnitsInOrder() : Sentences.leftOverInOrder()));
    passages.add(
        new Passage.Rows(
            List.of(
                voice.figures(divisors ? Sentences.columnUnit() : Sentences.columnOrder()),
                voice.words(Sentences.columnGivenTo()),
                voice.figures(divisors ? Sentences.columnPriority() : Sentences.columnFraction())),
            cells,
            false));
  }

  private String claim(RoundingStory.Given given, Figures form) {
    return given.claim().map(form::text).orElseGet(() -> voice.say(Sentences.aFirstUnit()));
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
