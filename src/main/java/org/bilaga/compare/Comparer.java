package org.bilaga.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Group;

/** Compares two agreements whose names and types are right. */
public final class Comparer {
  private final Optional<String> perColumn;

  /**
   * @param perColumn the column of inhabitants that is asked for, {@code DATA.COLUMN}; the usual
   *     one where none is
   */
  public Comparer(Optional<String> perColumn) {
    this.perColumn = perColumn;
  }

  /** The two sides, of which one may be missing. */
  public Comparison compare(Optional<Side> before, Optional<Side> after) {
    Side some = after.or(() -> before).orElseThrow();
    Denomination currency = currency(some);
    var changes = new ChangeList(currency);
    List<Line> lines;
    if (before.isPresent() && after.isPresent()) {
      var identities = new Identities(before.get(), after.get());
      List<Pair> pairs =
          Pair.of(Item.of(before.get().agreement()), Item.of(after.get().agreement()));
      lines = lines(pairs, Holding.of(before.get()), Holding.of(after.get()), identities::later);
      new AreaChanges(before.get(), after.get(), changes).find();
      new GrantChanges(before.get(), after.get(), identities, new LineSums(lines), changes)
          .find(pairs);
      new KeyChanges(before.get(), after.get(), changes).find();
      new DutyChanges(before.get(), after.get(), changes).find();
      new PaymentChanges(before.get(), after.get(), changes).find();
    } else {
      List<Item> items = Item.of(some.agreement());
      List<Item> none = List.of();
      lines =
          after.isPresent()
              ? lines(Pair.of(none, items), List.of(), Holding.of(some), it -> it)
              : lines(Pair.of(items, none), Holding.of(some), List.of(), it -> it);
    }
    return new Comparison(
        before,
        after,
        currency,
        lines,
        changes.all(),
        before.map(Comparer::total).orElse(PartialAmount.ZERO),
        after.map(Comparer::total).orElse(PartialAmount.ZERO),
        population(before, after));
  }

  /** The currency of an agreement's money. */
  public static Denomination currency(Side side) {
    return side.ledger().currency();
  }

  private static PartialAmount total(Side side) {
    return PartialAmount.of(side.evaluator().sum(side.agreement().root()));
  }

  private interface Identity {
    ComparedRecipient later(ComparedRecipient recipient);
  }

  /** What tells lines apart. */
  private record Place(Pair pair, Optional<String> period, ComparedRecipient recipient) {}

  private static List<Line> lines(
      List<Pair> pairs, List<Holding> before, List<Holding> after, Identity identity) {
    Map<Place, PartialAmount> then = new LinkedHashMap<>();
    Map<Place, PartialAmount> now = new LinkedHashMap<>();
    for (Holding holding : after) {
      var place =
          new Place(of(holding.item(), false, pairs), holding.period(), holding.recipient());
      now.merge(place, holding.amount(), PartialAmount::plus);
    }
    for (Holding holding : before) {
      var recipient = identity.later(holding.recipient());
      var place = new Place(of(holding.item(), true, pairs), holding.period(), recipient);
      then.merge(place, holding.amount(), PartialAmount::plus);
    }
    List<Line> lines = new ArrayList<>();
    for (Pair pair : pairs) {
      now.forEach(
          (place, amount) -> {
            if (place.pair() == pair) {
              lines.add(line(place, then.getOrDefault(place, PartialAmount.ZERO), amount));
            }
          });
      then.forEach(
          (place, amount) -> {
            if (place.pair() == pair && !now.containsKey(place)) {
              lines.add(line(place, amount, PartialAmount.ZERO));
            }
          });
    }
    return List.copyOf(lines);
  }

  private static Line line(Place place, PartialAmount before, PartialAmount after) {
    return new Line(place.pair(), place.period(), place.recipient(), before, after);
  }

  private static Pair of(Item item, boolean before, List<Pair> pairs) {
    for (Pair pair : pairs) {
      if ((before ? pair.before() : pair.after()).equals(Optional.of(item))) {
        return pair;
      }
    }
    throw new IllegalStateException(item.path());
  }

  private Optional<Population> population(Optional<Side> before, Optional<Side> after) {
    Optional<Population> later = after.flatMap(this::population);
    Optional<Population> earlier = before.flatMap(this::population);
    return later.isPresent() && earlier.isPresent()
        ? Optional.of(later.get().or(earlier.get()))
        : later.or(() -> earlier);
  }

  private Optional<Population> population(Side side) {
    List<Group> groups = side.ledger().groups();
    return column(side).map(column -> Population.of(column, groups, side.evaluator()));
  }

  /** The column of inhabitants as a side sees it. */
  private Optional<Data.Column> column(Side side) {
    if (perColumn.isEmpty()) {
      return Population.usual(side.agreement());
    }
    int dot = perColumn.get().indexOf('.');
    return dot < 0
        ? Optional.empty()
        : Population.named(
            side.agreement().module(),
            perColumn.get().substring(0, dot),
            perColumn.get().substring(dot + 1));
  }
}
