package org.bilaga.parser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.parser.generated.BilagaParser.AgreementClauseContext;
import org.bilaga.parser.generated.BilagaParser.AgreementDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.AgreementFileContext;
import org.bilaga.parser.generated.BilagaParser.AmountContext;
import org.bilaga.parser.generated.BilagaParser.AppendixClauseContext;
import org.bilaga.parser.generated.BilagaParser.AppendixColumnContext;
import org.bilaga.parser.generated.BilagaParser.AppendixPrintingContext;
import org.bilaga.parser.generated.BilagaParser.AppendixTotalRowContext;
import org.bilaga.parser.generated.BilagaParser.AreaClauseContext;
import org.bilaga.parser.generated.BilagaParser.DataColumnContext;
import org.bilaga.parser.generated.BilagaParser.DataDateContext;
import org.bilaga.parser.generated.BilagaParser.DataDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.DataPrintingContext;
import org.bilaga.parser.generated.BilagaParser.DataSourceContext;
import org.bilaga.parser.generated.BilagaParser.DataTotalRowContext;
import org.bilaga.parser.generated.BilagaParser.FactsLayoutContext;
import org.bilaga.parser.generated.BilagaParser.FactsWritingContext;
import org.bilaga.parser.generated.BilagaParser.FiguresAsContext;
import org.bilaga.parser.generated.BilagaParser.GrantBaseContext;
import org.bilaga.parser.generated.BilagaParser.GrantByContext;
import org.bilaga.parser.generated.BilagaParser.GrantCapContext;
import org.bilaga.parser.generated.BilagaParser.GrantClauseContext;
import org.bilaga.parser.generated.BilagaParser.GrantEquallyContext;
import org.bilaga.parser.generated.BilagaParser.GrantExceptContext;
import org.bilaga.parser.generated.BilagaParser.GrantFloorContext;
import org.bilaga.parser.generated.BilagaParser.GrantForContext;
import org.bilaga.parser.generated.BilagaParser.GrantListedContext;
import org.bilaga.parser.generated.BilagaParser.GrantPartContext;
import org.bilaga.parser.generated.BilagaParser.GrantRoundedContext;
import org.bilaga.parser.generated.BilagaParser.GrantRoundingTermContext;
import org.bilaga.parser.generated.BilagaParser.GrantThroughContext;
import org.bilaga.parser.generated.BilagaParser.GrantTimingContext;
import org.bilaga.parser.generated.BilagaParser.GrantUndistributedContext;
import org.bilaga.parser.generated.BilagaParser.HeadingsOnContext;
import org.bilaga.parser.generated.BilagaParser.LayoutContext;
import org.bilaga.parser.generated.BilagaParser.MoneyClauseContext;
import org.bilaga.parser.generated.BilagaParser.NamesInContext;
import org.bilaga.parser.generated.BilagaParser.PrintingContext;
import org.bilaga.parser.generated.BilagaParser.ReferenceContext;
import org.bilaga.parser.generated.BilagaParser.RoundingTermContext;
import org.bilaga.parser.generated.BilagaParser.TotalClauseContext;
import org.bilaga.parser.generated.BilagaParser.WritingContext;
import org.bilaga.source.Folding;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * What can be said only once and is said again: without a word about it, the last would win.
 *
 * <p>Walks the parse tree, as the tree of the language keeps only one of the two.
 */
final class SaidTwice {
  static final Kind KIND =
      Kind.mistake("said-twice")
          .en("{what} is said twice here, so one of them would count for nothing.", "{advice}")
          .sv("{what} sägs två gånger här, så det ena skulle inte gälla.", "{advice}");

  private final Words words;
  private final Findings out;

  SaidTwice(Words words, Findings out) {
    this.words = words;
    this.out = out;
  }

  void in(AgreementFileContext file) {
    var said = new Said();
    file.calendarClause().forEach(clause -> said.once(Keyword.CALENDAR, "", clause));
    for (var declaration : file.declaration()) {
      if (declaration.agreementDeclaration() != null) {
        agreement(declaration.agreementDeclaration());
      } else if (declaration.dataDeclaration() != null) {
        data(declaration.dataDeclaration());
      } else if (declaration.groupDeclaration() != null) {
        var inGroup = new Said();
        for (var clause : declaration.groupDeclaration().groupLine()) {
          if (clause.layout() != null) {
            layout(clause.layout(), inGroup);
          }
        }
      } else if (declaration.factsDeclaration() != null) {
        var inFacts = new Said();
        for (var clause : declaration.factsDeclaration().factsClause()) {
          if (clause instanceof FactsLayoutContext it) {
            layout(it.layout(), inFacts);
          } else if (clause instanceof FactsWritingContext it) {
            writing(it.writing(), inFacts);
          }
        }
      }
    }
  }

  private void agreement(AgreementDeclarationContext agreement) {
    var said = new Said();
    for (AgreementClauseContext clause : agreement.agreementClause()) {
      if (clause.moneyClause() != null) {
        money(clause.moneyClause(), said);
      } else if (clause.periodClause() != null) {
        said.once(Keyword.PERIOD, "", clause);
      } else if (clause.calendarClause() != null) {
        said.once(Keyword.CALENDAR, "", clause);
      } else if (clause.betweenClause() != null) {
        said.once(Keyword.BETWEEN, "", clause);
      } else if (clause.appendixClause() != null) {
        appendix(clause.appendixClause());
      }
    }
  }

  private void money(MoneyClauseContext clause, Said said) {
    if (clause.totalClause() != null) {
      said.once(Keyword.TOTAL, timing(clause.totalClause()), clause);
    } else if (clause.roundingClause() != null) {
      said.once(Keyword.ROUNDED, "", clause);
      var terms = new Said();
      for (var term : clause.roundingClause().roundingTerm()) {
        roundingTerm(term, terms);
      }
    } else if (clause.roundedTogetherClause() != null) {
      said.once(Keyword.ROUNDED_TOGETHER, "", clause);
    } else if (clause.grantClause() != null) {
      grant(clause.grantClause(), said);
    } else if (clause.areaClause() != null) {
      area(clause.areaClause());
    }
  }

  /** Of two that are the rest neither is known. */
  private static void remainder(@Nullable AmountContext amount, Said beside) {
    if (amount != null && amount.REMAINDER() != null) {
      beside.once(Keyword.REMAINDER, "", amount);
    }
  }

  private static String timing(TotalClauseContext total) {
    return total.amount().timing() == null ? "" : " " + total.amount().timing().getText();
  }

  private void area(AreaClauseContext area) {
    var said = new Said();
    for (var part : area.areaPart()) {
      if (part.moneyClause() != null) {
        money(part.moneyClause(), said);
      }
    }
  }

  private void grant(GrantClauseContext grant, Said beside) {
    remainder(grant.amount(), beside);
    earmarks(grant.grantPart());
    if (grant.grantRest() == null && grant.grantPart().isEmpty()) {
      return;
    }
    var said = new Said();
    if (grant.AS_LISTED() != null) {
      said.once(Keyword.AS_LISTED, "", grant);
    }
    if (grant.amount() != null && grant.amount().timing() != null) {
      said.once(Keyword.IN, "", grant.amount().timing());
    }
    for (var part : grant.grantPart()) {
      if (part.yearAmount() != null) {
        said.once(Keyword.FOR, " " + part.yearAmount().stretch().getText(), part);
      } else if (part.ladderSharing() != null) {
        said.once(Keyword.EACH_STEP_SHARED, "", part);
      } else if (part.ladderPassing() != null) {
        said.once(Keyword.UNREACHED_TO_BELOW, "", part);
      } else if (part.ladderNobody() != null) {
        said.once(Keyword.WHEN_NOBODY_REACHES, "", part);
      }
    }
    for (ParserRuleContext detail : GrantDetails.of(grant)) {
      if (detail instanceof GrantThroughContext) {
        said.once(Keyword.THROUGH, "", detail);
      } else if (detail instanceof GrantForContext) {
        said.once(Keyword.FOR, "", detail);
      } else if (detail instanceof GrantByContext || detail instanceof GrantEquallyContext) {
        said.once(Keyword.BY_KEY, "", detail);
      } else if (detail instanceof GrantListedContext) {
        said.once(Keyword.AS_LISTED, "", detail);
      } else if (detail instanceof GrantUndistributedContext) {
        said.once(Keyword.UNDISTRIBUTED, "", detail);
      } else if (detail instanceof GrantRoundedContext) {
        said.once(Keyword.ROUNDED, "", detail);
      } else if (detail instanceof GrantRoundingTermContext it) {
        roundingTerm(it.roundingTerm(), said);
      } else if (detail instanceof GrantTimingContext) {
        said.once(Keyword.IN, "", detail);
      } else if (detail instanceof GrantBaseContext) {
        said.once(Keyword.BASE, "", detail);
      } else if (detail instanceof GrantFloorContext it) {
        said.once(Keyword.AT_LEAST, member(it.reference()), detail);
      } else if (detail instanceof GrantCapContext it) {
        said.once(Keyword.AT_MOST, member(it.reference()), detail);
      } else if (detail instanceof GrantExceptContext it) {
        references(Keyword.EXCEPT, it.reference(), said);
      }
    }
  }

  private void earmarks(List<GrantPartContext> parts) {
    var said = new Said();
    for (var part : parts) {
      if (part.ofWhichClause() != null) {
        remainder(part.ofWhichClause().amount(), said);
        earmarks(part.ofWhichClause().grantPart());
      }
    }
  }

  private void roundingTerm(RoundingTermContext term, Said said) {
    if (term.tieOrder() != null) {
      said.once(Keyword.TIES_BY, "", term);
      references(Keyword.LOT, term.tieOrder().reference(), new Said());
    } else {
      said.once(Keyword.RESIDUE_TO, "", term);
    }
  }

  private static void references(Keyword keyword, List<ReferenceContext> members, Said said) {
    for (ReferenceContext member : members) {
      said.once(keyword, member(member), member);
    }
  }

  private static String member(@Nullable ReferenceContext member) {
    return member == null ? "" : " " + Folding.composed(member.getText());
  }

  private void data(DataDeclarationContext data) {
    var said = new Said();
    for (var clause : data.dataClause()) {
      if (clause instanceof DataSourceContext) {
        said.once(Keyword.SOURCE, "", clause);
      } else if (clause instanceof DataDateContext) {
        said.once(Keyword.DATED, "", clause);
      } else if (clause instanceof DataTotalRowContext) {
        said.once(Keyword.TOTAL_ROW, "", clause);
      } else if (clause instanceof DataPrintingContext it) {
        printing(it.printing(), said);
      } else if (clause instanceof DataColumnContext it) {
        said.once(Keyword.COLUMN, " " + Folding.composed(it.name().getText()), clause);
      }
    }
  }

  private void appendix(AppendixClauseContext appendix) {
    var said = new Said();
    for (var part : appendix.appendixPart()) {
      if (part instanceof AppendixColumnContext it) {
        said.once(Keyword.COLUMN, " " + it.STRING().getText(), part);
      } else if (part instanceof AppendixTotalRowContext) {
        said.once(Keyword.TOTAL_ROW, "", part);
      } else if (part instanceof AppendixPrintingContext it) {
        printing(it.printing(), said);
      }
    }
  }

  private static void printing(PrintingContext context, Said said) {
    if (context.layout() != null) {
      layout(context.layout(), said);
    } else if (context.subtotal() != null) {
      said.once(Keyword.SUBTOTAL, " " + context.subtotal().STRING().getText(), context);
    } else {
      writing(context.writing(), said);
    }
  }

  private static void writing(WritingContext context, Said said) {
    if (context instanceof FiguresAsContext) {
      said.once(Keyword.FIGURES, "", context);
    }
  }

  private static void layout(LayoutContext context, Said said) {
    if (context instanceof NamesInContext) {
      said.once(Keyword.NAMES_IN, "", context);
    } else if (context instanceof HeadingsOnContext) {
      said.once(Keyword.HEADINGS_ON, "", context);
    }
  }

  /** What has been said so far in one block or sentence. */
  private final class Said {
    private final Map<String, ParserRuleContext> first = new HashMap<>();

    void once(Keyword keyword, String of, ParserRuleContext place) {
      var before = first.putIfAbsent(keyword.name() + of, place);
      if (before != null) {
        Told what = language -> "`" + keyword.in(language) + of + "`";
        out.add(
            KIND.at(words.span(place))
                .with("what", what)
                .with(
                    "advice",
                    keyword == Keyword.REMAINDER
                        ? Sentences.writeOneOfTheAmounts()
                        : Sentences.removeOneOfTheTwo())
                .and(words.span(before), Sentences.firstHere()));
      }
    }
  }
}
