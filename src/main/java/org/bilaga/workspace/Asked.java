package org.bilaga.workspace;

import java.util.List;
import java.util.Optional;
import org.bilaga.words.Language;

/**
 * What one writes to say what is meant, the same at every door.
 *
 * @param words names, files and folders, or an expression
 * @param workspace where names are looked for; otherwise where one stands
 * @param asOf a day: agreements are meant as they are in force on it
 * @param in the agreement within which names are looked for first
 * @param language that the answer is wanted in; otherwise that of the files
 */
public record Asked(
    List<String> words,
    Optional<String> workspace,
    Optional<String> asOf,
    Optional<String> in,
    Optional<Language> language) {

  /** Words alone. */
  public static Asked of(List<String> words) {
    return new Asked(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same with other words. */
  public Asked with(List<String> other) {
    return new Asked(other, workspace, asOf, in, language);
  }
}
