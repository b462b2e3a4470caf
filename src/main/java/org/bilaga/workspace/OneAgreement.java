package org.bilaga.workspace;

import java.util.List;
import java.util.Optional;
import org.bilaga.resolve.Agreement;
import org.bilaga.words.Language;

/**
 * One agreement that is meant, and where it stands.
 *
 * @param all the agreements of the workspace, which may amend it
 */
public record OneAgreement(
    Agreement agreement, List<Agreement> all, Analysis analysis, Engine engine) {

  /** That of the file it stands in. */
  public Optional<Language> language() {
    return Question.ofAgreements(List.of(agreement.module().file()));
  }
}
