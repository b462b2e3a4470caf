package org.bilaga.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.answer.Answered;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/**
 * All the money of something for each inhabitant, or whatever else there are figures for, in all.
 */
final class WholePerReply {
  private final Asker asker;
  private final Heard heard;
  private final Scope scope;

  WholePerReply(Asker asker, Heard heard) throws Refused {
    this.asker = asker;
    this.heard = heard;
    this.scope = Replies.scope(heard, asker);
  }

  Answered reply() throws Refused {
    Data.Column column = column();
    Answered answered =
        asker.show(scope, Replies.where(heard), scope.isOne() ? "grant" : "agreement");
    var known =
        RowAmounts.of(answered.sheet().orElseThrow(), scope.isOne() ? "grant" : "agreement")
            .known();
    Optional<Fraction> count = count(column);
    Told what = heard.years().map(years -> years.of(scope.told())).orElse(scope.told());
    String name = GetsReply.name(column);
    Told each = Told.text(heard.columns().orElseThrow().text());
    if (known.isEmpty() || count.isEmpty()) {
      return asker.led(Sentences.wholePerUnknown(what, each, name), answered);
    }
    Fraction per = known.get().getValue().divide(count.get());
    return asker.led(
        Sentences.wholePer(
            what,
            RowAmounts.money(known.get().getValue(), known.get().getKey()),
            Figures.of(known.get().getKey()).rounded(2).text(per),
            each,
            name,
            Figures.plain().text(count.get())),
        answered);
  }

  private Data.Column column() throws Refused {
    var columns = heard.columns().orElseThrow();
    List<Data.Column> its = columns.meant().stream().filter(it -> count(it).isPresent()).toList();
    if (its.size() == 1) {
      return its.getFirst();
    }
    List<Told> names = new ArrayList<>();
    columns.meant().forEach(it -> names.add(Told.text("`" + GetsReply.name(it) + "`")));
    throw Refused.because(Sentences.severalMeant(columns.text(), Joined.or(names)));
  }

  /** How many all members have together; empty where one's is not known, or all have none. */
  private static Optional<Fraction> count(Data.Column column) {
    Fraction sum = Fraction.ZERO;
    for (int member = 0; member < column.group().size(); member++) {
      if (!column.isKnown(member)) {
        return Optional.empty();
      }
      sum = sum.add(column.value(member));
    }
    return Optional.of(sum).filter(it -> it.signum() > 0);
  }
}
