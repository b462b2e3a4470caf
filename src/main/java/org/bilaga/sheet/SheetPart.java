package org.bilaga.sheet;

/** What a sheet shows a reader, one thing after another. */
public sealed interface SheetPart permits Prose, SheetTable {}
