package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Name;
import org.bilaga.ast.Node;
import org.bilaga.ast.Rounding;
import org.bilaga.ast.Section;
import org.bilaga.ast.Text;
import org.jspecify.annotations.Nullable;

/** A branch of the tree of money; the root stands for the agreement itself. */
public final class Area {
  private final Agreement agreement;
  private final Optional<Area> parent;
  private final Optional<Clause.Area> declared;
  private final String path;
  private final List<Area> areas = new ArrayList<>();
  private final List<Grant> grants = new ArrayList<>();
  private final List<Object> children = new ArrayList<>();
  private final Map<String, Referent> named = new HashMap<>();
  private final List<Clause.Total> totals = new ArrayList<>();
  private @Nullable List<Clause.Broken> broken;
  private Optional<Clause.Rounded> rounded = Optional.empty();
  private Optional<Clause.RoundedTogether> together = Optional.empty();

  Area(Agreement agreement, Optional<Area> parent, Optional<Clause.Area> declared) {
    this.agreement = agreement;
    this.parent = parent;
    this.declared = declared;
    String above = parent.map(Area::path).orElse("");
    String own = declared.map(area -> area.name().text()).orElse("");
    this.path = above.isEmpty() ? own : above + "." + own;
  }

  void add(Area area) {
    areas.add(area);
    children.add(area);
  }

  void add(Grant grant) {
    grants.add(grant);
    children.add(grant);
  }

  /** The sentences directly in it that were not understood. */
  public List<Clause.Broken> broken() {
    if (broken == null) {
      List<Clause.Broken> all = new ArrayList<>();
      for (Clause clause :
          declared.map(Clause.Area::clauses).orElse(agreement.declared().clauses())) {
        if (clause instanceof Clause.Broken it) {
          all.add(it);
        }
      }
      broken = List.copyOf(all);
    }
    return broken;
  }

  void total(Clause.Total stated) {
    totals.add(stated);
  }

  void rounded(Clause.Rounded rule) {
    rounded = Optional.of(rule);
  }

  void together(Clause.RoundedTogether rule) {
    together = Optional.of(rule);
  }

  Map<String, Referent> named() {
    return named;
  }

  /** What stands directly in it by name. */
  public Map<String, Referent> declared() {
    return Collections.unmodifiableMap(named);
  }

  public Agreement agreement() {
    return agreement;
  }

  public Optional<Area> parent() {
    return parent;
  }

  public boolean isRoot() {
    return parent.isEmpty();
  }

  /** The path inside the agreement; empty for the root. */
  public String path() {
    return path;
  }

  public Name name() {
    return declared.map(Clause.Area::name).orElse(agreement.declared().name());
  }

  public Optional<Text> title() {
    return declared.isPresent() ? declared.get().title() : agreement.declared().title();
  }

  /** The clause, or the declaration of the agreement for the root. */
  public Node node() {
    return declared.isPresent() ? declared.get() : agreement.declared();
  }

  public List<Section> sections() {
    List<Section> own = declared.map(it -> Section.numbered(it.sections())).orElse(List.of());
    return own.isEmpty() && declared.isPresent() && parent.isPresent()
        ? parent.get().sections()
        : own;
  }

  public List<Area> areas() {
    return Collections.unmodifiableList(areas);
  }

  /** The grants directly in it. */
  public List<Grant> grants() {
    return Collections.unmodifiableList(grants);
  }

  /** Areas and grants directly in it, in the order written. */
  public List<Object> children() {
    return Collections.unmodifiableList(children);
  }

  /** The grants in it and in the areas below, in the order written. */
  public List<Grant> allGrants() {
    List<Grant> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<Grant> all) {
    for (Object child : children) {
      if (child instanceof Area area) {
        area.collect(all);
      } else {
        all.add((Grant) child);
      }
    }
  }

  /** The total stated for it; of several, which each hold for a year, the first. */
  public Optional<Clause.Total> total() {
    return totals.isEmpty() ? Optional.empty() : Optional.of(totals.get(0));
  }

  /** The totals stated for it: one, or one a year. */
  public List<Clause.Total> totals() {
    return Collections.unmodifiableList(totals);
  }

  public Optional<Clause.RoundedTogether> together() {
    return together;
  }

  Optional<Rounding> roundingRule() {
    return rounded.isPresent()
        ? Optional.of(rounded.get().rounding())
        : parent.flatMap(Area::roundingRule);
  }

  @Override
  public String toString() {
    return isRoot() ? agreement.name() : path;
  }
}
