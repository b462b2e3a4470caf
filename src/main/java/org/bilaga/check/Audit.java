package org.bilaga.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Causes;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Amendments;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.InVersion;
import org.bilaga.resolve.Module;
import org.bilaga.typing.TypeChecker;

/** Runs all checks over the files of a workspace. */
public final class Audit {
  private static final List<Check> CHECKS =
      List.of(
          new KeyCoefficients(),
          new GrantWithoutKey(),
          new DivisionNotStated(),
          new YearsOfAmounts(),
          new YearsOverlap(),
          new ResidueWithoutHome(),
          new MoreThanGranted(),
          new RemainderOfNothing(),
          new TermWithoutEffect(),
          new Lists(),
          new BoundWithoutEffect(),
          new Ladders(),
          new ParadoxAlabama(),
          new ParadoxPopulation(),
          new SumTooLarge(),
          new PartsDifferFromTotal(),
          new EarmarkExceedsWhole(),
          new FundersDifferFromAmount(),
          new TotalRowMissing(),
          new DataTotalDiffers(),
          new SubtotalDiffers(),
          new AppendixDiffers(),
          new ShareContradictsMoney(),
          new HiddenDeclaration(),
          new DatesOutOfOrder(),
          new SignedLate(),
          new DeadlineOnHoliday(),
          new PaymentsOverlap(),
          new InstalmentsDiffer(),
          new ConditionWithoutConsequence(),
          new FormerNamesOutOfOrder(),
          new ColumnNotCompared(),
          new ClaimDiffers(),
          new QuotationDiffers(),
          new ReadAsFound(),
          new QuotationSaysOther(),
          new QuotationNotFound(),
          new FiguresNotTakenUp());

  private final Findings out;
  private final Tally tally;
  private final boolean recording;
  private final Optional<KeptAudit> kept;
  private final Findings evaluated = new Findings();
  private final Ledgers evaluator = new Ledgers(evaluated);
  private final Map<Module, Boolean> typed = new IdentityHashMap<>();
  private final Map<Module, Findings> elsewhere = new IdentityHashMap<>();

  public Audit(Findings out) {
    this(out, false, Optional.empty());
  }

  private Audit(Findings out, boolean recording, Optional<KeptAudit> kept) {
    this.out = out;
    this.tally = new Tally(recording);
    this.recording = recording;
    this.kept = kept;
  }

  /** An audit that also tells what it examined, one by one. */
  public static Audit recording(Findings out) {
    return new Audit(out, true, Optional.empty());
  }

  /** An audit that takes what is kept of files that are as they were, and adds what it finds. */
  public static Audit keeping(Findings out, KeptAudit kept) {
    return new Audit(out, false, Optional.of(kept));
  }

  /**
   * Checks every file once. What rests on a mistake is not known, so nothing is told of it; all
   * else is, in the same file too.
   */
  public Tally run(List<Module> modules) {
    modules.forEach(this::checkTypes);
    tellOfColumns(modules);
    LackingFigures.tell(modules, out);
    List<Finding> loaded = List.copyOf(out.all());
    var subjects = new FindingsBySubject(loaded);
    var unused = new UnusedDeclaration(modules, out);
    for (Module module : modules) {
      part(
          module,
          unused.condition(module),
          loaded,
          (found, counted) -> check(module, subjects, unused, found, counted));
    }
    // Beside agreements their versions do not count; where there is nothing else, they are what is.
    boolean versionsAlone = tally.agreements() == 0;
    for (Module module : modules) {
      for (Agreement agreement : module.agreements()) {
        if (!agreement.isOriginal()) {
          part(
              agreement,
              List.of(versionsAlone, unused.condition(module)),
              List.of(),
              (found, counted) -> {
                if (versionsAlone) {
                  counted.agreement();
                }
                version(agreement, modules, unused, found, counted);
              });
        }
      }
    }
    amendedTogether(modules, unused);
    Causes.group(out);
    tally.countNotVerified(out);
    out.shorten();
    kept.ifPresent(KeptAudit::forgetTheRest);
    return tally;
  }

  /** Something that is checked by itself. */
  private interface Work {
    void into(Findings found, Tally counted);
  }

  /** What is wrong in columns of data is told where somebody asks for them, once. */
  private void tellOfColumns(List<Module> modules) {
    Set<Data.Column> told = new LinkedHashSet<>();
    for (Module module : modules) {
      for (Module seen : module.seen()) {
        for (Data.Column column : seen.columns()) {
          if (told.add(column)) {
            out.addAll(column.pending().copy());
          }
        }
      }
    }
  }

  /**
   * Checks something, or takes what was found of it when it was checked before.
   *
   * @param condition what the outcome hangs on besides the thing itself
   * @param loaded what was found when all files were loaded, which marks may accept
   */
  private void part(Object of, Object condition, List<Finding> loaded, Work work) {
    if (kept.isEmpty()) {
      work.into(out, tally);
      return;
    }
    var known = kept.get().part(of, condition);
    if (known.isPresent()) {
      out.addAll(known.get().found().copy());
      known.get().acceptAmong(loaded);
      tally.add(known.get().counted());
      return;
    }
    List<Finding> open = new ArrayList<>(loaded);
    open.removeIf(finding -> finding.disputed().isPresent());
    var found = new Findings();
    var counted = new Tally(recording);
    work.into(found, counted);
    kept.get().keep(of, condition, found, open, counted);
    out.addAll(found);
    tally.add(counted);
  }

  private void check(
      Module module,
      FindingsBySubject loaded,
      UnusedDeclaration unused,
      Findings into,
      Tally counted) {
    // What is kept must not lack what was told already beside another file.
    Findings computed = kept.isPresent() ? new Findings() : evaluated;
    Ledgers ledgers = kept.isPresent() ? new Ledgers(computed) : evaluator;
    int told = computed.all().size();
    // The marks of a file can only accept what was found in it.
    var found = new Findings();
    var checked = new Checked(module, ledgers, found, counted);
    checked.agreements().forEach(agreement -> counted.agreement());
    for (Agreement agreement : module.agreements()) {
      counted.readings(Readings.count(agreement.declared()));
      agreement.appendices(into);
      agreement.documents(into);
    }
    for (Check check : CHECKS) {
      check.run(checked);
    }
    unused.run(module, checked);
    new Disputes(checked, found, loaded).apply();
    WrongCells.explainSums(found);
    WrongColumns.group(checked, found);
    into.addAll(found);
    computed.all().subList(told, computed.all().size()).forEach(into::add);
    // Of ten thousand files no memory holds all tables and all parts at once.
    for (Agreement agreement : module.agreements()) {
      agreement.forgetAppendices();
      agreement.forgetDocuments();
      ledgers.forgetLedger(agreement);
    }
  }

  /** Checks the versions that amendments of several files make, of which none sees them all. */
  private void amendedTogether(List<Module> modules, UnusedDeclaration unused) {
    var known = AmendmentsContradict.known(modules);
    AmendmentsContradict.run(known, out);
    for (Agreement together : new Amendments(known, out).together()) {
      new TypeChecker(out).check(together);
      version(together, modules, unused, out, tally);
    }
  }

  /**
   * Checks a scenario or an amended version, which is no agreement beside its original: what is
   * found in that too is not told again.
   */
  private void version(
      Agreement version,
      List<Module> modules,
      UnusedDeclaration unused,
      Findings into,
      Tally counted) {
    var found = new Findings();
    var checked = new Checked(version, new Ledgers(found), found, counted);
    version.appendices(into);
    version.documents(into);
    for (Check check : CHECKS) {
      check.run(checked);
    }
    unused.run(version.module(), checked);
    new Disputes(checked, found, new FindingsBySubject(List.of())).apply();
    WrongCells.explainSums(found);
    WrongColumns.group(checked, found);
    Causes.group(found);
    List<Finding> known = new ArrayList<>(elsewhere(version, modules));
    known.addAll(out.all());
    new InVersion(version).tell(found.all(), known, into);
  }

  /** What is found in the file of the original, where that is not checked itself. */
  private List<Finding> elsewhere(Agreement version, List<Module> modules) {
    Module module = version.original().module();
    if (modules.contains(module)) {
      return List.of();
    }
    return elsewhere
        .computeIfAbsent(
            module,
            it -> {
              var findings = new Findings();
              new Audit(findings).run(List.of(it));
              return findings;
            })
        .all();
  }

  /** Tells of wrong types in a file and in those that it uses. */
  private void checkTypes(Module module) {
    if (typed.put(module, true) == null) {
      part(
          module.tree(), true, List.of(), (found, counted) -> new TypeChecker(found).check(module));
      module.uses().forEach(this::checkTypes);
    }
  }
}
