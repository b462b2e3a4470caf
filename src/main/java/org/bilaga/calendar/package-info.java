/**
 * Years, months and days to count in, and the days of rest of a country.
 *
 * <p>In come periods as they are written; out come slots, one a year or a month, and days, that can
 * be put in order and counted through. Need not know of agreements or money.
 */
@NullMarked
package org.bilaga.calendar;

import org.jspecify.annotations.NullMarked;
