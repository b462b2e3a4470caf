/**
 * The agreement as written: sealed interfaces and records, a span on every node, no behaviour.
 *
 * <p>In: nothing but what the parser saw. Out: a tree that says what stands where. Need not know:
 * what names mean, whether figures agree, or how the text was read.
 */
@NullMarked
package org.bilaga.ast;

import org.jspecify.annotations.NullMarked;
