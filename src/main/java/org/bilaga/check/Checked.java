package org.bilaga.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.evaluate.Bounds;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.Ledger;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Module;

/** What a check looks at and where it tells what it found. */
final class Checked {
  private final Module module;
  private final Optional<Agreement> version;
  private final Evaluator evaluator;
  private final Findings out;
  private final Tally tally;
  private final LikelySlip slips;
  private final Bounds bounds;
  private final Set<Data.Column> inDoubt = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A file with its agreements, but without the scenarios and amended versions of it. */
  Checked(Module module, Evaluator evaluator, Findings out, Tally tally) {
    this(module, Optional.empty(), evaluator, out, tally);
  }

  /** One scenario or amended version of a file, and nothing else of it. */
  Checked(Agreement version, Evaluator evaluator, Findings out, Tally tally) {
    this(version.module(), Optional.of(version), evaluator, out, tally);
  }

  private Checked(
      Module module,
      Optional<Agreement> version,
      Evaluator evaluator,
      Findings out,
      Tally tally) {
    this.module = module;
    this.version = version;
    this.evaluator = evaluator;
    this.out = out;
    this.tally = tally;
    this.slips = new LikelySlip(this);
    this.bounds = new Bounds(evaluator);
  }

  Module module() {
    return module;
  }

  /** Whether the file itself is looked at, and not only one version of an agreement. */
  boolean isFile() {
    return version.isEmpty();
  }

  /** The agreements to look at. */
  List<Agreement> agreements() {
    if (version.isPresent()) {
      return List.of(version.get());
    }
    List<Agreement> originals = new ArrayList<>(module.agreements().size());
    for (Agreement agreement : module.agreements()) {
      if (agreement.isOriginal()) {
        originals.add(agreement);
      }
    }
    return originals;
  }

  /** The data of the file; none where only a version is looked at. */
  List<Data> data() {
    return isFile() ? module.data() : List.of();
  }

  /** The keys outside agreements; none where only a version is looked at. */
  List<Key> keys() {
    return isFile() ? module.keys() : List.of();
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
