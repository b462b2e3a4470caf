package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Declaration.Change;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Timing;
import org.bilaga.words.Told;

/**
 * The sentences of an agreement with changes made to them, one after the other.
 *
 * <p>A path counts from the agreement, whose own name may stand first. A change that finds nothing
 * to change is told and passed over.
 */
final class Patch {
  static final String TOTAL = "total";

  /** The name of the agreement as it is changed. */
  private final String whole;

  /** All names that the agreement goes by. */
  private final List<String> known;

  /** What the file sees by name: a key of it may be replaced inside the agreement. */
  private final Module module;

  private final ChangeFindings findings;
  private List<Clause> clauses;

  Patch(
      List<Clause> clauses,
      String whole,
      List<String> known,
      Module module,
      ChangeFindings findings) {
    this.clauses = clauses;
    this.whole = whole;
    this.known = known;
    this.module = module;
    this.findings = findings;
  }

  List<Clause> clauses() {
    return clauses;
  }

  void apply(List<Change> changes) {
    for (Change change : changes) {
      apply(change).ifPresent(changed -> clauses = changed);
    }
  }

  private Optional<List<Clause>> apply(Change change) {
    return switch (change) {
      case Change.Set it -> at(it.what(), found -> set(it, found));
      case Change.UseInstead it -> Optional.empty();
      case Change.Replace it -> in(it.in(), it.clause(), among -> replaced(among, it));
      case Change.Add it -> in(it.in(), it.clause(), among -> added(among, it));
      case Change.Remove it -> at(it.what(), found -> Optional.of(List.of()));
    };
  }

  /** What comes in the place of what was found; empty where that cannot be, which then was told. */
  private interface Edit<T> {
    Optional<List<Clause>> of(T found);
  }

  // Finding the place

  /** Changes the sentence that a path leads to. */
  private Optional<List<Clause>> at(Reference path, Edit<Clause> edit) {
    var names = names(path);
    if (names.isEmpty()) {
      // The agreement itself: its total is meant.
      return at(clauses, List.of(total(path.first())), 0, whole, edit);
    }
    return at(clauses, names, 0, whole, edit);
  }

  private List<Name> names(Reference path) {
    List<Name> names = new ArrayList<>();
    path.steps().forEach(step -> names.add(step.name()));
    boolean ofTheWhole =
        known.contains(names.get(0).text()) && named(clauses, names.get(0)).isEmpty();
    return ofTheWhole ? names.subList(1, names.size()) : names;
  }

  private static Name total(Name place) {
    return new Name(place.span(), TOTAL);
  }

  private Optional<List<Clause>> at(
      List<Clause> among, List<Name> path, int step, String around, Edit<Clause> edit) {
    Name name = path.get(step);
    Optional<Name> next =
        step + 1 < path.size() ? Optional.of(path.get(step + 1)) : Optional.empty();
    var candidates = named(among, name);
    boolean total = !candidates.isEmpty() && candidates.get(0) instanceof Clause.Total;
    if (total && next.isPresent()) {
      candidates = candidates.stream().filter(it -> isFor(it, next.get())).toList();
    }
    if (candidates.isEmpty()) {
      findings.unknown(next.isPresent() && total ? next.get() : name, around, names(among));
      return Optional.empty();
    }
    if (total && candidates.size() > 1) {
      findings.notClear(name.span(), around, candidates.size(), Sentences.writeTheYear());
      return Optional.empty();
    }
    Clause found = candidates.get(0);
    boolean last = next.isEmpty() || total && step + 2 == path.size();
    String inner = step == 0 ? name.text() : around + "." + name.text();
    var instead =
        last
            ? edit.of(found)
            : at(Rewritten.inside(found), path, step + 1, inner, edit)
                .map(inside -> List.of(Rewritten.with(found, inside)));
    return instead.map(it -> spliced(among, found, it));
  }

  /** Those of a name, money before duties; {@code total} and a year stand for what has no name. */
  private static List<Clause> named(List<Clause> among, Name name) {
    List<Clause> money = new ArrayList<>();
    List<Clause> duties = new ArrayList<>();
    List<Clause> nameless = new ArrayList<>();
    for (Clause clause : among) {
      boolean duty = clause instanceof Clause.Obligation || clause instanceof Clause.Condition;
      if (Noun.name(clause).filter(it -> it.text().equals(name.text())).isPresent()) {
        (duty ? duties : money).add(clause);
      } else if (clause instanceof Clause.Total && name.text().equals(TOTAL)
          || clause instanceof Clause.ForYear && isFor(clause, name)) {
        nameless.add(clause);
      }
    }
    return !money.isEmpty() ? money : !duties.isEmpty() ? duties : nameless;
  }

  private static List<String> names(List<Clause> among) {
    List<String> names = ChangeFindings.names(among);
    for (Clause clause : among) {
      if (clause instanceof Clause.Total) {
        names.add(TOTAL);
      } else if (clause instanceof Clause.ForYear year) {
        names.add(year.stretch().text());
      }
    }
    return names;
  }

  private static boolean isFor(Clause clause, Name year) {
    return clause instanceof Clause.ForYear it && it.stretch().text().equals(year.text())
        || clause instanceof Clause.Total total
            && total.timing() instanceof Timing.In in
            && in.stretch().text().equals(year.text());
  }

  private static List<Clause> spliced(List<Clause> among, Clause old, List<Clause> instead) {
    List<Clause> changed = new ArrayList<>(among.size());
    for (Clause clause : among) {
      if (clause == old) {
        changed.addAll(instead);
      } else {
        changed.add(clause);
      }
    }
    return changed;
  }

  /** Changes what stands in an area, or in the agreement where none is named. */
  private Optional<List<Clause>> in(
      Optional<Reference> area, Clause clause, Edit<List<Clause>> edit) {
    if (area.isEmpty() || names(area.get()).isEmpty()) {
      return edit.of(clauses);
    }
    return at(
        area.get(),
        found -> {
          if (!(found instanceof Clause.Area) || !isOfAreas(clause)) {
            boolean right = found instanceof Clause.Area;
            Told where = right ? Sentences.anArea() : Noun.of(found).one();
            findings.misplaced(clause, where, area.get().text());
            return Optional.empty();
          }
          return edit.of(Rewritten.inside(found))
              .map(inside -> List.of(Rewritten.with(found, inside)));
        });
  }

  private static boolean isOfAreas(Clause clause) {
    return clause instanceof Clause.Area
        || clause instanceof Clause.Grant
        || clause instanceof Clause.Total
        || clause instanceof Clause.Rounded
        || clause instanceof Clause.RoundedTogether
        || clause instanceof Clause.Claim
        || clause instanceof Clause.Unmodelled
        || clause instanceof Clause.Reading;
  }

  // Changing what was found

  private Optional<List<Clause>> set(Change.Set change, Clause found) {
    if (found instanceof Clause.Area area) {
      boolean any = area.clauses().stream().anyMatch(it -> it instanceof Clause.Total);
      if (any) {
        Name total = total(change.what().first());
        return at(area.clauses(), List.of(total), 0, area.name().text(), it -> set(change, it))
            .map(inside -> List.of(Rewritten.with(area, inside)));
      }
    }
    var changed = Rewritten.with(found, change.value());
    if (changed.isEmpty()) {
      findings.nothingToSet(change.what(), is(found), instead(found));
    }
    return changed.map(List::of);
  }

  private static Told is(Clause found) {
    return found instanceof Clause.Area ? Sentences.anAreaWithoutATotal() : Noun.of(found).one();
  }

  private static Told instead(Clause found) {
    if (found instanceof Clause.Grant grant) {
      var years = names(grant.clauses());
      if (!years.isEmpty()) {
        String year = years.get(0);
        return Sentences.writeTheYearToo(grant.name(), year);
      }
    }
    return found instanceof Clause.Area ? Sentences.setItsGrants() : Sentences.replaceIt();
  }

  private Optional<List<Clause>> replaced(List<Clause> among, Change.Replace change) {
    Clause clause = change.clause();
    var there = Counterpart.of(clause, among);
    if (there.size() == 1) {
      return Optional.of(spliced(among, there.get(0), List.of(clause)));
    }
    String around = change.in().map(Reference::text).orElse(whole);
    if (there.size() > 1) {
      findings.notClear(clause.span(), around, there.size(), Sentences.sayTheSame());
      return Optional.empty();
    }
    if (standsOutside(clause)) {
      return Optional.of(with(among, clause));
    }
    List<String> others = new ArrayList<>();
    for (Clause other : among) {
      if (other.getClass() == clause.getClass()) {
        Noun.name(other).ifPresent(name -> others.add(name.text()));
      }
    }
    findings.nothingToReplace(clause, around, elsewhere(clause, clauses, ""), others);
    return Optional.empty();
  }

  /** A key or figure of the file: the agreement gets one of its own that comes before it. */
  private boolean standsOutside(Clause clause) {
    var outside = Noun.name(clause).flatMap(name -> module.lookUp(name.text()));
    return outside.isPresent()
        && (clause instanceof Declaration.Key && outside.get() instanceof Referent.OfKey
            || clause instanceof Declaration.Let && outside.get() instanceof Referent.OfLet);
  }

  /** The path of the first area that has a sentence of the same sort and name. */
  private static Optional<String> elsewhere(Clause clause, List<Clause> among, String path) {
    if (Noun.name(clause).isEmpty()) {
      return Optional.empty();
    }
    for (Clause other : among) {
      if (other instanceof Clause.Area area) {
        String below = path.isEmpty() ? area.name().text() : path + "." + area.name().text();
        if (!Counterpart.of(clause, area.clauses()).isEmpty()) {
          return Optional.of(below);
        }
        var deeper = elsewhere(clause, area.clauses(), below);
        if (deeper.isPresent()) {
          return deeper;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<List<Clause>> added(List<Clause> among, Change.Add change) {
    Clause clause = change.clause();
    var there = Counterpart.besides(clause, among);
    if (there.isPresent()) {
      findings.alreadyThere(clause, there.get(), change.in().map(Reference::text).orElse(whole));
      return Optional.empty();
    }
    return Optional.of(with(among, clause));
  }

  private static List<Clause> with(List<Clause> among, Clause clause) {
    List<Clause> all = new ArrayList<>(among);
    all.add(clause);
    return all;
  }
}
