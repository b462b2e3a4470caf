package org.bilaga.assist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Name;
import org.bilaga.ast.Node;
import org.bilaga.resolve.Bindings;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.workspace.Analysis;

/**
 * A place in a file of an analysis, such as where somebody has the cursor.
 *
 * @param offset in UTF-16 units of the text of the file
 */
public record Spot(Analysis analysis, Path file, int offset) {

  /** A name at a place, and what it stands for. */
  record Named(Span span, Referent referent, Module module) {}

  /** The file, where the analysis has read it. */
  public Optional<Module> module() {
    String name = analysis.workspace().shown(file);
    for (Module module : files(analysis)) {
      if (module.tree().source().name().equals(name)) {
        return Optional.of(module);
      }
    }
    return Optional.empty();
  }

  /** The files of an analysis and those that they use, each once. */
  static List<Module> files(Analysis analysis) {
    Set<Module> all = new LinkedHashSet<>();
    analysis.modules().forEach(module -> all.addAll(module.seen()));
    return List.copyOf(all);
  }

  /** What is named at the place; empty where no name stands, or one that means nothing. */
  Optional<Named> named() {
    Optional<Module> module = module();
    if (module.isEmpty()) {
      return inTable();
    }
    return known(module.get().bindings().named(offset), module.get());
  }

  /** What a cell names, in a table that some file reads. */
  private Optional<Named> inTable() {
    var table = SourceFile.of(analysis.workspace().shown(file), "");
    for (Module module : files(analysis)) {
      Optional<Named> named = known(module.bindings().named(table, offset), module);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  private Optional<Named> known(Optional<Referent> named, Module module) {
    return named
        .filter(referent -> !(referent instanceof Referent.OfUnknown))
        .flatMap(
            referent ->
                span(module.bindings(), referent).map(span -> new Named(span, referent, module)));
  }

  private Optional<Span> span(Bindings bindings, Referent referent) {
    String name = analysis.workspace().shown(file);
    List<Node> around = bindings.at(offset);
    if (!around.isEmpty()
        && around.getLast() instanceof Name one
        && one.span().file().name().equals(name)) {
      return Optional.of(one.span());
    }
    return bindings.places(referent).stream()
        .map(Bindings.Place::span)
        .filter(span -> span.file().name().equals(name))
        .filter(span -> span.start() <= offset && offset <= span.end())
        .findFirst();
  }

  /** Every place in all files that names a thing, each once. */
  static List<Bindings.Place> places(Referent referent, Analysis analysis) {
    Set<Bindings.Place> places = new LinkedHashSet<>();
    for (Module module : files(analysis)) {
      places.addAll(module.bindings().places(referent));
    }
    List<Bindings.Place> apart = new ArrayList<>();
    for (Bindings.Place place : places) {
      // A cell of a table that several files read is one place; its declaration comes first.
      if (apart.stream().noneMatch(it -> it.span().equals(place.span()))) {
        apart.add(place);
      }
    }
    return apart;
  }
}
