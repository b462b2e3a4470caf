/**
 * Data and published tables as people have them, each row matched to exactly one member.
 *
 * <p>In come bytes and a name to show; out go a {@link org.bilaga.table.Table} whose cells know
 * their exact place, figures as they were printed, and the problems as plain data. It need not know
 * agreements, findings or money: the caller words what is wrong and decides what a figure is worth.
 */
@NullMarked
package org.bilaga.table;

import org.jspecify.annotations.NullMarked;
