/**
 * Facts and a day: each recipient's position under an agreement.
 *
 * <p>In: an agreement with its ledger, facts from tables and forms, and the day to look from. Out:
 * a settlement, in which every krona granted is paid, lapsed, withheld or still open, and every
 * krona paid is spent, repaid, to be repaid or not yet accounted for; what is not known is told as
 * bounds. Need not know: how it is shown.
 */
@NullMarked
package org.bilaga.settle;

import org.jspecify.annotations.NullMarked;
