package org.bilaga.finding;

import org.bilaga.source.Span;

/** A stretch of a file and the text that is to stand there instead. */
public record Edit(Span span, String text) {}
