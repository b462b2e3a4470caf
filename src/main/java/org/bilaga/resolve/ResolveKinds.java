package org.bilaga.resolve;

import java.util.List;
import org.bilaga.finding.Kind;

/**
 * The kinds of finding about files, tables and names: for {@code help}, not loaded when nothing
 * asks for it.
 */
public final class ResolveKinds {
  private ResolveKinds() {}

  /** Each once, in the order of the code. */
  public static List<Kind> all() {
    return List.of(
        ChangeFindings.ALREADY_THERE,
        ChangeFindings.CIRCLE,
        ChangeFindings.DOES_NOT_REACH,
        ChangeFindings.MISPLACED,
        ChangeFindings.NOT_CLEAR,
        ChangeFindings.NOTHING_TO_REPLACE,
        ChangeFindings.NOTHING_TO_SET,
        ChangeFindings.WITHOUT_EFFECT,
        ChosenMembers.NOT_KNOWN,
        Counterparts.KIND,
        DocumentLoader.KIND,
        Homes.UNKNOWN,
        Modules.CIRCLE,
        Modules.TOO_DEEP,
        Modules.NO_REGISTER,
        NameResolver.TWICE,
        NameFindings.UNKNOWN,
        NameFindings.WRONG_SORT,
        PathFollower.UNDISTRIBUTED,
        SeriesLoader.NO_PERIOD_COLUMN,
        SeriesLoader.PERIOD_MALFORMED,
        SeriesLoader.PERIOD_TWICE,
        TableFindings.EMPTY,
        TableFindings.NOT_A_TABLE,
        TableFindings.WHICH_PART,
        TableFindings.NO_SUCH_PART,
        TableFindings.HIDDEN,
        TableFindings.TOO_LARGE,
        TableFindings.ENCODING,
        TableFindings.QUOTES,
        TableFindings.RAGGED,
        TableFindings.HEADING_TWICE,
        TableFindings.NOT_APART,
        TableFindings.MORE,
        RowFindings.ROW_UNKNOWN,
        RowFindings.ROW_AMBIGUOUS,
        RowFindings.ROW_TWICE,
        RowFindings.NAMES_DIFFER,
        RowFindings.ROW_MISSING,
        TableLoader.NO_TABLE,
        TableLoader.COLUMN_UNKNOWN,
        TableLoader.MEMBER_NAME_SHARED,
        ColumnReader.FIGURE_MISSING,
        ColumnReader.NOT_COUNTABLE,
        MoneyColumns.TITLE_UNCLEAR,
        FormUnclear.KIND,
        TableLoader.NO_FORM,
        PrintedTerms.NOT_SO,
        LostTable.NOT_UNDERSTOOD,
        LostTable.NAMES_UNCLEAR,
        LostTable.SEVERAL_ROWS,
        MalformedCell.KIND,
        MalformedCell.NO_VALUE,
        MixedColumn.KIND,
        TwinDiffers.KIND,
        Workspace.MISSING,
        Workspace.OUTSIDE,
        Workspace.TOO_LARGE,
        Workspace.NOT_TEXT,
        Workspace.UNREADABLE);
  }
}
