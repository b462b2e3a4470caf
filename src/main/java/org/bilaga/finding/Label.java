package org.bilaga.finding;

import org.bilaga.source.Span;

/** A place a finding points at, and what is to be seen there. */
public record Label(Span span, Told told) {}
