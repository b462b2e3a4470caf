package org.bilaga.ask;

import java.util.List;
import java.util.Optional;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Referent;

/** What the words in a blank stand for. */
sealed interface Named {
  /**
   * Somebody who can get or owe something.
   *
   * @param meant all who are called so; never none
   */
  record Body(String text, List<Referent> meant) implements Named {}

  /**
   * Money: an agreement, an area or a grant.
   *
   * @param meant all that are called so; never none
   */
  record Money(String text, List<Referent> meant) implements Named {
    /** The earmark that it is, where it is one and nothing else. */
    Optional<Referent.OfEarmark> earmark() {
      return meant.size() == 1 && meant.getFirst() instanceof Referent.OfEarmark it
          ? Optional.of(it)
          : Optional.empty();
    }
  }

  /** Columns of data that something can be told per. */
  record Columns(String text, List<Data.Column> meant) implements Named {}

  /** What is said as it is: a year, a day, an amount, a number. */
  record Said(String text) implements Named {}
}
