package org.bilaga.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.ledger.Bounds;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Reckoner;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.TableCell;
import org.bilaga.source.Span;
import org.bilaga.typing.TypeChecker;
import org.jspecify.annotations.Nullable;

/** What a check looks at and where it tells what it found. */
final class Checked {
  private final Module module;
  private final boolean file;
  private final List<Agreement> agreements;
  private final Ledgers evaluator;
  private final Findings out;
  private final Tally tally;
  private final LikelySlip slips;
  private final MarkedCells marked;
  private final Bounds bounds;
  private final Map<Entry, Optional<Reckoner>> reckoners = new IdentityHashMap<>();
  private final NotKnown notKnown = new NotKnown(this);
  private @Nullable Boolean hasRounded;
  private final Set<Object> notJudged = new HashSet<>();
  private final Set<Data.Column> inDoubt = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A file with its agreements, but without the scenarios and amended versions of it. */
  Checked(Module module, Ledgers evaluator, Findings out, Tally tally) {
    this(module, true, originals(module), evaluator, out, tally);
  }

  /** One scenario or amended version of a file, and nothing else of it. */
  Checked(Agreement version, Ledgers evaluator, Findings out, Tally tally) {
    this(version.module(), false, List.of(version), evaluator, out, tally);
  }

  private Checked(
      Module module,
      boolean file,
      List<Agreement> agreements,
      Ledgers evaluator,
      Findings out,
      Tally tally) {
    this.module = module;
    this.file = file;
    this.agreements = agreements;
    this.evaluator = evaluator;
    this.out = out;
    this.tally = tally;
    this.slips = new LikelySlip(this);
    this.marked = new MarkedCells(agreements);
    this.bounds = new Bounds(evaluator);
  }

  Module module() {
    return module;
  }

  /** Whether the file itself is looked at, and not only one version of an agreement. */
  boolean isFile() {
    return file;
  }

  /** The agreements to look at. */
  List<Agreement> agreements() {
    return agreements;
  }

  private static List<Agreement> originals(Module module) {
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

  Ledgers evaluator() {
    return evaluator;
  }

  Ledger ledger(Agreement agreement) {
    return evaluator.ledger(agreement);
  }

  /** What the amounts of an agreement are counted in. */
  static Denomination denomination(Agreement agreement) {
    return TypeChecker.currencyOf(agreement);
  }

  /** How members come to their parts of a grant; empty where no key divides it. */
  Optional<Reckoner> reckoner(Entry entry) {
    return reckoners.computeIfAbsent(entry, it -> Reckoner.of(evaluator, it));
  }

  Tally tally() {
    return tally;
  }

  Bounds bounds() {
    return bounds;
  }

  NotKnown notKnown() {
    return notKnown;
  }

  /** Counts a sentence or sum that there is nothing known to compare with. */
  void notVerified(NotKnown.Reason reason, Object subject) {
    tally.notVerified(reason, 1);
    notJudged(reason, subject);
  }

  /** The same for a cell. */
  void cellNotVerified(NotKnown.Reason reason, TableCell cell) {
    tally.cellNotVerified(reason);
    notJudged(reason, cell);
  }

  /** As long as something else is wrong nobody can say whether a mark here accepts anything. */
  private void notJudged(NotKnown.Reason reason, Object subject) {
    if (reason.isWrong()) {
      notJudged.add(subject);
    }
  }

  boolean isJudged(Object subject) {
    return !notJudged.contains(subject);
  }

  /** Whether any figure is printed rounded that something here may rest on. */
  boolean hasRounded() {
    if (hasRounded == null) {
      hasRounded = hasRounded(module, Collections.newSetFromMap(new IdentityHashMap<>()));
    }
    return hasRounded;
  }

  private static boolean hasRounded(Module module, Set<Module> seen) {
    if (!seen.add(module)) {
      return false;
    }
    for (Data data : module.data()) {
      for (Data.Column column : data.columns()) {
        if (column.isRounded() || column.series().isPresent()) {
          return true;
        }
      }
    }
    for (Module used : module.uses()) {
      if (hasRounded(used, seen)) {
        return true;
      }
    }
    return false;
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
    if (marked.has(finding)) {
      out.list(finding);
    } else {
      out.add(finding);
    }
  }

  /** The checks that compare figures with what is computed from inputs. */
  private static final List<Check> OF_FIGURES =
      List.of(
          new PartsDifferFromTotal(),
          new EarmarkExceedsWhole(),
          new FundersDifferFromAmount(),
          new DataTotalDiffers(),
          new SubtotalDiffers(),
          new AppendixDiffers(),
          new ShareContradictsMoney(),
          new ClaimDiffers());

  /** What would be found of figures if the inputs were these, by {@link #key}. */
  Set<String> keysWith(Inputs inputs) {
    var found = new Findings();
    var evaluator = new Ledgers(new Findings(), inputs);
    var other = new Checked(module, file, agreements, evaluator, found, new Tally(false));
    OF_FIGURES.forEach(check -> check.run(other));
    Set<String> keys = new HashSet<>();
    found.all().forEach(finding -> keys.add(key(finding)));
    return keys;
  }

  /** By what a finding is known again in another run over the same files. */
  static String key(Finding finding) {
    Span span = finding.span();
    return finding.kind().name() + " " + span.file().name() + ":" + span.start();
  }

  /** Whether a finding is of one of the checks that are run anew. */
  static boolean isFigures(Finding finding) {
    return OF_FIGURES_FOUND.contains(finding.kind());
  }

  private static final Set<Kind> OF_FIGURES_FOUND =
      Set.of(
          PartsDifferFromTotal.KIND,
          EarmarkExceedsWhole.KIND,
          FundersDifferFromAmount.KIND,
          DataTotalDiffers.KIND,
          SubtotalDiffers.KIND,
          AppendixDiffers.CELL,
          AppendixDiffers.SHARE,
          AppendixDiffers.WHOLE,
          AppendixDiffers.NO_FIGURE,
          AppendixSums.COLUMN,
          AppendixSums.ROW,
          AppendixSums.PROVED,
          ShareContradictsMoney.KIND,
          ClaimDiffers.KIND,
          ClaimDiffers.NOT_SO,
          ClaimForEach.KIND);
}
