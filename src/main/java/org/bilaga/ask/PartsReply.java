package org.bilaga.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Inquiry;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** The parts that money has: how many, which are above an amount, what is earmarked, a share. */
final class PartsReply {
  private static final int MOST_NAMED = 6;

  private final Asker asker;
  private final Heard heard;
  private final Scope scope;

  PartsReply(Asker asker, Heard heard) throws Refused {
    this.asker = asker;
    this.heard = heard;
    this.scope = Replies.scope(heard, asker);
  }

  private Told what() {
    return heard.years().map(years -> years.of(scope.told())).orElse(scope.told());
  }

  /** How many grants, areas or agreements there are. */
  Answered count() throws Refused {
    String by = Replies.by(heard).orElse("grant");
    Answered answered = asker.show(scope, Replies.where(heard), by);
    if (heard.years().isPresent()) {
      int count = RowAmounts.of(answered.sheet().orElseThrow(), by).lines().size();
      return asker.led(Sentences.countOfParts(what(), count), answered);
    } else if (by.equals("area")) {
      int count = 0;
      for (Area root : scope.area().map(List::of).orElseGet(this::roots)) {
        count += root.areas().size();
      }
      return asker.led(Sentences.countOfAreas(what(), count), answered);
    }
    return asker.led(Sentences.countOfGrants(what(), scope.grants().size()), answered);
  }

  private List<Area> roots() {
    return scope.agreements().stream().map(Agreement::root).toList();
  }

  /** Which of them are above or below an amount. */
  Answered beyond() throws Refused {
    String by = Replies.by(heard).orElse("grant");
    Answered answered = asker.show(scope, Replies.where(heard), by);
    RowAmounts amounts = RowAmounts.of(answered.sheet().orElseThrow(), by);
    if (amounts.isEmpty() || amounts.sums().size() > 1) {
      throw Refused.because(
          amounts.isEmpty() ? Sentences.sumUnknown(what()) : Sentences.severalUnits(what()));
    }
    var unit = amounts.lines().getFirst().unit();
    String written = heard.said("amount").orElseThrow();
    SheetCell bound = answer(asker.ask(Inquiry.SHOW, List.of(written), Map.of()));
    if (!(bound.value() instanceof SheetCell.Money money) || !money.currency().equals(unit)) {
      throw Refused.because(Sentences.otherUnit(written, what()));
    }
    Fraction amount = money.amount().known().orElseThrow();
    List<RowAmounts.Line> found = new ArrayList<>();
    for (RowAmounts.Line line : amounts.lines()) {
      if (RankReply.isBeyond(heard, line.amount().compareTo(amount))) {
        found.add(line);
      }
    }
    Comparator<RowAmounts.Line> order = Comparator.comparing(RowAmounts.Line::amount);
    found.sort(order.reversed());
    var table =
        SheetTable.untitled()
            .column(Column.name("what", Sentences.whatHeading()))
            .column(Column.money("amount", Sentences.amountHeading()));
    found.forEach(
        it ->
            table.item(
                SheetCell.text(it.name()), SheetCell.text(RowAmounts.money(it.amount(), unit))));
    Told told = RowAmounts.money(amount, unit);
    int those = found.size();
    int all = amounts.lines().size();
    Told lead =
        those == 0 || those > MOST_NAMED
            ? Sentences.partsBeyond(those, all, what(), bound(), told)
            : Sentences.partsBeyondNamed(
                those,
                all,
                what(),
                bound(),
                told,
                Joined.and(found.stream().<Told>map(it -> Told.text(it.name())).toList()));
    return asker.led(
        amounts.isWhole() ? lead : Joined.by(" ", List.of(lead, Sentences.notAllPartsKnown())),
        answered,
        Sheet.of(table.built()));
  }

  private Told bound() {
    return heard.is("above")
        ? Sentences.boundAbove()
        : heard.is("below")
            ? Sentences.boundBelow()
            : heard.is("at-least") ? Sentences.boundAtLeast() : Sentences.boundAtMost();
  }

  private static SheetCell answer(Answered answered) {
    return answered.sheet().orElseThrow().parts().stream()
        .flatMap(part -> part instanceof Prose.Answer it ? Stream.of(it.answer()) : Stream.empty())
        .findFirst()
        .orElse(SheetCell.EMPTY);
  }

  /** All that is set aside within grants. */
  Answered earmarks() throws Refused {
    Answered answered = asker.show(scope, List.of(), "grant");
    var table =
        SheetTable.untitled()
            .column(Column.name("what", Sentences.whatHeading()))
            .column(Column.words("amount", Sentences.amountHeading()));
    List<Told> names = new ArrayList<>();
    for (Grant grant : scope.grants()) {
      for (Earmark earmark : grant.earmarks()) {
        String path = EarmarkReply.path(earmark);
        SheetCell amount = answer(asker.ask(Inquiry.SHOW, List.of(path), Map.of()));
        Told told = EarmarkReply.told(earmark);
        names.add(told);
        table.item(SheetCell.text(told), amount);
      }
    }
    return names.isEmpty()
        ? asker.led(Sentences.nothingEarmarked(scope.told()), answered)
        : asker.led(
            names.size() > MOST_NAMED
                ? Sentences.areEarmarked(names.size(), scope.told())
                : Sentences.areEarmarkedNamed(names.size(), scope.told(), Joined.and(names)),
            answered,
            Sheet.of(table.built()));
  }

  /** So many per cent of it. */
  Answered share() throws Refused {
    Answered answered = asker.show(scope, Replies.where(heard), "grant");
    var known = RowAmounts.of(answered.sheet().orElseThrow(), "grant").known();
    if (known.isEmpty()) {
      throw Refused.because(Sentences.sumUnknown(what()));
    }
    String percent = heard.said("percent").orElseThrow();
    Fraction share =
        known.get().getValue().multiply(Decimals.read(percent)).divide(Fraction.of(100));
    return asker.led(
        Sentences.shareOf(
            Figures.perCent().text(Decimals.read(percent).divide(Fraction.of(100))),
            what(),
            Figures.of(known.get().getKey()).rounded(share.isInteger() ? 0 : 2).text(share),
            RowAmounts.money(known.get().getValue(), known.get().getKey())),
        answered);
  }

  /** By another key it is worked out where one writes that it should be. */
  Refused byAnotherKey() {
    for (Grant grant : scope.grants()) {
      if (grant.group().isPresent() && grant.key().isPresent()) {
        String key = grant.declared().division().key().map(it -> it.text()).orElse("…");
        return Refused.because(
            Sentences.writeAScenario(
                grant.agreement().name(),
                "{ " + Sentences.useInsteadOf(key).in(heard.language()) + " }"));
      }
    }
    return Refused.because(Sentences.noKeyIn(scope.told()));
  }
}
