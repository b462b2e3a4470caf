package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Workspace;
import org.bilaga.words.Language;

/**
 * The files of a session as they were when they were last read.
 *
 * @param modules those that could be understood
 * @param findings what is wrong with them
 * @param handle what the host knows them by
 */
public record Library(
    Workspace workspace,
    List<Module> modules,
    Findings findings,
    Optional<Language> vocabulary,
    Object handle) {

  /** The files and what they use, each once. */
  List<Module> all() {
    List<Module> all = new ArrayList<>();
    for (Module module : modules) {
      for (Module seen : module.seen()) {
        if (!all.contains(seen)) {
          all.add(seen);
        }
      }
    }
    return all;
  }

  static List<Agreement> agreements(List<Module> modules) {
    List<Agreement> agreements = new ArrayList<>();
    for (Module module : modules) {
      agreements.addAll(module.agreements());
    }
    return agreements;
  }
}
