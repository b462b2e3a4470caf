package org.bilaga.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.finding.Causes;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Amendments;
import org.bilaga.resolve.Doubt;
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
          new BoundWithoutEffect(),
          new Ladders(),
          new ParadoxAlabama(),
          new ParadoxPopulation(),
          new PartsDifferFromTotal(),
          new EarmarkExceedsWhole(),
          new FundersDifferFromAmount(),
          new TotalRowMissing(),
          new DataTotalDiffers(),
          new AppendixDiffers(),
          new ShareContradictsMoney(),
          new HiddenDeclaration(),
          new DatesOutOfOrder(),
          new SignedLate(),
          new DeadlineOnHoliday(),
          new PaymentsOverlap(),
          new ConditionWithoutConsequence(),
          new FormerNamesOutOfOrder(),
          new ColumnNotCompared(),
          new ClaimDiffers(),
          new QuotationDiffers());

  private final Findings out;
  private final Tally tally;
  private final Doubt doubt = new Doubt();
  private final Map<Module, Boolean> typed = new IdentityHashMap<>();
  private final Map<Module, Findings> elsewhere = new IdentityHashMap<>();

  public Audit(Findings out) {
    this(out, false);
  }

  private Audit(Findings out, boolean recording) {
    this.out = out;
    this.tally = new Tally(recording);
  }

  /** An audit that also tells what it examined, one by one. */
  public static Audit recording(Findings out) {
    return new Audit(out, true);
  }

  /**
   * Checks every file once. What rests on a mistake is not told; all else is, in the same file too.
   */
  public Tally run(List<Module> modules) {
    modules.forEach(this::checkTypes);
    var loaded = new FindingsBySubject(out.all());
    var evaluated = new Findings();
    var evaluator = new Ledgers(evaluated);
    var unused = new UnusedDeclaration(modules, out);
    int told = 0;
    for (Module module : modules) {
      // The marks of a file can only accept what was found in it.
      var found = new Findings();
      var checked = new Checked(module, doubt, evaluator, found, tally);
      checked.agreements().forEach(agreement -> tally.agreement());
      for (Agreement agreement : module.agreements()) {
        tally.readings(Readings.count(agreement.declared()));
      }
      for (Check check : CHECKS) {
        check.run(checked);
      }
      unused.run(module, checked);
      new Disputes(checked, found, loaded).apply();
      WrongCells.explainSums(found.all());
      WrongColumns.group(checked, found);
      var untouched = new Untouched(doubt, checked);
      untouched.tell(found.all(), out);
      List<Finding> computed = evaluated.all();
      untouched.tell(computed.subList(told, computed.size()), out);
      told = computed.size();
      // Of ten thousand files no memory holds all tables and all parts at once.
      for (Agreement agreement : module.agreements()) {
        agreement.forgetAppendices();
        evaluator.forgetLedger(agreement);
      }
    }
    // Beside agreements their versions do not count; where there is nothing else, they are what is.
    boolean versionsAlone = tally.agreements() == 0;
    for (Module module : modules) {
      for (Agreement agreement : module.agreements()) {
        if (!agreement.isOriginal()) {
          if (versionsAlone) {
            tally.agreement();
          }
          version(agreement, modules, unused);
        }
      }
    }
    amendedTogether(modules, unused);
    Causes.group(out);
    tally.countNotVerified(out);
    return tally;
  }

  /** Checks the versions that amendments of several files make, of which none sees them all. */
  private void amendedTogether(List<Module> modules, UnusedDeclaration unused) {
    var known = AmendmentsContradict.known(modules);
    AmendmentsContradict.run(known, out);
    for (Agreement together : new Amendments(known, out).together()) {
      new TypeChecker(out).check(together);
      version(together, modules, unused);
    }
  }

  /**
   * Checks a scenario or an amended version, which is no agreement beside its original: what is
   * found in that too is not told again.
   */
  private void version(Agreement version, List<Module> modules, UnusedDeclaration unused) {
    var found = new Findings();
    var checked = new Checked(version, doubt, new Ledgers(found), found, tally);
    for (Check check : CHECKS) {
      check.run(checked);
    }
    unused.run(version.module(), checked);
    new Disputes(checked, found, new FindingsBySubject(List.of())).apply();
    WrongCells.explainSums(found.all());
    WrongColumns.group(checked, found);
    Causes.group(found);
    var untouched = new Findings();
    new Untouched(doubt, checked).tell(found.all(), untouched);
    new InVersion(version).tell(untouched.all(), elsewhere(version, modules), out);
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
      new TypeChecker(out).check(module);
      module.uses().forEach(this::checkTypes);
    }
  }
}
