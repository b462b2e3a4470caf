/**
 * The one place where files of the user's are written.
 *
 * <p>In: files, what was read of them, and what they are to hold. Out: all of them written, or none
 * and the sentence that says why. Need not know: what the files say, who asked, nor how it is told.
 */
@NullMarked
package org.bilaga.rewrite;

import org.jspecify.annotations.NullMarked;
