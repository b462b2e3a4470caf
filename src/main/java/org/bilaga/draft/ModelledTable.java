package org.bilaga.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.audit.Statement;
import org.bilaga.check.slip.RuleInWords;
import org.bilaga.finding.Figures;
import org.bilaga.infer.Explanation.Division;
import org.bilaga.infer.Inference;
import org.bilaga.infer.PublishedColumn;
import org.bilaga.infer.PublishedTable;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingRule;
import org.bilaga.report.inferred.WrittenModel;
import org.bilaga.report.inferred.WrittenModel.Granted;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * A table of a document that distributes amounts among recipients, as the agreement has it: the
 * data and keys behind it, a grant for each column of amounts, and the table to compare with.
 */
final class ModelledTable {
  private static final String FIGURES = "figures \"1,234.5\"";
  private static final Fraction NEAR = Fraction.of(1, 100);

  private final ReadTable table;
  private final WrittenModel model;
  private final List<BorrowedKey> borrowed;
  private final Map<PublishedColumn, String> byBorrowed;
  private final List<PublishedColumn> lent;
  private final Map<PublishedColumn, PublishedColumn> means;
  private final List<FormulaRules.Said> formulas;
  private final Language language;
  private final Denomination usual;

  private ModelledTable(
      ReadTable table,
      WrittenModel model,
      List<BorrowedKey> borrowed,
      Map<PublishedColumn, String> byBorrowed,
      List<PublishedColumn> lent,
      Map<PublishedColumn, PublishedColumn> means,
      List<FormulaRules.Said> formulas,
      Denomination usual,
      Language language) {
    this.formulas = List.copyOf(formulas);
    this.table = table;
    this.means = means;
    this.model = model;
    this.borrowed = List.copyOf(borrowed);
    this.byBorrowed = byBorrowed;
    this.lent = List.copyOf(lent);
    this.usual = usual;
    this.language = language;
  }

  /**
   * Nothing where no column of it is an amount.
   *
   * @param before those that were modelled already
   * @param borrowed keys of other tables that columns of this are divided by
   * @param lent columns that other tables are divided by
   */
  static Optional<ModelledTable> of(
      ReadTable table,
      List<ModelledTable> before,
      List<BorrowedKey> borrowed,
      List<PublishedColumn> lent,
      Denomination usual,
      Set<String> taken,
      Language language) {
    PublishedTable published = table.published();
    Map<PublishedColumn, String> known = known(published, table.recipients(), before);
    Map<PublishedColumn, String> grants = new LinkedHashMap<>();
    for (BorrowedKey key : borrowed) {
      String kind = Sentences.grantName().in(language);
      grants.put(key.column(), DraftWords.name(key.column().heading(), kind, taken));
    }
    known.putAll(grants);
    var found = Inference.of(published, Optional.empty(), Optional.empty());
    List<FormulaRules.Said> formulas = new ArrayList<>();
    for (FormulaRules.Said said : table.formulas()) {
      var by = said(found, said);
      if (by.isPresent()) {
        found = by.get();
        formulas.add(said);
      }
    }
    Inference inference = found;
    Set<PublishedColumn> wanted = new LinkedHashSet<>(lent);
    Map<PublishedColumn, PublishedColumn> means = Means.of(published);
    means.keySet().removeAll(known.keySet());
    wanted.addAll(means.keySet());
    wanted.addAll(means.values());
    var names =
        new WrittenModel.Names(
            Told.text(table.recipients().name()),
            Told.text(table.data()),
            usual,
            wanted,
            known,
            taken);
    var model = new WrittenModel(inference, names);
    return model.grants().isEmpty() && known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ModelledTable(
                table, model, borrowed, grants, lent, means, formulas, usual, language));
  }

  /** What was inferred, where a column is what the formula of a workbook says. */
  private static Optional<Inference> said(Inference found, FormulaRules.Said said) {
    List<PublishedColumn> columns = found.table().columns();
    var column = columns.stream().filter(it -> it.heading().equals(said.column())).findFirst();
    var key = columns.stream().filter(it -> it.heading().equals(said.key())).findFirst();
    var method = said.rule().method();
    if (column.isEmpty() || key.isEmpty() || method.isEmpty()) {
      return Optional.empty();
    }
    FormulaRules.Rule rule = said.rule();
    Fraction counted = counted(column.get(), rule.figure());
    return found.saying(
        column.get(),
        key.get(),
        rule.total().multiply(counted),
        method.get(),
        rule.unit().multiply(counted));
  }

  /** What one of the sheet is in the column, whose heading may say that it counts thousands. */
  private static Fraction counted(PublishedColumn column, Fraction figure) {
    for (long each : new long[] {1, 1_000, 1_000_000}) {
      Fraction value = figure.multiply(Fraction.of(each));
      for (int row = 0; row < column.rows(); row++) {
        if (value.equals(column.value(row))) {
          return Fraction.of(each);
        }
      }
    }
    return Fraction.ONE;
  }

  /** What the formulas of a workbook say of its columns. */
  List<DraftClause> byFormulas() {
    return formulas.stream()
        .map(it -> reading(Sentences.byFormula(it.column(), it.rule().written()).in(language)))
        .toList();
  }

  /** The columns that are the grants of tables before: the same total, every amount nearly so. */
  private static Map<PublishedColumn, String> known(
      PublishedTable table, DraftRecipients recipients, List<ModelledTable> before) {
    Map<PublishedColumn, String> known = new HashMap<>();
    for (ModelledTable other : before) {
      if (!other.recipients().name().equals(recipients.name())) {
        continue;
      }
      Map<PublishedColumn, String> granted = new LinkedHashMap<>(other.byBorrowed);
      other.model.grants().forEach(it -> granted.put(it.column(), it.name()));
      granted.forEach(
          (of, name) -> {
            for (PublishedColumn column : table.columns()) {
              if (isSame(column, table, of, other.table.published(), recipients)) {
                known.putIfAbsent(column, name);
              }
            }
          });
    }
    return known;
  }

  private static boolean isSame(
      PublishedColumn one,
      PublishedTable ofOne,
      PublishedColumn other,
      PublishedTable ofOther,
      DraftRecipients recipients) {
    if (!total(one).equals(total(other)) || one.counts() == PublishedColumn.Counts.SHARES) {
      return false;
    }
    var there = recipients.rows(ofOne.names(), ofOther.names());
    if (there.isEmpty()) {
      return false;
    }
    for (int row = 0; row < ofOne.names().size(); row++) {
      Optional<Fraction> a = Optional.ofNullable(one.value(row));
      Optional<Fraction> b = Optional.ofNullable(other.value(there.get().get(row)));
      if (a.isEmpty() || b.isEmpty()) {
        return false;
      }
      Fraction off = a.get().subtract(b.get()).abs();
      if (off.compareTo(b.get().abs().multiply(NEAR)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Fraction total(PublishedColumn column) {
    return column.total().orElse(column.sum());
  }

  DraftTable file() {
    return table.file();
  }

  TableTitle title() {
    return table.title();
  }

  DraftRecipients recipients() {
    return table.recipients();
  }

  /** Its data, which stand before the agreement. */
  Optional<DraftClause> data() {
    List<String> columns = new ArrayList<>();
    for (String column : said(model.data())) {
      // An amount that others are divided by was rounded itself, before they were.
      boolean rounded =
          lent.stream()
              .filter(it -> it.counts() != PublishedColumn.Counts.THINGS)
              .anyMatch(it -> column.startsWith("column " + model.name(it) + " "));
      String unit = Figures.of(usual).text(Fraction.ONE);
      String plain = column.replaceFirst(" rounded to [^\"]*$", "");
      String said = rounded && plain.equals(column) ? column + " rounded to " + unit : column;
      for (var mean : means.entrySet()) {
        if (column.startsWith("column " + model.name(mean.getKey()) + " ")) {
          String step = Figures.plain().text(mean.getKey().step());
          String by = model.name(mean.getValue());
          said = plain + " rounded to " + step + ", averaged by " + by;
        }
      }
      columns.add(said);
    }
    String called = Sentences.basisTitle(title().called(language)).in(language);
    if (table.figures() && !columns.isEmpty()) {
      columns.addFirst(FIGURES);
    }
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            DraftClause.of(
                "data %s %s by %s from %s"
                    .formatted(
                        table.data(),
                        DraftWords.text(called),
                        recipients().name(),
                        DraftWords.text(file().name())),
                columns));
  }

  /** The keys that its grants are divided by. */
  List<DraftClause> keys(List<ModelledTable> all) {
    List<DraftClause> clauses = new ArrayList<>();
    said(model.keys()).forEach(key -> clauses.add(DraftClause.of(key)));
    for (BorrowedKey key : borrowed) {
      for (ModelledTable other : all) {
        if (other.table == key.from()) {
          String column = other.table.data() + "." + other.model.name(key.by());
          clauses.add(DraftClause.of("key " + keyName(key) + " = share of " + column));
        }
      }
    }
    return clauses;
  }

  private String keyName(BorrowedKey key) {
    return byBorrowed.get(key.column()) + "-" + Sentences.keyName().in(language);
  }

  List<DraftClause> grants() {
    List<DraftClause> clauses = new ArrayList<>();
    for (Granted granted : model.grants()) {
      String begins = "grant " + granted.name();
      String sentence = granted.sentence().in(Language.ENGLISH);
      String heading = DraftWords.text(granted.column().heading());
      clauses.add(DraftClause.of(begins + " " + heading + sentence.substring(begins.length())));
    }
    for (BorrowedKey key : borrowed) {
      Division by = key.division();
      boolean usualRule =
          by.rule().equals(RoundingRule.DEFAULT) || key.column().isRoundedInPrint(by.rule());
      clauses.add(
          DraftClause.of(
              "grant %s %s %s to %s by %s%s"
                  .formatted(
                      byBorrowed.get(key.column()),
                      DraftWords.text(key.column().heading()),
                      Drafting.amount(usual, by.total().amount()),
                      recipients().name(),
                      keyName(key),
                      usualRule ? "" : ", " + rule(by.rule(), key.column(), Language.ENGLISH))));
    }
    return clauses;
  }

  /** The amounts that it distributes, and what they are called; in the order of its columns. */
  List<DraftMoney> amounts() {
    Map<PublishedColumn, DraftMoney> amounts = new HashMap<>();
    for (Granted granted : model.grants()) {
      Fraction amount =
          granted.by().orElse(null) instanceof Division division
              ? division.total().amount()
              : total(granted.column());
      amounts.put(granted.column(), money(granted.name(), amount, granted.column()));
    }
    for (BorrowedKey key : borrowed) {
      String name = byBorrowed.getOrDefault(key.column(), "");
      amounts.put(key.column(), money(name, key.division().total().amount(), key.column()));
    }
    return table.published().columns().stream()
        .flatMap(column -> Optional.ofNullable(amounts.get(column)).stream())
        .toList();
  }

  private DraftMoney money(String name, Fraction amount, PublishedColumn column) {
    return new DraftMoney(
        name, amount, words(column), Set.copyOf(Statement.stems(recipients().name())));
  }

  /** Of several amounts each is known by its heading: the title is what all of them are. */
  private Set<String> words(PublishedColumn column) {
    boolean several = model.grants().size() + borrowed.size() > 1;
    Set<String> own = Set.copyOf(Statement.stems(column.heading()));
    return several && !own.isEmpty() ? own : title().stems(column.heading());
  }

  /** Whether only the language of the document tells what its commas part. */
  boolean isReadAsEnglish() {
    return table.figures();
  }

  DraftClause appendix() {
    List<String> columns = new ArrayList<>();
    for (String column : said(model.columns())) {
      String said = column;
      for (var mean : means.entrySet()) {
        String own = table.data() + "." + model.name(mean.getKey());
        if (column.endsWith("= " + own)) {
          said = column + " averaged by " + table.data() + "." + model.name(mean.getValue());
        }
      }
      columns.add(said);
    }
    if (table.figures()) {
      columns.addFirst(FIGURES);
    }
    return DraftClause.of(
        "appendix %s %s from %s by %s"
            .formatted(
                title().number(),
                DraftWords.text(title().words(language)),
                DraftWords.text(file().name()),
                recipients().name()),
        columns);
  }

  /** Where several roundings give the same figures: which was taken, and which else. */
  List<DraftClause> readings() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (Granted granted : model.grants()) {
      if (granted.by().orElse(null) instanceof Division it
          && !it.alike().isEmpty()
          && !it.isExact()
          && !granted.column().isRoundedInPrint(it.rule())) {
        List<String> others = it.alike().stream().map(rule -> rule(rule, granted)).toList();
        String said =
            Sentences.sameRounding("\n", rule(it.rule(), granted), String.join("; ", others))
                .in(language);
        columns.computeIfAbsent(said, none -> new ArrayList<>()).add(granted.column().heading());
      }
    }
    List<DraftClause> readings = new ArrayList<>();
    columns.forEach((said, of) -> readings.add(reading(said.replace("\n", String.join(", ", of)))));
    return readings;
  }

  /** Where a printed total was taken to be a mean. */
  List<DraftClause> ofMeans() {
    List<DraftClause> readings = new ArrayList<>();
    means.forEach(
        (column, weight) ->
            readings.add(
                reading(Sentences.readAsMean(column.heading(), weight.heading()).in(language))));
    return readings;
  }

  private String rule(RoundingRule rule, Granted granted) {
    return rule(rule, granted.column(), language);
  }

  private String rule(RoundingRule rule, PublishedColumn column, Language spoken) {
    Denomination unit = column.unit();
    var figures = Figures.of(unit.equals(Denomination.NONE) ? usual : unit);
    return new RuleInWords(rule, figures.text(rule.unit()), "").written().in(spoken);
  }

  /** The columns that nothing explains, whose amounts stand as they are printed. */
  List<String> unexplained() {
    return model.grants().stream()
        .filter(it -> it.by().isEmpty())
        .filter(it -> it.sentence().in(Language.ENGLISH).contains(" as listed"))
        .map(it -> it.column().heading())
        .toList();
  }

  DraftClause reading(String said) {
    return DraftClause.of(
        "reading in " + DraftWords.text(title().called(language)) + " " + DraftWords.text(said));
  }

  private static List<String> said(List<Told> told) {
    return told.stream().map(it -> it.in(Language.ENGLISH)).toList();
  }
}
