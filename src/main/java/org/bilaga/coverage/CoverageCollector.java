package org.bilaga.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bilaga.ast.Act;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Section;
import org.bilaga.ast.Term;
import org.bilaga.ast.Text;
import org.bilaga.coverage.Coverage.Assumption;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * Goes through an agreement and notes which section each sentence stands for: its own, else that of
 * what it stands in.
 */
final class CoverageCollector {
  private final Map<SectionNumber, List<Represented>> sections = new TreeMap<>();
  private final Map<String, List<Represented>> sources = new LinkedHashMap<>();
  private final List<Represented> unplaced = new ArrayList<>();
  private final List<Assumption> assumptions = new ArrayList<>();

  Coverage collect(Declaration.Agreement agreement) {
    clauses(agreement.clauses(), List.of());
    List<SectionCoverage> others = new ArrayList<>();
    sources.forEach((name, mentions) -> others.add(SectionCoverage.of(name, mentions)));
    return new Coverage(
        agreement,
        new SectionSequence(sections).withGaps(),
        others,
        List.copyOf(unplaced),
        List.copyOf(assumptions),
        List.of());
  }

  private void clauses(List<Clause> clauses, List<Section> around) {
    for (Clause clause : clauses) {
      clause(clause, around);
    }
  }

  private void clause(Clause clause, List<Section> around) {
    switch (clause) {
      case Clause.Between it -> modelled(it, Sentences.parties(), or(it.sections(), around));
      case Clause.Case it -> modelled(it, Sentences.caseNumbers(), or(it.sections(), around));
      case Clause.InPeriod it -> modelled(it, Sentences.period(), or(it.sections(), around));
      case Clause.Calendar it -> modelled(it, Sentences.calendar(), around);
      case Clause.Merges it -> modelled(it, Sentences.whatItMerges(), or(it.sections(), around));
      case Clause.Signed it -> modelled(it, Sentences.signature(), or(it.sections(), around));
      case Clause.ChargedTo it ->
          modelled(it, Sentences.appropriation(), or(it.sections(), around));
      case Clause.Document it -> disputes(it.disputes(), it.span(), Optional.empty());
      case Clause.RoundedTogether it ->
          modelled(it, Sentences.rounding(), or(it.sections(), around));
      case Clause.Rounded it -> modelled(it, Sentences.rounding(), or(it.sections(), around));
      case Clause.Total it -> {
        var at = or(it.sections(), around);
        modelled(it, Sentences.total(), it.disputes(), at);
        unknown(it.amount(), at);
      }
      case Clause.Area it -> {
        var at = or(it.sections(), around);
        modelled(it, Sentences.namedArea(it.name().text()), List.of(), at);
        clauses(it.clauses(), at);
      }
      case Clause.Grant it -> {
        var at = or(it.sections(), around);
        modelled(it, Sentences.namedGrant(it.name().text()), it.disputes(), at);
        it.amount().ifPresent(amount -> unknown(amount, at));
        clauses(it.clauses(), at);
      }
      case Clause.OfWhich it -> {
        var at = or(it.sections(), around);
        modelled(it, Sentences.namedOfWhich(it.name().text()), it.disputes(), at);
        unknown(it.amount(), at);
        clauses(it.clauses(), at);
      }
      case Clause.ForYear it -> {
        var at = or(it.sections(), around);
        modelled(it, Sentences.namedAmountFor(it.stretch().text()), it.disputes(), at);
        unknown(it.amount(), at);
        clauses(List.copyOf(it.list()), at);
      }
      case Clause.Listed it ->
          modelled(
              it,
              Sentences.namedListed(it.member().text()),
              it.disputes(),
              or(it.sections(), around));
      case Clause.Measure it ->
          modelled(it, Sentences.namedMeasure(it.name().text()), or(it.sections(), around));
      case Clause.Step it -> {
        Told step =
            it.name().map(name -> Sentences.namedStep(name.text())).orElse(Sentences.step());
        modelled(it, step, or(it.sections(), around));
      }
      case Clause.Sharing it ->
          rule(it, Sentences.whoSharesAStep(), it.reading(), or(it.sections(), List.of()));
      case Clause.Passing it ->
          rule(it, Sentences.stepNobodyReaches(), it.reading(), or(it.sections(), List.of()));
      case Clause.Nobody it ->
          rule(it, Sentences.whenNobodyReachesAny(), it.reading(), or(it.sections(), List.of()));
      case Clause.Payment it -> payment(it, around);
      case Clause.Obligation it -> {
        var at = or(it.sections(), around);
        modelled(it, Sentences.namedObligation(it.name().text()), List.of(), at);
        it.duties().forEach(duty -> duty(duty, at));
      }
      case Clause.Condition it -> {
        var at = or(it.sections(), around);
        modelled(it, Sentences.namedCondition(it.name().text()), it.disputes(), at);
        it.duties().forEach(duty -> duty(duty, at));
      }
      case Clause.Appendix it -> {
        var at = or(it.sections(), around);
        modelled(it, Sentences.namedAppendix(it.number().text()), it.disputes(), at);
      }
      case Declaration.Key it -> {
        var at = or(it.sections(), around);
        modelled(it, Sentences.namedKey(it.name().text()), at);
        it.unknown().ifPresent(unknown -> unknown(unknown, at));
      }
      case Declaration.Let it ->
          modelled(it, Sentences.namedLet(it.name().text()), or(it.sections(), around));
      case Clause.Claim it ->
          placed(Represented.Kind.CLAIMED, it.place(), it.quotation(), it.disputes());
      case Clause.Unmodelled it ->
          placed(Represented.Kind.UNMODELLED, it.place(), it.what(), List.of());
      case Clause.Broken it -> {}
      case Clause.Reading it -> {
        placed(Represented.Kind.MODELLED, it.place(), it.how(), List.of());
        assume(Assumption.Kind.READING, it.span(), where(it.place()), it.how().text());
      }
    }
  }

  private void payment(Clause.Payment payment, List<Section> around) {
    var at = or(payment.sections(), around);
    modelled(payment, Sentences.termsOfPayment(), at);
    for (Term term : payment.terms()) {
      modelled(term, name(term), term.disputes(), or(term.sections(), at));
    }
  }

  private static Told name(Term term) {
    return switch (term) {
      case Term.Instalments it -> Sentences.namedInstalments(it.instalments().size());
      case Term.Paid it -> Sentences.namedPaidIn(it.in().text());
      case Term.Task it ->
          switch (it.purpose()) {
            case REQUISITION -> Sentences.requisition();
            case REPAYMENT -> Sentences.repayment();
            case ACCOUNTING -> Sentences.accounts();
          };
    };
  }

  private void duty(Clause.Duty duty, List<Section> around) {
    Told what =
        switch (duty.act()) {
          case Act.Submit it -> Told.text(it.what().text());
          case Act.Meet it -> Told.text(it.what().text());
          case Act.Reach it -> Told.text(it.level().span().text());
        };
    modelled(duty, what, duty.disputes(), or(duty.sections(), around));
  }

  /** A rule of a ladder, which may be a reading. */
  private void rule(Node rule, Told what, Optional<Text> reading, List<Section> at) {
    modelled(rule, what, at);
    reading.ifPresent(how -> assume(Assumption.Kind.READING, rule.span(), where(at), how.text()));
  }

  private void modelled(Node node, Told what, List<Section> at) {
    modelled(node, what, List.of(), at);
  }

  private void modelled(Node node, Told what, List<Dispute> disputes, List<Section> at) {
    var mention = new Represented(Represented.Kind.MODELLED, node.span(), what, reasons(disputes));
    disputes(disputes, node.span(), where(at));
    if (at.isEmpty()) {
      unplaced.add(mention);
    }
    for (Section section : at) {
      for (SectionNumber number : SectionNumber.read(section.text())) {
        sections.computeIfAbsent(number, it -> new ArrayList<>()).add(mention);
      }
    }
  }

  private void placed(
      Represented.Kind kind, Clause.Place place, Text text, List<Dispute> disputes) {
    var mention = new Represented(kind, place.span(), Told.text(text.text()), reasons(disputes));
    disputes(disputes, place.span(), where(place));
    if (place.source().isPresent()) {
      sources.computeIfAbsent(place.source().get().text(), it -> new ArrayList<>()).add(mention);
    } else {
      place
          .section()
          .ifPresent(
              section -> {
                for (SectionNumber number : SectionNumber.read(section.text())) {
                  sections.computeIfAbsent(number, it -> new ArrayList<>()).add(mention);
                }
              });
    }
  }

  private void unknown(Expression amount, List<Section> at) {
    if (amount.leavesOpen()) {
      assume(Assumption.Kind.UNKNOWN, amount.span(), where(at), amount.saidOfIt().orElse(""));
    }
  }

  private void disputes(List<Dispute> disputes, Span place, Optional<String> where) {
    for (Dispute dispute : disputes) {
      assume(Assumption.Kind.DISPUTED, place, where, dispute.reason().text());
    }
  }

  private void assume(Assumption.Kind kind, Span place, Optional<String> where, String reason) {
    assumptions.add(new Assumption(kind, place, where, Told.text(reason)));
  }

  private static List<String> reasons(List<Dispute> disputes) {
    List<String> reasons = new ArrayList<>();
    disputes.forEach(dispute -> reasons.add(dispute.reason().text()));
    return reasons;
  }

  private static Optional<String> where(List<Section> at) {
    return at.isEmpty() ? Optional.empty() : Optional.of("§ " + at.get(0).text());
  }

  private static Optional<String> where(Clause.Place place) {
    String source = place.source().map(Text::text).orElse("");
    String section = place.section().map(it -> "§ " + it.text()).orElse("");
    String both = source + (source.isEmpty() || section.isEmpty() ? "" : " ") + section;
    return both.isEmpty() ? Optional.empty() : Optional.of(both);
  }

  private static List<Section> or(List<Section> own, List<Section> around) {
    List<Section> numbered = Section.numbered(own);
    return numbered.isEmpty() ? around : numbered;
  }
}
