package org.bilaga.compare;

import java.util.Locale;
import org.bilaga.words.Told;

/**
 * Something that the later agreement says otherwise, in words.
 *
 * @param subject the path of what it is about; empty for the agreement itself
 */
public record Change(Kind kind, String subject, Told told) {

  /** What sort of change; machines know it by {@link #id}. */
  public enum Kind {
    TITLE_CHANGED,
    PERIOD_CHANGED,
    PARTIES_CHANGED,
    SIGNING_CHANGED,
    TOTAL_CHANGED,
    AREA_ADDED,
    AREA_REMOVED,
    GRANT_ADDED,
    GRANT_REMOVED,
    GRANT_MOVED,
    AMOUNT_CHANGED,
    RECIPIENT_CHANGED,
    FUNDERS_CHANGED,
    KEY_CHANGED,
    ROUNDING_CHANGED,
    TERMS_CHANGED,
    EARMARK_ADDED,
    EARMARK_REMOVED,
    KEY_REDEFINED,
    KEY_FIGURES_CHANGED,
    FIGURE_CHANGED,
    DUTY_ADDED,
    DUTY_REMOVED,
    SCOPE_CHANGED,
    DEADLINE_CHANGED,
    CONSEQUENCE_CHANGED;

    /** The stable kebab-case name. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
