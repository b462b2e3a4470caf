package org.bilaga.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Inquiry;
import org.bilaga.finding.Figures;
import org.bilaga.ledger.Share;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** All recipients beside each other: who gets most, least, more than so much, the mean of all. */
final class RankReply {
  /** How many are shown where it is asked who gets most. */
  private static final String FEW = "5";

  /** Of more nobody wants the names in a sentence. */
  private static final int MOST_NAMED = 3;

  private final Asker asker;
  private final Heard heard;
  private final Scope scope;
  private final Optional<Referent> group;

  RankReply(Asker asker, Heard heard) throws Refused {
    this(asker, heard, Replies.scope(heard, asker));
  }

  RankReply(Asker asker, Heard heard, Scope scope) throws Refused {
    this.asker = asker;
    this.heard = heard;
    this.scope = scope;
    this.group = asker.group(heard);
    if (group.isPresent() && scope.isSummedTo(group.get())) {
      throw Refused.because(
          Sentences.summedAbove(Asker.path(group.get()), scope.agreements().getFirst().name()));
    }
  }

  Answered recipients(Map<Choice, List<String>> more) throws Refused {
    List<String> where = Replies.where(heard);
    group.ifPresent(it -> where.add("recipient=" + Asker.path(it)));
    return asker.show(scope, where, "recipient", more);
  }

  private static RowAmounts amounts(Answered answered) {
    return RowAmounts.of(answered.sheet().orElseThrow(), "recipient");
  }

  /** Whether a row is of somebody: what is left over or not divided yet is nobody's. */
  private boolean isSomebody(RowAmounts.Line line) {
    for (Share.Kind kind : Share.Kind.values()) {
      if (kind != Share.Kind.RECIPIENT && kind.word().equals(line.id())) {
        return false;
      }
    }
    return line.above().isEmpty()
        ? asker.names().isBody(line.id())
        : !line.id().equals(line.above());
  }

  private Told what() {
    return heard.years().map(years -> years.of(scope.told())).orElse(scope.told());
  }

  /** The rows of those who get something by name, all in one unit, and whether that is all. */
  record Known(RowAmounts somebodys, Denomination unit, boolean isAll) {}

  /** All who get something by name. */
  Known everybody() throws Refused {
    return known(recipients(Map.of()));
  }

  private Known known(Answered answered) throws Refused {
    RowAmounts all = amounts(answered);
    RowAmounts somebodys = all.where(this::isSomebody);
    if (somebodys.isEmpty()) {
      throw Refused.because(Sentences.nobodyByName(what()));
    } else if (somebodys.sums().size() > 1) {
      throw Refused.because(Sentences.severalUnits(what()));
    }
    boolean placed =
        all.isWhole()
            && all.lines().stream()
                .allMatch(line -> isSomebody(line) || line.id().startsWith("rest-"));
    return new Known(somebodys, somebodys.lines().getFirst().unit(), placed);
  }

  // Who gets most

  Answered rank() throws Refused {
    boolean most = heard.is("most");
    if (heard.is("per")) {
      return rankPer(most);
    }
    List<RowAmounts.Line> sorted = new ArrayList<>();
    Known known = known(recipients(Map.of()));
    sorted.addAll(known.somebodys().lines());
    Comparator<RowAmounts.Line> order = Comparator.comparing(RowAmounts.Line::amount);
    sorted.sort(most ? order.reversed() : order);
    Fraction first = heard.is("second") ? second(sorted) : sorted.getFirst().amount();
    List<Told> firsts = new ArrayList<>();
    for (RowAmounts.Line line : sorted) {
      if (line.amount().equals(first)) {
        firsts.add(Told.text(line.name()));
      }
    }
    Answered answered =
        recipients(
            Map.of(
                Choice.SORT,
                List.of(most ? "amount" : "-amount"),
                Choice.TOP,
                List.of(heard.said("count").orElse(FEW))));
    Told amount = RowAmounts.money(first, known.unit());
    Told who = firsts.size() > MOST_NAMED ? Sentences.many(firsts.size()) : Joined.and(firsts);
    if (heard.is("second")) {
      return asker.led(
          most
              ? Sentences.getsSecondMost(who, firsts.size(), what(), amount)
              : Sentences.getsSecondLeast(who, firsts.size(), what(), amount),
          answered);
    }
    Told lead = lead(most, known, who, firsts.size(), amount);
    if (heard.is("ends")) {
      List<RowAmounts.Line> last =
          sorted.stream().filter(it -> it.amount().equals(sorted.getLast().amount())).toList();
      List<Told> lasts = last.stream().<Told>map(it -> Told.text(it.name())).toList();
      Told least = lasts.size() > MOST_NAMED ? Sentences.many(lasts.size()) : Joined.and(lasts);
      Told its = RowAmounts.money(sorted.getLast().amount(), known.unit());
      return asker.led(
          Joined.by(" ", List.of(lead, lead(false, known, least, lasts.size(), its))),
          recipients(Map.of(Choice.SORT, List.of("amount"))));
    }
    return asker.led(lead, answered);
  }

  private Told lead(boolean most, Known known, Told who, int firsts, Told amount) {
    return most
        ? known.isAll()
            ? Sentences.getsMost(who, firsts, what(), amount)
            : Sentences.getsMostOfKnown(who, firsts, what(), amount)
        : known.isAll()
            ? Sentences.getsLeast(who, firsts, what(), amount)
            : Sentences.getsLeastOfKnown(who, firsts, what(), amount);
  }

  /** The next amount after the first, where all is known. */
  private Fraction second(List<RowAmounts.Line> sorted) throws Refused {
    Fraction first = sorted.getFirst().amount();
    if (!everybody().isAll()) {
      throw Refused.because(Sentences.secondUnknown(what()));
    }
    return sorted.stream()
        .map(RowAmounts.Line::amount)
        .filter(it -> !it.equals(first))
        .findFirst()
        .orElseThrow(() -> Refused.because(Sentences.allGetTheSame(what())));
  }

  /** A recipient with what it gets for each that it has of something. */
  private record Per(RowAmounts.Line line, Fraction amount) {}

  private Answered rankPer(boolean most) throws Refused {
    var columns = heard.columns().orElseThrow();
    if (columns.meant().size() > 1) {
      List<Told> names = new ArrayList<>();
      columns.meant().forEach(it -> names.add(Told.text("`" + GetsReply.name(it) + "`")));
      throw Refused.because(Sentences.severalMeant(columns.text(), Joined.or(names)));
    }
    String name = GetsReply.name(columns.meant().getFirst());
    Answered answered = recipients(Map.of(Choice.PER, List.of(name)));
    Known known = known(answered);
    List<Per> sorted = new ArrayList<>();
    for (RowAmounts.Line line : known.somebodys().lines()) {
      asker
          .names()
          .member(line.above(), line.id())
          .flatMap(it -> GetsReply.count(it, columns.meant().getFirst()))
          .ifPresent(count -> sorted.add(new Per(line, line.amount().divide(count))));
    }
    if (sorted.isEmpty() || !known.isAll()) {
      throw Refused.because(Sentences.rankPerUnknown(name, what()));
    }
    Comparator<Per> order = Comparator.comparing(Per::amount);
    sorted.sort(most ? order.reversed() : order);
    int few = Integer.parseInt(heard.said("count").orElse(FEW));
    List<RowAmounts.Line> shown = sorted.stream().limit(few).map(Per::line).toList();
    var rows = KeptRows.of(shown);
    Told who = Told.text(sorted.getFirst().line().name());
    String amount = Figures.of(known.unit()).rounded(2).text(sorted.getFirst().amount());
    return asker.led(
        most
            ? Sentences.getsMostPer(who, columns.text(), name, what(), amount, sorted.size())
            : Sentences.getsLeastPer(who, columns.text(), name, what(), amount, sorted.size()),
        answered,
        rows.of(answered.sheet().orElseThrow()));
  }

  // Who gets more than so much

  Answered beyond() throws Refused {
    Answered answered = recipients(Map.of());
    Known known = known(answered);
    Fraction amount;
    Told told;
    if (heard.is("average")) {
      if (!known.isAll()) {
        return asker.led(Sentences.meanUnknown(what()), answered);
      }
      amount = mean(known);
      String figure = Figures.of(known.unit()).rounded(2).text(amount);
      told = Sentences.theMeanOf(figure);
    } else {
      amount = stated(known);
      told = RowAmounts.money(amount, known.unit());
    }
    List<RowAmounts.Line> found = new ArrayList<>();
    for (RowAmounts.Line line : known.somebodys().lines()) {
      if (isBeyond(line.amount().compareTo(amount))) {
        found.add(line);
      }
    }
    Comparator<RowAmounts.Line> order = Comparator.comparing(RowAmounts.Line::amount);
    found.sort(heard.is("above") || heard.is("at-least") ? order.reversed() : order);
    var rows = KeptRows.of(found);
    int all = known.somebodys().lines().size();
    int those = found.size();
    Told lead =
        heard.is("above")
            ? Sentences.beyondAbove(those, all, told, what())
            : heard.is("below")
                ? Sentences.beyondBelow(those, all, told, what())
                : heard.is("at-least")
                    ? Sentences.beyondAtLeast(those, all, told, what())
                    : Sentences.beyondAtMost(those, all, told, what());
    List<Told> leads = new ArrayList<>(List.of(lead));
    if (!known.isAll()) {
      leads.add(Sentences.notAllDivided());
    }
    return asker.led(Joined.by(" ", leads), answered, rows.of(answered.sheet().orElseThrow()));
  }

  private static Fraction mean(Known known) {
    Fraction sum = Fraction.ZERO;
    for (RowAmounts.Line line : known.somebodys().lines()) {
      sum = sum.add(line.amount());
    }
    return sum.divide(Fraction.of(known.somebodys().lines().size()));
  }

  /** The amount that the question says, in the unit of what it is held against. */
  private Fraction stated(Known known) throws Refused {
    String written = heard.said("amount").orElseThrow();
    Answered amountAsked = asker.ask(Inquiry.SHOW, List.of(written), Map.of());
    SheetCell bound =
        amountAsked.sheet().orElseThrow().parts().stream()
            .flatMap(
                part -> part instanceof Prose.Answer it ? Stream.of(it.answer()) : Stream.empty())
            .findFirst()
            .orElse(SheetCell.EMPTY);
    if (!(bound.value() instanceof SheetCell.Money money)
        || !money.currency().equals(known.unit())) {
      throw Refused.because(Sentences.otherUnit(written, what()));
    }
    return money.amount().known().orElseThrow();
  }

  private boolean isBeyond(int comparison) {
    return isBeyond(heard, comparison);
  }

  /** Whether an amount is on the side of a bound that is asked about, by how it compares. */
  static boolean isBeyond(Heard heard, int comparison) {
    return heard.is("above")
        ? comparison > 0
        : heard.is("below")
            ? comparison < 0
            : heard.is("at-least") ? comparison >= 0 : comparison <= 0;
  }

  // The mean

  Answered mean() throws Refused {
    boolean median = heard.is("median");
    Answered answered = recipients(Map.of(median ? Choice.MEDIAN : Choice.MEAN, List.<String>of()));
    Known known = known(answered);
    Optional<SheetCell> measure = measure(answered.sheet().orElseThrow());
    if (measure.isEmpty() || !known.isAll() || !measure.get().figure().isKnown()) {
      return asker.led(Sentences.meanUnknown(what()), answered);
    }
    int count = known.somebodys().lines().size();
    Told figure = language -> measure.get().text(language);
    return asker.led(
        median ? Sentences.median(count, what(), figure) : Sentences.mean(count, what(), figure),
        answered);
  }

  /** The figure that the table has below its sum. */
  private static Optional<SheetCell> measure(Sheet sheet) {
    for (SheetPart part : sheet.parts()) {
      if (part instanceof SheetTable table) {
        for (Row row : table.rows()) {
          if (row.kind() == Row.Kind.MEASURE) {
            return Optional.of(row.cells().getLast());
          }
        }
      }
    }
    return Optional.empty();
  }

  // All of them, and what is nobody's yet

  Answered all() throws Refused {
    Answered answered = recipients(Map.of());
    RowAmounts somebodys = amounts(answered).where(this::isSomebody);
    List<Told> names = new ArrayList<>();
    somebodys.lines().forEach(it -> names.add(Told.text(it.name())));
    Told lead =
        somebodys.isEmpty()
            ? Sentences.nobodyByName(what())
            : names.size() <= MOST_NAMED
                ? Sentences.recipients(what(), Joined.and(names))
                : Sentences.manyRecipients(what(), names.size());
    return asker.led(lead, answered);
  }

  Answered unknown() throws Refused {
    Answered answered = recipients(Map.of());
    RowAmounts open =
        amounts(answered).where(line -> !isSomebody(line) && !line.id().startsWith("rest-"));
    boolean whole = amounts(answered).isWhole();
    Told lead =
        open.isEmpty()
            ? whole ? Sentences.allDivided(what()) : Sentences.someUnknown(what())
            : open.isWhole()
                ? Sentences.undivided(what(), open.told())
                : Sentences.undividedInPart(what(), open.told());
    return asker.led(lead, answered);
  }
}
