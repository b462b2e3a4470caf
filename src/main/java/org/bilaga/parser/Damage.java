package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Clause.Broken.Meant;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Name;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Timing;
import org.bilaga.ast.Walk;
import org.bilaga.source.Span;

/**
 * Takes out of a tree what mistakes were told of: the amount of a grant, or how it is divided, a
 * term, a duty, a column, and else the sentence. What is left is right as it stands.
 */
final class Damage {
  private final List<Span> told;
  private final List<Clause.Broken> outside = new ArrayList<>();

  /**
   * @param told where something is wrong
   */
  Damage(List<Span> told) {
    this.told = told;
  }

  private boolean in(Node node) {
    return in(node.span());
  }

  private boolean in(Span span) {
    for (Span wrong : told) {
      if (span.start() <= wrong.start() && wrong.end() <= span.end()) {
        return true;
      }
    }
    return false;
  }

  private <T extends Node> List<T> without(List<T> parts) {
    List<T> right = new ArrayList<>(parts.size());
    for (T part : parts) {
      if (!in(part)) {
        right.add(part);
      }
    }
    return right;
  }

  private <T extends Node> List<T> withoutTheRight(List<T> parts) {
    List<T> wrong = new ArrayList<>();
    for (T part : parts) {
      if (in(part)) {
        wrong.add(part);
      }
    }
    return wrong;
  }

  static Clause.Broken broken(Node node, Meant meant) {
    List<Name> mentions = new ArrayList<>();
    Walk.all(Reference.class, node).forEach(reference -> mentions.add(reference.first()));
    Optional<Name> name =
        switch (node) {
          case Declaration it -> Optional.of(it.name());
          case Clause.Obligation it -> Optional.of(it.name());
          case Clause.Condition it -> Optional.of(it.name());
          case Clause.Measure it -> Optional.of(it.name());
          case Clause.Step it -> it.name();
          default -> Optional.empty();
        };
    return new Clause.Broken(node.span(), meant, name, mentions);
  }

  AgreementFile file(AgreementFile file) {
    List<Declaration> declarations = new ArrayList<>();
    for (Declaration declaration : file.declarations()) {
      if (in(declaration)) {
        declaration(declaration).ifPresent(declarations::add);
      } else {
        declarations.add(declaration);
      }
    }
    List<Clause.Broken> broken = new ArrayList<>(file.broken());
    broken.addAll(outside);
    for (Declaration declaration : declarations) {
      broken.addAll(Walk.all(Clause.Broken.class, declaration));
    }
    return new AgreementFile(
        file.source(),
        file.language(),
        file.uses(),
        without(file.calendars()),
        declarations,
        broken);
  }

  private Optional<Declaration> declaration(Declaration declaration) {
    switch (declaration) {
      case Declaration.Agreement it -> {
        return Optional.of(
            new Declaration.Agreement(it.span(), it.name(), it.title(), clauses(it.clauses())));
      }
      case Declaration.Party it -> {
        return Optional.of(
            new Declaration.Party(
                it.span(),
                it.name(),
                it.title(),
                it.organisationNumber(),
                it.alsoKnownAs(),
                without(it.formerly()),
                it.sections()));
      }
      case Declaration.Group it -> {
        return Optional.of(
            new Declaration.Group(
                it.span(),
                it.name(),
                it.title(),
                it.from(),
                it.correspondsTo(),
                it.within(),
                it.alsoKnownAs(),
                without(it.formerly()),
                it.rows(),
                it.printing(),
                it.partOf(),
                it.sections()));
      }
      case Declaration.Data it -> {
        if (withoutTheRight(it.columns()).isEmpty()) {
          withoutTheRight(it.disputes()).forEach(mark -> outside.add(broken(mark, Meant.TABLE)));
          return Optional.of(data(it));
        }
      }
      case Declaration.Counted it -> {
        return Optional.of(it);
      }
      case Declaration.Key it -> {}
      case Declaration.Let it -> {}
      case Declaration.Facts it -> {}
      case Declaration.Scenario it -> {}
      case Declaration.Amendment it -> {}
    }
    outside.add(broken(declaration, Meant.NAMED));
    return Optional.empty();
  }

  private Declaration.Data data(Declaration.Data it) {
    return new Declaration.Data(
        it.span(),
        it.name(),
        it.title(),
        it.group(),
        it.every(),
        it.from(),
        it.source(),
        it.dated().filter(date -> !in(date)),
        it.sections(),
        it.columns(),
        it.totalRow(),
        it.printing(),
        it.rows(),
        without(it.disputes()));
  }

  private List<Clause> clauses(List<Clause> clauses) {
    List<Clause> right = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      if (in(clause)) {
        clause(clause, right);
      } else {
        right.add(clause);
      }
    }
    return right;
  }

  private void clause(Clause clause, List<Clause> right) {
    switch (clause) {
      case Clause.Area it ->
          right.add(
              new Clause.Area(
                  it.span(), it.name(), it.title(), it.sections(), clauses(it.clauses())));
      case Clause.Grant it -> right.add(grant(it));
      case Clause.OfWhich it -> right.add(ofWhich(it));
      case Clause.Total it ->
          right.add(
              new Clause.Total(
                  it.span(),
                  new Expression.Broken(it.amount().span()),
                  new Timing.Whole(),
                  without(it.from()),
                  it.sections(),
                  it.disputes()));
      case Clause.Payment it -> {
        right.add(
            new Clause.Payment(
                it.span(), it.recipients(), it.affects(), it.sections(), without(it.terms())));
        withoutTheRight(it.terms()).forEach(term -> right.add(broken(term, Meant.DUTY)));
      }
      case Clause.Obligation it when it.otherwise().filter(this::in).isEmpty() -> {
        right.add(
            new Clause.Obligation(
                it.span(),
                it.name(),
                it.title(),
                it.affects(),
                it.sections(),
                without(it.duties()),
                it.otherwise()));
        withoutTheRight(it.duties()).forEach(duty -> right.add(broken(duty, Meant.DUTY)));
      }
      case Clause.Condition it when it.otherwise().filter(this::in).isEmpty() -> {
        right.add(
            new Clause.Condition(
                it.span(),
                it.name(),
                it.title(),
                it.affects(),
                it.sections(),
                without(it.disputes()),
                without(it.duties()),
                it.otherwise()));
        withoutTheRight(it.duties()).forEach(duty -> right.add(broken(duty, Meant.DUTY)));
      }
      case Clause.Appendix it -> {
        right.add(appendix(it));
        withoutTheRight(it.columns()).forEach(part -> right.add(broken(part, Meant.TABLE)));
        withoutTheRight(it.disputes()).forEach(part -> right.add(broken(part, Meant.TABLE)));
      }
      case Clause.ForYear it -> right.add(broken(it, Meant.MONEY));
      case Clause.Listed it -> right.add(broken(it, Meant.DIVISION));
      case Clause.Rounded it -> right.add(broken(it, Meant.DIVISION));
      case Clause.RoundedTogether it -> right.add(broken(it, Meant.DIVISION));
      case Clause.Measure it -> right.add(broken(it, Meant.DIVISION));
      case Clause.Step it -> right.add(broken(it, Meant.DIVISION));
      case Clause.Sharing it -> right.add(broken(it, Meant.DIVISION));
      case Clause.Passing it -> right.add(broken(it, Meant.DIVISION));
      case Clause.Nobody it -> right.add(broken(it, Meant.DIVISION));
      case Clause.Obligation it -> right.add(broken(it, Meant.DUTY));
      case Clause.Condition it -> right.add(broken(it, Meant.DUTY));
      case Declaration.Key it -> right.add(broken(it, Meant.NAMED));
      case Declaration.Let it -> right.add(broken(it, Meant.NAMED));
      case Clause.InPeriod it -> right.add(broken(it, Meant.ANYTHING));
      case Clause.Between it -> right.add(broken(it, Meant.NOTE));
      case Clause.Case it -> right.add(broken(it, Meant.NOTE));
      case Clause.Merges it -> right.add(broken(it, Meant.NOTE));
      case Clause.Signed it -> right.add(broken(it, Meant.NOTE));
      case Clause.ChargedTo it -> right.add(broken(it, Meant.NOTE));
      case Clause.Document it -> right.add(broken(it, Meant.NOTE));
      case Clause.Claim it -> right.add(broken(it, Meant.NOTE));
      case Clause.Unmodelled it -> right.add(broken(it, Meant.NOTE));
      case Clause.Reading it -> right.add(broken(it, Meant.NOTE));
      case Clause.Calendar it -> right.add(broken(it, Meant.NOTE));
      case Clause.Broken it -> right.add(it);
    }
  }

  private static Clause.Appendix withColumns(
      Clause.Appendix it,
      List<Clause.AppendixColumn> columns,
      List<org.bilaga.ast.Dispute> disputes) {
    return new Clause.Appendix(
        it.span(),
        it.number(),
        it.title(),
        it.from(),
        it.group(),
        it.sections(),
        columns,
        it.totalRow(),
        it.printing(),
        disputes);
  }

  private Clause.Appendix appendix(Clause.Appendix it) {
    return withColumns(it, without(it.columns()), without(it.disputes()));
  }

  /** What is wrong up to the amount leaves that unknown; what is wrong after it, the division. */
  private Clause.Grant grant(Clause.Grant it) {
    List<Clause> clauses = clauses(it.clauses());
    boolean amount = false;
    boolean own = false;
    int end = Math.max(it.amount().map(to -> to.span().end()).orElse(0), timingEnd(it.timing()));
    for (Span wrong : told) {
      if (it.span().start() <= wrong.start()
          && wrong.end() <= it.span().end()
          && !isIn(wrong, it.clauses())) {
        own = true;
        amount |= wrong.start() <= end;
      }
    }
    if (own && !amount) {
      Span division = new Span(it.span().file(), end, it.span().end());
      clauses.add(new Clause.Broken(division, Meant.DIVISION, Optional.empty(), List.<Name>of()));
    }
    Optional<Expression> unknown =
        Optional.of(new Expression.Broken(it.amount().map(Node::span).orElse(it.name().span())));
    return new Clause.Grant(
        it.span(),
        it.name(),
        it.title(),
        amount ? unknown : it.amount(),
        amount ? new Timing.Whole() : it.timing(),
        it.recipients(),
        it.division(),
        without(it.from()),
        it.sections(),
        without(it.disputes()),
        clauses);
  }

  private static int timingEnd(Timing timing) {
    return timing instanceof Node node ? node.span().end() : 0;
  }

  private static boolean isIn(Span wrong, List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause.span().start() <= wrong.start() && wrong.end() <= clause.span().end()) {
        return true;
      }
    }
    return false;
  }

  private Clause.OfWhich ofWhich(Clause.OfWhich it) {
    boolean own = false;
    for (Span wrong : told) {
      own |=
          it.span().start() <= wrong.start()
              && wrong.end() <= it.span().end()
              && !isIn(wrong, it.clauses());
    }
    return new Clause.OfWhich(
        it.span(),
        it.name(),
        it.title(),
        own ? new Expression.Broken(it.amount().span()) : it.amount(),
        own ? new Timing.Whole() : it.timing(),
        it.sections(),
        without(it.disputes()),
        clauses(it.clauses()));
  }
}
