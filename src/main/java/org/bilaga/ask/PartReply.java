package org.bilaga.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.finding.Figures;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Money beside other money: which part is largest, what share one is of another. */
final class PartReply {
  private static final String FEW = "5";

  private final Asker asker;
  private final Heard heard;

  PartReply(Asker asker, Heard heard) {
    this.asker = asker;
    this.heard = heard;
  }

  /** Which grant, area or agreement is largest or smallest. */
  Answered largest() throws Refused {
    Scope scope = Replies.scope(heard, asker);
    String by = Replies.by(heard).orElse("grant");
    boolean most = heard.is("most");
    RowAmounts amounts = amounts(scope, by);
    if (amounts.isEmpty()) {
      throw Refused.because(Sentences.sumUnknown(what(scope)));
    } else if (amounts.sums().size() > 1) {
      throw Refused.because(Sentences.severalUnits(what(scope)));
    }
    List<RowAmounts.Line> sorted = new ArrayList<>(amounts.lines());
    Comparator<RowAmounts.Line> order = Comparator.comparing(RowAmounts.Line::amount);
    sorted.sort(most ? order.reversed() : order);
    RowAmounts.Line first = sorted.getFirst();
    List<Told> firsts = new ArrayList<>();
    for (RowAmounts.Line line : sorted) {
      if (line.amount().equals(first.amount())) {
        firsts.add(Told.text(line.name()));
      }
    }
    Told amount = RowAmounts.money(first.amount(), first.unit());
    // Of one year the table has that year, and no other amount.
    String column =
        heard.years().filter(it -> by.equals("agreement") && !it.isSeveral()).isPresent()
            ? heard.years().get().named().getFirst()
            : "amount";
    Answered answered =
        asker.show(
            scope,
            Replies.where(heard),
            by,
            Map.of(
                Choice.SORT,
                List.of(most ? column : "-" + column),
                Choice.TOP,
                List.of(heard.said("count").orElse(FEW))));
    Told which = Joined.and(firsts);
    boolean known = amounts.isWhole();
    return asker.led(
        most
            ? known
                ? Sentences.isLargest(which, firsts.size(), what(scope), amount)
                : Sentences.isLargestKnown(which, firsts.size(), what(scope), amount)
            : known
                ? Sentences.isSmallest(which, firsts.size(), what(scope), amount)
                : Sentences.isSmallestKnown(which, firsts.size(), what(scope), amount),
        answered);
  }

  private RowAmounts amounts(Scope scope, String by) throws Refused {
    return RowAmounts.of(asker.show(scope, Replies.where(heard), by).sheet().orElseThrow(), by);
  }

  private Told what(Scope scope) {
    return heard.years().map(years -> years.of(scope.told())).orElse(scope.told());
  }

  /** What share one is of another that it stands in. */
  Answered share() throws Refused {
    Scope whole = Scope.of(heard.money("money2"), heard.years(), asker.names());
    Scope part = Scope.within(heard.money().orElseThrow(), whole, asker.names());
    var its = amounts(part, "grant").known();
    var all = amounts(whole, "grant").known();
    Answered answered = asker.show(whole, Replies.where(heard), "grant");
    if (isNotComparable(its, all) || all.get().getValue().signum() <= 0) {
      return asker.led(Sentences.partUnknown(what(part), what(whole)), answered);
    }
    return asker.led(
        Sentences.partShare(
            part.told(),
            Figures.perCent().text(its.get().getValue().divide(all.get().getValue())),
            what(whole),
            RowAmounts.money(its.get().getValue(), its.get().getKey()),
            RowAmounts.money(all.get().getValue(), all.get().getKey())),
        answered);
  }

  private static boolean isNotComparable(
      Optional<Map.Entry<Denomination, Fraction>> one,
      Optional<Map.Entry<Denomination, Fraction>> other) {
    return one.isEmpty() || other.isEmpty() || !one.get().getKey().equals(other.get().getKey());
  }

  /** How much more there is in one than in another. */
  Answered larger() throws Refused {
    Scope one = Scope.of(heard.money(), heard.years(), asker.names());
    Scope other = Scope.of(heard.money("money2"), heard.years(), asker.names());
    var its = amounts(one, "grant").known();
    var theirs = amounts(other, "grant").known();
    Answered answered =
        one.isWhole() && other.isWhole() && !one.agreements().equals(other.agreements())
            ? asker.show(one.and(other), Replies.where(heard), "agreement")
            : asker.show(one, Replies.where(heard), "grant");
    if (isNotComparable(its, theirs)) {
      return asker.led(Sentences.largerUnknown(what(one), what(other)), answered);
    }
    Fraction more = its.get().getValue().subtract(theirs.get().getValue());
    Denomination unit = its.get().getKey();
    Told mine = RowAmounts.money(its.get().getValue(), unit);
    Told yours = RowAmounts.money(theirs.get().getValue(), unit);
    Told difference = RowAmounts.money(more.abs(), unit);
    return asker.led(
        more.signum() == 0
            ? Sentences.largerAlike(what(one), what(other), mine)
            : more.signum() > 0
                ? Sentences.largerMore(what(one), difference, what(other), mine, yours)
                : Sentences.largerLess(what(one), difference, what(other), mine, yours),
        answered);
  }
}
