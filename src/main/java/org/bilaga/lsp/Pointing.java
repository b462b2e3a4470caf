package org.bilaga.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.assist.References;
import org.bilaga.resolve.Bindings;
import org.bilaga.source.Span;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;

/** Where a thing is declared, and everywhere it is named. */
final class Pointing {
  private Pointing() {}

  /** Nowhere for what stands in no file that an editor can open. */
  static List<Location> declaration(Cursor cursor) {
    return References.declaration(cursor.spot()).stream()
        .flatMap(span -> location(span, cursor).stream())
        .toList();
  }

  static List<Location> all(Cursor cursor, boolean withDeclaration) {
    List<Location> all = new ArrayList<>();
    for (Bindings.Place place : References.all(cursor.spot())) {
      if (withDeclaration || place.role() != Bindings.Role.DECLARATION) {
        location(place.span(), cursor).ifPresent(all::add);
      }
    }
    return all;
  }

  static List<DocumentHighlight> here(Cursor cursor) {
    List<DocumentHighlight> here = new ArrayList<>();
    String name = cursor.place().analysis().workspace().shown(cursor.file());
    for (Bindings.Place place : References.all(cursor.spot())) {
      if (place.span().file().name().equals(name)) {
        boolean declared = place.role() == Bindings.Role.DECLARATION;
        here.add(
            new DocumentHighlight(
                Places.range(place.span()),
                declared ? DocumentHighlightKind.Write : DocumentHighlightKind.Read));
      }
    }
    return here;
  }

  /** Of a workbook the file alone; of a register that comes with Bilaga nothing. */
  static Optional<Location> location(Span span, Cursor cursor) {
    return cursor
        .place()
        .shown(span)
        .map(file -> new Location(Places.address(file), Places.whole(span)));
  }
}
