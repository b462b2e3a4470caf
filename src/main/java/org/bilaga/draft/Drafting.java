package org.bilaga.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.audit.DocumentAudit;
import org.bilaga.audit.FigureTable;
import org.bilaga.audit.TextUnit;
import org.bilaga.document.Block;
import org.bilaga.document.Document;
import org.bilaga.finding.Figures;
import org.bilaga.format.Formatted;
import org.bilaga.format.Formatter;
import org.bilaga.infer.PublishedTable;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.DocumentTables;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Registers;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;
import org.bilaga.workspace.CheckRun;

/** Drafts an agreement out of a document. */
public final class Drafting {
  private static final String ENDING = ".agreement";
  private static final String NOT_TAKEN_UP = "figures-not-taken-up";

  private final Document document;
  private final byte[] bytes;
  private final String fileName;
  private final Path folder;
  private final Language language;
  private final DocumentAudit audit;
  private final List<TextUnit> units;
  private final Denomination usual;
  private final Set<String> taken = new HashSet<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<DraftTable> tables = new ArrayList<>();
  private final List<ModelledTable> modelled = new ArrayList<>();
  private final Map<String, DraftClause> appendices = new HashMap<>();
  private final Map<String, DraftClause> data = new HashMap<>();
  private final List<DraftClause> unmodelledTables = new ArrayList<>();

  private Drafting(
      Document document, byte[] bytes, String fileName, Path folder, Language language) {
    this.document = document;
    this.bytes = bytes.clone();
    this.fileName = fileName;
    this.folder = folder;
    this.language = language;
    this.audit = DocumentAudit.of(List.of(document));
    this.units = Sayings.units(document.blocks());
    this.usual = audit.marks().currency().orElse(Denomination.USUAL);
  }

  /**
   * @param bytes those of the document's file
   * @param fileName what the file is called in the folder
   * @param folder where the files are to be
   */
  public static Draft of(
      Document document, byte[] bytes, String fileName, Path folder, Language language) {
    return new Drafting(document, bytes, fileName, folder, language).draft();
  }

  private Draft draft() {
    files.put(fileName, bytes);
    Opening opening = Opening.of(document, language, taken);
    String name = DraftWords.name(opening.subject(), Sentences.agreementName().in(language), taken);
    tables();
    var whole = new Whole(audit.marks(), units, modelled, opening, taken, usual, language);
    var undertakings = undertakings(opening, whole);
    Sayings first = sayings(opening, whole.amounts(), undertakings);
    first.clauses();
    List<DraftClause> grants = new ArrayList<>();
    modelled.forEach(it -> grants.addAll(it.grants()));
    grants.addAll(whole.grants());
    var areas = new Areas(units, first.sections(), grants, taken, language);
    List<DraftMoney> amounts = new ArrayList<>(whole.amounts());
    amounts.addAll(areas.amounts(whole.amounts()));
    Sayings sayings = sayings(opening, amounts, undertakings);
    List<DraftClause> sentences = sayings.clauses();
    appendices.replaceAll((file, clause) -> areas.named(clause));
    List<DraftClause> before = before(opening, whole, undertakings);
    List<DraftClause> within = within(opening, whole, areas.arranged(grants), undertakings);
    Set<String> said = new HashSet<>();
    sentences.stream().filter(it -> said.add(it.text())).map(areas::named).forEach(within::add);
    String opened = "agreement " + name + " " + DraftWords.text(opening.title());
    var text = new DraftText(before, opened, within);
    String file = name + ENDING;
    var trial =
        new DraftTrial(folder, file, files, text, tables, appendices, data, usual, language);
    trial.run();
    String formatted = formatted(file, text, trial);
    decide(opening, whole, areas, undertakings, sayings, trial, text);
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put(file, formatted.getBytes(UTF_8));
    all.putAll(files);
    return new Draft(file, all, trial.check(formatted), decisions, language);
  }

  /** Laid out in the language of the document, as far as it is accepted so. */
  private String formatted(String file, DraftText text, DraftTrial trial) {
    String plain = text.text();
    for (Language each : List.of(language, Language.ENGLISH)) {
      if (Formatter.in(each).format(SourceFile.of(file, plain)) instanceof Formatted.Text it) {
        CheckRun run = trial.check(it.text());
        if (!run.isWrong(false)) {
          return it.text();
        }
      }
    }
    return plain;
  }

  private void tables() {
    List<Group> registers = Registers.groups();
    Set<String> numbers = new HashSet<>();
    List<DraftRecipients> own = new ArrayList<>();
    List<Block> blocks = document.blocks();
    List<ReadTable> read = new ArrayList<>();
    var formulas = FormulaRules.of(document.source(), bytes);
    for (FigureTable table : audit.tables()) {
      int at = blocks.indexOf(table.block());
      var title = TableTitle.of(blocks.subList(0, Math.max(0, at)), numbers, language);
      String unit =
          DocumentTables.unitAbove(document, table.block())
              .map(
                  above ->
                      title.isIn(above.unit()) ? title.words() : DraftWords.plain(above.text()))
              .orElse("");
      var file = DraftTable.of(free(title.name()) + ".csv", unit, table, language);
      tables.add(file);
      files.put(file.name(), file.bytes());
      String basis = Sentences.basisName().in(language);
      var published = ReadTable.published(file, language);
      if (published.isEmpty() || !isSure(table)) {
        unmodelled(title, file);
      } else {
        var recipients = recipients(published.get().table(), registers, own);
        String data = DraftWords.name(basis + "-" + title.number(), basis, taken);
        read.add(
            new ReadTable(
                file,
                title,
                published.get().table(),
                published.get().figures(),
                recipients,
                formulas.said(table.block(), table.headings(), file),
                data));
      }
    }
    List<BorrowedKey> borrowed = new ArrayList<>();
    read.forEach(table -> borrowed.addAll(BorrowedKey.of(table, read)));
    for (ReadTable table : read) {
      var keys = borrowed.stream().filter(it -> table.published().columns().contains(it.column()));
      var lent = borrowed.stream().filter(it -> it.from() == table).map(BorrowedKey::by);
      var model =
          ModelledTable.of(table, modelled, keys.toList(), lent.toList(), usual, taken, language);
      model.ifPresentOrElse(
          it -> {
            modelled.add(it);
            appendices.put(table.file().name(), it.appendix());
            it.data().ifPresent(clause -> data.put(table.file().name(), clause));
          },
          () -> unmodelled(table.title(), table.file()));
    }
  }

  /** Whether each cell is certainly where it was read. */
  private static boolean isSure(FigureTable table) {
    return table.block().rows().stream()
        .allMatch(row -> row.cells().stream().allMatch(Block.Cell::sure));
  }

  /** The name of a table's file, which is not that of the document. */
  private String free(String name) {
    String free = name;
    while (fileName.equalsIgnoreCase(free + ".csv") || files.containsKey(free + ".csv")) {
      free += "-2";
    }
    return free;
  }

  private void unmodelled(TableTitle title, DraftTable file) {
    String called = title.called(language);
    String why = Sentences.noMembersAmounts(called, file.name()).in(language);
    unmodelledTables.add(
        DraftClause.of("unmodelled in " + DraftWords.text(called) + " " + DraftWords.text(why)));
    decisions.add(Decision.of(Sentences.decideTable(called), file.name()));
  }

  private DraftRecipients recipients(
      PublishedTable table, List<Group> registers, List<DraftRecipients> own) {
    var registered = DraftRecipients.registered(table.names(), registers);
    if (registered.isPresent()) {
      taken.add(registered.get().name());
      return registered.get();
    }
    for (DraftRecipients known : own) {
      if (known.isOf(table.names())) {
        return known;
      }
    }
    String called = Sentences.groupName().in(language);
    var recipients =
        new DraftRecipients(
            DraftWords.name(called, called, taken), Optional.empty(), table.names());
    own.add(recipients);
    return recipients;
  }

  private Sayings sayings(Opening opening, List<DraftMoney> amounts, Undertakings undertakings) {
    return new Sayings(
        units, audit, amounts, undertakings, opening.subject(), period(opening), usual, language);
  }

  private Undertakings undertakings(Opening opening, Whole whole) {
    var bodies = new NamedBodies(opening.parties(), modelled, taken, language);
    Set<String> recipients = new LinkedHashSet<>();
    modelled.forEach(it -> recipients.add(it.recipients().name()));
    recipients.addAll(whole.recipients());
    return new Undertakings(
        units, bodies, List.copyOf(recipients), opening.subject(), taken, language);
  }

  private List<DraftClause> before(Opening opening, Whole whole, Undertakings undertakings) {
    List<DraftClause> clauses = new ArrayList<>();
    clauses.add(
        DraftClause.of(
            "// " + Sentences.writtenFrom(DraftWords.plain(fileName)).in(language) + "\n"));
    Map<String, DraftClause> groups = new LinkedHashMap<>();
    modelled.forEach(
        it -> groups.putIfAbsent(it.recipients().name(), it.recipients().clause(language)));
    clauses.addAll(groups.values());
    clauses.add(DraftClause.of(""));
    opening.parties().forEach(party -> clauses.add(party.clause()));
    opening.through().ifPresent(party -> clauses.add(party.clause()));
    clauses.addAll(whole.parties());
    undertakings.parties().forEach(party -> clauses.add(party.clause()));
    clauses.add(DraftClause.of(""));
    for (ModelledTable table : modelled) {
      Optional.ofNullable(data.get(table.file().name())).ifPresent(clauses::add);
    }
    clauses.add(DraftClause.of(""));
    modelled.forEach(it -> clauses.addAll(it.keys(modelled)));
    return clauses;
  }

  private List<DraftClause> within(
      Opening opening, Whole whole, List<DraftClause> grants, Undertakings undertakings) {
    List<DraftClause> clauses = new ArrayList<>();
    List<Party> parties = opening.parties();
    if (parties.size() > 1) {
      String through = opening.through().map(it -> " through " + it.name()).orElse("");
      clauses.add(
          DraftClause.of(
              "between "
                  + parties.getFirst().name()
                  + through
                  + " and "
                  + String.join(
                      " and ",
                      parties.subList(1, parties.size()).stream().map(Party::name).toList())));
    }
    period(opening).ifPresent(it -> clauses.add(DraftClause.of("period " + it.text())));
    clauses.addAll(undertakings.signed());
    clauses.add(DraftClause.of("document " + DraftWords.text(fileName)));
    clauses.addAll(whole.total());
    clauses.add(DraftClause.of(""));
    clauses.addAll(grants);
    clauses.add(DraftClause.of(""));
    modelled.forEach(it -> clauses.addAll(it.readings()));
    modelled.forEach(it -> clauses.addAll(it.byFormulas()));
    modelled.forEach(it -> clauses.addAll(it.ofMeans()));
    for (ModelledTable table : modelled) {
      for (String column : table.unexplained()) {
        clauses.add(table.reading(Sentences.listedAsNothingExplains(column).in(language)));
      }
    }
    List<DraftClause> undertaken = undertakings.clauses();
    if (!undertaken.isEmpty()) {
      if (!clauses.getLast().text().isBlank()) {
        clauses.add(DraftClause.of(""));
      }
      clauses.addAll(undertaken);
    }
    for (ModelledTable table : modelled) {
      clauses.add(DraftClause.of(""));
      Optional.ofNullable(appendices.get(table.file().name())).ifPresent(clauses::add);
    }
    clauses.addAll(unmodelledTables);
    clauses.add(DraftClause.of(""));
    return clauses;
  }

  /** What the text states in full; else the year of the title; else the one it names most often. */
  private Optional<StatedPeriod> period(Opening opening) {
    return StatedPeriod.in(units)
        .filter(it -> opening.year().isEmpty() || it.has(opening.year().get()))
        .or(() -> opening.year().or(() -> Years.most(units)).map(StatedPeriod::of));
  }

  private void decide(
      Opening opening,
      Whole whole,
      Areas areas,
      Undertakings undertakings,
      Sayings sayings,
      DraftTrial trial,
      DraftText text) {
    List<Decision> first = new ArrayList<>();
    if (opening.parties().size() < 2) {
      first.add(Decision.of(Sentences.decideParties(), "agreement ", "överenskommelse "));
    }
    for (Party party : opening.parties()) {
      if (!party.isKnown()) {
        first.add(Decision.of(Sentences.decideParty(party.title()), party.name()));
      }
    }
    var period = period(opening);
    if (!period.equals(opening.year().map(StatedPeriod::of)) || period.isEmpty()) {
      first.add(
          period
              .map(it -> Decision.of(Sentences.decidePeriodRead(it.text()), "period "))
              .orElse(Decision.of(Sentences.decidePeriod(), "agreement ", "överenskommelse ")));
    }
    if (audit.marks().currency().isEmpty()) {
      first.add(Decision.of(Sentences.decideCurrency(usual.many())));
    }
    first.addAll(whole.decisions());
    Set<String> groups = new LinkedHashSet<>();
    for (ModelledTable table : modelled) {
      String called = table.title().called(language);
      if (table.recipients().group().isEmpty() && groups.add(table.recipients().name())) {
        first.add(
            Decision.of(Sentences.decideGroup(table.recipients().name()), "group ", "grupp "));
      }
      if (!table.file().isHeaded()) {
        first.add(Decision.of(Sentences.decideHeadings(called), table.file().name()));
      }
      if (table.isReadAsEnglish()) {
        first.add(Decision.of(Sentences.decideFigures(called), "figures ", "tal "));
      }
      if (!table.byFormulas().isEmpty()) {
        first.add(Decision.of(Sentences.decideFormulas(called), called));
      }
      if (!table.readings().isEmpty()) {
        first.add(Decision.of(Sentences.decideRounding(called), called));
      }
      if (!table.ofMeans().isEmpty()) {
        first.add(Decision.of(Sentences.decideMean(called), called));
      }
      table
          .unexplained()
          .forEach(column -> first.add(Decision.of(Sentences.decideListed(column), column)));
    }
    decisions.addAll(0, first);
    if (areas.count() > 0) {
      decisions.add(Decision.of(Sentences.decideAreas(areas.count()), "area ", "område "));
    }
    if (sayings.ambiguous() > 0) {
      decisions.add(Decision.of(Sentences.decideSameAmount(sayings.ambiguous()), " // "));
    }
    // What the draft leaves out is no contradiction of the document's.
    int disputed = (int) text.clauses().stream().filter(it -> it.isMarkedBut(NOT_TAKEN_UP)).count();
    if (text.clauses().stream().anyMatch(it -> it.isMarked() && !it.isMarkedBut(NOT_TAKEN_UP))) {
      decisions.add(Decision.of(Sentences.decideNotTakenUp(), NOT_TAKEN_UP));
    }
    if (disputed > 0) {
      decisions.add(Decision.of(Sentences.decideDisputed(disputed), "disputed ", "omtvistat "));
    }
    if (undertakings.days() > 0) {
      decisions.add(
          Decision.of(
              Sentences.decideUndertakings(undertakings.days()),
              "payment to ",
              "utbetalning till ",
              "obligation ",
              "skyldighet ",
              "signed ",
              "undertecknad "));
    }
    if (sayings.unmodelled() + sayings.days() > 0) {
      decisions.add(
          Decision.of(
              Sentences.decideUnmodelled(sayings.unmodelled(), sayings.days()),
              "unmodelled ",
              "omodellerat "));
    }
    if (trial.givenUp() > 0) {
      decisions.add(Decision.of(Sentences.decideGivenUp(trial.givenUp())));
    }
  }

  static String amount(Denomination unit, Fraction amount) {
    return Figures.natural(unit, amount).text(amount);
  }
}
