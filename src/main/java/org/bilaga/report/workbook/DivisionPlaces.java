package org.bilaga.report.workbook;

import org.bilaga.ast.Division;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.TieOrder;
import org.bilaga.sheet.book.Page;

/**
 * Where what stands on the page of a division: above, a row for each figure that holds for all;
 * below, a row for each member and a column for each figure of theirs, or -1 where it has none.
 */
final class DivisionPlaces {
  private static final int ABOVE = 2;
  private static final int ROOM = 4;

  // Rows of what holds for all, in the order in which they stand.
  final int total;
  final int units;
  final int whole;
  final int held;
  final int pool;
  final int parts;
  final int numerator;
  final int sum;
  final int divisor;
  final int quotient;
  final int remainder;
  final int common;
  final int left;
  final int residue;

  // Columns of what holds for each, in their order.
  final int takes;
  final int base;
  final int floor;
  final int cap;
  final int weight;
  final int least;
  final int most;
  final int state;
  final int given;
  final int own;
  final int share;
  final int exact;
  final int termWhole;
  final int termRest;
  final int wholes;
  final int rests;
  final int lot;
  final int place;
  final int extra;
  final int home;
  final int amount;

  /** The row of the first member. */
  final int first;

  private final int members;
  private int row = ABOVE;
  private int column = 1;

  DivisionPlaces(Division division, DivisionFigures figures) {
    this.members = figures.members();
    boolean terms = division.hasTerms();
    total = ++row;
    units = ++row;
    whole = ++row;
    held = terms ? ++row : -1;
    pool = ++row;
    parts = ++row;
    numerator = ++row;
    sum = ++row;
    divisor = ++row;
    quotient = ++row;
    remainder = ++row;
    common = ++row;
    left = ++row;
    residue = left + 1;
    first = left + ROOM;

    var rule = figures.rule();
    takes = columns(!division.except().isEmpty(), 1);
    base = columns(division.base().isPresent(), 1);
    floor = columns(!division.floors().isEmpty(), 1);
    cap = columns(!division.caps().isEmpty(), 1);
    boolean bounded = floor >= 0 || cap >= 0;
    weight = columns(true, figures.terms());
    least = columns(bounded, 1);
    most = columns(cap >= 0, 1);
    state = columns(bounded, 1);
    given = columns(terms, 1);
    own = columns(bounded, 1);
    share = columns(true, 1);
    exact = columns(true, 1);
    boolean several = figures.terms() > 1;
    termWhole = columns(several, figures.terms());
    termRest = columns(several, figures.terms());
    wholes = columns(true, 1);
    rests = columns(true, 1);
    lot = columns(rule.ties() instanceof TieOrder.ByLot, 1);
    place = columns(rule.method() == RoundingMethod.LARGEST_REMAINDER, 1);
    extra = columns(true, 1);
    home = columns(DivisionRule.hasMemberHome(rule.residue()) && !figures.keepsWhole(), 1);
    amount = columns(true, 1);
  }

  private int columns(boolean there, int many) {
    int at = column;
    column += there ? many : 0;
    return there ? at : -1;
  }

  /** The column of the weights by which is divided. */
  int weightUsed() {
    return own >= 0 ? own : weight;
  }

  /** What holds for all. */
  String of(int row) {
    return Page.fixed(row, 1);
  }

  /** What holds for all by one term. */
  String of(int row, int term) {
    return Page.fixed(row, 1 + term);
  }

  /** The cells of all members in a column. */
  String all(int column) {
    return Page.fixed(first, first + members - 1, column, column);
  }

  /** A term added to others where there is a column for it, else nothing. */
  String given(int row) {
    return given >= 0 ? Page.at(row, given) + "+" : "";
  }

  /** How a whole is parted by the weights of one term. */
  Parting parting(int term) {
    return new Parting(of(quotient, term), of(remainder, term), of(divisor, term));
  }
}
