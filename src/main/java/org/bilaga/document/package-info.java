/**
 * Published documents as they are read: their text in order, with the place of every character.
 *
 * <p>In come the bytes of a file of any kind that agreements are published in; out goes a {@link
 * org.bilaga.document.Document}: headings, paragraphs, items of lists, notes and tables, each with
 * its place, or the one thing that hinders. It need not know agreements, figures or what a table
 * means. Nothing in a document is run, fetched or expanded, and no more is read than the limits
 * say.
 */
@NullMarked
package org.bilaga.document;

import org.jspecify.annotations.NullMarked;
