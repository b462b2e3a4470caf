package org.bilaga.lsp;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Visible;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Why something is not done, in the one line that an editor has room for. */
final class RefusedText {
  private RefusedText() {}

  static String of(Refused refused, Language otherwise) {
    Language language = refused.language().orElse(otherwise);
    List<String> said = new ArrayList<>();
    for (Told told : refused.told()) {
      said.add(told.in(language));
    }
    for (Finding mistake : refused.mistakes()) {
      said.add(mistake.span() + ": " + mistake.message(language));
    }
    return Visible.prose(String.join(" ", said));
  }
}
