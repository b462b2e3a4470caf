package org.bilaga.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.compare.ComparedRecipient;
import org.bilaga.compare.ComparedRow;
import org.bilaga.compare.Comparison;
import org.bilaga.compare.Line;
import org.bilaga.compare.Pair;
import org.bilaga.compare.PartialAmount;
import org.bilaga.compare.Population;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;

/**
 * The differences between two agreements as tables, by grant and by recipient.
 *
 * <p>Invariant: the rows of a table sum to its total; those without any difference stand together
 * in one row.
 */
final class ComparisonTables {
  private static final Figures BARE = Figures.in("", Fraction.ONE);

  private final Comparison comparison;
  private final List<Line> lines;
  private final Language language;
  private final boolean shares;
  private final String unit;
  private final Map<String, Boolean> undistributed = new HashMap<>();

  /**
   * @param lines those of the comparison that are wanted
   * @param shares whether there is room for differences in per cent by recipient
   */
  ComparisonTables(Comparison comparison, List<Line> lines, boolean shares, Language language) {
    this.comparison = comparison;
    this.lines = lines;
    this.shares = shares;
    this.language = language;
    this.unit = comparison.currency().equals("SEK") ? "kr" : comparison.currency();
  }

  Grid byGrant() {
    Grid grid = new Grid(columns(say("Grant, ", "Bidrag, ") + unit, false));
    List<ComparedRow> alike = new ArrayList<>();
    for (ComparedRow row : ComparedRow.byGrant(lines)) {
      if (row.isAlike()) {
        alike.add(row);
        continue;
      }
      Pair pair = row.pair().orElseThrow();
      grid.add(cells(pair.path(), row, Optional.empty(), false), false);
      List<ComparedRow> periods =
          ComparedRow.byPeriod(lines.stream().filter(line -> line.pair() == pair).toList());
      for (ComparedRow period : periods.size() > 1 ? periods : List.<ComparedRow>of()) {
        String name = period.period().orElse(say("other", "övrigt"));
        grid.add(cells("  " + name, period, Optional.empty(), false), false);
      }
    }
    unchanged(alike, say("grant", "bidrag"), say("grants", "bidrag"), false, grid);
    total(false, grid);
    return grid;
  }

  Grid byRecipient() {
    boolean per = comparison.population().isPresent();
    Grid grid = new Grid(columns(say("Recipient, ", "Mottagare, ") + unit, per));
    List<ComparedRow> alike = new ArrayList<>();
    Map<String, List<ComparedRow>> groups = new LinkedHashMap<>();
    List<ComparedRow> rows = new ArrayList<>(ComparedRow.byRecipient(lines));
    // Within a group its members in their order, then what is not divided among them.
    rows.sort(Comparator.comparing(row -> rank(row.recipient().orElseThrow())));
    for (ComparedRow row : rows) {
      ComparedRecipient recipient = row.recipient().orElseThrow();
      String key = recipient.group().isEmpty() ? "." + recipient : recipient.group();
      groups.computeIfAbsent(key, it -> new ArrayList<>()).add(row);
    }
    for (List<ComparedRow> group : groups.values()) {
      group(group, per, alike, grid);
    }
    unchanged(alike, say("recipient", "mottagare"), say("recipients", "mottagare"), per, grid);
    total(per, grid);
    return grid;
  }

  private static int rank(ComparedRecipient recipient) {
    return switch (recipient.kind()) {
      case MEMBER, UNDISTRIBUTED -> 0;
      case PARTY -> 1;
      case NOT_REACHED, REST_KEPT, REST_WITHOUT_HOME, NOT_STATED -> 2;
    };
  }

  private void group(List<ComparedRow> rows, boolean per, List<ComparedRow> alike, Grid grid) {
    List<ComparedRow> differing = new ArrayList<>();
    for (ComparedRow row : rows) {
      (row.isAlike() ? alike : differing).add(row);
    }
    boolean several = rows.size() > 1;
    if (several && !differing.isEmpty()) {
      ComparedRecipient first = rows.get(0).recipient().orElseThrow();
      Set<ComparedRecipient> wanted = new HashSet<>();
      differing.forEach(row -> wanted.add(row.recipient().orElseThrow()));
      List<Line> theirs =
          lines.stream()
              .filter(line -> line.recipient().group().equals(first.group()))
              .filter(line -> wanted.contains(line.recipient()))
              .toList();
      grid.add(
          cells(first.groupTitle(), ComparedRow.sum(theirs), inhabitants(differing), per), false);
    }
    differing.sort(Comparator.comparing(row -> row.recipient().orElseThrow().kind()));
    for (ComparedRow row : differing) {
      String indent = several ? "  " : "";
      grid.add(
          cells(
              indent + name(row.recipient().orElseThrow(), several),
              row,
              inhabitants(List.of(row)),
              per),
          false);
    }
  }

  /** A recipient as a reader knows it. */
  String name(ComparedRecipient recipient, boolean inGroup) {
    return switch (recipient.kind()) {
      case MEMBER, PARTY -> recipient.name();
      case UNDISTRIBUTED ->
          (inGroup ? "" : recipient.groupTitle() + " ") + say("(undistributed)", "(ofördelat)");
      case NOT_REACHED -> say("(reached by nobody)", "(nåddes av ingen)");
      case REST_KEPT -> say("(rest of the rounding, kept)", "(avrundningsrest som behålls)");
      case REST_WITHOUT_HOME -> say("(rest of the rounding)", "(avrundningsrest)");
      case NOT_STATED -> say("(recipients not stated)", "(mottagare inte angivna)");
    };
  }

  /** How many live where some recipients are; empty where that is not known of each. */
  private Optional<Fraction> inhabitants(List<ComparedRow> rows) {
    Optional<Population> population = comparison.population();
    Fraction sum = Fraction.ZERO;
    for (ComparedRow row : rows) {
      ComparedRecipient recipient = row.recipient().orElseThrow();
      Optional<Fraction> theirs =
          population.flatMap(it -> Optional.ofNullable(it.each().get(recipient)));
      if (theirs.isPresent()) {
        sum = sum.add(theirs.get());
      } else if (recipient.kind() == ComparedRecipient.Kind.MEMBER) {
        return Optional.empty();
      }
    }
    return sum.isZero() ? Optional.empty() : Optional.of(sum);
  }

  /** Whether a table of recipients has its column of per cent. */
  private boolean hasShares(boolean per) {
    return shares || !per;
  }

  private List<Grid.Column> columns(String first, boolean per) {
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.words(first));
    columns.add(Grid.Column.figures(label(true)));
    columns.add(Grid.Column.figures(label(false)));
    columns.add(Grid.Column.figures(say("Difference", "Skillnad")));
    if (hasShares(per)) {
      columns.add(Grid.Column.figures("%"));
    }
    if (per) {
      columns.add(Grid.Column.figures("per", say("inhabitant", "invånare")));
    }
    return columns;
  }

  private String label(boolean before) {
    return (before ? comparison.before() : comparison.after())
        .map(side -> side.label().in(language))
        .orElse(say("(none)", "(ingen)"));
  }

  private void unchanged(List<ComparedRow> alike, String one, String many, boolean per, Grid grid) {
    if (alike.isEmpty()) {
      return;
    }
    PartialAmount before = PartialAmount.ZERO;
    PartialAmount after = PartialAmount.ZERO;
    for (ComparedRow row : alike) {
      before = before.plus(row.before());
      after = after.plus(row.after());
    }
    String what = alike.size() + " " + (alike.size() == 1 ? one : many);
    String count = "(" + what + say(" without difference)", " utan skillnad)");
    var row = new ComparedRow(Optional.empty(), Optional.empty(), Optional.empty(), before, after);
    grid.add(cells(count, row, Optional.empty(), per), false);
  }

  private void total(boolean per, Grid grid) {
    ComparedRow sum = ComparedRow.sum(lines);
    boolean whole = lines.size() == comparison.lines().size();
    Optional<Fraction> inhabitants =
        whole
            ? comparison.population().flatMap(Population::all)
            : inhabitants(ComparedRow.byRecipient(lines));
    grid.add(cells(say("Total", "Totalt"), sum, inhabitants, per), true);
  }

  private List<String> cells(
      String name, ComparedRow row, Optional<Fraction> inhabitants, boolean per) {
    List<String> cells = new ArrayList<>();
    cells.add(name);
    cells.add(text(row.before()));
    cells.add(text(row.after()));
    cells.add(row.difference().map(ComparisonTables::signed).orElse(unknown()));
    if (hasShares(per)) {
      cells.add(perCent(row));
    }
    if (per) {
      cells.add(
          inhabitants
              .flatMap(all -> row.difference().map(it -> signed(it.divide(all))))
              .orElse(""));
    }
    return cells;
  }

  private String perCent(ComparedRow row) {
    if (row.recipient().filter(this::hadMore).isPresent()) {
      return "";
    } else if (row.before().isZero() && row.difference().isPresent()) {
      return row.after().isZero() ? "" : say("new", "nytt");
    }
    return row.share()
        .map(share -> share.isZero() ? "0" : signed(share.multiply(Fraction.of(100))))
        .orElse("");
  }

  /** Whether a member's earlier part is not known in full, as its group's was not distributed. */
  private boolean hadMore(ComparedRecipient recipient) {
    return recipient.kind() == ComparedRecipient.Kind.MEMBER
        && undistributed.computeIfAbsent(
            recipient.group(), group -> !comparison.undistributed(group, true).isZero());
  }

  private String text(PartialAmount amount) {
    return amount.isWhole()
        ? BARE.text(amount.known())
        : amount.known().isZero() ? unknown() : BARE.text(amount.known()) + " + " + unknown();
  }

  private String unknown() {
    return say("unknown", "okänt");
  }

  private static String signed(Fraction difference) {
    return (difference.signum() > 0 ? "+" : "") + BARE.text(difference);
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
