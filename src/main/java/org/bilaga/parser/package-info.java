/**
 * The only package that knows ANTLR.
 *
 * <p>In: a file's text. Out: the tree of {@code ast}, the lossless token stream, and syntax errors
 * in the words of a drafter. Need not know: what names mean.
 */
@NullMarked
package org.bilaga.parser;

import org.jspecify.annotations.NullMarked;
