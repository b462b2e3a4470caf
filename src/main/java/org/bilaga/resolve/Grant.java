package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.ast.Section;
import org.bilaga.ast.Timing;
import org.bilaga.calendar.Slot;
import org.bilaga.source.Span;

/** A leaf of the tree of money, with its recipient and key bound. */
public final class Grant {
  private final Clause.Grant declared;
  private final Area area;
  private final int index;
  private final List<Earmark> earmarks = new ArrayList<>();
  private final Map<String, Referent> named = new HashMap<>();

  Grant(Clause.Grant declared, Area area, int index) {
    this.declared = declared;
    this.area = area;
    this.index = index;
  }

  /** The measures and steps of its ladder by name. */
  Map<String, Referent> named() {
    return named;
  }

  /** The year or month that its amount is for, where that is one. */
  public Optional<Slot> slot() {
    return switch (declared.timing()) {
      case Timing.In in when in.stretch().to().isEmpty() -> Slot.of(in.stretch().from().text());
      case Timing.In in -> Optional.empty();
      case Timing.EqualParts parts -> Optional.empty();
      case Timing.EachYear each -> onlyYear();
      case Timing.Whole whole -> declared.amount().isPresent() ? onlyYear() : Optional.empty();
    };
  }

  private Optional<Slot> onlyYear() {
    var years = agreement().years();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }

  /** The years or months that its amount is divided between; none where it is not. */
  public List<Slot> slots() {
    return switch (declared.timing()) {
      case Timing.EachYear each -> agreement().years();
      case Timing.EqualParts parts -> slots(parts);
      case Timing.In in -> List.of();
      case Timing.Whole whole -> ownYears();
    };
  }

  /** The years or months that equal parts are for. */
  public static List<Slot> slots(Timing.EqualParts parts) {
    var from = Slot.of(parts.stretch().from().text());
    var to = Slot.of(parts.stretch().last().text());
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    return parts.months() ? Slot.months(from.get(), to.get()) : Slot.years(from.get(), to.get());
  }

  private List<Slot> ownYears() {
    List<Slot> slots = new ArrayList<>();
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.ForYear year && year.grows()) {
        slots.addAll(years(year));
      } else if (clause instanceof Clause.ForYear year) {
        Slot.of(year.stretch().from().text()).ifPresent(slots::add);
      }
    }
    return slots;
  }

  /** The years of a clause whose amounts grow from one to the next. */
  public static List<Slot> years(Clause.ForYear year) {
    var from = Slot.of(year.stretch().from().text());
    var to = Slot.of(year.stretch().last().text());
    return from.isPresent() && to.isPresent() && from.get().isYear() && to.get().isYear()
        ? Slot.years(from.get(), to.get())
        : List.of();
  }

  public Clause.Grant declared() {
    return declared;
  }

  /** The area it stands in; the root of the agreement for one that stands in none. */
  public Area area() {
    return area;
  }

  public Agreement agreement() {
    return area.agreement();
  }

  /** Its place among the grants of the agreement, from 0. */
  public int index() {
    return index;
  }

  public String name() {
    return declared.name().text();
  }

  /** The path as one writes it inside the agreement: {@code medarbetare.kommuner}. */
  public String path() {
    return area.path().isEmpty() ? name() : area.path() + "." + name();
  }

  /** Empty only where the name could not be resolved. */
  public Optional<Referent> recipient() {
    return agreement().module().meaning(declared.recipients().to());
  }

  public Optional<Group> group() {
    return recipient().orElse(null) instanceof Referent.OfGroup of
        ? Optional.of(of.group())
        : Optional.empty();
  }

  /** All who get it: one, or several where nothing is distributed; none that are not known. */
  public List<Referent> recipients() {
    List<Referent> all = new ArrayList<>(1);
    recipient().ifPresent(all::add);
    for (Reference other : declared.recipients().others()) {
      agreement().module().meaning(other).ifPresent(all::add);
    }
    return all;
  }

  public Optional<Key> key() {
    return declared.division().key().flatMap(agreement().module()::meaning).orElse(null)
            instanceof Referent.OfKey of
        ? Optional.of(of.key())
        : Optional.empty();
  }

  /** Whether a key divides it among the members of a group. */
  public boolean isShared() {
    return group().isPresent() && key().isPresent();
  }

  /** Whether it is shared as another is: among the same, by one key, or equally as that too. */
  public boolean isSharedAs(Grant other) {
    boolean equally =
        declared.division().equally().isPresent()
            && other.declared.division().equally().isPresent();
    return group().equals(other.group()) && (equally || key().equals(other.key()));
  }

  /** The members of its group that it excepts, by their index. */
  public Set<Integer> excepted() {
    Set<Integer> excepted = new TreeSet<>();
    for (Reference reference : declared.division().except()) {
      if (agreement().module().meaning(reference).orElse(null) instanceof Referent.OfMember it) {
        group().map(group -> it.group().in(group, it.member())).ifPresent(excepted::add);
      }
    }
    excepted.remove(-1);
    return excepted;
  }

  /** Whether it says what each member gets, so that nothing of it is left to be divided. */
  public boolean saysEach() {
    if (declared.division().listed()) {
      return true;
    } else if (declared.amount().isPresent()) {
      return declared.amount().get() instanceof Expression.Each;
    }
    boolean each = false;
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.ForYear year) {
        if (!(year.amount() instanceof Expression.Each)) {
          return false;
        }
        each = true;
      }
    }
    return each;
  }

  /** The sentences that list what its members get, in their order. */
  public List<Clause.Listed> list() {
    List<Clause.Listed> list = new ArrayList<>();
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.Listed one) {
        list.add(one);
      }
    }
    return list;
  }

  public List<Earmark> earmarks() {
    return Collections.unmodifiableList(earmarks);
  }

  void add(Earmark one) {
    earmarks.add(one);
  }

  /** The rule of the grant itself, else of the nearest area that has one. */
  public Optional<Rounding> rounding() {
    return declared.division().rounding().or(area::roundingRule);
  }

  /** The sections of the grant itself, else of the nearest area that names some. */
  public List<Section> sections() {
    List<Section> own = Section.numbered(declared.sections());
    return own.isEmpty() ? area.sections() : own;
  }

  /** Where it is said how much it is: at the grant, or where a change sets its amount. */
  public Span place() {
    Span own = declared.span();
    Span name = declared.name().span();
    if (declared.amount().isEmpty()) {
      return name;
    }
    Span amount = declared.amount().get().span();
    boolean inside =
        amount.file() == own.file() && own.start() <= amount.start() && amount.end() <= own.end();
    return inside ? name : amount;
  }

  @Override
  public String toString() {
    return path();
  }
}
