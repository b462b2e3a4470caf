package org.bilaga.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bilaga.compare.Change;
import org.bilaga.compare.ComparedRecipient;
import org.bilaga.compare.ComparedRow;
import org.bilaga.compare.Comparison;
import org.bilaga.compare.Line;
import org.bilaga.compare.PartialAmount;
import org.bilaga.compare.Side;
import org.bilaga.finding.Figures;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * What differs between agreements: totals, changes in words, tables; for programs a row for each
 * grant and recipient, or for each of those that are asked for.
 */
public final class ComparedSheet {
  private final Optional<By> by;
  private final Optional<String> whose;
  private final List<SheetPart> parts = new ArrayList<>();
  private final SheetTable.Builder rows =
      SheetTable.untitled()
          .column(Column.words("agreement", Sentences.agreement()))
          .column(Column.words("grant", Sentences.grant()))
          .column(Column.words("period", Sentences.period()))
          .column(Column.words("recipient", Sentences.recipient()))
          .column(Column.name("recipient_name", Sentences.name()))
          .column(Column.money("before", Sentences.before()))
          .column(Column.money("after", Sentences.after()))
          .column(Column.money("difference", Sentences.difference()))
          .column(Column.count("inhabitants", Sentences.inhabitants()))
          .column(Column.words("unit", Sentences.unit()));

  private ComparedSheet(Optional<By> by, Optional<String> whose) {
    this.by = by;
    this.whose = whose;
  }

  /** What the rows of a table are. */
  public enum By {
    GRANT,
    RECIPIENT
  }

  /**
   * @param wanted comparisons, each with those of its lines that are asked for
   * @param by what the rows are to be; grants and recipients where it is empty
   * @param whose whom the lines are of, as asked; everybody where it is empty
   */
  public static Sheet of(
      Map<Comparison, List<Line>> wanted, Optional<By> by, Optional<String> whose) {
    var sheet = new ComparedSheet(by, whose);
    List<Fields> data = new ArrayList<>();
    int same = 0;
    for (var each : wanted.entrySet()) {
      Comparison comparison = each.getKey();
      if (comparison.isSame() && wanted.size() > 1) {
        same++;
      } else {
        sheet.add(comparison, each.getValue());
      }
      sheet.rows(comparison, each.getValue());
      data.add(data(comparison, each.getValue()));
    }
    if (same > 0) {
      sheet.parts.add(new Prose.Paragraph(Sentences.alike(same)));
    }
    return new Sheet(sheet.parts, sheet.rows.built(), new Fields().put("comparisons", data));
  }

  // For a reader

  private void add(Comparison comparison, List<Line> lines) {
    parts.add(new Prose.Heading(heading(comparison, lines)));
    parts.add(new Prose.Paragraph(total(comparison)));
    if (!comparison.changes().isEmpty()) {
      List<Told> changes = comparison.changes().stream().map(Change::told).toList();
      parts.add(new Prose.Point(Told.text(""), changes));
    }
    boolean recipients = by.map(it -> it == By.RECIPIENT).orElse(whose.isEmpty());
    if (comparison.movesMoney()) {
      var tables = new ComparedTables(comparison, lines);
      if (by.isEmpty() || by.get() == By.GRANT) {
        parts.add(tables.byGrant());
      }
      if (recipients) {
        parts.add(tables.byRecipient());
      }
    }
    List<Told> notes = new ArrayList<>();
    stated(comparison, comparison.before(), comparison.totalBefore(), notes);
    stated(comparison, comparison.after(), comparison.totalAfter(), notes);
    if (comparison.movesMoney()) {
      undistributed(comparison, lines, notes);
      if (recipients) {
        notes.add(
            comparison
                .population()
                .map(it -> Sentences.perInhabitant(it.column(), it.title()))
                .orElseGet(Sentences::nothingPerInhabitant));
      }
    }
    if (!notes.isEmpty()) {
      parts.add(Prose.Paragraph.of(notes));
    }
  }

  private Told heading(Comparison comparison, List<Line> lines) {
    String before = name(comparison.before());
    String after = name(comparison.after());
    boolean alone = comparison.before().isEmpty() || comparison.after().isEmpty();
    Told heading =
        alone
            ? Told.text(before + after)
            : before.equals(after)
                ? Sentences.sidesOf(
                    before, comparison.before().get().label(), comparison.after().get().label())
                : Sentences.fromTo(before, after);
    return whose.isPresent() && !lines.isEmpty()
        ? Joined.commas(List.of(heading, Told.text(whose(lines))))
        : heading;
  }

  private static String name(Optional<Side> side) {
    return side.map(it -> it.agreement().name()).orElse("");
  }

  /** By their names while they are few, else as asked. */
  private String whose(List<Line> lines) {
    List<String> names =
        lines.stream()
            .map(Line::recipient)
            .map(it -> it.name().isEmpty() ? it.groupTitle() : it.name())
            .distinct()
            .toList();
    return names.size() > 3 ? whose.orElseThrow() : String.join(", ", names);
  }

  private static Told total(Comparison comparison) {
    PartialAmount before = comparison.totalBefore();
    PartialAmount after = comparison.totalAfter();
    Denomination currency = comparison.currency();
    if (comparison.before().isEmpty()) {
      return Sentences.agreementIsNew(money(after, currency));
    } else if (comparison.after().isEmpty()) {
      return Sentences.agreementIsGone(money(before, currency));
    } else if (comparison.isSame()) {
      return Sentences.nothingDiffers(money(after, currency));
    }
    Optional<Fraction> difference = after.less(before);
    if (difference.isEmpty()) {
      return Sentences.totals(money(before, currency), money(after, currency));
    } else if (difference.get().isZero()) {
      return Sentences.totalIsTheSame(money(after, currency));
    }
    Fraction more = difference.get();
    Figures figures = Figures.natural(currency, before.known(), after.known(), more);
    String then = figures.text(before.known());
    String now = figures.text(after.known());
    Told size = figures.difference(more);
    if (before.known().isZero()) {
      return Sentences.totalsAndDifference(then, now, size);
    }
    String share = Figures.perCent(1).text(more.divide(before.known()));
    return Sentences.totalsAndShare(then, now, size, (more.signum() > 0 ? "+" : "") + share);
  }

  private static Told money(PartialAmount amount, Denomination currency) {
    String known = Figures.natural(currency, amount.known()).text(amount.known());
    return amount.isWhole()
        ? Told.text(known)
        : amount.known().isZero() ? Sentences.unknownAmount() : Sentences.andUnknownAmount(known);
  }

  /** Groups of which it is not known what a member gets. */
  private static void undistributed(Comparison comparison, List<Line> lines, List<Told> notes) {
    Map<String, String> groups = new LinkedHashMap<>();
    for (Line line : lines) {
      ComparedRecipient to = line.recipient();
      if (to.kind() == ComparedRecipient.Kind.MEMBER) {
        groups.put(to.group(), to.groupTitle());
      }
    }
    groups.forEach(
        (group, title) -> {
          for (boolean before : new boolean[] {true, false}) {
            Optional<Side> side = before ? comparison.before() : comparison.after();
            PartialAmount amount = comparison.undistributed(group, before);
            PartialAmount open = comparison.withoutDivision(group, before);
            if (side.isPresent() && !open.isZero()) {
              Told money = money(open, comparison.currency());
              notes.add(Sentences.divisionOfNotSaid(money, title, side.get().label()));
            } else if (side.isPresent() && !amount.isZero()) {
              Told money = money(amount, comparison.currency());
              notes.add(Sentences.partsOfNotKnown(title, money, side.get().label()));
            }
          }
        });
  }

  /** A total that is stated otherwise than its parts come to. */
  private static void stated(
      Comparison comparison, Optional<Side> side, PartialAmount total, List<Told> notes) {
    if (side.isEmpty() || !total.isWhole()) {
      return;
    }
    var known = side.get().evaluator().stated(side.get().agreement().root()).known();
    if (known.isPresent() && !known.get().equals(total.known())) {
      Fraction stated = known.get();
      var figures = Figures.natural(comparison.currency(), stated, total.known());
      notes.add(
          Sentences.statedOtherwise(
              side.get().agreement().name(),
              side.get().label(),
              figures.text(stated),
              figures.text(total.known())));
    }
  }

  // For programs

  private void rows(Comparison comparison, List<Line> lines) {
    if (by.isEmpty()) {
      for (Line line : lines) {
        var recipient = Optional.of(line.recipient());
        row(comparison, line.pair().path(), line.period(), recipient, line.row());
      }
    } else if (by.get() == By.GRANT) {
      for (ComparedRow row : ComparedRow.byPeriod(lines)) {
        row(comparison, row.pair().orElseThrow().path(), row.period(), Optional.empty(), row);
      }
    } else {
      for (ComparedRow row : comparison.byRecipient(lines)) {
        row(comparison, "", Optional.empty(), row.recipient(), row);
      }
    }
  }

  private void row(
      Comparison comparison,
      String grant,
      Optional<String> period,
      Optional<ComparedRecipient> recipient,
      ComparedRow row) {
    rows.item(
        SheetCell.text(comparison.side().agreement().name()),
        SheetCell.text(grant),
        SheetCell.text(period.orElse("")),
        SheetCell.text(recipient.map(ComparedSheet::id).orElse("")),
        SheetCell.text(recipient.map(ComparedRecipient::name).orElse("")),
        ComparedTables.money(row.before(), comparison),
        ComparedTables.money(row.after(), comparison),
        ComparedTables.difference(row, comparison),
        inhabitants(comparison, recipient),
        SheetCell.text(comparison.currency().code()));
  }

  private static Fields data(Comparison comparison, List<Line> lines) {
    List<Fields> changes = new ArrayList<>();
    for (Change change : comparison.changes()) {
      changes.add(
          new Fields()
              .put("kind", change.kind().id())
              .put("subject", change.subject())
              .put("text", change.told()));
    }
    List<Fields> grants = new ArrayList<>();
    for (ComparedRow row : ComparedRow.byGrant(lines)) {
      var fields = new Fields().put("grant", row.pair().orElseThrow().path());
      grants.add(amounts(comparison, row, fields));
    }
    List<Fields> recipients = new ArrayList<>();
    for (ComparedRow row : comparison.byRecipient(lines)) {
      recipients.add(recipient(comparison, row.recipient().orElseThrow(), row, new Fields()));
    }
    List<Fields> all = new ArrayList<>();
    for (Line line : lines) {
      var fields = new Fields().put("grant", line.pair().path()).put("period", line.period());
      all.add(recipient(comparison, line.recipient(), line.row(), fields));
    }
    return new Fields()
        .put("before", side(comparison.before()))
        .put("after", side(comparison.after()))
        .put("currency", comparison.currency().code())
        .put("total", amounts(comparison, comparison.total(), new Fields()))
        .put("population", comparison.population().map(it -> it.column()))
        .put("changes", changes)
        .put("grants", grants)
        .put("recipients", recipients)
        .put("lines", all);
  }

  private static Datum side(Optional<Side> side) {
    if (side.isEmpty()) {
      return SheetCell.EMPTY;
    }
    var agreement = side.get().agreement();
    return new Fields()
        .put("label", side.get().label())
        .put("agreement", agreement.name())
        .put("title", agreement.declared().title().map(title -> title.text()))
        .put("period", agreement.period());
  }

  private static Fields recipient(
      Comparison comparison, ComparedRecipient recipient, ComparedRow row, Fields fields) {
    fields
        .put("kind", word(recipient.kind()))
        .put("recipient", id(recipient))
        .put("name", recipient.name());
    return amounts(comparison, row, fields)
        .put("inhabitants", inhabitants(comparison, Optional.of(recipient)));
  }

  private static Fields amounts(Comparison comparison, ComparedRow row, Fields fields) {
    return fields
        .put("before", ComparedTables.money(row.before(), comparison))
        .put("after", ComparedTables.money(row.after(), comparison))
        .put("difference", ComparedTables.difference(row, comparison))
        .put("share", row.share().<Datum>map(SheetCell::share).orElse(SheetCell.EMPTY));
  }

  /** How many live where a recipient is. */
  private static SheetCell inhabitants(
      Comparison comparison, Optional<ComparedRecipient> recipient) {
    return comparison
        .population()
        .flatMap(it -> recipient.flatMap(of -> Optional.ofNullable(it.each().get(of))))
        .map(SheetCell::count)
        .orElse(SheetCell.EMPTY);
  }

  /** The name by which machines know a recipient: {@code regioner[gotland]}, {@code skr}. */
  private static String id(ComparedRecipient recipient) {
    return recipient.path().isEmpty() ? word(recipient.kind()) : recipient.path();
  }

  private static String word(ComparedRecipient.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
