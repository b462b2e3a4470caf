package org.bilaga.repair;

import java.util.List;
import org.bilaga.finding.Finding;

/** What may be rewritten, in the order that one depends on the other. */
public enum Repairable {
  /** Stated totals that their parts do not come to. */
  TOTALS("parts-differ-from-total"),
  /** Published cells. */
  CELLS("appendix-cell-differs", "printed-share-differs"),
  /** What the rows of published tables come to. */
  ROW_TOTALS("appendix-row-total-differs"),
  /** The total rows of published tables. */
  TOTAL_ROWS("appendix-grand-total-differs"),
  /** Figures of sentences. */
  CLAIMS("claim-differs"),
  /** Rules of rounding, where another gives a published column; instead of its cells. */
  RULES;

  /** One finding for all the cells of a column. */
  static final String COLUMN = "appendix-column-differs";

  private final List<String> kinds;

  Repairable(String... kinds) {
    this.kinds = List.of(kinds);
  }

  /** Those that a word of the command line means; none for a word that means none. */
  public static List<Repairable> named(String word) {
    return switch (word) {
      case "totals" -> List.of(TOTALS);
      case "appendix" -> List.of(CELLS, ROW_TOTALS, TOTAL_ROWS);
      case "claims" -> List.of(CLAIMS);
      case "rules" -> List.of(RULES);
      case "all" -> List.of(TOTALS, CELLS, ROW_TOTALS, TOTAL_ROWS, CLAIMS);
      default -> List.of();
    };
  }

  public boolean holds(Finding finding) {
    return kinds.contains(finding.kind().name());
  }
}
