package org.bilaga.ast;

import org.bilaga.source.Span;

/** A section of the document, {@code § 5.4–5.5}; {@code text} is the number or range alone. */
public record Section(Span span, String text) implements Leaf {}
