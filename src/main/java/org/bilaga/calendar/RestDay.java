package org.bilaga.calendar;

import org.bilaga.words.Told;

/** A day on which nothing has to be done; what is told of it is its name within a sentence. */
public interface RestDay extends Told {
  RestDay SATURDAY = Sentences.saturday()::in;
  RestDay SUNDAY = Sentences.sunday()::in;
}
