package org.bilaga.lsp;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bilaga.assist.Hints;
import org.bilaga.assist.Indent;
import org.bilaga.assist.Lenses;
import org.bilaga.assist.Links;
import org.bilaga.finding.Visible;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What is shown beside a text that nobody wrote there. */
final class Beside {
  private Beside() {}

  static List<InlayHint> hints(Range range, Cursor cursor) {
    int from = Places.offset(cursor.source(), range.getStart());
    int to = Places.offset(cursor.source(), range.getEnd());
    List<InlayHint> hints = new ArrayList<>();
    for (Hints.Hint hint : Hints.of(cursor.spot(), from, to)) {
      String told = Visible.prose(hint.told().in(cursor.language()));
      hints.add(
          new InlayHint(Places.position(cursor.source(), hint.offset()), Either.forLeft(told)));
    }
    return hints;
  }

  static List<CodeLens> lenses(Cursor cursor) {
    List<CodeLens> lenses = new ArrayList<>();
    for (Lenses.Lens lens : Lenses.of(cursor.spot())) {
      var command =
          new Command(
              lens.question().told().in(cursor.language()),
              AskedAbove.PREFIX + lens.question().name().toLowerCase(Locale.ROOT),
              List.of(new JsonPrimitive(cursor.text().address()), new JsonPrimitive(lens.of())));
      lenses.add(new CodeLens(Places.range(lens.place()), command, null));
    }
    return lenses;
  }

  static List<DocumentLink> links(Cursor cursor) {
    List<DocumentLink> links = new ArrayList<>();
    for (Links.Link link : Links.of(cursor.spot())) {
      links.add(new DocumentLink(Places.range(link.place()), Places.address(link.file())));
    }
    return links;
  }

  static List<TextEdit> typed(Cursor cursor) {
    return Indent.of(cursor.source().text(), cursor.offset()).stream()
        .map(it -> new TextEdit(Places.range(cursor.source(), it.start(), it.end()), it.text()))
        .toList();
  }
}
