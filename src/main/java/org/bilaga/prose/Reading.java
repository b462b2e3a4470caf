package org.bilaga.prose;

import org.jspecify.annotations.Nullable;

/**
 * What was read at a place of a text.
 *
 * @param mention null for a number that says nothing, being part of a name
 * @param next the first word after it
 */
record Reading(@Nullable Mention mention, int next) {
  static Reading passedOver(int next) {
    return new Reading(null, next);
  }
}
