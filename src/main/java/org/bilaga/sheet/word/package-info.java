/**
 * Texts for Word: headings, paragraphs, points and tables in a house style, as Office Open XML.
 *
 * <p>In: a {@link org.bilaga.sheet.Sheet}, and where a template is filled the template and what its
 * marks stand for. Out: the bytes of a document. Nothing in a template is run or fetched.
 *
 * <p>Need not know: agreements, files.
 */
@NullMarked
package org.bilaga.sheet.word;

import org.jspecify.annotations.NullMarked;
