package org.bilaga.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.answer.Answered;
import org.bilaga.finding.Figures;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** One year beside another: what somebody gets more, who gained and lost most. */
final class ChangeReply {
  private static final int MOST_SHOWN = 5;
  private static final int MOST_NAMED = 3;

  private final Asker asker;
  private final Heard heard;
  private final Scope scope;

  /** The year that is asked about, and the one that it is held against. */
  private final String one;

  private final String other;

  ChangeReply(Asker asker, Heard heard) throws Refused {
    this.asker = asker;
    this.heard = heard;
    this.scope = Replies.scope(heard, asker);
    Optional<String> first = heard.said("year");
    Optional<String> second = heard.said("year2");
    if (heard.is("year-before")) {
      this.one = first.isPresent() ? first.get() : last();
      this.other = before(one);
    } else if (heard.is("from")) {
      this.one = second.isPresent() ? second.get() : last();
      this.other = first.orElseThrow();
    } else {
      this.one = first.isPresent() ? first.get() : last();
      this.other = second.orElseThrow();
    }
    if (one.equals(other)) {
      throw Refused.because(Sentences.theSameYear(one));
    }
  }

  /** The last year that there is money for: what is said with the answer. */
  private String last() throws Refused {
    Answered answered = asker.show(scope, List.of(), "year");
    return RowAmounts.of(answered.sheet().orElseThrow(), "year").lines().stream()
        .map(RowAmounts.Line::id)
        .filter(it -> it.matches("\\d{4}"))
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> Refused.because(Sentences.noYears(scope.told())));
  }

  private static String before(String year) {
    return String.valueOf(Integer.parseInt(year) - 1);
  }

  Answered change() throws Refused {
    return heard.who().isPresent() ? ofSomebody(heard.who().get()) : ofTheWhole();
  }

  private Heard inBoth() {
    Map<String, Named> blanks = new LinkedHashMap<>(heard.blanks());
    blanks.keySet().removeIf(blank -> blank.startsWith("year"));
    boolean inOrder = other.compareTo(one) < 0;
    blanks.put("year", new Named.Said(inOrder ? other : one));
    blanks.put("year2", new Named.Said(inOrder ? one : other));
    return new Heard(heard.language(), heard.form(), blanks, List.of());
  }

  // Somebody

  private Answered ofSomebody(Named.Body body) throws Refused {
    Referent who = asker.one(body, scope);
    var then = new GetsReply(asker, heard.in(one), scope);
    var before = new GetsReply(asker, heard.in(other), scope);
    GetsReply.Got mine = then.got(who);
    GetsReply.Got theirs = before.got(who);
    Answered table = new GetsReply(asker, inBoth(), scope).table(who);
    var now = mine.known();
    var was = theirs.known();
    if (mine.isNothing()
        || theirs.isNothing()
        || now.isEmpty()
        || was.isEmpty()
        || !now.get().getKey().equals(was.get().getKey())) {
      return asker.led(
          Joined.by(" ", List.of(then.amountOrNothing(mine), before.amountOrNothing(theirs))),
          table);
    }
    Told name = Replies.name(who, scope);
    Told number = Told.text(GetsReply.number(who));
    return asker.led(
        told(now.get(), was.get(), (more, figures) -> told(name, number, more, figures)), table);
  }

  private Told told(Told who, Told number, int more, Amounts figures) {
    String count = number.in(heard.language());
    return more > 0
        ? Sentences.yearMore(
            who,
            count,
            figures.difference(),
            scope.told(),
            one,
            other,
            figures.mine(),
            figures.theirs(),
            figures.share())
        : more < 0
            ? Sentences.yearLess(
                who,
                count,
                figures.difference(),
                scope.told(),
                one,
                other,
                figures.mine(),
                figures.theirs(),
                figures.share())
            : Sentences.yearAlike(who, count, scope.told(), one, other, figures.mine());
  }

  /** Two amounts as they are told. */
  private record Amounts(Told mine, Told theirs, Told difference, Told share) {}

  @FunctionalInterface
  private interface Telling {
    Told of(int more, Amounts figures);
  }

  private static Told told(
      Map.Entry<Denomination, Fraction> now,
      Map.Entry<Denomination, Fraction> was,
      Telling telling) {
    Denomination unit = now.getKey();
    Fraction more = now.getValue().subtract(was.getValue());
    Told share =
        was.getValue().signum() > 0
            ? Told.text(Figures.perCent().text(more.abs().divide(was.getValue())))
            : Told.text("–");
    return telling.of(
        more.signum(),
        new Amounts(
            RowAmounts.money(now.getValue(), unit),
            RowAmounts.money(was.getValue(), unit),
            RowAmounts.money(more.abs(), unit),
            share));
  }

  // All of the money

  private Answered ofTheWhole() throws Refused {
    RowAmounts now = all(one);
    RowAmounts was = all(other);
    Answered table = asker.show(scope, Replies.where(inBoth()), scope.isOne() ? "grant" : "year");
    var mine = now.known();
    var theirs = was.known();
    if (mine.isEmpty() || theirs.isEmpty() || !mine.get().getKey().equals(theirs.get().getKey())) {
      return asker.led(Joined.by(" ", List.of(sum(now, one), sum(was, other))), table);
    }
    return asker.led(
        told(
            mine.get(),
            theirs.get(),
            (more, figures) ->
                more > 0
                    ? Sentences.sumMore(
                        scope.told(),
                        figures.difference(),
                        one,
                        other,
                        figures.mine(),
                        figures.theirs(),
                        figures.share())
                    : more < 0
                        ? Sentences.sumLess(
                            scope.told(),
                            figures.difference(),
                            one,
                            other,
                            figures.mine(),
                            figures.theirs(),
                            figures.share())
                        : Sentences.sumAlike(scope.told(), one, other, figures.mine())),
        table);
  }

  private RowAmounts all(String year) throws Refused {
    Answered answered = asker.show(scope, List.of(AskedYears.of(year).condition()), "grant");
    return RowAmounts.of(answered.sheet().orElseThrow(), "grant");
  }

  private Told sum(RowAmounts amounts, String year) {
    Told what = AskedYears.of(year).of(scope.told());
    return amounts.isEmpty()
        ? Sentences.sumUnknown(what)
        : amounts.isWhole()
            ? Sentences.sum(what, amounts.told())
            : Sentences.sumInPart(what, amounts.told());
  }

  // All recipients

  /** What one gets more in the one year than in the other. */
  private record Moved(RowAmounts.Line line, Fraction now, Fraction was) {
    Fraction more() {
      return now.subtract(was);
    }
  }

  Answered ranked() throws Refused {
    var then = new RankReply(asker, heard.in(one), scope);
    var before = new RankReply(asker, heard.in(other), scope);
    Answered table = new RankReply(asker, inBoth(), scope).recipients(Map.of());
    RankReply.Known now = then.everybody();
    RankReply.Known was = before.everybody();
    if (!now.isAll() || !was.isAll() || !now.unit().equals(was.unit())) {
      return asker.led(Sentences.changeUnknown(scope.told(), one, other), table);
    }
    List<Moved> all = moved(now.somebodys(), was.somebodys());
    boolean gained = heard.is("gained") || heard.is("all-gained");
    Comparator<Moved> order = Comparator.comparing(Moved::more);
    all.sort(gained ? order.reversed() : order);
    List<Moved> those = all.stream().filter(it -> it.more().signum() == (gained ? 1 : -1)).toList();
    boolean isAll = heard.is("all-gained") || heard.is("all-lost");
    if (those.isEmpty()) {
      return asker.led(
          gained
              ? Sentences.nobodyGained(scope.told(), one, other)
              : Sentences.nobodyLost(scope.told(), one, other),
          table);
    }
    Told lead = isAll ? counted(those.size(), all.size(), gained) : most(those, gained, now.unit());
    int few = Integer.parseInt(heard.said("count").orElse(String.valueOf(MOST_SHOWN)));
    List<RowAmounts.Line> shown =
        those.stream().limit(isAll ? those.size() : few).map(Moved::line).toList();
    return asker.led(lead, table, KeptRows.of(shown).of(table.sheet().orElseThrow()));
  }

  private Told counted(int count, int all, boolean gained) {
    return gained
        ? Sentences.someGained(count, all, scope.told(), one, other)
        : Sentences.someLost(count, all, scope.told(), one, other);
  }

  private Told most(List<Moved> those, boolean gained, Denomination unit) {
    Moved first = those.getFirst();
    List<Told> names = new ArrayList<>();
    for (Moved moved : those) {
      if (moved.more().equals(first.more())) {
        names.add(Told.text(moved.line().name()));
      }
    }
    Told who = names.size() > MOST_NAMED ? Sentences.many(names.size()) : Joined.and(names);
    Told difference = RowAmounts.money(first.more().abs(), unit);
    return gained
        ? Sentences.gainedMost(who, names.size(), scope.told(), other, one, difference)
        : Sentences.lostMost(who, names.size(), scope.told(), other, one, difference);
  }

  private static List<Moved> moved(RowAmounts now, RowAmounts was) {
    Map<String, Moved> all = new LinkedHashMap<>();
    for (RowAmounts.Line line : now.lines()) {
      all.put(line.above() + "." + line.id(), new Moved(line, line.amount(), Fraction.ZERO));
    }
    for (RowAmounts.Line line : was.lines()) {
      all.merge(
          line.above() + "." + line.id(),
          new Moved(line, Fraction.ZERO, line.amount()),
          (here, there) -> new Moved(here.line(), here.now(), there.was()));
    }
    return new ArrayList<>(all.values());
  }
}
