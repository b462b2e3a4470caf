package org.bilaga.parser;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Division;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Name;
import org.bilaga.ast.Recipients;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.ast.Section;
import org.bilaga.ast.Timing;
import org.bilaga.ast.Unit;
import org.bilaga.money.RoundingMethod;
import org.bilaga.parser.generated.BilagaParser.AmountContext;
import org.bilaga.parser.generated.BilagaParser.AreaClauseContext;
import org.bilaga.parser.generated.BilagaParser.AreaPartContext;
import org.bilaga.parser.generated.BilagaParser.FundingContext;
import org.bilaga.parser.generated.BilagaParser.GrantBaseContext;
import org.bilaga.parser.generated.BilagaParser.GrantByContext;
import org.bilaga.parser.generated.BilagaParser.GrantCapContext;
import org.bilaga.parser.generated.BilagaParser.GrantClauseContext;
import org.bilaga.parser.generated.BilagaParser.GrantEquallyContext;
import org.bilaga.parser.generated.BilagaParser.GrantExceptContext;
import org.bilaga.parser.generated.BilagaParser.GrantFloorContext;
import org.bilaga.parser.generated.BilagaParser.GrantForContext;
import org.bilaga.parser.generated.BilagaParser.GrantFundingContext;
import org.bilaga.parser.generated.BilagaParser.GrantListedContext;
import org.bilaga.parser.generated.BilagaParser.GrantPartContext;
import org.bilaga.parser.generated.BilagaParser.GrantRoundedContext;
import org.bilaga.parser.generated.BilagaParser.GrantRoundingTermContext;
import org.bilaga.parser.generated.BilagaParser.GrantSectionContext;
import org.bilaga.parser.generated.BilagaParser.GrantThroughContext;
import org.bilaga.parser.generated.BilagaParser.GrantTimingContext;
import org.bilaga.parser.generated.BilagaParser.GrantUndistributedContext;
import org.bilaga.parser.generated.BilagaParser.HandContext;
import org.bilaga.parser.generated.BilagaParser.LimitedContext;
import org.bilaga.parser.generated.BilagaParser.ListedAmountContext;
import org.bilaga.parser.generated.BilagaParser.ListedMemberContext;
import org.bilaga.parser.generated.BilagaParser.MoneyClauseContext;
import org.bilaga.parser.generated.BilagaParser.OfWhichClauseContext;
import org.bilaga.parser.generated.BilagaParser.ReferenceContext;
import org.bilaga.parser.generated.BilagaParser.ResidueContext;
import org.bilaga.parser.generated.BilagaParser.RoundingContext;
import org.bilaga.parser.generated.BilagaParser.RoundingMethodContext;
import org.bilaga.parser.generated.BilagaParser.RoundingTermContext;
import org.bilaga.parser.generated.BilagaParser.TieOrderContext;
import org.bilaga.parser.generated.BilagaParser.TimingContext;
import org.bilaga.parser.generated.BilagaParser.YearAmountContext;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

/** The tree of money: totals, areas, grants, earmarks and how they are rounded. */
final class MoneyBuilder {
  private final Words words;
  private final ExpressionBuilder expressions;
  private final DisputeBuilder disputes;
  private final ClauseBuilder clauses;
  private final LadderBuilder ladders;

  MoneyBuilder(
      Words words, ExpressionBuilder expressions, DisputeBuilder disputes, ClauseBuilder clauses) {
    this.words = words;
    this.expressions = expressions;
    this.disputes = disputes;
    this.clauses = clauses;
    this.ladders = new LadderBuilder(words, expressions, clauses);
  }

  Clause clause(MoneyClauseContext context) {
    var span = words.span(context);
    if (context.grantClause() != null) {
      return grant(context.grantClause());
    } else if (context.areaClause() != null) {
      return area(context.areaClause());
    } else if (context.totalClause() != null) {
      var total = context.totalClause();
      return new Clause.Total(
          span,
          amount(total.amount()),
          timing(total.amount().timing()),
          funders(total.funding()),
          clauses.sections(total.section()),
          disputes.marks(total.disputedMark()));
    } else if (context.roundedTogetherClause() != null) {
      return new Clause.RoundedTogether(
          span, clauses.sections(context.roundedTogetherClause().section()));
    }
    var rounded = context.roundingClause();
    return new Clause.Rounded(
        span,
        rounding(span, Optional.of(rounded.rounding()), rounded.roundingTerm()),
        clauses.sections(rounded.section()));
  }

  private Clause area(AreaClauseContext context) {
    List<Clause> parts = new ArrayList<>();
    for (AreaPartContext part : context.areaPart()) {
      parts.add(
          part.moneyClause() != null
              ? clause(part.moneyClause())
              : part.claimClause() != null
                  ? clauses.claim(part.claimClause())
                  : part.readingClause() != null
                      ? clauses.reading(part.readingClause())
                      : part.unmodelledClause() != null
                          ? clauses.unmodelled(part.unmodelledClause())
                          : ClauseBuilder.broken(part.brokenSentence()));
    }
    return new Clause.Area(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        clauses.sections(context.section()),
        parts);
  }

  private Clause grant(GrantClauseContext context) {
    List<Reference> through = List.of();
    Optional<Reference> passedOnTo = Optional.empty();
    Optional<Reference> key = Optional.empty();
    Optional<Declaration.Key> equally = Optional.empty();
    Optional<RoundingContext> rule = Optional.empty();
    List<RoundingTermContext> terms = new ArrayList<>();
    Optional<Span> rounded = Optional.empty();
    Optional<Expression> base = Optional.empty();
    boolean undistributed = false;
    boolean listed = context.AS_LISTED() != null;
    List<Clause.Bound> floors = new ArrayList<>();
    List<Clause.Bound> caps = new ArrayList<>();
    List<Reference> except = new ArrayList<>();
    List<Clause.Funder> from = new ArrayList<>();
    var amount = context.amount();
    Timing timing = amount == null ? new Timing.Whole() : timing(amount.timing());
    List<Section> sections = new ArrayList<>();
    for (var detail : GrantDetails.of(context)) {
      if (detail instanceof GrantThroughContext it) {
        through = new ArrayList<>();
        through.add(expressions.reference(it.reference()));
      } else if (detail instanceof HandContext it) {
        through.add(expressions.reference(it));
      } else if (detail instanceof GrantForContext it) {
        passedOnTo = clauses.reference(it.reference());
      } else if (detail instanceof GrantByContext it) {
        key = clauses.reference(it.reference());
      } else if (detail instanceof GrantEquallyContext it) {
        equally = Optional.of(equally(it));
        key = Optional.of(named(equally.get().name()));
      } else if (detail instanceof GrantListedContext) {
        listed = true;
      } else if (detail instanceof GrantUndistributedContext) {
        undistributed = true;
      } else if (detail instanceof GrantRoundedContext it) {
        rule = Optional.of(it.rounding());
        rounded = Optional.of(words.span(it));
      } else if (detail instanceof GrantRoundingTermContext it) {
        terms.add(it.roundingTerm());
        Span term = words.span(it);
        rounded = Optional.of(rounded.map(span -> span.to(term)).orElse(term));
      } else if (detail instanceof GrantBaseContext it) {
        base = Optional.of(expressions.expression(it.expression()));
      } else if (detail instanceof GrantFloorContext it) {
        floors.add(bound(words.span(it), expressions.expression(it.expression()), it.reference()));
      } else if (detail instanceof GrantCapContext it) {
        caps.add(bound(words.span(it), expressions.expression(it.expression()), it.reference()));
      } else if (detail instanceof GrantExceptContext it) {
        except.addAll(expressions.references(it.reference()));
      } else if (detail instanceof GrantTimingContext it) {
        timing = timing(it.timing());
      } else if (detail instanceof GrantFundingContext it) {
        from.addAll(funders(it.funding()));
      } else if (detail instanceof GrantSectionContext it) {
        sections.add(words.section(it.section()));
      }
    }
    for (GrantPartContext part : context.grantPart()) {
      listed |=
          part.listedAmount() != null
              || part.yearAmount() != null && part.yearAmount().yearList() != null;
    }
    List<Reference> recipients = expressions.references(context.reference());
    var ruleOf = rule;
    return new Clause.Grant(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        context.AS_LISTED() != null
            ? Optional.of(new Expression.Listed(words.span(context.AS_LISTED().getSymbol())))
            : amount == null ? Optional.empty() : Optional.of(amount(amount)),
        timing,
        new Recipients(
            recipients.get(0), recipients.subList(1, recipients.size()), through, passedOnTo),
        new Division(
            key,
            equally,
            undistributed,
            listed,
            rounded.map(span -> rounding(span, ruleOf, terms)),
            base,
            floors,
            caps,
            except),
        from,
        sections,
        disputes.marks(context.disputedMark()),
        grantParts(context.grantPart()));
  }

  /** The key in which everybody weighs one. */
  private Declaration.Key equally(GrantEquallyContext context) {
    Span span = words.span(context);
    var one = new Expression.Figure(span, BigInteger.ONE, 0, new Unit.One(), false);
    return new Declaration.Key(
        span,
        words.name(context),
        Optional.empty(),
        List.of(new Declaration.KeyTerm(span, Optional.empty(), one)),
        Optional.empty(),
        List.of());
  }

  private static Reference named(Name name) {
    return new Reference(name.span(), List.of(new Reference.Step(name, false)));
  }

  private Clause.Bound bound(Span span, Expression amount, @Nullable ReferenceContext member) {
    return new Clause.Bound(span, amount, clauses.reference(member));
  }

  private List<Clause> grantParts(List<GrantPartContext> contexts) {
    List<Clause> parts = new ArrayList<>(contexts.size());
    for (GrantPartContext part : contexts) {
      parts.add(
          part.ofWhichClause() != null
              ? ofWhich(part.ofWhichClause())
              : part.claimClause() != null
                  ? clauses.claim(part.claimClause())
                  : part.unmodelledClause() != null
                      ? clauses.unmodelled(part.unmodelledClause())
                      : part.listedAmount() != null
                          ? listed(part.listedAmount())
                          : part.yearAmount() != null
                              ? forYear(part.yearAmount())
                              : part.brokenSentence() != null
                                  ? ClauseBuilder.broken(part.brokenSentence())
                                  : ladders.part(part));
    }
    return parts;
  }

  private Clause.Listed listed(ListedAmountContext context) {
    return new Clause.Listed(
        words.span(context),
        named(listed(context.listedMember())),
        expressions.expression(context.expression()),
        clauses.sections(context.section()),
        disputes.marks(context.disputedMark()));
  }

  /** The member, by its name or as it is spelled between quotation marks. */
  private Name listed(ListedMemberContext context) {
    if (context.LEADING_TEXT() == null) {
      return words.name(context);
    }
    var text = words.text(context.LEADING_TEXT());
    return new Name(text.span(), text.text());
  }

  private Clause forYear(YearAmountContext context) {
    var span = words.span(context);
    Expression amount =
        context.REMAINDER() != null
            ? new Expression.Remainder(words.span(context.REMAINDER().getSymbol()))
            : context.unknown() != null
                ? expressions.unknown(context.unknown())
                : context.limited() != null
                    ? limited(context.limited())
                    : new Expression.Listed(words.span(context.yearList()));
    List<Clause.Listed> list = new ArrayList<>();
    if (context.yearList() != null) {
      context.yearList().listedAmount().forEach(one -> list.add(listed(one)));
    }
    return new Clause.ForYear(
        span,
        expressions.stretch(context.stretch()),
        amount,
        clauses.sections(context.section()),
        disputes.marks(context.disputedMark()),
        list);
  }

  private Expression amount(AmountContext context) {
    return context.REMAINDER() != null
        ? new Expression.Remainder(words.span(context))
        : context.unknown() != null
            ? expressions.unknown(context.unknown())
            : limited(context.limited());
  }

  /** An amount or a bound for it, of all or of each. */
  private Expression limited(LimitedContext context) {
    Expression amount = expressions.expression(context.expression());
    boolean bound = context.AT_MOST() != null || context.AT_LEAST() != null;
    Span span =
        bound ? words.span(context.getStart()).to(amount.span()) : words.span(context.expression());
    Expression of =
        context.AT_MOST() != null
            ? new Expression.AtMost(span, amount)
            : context.AT_LEAST() != null ? new Expression.AtLeast(span, amount) : amount;
    return context.EACH() == null
        ? of
        : new Expression.Each(span.to(words.span(context.EACH().getSymbol())), of);
  }

  private Timing timing(@Nullable TimingContext context) {
    if (context == null) {
      return new Timing.Whole();
    }
    var span = words.span(context);
    if (context.EACH_YEAR() != null) {
      return new Timing.EachYear(span);
    }
    var stretch = expressions.stretch(context.stretch());
    return context.IN() != null
        ? new Timing.In(span, stretch)
        : new Timing.EqualParts(span, context.EACH_MONTH_OF() != null, stretch);
  }

  private List<Clause.Funder> funders(@Nullable FundingContext context) {
    List<Clause.Funder> funders = new ArrayList<>();
    if (context != null) {
      for (var funder : context.funder()) {
        funders.add(
            new Clause.Funder(
                words.span(funder),
                expressions.reference(funder.reference()),
                expressions.expression(funder.expression())));
      }
    }
    return funders;
  }

  private Clause ofWhich(OfWhichClauseContext context) {
    return new Clause.OfWhich(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        amount(context.amount()),
        timing(context.amount().timing()),
        clauses.sections(context.section()),
        disputes.marks(context.disputedMark()),
        grantParts(context.grantPart()));
  }

  /** From the rule and from the terms that may follow it, or stand without it. */
  private Rounding rounding(
      Span span, Optional<RoundingContext> rule, List<RoundingTermContext> terms) {
    Optional<Rounding.Ties> ties = Optional.empty();
    Optional<Rounding.Residue> residue = Optional.empty();
    for (RoundingTermContext term : terms) {
      if (term.tieOrder() != null) {
        ties = Optional.of(ties(term.tieOrder()));
      } else {
        residue = Optional.of(residue(term.residue()));
      }
    }
    var method = rule.map(RoundingContext::roundingMethod);
    var number = rule.map(RoundingContext::number);
    return new Rounding(
        span,
        method.map(MoneyBuilder::method),
        number.map(it -> expressions.figure(it.getStart(), rule.get().unit())),
        ties,
        residue);
  }

  private static RoundingMethod method(RoundingMethodContext context) {
    String keyword = Keyword.of(context.getStart().getType()).orElseThrow().name();
    // Not valueOf, which looks the names up by reflection when it is first asked.
    for (RoundingMethod method : RoundingMethod.values()) {
      if (method.name().equals(keyword)) {
        return method;
      }
    }
    throw new IllegalStateException(keyword);
  }

  private Rounding.Ties ties(TieOrderContext context) {
    var span = words.span(context);
    if (context.LOT() != null) {
      return new Rounding.Ties.Lot(
          span, words.text(context.STRING()), expressions.references(context.reference()));
    }
    return context.LARGER_WEIGHT() != null
        ? new Rounding.Ties.LargerWeight(span)
        : new Rounding.Ties.MemberOrder(span);
  }

  private Rounding.Residue residue(ResidueContext context) {
    var span = words.span(context);
    if (context.RESIDUE_KEPT() != null) {
      return new Rounding.Residue.Kept(span);
    } else if (context.reference() != null) {
      return new Rounding.Residue.ToNamed(span, expressions.reference(context.reference()));
    }
    var place =
        context.LARGEST() != null
            ? Rounding.Residue.Place.LARGEST
            : context.SMALLEST() != null
                ? Rounding.Residue.Place.SMALLEST
                : context.FIRST() != null
                    ? Rounding.Residue.Place.FIRST
                    : Rounding.Residue.Place.LAST;
    return new Rounding.Residue.ToPlace(span, place);
  }
}
