package org.bilaga.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.words.Language;

/** A turn of phrase that was found in a sentence, for what is advised of it. */
final class FoundTurn {
  private static final Pattern PART = Pattern.compile("@([A-Z]+(?:_[A-Z]+)*)|<([a-z])>");

  private final Matcher found;
  private final Language vocabulary;

  FoundTurn(Matcher found, Language vocabulary) {
    this.found = found;
    this.vocabulary = vocabulary;
  }

  boolean has(String group) {
    return found.group(group) != null;
  }

  /** What stands in a group that the turn has. */
  String group(String name) {
    return found.group(name).strip();
  }

  /**
   * What to write: {@code @GRANT} is a {@link Keyword} as the file has it, {@code <n>} what stands
   * in a group.
   */
  String form(String form) {
    return PART.matcher(form)
        .replaceAll(
            it ->
                Matcher.quoteReplacement(
                    it.group(1) == null
                        ? group(it.group(2))
                        : Keyword.valueOf(it.group(1)).in(vocabulary)));
  }
}
