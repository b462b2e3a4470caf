package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Date;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.DeclaredUnits;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.ast.Text;
import org.bilaga.finding.Findings;
import org.bilaga.money.Denomination;
import org.bilaga.parser.generated.BilagaParser.AgreementDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.AgreementFileContext;
import org.bilaga.parser.generated.BilagaParser.DataColumnContext;
import org.bilaga.parser.generated.BilagaParser.DataDateContext;
import org.bilaga.parser.generated.BilagaParser.DataDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.DataDisputedContext;
import org.bilaga.parser.generated.BilagaParser.DataPrintingContext;
import org.bilaga.parser.generated.BilagaParser.DataRowContext;
import org.bilaga.parser.generated.BilagaParser.DataSourceContext;
import org.bilaga.parser.generated.BilagaParser.DataTotalRowContext;
import org.bilaga.parser.generated.BilagaParser.DeclarationContext;
import org.bilaga.parser.generated.BilagaParser.FormerNameContext;
import org.bilaga.parser.generated.BilagaParser.GroupDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.KeyDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.KeyTermContext;
import org.bilaga.parser.generated.BilagaParser.LetDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.OtherNamesContext;
import org.bilaga.parser.generated.BilagaParser.PartOfGroupContext;
import org.bilaga.parser.generated.BilagaParser.PartyDeclarationContext;
import org.bilaga.parser.generated.BilagaParser.UnitDeclarationContext;
import org.bilaga.words.Language;
import org.jspecify.annotations.Nullable;

/** A file and what it declares. */
final class FileBuilder {
  private final Words words;
  private final ExpressionBuilder expressions;
  private final ClauseBuilder clauses;
  private final ChangeBuilder changes;

  FileBuilder(Words words, Language vocabulary, Findings out) {
    this.words = words;
    this.expressions = new ExpressionBuilder(words, vocabulary, out);
    this.clauses = new ClauseBuilder(words, expressions);
    this.changes = new ChangeBuilder(words, expressions, clauses);
  }

  AgreementFile build(AgreementFileContext context, Language language) {
    List<AgreementFile.Use> uses = new ArrayList<>();
    for (var use : context.useDeclaration()) {
      uses.add(new AgreementFile.Use(words.span(use), words.text(use.STRING())));
    }
    List<Declaration> declarations = new ArrayList<>();
    // Before all that may count in them.
    for (var declaration : context.declaration()) {
      if (declaration.unitDeclaration() != null) {
        declarations.add(unit(declaration.unitDeclaration()));
      }
    }
    words.units(DeclaredUnits.in(declarations).and(words.units()));
    declarations.clear();
    for (var declaration : context.declaration()) {
      declarations.add(declaration(declaration));
    }
    List<Clause.Calendar> calendars = new ArrayList<>();
    context.calendarClause().forEach(it -> calendars.add(clauses.calendar(it)));
    List<Clause.Broken> broken = new ArrayList<>(0);
    context.brokenSentence().forEach(it -> broken.add(ClauseBuilder.broken(it)));
    return new AgreementFile(words.file(), language, uses, calendars, declarations, broken);
  }

  private Declaration declaration(DeclarationContext context) {
    if (context.agreementDeclaration() != null) {
      return agreement(context.agreementDeclaration());
    } else if (context.partyDeclaration() != null) {
      return party(context.partyDeclaration());
    } else if (context.unitDeclaration() != null) {
      return unit(context.unitDeclaration());
    } else if (context.groupDeclaration() != null) {
      return group(context.groupDeclaration());
    } else if (context.dataDeclaration() != null) {
      return data(context.dataDeclaration());
    } else if (context.keyDeclaration() != null) {
      return key(context.keyDeclaration());
    } else if (context.letDeclaration() != null) {
      return let(context.letDeclaration());
    }
    return changes.declaration(context, this);
  }

  private List<Declaration.FormerName> formerly(List<FormerNameContext> contexts) {
    List<Declaration.FormerName> names = new ArrayList<>(contexts.size());
    for (FormerNameContext context : contexts) {
      names.add(
          new Declaration.FormerName(
              words.span(context), words.text(context.STRING()), expressions.date(context.date())));
    }
    return names;
  }

  private Declaration agreement(AgreementDeclarationContext context) {
    List<Clause> parts = new ArrayList<>();
    for (var clause : context.agreementClause()) {
      parts.add(clauses.clause(clause, this));
    }
    return new Declaration.Agreement(
        words.span(context), words.name(context.name()), words.textOf(context.title), parts);
  }

  private Declaration party(PartyDeclarationContext context) {
    // The texts come in the order title, organisation number; only the first is named.
    List<TerminalNode> texts = context.STRING();
    Optional<Text> number =
        context.ORGANISATION_NUMBER() == null
            ? Optional.empty()
            : Optional.of(words.text(texts.get(texts.size() - 1)));
    return new Declaration.Party(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        number,
        otherNames(context.otherNames()),
        formerly(context.formerName()),
        clauses.sections(context.section()));
  }

  private List<Text> otherNames(@Nullable OtherNamesContext context) {
    return context == null ? List.of() : clauses.texts(context.STRING());
  }

  /** With one word that is the word for several; one is called by the name. */
  private Declaration unit(UnitDeclarationContext context) {
    Name name = words.name(context.name());
    List<Text> forms = clauses.texts(context.STRING());
    String many = forms.get(forms.size() - 1).text();
    String one = forms.size() > 1 ? forms.get(0).text() : name.text();
    int digits =
        context.number() == null
            ? 0
            : expressions.figure(context, context.number().getStart(), null, false).decimals();
    return new Declaration.Counted(
        words.span(context),
        name,
        forms,
        Denomination.counted(name.text(), one, many, digits),
        clauses.sections(context.section()));
  }

  private Declaration group(GroupDeclarationContext context) {
    List<Declaration.TableLine> rows = new ArrayList<>();
    var printing = new PrintingBuilder(words, expressions);
    for (var clause : context.groupLine()) {
      if (clause.layout() != null) {
        printing.add(clause.layout());
      } else {
        rows.add(line(clause.TABLE_ROW()));
      }
    }
    return new Declaration.Group(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        clauses.tableFile(context.tableFile()),
        clauses.reference(context.whole),
        clauses.reference(context.above),
        otherNames(context.otherNames()),
        formerly(context.formerName()),
        rows,
        printing.build(),
        context.partOfGroup() == null
            ? Optional.empty()
            : Optional.of(partOf(context.partOfGroup())),
        clauses.sections(
            context.partOfGroup() == null ? context.section() : context.partOfGroup().section()));
  }

  private Declaration.PartOf partOf(PartOfGroupContext context) {
    List<Reference> named = expressions.references(context.reference());
    return new Declaration.PartOf(
        words.span(context),
        named.get(0),
        named.subList(1, named.size()),
        context.expression() == null
            ? Optional.empty()
            : Optional.of(expressions.expression(context.expression())));
  }

  Declaration.TableLine line(TerminalNode node) {
    return new Declaration.TableLine(words.span(node.getSymbol()), node.getText());
  }

  private Declaration data(DataDeclarationContext context) {
    Optional<Text> source = Optional.empty();
    Optional<Date> dated = Optional.empty();
    List<Section> sections = List.of();
    Optional<Text> totalRow = Optional.empty();
    var printing = new PrintingBuilder(words, expressions);
    List<Declaration.DataColumn> columns = new ArrayList<>();
    List<Declaration.TableLine> rows = new ArrayList<>();
    List<Dispute> disputes = new ArrayList<>();
    for (var clause : context.dataClause()) {
      if (clause instanceof DataSourceContext it) {
        source = words.textOf(it.STRING());
      } else if (clause instanceof DataDateContext it) {
        dated = Optional.of(expressions.date(it.date()));
        sections = clauses.sections(it.section());
      } else if (clause instanceof DataTotalRowContext it) {
        totalRow = words.textOf(it.STRING());
      } else if (clause instanceof DataPrintingContext it) {
        printing.add(it.printing());
      } else if (clause instanceof DataColumnContext it) {
        columns.add(column(it));
      } else if (clause instanceof DataRowContext it) {
        rows.add(line(it.TABLE_ROW()));
      } else if (clause instanceof DataDisputedContext it) {
        disputes.add(clauses.disputes().cells(it.disputedCells()));
      }
    }
    return new Declaration.Data(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        expressions.reference(context.reference()),
        context.MONTH_WORD() != null
            ? Declaration.Every.MONTH
            : context.YEAR_WORD() != null ? Declaration.Every.YEAR : Declaration.Every.ONCE,
        clauses.tableFile(context.tableFile()),
        source,
        dated,
        sections,
        columns,
        totalRow,
        printing.build(),
        rows,
        disputes);
  }

  private Declaration.DataColumn column(DataColumnContext context) {
    var number = context.number();
    return new Declaration.DataColumn(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.STRING()),
        number == null
            ? Optional.empty()
            : Optional.of(expressions.figure(context, number.getStart(), context.unit(), false)),
        clauses.reference(context.reference()),
        clauses.sections(context.section()));
  }

  Declaration.Key key(KeyDeclarationContext context) {
    List<Declaration.KeyTerm> terms = new ArrayList<>();
    for (KeyTermContext term : context.keyTerm()) {
      terms.add(
          new Declaration.KeyTerm(
              words.span(term),
              term.coefficient() == null
                  ? Optional.empty()
                  : Optional.of(expressions.coefficient(term.coefficient())),
              expressions.multiplication(term.multiplication())));
    }
    return new Declaration.Key(
        words.span(context),
        words.name(context.name()),
        words.textOf(context.title),
        terms,
        context.unknown() == null
            ? Optional.empty()
            : Optional.of(expressions.unknown(context.unknown())),
        clauses.sections(context.section()));
  }

  Declaration.Let let(LetDeclarationContext context) {
    return new Declaration.Let(
        words.span(context),
        words.name(context.name()),
        expressions.expression(context.expression()),
        clauses.sections(context.section()));
  }
}
