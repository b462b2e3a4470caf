package org.bilaga.settle;

import org.bilaga.ast.Reference;
import org.bilaga.finding.Language;
import org.bilaga.resolve.Agreement;

/** The names that references of an agreement are shown by. */
final class Names {
  private Names() {}

  static String of(Agreement agreement, Reference reference) {
    return agreement
        .module()
        .meaning(reference)
        .map(meant -> Recipient.of(meant).name(Language.SWEDISH))
        .filter(name -> !name.isEmpty())
        .orElse(reference.text());
  }
}
