package org.bilaga.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.ast.Text;
import org.bilaga.resolve.Agreement;
import org.bilaga.source.Span;

/**
 * A condition or an obligation: duties, what follows otherwise, and the money that depends on it.
 */
public final class Requirement {
  private final Agreement agreement;
  private final Span span;
  private final String name;
  private final Optional<String> title;
  private final List<Section> sections;
  private final List<Duty> duties = new ArrayList<>();
  private final Optional<Clause.Otherwise> otherwise;
  private final List<Reference> affects;

  private Requirement(
      Agreement agreement,
      Span span,
      String name,
      Optional<Text> title,
      List<Section> sections,
      List<Clause.Duty> duties,
      Optional<Clause.Otherwise> otherwise,
      List<Reference> affects) {
    this.agreement = agreement;
    this.span = span;
    this.name = name;
    this.title = title.map(Text::text);
    this.sections = sections;
    this.otherwise = otherwise;
    this.affects = affects;
    for (Clause.Duty duty : duties) {
      this.duties.add(new Duty(this, duty));
    }
  }

  /** All that an agreement requires, in the order written. */
  static List<Requirement> of(Agreement agreement) {
    List<Requirement> all = new ArrayList<>();
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Condition it) {
        all.add(
            new Requirement(
                agreement,
                it.name().span(),
                it.name().text(),
                it.title(),
                it.sections(),
                it.duties(),
                it.otherwise(),
                it.affects()));
      } else if (clause instanceof Clause.Obligation it) {
        all.add(
            new Requirement(
                agreement,
                it.name().span(),
                it.name().text(),
                it.title(),
                it.sections(),
                it.duties(),
                it.otherwise(),
                it.affects()));
      }
    }
    return all;
  }

  public Agreement agreement() {
    return agreement;
  }

  /** Where its name stands. */
  public Span span() {
    return span;
  }

  public String name() {
    return name;
  }

  /** What it is called in the agreement; its name where it has no title. */
  public String title() {
    return title.orElse(name);
  }

  public List<Section> sections() {
    return sections;
  }

  public List<Duty> duties() {
    return duties;
  }

  public Optional<Clause.Otherwise> otherwise() {
    return otherwise;
  }

  /** What the sentences name that depends on it; empty where they name nothing. */
  List<Reference> named() {
    List<Reference> named = new ArrayList<>(affects);
    otherwise.ifPresent(it -> named.addAll(it.from()));
    return named;
  }

  boolean concerns(Recipient recipient) {
    return duties.stream().anyMatch(duty -> duty.concerns(recipient));
  }
}
