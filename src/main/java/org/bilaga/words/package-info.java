/**
 * Languages and whole sentences with named blanks; knows no domain.
 *
 * <p>Each package that says something has a bundle beside its code, {@code words_en.properties} and
 * one more for each language. The build makes a class {@code Sentences} of them, with a method for
 * each sentence and a parameter for each blank, so that a missing sentence or blank does not
 * compile. The names of things that several packages speak of are one list, {@code
 * terms_en.properties}.
 */
@NullMarked
package org.bilaga.words;

import org.jspecify.annotations.NullMarked;
