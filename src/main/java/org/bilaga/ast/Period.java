package org.bilaga.ast;

import org.bilaga.source.Span;

/** A year, a month or a day as written: {@code 2020}, {@code 2019-09}, {@code 2020-12-01}. */
public record Period(Span span, String text) implements Leaf {}
