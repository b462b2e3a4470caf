package org.bilaga.repl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Workspace;
import org.bilaga.workspace.Analysis;

/** The files of a session as they were when they were last read. */
record Library(Analysis analysis) {
  Workspace workspace() {
    return analysis.workspace();
  }

  List<Module> modules() {
    return analysis.modules();
  }

  Findings findings() {
    return analysis.findings();
  }

  /** The files and what they use, each once. */
  List<Module> all() {
    Set<Module> all = new LinkedHashSet<>();
    modules().forEach(module -> all.addAll(module.seen()));
    return List.copyOf(all);
  }

  static List<Agreement> agreements(List<Module> modules) {
    List<Agreement> agreements = new ArrayList<>();
    for (Module module : modules) {
      agreements.addAll(module.agreements());
    }
    return agreements;
  }
}
