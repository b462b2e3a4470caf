/**
 * A model to begin with, out of a published document.
 *
 * <p>In comes a document as it was read; out go the files of a workspace that passes the check, and
 * what a person must decide. Nothing is guessed without a mark: what the document says otherwise
 * than it comes to stands as disputed, what has no sentence as unmodelled. It need not know where
 * the files are written, nor how the decisions are shown.
 */
@NullMarked
package org.bilaga.draft;

import org.jspecify.annotations.NullMarked;
