/**
 * Requisitions and financial reports as recipients send them.
 *
 * <p>In: a file with the fields that an agreement's appendix lists, a field a line or a form a row.
 * Out: facts, from forms in which everything required is there and everything agrees; what does not
 * is told at its field. Need not know: how facts are settled.
 */
@NullMarked
package org.bilaga.settle.form;

import org.jspecify.annotations.NullMarked;
