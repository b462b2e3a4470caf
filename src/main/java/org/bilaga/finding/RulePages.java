package org.bilaga.finding;

import java.util.Optional;

/** Where the page of a kind of finding is: what it means and what to do, in Markdown. */
@FunctionalInterface
public interface RulePages {
  Optional<String> page(Kind kind, Language language);
}
