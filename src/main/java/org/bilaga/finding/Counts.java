package org.bilaga.finding;

import java.util.List;

/**
 * What a run looked at and what came of it.
 *
 * @param exact cells that are the computed figure to the last digit
 * @param consistent cells that agree with the printed figures they stand for, rounded as those are
 * @param disputedCells cells that differ and are marked so
 * @param findings those that no mark accepts, warnings among them
 * @param disputed those that a mark accepts
 * @param readings where the model says how it reads what a document leaves open
 * @param notVerified cells that there is nothing known to compare with, by reason
 * @param claimsNotVerified claims that there is nothing known to compare with
 */
public record Counts(
    int agreements,
    int checks,
    int cells,
    int exact,
    int consistent,
    int disputedCells,
    int claims,
    int findings,
    int warnings,
    int disputed,
    int readings,
    List<NotVerified> notVerified,
    int claimsNotVerified) {

  /** Without readings, and with all cells verified. */
  public Counts(
      int agreements,
      int checks,
      int cells,
      int exact,
      int consistent,
      int disputedCells,
      int claims,
      int findings,
      int warnings,
      int disputed) {
    this(
        agreements,
        checks,
        cells,
        exact,
        consistent,
        disputedCells,
        claims,
        findings,
        warnings,
        disputed,
        0,
        List.of(),
        0);
  }

  /** The same with so many readings. */
  public Counts withReadings(int count) {
    return new Counts(
        agreements,
        checks,
        cells,
        exact,
        consistent,
        disputedCells,
        claims,
        findings,
        warnings,
        disputed,
        count,
        notVerified,
        claimsNotVerified);
  }

  /** The same, with so many of the cells, and of the claims, not verified. */
  public Counts withNotVerified(List<NotVerified> reasons, int ofClaims) {
    return new Counts(
        agreements,
        checks,
        cells,
        exact,
        consistent,
        disputedCells,
        claims,
        findings,
        warnings,
        disputed,
        readings,
        reasons,
        ofClaims);
  }

  /** The cells that could not be verified. */
  public int notVerifiedCells() {
    int sum = 0;
    for (NotVerified one : notVerified) {
      sum += one.cells();
    }
    return sum;
  }

  /** The last three counted from the findings of the run, and from what is not listed of them. */
  public static Counts of(
      int agreements,
      int checks,
      int cells,
      int exact,
      int consistent,
      int disputedCells,
      int claims,
      List<Finding> all,
      List<LeftOut> leftOut) {
    int findings = 0;
    int warnings = 0;
    for (Finding finding : all) {
      if (finding.disputed().isEmpty()) {
        findings++;
        warnings += finding.kind().severity() == Severity.WARNING ? 1 : 0;
      }
    }
    int disputed = all.size() - findings;
    for (LeftOut more : leftOut) {
      findings += more.count();
      warnings += more.kind().severity() == Severity.WARNING ? more.count() : 0;
    }
    return new Counts(
        agreements,
        checks,
        cells,
        exact,
        consistent,
        disputedCells,
        claims,
        findings,
        warnings,
        disputed);
  }

  /** The cells that differ and that nobody has accepted. */
  public int differingCells() {
    return cells - exact - consistent - disputedCells - notVerifiedCells();
  }
}
