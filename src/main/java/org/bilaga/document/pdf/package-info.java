/**
 * Text of PDF documents, which know nothing but where each sign stands on its page.
 *
 * <p>In come the bytes of a file; out go its lines in the order in which they are read, with what
 * they are: text, heading, row of a ruled table, note or margin. It is the only package that knows
 * PDFBox, and is loaded only where a PDF is read.
 */
@NullMarked
package org.bilaga.document.pdf;

import org.jspecify.annotations.NullMarked;
