package org.bilaga.check;

import java.util.List;
import org.bilaga.finding.Kind;

/**
 * The kinds of finding about agreements that contradict themselves: for {@code help}, not loaded
 * when nothing asks for it.
 */
public final class CheckKinds {
  private CheckKinds() {}

  /** Each once, in the order of the code. */
  public static List<Kind> all() {
    return List.of(
        AmendmentsContradict.KIND,
        WrongColumns.KIND,
        WrongRows.KIND,
        OtherFigure.KIND,
        AppendixDiffers.CELL,
        AppendixDiffers.NO_FIGURE,
        AppendixDiffers.SHARE,
        AppendixDiffers.WHOLE,
        AppendixSums.COLUMN,
        AppendixSums.PROVED,
        AppendixSums.ROW,
        ClaimDiffers.KIND,
        ClaimDiffers.NOT_SO,
        ClaimDiffers.SIDE,
        ClaimForEach.KIND,
        ClaimedDay.KIND,
        ColumnNotCompared.KIND,
        HeadingUnit.CELL,
        HeadingUnit.HEADING,
        ConditionWithoutConsequence.KIND,
        DataTotalDiffers.KIND,
        SubtotalDiffers.KIND,
        DatesOutOfOrder.KIND,
        DeadlineOnHoliday.KIND,
        PaymentsOverlap.KIND,
        InstalmentsDiffer.KIND,
        InstalmentsDiffer.NO_REST,
        Disputes.STALE,
        DivisionNotStated.KIND,
        EarmarkExceedsWhole.KIND,
        FiguresNotTakenUp.KIND,
        FormerNamesOutOfOrder.KIND,
        FundersDifferFromAmount.KIND,
        GrantWithoutKey.KIND,
        HiddenDeclaration.KIND,
        KeyCoefficients.NEGATIVE,
        KeyCoefficients.NOT_ONE,
        LadderGap.KIND,
        LadderSharesDiffer.KIND,
        Lists.BY_YEAR,
        Lists.DIFFERS,
        Lists.MISSING,
        Lists.TWICE,
        MoneyWithoutHolder.KIND,
        ParadoxAlabama.KIND,
        ParadoxPopulation.KIND,
        PartsDifferFromTotal.KIND,
        PotWithoutHeir.KIND,
        QuotationDiffers.KIND,
        QuotationNotFound.KIND,
        QuotationDiffers.RANGE,
        QuotationDiffers.NO_UNIT,
        QuotationDiffers.EXACT,
        QuotationDiffers.OTHER_CURRENCY,
        QuotationDiffers.OTHER_SIDE,
        QuotationSaysOther.KIND,
        RemainderOfNothing.BELOW_ZERO,
        RemainderOfNothing.NO_TOTAL,
        ResidueWithoutHome.KIND,
        MoreThanGranted.KIND,
        ShareContradictsMoney.KIND,
        SharingBasisUnstated.KIND,
        SignedLate.KIND,
        StepUnreachable.KIND,
        StepWithoutHeir.KIND,
        StepsAlike.KIND,
        StepsOverlap.KIND,
        TermWithoutEffect.KIND,
        TotalRowMissing.KIND,
        UnusedDeclaration.KIND,
        YearsOfAmounts.NOT_STATED,
        YearsOfAmounts.OUTSIDE,
        YearsOfAmounts.TWO_AMOUNTS,
        YearsOfAmounts.WITHOUT_YEARS,
        YearsOverlap.KIND);
  }
}
