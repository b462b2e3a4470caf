package org.bilaga.parser;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.parser.generated.BilagaParser.AreaClauseContext;
import org.bilaga.parser.generated.BilagaParser.ClaimClauseContext;
import org.bilaga.parser.generated.BilagaParser.CoefficientContext;
import org.bilaga.parser.generated.BilagaParser.DataColumnContext;
import org.bilaga.parser.generated.BilagaParser.DataDisputedContext;
import org.bilaga.parser.generated.BilagaParser.DataPrintingContext;
import org.bilaga.parser.generated.BilagaParser.DataTotalRowContext;
import org.bilaga.parser.generated.BilagaParser.DisputedRowContext;
import org.bilaga.parser.generated.BilagaParser.DutyContext;
import org.bilaga.parser.generated.BilagaParser.FactsLayoutContext;
import org.bilaga.parser.generated.BilagaParser.FactsWritingContext;
import org.bilaga.parser.generated.BilagaParser.FigureContext;
import org.bilaga.parser.generated.BilagaParser.GrantClauseContext;
import org.bilaga.parser.generated.BilagaParser.GroupDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.KeyDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.LadderMeasureContext;
import org.bilaga.parser.generated.BilagaParser.LadderStepContext;
import org.bilaga.parser.generated.BilagaParser.LetDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.ListedAmountContext;
import org.bilaga.parser.generated.BilagaParser.NumberContext;
import org.bilaga.parser.generated.BilagaParser.OfWhichClauseContext;
import org.bilaga.parser.generated.BilagaParser.PartyDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.PaymentClauseContext;
import org.bilaga.parser.generated.BilagaParser.PrimaryContext;
import org.bilaga.parser.generated.BilagaParser.ReadingClauseContext;
import org.bilaga.parser.generated.BilagaParser.SignedClauseContext;
import org.bilaga.parser.generated.BilagaParser.TotalClauseContext;
import org.bilaga.parser.generated.BilagaParser.UnaryContext;
import org.bilaga.parser.generated.BilagaParser.UnitDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.UnmodelledClauseContext;
import org.bilaga.parser.generated.BilagaParser.YearAmountContext;

/**
 * What begins at each token, by the tree: a sentence, a part of one; and what the token is there.
 */
final class SentenceMarks {
  private final Marks marks;
  private final ClauseMarks clauses;

  SentenceMarks(Marks marks) {
    this.marks = marks;
    this.clauses = new ClauseMarks(marks);
  }

  void in(ParserRuleContext context) {
    mark(context);
    for (int i = 0; i < context.getChildCount(); i++) {
      ParseTree child = context.getChild(i);
      if (child instanceof ParserRuleContext inner) {
        in(inner);
      } else if (child instanceof TerminalNode leaf
          && leaf.getSymbol().getType() == BilagaLexer.BY) {
        marks.by(leaf.getSymbol(), byIn(context));
      } else if (child instanceof TerminalNode leaf
          && leaf.getSymbol().getType() == BilagaLexer.BY_PERSON
          && context.getRuleIndex() != BilagaParser.RULE_signedClause) {
        // One Swedish word is both.
        marks.by(leaf.getSymbol(), Keyword.OF);
      }
    }
  }

  private static Keyword byIn(ParserRuleContext context) {
    return switch (context.getRuleIndex()) {
      case BilagaParser.RULE_byEach -> Keyword.BY_EACH;
      case BilagaParser.RULE_byDate, BilagaParser.RULE_dutyDay -> Keyword.BY_DATE;
      case BilagaParser.RULE_signedClause -> Keyword.BY_PERSON;
      default -> Keyword.BY_KEY;
    };
  }

  private void mark(ParserRuleContext context) {
    switch (context.getRuleIndex()) {
      case BilagaParser.RULE_word, BilagaParser.RULE_otherWord -> marks.name(context.getStart());
      case BilagaParser.RULE_number -> number((NumberContext) context);
      case BilagaParser.RULE_coefficient -> coefficient((CoefficientContext) context);
      case BilagaParser.RULE_unary -> unary((UnaryContext) context);
      case BilagaParser.RULE_primary -> primary((PrimaryContext) context);
      case BilagaParser.RULE_disputedMark -> marks.part(context, Part.REST);
      case BilagaParser.RULE_useDeclaration -> marks.begin(context, SentenceKind.USE);
      case BilagaParser.RULE_partyDeclaration -> party((PartyDeclarationContext) context);
      case BilagaParser.RULE_unitDeclaration -> {
        marks.begin(context, SentenceKind.UNIT);
        marks.part(((UnitDeclarationContext) context).name(), Part.NAME);
        marks.part(((UnitDeclarationContext) context).STRING(0), Part.TITLE);
      }
      case BilagaParser.RULE_groupDeclaration -> group((GroupDeclarationContext) context);
      case BilagaParser.RULE_dataDeclaration -> marks.begin(context, SentenceKind.DATA);
      case BilagaParser.RULE_keyDeclaration -> key((KeyDeclarationContext) context);
      case BilagaParser.RULE_letDeclaration -> {
        marks.begin(context, SentenceKind.LET);
        marks.part(((LetDeclarationContext) context).name(), Part.NAME);
        marks.part(((LetDeclarationContext) context).EQUAL(), Part.SIGN);
        marks.first(((LetDeclarationContext) context).section(), Part.SECTION);
      }
      case BilagaParser.RULE_agreementDeclaration -> marks.begin(context, SentenceKind.AGREEMENT);
      case BilagaParser.RULE_factsDeclaration -> marks.begin(context, SentenceKind.FACTS);
      case BilagaParser.RULE_scenarioDeclaration -> marks.begin(context, SentenceKind.SCENARIO);
      case BilagaParser.RULE_amendmentDeclaration -> marks.begin(context, SentenceKind.AMENDMENT);
      case BilagaParser.RULE_betweenClause,
          BilagaParser.RULE_caseClause,
          BilagaParser.RULE_periodClause,
          BilagaParser.RULE_calendarClause,
          BilagaParser.RULE_mergesClause,
          BilagaParser.RULE_chargedClause,
          BilagaParser.RULE_documentClause ->
          clauses.heading(context);
      case BilagaParser.RULE_signedClause -> clauses.signed((SignedClauseContext) context);
      case BilagaParser.RULE_totalClause -> clauses.total((TotalClauseContext) context);
      case BilagaParser.RULE_areaClause -> clauses.area((AreaClauseContext) context);
      case BilagaParser.RULE_grantClause -> clauses.grant((GrantClauseContext) context);
      case BilagaParser.RULE_ofWhichClause -> clauses.ofWhich((OfWhichClauseContext) context);
      case BilagaParser.RULE_yearAmount -> clauses.amountOfPeriod((YearAmountContext) context);
      case BilagaParser.RULE_listedAmount -> clauses.listed((ListedAmountContext) context);
      case BilagaParser.RULE_ladderMeasure -> clauses.measure((LadderMeasureContext) context);
      case BilagaParser.RULE_ladderStep -> clauses.step((LadderStepContext) context);
      case BilagaParser.RULE_roundedTogetherClause,
          BilagaParser.RULE_roundingClause,
          BilagaParser.RULE_ladderSharing,
          BilagaParser.RULE_ladderPassing,
          BilagaParser.RULE_ladderNobody,
          BilagaParser.RULE_paymentTerm,
          BilagaParser.RULE_disputedCells ->
          marks.begin(context, SentenceKind.OTHER);
      case BilagaParser.RULE_paymentClause -> clauses.payment((PaymentClauseContext) context);
      case BilagaParser.RULE_obligationClause -> marks.begin(context, SentenceKind.OBLIGATION);
      case BilagaParser.RULE_conditionClause -> marks.begin(context, SentenceKind.CONDITION);
      case BilagaParser.RULE_duty -> clauses.duty((DutyContext) context);
      case BilagaParser.RULE_consequence -> clauses.consequence(context);
      case BilagaParser.RULE_appendixClause -> marks.begin(context, SentenceKind.APPENDIX);
      case BilagaParser.RULE_appendixPart -> clauses.appendixPart(context);
      case BilagaParser.RULE_dataClause, BilagaParser.RULE_factsClause -> dataClause(context);
      case BilagaParser.RULE_disputedRow -> {
        marks.begin(context, SentenceKind.DISPUTED_ROW);
        marks.part(((DisputedRowContext) context).misstatement(), Part.AMOUNT);
      }
      case BilagaParser.RULE_claimClause -> clauses.claim((ClaimClauseContext) context);
      case BilagaParser.RULE_unmodelledClause -> {
        marks.begin(context, SentenceKind.NOTE);
        clauses.place(((UnmodelledClauseContext) context).claimPlace());
        marks.part(((UnmodelledClauseContext) context).STRING(), Part.QUOTATION);
      }
      case BilagaParser.RULE_readingClause -> {
        marks.begin(context, SentenceKind.NOTE);
        clauses.place(((ReadingClauseContext) context).claimPlace());
        marks.part(((ReadingClauseContext) context).STRING(), Part.QUOTATION);
      }
      case BilagaParser.RULE_change -> clauses.change(context);
      default -> {
        // Its words stand wherever the sentence puts them.
      }
    }
  }

  // Figures

  private void number(NumberContext context) {
    boolean counts =
        switch (context.getParent().getRuleIndex()) {
          case BilagaParser.RULE_period,
              BilagaParser.RULE_chargedClause,
              BilagaParser.RULE_appendixNumber,
              BilagaParser.RULE_layout,
              BilagaParser.RULE_dutyTime ->
              false;
          default -> true;
        };
    if (counts) {
      marks.figure(context.getStart());
    }
  }

  private void coefficient(CoefficientContext context) {
    if (context.MINUS() != null) {
      marks.joined(context.number(0).getStart());
    }
    if (context.OVER() != null) {
      marks.joined(context.OVER().getSymbol());
      marks.joined(context.number(1).getStart());
    }
  }

  private void unary(UnaryContext context) {
    if (context.MINUS() != null) {
      marks.joined(context.unary().getStart());
    }
  }

  /** {@code about -40 mkr}. */
  private void primary(PrimaryContext context) {
    if (context instanceof FigureContext figure && figure.MINUS() != null) {
      marks.joined(figure.number().getStart());
    }
  }

  // Declarations

  private void party(PartyDeclarationContext context) {
    marks.begin(context, SentenceKind.PARTY);
    marks.part(context.name(), Part.NAME);
    marks.part(context.title, Part.TITLE);
    marks.part(context.ORGANISATION_NUMBER(), Part.ORGANISATION_NUMBER);
    marks.part(context.otherNames(), Part.OTHER_NAMES);
    marks.first(context.formerName(), Part.FORMER_NAMES);
    marks.first(context.section(), Part.SECTION);
  }

  private void group(GroupDeclarationContext context) {
    marks.begin(context, SentenceKind.GROUP);
    marks.part(context.name(), Part.NAME);
    marks.part(context.title, Part.TITLE);
    marks.part(context.tableFile(), Part.FILE);
    marks.part(context.CORRESPONDS_TO(), Part.CORRESPONDENCE);
    marks.part(context.partOfGroup(), Part.CORRESPONDENCE);
    marks.part(context.IN(), Part.CORRESPONDENCE);
    marks.part(context.otherNames(), Part.OTHER_NAMES);
    marks.first(context.formerName(), Part.FORMER_NAMES);
    marks.first(context.section(), Part.SECTION);
    if (context.partOfGroup() != null) {
      marks.first(context.partOfGroup().section(), Part.SECTION);
    }
    for (var clause : context.groupLine()) {
      marks.begin(clause, clause.layout() == null ? SentenceKind.TABLE_ROW : SentenceKind.OTHER);
    }
  }

  private void key(KeyDeclarationContext context) {
    marks.begin(context, SentenceKind.KEY);
    marks.part(context.name(), Part.NAME);
    marks.part(context.title, Part.TITLE);
    marks.part(context.EQUAL(), Part.SIGN);
    marks.first(context.section(), Part.SECTION);
  }

  private void dataClause(ParserRuleContext context) {
    if (context instanceof DataColumnContext it) {
      marks.begin(context, SentenceKind.DATA_COLUMN);
      marks.part(it.name(), Part.NAME);
      marks.part(it.EQUAL(), Part.SIGN);
      marks.part(it.ROUNDED(), Part.ROUNDING);
    } else if (context.getStart().getType() == BilagaLexer.TABLE_ROW) {
      marks.begin(context, SentenceKind.TABLE_ROW);
    } else if (context instanceof DataTotalRowContext
        || context instanceof DataPrintingContext
        || context instanceof FactsLayoutContext
        || context instanceof FactsWritingContext) {
      marks.begin(context, SentenceKind.OTHER);
    } else if (!(context instanceof DataDisputedContext)) {
      marks.begin(context, SentenceKind.SOURCE);
      marks.second(context, Part.VALUE);
    }
  }
}
