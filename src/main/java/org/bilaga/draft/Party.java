package org.bilaga.draft;

import java.util.List;
import java.util.Optional;

/**
 * A body that the document names.
 *
 * @param name what it is called in the agreement
 * @param title its name in the document
 * @param forms the words by which the text means it
 * @param isKnown whether it is certain that these words are the name of a body
 */
record Party(String name, String title, List<String> forms, boolean isKnown) {
  /** Its declaration. */
  DraftClause clause() {
    String also =
        forms.stream()
            .filter(form -> !form.equals(title) && Character.isUpperCase(form.charAt(0)))
            .findFirst()
            .map(form -> " also known as " + DraftWords.text(form))
            .orElse("");
    return DraftClause.of("party " + name + " " + DraftWords.text(title) + also);
  }

  /** Whether a text has one of its names, whole. */
  boolean isIn(String text) {
    return at(text).isPresent();
  }

  /** Where the first of its names stands. */
  Optional<Integer> at(String text) {
    Optional<Integer> first = Optional.empty();
    for (String form : forms) {
      for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        int end = at + form.length();
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        if (begins && ends) {
          int place = at;
          first = first.filter(other -> other < place).or(() -> Optional.of(place));
          break;
        }
      }
    }
    return first;
  }
}
