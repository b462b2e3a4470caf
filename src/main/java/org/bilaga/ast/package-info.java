/**
 * The agreement as written: sealed interfaces and records, a span on every node, and what is inside
 * it, so that {@code Walk} reaches everything; no other behaviour.
 *
 * <p>In: nothing but what the parser saw. Out: a tree that says what stands where. Need not know:
 * what names mean, whether figures agree, or how the text was read.
 */
@NullMarked
package org.bilaga.ast;

import org.jspecify.annotations.NullMarked;
