package org.bilaga.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Name;
import org.bilaga.ast.Otherwise;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.ast.Text;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.source.Span;

/**
 * A payment clause, an obligation or a condition: duties that stand together, and the money that
 * they are about.
 *
 * <p>The only place where these clauses are read for what is owed. One version of an agreement has
 * its own: what an amendment replaces is not among them.
 */
public final class Undertaking {
  /** What sort of sentence it is. */
  public enum Sort {
    PAYMENT,
    OBLIGATION,
    CONDITION
  }

  private final Agreement agreement;
  private final Sort sort;
  private final Span span;
  private final String name;
  private final Optional<String> title;
  private final List<Section> sections;
  private final List<Reference> affects;
  private final Optional<Otherwise> otherwise;
  private final List<Duty> duties = new ArrayList<>();
  private Optional<Duty> unless = Optional.empty();

  private Undertaking(
      Agreement agreement,
      Sort sort,
      Span span,
      Optional<Name> name,
      Optional<Text> title,
      List<Section> sections,
      List<Reference> affects,
      Optional<Otherwise> otherwise) {
    this.agreement = agreement;
    this.sort = sort;
    this.span = name.map(Name::span).orElse(span);
    this.name = name.map(Name::text).orElse("");
    this.title = title.map(Text::text);
    this.sections = Section.numbered(sections);
    this.affects = affects;
    this.otherwise = otherwise;
  }

  /** All of one version of an agreement, in the order written. */
  public static List<Undertaking> of(Agreement agreement) {
    List<Undertaking> all = new ArrayList<>();
    for (Clause clause : agreement.declared().clauses()) {
      switch (clause) {
        case Clause.Payment it -> all.add(payment(agreement, it));
        case Clause.Obligation it ->
            all.add(
                new Undertaking(
                        agreement,
                        Sort.OBLIGATION,
                        it.span(),
                        Optional.of(it.name()),
                        it.title(),
                        it.sections(),
                        it.affects(),
                        it.otherwise())
                    .with(it.duties()));
        case Clause.Condition it ->
            all.add(
                new Undertaking(
                        agreement,
                        Sort.CONDITION,
                        it.span(),
                        Optional.of(it.name()),
                        it.title(),
                        it.sections(),
                        it.affects(),
                        it.otherwise())
                    .with(it.duties()));
        default -> {
          // Other sentences are not about what somebody must do.
        }
      }
    }
    return all;
  }

  private static Undertaking payment(Agreement agreement, Clause.Payment it) {
    var payment =
        new Undertaking(
            agreement,
            Sort.PAYMENT,
            it.span(),
            Optional.empty(),
            Optional.empty(),
            it.sections(),
            it.affects(),
            Optional.empty());
    it.terms().forEach(term -> payment.duties.addAll(Duty.of(payment, it.recipients(), term)));
    return payment;
  }

  private Undertaking with(List<Clause.Duty> written) {
    written.forEach(duty -> duties.add(new Duty(this, duty)));
    List<Reference> all = new ArrayList<>();
    duties.forEach(duty -> all.addAll(duty.named()));
    if (otherwise.isPresent()) {
      unless = Duty.unless(this, otherwise.get(), all, sections, otherwise);
    }
    return this;
  }

  public Agreement agreement() {
    return agreement;
  }

  public Sort sort() {
    return sort;
  }

  public boolean isPayment() {
    return sort == Sort.PAYMENT;
  }

  /** Where its name stands; a payment clause, the whole of it. */
  public Span span() {
    return span;
  }

  /** The name of an obligation or a condition; empty for a payment clause. */
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

  /** The money that it says it is about; all of the agreement's where it names none. */
  public List<Reference> affects() {
    return affects;
  }

  /** What follows when one of its duties is not done; a term of payment has its own. */
  public Optional<Otherwise> otherwise() {
    return otherwise;
  }

  public List<Duty> duties() {
    return duties;
  }

  /** What frees from what follows where one of its duties is not done. */
  public Optional<Duty> unless() {
    return unless;
  }

  /** All that may have a day: its duties, each followed by what may be done instead of it. */
  public List<Duty> toDo() {
    List<Duty> all = new ArrayList<>();
    for (Duty duty : duties) {
      all.add(duty);
      for (Duty other : duty.instead()) {
        if (other.how().filter(it -> it == Clause.How.OR).isPresent()) {
          all.add(other);
        }
      }
    }
    return all;
  }

  /** All that facts can be told of: its duties, and what frees from them. */
  public List<Duty> judged() {
    List<Duty> all = new ArrayList<>();
    for (Duty duty : duties) {
      all.add(duty);
      all.addAll(duty.instead());
    }
    unless.ifPresent(all::add);
    return all;
  }

  /** What its consequence names, else what it names itself; empty for all of the agreement. */
  List<Reference> lost() {
    List<Reference> from = otherwise.map(Otherwise::from).orElse(List.of());
    return from.isEmpty() ? affects : from;
  }

  /** Whether money of a grant is lost when one of its duties is not done. */
  public boolean costs(Grant grant) {
    return otherwise.isPresent() && Affected.covers(agreement, lost(), grant);
  }

  /** Whether who does not do one of its duties loses its part of a grant to the others. */
  public boolean excludesFrom(Grant grant) {
    return costs(grant)
        && otherwise.filter(it -> it.consequence() == Otherwise.Consequence.EXCLUDED).isPresent();
  }

  /** Whether money of a grant is drawn, repaid and accounted for as a payment clause says. */
  public boolean covers(Grant grant) {
    return Affected.covers(agreement, affects, grant);
  }

  /** The other agreements of which money is lost. */
  public List<Agreement> elsewhere() {
    return Affected.elsewhere(agreement, otherwise.map(Otherwise::from).orElse(List.of()));
  }
}
