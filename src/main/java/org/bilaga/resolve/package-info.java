/**
 * Names to declarations, across files.
 *
 * <p>In: the trees of a workspace's files and their tables of members and figures. Out: modules
 * whose names are bound, the versions of agreements that scenarios and amendments make of the same
 * nodes, and findings on what is unknown, declared twice or in a circle. What a name stands for and
 * where it is named is asked of {@code Bindings}, which version is in force of {@code Amendments}.
 * Need not know: amounts.
 */
@NullMarked
package org.bilaga.resolve;

import org.jspecify.annotations.NullMarked;
