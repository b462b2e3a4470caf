package org.bilaga.cli;

import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Why a question has no answer, in a sentence, or in the findings of what was read. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Told told;
  private final transient List<Finding> mistakes;

  Refused(Told told, List<Finding> mistakes) {
    super(told.in(Language.ENGLISH));
    this.told = told;
    this.mistakes = mistakes;
  }

  Told told() {
    return told;
  }

  /** What is wrong in the files themselves; none where the question is wrong. */
  List<Finding> mistakes() {
    return mistakes;
  }
}
