package org.bilaga.finding;

import java.util.Optional;
import org.bilaga.words.Language;

/** Where the page of a kind of finding is: what it means and what to do, in Markdown. */
@FunctionalInterface
public interface RulePages {
  Optional<String> page(Kind kind, Language language);
}
