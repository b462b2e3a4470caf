package org.bilaga.resolve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.DeclaredUnits;
import org.bilaga.ast.Name;
import org.bilaga.ast.Printing;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Text;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.table.Columns;
import org.bilaga.table.TableTerms;
import org.bilaga.table.document.TablePart;

/**
 * Declares the names of a file and binds every reference in it.
 *
 * <p>Names of an area hide those of the agreement, and those hide the file's and those of the files
 * it uses; two declarations of a name in one of these are a mistake.
 */
final class NameResolver {
  static final Kind TWICE =
      Kind.mistake("name-twice")
          .en("The name `{name}` is declared twice.", "Give one of them another name.")
          .sv("Namnet `{name}` är deklarerat två gånger.", "Ge det ena ett annat namn.");

  private final Module module;
  private final Path folder;
  private final TableLoader tables;
  private final Findings out;
  private final ReferenceBinder references;
  private final ClauseBinder binder;
  private final int before;

  /** How many agreements, which come in the order written, are bound. */
  private int bound;

  NameResolver(Module module, TableLoader tables, Findings out) {
    this(module, tables, Substitutions.NONE, out);
  }

  /** For one agreement in which some names stand for something else. */
  NameResolver(Module module, TableLoader tables, Substitutions substitutions, Findings out) {
    this.module = module;
    this.folder = module.folder();
    this.tables = tables;
    this.out = out;
    this.references = new ReferenceBinder(module, substitutions, out);
    this.binder = new ClauseBinder(module, references);
    this.before = out.mistakes();
  }

  /** Whether all was understood. */
  boolean resolve() {
    List<Declaration> declarations = module.tree().declarations();
    for (Declaration declaration : declarations) {
      declareSimple(declaration);
    }
    declareData(declarations);
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Agreement agreement) {
        declareAgreement(agreement);
      }
    }
    var originals = List.copyOf(module.agreements());
    List<ChangedAgreement> changed =
        hasChanges() ? new ChangedAgreements(module, references, out).declare() : List.of();
    for (Agreement agreement : originals) {
      recipients(agreement);
    }
    for (ChangedAgreement one : changed) {
      one.recipients();
    }
    for (Clause.Calendar calendar : module.tree().calendars()) {
      calendar.country().ifPresent(references::country);
    }
    for (Declaration declaration : declarations) {
      bind(declaration);
    }
    for (ChangedAgreement one : changed) {
      one.bind();
    }
    return out.mistakes() == before;
  }

  /** Parts of groups ask for data of the whole, and may have data of their own. */
  private void declareData(List<Declaration> declarations) {
    Set<String> parts = new HashSet<>();
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Group group && group.partOf().isPresent()) {
        parts.add(group.name().text());
      }
    }
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Data data && !parts.contains(data.group().text())) {
        declareData(data);
      }
    }
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Group group && group.partOf().isPresent()) {
        declarePart(group, group.partOf().get());
      } else if (declaration instanceof Declaration.Data data
          && parts.contains(data.group().text())) {
        declareData(data);
      }
    }
  }

  private boolean hasChanges() {
    for (Declaration declaration : module.tree().declarations()) {
      if (declaration instanceof Declaration.Scenario
          || declaration instanceof Declaration.Amendment) {
        return true;
      }
    }
    return false;
  }

  private void declareSimple(Declaration declaration) {
    switch (declaration) {
      case Declaration.Party party ->
          declare(module.named(), party.name(), new Referent.OfParty(party));
      // A part of one may ask for data, which are read later.
      case Declaration.Group group when group.partOf().isPresent() -> {}
      case Declaration.Group group -> declareGroup(group);
      case Declaration.Key key -> {
        var named = new Key(key, module, Optional.empty());
        module.add(named);
        declare(module.named(), key.name(), new Referent.OfKey(named));
      }
      case Declaration.Let let ->
          declare(
              module.named(),
              let.name(),
              new Referent.OfLet(new Let(let, module, Optional.empty())));
      case Declaration.Facts facts -> {
        var named = new Facts(facts, folder, tables);
        module.add(named);
        declare(module.named(), facts.name(), new Referent.OfFacts(named));
      }
      case Declaration.Counted counted -> unit(counted);
      case Declaration.Data data -> {}
      case Declaration.Agreement agreement -> {}
      case Declaration.Scenario scenario -> {}
      case Declaration.Amendment amendment -> {}
    }
  }

  /** A word stands for one unit, whether here or in a file that is used. */
  private void unit(Declaration.Counted declared) {
    for (Module seen : module.seen()) {
      for (Declaration other : seen.tree().declarations()) {
        if (other == declared) {
          break;
        } else if (other instanceof Declaration.Counted it
            && (seen == module || !it.unit().equals(declared.unit()))) {
          sharedWord(declared, it)
              .ifPresent(
                  word ->
                      out.add(
                          TWICE
                              .at(declared.name().span())
                              .with("name", word)
                              .and(it.name().span(), Sentences.firstHere())));
        }
      }
    }
  }

  private static Optional<String> sharedWord(Declaration.Counted one, Declaration.Counted other) {
    var words = DeclaredUnits.of(other.unit());
    return Stream.of(one.unit().code(), one.unit().one(), one.unit().many())
        .filter(word -> words.of(word).isPresent())
        .findFirst();
  }

  private void declare(Map<String, Referent> scope, Name name, Referent referent) {
    module.bind(name, referent);
    declare(scope, name, referent, out);
  }

  /** Declares a name; a second declaration of it is told. */
  static void declare(Map<String, Referent> scope, Name name, Referent referent, Findings out) {
    Referent first = scope.putIfAbsent(name.text(), referent);
    if (first != null) {
      out.add(
          TWICE
              .at(name.span())
              .with("name", name.text())
              .and(Sorts.place(first).orElse(name.span()), Sentences.firstHere()));
    }
  }

  private void declareGroup(Declaration.Group declared) {
    Optional<Group> counterpart = declared.correspondsTo().flatMap(references::group);
    Optional<Group> above = declared.within().flatMap(references::group);
    tables
        .group(folder, declared, counterpart, above, out)
        .ifPresentOrElse(
            group -> {
              module.add(group);
              declare(module.named(), declared.name(), new Referent.OfGroup(group));
            },
            () -> module.markBroken(declared.name()));
  }

  private void declarePart(Declaration.Group declared, Declaration.PartOf part) {
    int mistakes = out.mistakes();
    var whole = references.group(part.whole());
    whole.ifPresent(group -> part.except().forEach(excepted -> references.member(excepted, group)));
    part.where().ifPresent(asked -> binder.expression(asked, Optional.empty()));
    whole
        .filter(group -> out.mistakes() == mistakes)
        .flatMap(
            group ->
                new ChosenMembers(declared, group, module, out)
                    .chosen(part)
                    .map(chosen -> new Group(declared, group, chosen)))
        .ifPresentOrElse(
            group -> {
              module.add(group);
              declare(module.named(), declared.name(), new Referent.OfGroup(group));
            },
            () -> module.markBroken(declared.name()));
  }

  private void declareData(Declaration.Data declared) {
    references
        .group(declared.group())
        .flatMap(group -> tables.data(folder, declared, group, terms(declared, group), out))
        .ifPresentOrElse(
            data -> {
              module.add(data);
              columns(data);
              declare(module.named(), declared.name(), new Referent.OfData(data));
            },
            () -> module.markBroken(declared.name()));
  }

  private TableTerms terms(Declaration.Data declared, Group group) {
    subtotals(declared.printing(), group);
    return PrintedTerms.of(
        declared.printing(), declared.totalRow(), TableLoader.headings(declared), module);
  }

  /** Binds the members that subtotals are said to be of. */
  private void subtotals(Printing printing, Group group) {
    for (var subtotal : printing.subtotals()) {
      subtotal.members().forEach(member -> references.member(member, group));
    }
  }

  private void columns(Data data) {
    for (var written : data.declared().columns()) {
      data.column(written.name().text())
          .ifPresent(column -> module.bind(written.name(), new Referent.OfColumn(column)));
      written
          .averagedBy()
          .ifPresent(
              by ->
                  data.column(by.text())
                      .ifPresentOrElse(
                          column -> module.bind(by, new Referent.OfColumn(column)),
                          () -> module.bind(by.first(), new Referent.OfUnknown(by.first()))));
    }
  }

  private void declareAgreement(Declaration.Agreement declared) {
    var agreement = new Agreement(declared, module);
    module.add(agreement);
    declare(module.named(), declared.name(), new Referent.OfAgreement(agreement));
    declareInside(agreement);
  }

  /** Declares what stands in an agreement by name. */
  void declareInside(Agreement agreement) {
    var declared = agreement.declared();
    declareClauses(agreement, agreement.root(), declared.clauses());
    Map<String, Name> duties = new HashMap<>();
    Map<String, Name> appendices = new HashMap<>();
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.Obligation obligation) {
        once(duties, obligation.name());
        module.bind(obligation.name(), new Referent.OfSentence(clause));
      } else if (clause instanceof Clause.Condition condition) {
        once(duties, condition.name());
        module.bind(condition.name(), new Referent.OfSentence(clause));
      } else if (clause instanceof Clause.Appendix appendix) {
        once(appendices, appendix.number());
        module.bind(appendix.number(), new Referent.OfSentence(clause));
      }
    }
  }

  private void declareClauses(Agreement agreement, Area area, List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Area inner) {
        var child = new Area(agreement, Optional.of(area), Optional.of(inner));
        area.add(child);
        declare(area.named(), inner.name(), new Referent.OfArea(child));
        declareClauses(agreement, child, inner.clauses());
      } else if (clause instanceof Clause.Grant inner) {
        declareGrant(agreement, area, inner);
      } else if (clause instanceof Clause.Total total) {
        area.total(total);
      } else if (clause instanceof Clause.Rounded rounded) {
        area.rounded(rounded);
      } else if (clause instanceof Clause.RoundedTogether together) {
        area.together(together);
      } else if (clause instanceof Clause.Claim claim) {
        agreement.add(new Agreement.PlacedClaim(claim, area));
      } else if (clause instanceof Declaration.Key key) {
        var named = new Key(key, module, Optional.of(agreement));
        agreement.add(named);
        declare(area.named(), key.name(), new Referent.OfKey(named));
      } else if (clause instanceof Clause.Document document) {
        agreement.addDocument(
            told -> tables.document(folder, document, module.tree().language(), told));
      } else if (clause instanceof Declaration.Let let) {
        var named = new Let(let, module, Optional.of(agreement));
        agreement.add(named);
        declare(area.named(), let.name(), new Referent.OfLet(named));
      }
    }
  }

  private void declareGrant(Agreement agreement, Area area, Clause.Grant declared) {
    var grant = new Grant(declared, area, agreement.grants().size());
    agreement.add(grant);
    area.add(grant);
    declare(area.named(), declared.name(), new Referent.OfGrant(grant));
    declareLadder(grant);
    earmarks(grant, Optional.empty(), declared.clauses()).forEach(grant::add);
  }

  private void declareLadder(Grant grant) {
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Measure measure) {
        declare(grant.named(), measure.name(), new Referent.OfMeasure(grant, measure));
      } else if (clause instanceof Clause.Step step && step.name().isPresent()) {
        declare(grant.named(), step.name().get(), new Referent.OfStep(grant, step));
      }
    }
  }

  private List<Earmark> earmarks(Grant grant, Optional<Earmark> parent, List<Clause> clauses) {
    List<Earmark> earmarks = new ArrayList<>();
    Map<String, Name> names = new HashMap<>();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.OfWhich declared) {
        once(names, declared.name());
        var earmark = new Earmark(declared, grant, parent);
        module.bind(declared.name(), new Referent.OfEarmark(earmark));
        earmarks(grant, Optional.of(earmark), declared.clauses()).forEach(earmark::add);
        earmarks.add(earmark);
      } else if (clause instanceof Clause.Claim claim) {
        grant.agreement().add(new Agreement.PlacedClaim(claim, grant.area()));
      }
    }
    return earmarks;
  }

  /** Names that nothing refers to, but that a report lists: they must tell things apart too. */
  private void once(Map<String, Name> names, Name name) {
    Name first = names.putIfAbsent(name.text(), name);
    if (first != null) {
      out.add(
          TWICE.at(name.span()).with("name", name.text()).and(first.span(), Sentences.firstHere()));
    }
  }

  private void bind(Declaration declaration) {
    switch (declaration) {
      case Declaration.Key key -> binder.key(key, Optional.empty());
      case Declaration.Let let -> binder.expression(let.value(), Optional.empty());
      case Declaration.Party party -> {}
      case Declaration.Counted counted -> {}
      case Declaration.Group group -> {}
      case Declaration.Data data -> {}
      case Declaration.Facts facts -> bindFacts(facts);
      case Declaration.Scenario scenario -> {}
      case Declaration.Amendment amendment -> {}
      case Declaration.Agreement agreement -> {
        bind(module.agreements().get(bound++));
      }
    }
  }

  /** Binds who gets the grants of an agreement, and by which keys. */
  void recipients(Agreement agreement) {
    agreement.grants().forEach(binder::recipientAndKey);
  }

  /** Binds the rest of an agreement. */
  void bind(Agreement agreement) {
    bindClauses(agreement, agreement.root(), agreement.declared().clauses());
  }

  /** What a path inside an agreement stands for; told where that is nothing. */
  Optional<Referent> meaning(Reference reference, Agreement agreement) {
    references.value(reference, Optional.of(agreement.root()));
    return module.meaning(reference);
  }

  private void bindFacts(Declaration.Facts declared) {
    for (Facts facts : module.facts()) {
      if (facts.declared() == declared) {
        for (Reference reference : declared.agreements()) {
          references.agreement(reference);
          if (module.meaning(reference).orElse(null) instanceof Referent.OfAgreement of) {
            facts.add(of.agreement());
          }
        }
      }
    }
  }

  private void bindClauses(Agreement agreement, Area area, List<Clause> clauses) {
    int child = 0;
    int grant = 0;
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Area inner) {
        var below = area.areas().get(child++);
        bindClauses(agreement, below, inner.clauses());
      } else if (clause instanceof Clause.Grant) {
        binder.grant(area.grants().get(grant++));
      } else if (clause instanceof Clause.Appendix appendix) {
        bindAppendix(agreement, appendix);
      } else {
        binder.clause(clause, area);
      }
    }
  }

  private void bindAppendix(Agreement agreement, Clause.Appendix declared) {
    var group = references.group(declared.group());
    for (var column : declared.columns()) {
      binder.expression(column.value(), Optional.of(agreement.root()));
      column.averagedBy().ifPresent(by -> binder.expression(by, Optional.of(agreement.root())));
    }
    if (group.isPresent()) {
      subtotals(declared.printing(), group.get());
      agreement.addAppendix(told -> appendix(agreement, declared, group.get(), told));
    }
  }

  private Optional<AppendixTable> appendix(
      Agreement agreement, Clause.Appendix declared, Group group, Findings told) {
    List<String> wanted = new ArrayList<>();
    declared.columns().forEach(column -> wanted.add(column.heading().text()));
    var terms = PrintedTerms.of(declared.printing(), declared.totalRow(), wanted, module);
    var part = TablePart.with(wanted).printed();
    var read = tables.appendix(folder, declared, part, group, terms, told);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    var matched = read.get();
    Columns headings = matched.table().columns();
    List<Integer> columns = new ArrayList<>();
    List<Text> unknown = new ArrayList<>();
    for (var column : declared.columns()) {
      if (headings.find(column.heading().text()) instanceof Columns.Lookup.Found found) {
        columns.add(found.column());
      } else if (headings.find(column.heading().text()) instanceof Columns.Lookup.Ambiguous) {
        // That two columns have one heading was told when the table was read.
        columns.add(-1);
      } else {
        columns.add(-1);
        unknown.add(column.heading());
      }
    }
    if (!LostTable.tell(unknown, declared.columns().size(), matched, told)) {
      return Optional.empty();
    }
    MoneyColumns.ofAppendix(matched, declared.columns(), columns, module);
    return Optional.of(new AppendixTable(agreement, declared, group, matched, columns));
  }
}
