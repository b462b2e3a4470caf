package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.explain.Derivation;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.LadderStory;
import org.bilaga.explain.LadderStory.Scale;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Chart;
import org.bilaga.sheet.Chart.Bar;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.words.Told;

/**
 * A ladder as pictures: how high each member came and where the steps begin, and what money stands
 * on each step.
 *
 * <p>Invariant: a member whose figure is not known has no bar but a name; where nobody's is, there
 * is no picture of members.
 */
public final class LadderPicture {
  /** More months than these fill a page with what a table says shorter. */
  private static final int MOST_PERIODS = 12;

  /** More members than these cannot be told apart. */
  private static final int MOST_MEMBERS = 60;

  private static final int MOST_DECIMALS = 2;
  private static final Fraction HUNDRED = Fraction.of(100);
  private static final Fraction[] TENS = {Fraction.ONE, Fraction.of(10)};

  private final Voice voice;
  private final LadderStory story;

  LadderPicture(Voice voice, LadderStory story) {
    this.voice = voice;
    this.story = story;
  }

  /** Of a grant that a ladder divides, below a table of it; none of another. */
  public static List<SheetPart> of(Derivation derivation) {
    List<SheetPart> charts = new ArrayList<>();
    var voice = new Voice(derivation.currency(), false);
    for (GrantDerivation grant : derivation.grants()) {
      List<GrantDerivation> parts = grant.parts().isEmpty() ? List.of(grant) : grant.parts();
      List<LadderStory> stories = new ArrayList<>();
      parts.forEach(part -> part.ladder().ifPresent(stories::add));
      if (stories.isEmpty()) {
        continue;
      }
      var tables = new LadderTables(voice);
      charts.add(
          grant.isLadderByPeriod()
              ? tables.months(grant, false)
              : tables.division(stories.getFirst(), ""));
      charts.add(money(voice, stories));
      for (GrantDerivation part : parts) {
        if (part.ladder().isPresent() && parts.size() <= MOST_PERIODS) {
          var story = part.ladder().get();
          String title =
              part.period().orElse(part.path()) + story.measure().map(it -> ": " + it).orElse("");
          new LadderPicture(voice, story).climbers(title).ifPresent(charts::add);
        }
      }
    }
    return charts;
  }

  /** What stands on each step in all months, the highest first. */
  private static Chart money(Voice voice, List<LadderStory> stories) {
    Map<String, Fraction> sums = new LinkedHashMap<>();
    for (LadderStory story : stories) {
      for (LadderStory.Rung rung : story.rungs().reversed()) {
        String step = rung.name() + " (" + Voice.share(rung.share()) + ")";
        sums.merge(step, rung.own(), Fraction::add);
      }
    }
    List<Bar> bars = new ArrayList<>();
    sums.forEach((step, sum) -> bars.add(new Bar(Told.text(step), voice.cell(sum))));
    Column column = voice.money("sum", Sentences.columnSum());
    return Chart.of(Sentences.moneyByStep(), Chart.Kind.BARS, column, bars);
  }

  /** A bar for what is measured of each, the highest first, across it the steps. */
  Optional<Chart> climbers(String title) {
    List<LadderStory.Climber> members = new ArrayList<>(story.members());
    long known = members.stream().filter(it -> it.value().isPresent()).count();
    List<Chart.Mark> marks = marks();
    if (marks.isEmpty() || known < 2 || members.size() > MOST_MEMBERS) {
      return Optional.empty();
    }
    Comparator<LadderStory.Climber> byValue =
        Comparator.comparing(it -> it.value().orElse(Fraction.ZERO));
    members.sort(
        Comparator.comparing((LadderStory.Climber it) -> it.value().isEmpty())
            .thenComparing(sinks() ? byValue : byValue.reversed()));
    List<Bar> bars = new ArrayList<>();
    for (LadderStory.Climber it : members) {
      Optional<Told> step = it.highest().map(none -> LadderTables.highest(it));
      bars.add(new Bar(Told.text(it.name()), cell(it.value()), "", step));
    }
    Told told =
        story.scale() == Scale.POINTS ? Sentences.measuredInPoints(title) : Told.text(title);
    Column column = Column.figures("measure", told).rounded(decimals());
    return Optional.of(new Chart(told, Chart.Kind.BARS, column, bars, marks, Optional.empty()));
  }

  /** Points are said once, in the title. */
  private SheetCell cell(Optional<Fraction> value) {
    if (story.scale() != Scale.POINTS) {
      return voice.cell(value, story.scale());
    }
    return new SheetCell.Count(
        value.map(it -> Amount.known(it.multiply(HUNDRED))).orElse(Amount.UNKNOWN));
  }

  /** As many for all as one needs, so that they stand below each other. */
  private int decimals() {
    boolean shares = story.scale() == Scale.POINTS || story.scale() == Scale.PER_CENT;
    int decimals = 0;
    for (LadderStory.Climber it : story.members()) {
      Fraction shown = it.value().orElse(Fraction.ZERO);
      shown = shares ? shown.multiply(HUNDRED) : shown;
      while (decimals < MOST_DECIMALS && !shown.multiply(TENS[decimals]).isInteger()) {
        decimals++;
      }
    }
    return decimals;
  }

  private List<Chart.Mark> marks() {
    List<Chart.Mark> marks = new ArrayList<>();
    for (LadderStory.Rung rung : story.rungs()) {
      String asked = rung.asked().replaceAll("\\s+", " ");
      rung.border()
          .map(it -> story.scale() == Scale.POINTS ? it.multiply(HUNDRED) : it)
          .map(it -> new Chart.Mark(Sentences.stepAsks(rung.name(), asked), it))
          .ifPresent(marks::add);
    }
    return marks;
  }

  private boolean sinks() {
    var first = story.rungs().getFirst().border();
    var last = story.rungs().getLast().border();
    return first.isPresent() && last.isPresent() && last.get().compareTo(first.get()) < 0;
  }
}
