package org.bilaga.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.evaluate.Inputs;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** What would be, were all that is shared by keys shared by something else, or equally. */
final class OtherKeyReply {
  private final Asker asker;
  private final Heard heard;
  private final Scope scope;

  OtherKeyReply(Asker asker, Heard heard) throws Refused {
    this.asker = asker;
    this.heard = heard;
    this.scope = Replies.scope(heard, asker);
  }

  Answered reply() throws Refused {
    Set<Key> keys = new LinkedHashSet<>();
    Set<Group> groups = new LinkedHashSet<>();
    for (Grant grant : scope.grants()) {
      grant.key().filter(it -> grant.group().isPresent()).ifPresent(keys::add);
      grant.group().filter(it -> grant.key().isPresent()).ifPresent(groups::add);
    }
    boolean said = heard.is("equally") || heard.columns().isPresent();
    if (keys.isEmpty()) {
      throw Refused.because(Sentences.noKeyIn(scope.told()));
    } else if (!said) {
      throw new PartsReply(asker, heard).byAnotherKey();
    }
    Optional<Data.Column> column =
        heard.is("equally") ? Optional.empty() : Optional.of(column(groups));
    Inputs inputs = Inputs.AS_WRITTEN;
    for (Key key : keys) {
      inputs = inputs.with(key, column);
    }
    Asker supposing = asker.of(asker.engine().supposing(inputs));
    Told supposed =
        column
            .<Told>map(it -> Sentences.sharedBy(scope.told(), GetsReply.name(it)))
            .orElseGet(() -> Sentences.sharedEqually(scope.told()));
    return heard.who().isPresent()
        ? ofSomebody(asker.one(heard.who().get(), scope), supposing, supposed)
        : ofAll(supposing, supposed);
  }

  /** The figures that all have whom money goes to by a key. */
  private Data.Column column(Set<Group> groups) throws Refused {
    var columns = heard.columns().orElseThrow();
    List<Data.Column> its =
        columns.meant().stream()
            .filter(it -> groups.stream().allMatch(group -> isOfAll(group, it)))
            .toList();
    if (its.size() == 1) {
      return its.getFirst();
    }
    List<Told> names = new ArrayList<>();
    for (Data.Column column : its.isEmpty() ? columns.meant() : its) {
      names.add(Told.text("`" + GetsReply.name(column) + "`"));
    }
    throw Refused.because(
        its.isEmpty()
            ? Sentences.noFiguresOf(scope.told(), Joined.or(names))
            : Sentences.severalMeant(columns.text(), Joined.or(names)));
  }

  private static boolean isOfAll(Group group, Data.Column column) {
    for (int member = 0; member < group.size(); member++) {
      int there = group.in(column.group(), member);
      if (there < 0 || !column.isKnown(there)) {
        return false;
      }
    }
    return true;
  }

  private Answered ofSomebody(Referent who, Asker supposing, Told supposed) throws Refused {
    var as = new GetsReply(asker, heard, scope).got(who);
    var then = new GetsReply(supposing, heard, scope).got(who);
    Told name = Replies.name(who, scope);
    if (as.isNothing()) {
      return new GetsReply(asker, heard, scope).nothing(who);
    } else if (as.known().isEmpty() || then.known().isEmpty()) {
      throw Refused.because(Sentences.unknownThen(name));
    }
    var unit = as.known().get().getKey();
    Fraction before = as.known().get().getValue();
    Fraction after = then.known().get().getValue();
    Told instead = RowAmounts.money(after, unit);
    Told written = RowAmounts.money(before, unit);
    Told more = RowAmounts.money(after.subtract(before).abs(), unit);
    Told lead =
        after.equals(before)
            ? Sentences.wouldGetTheSame(supposed, name)
            : after.compareTo(before) > 0
                ? Sentences.wouldGetMore(supposed, name, instead, written, scope.told(), more)
                : Sentences.wouldGetLess(supposed, name, instead, written, scope.told(), more);
    return supposing.led(
        lead,
        supposing.show(
            scope,
            List.of("recipient=" + asker.names().asked(who)),
            scope.isOne() ? "grant" : "agreement"));
  }

  /** How many would get another amount, and what each would get. */
  private Answered ofAll(Asker supposing, Told supposed) throws Refused {
    Map<Choice, List<String>> none = Map.of();
    RowAmounts as = amounts(asker.show(scope, List.of(), "recipient", none));
    Answered answered = supposing.show(scope, List.of(), "recipient", none);
    RowAmounts then = amounts(answered);
    int moved = 0;
    for (RowAmounts.Line line : then.lines()) {
      boolean same =
          as.lines().stream()
              .anyMatch(
                  it ->
                      it.id().equals(line.id())
                          && it.above().equals(line.above())
                          && it.amount().equals(line.amount()));
      moved += same || line.id().equals(line.above()) ? 0 : 1;
    }
    return supposing.led(
        moved == 0 ? Sentences.wouldMoveNothing(supposed) : Sentences.wouldMove(supposed, moved),
        answered);
  }

  private static RowAmounts amounts(Answered answered) {
    return RowAmounts.of(answered.sheet().orElseThrow(), "recipient");
  }
}
