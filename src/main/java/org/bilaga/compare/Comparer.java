package org.bilaga.compare;

import java.util.ArrayList;
import java.util.HashMap;
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
      new LetChanges(before.get(), after.get(), changes).find();
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

  /** What tells the lines of a pair apart. */
  private record Place(Optional<String> period, ComparedRecipient recipient) {}

  /** What somebody had and has. */
  private record Both(PartialAmount before, PartialAmount after) {
    Both plus(Both more) {
      return new Both(before.plus(more.before()), after.plus(more.after()));
    }
  }

  private static List<Line> lines(
      List<Pair> pairs, List<Holding> before, List<Holding> after, Identity identity) {
    Map<Pair, Map<Place, Both>> found = new LinkedHashMap<>();
    Map<Item, Map<Place, Both>> earlier = new HashMap<>();
    Map<Item, Map<Place, Both>> later = new HashMap<>();
    for (Pair pair : pairs) {
      Map<Place, Both> places = new LinkedHashMap<>();
      found.put(pair, places);
      pair.before().ifPresent(item -> earlier.put(item, places));
      pair.after().ifPresent(item -> later.put(item, places));
    }
    for (Holding holding : after) {
      var place = new Place(holding.period(), holding.recipient());
      of(holding.item(), later)
          .merge(place, new Both(PartialAmount.ZERO, holding.amount()), Both::plus);
    }
    for (Holding holding : before) {
      var place = new Place(holding.period(), identity.later(holding.recipient()));
      of(holding.item(), earlier)
          .merge(place, new Both(holding.amount(), PartialAmount.ZERO), Both::plus);
    }
    List<Line> lines = new ArrayList<>();
    found.forEach(
        (pair, places) ->
            places.forEach(
                (place, both) ->
                    lines.add(
                        new Line(
                            pair,
                            place.period(),
                            place.recipient(),
                            both.before(),
                            both.after()))));
    return List.copyOf(lines);
  }

  private static <T> T of(Item item, Map<Item, T> all) {
    T found = all.get(item);
    if (found == null) {
      throw new IllegalStateException(item.path());
    }
    return found;
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
