/**
 * What we tell the reader.
 *
 * <p>In: a place, figures and the kind of fault. Out: findings, each a whole sentence in English
 * and in Swedish, and their renderers. Need not know: how a fault was found, nor what an agreement
 * is.
 */
@NullMarked
package org.bilaga.finding;

import org.jspecify.annotations.NullMarked;
