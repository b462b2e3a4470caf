package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Name;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Walk;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;

/**
 * What the names of a file stand for, or those of one version of an agreement that it declares, and
 * every place where a thing is named. It never changes.
 */
public final class Bindings {
  private final AgreementFile tree;
  private final Map<Reference, Referent> meanings;
  private final Map<Name, Referent> names;
  private final TablePlaces tables;

  Bindings(
      AgreementFile tree,
      Map<Reference, Referent> meanings,
      Map<Name, Referent> names,
      TablePlaces tables) {
    this.tree = tree;
    this.meanings = Collections.unmodifiableMap(new IdentityHashMap<>(meanings));
    this.names = Collections.unmodifiableMap(new IdentityHashMap<>(names));
    this.tables = tables;
  }

  /** A place where a thing is named, and as what. */
  public record Place(Span span, Role role) {}

  /** As what a thing is named somewhere. */
  public enum Role {
    DECLARATION,
    USE,
    /** In a table: the heading of a column, or the name of a row. */
    CELL
  }

  /** What a reference stands for, with all steps of its path; an unknown where that is nothing. */
  public Referent of(Reference reference) {
    Referent meaning = meanings.get(reference);
    if (meaning != null) {
      return meaning;
    }
    for (Reference.Step step : reference.steps()) {
      if (names.get(step.name()) instanceof Referent.OfUnknown unknown) {
        return unknown;
      }
    }
    return new Referent.OfUnknown(reference.first());
  }

  /** What a name stands for, declared or used; empty for a word that is no name of a thing. */
  public Optional<Referent> of(Name name) {
    return Optional.ofNullable(names.get(name));
  }

  /** The names that stand for nothing that is known, in the order written. */
  public List<Name> unknown() {
    List<Name> unknown = new ArrayList<>();
    names.forEach(
        (name, referent) -> {
          if (referent instanceof Referent.OfUnknown) {
            unknown.add(name);
          }
        });
    unknown.sort(Comparator.comparingInt(name -> name.span().start()));
    return unknown;
  }

  /** The nodes that an offset of the file stands in, the outermost first. */
  public List<Node> at(int offset) {
    return Walk.at(offset, tree);
  }

  /** What is named at an offset of the file, also in a table that is written there. */
  public Optional<Referent> named(int offset) {
    List<Node> around = at(offset);
    return !around.isEmpty() && around.get(around.size() - 1) instanceof Name name
        ? of(name)
        : tables.named(tree.source(), offset);
  }

  /** What a cell of a table that this file reads names, at an offset of the table's own file. */
  public Optional<Referent> named(SourceFile table, int offset) {
    return tables.named(table, offset);
  }

  /**
   * Every place that names a thing: where it is declared and used in this file, and the headings
   * and rows of the tables that this file reads.
   */
  public List<Place> places(Referent of) {
    var declared = Sorts.place(of);
    if (declared.isEmpty()) {
      return List.of();
    }
    Set<Place> places = new LinkedHashSet<>();
    names.forEach(
        (name, referent) -> {
          if (Sorts.place(referent).equals(declared)) {
            boolean here = name.span().equals(declared.get());
            places.add(new Place(name.span(), here ? Role.DECLARATION : Role.USE));
          }
        });
    for (Span cell : tables.of(of)) {
      boolean here = cell.equals(declared.get());
      places.add(new Place(cell, here ? Role.DECLARATION : Role.CELL));
    }
    List<Place> sorted = new ArrayList<>(places);
    sorted.sort(
        Comparator.<Place, String>comparing(place -> place.span().file().name())
            .thenComparing(place -> place.span().start()));
    return sorted;
  }
}
