package org.bilaga.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.table.TableReader;

/** Ways to change one published figure by one unit of its last printed digit. */
final class Changes {
  /** Every other figure goes up and the rest down, so that no check is made twice for each. */
  private static final boolean BOTH_WAYS = "both".equals(System.getProperty("changes"));

  private Changes() {}

  /** A stretch of the changed text that is to be named. */
  record Place(int start, int end) {}

  /** One figure rewritten, at one place or at two that say the same. */
  record Change(String was, String becomes, List<Place> at) {
    /** The text with the change made. */
    String applied(String text) {
      String changed = text;
      for (Place place : at.reversed()) {
        changed =
            changed.substring(0, place.start())
                + becomes(text, place)
                + changed.substring(place.end());
      }
      return changed;
    }

    private String becomes(String text, Place place) {
      return text.substring(place.start(), place.end()).replace(was, becomes);
    }

    /** Where the figures stand once the change is made. */
    List<Place> places() {
      List<Place> moved = new ArrayList<>();
      int by = 0;
      for (Place place : at) {
        int start = place.start() + by;
        by += becomes.length() - was.length();
        moved.add(new Place(start, place.end() + by));
      }
      return moved;
    }

    @Override
    public String toString() {
      return was + " → " + becomes + (at.size() > 1 ? " (both)" : "");
    }
  }

  /** Every cell of a table that holds a figure. */
  static List<Change> ofCells(String csv) {
    var table = new TableReader().read(csv.getBytes(UTF_8), "").table();
    List<Change> changes = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      for (int column = 1; column < table.columnCount(); column++) {
        Span span = table.span(row, column);
        add(changes, digits(span.text()), new Place(span.start(), span.end()));
      }
    }
    return changes;
  }

  /** Every amount and total that an agreement states. */
  static List<Change> ofAmounts(String text) {
    List<Change> changes = new ArrayList<>();
    for (Expression.Figure amount : new Found(text).amounts) {
      Span span = amount.span();
      add(changes, digits(span.text()), new Place(span.start(), span.end()));
    }
    return changes;
  }

  /** Every figure that a claim states: there, in the sentence it quotes, and in both. */
  static List<Change> ofClaims(String text) {
    List<Change> changes = new ArrayList<>();
    for (Clause.Claim claim : new Found(text).claims) {
      Span stated = claim.right().span();
      String inClaim = digits(stated.text());
      Place here = new Place(stated.start(), stated.end());
      add(changes, inClaim, here);
      String quotation = claim.quotation().span().text();
      for (String printed : List.of(inClaim, inClaim.replace(",", ", "))) {
        int at = quotation.lastIndexOf(printed);
        if (at >= 0) {
          int start = claim.quotation().span().start() + at;
          Place there = new Place(start, start + printed.length());
          add(changes, printed, there);
          if (printed.equals(inClaim)) {
            add(changes, printed, there, here);
          }
          break;
        }
      }
    }
    return changes;
  }

  /** Every figure that a mark says something is off by. */
  static List<Change> ofMarks(String text) {
    List<Change> changes = new ArrayList<>();
    var off = Pattern.compile("(\\d[\\d ,]*) m?kr too (?:high|low)").matcher(text);
    while (off.find()) {
      add(changes, off.group(1), new Place(off.start(1), off.end(1)));
    }
    return changes;
  }

  private static void add(List<Change> changes, String figure, Place... places) {
    boolean down = changes.size() % 2 > 0 && !changed(figure, -1).startsWith("-");
    for (int by : BOTH_WAYS ? new int[] {1, -1} : new int[] {down ? -1 : 1}) {
      String changed = changed(figure, by);
      if (!changed.startsWith("-")) {
        changes.add(new Change(figure, changed, List.of(places)));
      }
    }
  }

  /** The digits of a figure with what parts them, without unit and footnote mark. */
  private static String digits(String figure) {
    int from = 0;
    while (!Character.isDigit(figure.charAt(from))) {
      from++;
    }
    int end = from;
    for (int at = from; at < figure.length(); at++) {
      char c = figure.charAt(at);
      if (Character.isDigit(c)) {
        end = at + 1;
      } else if (c != ',' && !Figure.isGroupSpace(c)) {
        break;
      }
    }
    return figure.substring(from, end);
  }

  /** The same figure one unit of its last digit higher or lower, written in the same way. */
  static String changed(String figure, int by) {
    var digits = new StringBuilder();
    figure.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
    String next = new BigDecimal(digits.toString()).add(BigDecimal.valueOf(by)).toPlainString();
    while (next.length() < digits.length()) {
      next = "0" + next;
    }
    // From the end, each digit in the place of one; what carries over is put before them.
    var out = new StringBuilder(figure);
    int at = next.length() - 1;
    for (int i = figure.length() - 1; i >= 0; i--) {
      if (Character.isDigit(figure.charAt(i))) {
        out.setCharAt(i, next.charAt(at--));
      }
    }
    String written = next.startsWith("-") ? "-" + out : next.substring(0, at + 1) + out;
    boolean zeroInFront =
        written.length() > 1 && written.startsWith("0") && written.charAt(1) != ',';
    return zeroInFront ? written.substring(1).stripLeading() : written;
  }

  /** What a file states and claims. */
  private static final class Found {
    private final List<Expression.Figure> amounts = new ArrayList<>();
    private final List<Clause.Claim> claims = new ArrayList<>();

    Found(String text) {
      AgreementFile tree =
          new AgreementParser(SourceFile.of("", text), new Findings()).parse().orElseThrow();
      for (Declaration declaration : tree.declarations()) {
        if (declaration instanceof Declaration.Agreement agreement) {
          clauses(agreement.clauses());
        }
      }
      amounts.sort(Comparator.comparing(it -> it.span().start()));
    }

    private void clauses(List<Clause> clauses) {
      for (Clause clause : clauses) {
        switch (clause) {
          case Clause.Area it -> clauses(it.clauses());
          case Clause.Total it -> amount(it.amount());
          case Clause.OfWhich it -> amount(it.amount());
          case Clause.ForYear it -> amount(it.amount());
          case Clause.Claim it -> claims.add(it);
          case Clause.Grant it -> {
            it.amount().ifPresent(this::amount);
            clauses(it.clauses());
          }
          default -> {}
        }
      }
    }

    private void amount(Expression amount) {
      if (amount instanceof Expression.Figure figure) {
        amounts.add(figure);
      }
    }
  }
}
