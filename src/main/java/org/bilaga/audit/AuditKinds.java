package org.bilaga.audit;

import java.util.List;
import org.bilaga.finding.Kind;

/** The kinds of what is found in a document. */
public final class AuditKinds {
  private AuditKinds() {}

  public static List<Kind> all() {
    return List.of(
        TableSums.COLUMN,
        TableSums.ROW,
        TableSums.CELL,
        ShareColumns.DIFFERS,
        PartsOfWhole.DIFFER,
        Balances.DIFFERS,
        StatedTwice.DIFFERS,
        PartSaidTwice.DIFFERS,
        ScaleSlip.DIFFERS,
        ShareOfAmount.DIFFERS,
        TextAgainstTable.DIFFERS,
        FigureWritten.MALFORMED,
        TwoReadings.TWO_WAYS,
        Dates.NO_SUCH_DAY,
        Dates.OTHER_WEEKDAY,
        Dates.ON_DAY_OF_REST,
        Dates.BEFORE_PERIOD_ENDS);
  }
}
