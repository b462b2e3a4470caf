package org.bilaga.parser;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.parser.generated.BilagaParser.*;
import org.jspecify.annotations.Nullable;

/**
 * What begins at each token, by the tree: a sentence, a part of one; and what the token is there.
 *
 * <p>A sentence inside another, as what an amendment puts in, begins none of its own.
 */
final class SentenceMarks {
  private final @Nullable SentenceKind[] begins;
  private final @Nullable Part[] parts;
  private final @Nullable Keyword[] by;
  private final boolean[] names;
  private final boolean[] figures;
  private final boolean[] joined;

  /** Whether the next clause is said within the sentence that has begun. */
  private boolean within;

  SentenceMarks(int tokens) {
    begins = new SentenceKind[tokens];
    parts = new Part[tokens];
    by = new Keyword[tokens];
    names = new boolean[tokens];
    figures = new boolean[tokens];
    joined = new boolean[tokens];
  }

  Optional<SentenceKind> begins(int token) {
    return Optional.ofNullable(begins[token]);
  }

  Optional<Part> part(int token) {
    return Optional.ofNullable(parts[token]);
  }

  /** Which of the five words English {@code by} is here. */
  Optional<Keyword> by(int token) {
    return Optional.ofNullable(by[token]);
  }

  boolean isName(int token) {
    return names[token];
  }

  boolean isFigure(int token) {
    return figures[token];
  }

  boolean isJoined(int token) {
    return joined[token];
  }

  void in(ParserRuleContext context) {
    mark(context);
    for (int i = 0; i < context.getChildCount(); i++) {
      ParseTree child = context.getChild(i);
      if (child instanceof ParserRuleContext inner) {
        in(inner);
      } else if (child instanceof TerminalNode leaf
          && leaf.getSymbol().getType() == BilagaLexer.BY) {
        by[leaf.getSymbol().getTokenIndex()] = byIn(context);
      }
    }
  }

  private static Keyword byIn(ParserRuleContext context) {
    return switch (context.getRuleIndex()) {
      case BilagaParser.RULE_byEach -> Keyword.BY_EACH;
      case BilagaParser.RULE_byDate -> Keyword.BY_DATE;
      case BilagaParser.RULE_signedClause -> Keyword.BY_PERSON;
      default -> Keyword.BY_KEY;
    };
  }

  private void mark(ParserRuleContext context) {
    switch (context.getRuleIndex()) {
      case BilagaParser.RULE_word -> names[context.getStart().getTokenIndex()] = true;
      case BilagaParser.RULE_number -> number((NumberContext) context);
      case BilagaParser.RULE_coefficient -> coefficient((CoefficientContext) context);
      case BilagaParser.RULE_unary -> unary((UnaryContext) context);
      case BilagaParser.RULE_disputedMark -> part(context, Part.REST);
      case BilagaParser.RULE_useDeclaration -> begin(context, SentenceKind.USE);
      case BilagaParser.RULE_partyDeclaration -> party((PartyDeclarationContext) context);
      case BilagaParser.RULE_groupDeclaration -> group((GroupDeclarationContext) context);
      case BilagaParser.RULE_dataDeclaration -> begin(context, SentenceKind.DATA);
      case BilagaParser.RULE_keyDeclaration -> key((KeyDeclarationContext) context);
      case BilagaParser.RULE_letDeclaration -> {
        begin(context, SentenceKind.LET);
        part(((LetDeclarationContext) context).name(), Part.NAME);
        part(((LetDeclarationContext) context).EQUAL(), Part.SIGN);
      }
      case BilagaParser.RULE_agreementDeclaration -> begin(context, SentenceKind.AGREEMENT);
      case BilagaParser.RULE_factsDeclaration -> begin(context, SentenceKind.FACTS);
      case BilagaParser.RULE_scenarioDeclaration -> begin(context, SentenceKind.SCENARIO);
      case BilagaParser.RULE_amendmentDeclaration -> begin(context, SentenceKind.AMENDMENT);
      case BilagaParser.RULE_betweenClause,
          BilagaParser.RULE_caseClause,
          BilagaParser.RULE_periodClause,
          BilagaParser.RULE_mergesClause,
          BilagaParser.RULE_chargedClause ->
          heading(context);
      case BilagaParser.RULE_signedClause -> signed((SignedClauseContext) context);
      case BilagaParser.RULE_totalClause -> total((TotalClauseContext) context);
      case BilagaParser.RULE_areaClause -> area((AreaClauseContext) context);
      case BilagaParser.RULE_grantClause -> grant((GrantClauseContext) context);
      case BilagaParser.RULE_ofWhichClause -> ofWhich((OfWhichClauseContext) context);
      case BilagaParser.RULE_yearAmount -> amountOfPeriod((YearAmountContext) context);
      case BilagaParser.RULE_ladderMeasure -> measure((LadderMeasureContext) context);
      case BilagaParser.RULE_ladderStep -> step((LadderStepContext) context);
      case BilagaParser.RULE_roundedTogetherClause,
          BilagaParser.RULE_roundingClause,
          BilagaParser.RULE_ladderSharing,
          BilagaParser.RULE_ladderPassing,
          BilagaParser.RULE_ladderNobody,
          BilagaParser.RULE_paymentTerm,
          BilagaParser.RULE_disputedCells ->
          begin(context, SentenceKind.OTHER);
      case BilagaParser.RULE_paymentClause -> payment((PaymentClauseContext) context);
      case BilagaParser.RULE_obligationClause -> begin(context, SentenceKind.OBLIGATION);
      case BilagaParser.RULE_conditionClause -> begin(context, SentenceKind.CONDITION);
      case BilagaParser.RULE_duty -> duty((DutyContext) context);
      case BilagaParser.RULE_otherwise -> otherwise(context);
      case BilagaParser.RULE_appendixClause -> begin(context, SentenceKind.APPENDIX);
      case BilagaParser.RULE_appendixPart -> appendixPart(context);
      case BilagaParser.RULE_dataClause, BilagaParser.RULE_factsClause -> dataClause(context);
      case BilagaParser.RULE_disputedRow -> {
        begin(context, SentenceKind.DISPUTED_ROW);
        part(((DisputedRowContext) context).misstatement(), Part.AMOUNT);
      }
      case BilagaParser.RULE_claimClause -> claim((ClaimClauseContext) context);
      case BilagaParser.RULE_unmodelledClause -> {
        begin(context, SentenceKind.NOTE);
        place(((UnmodelledClauseContext) context).claimPlace());
        part(((UnmodelledClauseContext) context).STRING(), Part.QUOTATION);
      }
      case BilagaParser.RULE_readingClause -> {
        begin(context, SentenceKind.NOTE);
        place(((ReadingClauseContext) context).claimPlace());
        part(((ReadingClauseContext) context).STRING(), Part.QUOTATION);
      }
      case BilagaParser.RULE_change -> change(context);
      default -> {
        // Its words stand wherever the sentence puts them.
      }
    }
  }

  // Marks

  private void begin(ParserRuleContext context, SentenceKind kind) {
    if (within) {
      within = false;
    } else {
      begins[context.getStart().getTokenIndex()] = kind;
    }
  }

  private void part(@Nullable ParserRuleContext context, Part part) {
    if (context != null) {
      part(context.getStart(), part);
    }
  }

  private void part(@Nullable TerminalNode leaf, Part part) {
    if (leaf != null) {
      part(leaf.getSymbol(), part);
    }
  }

  private void part(@Nullable Token token, Part part) {
    if (token != null) {
      parts[token.getTokenIndex()] = part;
    }
  }

  private void first(List<? extends ParserRuleContext> contexts, Part part) {
    if (!contexts.isEmpty()) {
      part(contexts.get(0), part);
    }
  }

  // Figures

  private void number(NumberContext context) {
    boolean counts =
        switch (context.getParent().getRuleIndex()) {
          case BilagaParser.RULE_period,
              BilagaParser.RULE_chargedClause,
              BilagaParser.RULE_appendixNumber,
              BilagaParser.RULE_dutyTime ->
              false;
          default -> true;
        };
    figures[context.getStart().getTokenIndex()] = counts;
  }

  private void coefficient(CoefficientContext context) {
    if (context.MINUS() != null) {
      joined[context.number(0).getStart().getTokenIndex()] = true;
    }
    if (context.OVER() != null) {
      joined[context.OVER().getSymbol().getTokenIndex()] = true;
      joined[context.number(1).getStart().getTokenIndex()] = true;
    }
  }

  private void unary(UnaryContext context) {
    if (context.MINUS() != null) {
      joined[context.unary().getStart().getTokenIndex()] = true;
    }
  }

  // Declarations

  private void party(PartyDeclarationContext context) {
    begin(context, SentenceKind.PARTY);
    part(context.name(), Part.NAME);
    part(context.title, Part.TITLE);
    part(context.ORGANISATION_NUMBER(), Part.ORGANISATION_NUMBER);
    part(context.ALSO_KNOWN_AS(), Part.OTHER_NAMES);
    first(context.formerName(), Part.FORMER_NAMES);
  }

  private void group(GroupDeclarationContext context) {
    begin(context, SentenceKind.GROUP);
    part(context.name(), Part.NAME);
    part(context.title, Part.TITLE);
    part(context.FROM(), Part.FILE);
    part(context.CORRESPONDS_TO(), Part.CORRESPONDENCE);
    first(context.formerName(), Part.FORMER_NAMES);
    for (TerminalNode row : context.TABLE_ROW()) {
      begins[row.getSymbol().getTokenIndex()] = SentenceKind.TABLE_ROW;
    }
  }

  private void key(KeyDeclarationContext context) {
    begin(context, SentenceKind.KEY);
    part(context.name(), Part.NAME);
    part(context.title, Part.TITLE);
    part(context.EQUAL(), Part.SIGN);
    first(context.section(), Part.SECTION);
  }

  private void dataClause(ParserRuleContext context) {
    if (context instanceof DataColumnContext it) {
      begin(context, SentenceKind.DATA_COLUMN);
      part(it.name(), Part.NAME);
      part(it.EQUAL(), Part.SIGN);
      part(it.ROUNDED(), Part.ROUNDING);
    } else if (context.getStart().getType() == BilagaLexer.TABLE_ROW) {
      begin(context, SentenceKind.TABLE_ROW);
    } else if (context instanceof DataTotalRowContext) {
      begin(context, SentenceKind.OTHER);
    } else if (!(context instanceof DataDisputedContext)) {
      begin(context, SentenceKind.SOURCE);
      second(context, Part.VALUE);
    }
  }

  /** What follows the keyword of a sentence. */
  private void second(ParserRuleContext context, Part part) {
    if (context.getChild(1) instanceof ParserRuleContext inner) {
      part(inner, part);
    } else if (context.getChild(1) instanceof TerminalNode leaf) {
      part(leaf, part);
    }
  }

  // The agreement and its money

  private void heading(ParserRuleContext context) {
    begin(context, SentenceKind.HEADING);
    second(context, Part.VALUE);
  }

  private void signed(SignedClauseContext context) {
    begin(context, SentenceKind.SIGNED);
    part(context.date(), Part.VALUE);
    part(context.BY(), Part.PERSON);
    part(context.BY_PERSON(), Part.PERSON);
    part(context.FOR(), Part.PARTY);
  }

  private void total(TotalClauseContext context) {
    var clause = context.getParent().getParent();
    if (clause != null && clause.getRuleIndex() == BilagaParser.RULE_agreementClause) {
      heading(context);
    } else {
      begin(context, SentenceKind.TOTAL);
      amount(context.amount());
      first(context.section(), Part.SECTION);
    }
  }

  private void amount(AmountContext context) {
    part(context, Part.AMOUNT);
    part(context.timing(), Part.TIMING);
  }

  private void area(AreaClauseContext context) {
    begin(context, SentenceKind.AREA);
    part(context.name(), Part.NAME);
    part(context.title, Part.TITLE);
    first(context.section(), Part.SECTION);
    part(context.LBRACE(), Part.BLOCK);
  }

  private void grant(GrantClauseContext context) {
    begin(context, SentenceKind.GRANT);
    part(context.name(), Part.NAME);
    part(context.title, Part.TITLE);
    part(context.BY_YEAR(), Part.AMOUNT);
    if (context.amount() != null) {
      amount(context.amount());
    }
    part(context.TO(), Part.RECIPIENT);
    for (GrantDetailContext detail : context.grantDetail()) {
      if (detail instanceof GrantSectionContext) {
        part(detail, Part.SECTION);
      }
    }
    part(context.LBRACE(), Part.BLOCK);
  }

  private void ofWhich(OfWhichClauseContext context) {
    begin(context, SentenceKind.OF_WHICH);
    part(context.name(), Part.NAME);
    part(context.title, Part.TITLE);
    amount(context.amount());
    first(context.section(), Part.SECTION);
    part(context.LBRACE(), Part.BLOCK);
  }

  private void amountOfPeriod(YearAmountContext context) {
    begin(context, SentenceKind.AMOUNT_OF_PERIOD);
    part(context.REMAINDER(), Part.AMOUNT);
    part(context.unknown(), Part.AMOUNT);
    part(context.expression(), Part.AMOUNT);
    first(context.section(), Part.SECTION);
  }

  private void measure(LadderMeasureContext context) {
    begin(context, SentenceKind.MEASURE);
    part(context.name(), Part.NAME);
    part(context.EQUAL(), Part.SIGN);
    first(context.section(), Part.SECTION);
  }

  private void step(LadderStepContext context) {
    begin(context, SentenceKind.STEP);
    part(context.name(), Part.NAME);
    part(context.coefficient(), Part.AMOUNT);
    part(context.WHEN(), Part.WHEN);
    comparison(context.expression(0));
    part(context.OR_ELSE_WHEN(), Part.REST);
    first(context.section(), Part.SECTION);
  }

  /** The sign and the right side, where the expression is one comparison. */
  private void comparison(ExpressionContext context) {
    if (context.conjunction().size() == 1
        && context.conjunction(0).negation().size() == 1
        && context.conjunction(0).negation(0).comparing() != null) {
      var comparing = context.conjunction(0).negation(0).comparing();
      if (comparing.addition().size() == 2 && comparing.getChild(1) instanceof TerminalNode sign) {
        part(sign, Part.SIGN);
        part(comparing.addition(1), Part.RIGHT_SIDE);
      }
    }
  }

  // Terms and duties

  private void payment(PaymentClauseContext context) {
    begin(context, SentenceKind.PAYMENT);
    part(context.affected(), Part.PARTY);
    first(context.section(), Part.SECTION);
    part(context.LBRACE(), Part.BLOCK);
  }

  private void duty(DutyContext context) {
    part(context.act(), Part.ACT);
    if (context.act() instanceof SubmissionContext it) {
      begin(context, SentenceKind.SUBMISSION);
      part(it.STRING(), Part.QUOTATION);
      part(it.FOR(), Part.COVERED);
      part(it.TO(), Part.RECIPIENT);
    } else if (context.act() instanceof FulfilmentContext it) {
      begin(context, SentenceKind.FULFILMENT);
      part(it.STRING(), Part.QUOTATION);
    } else if (context.act() instanceof AttainmentContext it) {
      begin(context, SentenceKind.ATTAINMENT);
      comparison(it.expression());
      part(it.IN(), Part.COVERED);
      part(it.IN_EVERY_MONTH_OF(), Part.COVERED);
    }
    part(context.dutyTime(), Part.LAST_DAY);
    first(context.section(), Part.SECTION);
  }

  private void otherwise(ParserRuleContext context) {
    int parent = context.getParent().getRuleIndex();
    if (parent == BilagaParser.RULE_obligationClause
        || parent == BilagaParser.RULE_conditionClause) {
      begins[context.getStart().getTokenIndex()] = SentenceKind.OTHER;
    }
  }

  // Appendix, claim, changes

  private void appendixPart(ParserRuleContext context) {
    if (context instanceof AppendixColumnContext it) {
      begin(context, SentenceKind.APPENDIX_COLUMN);
      part(it.EQUAL(), Part.SIGN);
    } else if (context instanceof AppendixTotalRowContext) {
      begin(context, SentenceKind.OTHER);
    }
  }

  private void claim(ClaimClauseContext context) {
    begin(context, SentenceKind.CLAIM);
    place(context.claimPlace());
    part(context.STRING(), Part.QUOTATION);
    part(context.addition(0), Part.LEFT_SIDE);
    part(context.comparison(), Part.SIGN);
    part(context.addition(1), Part.RIGHT_SIDE);
  }

  private void place(ClaimPlaceContext context) {
    part(context, Part.PLACE);
    if (context.IN() != null) {
      part(context.section(), Part.SECTION_OF_PLACE);
    }
  }

  private void change(ParserRuleContext context) {
    if (context instanceof SetChangeContext it) {
      begin(context, SentenceKind.SET);
      part(it.EQUAL(), Part.SIGN);
      part(it.expression(), Part.RIGHT_SIDE);
    } else if (context instanceof ReplaceChangeContext || context instanceof AddChangeContext) {
      begin(context, SentenceKind.OTHER);
      within = true;
    } else if (context instanceof UseChangeContext || context instanceof RemoveChangeContext) {
      begin(context, SentenceKind.OTHER);
    }
  }
}
