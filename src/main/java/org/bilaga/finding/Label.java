package org.bilaga.finding;

import org.bilaga.source.Span;
import org.bilaga.words.Told;

/** A place a finding points at, and what is to be seen there. */
public record Label(Span span, Told told) {}
