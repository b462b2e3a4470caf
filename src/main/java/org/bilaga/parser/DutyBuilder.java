package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Act;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Date;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Otherwise;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.Term;
import org.bilaga.ast.When;
import org.bilaga.parser.generated.BilagaParser.AccountingTermContext;
import org.bilaga.parser.generated.BilagaParser.AffectedContext;
import org.bilaga.parser.generated.BilagaParser.ByDateContext;
import org.bilaga.parser.generated.BilagaParser.ConditionClauseContext;
import org.bilaga.parser.generated.BilagaParser.ConsequenceContext;
import org.bilaga.parser.generated.BilagaParser.DateContext;
import org.bilaga.parser.generated.BilagaParser.DisputedMarkContext;
import org.bilaga.parser.generated.BilagaParser.DoingContext;
import org.bilaga.parser.generated.BilagaParser.DutyContext;
import org.bilaga.parser.generated.BilagaParser.DutyDayContext;
import org.bilaga.parser.generated.BilagaParser.DutyTimeContext;
import org.bilaga.parser.generated.BilagaParser.EqualPartsContext;
import org.bilaga.parser.generated.BilagaParser.EqualPartsTermContext;
import org.bilaga.parser.generated.BilagaParser.FulfilmentContext;
import org.bilaga.parser.generated.BilagaParser.InstalmentContext;
import org.bilaga.parser.generated.BilagaParser.InstalmentsTermContext;
import org.bilaga.parser.generated.BilagaParser.LevelContext;
import org.bilaga.parser.generated.BilagaParser.ObligationClauseContext;
import org.bilaga.parser.generated.BilagaParser.OtherwiseContext;
import org.bilaga.parser.generated.BilagaParser.PaidTermContext;
import org.bilaga.parser.generated.BilagaParser.PaymentClauseContext;
import org.bilaga.parser.generated.BilagaParser.PaymentTermContext;
import org.bilaga.parser.generated.BilagaParser.PeriodContext;
import org.bilaga.parser.generated.BilagaParser.ProvidedContext;
import org.bilaga.parser.generated.BilagaParser.ReferenceContext;
import org.bilaga.parser.generated.BilagaParser.RepaymentTermContext;
import org.bilaga.parser.generated.BilagaParser.RequisitionTermContext;
import org.bilaga.parser.generated.BilagaParser.SectionContext;
import org.bilaga.parser.generated.BilagaParser.StretchContext;
import org.bilaga.parser.generated.BilagaParser.SubmissionContext;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

/** Terms of payment, obligations and conditions: who must do what by when, and what otherwise. */
final class DutyBuilder {
  private static final int LEAP_YEAR = 2000;

  private final Words words;
  private final ExpressionBuilder expressions;
  private final ClauseBuilder clauses;

  DutyBuilder(Words words, ExpressionBuilder expressions, ClauseBuilder clauses) {
    this.words = words;
    this.expressions = expressions;
    this.clauses = clauses;
  }

  Clause payment(PaymentClauseContext context) {
    List<Term> terms = new ArrayList<>();
    for (PaymentTermContext term : context.paymentTerm()) {
      terms.add(term(term));
    }
    return new Clause.Payment(
        words.span(context),
        expressions.references(context.reference()),
        affected(context.affected()),
        clauses.sections(context.section()),
        terms);
  }

  private Term term(PaymentTermContext term) {
    if (term instanceof RequisitionTermContext t) {
      return task(
          term,
          Term.Purpose.REQUISITION,
          t.reference(),
          t.byDate(),
          t.otherwise(),
          t.section(),
          t.disputedMark());
    } else if (term instanceof RepaymentTermContext t) {
      return task(
          term,
          Term.Purpose.REPAYMENT,
          List.of(t.reference()),
          t.byDate(),
          t.otherwise(),
          t.section(),
          t.disputedMark());
    } else if (term instanceof AccountingTermContext t) {
      return task(
          term,
          Term.Purpose.ACCOUNTING,
          List.of(t.reference()),
          t.byDate(),
          t.otherwise(),
          t.section(),
          t.disputedMark());
    }
    if (term instanceof InstalmentsTermContext t) {
      List<Term.Instalment> parts = new ArrayList<>();
      t.instalment().forEach(it -> parts.add(instalment(it)));
      return new Term.Instalments(
          words.span(term),
          parts,
          clauses.sections(t.section()),
          clauses.disputes().marks(t.disputedMark()));
    } else if (term instanceof EqualPartsTermContext t) {
      return new Term.Instalments(
          words.span(term),
          equalParts(t.equalParts()),
          clauses.sections(t.section()),
          clauses.disputes().marks(t.disputedMark()));
    }
    var paid = (PaidTermContext) term;
    return new Term.Paid(
        words.span(term),
        expressions.period(paid.period()),
        clauses.sections(paid.section()),
        clauses.disputes().marks(paid.disputedMark()));
  }

  private Term.Instalment instalment(InstalmentContext context) {
    Expression amount =
        context.REMAINDER() != null
            ? new Expression.Remainder(words.span(context.REMAINDER().getSymbol()))
            : expressions.addition(context.addition());
    return new Term.Instalment(
        words.span(context),
        Optional.of(amount),
        date(context.byDate()),
        context.period() == null
            ? Optional.empty()
            : Optional.of(expressions.period(context.period())));
  }

  private List<Term.Instalment> equalParts(EqualPartsContext context) {
    List<Term.Instalment> parts = new ArrayList<>();
    for (DateContext date : context.date()) {
      parts.add(
          new Term.Instalment(
              words.span(date),
              Optional.empty(),
              Optional.of(expressions.date(date)),
              Optional.empty()));
    }
    for (PeriodContext period : context.period()) {
      parts.add(
          new Term.Instalment(
              words.span(period),
              Optional.empty(),
              Optional.empty(),
              Optional.of(expressions.period(period))));
    }
    return parts;
  }

  private Term task(
      PaymentTermContext term,
      Term.Purpose kind,
      List<ReferenceContext> bodies,
      @Nullable ByDateContext by,
      @Nullable OtherwiseContext otherwise,
      List<SectionContext> sections,
      List<DisputedMarkContext> marks) {
    return new Term.Task(
        words.span(term),
        kind,
        expressions.reference(bodies.get(0)),
        bodies.size() > 1 ? Optional.of(expressions.reference(bodies.get(1))) : Optional.empty(),
        date(by),
        otherwise(otherwise, List.of()),
        clauses.sections(sections),
        clauses.disputes().marks(marks));
  }

  Clause obligation(ObligationClauseContext context) {
    return new Clause.Obligation(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        affected(context.affected()),
        clauses.sections(context.section()),
        duties(context.duty()),
        consequence(context.consequence()));
  }

  Clause condition(ConditionClauseContext context) {
    return new Clause.Condition(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        affected(context.affected()),
        clauses.sections(context.section()),
        clauses.disputes().marks(context.disputedMark()),
        duties(context.duty()),
        consequence(context.consequence()));
  }

  private List<Reference> affected(@Nullable AffectedContext context) {
    return context == null ? List.of() : expressions.references(context.reference());
  }

  private List<Clause.Duty> duties(List<DutyContext> contexts) {
    List<Clause.Duty> duties = new ArrayList<>();
    for (DutyContext context : contexts) {
      List<Reference> who = new ArrayList<>();
      who.add(expressions.reference(context.holder()));
      who.addAll(expressions.references(context.reference()));
      List<Clause.Instead> instead = new ArrayList<>();
      for (var next = context.doing().doing(); next != null; next = next.doing()) {
        Span span = words.span(next);
        Span last = next.dutyTime() != null ? words.span(next.dutyTime()) : act(next).span();
        instead.add(
            new Clause.Instead(
                new Span(span.file(), span.start(), last.end()),
                Clause.How.OR,
                act(next),
                when(next.dutyTime())));
      }
      context.provided().forEach(it -> instead.add(provided(it)));
      duties.add(
          new Clause.Duty(
              words.span(context),
              who,
              act(context.doing()),
              when(context.doing().dutyTime()),
              instead,
              clauses.sections(context.section()),
              clauses.disputes().marks(context.disputedMark())));
    }
    return duties;
  }

  private Clause.Instead provided(ProvidedContext context) {
    Act act =
        context.level() == null
            ? new Act.Meet(words.text(context.STRING()).span(), words.text(context.STRING()))
            : reach(words.span(context.level()), context.level());
    return new Clause.Instead(
        words.span(context),
        context.IF() == null ? Clause.How.UNLESS : Clause.How.IF,
        act,
        Optional.empty());
  }

  private Act act(DoingContext context) {
    if (context.attainment() != null) {
      return reach(words.span(context.attainment()), context.attainment().level());
    }
    var span = words.span(context.act());
    if (context.act() instanceof SubmissionContext it) {
      return new Act.Submit(
          span,
          words.text(it.STRING()),
          stretch(it.stretch()),
          expressions.references(it.reference()));
    }
    return new Act.Meet(span, words.text(((FulfilmentContext) context.act()).STRING()));
  }

  private Act.Reach reach(Span span, LevelContext level) {
    return new Act.Reach(
        span,
        expressions.expression(level.expression()),
        level.IN_EVERY_MONTH_OF() != null,
        stretch(level.stretch()));
  }

  private Optional<Stretch> stretch(@Nullable StretchContext context) {
    return context == null ? Optional.empty() : Optional.of(expressions.stretch(context));
  }

  private Optional<When> when(@Nullable DutyTimeContext context) {
    if (context == null) {
      return Optional.empty();
    }
    var span = words.span(context);
    if (context.dutyDay() != null) {
      return Optional.of(day(span, context.dutyDay()));
    }
    var unit =
        context.DAYS() != null
            ? When.Lapse.DAYS
            : context.WEEKS() != null ? When.Lapse.WEEKS : When.Lapse.MONTHS;
    int count = expressions.count(context.number());
    return Optional.of(
        new When.Within(span, count, unit, each(context), expressions.stretch(context.stretch())));
  }

  private When day(Span span, DutyDayContext context) {
    if (context.DATE() != null) {
      return new When.By(span, expressions.date(context.DATE()));
    }
    var day = context.NUMBER(0);
    if (context.NUMBER().size() > 1) {
      return new When.By(span, expressions.date(day, context.MONTH_NAME(), context.NUMBER(1)));
    }
    // In a leap year, so that the 29th of February is a day.
    var date = expressions.date(day, context.MONTH_NAME(), LEAP_YEAR);
    return new When.EachYear(span, date.month(), date.day(), stretch(context.stretch()));
  }

  private static When.Each each(DutyTimeContext context) {
    return context.AFTER_EACH_QUARTER_OF() != null
        ? When.Each.QUARTER
        : context.AFTER_EACH_HALF_YEAR_OF() != null
            ? When.Each.HALF_YEAR
            : context.AFTER_EACH_YEAR_OF() != null ? When.Each.YEAR : When.Each.MONTH;
  }

  private Optional<Otherwise> consequence(@Nullable ConsequenceContext context) {
    return context == null
        ? Optional.empty()
        : otherwise(context.otherwise(), clauses.sections(context.section()));
  }

  private Optional<Otherwise> otherwise(
      @Nullable OtherwiseContext context, List<Section> sections) {
    if (context == null) {
      return Optional.empty();
    }
    var consequence =
        context.RIGHT_LAPSES() != null
            ? Otherwise.Consequence.RIGHT_LAPSES
            : context.MAY_BE_RECLAIMED() != null
                ? Otherwise.Consequence.MAY_BE_RECLAIMED
                : context.WITHHELD() != null
                    ? Otherwise.Consequence.WITHHELD
                    : context.EXCLUDED_FROM() != null
                        ? Otherwise.Consequence.EXCLUDED
                        : Otherwise.Consequence.NOT_ENTITLED;
    return Optional.of(
        new Otherwise(
            words.span(context),
            consequence,
            expressions.references(context.reference()),
            context.provided() == null
                ? Optional.empty()
                : Optional.of(provided(context.provided())),
            sections));
  }

  private Optional<Date> date(@Nullable ByDateContext context) {
    return context == null ? Optional.empty() : Optional.of(expressions.date(context.date()));
  }
}
