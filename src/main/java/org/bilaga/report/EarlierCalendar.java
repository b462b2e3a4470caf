package org.bilaga.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The events of a calendar that was written before, and how often each had been changed.
 *
 * <p>By RFC 5545, 3.8.7.4, an event that says something else than it did has a greater SEQUENCE:
 * without it, some programs keep what they have.
 */
public final class EarlierCalendar {
  private static final Pattern EVENT =
      Pattern.compile(
          "UID:([^\\r\\n]+)\\r\\nSEQUENCE:(\\d{1,8})\\r\\n(.*?END:VEVENT\\r\\n)", Pattern.DOTALL);

  /** There is none. */
  public static final EarlierCalendar NONE = new EarlierCalendar("");

  private final Map<String, Event> events = new HashMap<>();

  /** What it said, and the number that it had. */
  private record Event(int number, String text) {}

  private EarlierCalendar(String text) {
    var matcher = EVENT.matcher(text);
    while (matcher.find()) {
      events.put(matcher.group(1), new Event(Integer.parseInt(matcher.group(2)), matcher.group(3)));
    }
  }

  /** As this program wrote it; of anything else nothing is taken. */
  public static EarlierCalendar of(byte[] bytes) {
    return new EarlierCalendar(new String(bytes, UTF_8));
  }

  /** The number of an event that now says so: the same as before, one more, or 0 for a new one. */
  int number(String identity, String text) {
    Event before = events.get(identity);
    if (before == null) {
      return 0;
    }
    return before.text().equals(text) ? before.number() : before.number() + 1;
  }
}
