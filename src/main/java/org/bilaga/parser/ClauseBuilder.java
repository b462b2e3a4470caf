package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.ast.TableFile;
import org.bilaga.ast.Text;
import org.bilaga.parser.generated.BilagaParser.AgreementClauseContext;
import org.bilaga.parser.generated.BilagaParser.AppendixClauseContext;
import org.bilaga.parser.generated.BilagaParser.AppendixColumnContext;
import org.bilaga.parser.generated.BilagaParser.AppendixDisputedContext;
import org.bilaga.parser.generated.BilagaParser.AppendixPrintingContext;
import org.bilaga.parser.generated.BilagaParser.AppendixTotalRowContext;
import org.bilaga.parser.generated.BilagaParser.BetweenClauseContext;
import org.bilaga.parser.generated.BilagaParser.BrokenSentenceContext;
import org.bilaga.parser.generated.BilagaParser.CalendarClauseContext;
import org.bilaga.parser.generated.BilagaParser.ChargedClauseContext;
import org.bilaga.parser.generated.BilagaParser.ClaimClauseContext;
import org.bilaga.parser.generated.BilagaParser.ClaimPlaceContext;
import org.bilaga.parser.generated.BilagaParser.DocumentClauseContext;
import org.bilaga.parser.generated.BilagaParser.ReadingClauseContext;
import org.bilaga.parser.generated.BilagaParser.ReferenceContext;
import org.bilaga.parser.generated.BilagaParser.SectionContext;
import org.bilaga.parser.generated.BilagaParser.SideContext;
import org.bilaga.parser.generated.BilagaParser.SignedClauseContext;
import org.bilaga.parser.generated.BilagaParser.TableFileContext;
import org.bilaga.parser.generated.BilagaParser.UnmodelledClauseContext;
import org.bilaga.parser.generated.BilagaParser.WhichTableContext;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

/** The sentences of an agreement, but for the tree of money. */
final class ClauseBuilder {
  private final Words words;
  private final ExpressionBuilder expressions;
  private final MoneyBuilder money;
  private final DisputeBuilder disputes;
  private final DutyBuilder duties;

  ClauseBuilder(Words words, ExpressionBuilder expressions) {
    this.words = words;
    this.expressions = expressions;
    this.disputes = new DisputeBuilder(words, expressions);
    this.duties = new DutyBuilder(words, expressions, this);
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
    } else if (context.readingClause() != null) {
      return reading(context.readingClause());
    } else if (context.brokenSentence() != null) {
      return broken(context.brokenSentence());
    } else if (context.keyDeclaration() != null) {
      return file.key(context.keyDeclaration());
    } else if (context.letDeclaration() != null) {
      return file.let(context.letDeclaration());
    } else if (context.paymentClause() != null) {
      return duties.payment(context.paymentClause());
    } else if (context.obligationClause() != null) {
      return duties.obligation(context.obligationClause());
    } else if (context.conditionClause() != null) {
      return duties.condition(context.conditionClause());
    }
    return heading(context);
  }

  static Clause.Broken broken(BrokenSentenceContext context) {
    return ((BrokenToken) context.BROKEN().getSymbol()).node();
  }

  private Clause heading(AgreementClauseContext context) {
    if (context.betweenClause() != null) {
      return between(context.betweenClause());
    } else if (context.caseClause() != null) {
      return new Clause.Case(
          words.span(context),
          texts(context.caseClause().STRING()),
          sections(context.caseClause().section()));
    } else if (context.periodClause() != null) {
      return new Clause.InPeriod(
          words.span(context),
          expressions.stretch(context.periodClause().stretch()),
          sections(context.periodClause().section()));
    } else if (context.calendarClause() != null) {
      return calendar(context.calendarClause());
    } else if (context.mergesClause() != null) {
      return new Clause.Merges(
          words.span(context),
          expressions.references(context.mergesClause().reference()),
          sections(context.mergesClause().section()));
    } else if (context.signedClause() != null) {
      return signed(context.signedClause());
    }
    return context.documentClause() != null
        ? document(context.documentClause())
        : charged(context.chargedClause());
  }

  private Clause document(DocumentClauseContext context) {
    return new Clause.Document(
        words.span(context),
        words.text(context.file),
        words.textOf(context.title),
        disputes.marks(context.disputedMark()));
  }

  Clause.Calendar calendar(CalendarClauseContext context) {
    Optional<Name> country = Optional.empty();
    if (context.SWEDISH_CALENDAR() != null) {
      country = Optional.of(new Name(words.span(context), "sweden"));
    } else if (context.CALENDAR() != null) {
      country = Optional.of(words.name(context.name()));
    }
    return new Clause.Calendar(words.span(context), country);
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
    return new Clause.Between(words.span(context), sides, sections(context.section()));
  }

  Clause signed(SignedClauseContext context) {
    return new Clause.Signed(
        words.span(context),
        expressions.date(context.date()),
        words.textOf(context.STRING()),
        reference(context.reference()),
        sections(context.section()));
  }

  private Clause charged(ChargedClauseContext context) {
    List<String> items = new ArrayList<>();
    for (var item : context.number()) {
      items.add(item.getText());
    }
    return new Clause.ChargedTo(
        words.span(context), words.text(context.STRING()), items, sections(context.section()));
  }

  private Clause appendix(AppendixClauseContext context) {
    List<Clause.AppendixColumn> columns = new ArrayList<>();
    List<org.bilaga.ast.Dispute> disputed = new ArrayList<>();
    Optional<Text> totalRow = Optional.empty();
    var printing = new PrintingBuilder(words, expressions);
    for (var part : context.appendixPart()) {
      if (part instanceof AppendixColumnContext column) {
        Expression value = expressions.expression(column.expression(0));
        Optional<Expression> averagedBy =
            column.AVERAGED_BY() == null
                ? Optional.empty()
                : Optional.of(expressions.expression(column.expression(1)));
        columns.add(
            new Clause.AppendixColumn(
                words.span(column),
                words.text(column.STRING()),
                value,
                averagedBy,
                sections(column.section())));
      } else if (part instanceof AppendixTotalRowContext row) {
        totalRow = Optional.of(words.text(row.STRING()));
      } else if (part instanceof AppendixPrintingContext said) {
        printing.add(said.printing());
      } else if (part instanceof AppendixDisputedContext dispute) {
        disputed.add(disputes.cells(dispute.disputedCells()));
      }
    }
    var number = context.appendixNumber();
    return new Clause.Appendix(
        words.span(context),
        new Name(words.span(number), Folding.composed(number.getText())),
        words.textOf(context.title),
        tableFile(context.tableFile()).orElseThrow(),
        expressions.reference(context.reference()),
        sections(context.section()),
        columns,
        totalRow,
        printing.build(),
        disputed);
  }

  Optional<TableFile> tableFile(@Nullable TableFileContext context) {
    return context == null
        ? Optional.empty()
        : Optional.of(tableFile(words.span(context), context.whichTable()));
  }

  TableFile tableFile(Span span, WhichTableContext which) {
    var number = which.number();
    return new TableFile(
        span,
        words.text(which.file),
        words.textOf(which.sheet),
        words.textOf(which.cells),
        number == null
            ? words.textOf(which.table)
            : Optional.of(new Text(words.span(number), number.getText())));
  }

  Clause.Claim claim(ClaimClauseContext context) {
    return new Clause.Claim(
        words.span(context),
        reference(context.reference()),
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

  Clause.Reading reading(ReadingClauseContext context) {
    return new Clause.Reading(
        words.span(context), place(context.claimPlace()), words.text(context.STRING()));
  }

  private Clause.Place place(ClaimPlaceContext context) {
    var section = context.place();
    return new Clause.Place(
        words.span(context),
        words.textOf(context.STRING()),
        section == null ? Optional.empty() : Optional.of(words.section(section)));
  }

  Optional<Reference> reference(@Nullable ReferenceContext context) {
    return context == null ? Optional.empty() : Optional.of(expressions.reference(context));
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
