package org.bilaga.report.inferred;

import java.util.ArrayList;
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
import org.bilaga.money.RoundingRule;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetPart;
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
    static Names ofNobody() {
      return new Names(
          Sentences.groupName(),
          Sentences.dataName(),
          Denomination.USUAL,
          Set.of(),
          Map.of(),
          new HashSet<>());
    }
  }

  /** A grant: the column that it is of, its name and its sentence. */
  public record Granted(
      PublishedColumn column, String name, Told sentence, Optional<Explanation> by) {}

  public WrittenModel(Inference inference, Names names) {
    this.inference = inference;
    this.names = names;
    this.keys = new WrittenKeys(inference.table().columns(), names.taken());
    for (Inferred inferred : inference.columns()) {
      if (!names.known().containsKey(inferred.column())) {
        inferred.explanation().filter(WrittenModel::isWritten).ifPresent(this::needs);
      }
    }
    data.addAll(names.wanted());
    for (Inferred inferred : inference.columns()) {
      if (inferred.explanation().isEmpty() && inference.isGiven(inferred.column())) {
        data.add(inferred.column());
      }
    }
    for (Inferred inferred : inference.columns()) {
      value(inferred)
          .map(it -> Sentences.columnIs(quoted(inferred.column().heading()), it))
          .ifPresent(columns::add);
    }
  }

  /** Nothing where there is no grant. */
  List<SheetPart> parts(String file) {
    if (grants.isEmpty()) {
      return List.of();
    }
    List<Told> lines = new ArrayList<>();
    if (!data.isEmpty()) {
      lines.add(opened(Sentences.dataFrom(names.data(), names.group(), quoted(file))));
      data().forEach(it -> lines.add(indented(it)));
      lines.add(Told.text("}"));
    }
    lines.addAll(keys());
    grants.forEach(it -> lines.add(it.sentence()));
    Told title = Joined.by("", List.of(text("\""), Sentences.appendixTitle(), text("\"")));
    lines.add(opened(Sentences.appendixFrom(title, quoted(file), names.group())));
    columns.forEach(it -> lines.add(indented(it)));
    lines.add(text("}"));
    return List.of(
        new Prose.Paragraph(Sentences.toWrite(names.group())), Prose.Paragraph.of(lines));
  }

  /** The columns that keys and rates rest on, as sentences within the data. */
  public List<Told> data() {
    return data.stream()
        .map(it -> Sentences.columnIs(keys.name(it), quoted(it.heading())))
        .map(Told.class::cast)
        .toList();
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

  private void needs(Explanation explanation) {
    data.addAll(explanation.columns());
    if (explanation instanceof Division it) {
      keys.key(it.basis());
    }
  }

  /** What a column of the appendix is; a grant is written for one that is an amount. */
  private Optional<Told> value(Inferred inferred) {
    PublishedColumn column = inferred.column();
    if (names.known().containsKey(column)) {
      return Optional.of(text(names.known().getOrDefault(column, "")));
    }
    boolean shares = column.counts() == PublishedColumn.Counts.SHARES;
    return switch (inferred.explanation().orElse(null)) {
      case Sum it when it.of().stream().allMatch(this::isGranted) ->
          Optional.of(Joined.by(" + ", it.of().stream().map(of -> text(called(of))).toList()));
      case Division it when shares -> keys.key(it.basis()).map(Told::text);
      case Division it -> granted(inferred, grant(column, it));
      case Rated it when isWritten(it) && !shares -> granted(inferred, grant(column, it));
      case Rated it when isRatio(it) -> ratio(it);
      case Explanation.Change it -> change(it);
      case null, default ->
          data.contains(column)
              ? Optional.of(Joined.by(".", List.of(names.data(), text(keys.name(column)))))
              : isMoney(column) ? granted(inferred, listed(column)) : Optional.empty();
    };
  }

  /** With the amount where that is what says the currency, and the table prints it. */
  private Told listed(PublishedColumn column) {
    String name = keys.name(column);
    boolean usual = unit(column).equals(Denomination.USUAL);
    return column
        .total()
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
    for (Inferred inferred : inference.columns()) {
      if (inferred.column() == column) {
        return inferred
            .explanation()
            .map(it -> !(it instanceof Sum) && isWritten(it))
            .orElse(isMoney(column) && !data.contains(column));
      }
    }
    return false;
  }

  /** Whether a column is money as far as one can tell: it says so, or it is summed. */
  private boolean isMoney(PublishedColumn column) {
    for (Inferred inferred : inference.columns()) {
      if (inferred.explanation().orElse(null) instanceof Sum sum && sum.of().contains(column)) {
        return column.counts() == PublishedColumn.Counts.UNKNOWN
            || column.counts() == PublishedColumn.Counts.MONEY;
      }
    }
    return column.counts() == PublishedColumn.Counts.MONEY;
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
    if (!division.rule().equals(RoundingRule.DEFAULT)) {
      terms.add(new ExplanationText(inference.table(), column).rounded(division.rule()));
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
    return rated.isExact()
        ? sentence
        : Joined.commas(
            List.of(
                sentence, new ExplanationText(inference.table(), column).rounded(rated.rule())));
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

  private static Told text(String text) {
    return Told.text(text);
  }

  private static Told opened(Told sentence) {
    return Joined.by("", List.of(sentence, text(" {")));
  }

  private static Told indented(Told sentence) {
    return Joined.by("", List.of(text(INDENT), sentence));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "”") + "\"";
  }
}
