package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Date;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Name;
import org.bilaga.ast.Period;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.ast.Text;
import org.bilaga.parser.generated.BilagaParser.AccountingTermContext;
import org.bilaga.parser.generated.BilagaParser.AgreementClauseContext;
import org.bilaga.parser.generated.BilagaParser.AppendixClauseContext;
import org.bilaga.parser.generated.BilagaParser.AppendixColumnContext;
import org.bilaga.parser.generated.BilagaParser.AppendixDisputedContext;
import org.bilaga.parser.generated.BilagaParser.AppendixTotalRowContext;
import org.bilaga.parser.generated.BilagaParser.BetweenClauseContext;
import org.bilaga.parser.generated.BilagaParser.ByDateContext;
import org.bilaga.parser.generated.BilagaParser.ChargedClauseContext;
import org.bilaga.parser.generated.BilagaParser.ClaimClauseContext;
import org.bilaga.parser.generated.BilagaParser.ClaimPlaceContext;
import org.bilaga.parser.generated.BilagaParser.ConditionClauseContext;
import org.bilaga.parser.generated.BilagaParser.DutyContext;
import org.bilaga.parser.generated.BilagaParser.ObligationClauseContext;
import org.bilaga.parser.generated.BilagaParser.OtherwiseContext;
import org.bilaga.parser.generated.BilagaParser.PaymentClauseContext;
import org.bilaga.parser.generated.BilagaParser.PaymentTermContext;
import org.bilaga.parser.generated.BilagaParser.PeriodClauseContext;
import org.bilaga.parser.generated.BilagaParser.PeriodContext;
import org.bilaga.parser.generated.BilagaParser.ReferenceContext;
import org.bilaga.parser.generated.BilagaParser.RepaymentTermContext;
import org.bilaga.parser.generated.BilagaParser.RequisitionTermContext;
import org.bilaga.parser.generated.BilagaParser.SectionContext;
import org.bilaga.parser.generated.BilagaParser.SideContext;
import org.bilaga.parser.generated.BilagaParser.SignedClauseContext;
import org.bilaga.parser.generated.BilagaParser.UnmodelledClauseContext;
import org.jspecify.annotations.Nullable;

/** The sentences of an agreement, but for the tree of money. */
final class ClauseBuilder {
  private final Words words;
  private final ExpressionBuilder expressions;
  private final MoneyBuilder money;
  private final DisputeBuilder disputes;

  ClauseBuilder(Words words, ExpressionBuilder expressions) {
    this.words = words;
    this.expressions = expressions;
    this.disputes = new DisputeBuilder(words, expressions);
    this.money = new MoneyBuilder(words, expressions, disputes, this);
  }

  DisputeBuilder disputes() {
    return disputes;
  }

  Clause clause(AgreementClauseContext context, FileBuilder file) {
    if (context.moneyClause() != null) {
      return money.clause(context.moneyClause());
    } else if (context.claimClause() != null) {
      return claim(context.claimClause());
    } else if (context.unmodelledClause() != null) {
      return unmodelled(context.unmodelledClause());
    } else if (context.appendixClause() != null) {
      return appendix(context.appendixClause());
    } else if (context.keyDeclaration() != null) {
      return file.key(context.keyDeclaration());
    } else if (context.letDeclaration() != null) {
      return file.let(context.letDeclaration());
    } else if (context.paymentClause() != null) {
      return payment(context.paymentClause());
    } else if (context.obligationClause() != null) {
      return obligation(context.obligationClause());
    } else if (context.conditionClause() != null) {
      return condition(context.conditionClause());
    }
    return heading(context);
  }

  private Clause heading(AgreementClauseContext context) {
    if (context.betweenClause() != null) {
      return between(context.betweenClause());
    } else if (context.caseClause() != null) {
      return new Clause.Case(words.span(context), texts(context.caseClause().STRING()));
    } else if (context.periodClause() != null) {
      return period(context.periodClause());
    } else if (context.mergesClause() != null) {
      return new Clause.Merges(
          words.span(context), expressions.references(context.mergesClause().reference()));
    } else if (context.signedClause() != null) {
      return signed(context.signedClause());
    }
    return charged(context.chargedClause());
  }

  private Clause between(BetweenClauseContext context) {
    List<Clause.Side> sides = new ArrayList<>();
    for (SideContext side : context.side()) {
      sides.add(
          new Clause.Side(
              words.span(side),
              expressions.reference(side.reference(0)),
              reference(side.reference(1))));
    }
    return new Clause.Between(words.span(context), sides);
  }

  private Clause period(PeriodClauseContext context) {
    var from = period(context.period(0));
    var to = context.period(1);
    return new Clause.InPeriod(
        words.span(context),
        from,
        to == null ? Optional.empty() : Optional.of(expressions.after(from, period(to))));
  }

  private Period period(PeriodContext context) {
    String text =
        context.DATE() != null
            ? expressions.date(context.DATE()).iso()
            : context.MONTH() != null ? expressions.month(context.MONTH()) : context.getText();
    return new Period(words.span(context), text);
  }

  private Clause signed(SignedClauseContext context) {
    return new Clause.Signed(
        words.span(context),
        expressions.date(context.date()),
        words.textOf(context.STRING()),
        reference(context.reference()));
  }

  private Clause charged(ChargedClauseContext context) {
    List<String> items = new ArrayList<>();
    for (var item : context.number()) {
      items.add(item.getText());
    }
    return new Clause.ChargedTo(words.span(context), words.text(context.STRING()), items);
  }

  private Clause payment(PaymentClauseContext context) {
    List<Clause.Term> terms = new ArrayList<>();
    for (PaymentTermContext term : context.paymentTerm()) {
      terms.add(term(term));
    }
    return new Clause.Payment(
        words.span(context),
        expressions.references(context.reference()),
        sections(context.section()),
        terms);
  }

  private Clause.Term term(PaymentTermContext term) {
    if (term instanceof RequisitionTermContext t) {
      return term(
          term, Clause.TermKind.REQUISITION, t.reference(), t.byDate(), t.otherwise(), t.section());
    } else if (term instanceof RepaymentTermContext t) {
      return term(
          term, Clause.TermKind.REPAYMENT, t.reference(), t.byDate(), t.otherwise(), t.section());
    }
    var t = (AccountingTermContext) term;
    return term(
        term, Clause.TermKind.ACCOUNTING, t.reference(), t.byDate(), t.otherwise(), t.section());
  }

  private Clause.Term term(
      PaymentTermContext context,
      Clause.TermKind kind,
      ReferenceContext to,
      @Nullable ByDateContext by,
      @Nullable OtherwiseContext otherwise,
      List<SectionContext> sections) {
    return new Clause.Term(
        words.span(context),
        kind,
        expressions.reference(to),
        date(by),
        otherwise(otherwise),
        sections(sections));
  }

  private Clause obligation(ObligationClauseContext context) {
    return new Clause.Obligation(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        sections(context.section()),
        duties(context.duty()),
        otherwise(context.otherwise()));
  }

  private Clause condition(ConditionClauseContext context) {
    return new Clause.Condition(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        sections(context.section()),
        duties(context.duty()),
        otherwise(context.otherwise()));
  }

  private List<Clause.Duty> duties(List<DutyContext> contexts) {
    List<Clause.Duty> duties = new ArrayList<>();
    for (DutyContext context : contexts) {
      int last = context.reference().size() - 1;
      boolean toSomeone = context.TO() != null;
      List<Reference> who = expressions.references(context.reference());
      duties.add(
          new Clause.Duty(
              words.span(context),
              toSomeone ? who.subList(0, last) : who,
              context.SUBMIT() != null,
              words.text(context.STRING()),
              toSomeone ? Optional.of(who.get(last)) : Optional.empty(),
              date(context.byDate()),
              sections(context.section())));
    }
    return duties;
  }

  private Optional<Clause.Otherwise> otherwise(@Nullable OtherwiseContext context) {
    if (context == null) {
      return Optional.empty();
    }
    var consequence =
        context.RIGHT_LAPSES() != null
            ? Clause.Consequence.RIGHT_LAPSES
            : context.MAY_BE_RECLAIMED() != null
                ? Clause.Consequence.MAY_BE_RECLAIMED
                : Clause.Consequence.NOT_ENTITLED;
    return Optional.of(
        new Clause.Otherwise(words.span(context), consequence, reference(context.reference())));
  }

  private Clause appendix(AppendixClauseContext context) {
    List<Clause.AppendixColumn> columns = new ArrayList<>();
    List<org.bilaga.ast.Dispute> disputed = new ArrayList<>();
    Optional<Text> totalRow = Optional.empty();
    for (var part : context.appendixPart()) {
      if (part instanceof AppendixColumnContext column) {
        Expression value = expressions.expression(column.expression(0));
        Optional<Expression> averagedBy =
            column.AVERAGED_BY() == null
                ? Optional.empty()
                : Optional.of(expressions.expression(column.expression(1)));
        columns.add(
            new Clause.AppendixColumn(
                words.span(column), words.text(column.STRING()), value, averagedBy));
      } else if (part instanceof AppendixTotalRowContext row) {
        totalRow = Optional.of(words.text(row.STRING()));
      } else if (part instanceof AppendixDisputedContext dispute) {
        disputed.add(disputes.cells(dispute.disputedCells()));
      }
    }
    var number = context.appendixNumber();
    return new Clause.Appendix(
        words.span(context),
        new Name(words.span(number), Words.nfc(number.getText())),
        words.textOf(context.title),
        words.text(context.file),
        expressions.reference(context.reference()),
        sections(context.section()),
        columns,
        totalRow,
        disputed);
  }

  Clause.Claim claim(ClaimClauseContext context) {
    return new Clause.Claim(
        words.span(context),
        place(context.claimPlace()),
        words.text(context.STRING()),
        expressions.addition(context.addition(0)),
        expressions.comparison(context.comparison()),
        expressions.addition(context.addition(1)),
        disputes.marks(context.disputedMark()));
  }

  Clause.Unmodelled unmodelled(UnmodelledClauseContext context) {
    return new Clause.Unmodelled(
        words.span(context), place(context.claimPlace()), words.text(context.STRING()));
  }

  private Clause.Place place(ClaimPlaceContext context) {
    var section = context.section();
    return new Clause.Place(
        words.span(context),
        words.textOf(context.STRING()),
        section == null ? Optional.empty() : Optional.of(words.section(section)));
  }

  Optional<Reference> reference(@Nullable ReferenceContext context) {
    return context == null ? Optional.empty() : Optional.of(expressions.reference(context));
  }

  private Optional<Date> date(@Nullable ByDateContext context) {
    return context == null ? Optional.empty() : Optional.of(expressions.date(context.date()));
  }

  List<Section> sections(List<SectionContext> contexts) {
    List<Section> sections = new ArrayList<>(contexts.size());
    for (SectionContext context : contexts) {
      sections.add(words.section(context));
    }
    return sections;
  }

  List<Text> texts(List<TerminalNode> nodes) {
    List<Text> texts = new ArrayList<>(nodes.size());
    for (TerminalNode node : nodes) {
      texts.add(words.text(node));
    }
    return texts;
  }
}
