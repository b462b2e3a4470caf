/**
 * The door of a page to work in: an editor with what is wrong, and the report of the text as it is
 * being typed.
 *
 * <p>In: a folder and what a browser on the same machine asks. Out: pages, and files that are
 * written when the user says so. Nothing is computed here, nobody else on the net or the machine is
 * answered, and no file outside the workspace is read or written. Need not know: how anything is
 * found out.
 */
@NullMarked
package org.bilaga.studio;

import org.jspecify.annotations.NullMarked;
