package org.bilaga.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.bilaga.evaluate.Bounds;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.Ledger;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Module;

/** What a check looks at and where it tells what it found. */
final class Checked {
  private final Module module;
  private final Evaluator evaluator;
  private final Findings out;
  private final Tally tally;
  private final LikelySlip slips;
  private final Bounds bounds;
  private final Set<Data.Column> inDoubt = Collections.newSetFromMap(new IdentityHashMap<>());

  Checked(Module module, Evaluator evaluator, Findings out, Tally tally) {
    this.module = module;
    this.evaluator = evaluator;
    this.out = out;
    this.tally = tally;
    this.slips = new LikelySlip(this);
    this.bounds = new Bounds(evaluator);
  }

  Module module() {
    return module;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  Ledger ledger(Agreement agreement) {
    return evaluator.ledger(agreement);
  }

  Tally tally() {
    return tally;
  }

  Bounds bounds() {
    return bounds;
  }

  LikelySlip slips() {
    return slips;
  }

  /** Notes that the printed total of a column of data is not what its rows come to. */
  void doubt(Data.Column column) {
    inDoubt.add(column);
  }

  boolean isInDoubt(Data.Column column) {
    return inDoubt.contains(column);
  }

  void add(Finding finding) {
    out.add(finding);
  }
}
