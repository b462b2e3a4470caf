package org.bilaga.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Suggestion;
import org.bilaga.ledger.Holder;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Bodies;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.table.Member;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * Reads what money is asked for, in the names that a portfolio has.
 *
 * <p>What cannot be read has no condition but a sentence that says why, with the nearest names.
 */
public final class Conditions {
  private static final int MOST_LISTED = 12;
  private static final String NOT_STATED = "not-stated";
  private static final String EJ_ANGIVET = "ej-angivet";
  private static final String NOT_DISTRIBUTED = "not-distributed";
  private static final String OFÖRDELAT = "ofördelat";

  private final Portfolio portfolio;
  private final Naming naming;
  private final List<Told> wrong = new ArrayList<>();

  public Conditions(Portfolio portfolio) {
    this.portfolio = portfolio;
    this.naming = Naming.of(portfolio.agreements());
  }

  /** Why something could not be read, in sentences. */
  public List<Told> wrong() {
    return wrong;
  }

  /** {@code recipient=halland}; empty where that means nothing here, which then is told. */
  public Optional<Condition> read(String text) {
    int equals = text.indexOf('=');
    String word = (equals < 0 ? text : text.substring(0, equals)).strip();
    String value = equals < 0 ? "" : text.substring(equals + 1).strip();
    Optional<Dimension> dimension = Dimension.of(word.toLowerCase(Locale.ROOT));
    if (dimension.isEmpty() || value.isEmpty()) {
      unclear(text, word, dimension);
      return Optional.empty();
    }
    Optional<Condition> condition =
        switch (dimension.get()) {
          case AGREEMENT -> agreement(value);
          case AREA -> area(value);
          case GRANT -> grant(value);
          case RECIPIENT -> recipient(value);
          case YEAR, MONTH -> time(dimension.get(), value);
          case FUNDER -> funder(value);
        };
    if (condition.isEmpty()) {
      unknown(dimension.get(), value);
    }
    return condition;
  }

  /** Only what goes to a group, by its name or title; empty where there is none, which is told. */
  public Optional<Condition> group(String name) {
    List<String> known = new ArrayList<>();
    for (Referent body : bodies()) {
      if (body instanceof Referent.OfGroup of) {
        known.add(of.group().name());
        if (goesBy(of, name)) {
          return Optional.of(
              new Condition(
                  Dimension.RECIPIENT,
                  Told.text(naming.name(of)),
                  portion -> isTheirs(portion, List.of(of)),
                  List.of(of)));
        }
      }
    }
    known.addAll(Dimension.words());
    wrong.add(Sentences.cannotSortBy(name));
    near(name, known);
    return Optional.empty();
  }

  private void unclear(String text, String word, Optional<Dimension> dimension) {
    if (dimension.isPresent()) {
      wrong.add(Sentences.whereWithoutValue(text, word));
      return;
    }
    List<Told> words = Arrays.stream(Dimension.values()).map(Dimension::word).toList();
    wrong.add(Sentences.cannotChooseBy(word, Joined.commas(words)));
    near(word, Dimension.words());
  }

  private void unknown(Dimension dimension, String value) {
    wrong.add(Sentences.noMoneyHas(dimension.word(), value));
    Set<String> names = names(dimension);
    if (near(value, names)) {
      return;
    }
    String listed = String.join(", ", names.stream().limit(MOST_LISTED).toList());
    boolean more = names.size() > MOST_LISTED;
    wrong.add(more ? Sentences.thereIsMore(listed) : Sentences.thereIs(listed));
  }

  private boolean near(String word, Collection<String> names) {
    List<String> near = Suggestion.nearest(word, names, 1);
    if (!near.isEmpty()) {
      wrong.add(Sentences.didYouMean(near.get(0)));
    }
    return !near.isEmpty();
  }

  /** The names by which money can be asked for. */
  private Set<String> names(Dimension dimension) {
    Set<String> names = new LinkedHashSet<>();
    for (Portion portion : portfolio.portions()) {
      switch (dimension) {
        case AGREEMENT -> names.add(portion.agreement().name());
        case AREA -> {
          if (!portion.area().isRoot()) {
            names.add(portion.area().path());
          }
        }
        case GRANT -> portion.grant().ifPresent(grant -> names.add(grant.path()));
        case RECIPIENT -> {}
        case YEAR -> names.add(Dimension.year(portion).id());
        case MONTH -> names.add(Dimension.month(portion).id());
        case FUNDER -> {
          for (Referent body : bodies(portion.payer())) {
            names.add(Naming.id(body));
          }
          if (portion.payer() instanceof Payer.Appropriation it) {
            names.add(it.number());
          }
        }
      }
    }
    if (dimension == Dimension.RECIPIENT) {
      for (Referent body : bodies()) {
        names.add(Naming.id(body));
      }
      names.add(NOT_DISTRIBUTED);
      names.add(OFÖRDELAT);
    } else if (dimension.isTime() || dimension == Dimension.FUNDER) {
      names.add(NOT_STATED);
      names.add(EJ_ANGIVET);
    }
    names.remove("");
    return names;
  }

  private static List<Referent> bodies(Payer payer) {
    return switch (payer) {
      case Payer.Named it -> List.of(it.body());
      case Payer.Together it -> it.bodies();
      case Payer.Appropriation it -> List.of();
      case Payer.NotStated it -> List.of();
    };
  }

  /** All who get something, alone or together, each once. */
  private Set<Referent> bodies() {
    Set<Referent> bodies = new LinkedHashSet<>();
    for (Portion portion : portfolio.portions()) {
      for (Referent to : portion.share().to()) {
        Optional<Group> group =
            switch (to) {
              case Referent.OfGroup it -> Optional.of(it.group());
              case Referent.OfMember it -> Optional.of(it.group());
              default -> Optional.empty();
            };
        if (group.isEmpty()) {
          bodies.add(to);
        } else {
          add(group.get(), bodies);
          group.get().above().forEach(above -> add(above, bodies));
        }
      }
    }
    return bodies;
  }

  private static void add(Group group, Set<Referent> bodies) {
    if (bodies.add(new Referent.OfGroup(group))) {
      bodies.addAll(Bodies.members(group));
    }
  }

  private Optional<Condition> agreement(String value) {
    for (var agreement : portfolio.agreements()) {
      String title = Naming.title(agreement.declared());
      if (agreement.name().equals(value) || title.equalsIgnoreCase(value)) {
        return Optional.of(
            new Condition(
                Dimension.AGREEMENT,
                Told.text(agreement.name()),
                portion -> portion.agreement() == agreement,
                List.of()));
      }
    }
    return Optional.empty();
  }

  private Optional<Condition> area(String value) {
    return some(Dimension.AREA, value, portion -> isWithin(portion.area(), value));
  }

  private static boolean isWithin(Area area, String value) {
    if (area.isRoot()) {
      return false;
    }
    String full = area.agreement().name() + "." + area.path();
    return area.path().equals(value)
        || full.equals(value)
        || area.name().text().equals(value)
        || area.parent().filter(parent -> isWithin(parent, value)).isPresent();
  }

  private Optional<Condition> grant(String value) {
    return some(
        Dimension.GRANT,
        value,
        portion ->
            portion
                .grant()
                .filter(
                    grant ->
                        grant.name().equals(value)
                            || grant.path().equals(value)
                            || portion.fullPath().equals(value))
                .isPresent());
  }

  private Optional<Condition> some(Dimension dimension, String value, Predicate<Portion> holds) {
    return portfolio.portions().stream().anyMatch(holds)
        ? Optional.of(new Condition(dimension, Told.text(value), holds, List.of()))
        : Optional.empty();
  }

  private Optional<Condition> time(Dimension dimension, String value) {
    if (isNotStated(value)) {
      boolean months = dimension == Dimension.MONTH;
      return Optional.of(
          new Condition(
              dimension,
              Sentences.yearNotStated(),
              portion -> portion.slot().isEmpty() || months && portion.slot().get().isYear(),
              List.of()));
    }
    List<Predicate<Slot>> those = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      Optional<Predicate<Slot>> slots = slots(dimension, part.strip());
      if (slots.isEmpty() || some(dimension, part, in(slots.get())).isEmpty()) {
        return Optional.empty();
      }
      those.add(slots.get());
    }
    return some(dimension, value, in(slot -> those.stream().anyMatch(slots -> slots.test(slot))));
  }

  private static Predicate<Portion> in(Predicate<Slot> slots) {
    return portion -> portion.slot().filter(slots).isPresent();
  }

  /** One year or month, or all from one to another: {@code 2018..2020}. */
  private static Optional<Predicate<Slot>> slots(Dimension dimension, String text) {
    int dots = text.indexOf("..");
    Optional<Slot> from = Slot.of(dots < 0 ? text : text.substring(0, dots));
    Optional<Slot> to = dots < 0 ? from : Slot.of(text.substring(dots + 2));
    boolean years = dimension == Dimension.YEAR;
    if (from.isEmpty()
        || to.isEmpty()
        || from.get().isYear() != years
        || to.get().isYear() != years
        || from.get().compareTo(to.get()) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        slot ->
            dots < 0
                ? from.get().contains(slot)
                : years
                    ? slot.year() >= from.get().year() && slot.year() <= to.get().year()
                    : !slot.isYear()
                        && slot.compareTo(from.get()) >= 0
                        && slot.compareTo(to.get()) <= 0);
  }

  private static boolean isNotStated(String value) {
    return value.equals(NOT_STATED) || value.equals(EJ_ANGIVET);
  }

  private Optional<Condition> funder(String value) {
    if (isNotStated(value)) {
      Told label = Sentences.askedPayerNotStated();
      return Optional.of(
          new Condition(
              Dimension.FUNDER,
              label,
              portion -> portion.payer() instanceof Payer.NotStated,
              List.of()));
    }
    return some(
        Dimension.FUNDER,
        value,
        portion ->
            switch (portion.payer()) {
              case Payer.Named it -> goesBy(it.body(), value);
              case Payer.Together it -> it.bodies().stream().anyMatch(b -> goesBy(b, value));
              case Payer.Appropriation it -> it.number().equals(value);
              case Payer.NotStated it -> false;
            });
  }

  private Optional<Condition> recipient(String value) {
    if (value.equals(NOT_DISTRIBUTED) || value.equals(OFÖRDELAT)) {
      return Optional.of(
          new Condition(
              Dimension.RECIPIENT,
              Sentences.askedNotDistributed(),
              portion -> portion.share().kind().isUnplaced(),
              List.of()));
    }
    List<Referent> meant = named(value);
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    var names = new StringBuilder();
    for (Referent body : meant) {
      names.append(names.isEmpty() ? "" : ", ").append(naming.name(body));
    }
    return Optional.of(
        new Condition(
            Dimension.RECIPIENT,
            Told.text(names.toString()),
            portion -> isTheirs(portion, meant),
            meant));
  }

  private static boolean isTheirs(Portion portion, List<Referent> bodies) {
    for (Referent body : bodies) {
      if (portion.share().to().stream().anyMatch(new Holder(body)::is)) {
        return true;
      }
    }
    return false;
  }

  private List<Referent> named(String value) {
    return new Bodies(bodies()).named(value);
  }

  private static boolean goesBy(Referent body, String value) {
    return !new Bodies(List.of(body)).named(value).isEmpty();
  }

  /** Members of other groups that correspond to those asked for, and are not asked for. */
  public List<Member> corresponding(Condition condition) {
    List<Member> others = new ArrayList<>();
    for (Referent asked : condition.bodies()) {
      for (Referent body : bodies()) {
        if (asked instanceof Referent.OfMember one
            && body instanceof Referent.OfMember other
            && one.group() != other.group()
            && one.group().in(other.group(), one.member()) == other.member()
            && !condition.bodies().contains(body)) {
          others.add(other.group().member(other.member()));
        }
      }
    }
    return others;
  }
}
