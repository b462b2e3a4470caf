/**
 * What would make findings go away.
 *
 * <p>In: the findings of a check with their suggested edits. Out: the files as they would be, each
 * change with the old and the new text, and the difference line by line. Need not know: where files
 * are written, nor how a check is run.
 */
@NullMarked
package org.bilaga.repair;

import org.jspecify.annotations.NullMarked;
