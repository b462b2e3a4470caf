package org.bilaga.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * The agreements that are meant, and what computes them.
 *
 * <p>Invariant: what is wrong in the files that they stand in and use touches none of what is asked
 * of them, and is among the notes.
 */
public final class Agreements {
  private final Analysis analysis;
  private final List<Agreement> all;
  private final Optional<Language> language;
  private final List<Told> notes;
  private final Findings findings = new Findings();
  private final Ledgers evaluator;

  Agreements(
      Analysis analysis,
      List<Agreement> all,
      Optional<Language> language,
      List<Told> notes,
      Engine engine) {
    this.analysis = analysis;
    this.all = List.copyOf(all);
    this.language = language;
    this.notes = List.copyOf(notes);
    this.evaluator = engine.evaluator(findings);
  }

  public List<Agreement> all() {
    return all;
  }

  public Analysis analysis() {
    return analysis;
  }

  public Ledgers evaluator() {
    return evaluator;
  }

  /** That of the files that were asked about. */
  public Optional<Language> language() {
    return language;
  }

  /** What is to be said beside the answer. */
  public List<Told> notes() {
    return notes;
  }

  /** The files that the agreements stand in. */
  public List<Module> modules() {
    Set<Module> modules = new LinkedHashSet<>();
    all.forEach(agreement -> modules.add(agreement.module().file()));
    return List.copyOf(modules);
  }

  /**
   * What a check finds in the files that they stand in and use, in the tables and documents that
   * those name, and in others by what stands in these.
   */
  public Findings found() {
    Set<String> files = new HashSet<>();
    for (Agreement agreement : all) {
      for (Module module : agreement.module().seen()) {
        files.add(module.tree().source().name());
        module.filesRead().forEach(file -> files.add(analysis.workspace().shown(file)));
      }
    }
    return analysis.audited().findings().in(files);
  }

  /**
   * To be called when all is computed.
   *
   * @throws Refused where what was found wrong on the way means that no figure can be trusted
   */
  public void requireComputed() throws Refused {
    List<org.bilaga.finding.Finding> mistakes = new ArrayList<>(Refused.mistakes(findings));
    if (!mistakes.isEmpty()) {
      throw Refused.ofFiles(mistakes).in(language);
    }
  }
}
