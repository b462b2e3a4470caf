/**
 * Names to declarations, across files.
 *
 * <p>In: the trees of a workspace's files and their tables of members and figures. Out: modules
 * whose names are bound, and findings on what is unknown, declared twice or in a circle. Need not
 * know: amounts.
 */
@NullMarked
package org.bilaga.resolve;

import org.jspecify.annotations.NullMarked;
