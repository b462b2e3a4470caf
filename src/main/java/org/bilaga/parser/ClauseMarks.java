package org.bilaga.parser;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.parser.generated.BilagaParser.AddChangeContext;
import org.bilaga.parser.generated.BilagaParser.AmountContext;
import org.bilaga.parser.generated.BilagaParser.AppendixColumnContext;
import org.bilaga.parser.generated.BilagaParser.AppendixPrintingContext;
import org.bilaga.parser.generated.BilagaParser.AppendixTotalRowContext;
import org.bilaga.parser.generated.BilagaParser.AreaClauseContext;
import org.bilaga.parser.generated.BilagaParser.ClaimClauseContext;
import org.bilaga.parser.generated.BilagaParser.ClaimPlaceContext;
import org.bilaga.parser.generated.BilagaParser.DutyContext;
import org.bilaga.parser.generated.BilagaParser.ExpressionContext;
import org.bilaga.parser.generated.BilagaParser.FulfilmentContext;
import org.bilaga.parser.generated.BilagaParser.GrantClauseContext;
import org.bilaga.parser.generated.BilagaParser.GrantSectionContext;
import org.bilaga.parser.generated.BilagaParser.LadderMeasureContext;
import org.bilaga.parser.generated.BilagaParser.LadderStepContext;
import org.bilaga.parser.generated.BilagaParser.ListedAmountContext;
import org.bilaga.parser.generated.BilagaParser.OfWhichClauseContext;
import org.bilaga.parser.generated.BilagaParser.PaymentClauseContext;
import org.bilaga.parser.generated.BilagaParser.RemoveChangeContext;
import org.bilaga.parser.generated.BilagaParser.ReplaceChangeContext;
import org.bilaga.parser.generated.BilagaParser.SetChangeContext;
import org.bilaga.parser.generated.BilagaParser.SignedClauseContext;
import org.bilaga.parser.generated.BilagaParser.SubmissionContext;
import org.bilaga.parser.generated.BilagaParser.TotalClauseContext;
import org.bilaga.parser.generated.BilagaParser.UseChangeContext;
import org.bilaga.parser.generated.BilagaParser.YearAmountContext;

/** The marks of what stands in an agreement: its money, terms, duties, appendices and claims. */
final class ClauseMarks {
  private final Marks marks;

  ClauseMarks(Marks marks) {
    this.marks = marks;
  }

  // The agreement and its money

  void heading(ParserRuleContext context) {
    marks.begin(context, SentenceKind.HEADING);
    marks.second(context, Part.VALUE);
  }

  void signed(SignedClauseContext context) {
    marks.begin(context, SentenceKind.SIGNED);
    marks.part(context.date(), Part.VALUE);
    marks.part(context.BY(), Part.PERSON);
    marks.part(context.BY_PERSON(), Part.PERSON);
    marks.part(context.FOR(), Part.PARTY);
    marks.first(context.section(), Part.SECTION);
  }

  void total(TotalClauseContext context) {
    var clause = context.getParent().getParent();
    if (clause != null && clause.getRuleIndex() == BilagaParser.RULE_agreementClause) {
      heading(context);
    } else {
      marks.begin(context, SentenceKind.TOTAL);
      amount(context.amount());
      marks.first(context.section(), Part.SECTION);
    }
  }

  void amount(AmountContext context) {
    marks.part(context, Part.AMOUNT);
    marks.part(context.timing(), Part.TIMING);
  }

  void area(AreaClauseContext context) {
    marks.begin(context, SentenceKind.AREA);
    marks.part(context.name(), Part.NAME);
    marks.part(context.title, Part.TITLE);
    marks.first(context.section(), Part.SECTION);
    marks.part(context.LBRACE(), Part.BLOCK);
  }

  void grant(GrantClauseContext context) {
    marks.begin(context, SentenceKind.GRANT);
    marks.part(context.name(), Part.NAME);
    marks.part(context.title, Part.TITLE);
    marks.part(context.BY_YEAR(), Part.AMOUNT);
    if (context.amount() != null) {
      amount(context.amount());
    }
    marks.part(context.TO(), Part.RECIPIENT);
    for (ParserRuleContext detail : GrantDetails.of(context)) {
      if (detail instanceof GrantSectionContext) {
        marks.part(detail, Part.SECTION);
      }
    }
    marks.part(context.LBRACE(), Part.BLOCK);
  }

  void ofWhich(OfWhichClauseContext context) {
    marks.begin(context, SentenceKind.OF_WHICH);
    marks.part(context.name(), Part.NAME);
    marks.part(context.title, Part.TITLE);
    amount(context.amount());
    marks.first(context.section(), Part.SECTION);
    marks.part(context.LBRACE(), Part.BLOCK);
  }

  void amountOfPeriod(YearAmountContext context) {
    marks.begin(context, SentenceKind.AMOUNT_OF_PERIOD);
    marks.part(context.REMAINDER(), Part.AMOUNT);
    marks.part(context.unknown(), Part.AMOUNT);
    marks.part(context.limited(), Part.AMOUNT);
    marks.first(context.section(), Part.SECTION);
    if (context.yearList() != null) {
      marks.part(context.yearList().LBRACE(), Part.BLOCK);
    }
  }

  void listed(ListedAmountContext context) {
    marks.begin(context, SentenceKind.LISTED_AMOUNT);
    marks.part(context.listedMember(), Part.NAME);
    marks.part(context.expression(), Part.AMOUNT);
    marks.first(context.section(), Part.SECTION);
  }

  void measure(LadderMeasureContext context) {
    marks.begin(context, SentenceKind.MEASURE);
    marks.part(context.name(), Part.NAME);
    marks.part(context.EQUAL(), Part.SIGN);
    marks.first(context.section(), Part.SECTION);
  }

  void step(LadderStepContext context) {
    marks.begin(context, SentenceKind.STEP);
    marks.part(context.name(), Part.NAME);
    marks.part(context.coefficient(), Part.AMOUNT);
    marks.part(context.WHEN(), Part.WHEN);
    comparison(context.expression(0));
    marks.part(context.OR_ELSE_WHEN(), Part.REST);
    marks.first(context.section(), Part.SECTION);
  }

  /** The sign and the right side, where the expression is one comparison. */
  void comparison(ExpressionContext context) {
    if (context.conjunction().size() == 1
        && context.conjunction(0).negation().size() == 1
        && context.conjunction(0).negation(0).comparing() != null) {
      var comparing = context.conjunction(0).negation(0).comparing();
      if (comparing.addition().size() == 2 && comparing.getChild(1) instanceof TerminalNode sign) {
        marks.part(sign, Part.SIGN);
        marks.part(comparing.addition(1), Part.RIGHT_SIDE);
      }
    }
  }

  // Terms and duties

  void payment(PaymentClauseContext context) {
    marks.begin(context, SentenceKind.PAYMENT);
    marks.part(context.affected(), Part.PARTY);
    marks.first(context.section(), Part.SECTION);
    marks.part(context.LBRACE(), Part.BLOCK);
  }

  void duty(DutyContext context) {
    var doing = context.doing();
    marks.part(doing.attainment() != null ? doing.attainment() : doing.act(), Part.ACT);
    if (doing.act() instanceof SubmissionContext it) {
      marks.begin(context, SentenceKind.SUBMISSION);
      marks.part(it.STRING(), Part.QUOTATION);
      marks.part(it.FOR(), Part.COVERED);
      marks.part(it.TO(), Part.RECIPIENT);
    } else if (doing.act() instanceof FulfilmentContext it) {
      marks.begin(context, SentenceKind.FULFILMENT);
      marks.part(it.STRING(), Part.QUOTATION);
    } else if (doing.attainment() != null) {
      var level = doing.attainment().level();
      marks.begin(context, SentenceKind.ATTAINMENT);
      comparison(level.expression());
      marks.part(level.IN(), Part.COVERED);
      marks.part(level.IN_EVERY_MONTH_OF(), Part.COVERED);
    }
    marks.part(doing.dutyTime(), Part.LAST_DAY);
    marks.part(doing.OR(), Part.INSTEAD);
    marks.part(doing.OR_INSTEAD(), Part.INSTEAD);
    if (doing.doing() == null) {
      marks.first(context.provided(), Part.INSTEAD);
    }
    marks.first(context.section(), Part.SECTION);
  }

  void consequence(ParserRuleContext context) {
    marks.begin(context.getStart(), SentenceKind.OTHER);
  }

  // Appendix, claim, changes

  void appendixPart(ParserRuleContext context) {
    if (context instanceof AppendixColumnContext it) {
      marks.begin(context, SentenceKind.APPENDIX_COLUMN);
      marks.part(it.EQUAL(), Part.SIGN);
      marks.first(it.section(), Part.SECTION);
    } else if (context instanceof AppendixTotalRowContext
        || context instanceof AppendixPrintingContext) {
      marks.begin(context, SentenceKind.OTHER);
    }
  }

  void claim(ClaimClauseContext context) {
    marks.begin(context, SentenceKind.CLAIM);
    marks.part(context.FOR_EACH(), Part.GROUP);
    place(context.claimPlace());
    marks.part(context.STRING(), Part.QUOTATION);
    marks.part(context.addition(0), Part.LEFT_SIDE);
    marks.part(context.comparison(), Part.SIGN);
    marks.part(context.addition(1), Part.RIGHT_SIDE);
  }

  void place(ClaimPlaceContext context) {
    marks.part(context, Part.PLACE);
    if (context.IN_SOURCE() != null) {
      marks.part(context.place(), Part.SECTION_OF_PLACE);
    }
  }

  void change(ParserRuleContext context) {
    if (context instanceof SetChangeContext it) {
      marks.begin(context, SentenceKind.SET);
      marks.part(it.EQUAL(), Part.SIGN);
      marks.part(it.expression(), Part.RIGHT_SIDE);
    } else if (context instanceof ReplaceChangeContext || context instanceof AddChangeContext) {
      marks.begin(context, SentenceKind.OTHER);
      marks.goOnWithin();
    } else if (context instanceof UseChangeContext || context instanceof RemoveChangeContext) {
      marks.begin(context, SentenceKind.OTHER);
    }
  }
}
