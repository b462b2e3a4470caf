/**
 * Paper: pages on which text and rules are set, and which become a PDF document.
 *
 * <p>In come lines of text with their size and place; out comes a file. It knows nothing of what
 * the text says, and is loaded only where paper is asked for.
 */
@NullMarked
package org.bilaga.sheet.paper;

import org.jspecify.annotations.NullMarked;
