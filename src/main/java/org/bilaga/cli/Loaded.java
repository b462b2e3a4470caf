package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bilaga.finding.Finding;

/** Files that were read together, some of which may have mistakes. */
record Loaded(Opened opened) {

  /** The files that have mistakes, and whose agreements are therefore not at hand. */
  List<String> broken() {
    var files = new TreeSet<String>();
    for (Finding finding : opened.findings().all()) {
      if (!finding.kind().disputable()) {
        files.add(finding.span().file().name());
      }
    }
    return new ArrayList<>(files);
  }
}
