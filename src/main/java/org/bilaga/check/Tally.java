package org.bilaga.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.finding.Causes;
import org.bilaga.finding.ConsistentCell;
import org.bilaga.finding.Examined;
import org.bilaga.finding.Findings;
import org.bilaga.finding.NotVerified;
import org.bilaga.finding.ReadAs;
import org.bilaga.source.Span;
import org.bilaga.words.Language;

/** How much was checked; and what, one by one, where that is asked for. */
public final class Tally {
  /** Of more nobody reads a list. */
  private static final int MOST_LISTED = 1_000;

  private int agreements;
  private int checks;
  private int exact;
  private int consistent;
  private int differing;
  private int unknown;
  private int claims;
  private int claimsNotVerified;
  private int readings;
  private final Map<Span, Integer> hangingOn = new LinkedHashMap<>();
  private final Map<String, NotVerified> notVerified = new LinkedHashMap<>();
  private final List<ConsistentCell> consistentCells = new ArrayList<>(0);
  private final List<ReadAs> readAs = new ArrayList<>(0);
  private final boolean recording;
  private final List<Examined> examined = new ArrayList<>(0);

  Tally(boolean recording) {
    this.recording = recording;
  }

  /** Adds what another counted. */
  void add(Tally other) {
    agreements += other.agreements;
    checks += other.checks;
    exact += other.exact;
    consistent += other.consistent;
    differing += other.differing;
    unknown += other.unknown;
    claims += other.claims;
    claimsNotVerified += other.claimsNotVerified;
    readings += other.readings;
    other.hangingOn.forEach((place, count) -> hangingOn.merge(place, count, Integer::sum));
    other.notVerified.forEach((reason, one) -> notVerified.merge(reason, one, Tally::together));
    examined.addAll(other.examined);
    other.consistentCells.forEach(this::consistent);
    other.readAs.forEach(this::readAs);
  }

  private static NotVerified together(NotVerified one, NotVerified other) {
    return new NotVerified(one.because(), one.cells() + other.cells());
  }

  /** Whether {@link #examined} is wanted: of two million cells nobody reads a list. */
  boolean isRecording() {
    return recording;
  }

  /** One of the cells that are counted as {@link Verdict#CONSISTENT}. */
  void consistent(ConsistentCell cell) {
    if (consistentCells.size() < MOST_LISTED) {
      consistentCells.add(cell);
    }
  }

  /** The first of the cells that are consistent, with the room that each has. */
  public List<ConsistentCell> consistentCells() {
    return Collections.unmodifiableList(consistentCells);
  }

  void readAs(ReadAs one) {
    if (readAs.size() < MOST_LISTED && !readAs.contains(one)) {
      readAs.add(one);
    }
  }

  /** How figures were read where nobody said it. */
  public List<ReadAs> readAs() {
    return Collections.unmodifiableList(readAs);
  }

  void examined(Examined one) {
    examined.add(one);
  }

  /** Each appendix, claim and sum, in the order checked; nothing unless it was asked for. */
  public List<Examined> examined() {
    return Collections.unmodifiableList(examined);
  }

  int comparisons() {
    return checks;
  }

  void agreement() {
    agreements++;
  }

  /** One comparison that is neither a cell nor a claim. */
  void comparison() {
    checks++;
  }

  void claim() {
    claims++;
  }

  /** One of the claims that there is nothing known to compare with. */
  void claimNotVerified() {
    claimsNotVerified++;
  }

  public int claimsNotVerified() {
    return claimsNotVerified;
  }

  /** Where the model says how it reads what the document leaves open. */
  void readings(int count) {
    readings += count;
  }

  /** Figures, and as many of them cells as were told by {@link #cell}. */
  void notVerified(NotKnown.Reason reason, int count) {
    hangingOn.merge(reason.place(), count, Integer::sum);
  }

  /** A cell that there is nothing known to compare with. */
  void cellNotVerified(NotKnown.Reason reason) {
    unknown++;
    notVerified(reason, 1);
    notVerified.merge(
        reason.told().in(Language.ENGLISH), new NotVerified(reason.told(), 1), Tally::together);
  }

  /** Has each finding count what cannot be verified as long as it stands. */
  void countNotVerified(Findings findings) {
    hangingOn.forEach(
        (place, count) ->
            Causes.answering(findings, place).ifPresent(it -> it.countNotVerified(count)));
    hangingOn.clear();
  }

  /** Cells that could not be verified, by reason. */
  public List<NotVerified> notVerified() {
    return List.copyOf(notVerified.values());
  }

  void cell(Verdict verdict) {
    switch (verdict) {
      case EXACT -> exact++;
      case CONSISTENT -> consistent++;
      case DIFFERS -> differing++;
    }
  }

  public int agreements() {
    return agreements;
  }

  /** All comparisons: sums, cells and claims. */
  public int checks() {
    return checks + cells() + claims;
  }

  public int cells() {
    return exact + consistent + differing + unknown;
  }

  /** Cells that are what was computed. */
  public int exact() {
    return exact;
  }

  /** Cells that are right for some value that printed inputs may stand for. */
  public int consistent() {
    return consistent;
  }

  public int differing() {
    return differing;
  }

  public int claims() {
    return claims;
  }

  public int readings() {
    return readings;
  }

  /** How a published cell stands to the computed one. */
  enum Verdict {
    EXACT,
    CONSISTENT,
    DIFFERS
  }
}
