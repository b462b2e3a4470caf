package org.bilaga.rewrite;

/** What happens at the moments between which others may save: nothing, but for tests. */
@FunctionalInterface
public interface Interlude {
  Interlude NONE = moment -> {};

  /** Where a rewrite stands. */
  enum Moment {
    /** Nothing has been opened yet. */
    BEGUN,
    /** All that is new lies in files of its own; the old ones are looked at once more next. */
    PREPARED,
    /** The old files are as they were read; the new ones take their places next. */
    COMPARED,
    /** One more old file has been seen in its place; it gets a second name next. */
    NEXT,
    /** One more old file has a second name, and loses the first to the new one next. */
    NAMED_TWICE,
    /** One more file has its new text. */
    MOVED
  }

  void at(Moment moment);
}
