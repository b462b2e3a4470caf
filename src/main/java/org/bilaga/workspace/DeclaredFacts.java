package org.bilaga.workspace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Facts;
import org.bilaga.resolve.Module;
import org.bilaga.settle.FactContext;
import org.bilaga.settle.FactLog;
import org.bilaga.settle.FactSources;
import org.bilaga.settle.MeasuredByData;
import org.bilaga.settle.form.FormFile;

/**
 * Reads the facts that files declare, so that a check tells what is wrong with them too.
 *
 * <p>Nothing of it is loaded where no file declares any.
 */
final class DeclaredFacts {
  private DeclaredFacts() {}

  static void check(Analysis analysis, Findings out) {
    var mistakes = new FileMistakes(analysis, analysis.modules(), false);
    for (Module module : analysis.modules()) {
      Set<Agreement> agreements = new LinkedHashSet<>();
      for (Facts facts : module.facts()) {
        agreements.addAll(facts.agreements());
      }
      for (Agreement agreement : agreements) {
        // What is told of facts rests on who is owed what.
        if (mistakes.inTheWayOfDuties(agreement).isEmpty()) {
          read(agreement, agreements, module, out);
        }
      }
    }
  }

  private static void read(
      Agreement agreement, Set<Agreement> all, Module module, Findings findings) {
    Set<String> others = new LinkedHashSet<>();
    all.forEach(other -> others.add(other.name()));
    others.remove(agreement.name());
    // What is wrong with the amounts themselves was told when they were checked.
    var ledgers = new Ledgers(new Findings());
    var context = new FactContext(ledgers.ledger(agreement), others);
    var sources = new FactSources(context, findings);
    var log = new FactLog().add(sources.declared(List.of(module)));
    for (Facts form : sources.forms(List.of(module))) {
      log.add(new FormFile(context, log, new MeasuredByData(ledgers), findings).read(form));
    }
  }
}
