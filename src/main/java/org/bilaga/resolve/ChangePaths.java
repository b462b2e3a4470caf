package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration.Change;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;

/** Binds the names by which a change says what it changes in the version that it is laid upon. */
final class ChangePaths {
  private final Module module;
  private final Agreement base;
  private final Set<String> whole;

  /**
   * @param whole the names that the agreement itself goes by
   */
  ChangePaths(Module module, Agreement base, Set<String> whole) {
    this.module = module;
    this.base = base;
    this.whole = whole;
  }

  void bind(Change change) {
    switch (change) {
      case Change.Set it -> bind(it.what());
      case Change.Remove it -> bind(it.what());
      case Change.Replace it -> it.in().ifPresent(this::bind);
      case Change.Add it -> it.in().ifPresent(this::bind);
      // Its two names are those of values, and bound as such.
      case Change.UseInstead it -> {}
    }
  }

  private void bind(Reference path) {
    List<Name> names = new ArrayList<>();
    path.steps().forEach(step -> names.add(step.name()));
    Optional<Referent> at = Optional.of(new Referent.OfAgreement(base));
    int first = 0;
    if (whole.contains(names.get(0).text())
        && !base.root().named().containsKey(names.get(0).text())) {
      module.bind(names.get(0), at.get());
      first = 1;
    }
    for (int i = first; i < names.size() && at.isPresent(); i++) {
      at = part(at.get(), names.get(i));
      Name name = names.get(i);
      module.bind(name, at.orElseGet(() -> new Referent.OfUnknown(name)));
    }
    at.ifPresent(found -> module.bind(path, found));
  }

  private Optional<Referent> part(Referent of, Name name) {
    return switch (of) {
      case Referent.OfAgreement it -> inArea(it.agreement().root(), name);
      case Referent.OfArea it -> inArea(it.area(), name);
      case Referent.OfGrant it ->
          PathFollower.earmark(it.grant().earmarks(), name)
              .or(() -> Optional.ofNullable(it.grant().named().get(name.text())))
              .or(() -> Optional.of(of));
      case Referent.OfEarmark it -> PathFollower.earmark(it.earmark().earmarks(), name);
      // The year of a total.
      case Referent.OfTotal it -> Optional.of(of);
      default -> Optional.empty();
    };
  }

  private Optional<Referent> inArea(Area area, Name name) {
    return PathFollower.part(area, name)
        .or(() -> area.isRoot() ? sentence(name) : Optional.empty());
  }

  private Optional<Referent> sentence(Name name) {
    for (Clause clause : base.declared().clauses()) {
      boolean sentence =
          clause instanceof Clause.Obligation
              || clause instanceof Clause.Condition
              || clause instanceof Clause.Appendix;
      if (sentence && Noun.name(clause).filter(it -> it.text().equals(name.text())).isPresent()) {
        return Optional.of(new Referent.OfSentence(clause));
      }
    }
    return Optional.empty();
  }
}
