package org.bilaga.calendar;

/** A day on which nothing has to be done, by its name in each language. */
public interface RestDay {
  RestDay SATURDAY = new Named("a Saturday", "en lördag");
  RestDay SUNDAY = new Named("a Sunday", "en söndag");

  String english();

  String swedish();

  /** One whose names come from elsewhere. */
  record Named(String english, String swedish) implements RestDay {}
}
