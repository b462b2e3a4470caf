package org.bilaga.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Share;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Language;

/**
 * Members down, grants across, with totals both ways.
 *
 * <p>Invariant: each column sums to its grant; what no member gets has rows of its own.
 */
public final class MemberTable {
  private static final String UNKNOWN = "–";

  private final Ledger ledger;
  private final Group group;
  private final Language language;
  private final Amounts amounts;
  private final List<Grant> grants = new ArrayList<>();

  public MemberTable(Ledger ledger, List<Grant> among, Group group, Language language) {
    this.ledger = ledger;
    this.group = group;
    this.language = language;
    this.amounts = new Amounts(ledger);
    for (Grant grant : among) {
      if (concerns(grant, group)) {
        grants.add(grant);
      }
    }
  }

  /** Whether a grant goes to the group, to a part of it or to one of its members. */
  public static boolean concerns(Grant grant, Group group) {
    boolean whole = grant.group().filter(it -> it == group || isPart(it, group)).isPresent();
    return whole
        || grant.recipient().isPresent()
            && grant.recipient().get() instanceof Referent.OfMember of
            && of.group() == group;
  }

  private static boolean isPart(Group part, Group whole) {
    return part.isPart() && part.size() > 0 && part.same(whole, 0) >= 0;
  }

  public Grid grid() {
    var parts = parts();
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.words(heading() + ", " + amounts.unit()));
    for (Grant grant : grants) {
      columns.add(heading(grant));
    }
    columns.add(Grid.Column.figures(say("Total", "Totalt")));
    var grid = new Grid(columns);
    for (int member = 0; member < group.size(); member++) {
      member(member, grid);
    }
    for (Share.Kind kind : Share.Kind.values()) {
      Fraction[] others = parts[group.size() + kind.ordinal()];
      if (kind != Share.Kind.RECIPIENT && Arrays.stream(others).anyMatch(it -> !it.isZero())) {
        row(label(kind), others, grid);
      } else if (kind == Share.Kind.UNDISTRIBUTED && grants.stream().anyMatch(this::isUnknown)) {
        row(label(kind), others, grid);
      }
    }
    grid.add(totals(), true);
    return grid;
  }

  private String heading() {
    return Naming.of(ledger.agreement()).name(group.declared());
  }

  private static Grid.Column heading(Grant grant) {
    return grant.area().isRoot()
        ? Grid.Column.figures(grant.name())
        : Grid.Column.figures(grant.area().path() + ".", grant.name());
  }

  /** For each member, then for each kind of share that is no member's, the amount of each grant. */
  private Fraction[][] parts() {
    var parts = new Fraction[group.size() + Share.Kind.values().length][grants.size()];
    for (Fraction[] row : parts) {
      Arrays.fill(row, Fraction.ZERO);
    }
    for (int column = 0; column < grants.size(); column++) {
      for (Share share : ledger.shares(grants.get(column))) {
        int row =
            share
                .member()
                .map(it -> it.group().same(group, it.member()))
                .filter(member -> member >= 0)
                .orElse(group.size() + share.kind().ordinal());
        Fraction known = share.amount().least().orElse(Fraction.ZERO);
        parts[row][column] = parts[row][column].add(known);
      }
    }
    return parts;
  }

  /** What the ledger says that a member gets of each: what is not known of it is no nought. */
  private void member(int member, Grid grid) {
    List<String> cells = new ArrayList<>();
    cells.add(group.member(member).name());
    Value sum = Value.ZERO;
    for (Grant grant : grants) {
      Value its = ledger.totalTo(new Referent.OfMember(group, member), List.of(grant));
      cells.add(text(its));
      sum = sum.plus(its);
    }
    cells.add(text(sum));
    grid.add(cells, false);
  }

  private String text(Value value) {
    Fraction least = value.least().orElse(Fraction.ZERO);
    return value.isKnown()
        ? amounts.text(least)
        : least.isZero() ? UNKNOWN : amounts.text(least) + PivotTable.MORE;
  }

  private void row(String name, Fraction[] parts, Grid grid) {
    List<String> cells = new ArrayList<>();
    cells.add(name);
    Fraction sum = Fraction.ZERO;
    boolean together = name.equals(label(Share.Kind.UNDISTRIBUTED));
    boolean more = false;
    for (int column = 0; column < parts.length; column++) {
      boolean unknown = together && isUnknown(grants.get(column));
      cells.add(text(parts[column], unknown));
      sum = sum.add(parts[column]);
      more |= unknown;
    }
    cells.add(text(sum, more));
    grid.add(cells, false);
  }

  private List<String> totals() {
    List<String> cells = new ArrayList<>();
    cells.add(say("Total", "Totalt"));
    Fraction sum = Fraction.ZERO;
    boolean more = false;
    for (Grant grant : grants) {
      Fraction total = ledger.entry(grant).amount().least().orElse(Fraction.ZERO);
      cells.add(text(total, isUnknown(grant)));
      sum = sum.add(total);
      more |= isUnknown(grant);
    }
    cells.add(text(sum, more));
    return cells;
  }

  /** Whether the grant has more, of an amount that is not stated. */
  private boolean isUnknown(Grant grant) {
    return !ledger.entry(grant).isKnown();
  }

  private String text(Fraction amount, boolean more) {
    return amount.isZero() && more ? "?" : amounts.text(amount) + (more ? PivotTable.MORE : "");
  }

  private String label(Share.Kind kind) {
    return switch (kind) {
      case RECIPIENT -> "";
      case UNDISTRIBUTED -> say("(undistributed)", "(ofördelat)");
      case OPEN -> say("(not yet known who gets it)", "(ännu inte känt vem som får det)");
      case KEPT -> say("(reached by nobody, kept)", "(nåddes av ingen, behålls)");
      case WITHOUT_HEIR -> say("(reached by nobody)", "(nåddes av ingen)");
      case TO_NOBODY_NAMED, IN_UNSTATED_PARTS -> "";
      case REST_TO_PARTY ->
          say("(rest of the rounding, to others)", "(avrundningsrest till annan)");
      case REST_KEPT -> say("(rest of the rounding, kept)", "(avrundningsrest som behålls)");
      case REST_WITHOUT_HOME -> say("(rest of the rounding)", "(avrundningsrest)");
    };
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
