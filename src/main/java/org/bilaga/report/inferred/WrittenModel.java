package org.bilaga.report.inferred;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Figures;
import org.bilaga.infer.Basis;
import org.bilaga.infer.Explanation;
import org.bilaga.infer.Explanation.Division;
import org.bilaga.infer.Explanation.Rated;
import org.bilaga.infer.Explanation.Sum;
import org.bilaga.infer.Inference;
import org.bilaga.infer.Inference.Inferred;
import org.bilaga.infer.PublishedColumn;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetPart;
import org.bilaga.source.Folding;
import org.bilaga.table.HeadingWords;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * The sentences of an agreement that give a table what was inferred of it: its data, keys and
 * grants, and what each of its columns is. What nothing explains is granted as listed.
 */
public final class WrittenModel {
  private static final String INDENT = "    ";

  private final Inference inference;
  private final Names names;
  private final WrittenKeys keys;
  private final Set<PublishedColumn> data = new LinkedHashSet<>();
  private final List<Granted> grants = new ArrayList<>();
  private final List<Told> columns = new ArrayList<>();
  private final Set<PublishedColumn> nameable = new HashSet<>();

  /**
   * What things are called.
   *
   * @param group the recipients
   * @param data the figures that the keys rest on
   * @param usual what amounts are counted in that say no unit
   * @param wanted columns that the data have, whatever rests on them
   * @param known columns that are something that the agreement has already, by what it calls that
   * @param taken names that are given already; those given here are added
   */
  public record Names(
      Told group,
      Told data,
      Denomination usual,
      Set<PublishedColumn> wanted,
      Map<PublishedColumn, String> known,
      Set<String> taken) {
    static Names ofNobody(Denomination usual) {
      return new Names(
          Sentences.groupName(), Sentences.dataName(), usual, Set.of(), Map.of(), new HashSet<>());
    }
  }

  /** A grant: the column that it is of, its name and its sentence. */
  public record Granted(
      PublishedColumn column, String name, Told sentence, Optional<Explanation> by) {}

  public WrittenModel(Inference inference, Names names) {
    this.inference = inference;
    this.names = names;
    nameable.addAll(nameable(inference.table().columns()));
    for (Inferred inferred : inference.columns()) {
      if (!names.known().containsKey(inferred.column())) {
        said(inferred).filter(WrittenModel::isWritten).ifPresent(it -> data.addAll(it.columns()));
      }
    }
    data.addAll(names.wanted());
    for (Inferred inferred : inference.columns()) {
      if (isFigures(inferred)) {
        data.add(inferred.column());
      }
    }
    for (Inferred inferred : inference.columns()) {
      if (said(inferred).orElse(null) instanceof Sum sum
          && !isMoney(inferred.column())
          && !sum.of().stream().allMatch(this::isGranted)) {
        data.add(inferred.column());
      }
    }
    data.retainAll(nameable);
    Set<PublishedColumn> granted = new HashSet<>();
    for (PublishedColumn column : inference.table().columns()) {
      if (!names.known().containsKey(column) && isGranted(column)) {
        granted.add(column);
      }
    }
    this.keys = new WrittenKeys(inference.table().columns(), granted, names.taken());
    for (Inferred inferred : inference.columns()) {
      if (!names.known().containsKey(inferred.column())) {
        said(inferred).filter(WrittenModel::isWritten).ifPresent(this::key);
      }
    }
    for (Inferred inferred : inference.columns()) {
      value(inferred)
          .map(it -> Sentences.columnIs(quoted(inferred.column().heading()), it))
          .ifPresent(columns::add);
    }
  }

  /**
   * Nothing where there is no grant.
   *
   * @param source where the table stands, as a sentence says it
   */
  List<SheetPart> parts(Told source) {
    if (grants.isEmpty()) {
      return List.of();
    }
    List<Told> lines = new ArrayList<>();
    if (!data.isEmpty()) {
      lines.add(opened(Sentences.dataFrom(names.data(), names.group(), source)));
      data().forEach(it -> lines.add(indented(it)));
      lines.add(Told.text("}"));
    }
    lines.addAll(keys());
    grants.forEach(it -> lines.add(it.sentence()));
    Told title = Joined.by("", List.of(text("\""), Sentences.appendixTitle(), text("\"")));
    lines.add(opened(Sentences.appendixFrom(title, source, names.group())));
    columns.forEach(it -> lines.add(indented(it)));
    lines.add(text("}"));
    return List.of(
        new Prose.Paragraph(Sentences.toWrite(names.group())), Prose.Paragraph.asWritten(lines));
  }

  /** How many columns no sentence can name. */
  int unnamed() {
    return inference.columns().size() - nameable.size();
  }

  /** Whether an amount is written in a unit that its column does not say. */
  boolean isInUsual() {
    return grants.stream().anyMatch(it -> it.column().unit().equals(Denomination.NONE));
  }

  /** The columns that keys and rates rest on, as sentences within the data. */
  public List<Told> data() {
    return data.stream().map(this::data).toList();
  }

  /** Where a title says the unit, a sentence has to say that the column is what it counts. */
  private Told data(PublishedColumn column) {
    String heading = quoted(column.heading());
    boolean said =
        !column.isByTitle()
            || column.counts() != PublishedColumn.Counts.MONEY
            || HeadingWords.isMoney(column.heading());
    return said
        ? Sentences.columnIs(keys.name(column), heading)
        : Sentences.columnRounded(keys.name(column), heading, amount(column, column.step()));
  }

  /** What a column is called, as data, as a key or as a grant. */
  public String name(PublishedColumn column) {
    return keys.name(column);
  }

  /** The keys that the grants are divided by. */
  public List<Told> keys() {
    return keys.sentences(names.data());
  }

  public List<Granted> grants() {
    return List.copyOf(grants);
  }

  /** What each column is that is known, as sentences within the appendix. */
  public List<Told> columns() {
    return List.copyOf(columns);
  }

  /** Whether an agreement can say it. */
  private static boolean isWritten(Explanation explanation) {
    return switch (explanation) {
      case Division it -> true;
      case Rated it ->
          it.basis() instanceof Basis.Of
              || it.basis() instanceof Basis.Product
              || it.basis() instanceof Basis.Weighted;
      case Explanation.Consistent it -> false;
      case Explanation.Nested it -> false;
      case Explanation.Change it -> false;
      case Sum it -> false;
    };
  }

  /** Those with a heading that no other has: no sentence can name another. */
  private static List<PublishedColumn> nameable(List<PublishedColumn> columns) {
    Map<String, Integer> times = new HashMap<>();
    columns.forEach(it -> times.merge(Folding.words(it.heading()), 1, Integer::sum));
    return columns.stream()
        .filter(it -> !it.heading().isBlank())
        .filter(it -> times.getOrDefault(Folding.words(it.heading()), 0) == 1)
        .toList();
  }

  /**
   * How a column comes about, where sentences can say it: not where it would give another total
   * than the printed one, which its figures come to.
   */
  private Optional<Explanation> said(Inferred inferred) {
    boolean shares = inferred.column().counts() == PublishedColumn.Counts.SHARES;
    return inferred
        .explanation()
        .filter(it -> nameable.contains(inferred.column()) && nameable.containsAll(it.columns()))
        .filter(it -> !shares || isShare(it))
        .filter(
            it ->
                !(it instanceof Division by)
                    || by.total().origin() == Explanation.Origin.SAID
                    || !inferred.column().agreesWithTotal()
                    || !inferred.column().isAgainstPrinted(by.total()));
  }

  /** Whether a column of shares is what a key is: of a whole, and each rounded half up. */
  private static boolean isShare(Explanation explanation) {
    return switch (explanation) {
      case Division it ->
          it.total().amount().equals(Fraction.ONE)
              && (it.isExact()
                  || it.rule().method() == RoundingMethod.HALF_UP
                      && (it.rule().residue() instanceof ResidueHome.Kept
                          || it.rule().residue() instanceof ResidueHome.Undeclared));
      case Rated it -> isRatio(it);
      case Explanation.Change it -> true;
      case Explanation.Consistent it -> false;
      case Explanation.Nested it -> false;
      case Sum it -> false;
    };
  }

  private void key(Explanation explanation) {
    if (explanation instanceof Division it) {
      keys.key(it.basis());
    }
  }

  /** Whether a column stands for itself: it is what others are divided by, or nothing gives it. */
  private boolean isFigures(Inferred inferred) {
    PublishedColumn column = inferred.column();
    return inferred.explanation().isEmpty() && inference.isGiven(column)
        || said(inferred).isEmpty()
            && !names.known().containsKey(column)
            && !isMoney(column)
            && column.isSummed();
  }

  /** What a column of the appendix is; a grant is written for one that is an amount. */
  private Optional<Told> value(Inferred inferred) {
    PublishedColumn column = inferred.column();
    if (!nameable.contains(column)) {
      return Optional.empty();
    } else if (names.known().containsKey(column)) {
      return Optional.of(text(names.known().getOrDefault(column, "")));
    }
    boolean shares = column.counts() == PublishedColumn.Counts.SHARES;
    return switch (said(inferred).orElse(null)) {
      case Sum it when it.of().stream().allMatch(this::isGranted) ->
          Optional.of(Joined.by(" + ", it.of().stream().map(of -> text(called(of))).toList()));
      case Division it when shares -> keys.key(it.basis()).map(Told::text);
      case Division it -> granted(inferred, grant(column, it));
      case Rated it when isWritten(it) && !shares -> granted(inferred, grant(column, it));
      case Rated it when isRatio(it) -> ratio(it);
      case Explanation.Change it -> change(it);
      case null, default ->
          isListed(column)
              ? granted(inferred, listed(column))
              : data.contains(column)
                  ? Optional.of(Joined.by(".", List.of(names.data(), text(keys.name(column)))))
                  : Optional.empty();
    };
  }

  /** With the amount where that is what says the currency, and the table prints no other. */
  private Told listed(PublishedColumn column) {
    String name = keys.name(column);
    boolean usual = unit(column).equals(Denomination.USUAL);
    return Optional.of(column.total().orElse(column.sum()))
        .filter(it -> !usual && it.equals(column.sum()))
        .map(it -> Sentences.grantOfListed(name, amount(column, it), names.group()))
        .orElseGet(() -> Sentences.grantListed(name, names.group()));
  }

  /** Whether a column is one by another, as it stands. */
  private static boolean isRatio(Rated rated) {
    return rated.basis() instanceof Basis.Quotient && rated.rate().equals(Fraction.ONE);
  }

  private Optional<Told> ratio(Rated rated) {
    var sides = sides(rated.columns());
    return sides.map(it -> Joined.by(" / ", it));
  }

  private Optional<Told> change(Explanation.Change change) {
    return sides(List.of(change.to(), change.from()))
        .map(
            it ->
                change.relative()
                    ? Joined.by(
                        "", List.of(text("("), Joined.by(" - ", it), text(") / "), it.getLast()))
                    : Joined.by(" - ", it));
  }

  /** Columns as data or grants; empty where one is neither. */
  private Optional<List<Told>> sides(List<PublishedColumn> columns) {
    List<Told> sides = new ArrayList<>();
    for (PublishedColumn side : columns) {
      if (data.contains(side)) {
        sides.add(Joined.by(".", List.of(names.data(), text(keys.name(side)))));
      } else if (isGranted(side)) {
        sides.add(text(called(side)));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(sides);
  }

  private Optional<Told> granted(Inferred inferred, Told sentence) {
    String name = keys.name(inferred.column());
    grants.add(new Granted(inferred.column(), name, sentence, inferred.explanation()));
    return Optional.of(text(name));
  }

  private String called(PublishedColumn column) {
    return names.known().getOrDefault(column, keys.name(column));
  }

  private boolean isGranted(PublishedColumn column) {
    if (names.known().containsKey(column)) {
      return true;
    }
    boolean shares = column.counts() == PublishedColumn.Counts.SHARES;
    for (Inferred inferred : inference.columns()) {
      if (inferred.column() == column) {
        return said(inferred)
            .map(it -> !(it instanceof Sum) && isWritten(it) && !shares)
            .orElseGet(() -> isListed(column));
      }
    }
    return false;
  }

  /** Whether a column is granted as it stands: also one that others rest on, as a part of a sum. */
  private boolean isListed(PublishedColumn column) {
    return nameable.contains(column)
        && isMoney(column)
        && (!data.contains(column)
            || column.counts() == PublishedColumn.Counts.MONEY && isPart(column));
  }

  private boolean isPart(PublishedColumn column) {
    return inference.columns().stream()
        .flatMap(it -> it.explanation().stream())
        .anyMatch(it -> it instanceof Sum sum && sum.of().contains(column));
  }

  /** Whether a column is money as far as one can tell: it says so, or it is summed. */
  private boolean isMoney(PublishedColumn column) {
    return column.counts() == PublishedColumn.Counts.MONEY
        || column.counts() == PublishedColumn.Counts.UNKNOWN && isPart(column);
  }

  private Told grant(PublishedColumn column, Division division) {
    String name = keys.name(column);
    String amount = amount(column, division.total().amount());
    List<Told> terms = new ArrayList<>();
    terms.add(
        keys.key(division.basis())
            .map(key -> Sentences.grantBy(name, amount, names.group(), key))
            .orElseGet(() -> Sentences.grantEqually(name, amount, names.group())));
    if (division.basis() instanceof Basis.BaseAndShare it) {
      terms.add(Sentences.baseEach(amount(column, it.base())));
    }
    division.floor().ifPresent(it -> terms.add(Sentences.floorEach(amount(column, it))));
    division.cap().ifPresent(it -> terms.add(Sentences.capEach(amount(column, it))));
    RoundingRule rule = division.rule();
    if (!rule.equals(RoundingRule.DEFAULT) && !column.isRoundedInPrint(rule)) {
      terms.add(text(column).rounded(rule));
    }
    return Joined.commas(terms);
  }

  private Told grant(PublishedColumn column, Rated rated) {
    String name = keys.name(column);
    Told sentence =
        switch (rated.basis()) {
          case Basis.Product it ->
              Sentences.grantProduct(
                  name,
                  rate(column, rated.rate(), it),
                  names.data(),
                  keys.name(it.one()),
                  keys.name(it.other()),
                  names.group());
          case Basis.Weighted it -> Sentences.grantWeighted(name, parts(column, it), names.group());
          default ->
              Sentences.grantEach(
                  name,
                  rate(column, rated.rate(), rated.basis()),
                  names.data(),
                  keys.name(rated.columns().getFirst()),
                  names.group());
        };
    return rated.isExact() || column.isRoundedInPrint(rated.rule())
        ? sentence
        : Joined.commas(List.of(sentence, text(column).rounded(rated.rule())));
  }

  private Told parts(PublishedColumn column, Basis.Weighted basis) {
    List<Told> parts = new ArrayList<>();
    for (Basis.Part part : basis.parts()) {
      String rate = rate(column, part.of(), new Basis.Of(part.column()));
      parts.add(Sentences.amountPart(rate, names.data(), keys.name(part.column())));
    }
    if (!basis.each().isZero()) {
      parts.add(text(amount(column, basis.each())));
    }
    return Joined.by(" + ", parts);
  }

  /** An amount for each of what is counted; of what is printed as money itself a bare factor. */
  private String rate(PublishedColumn column, Fraction rate, Basis basis) {
    boolean factor =
        basis.columns().stream()
            .anyMatch(
                it ->
                    it.counts() == PublishedColumn.Counts.MONEY
                        && !it.unit().equals(Denomination.NONE));
    return BasisText.rate(rate, factor ? Denomination.NONE : unit(column));
  }

  private Denomination unit(PublishedColumn column) {
    return column.unit().equals(Denomination.NONE) ? names.usual() : column.unit();
  }

  private String amount(PublishedColumn column, Fraction amount) {
    return Figures.natural(unit(column), amount).text(amount);
  }

  private ExplanationText text(PublishedColumn column) {
    return new ExplanationText(inference.table(), column, names.usual());
  }

  private static Told text(String text) {
    return Told.text(text);
  }

  private static Told opened(Told sentence) {
    return Joined.by("", List.of(sentence, text(" {")));
  }

  private static Told indented(Told sentence) {
    return Joined.by("", List.of(text(INDENT), sentence));
  }

  static String quoted(String text) {
    return "\"" + text.replace("\"", "”") + "\"";
  }
}
