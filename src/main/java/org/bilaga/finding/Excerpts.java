package org.bilaga.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * The places of one finding: each line once, with a marker below it for every place on it.
 *
 * <p>The finding's own place comes first; the others follow in the order they were added.
 */
final class Excerpts {
  private record Place(Span span, Optional<Told> told, boolean own) {
    boolean isShownWith(Place other) {
      return span.file() == other.span.file() && excerpt(other).shows(span.start(), span.end());
    }
  }

  private final Language language;
  private final Palette palette;
  private final Style own;
  private final List<List<Place>> lines = new ArrayList<>();

  private Excerpts(Language language, Palette palette, Style own) {
    this.language = language;
    this.palette = palette;
    this.own = own;
  }

  static Excerpts of(Finding finding, Language language, Palette palette) {
    var excerpts = new Excerpts(language, palette, TextRenderer.style(finding));
    excerpts.add(new Place(finding.span(), finding.label(), true));
    for (Label label : finding.labels()) {
      excerpts.add(new Place(label.span(), Optional.of(label.told()), false));
    }
    return excerpts;
  }

  private void add(Place place) {
    for (List<Place> line : lines) {
      if (place.isShownWith(line.get(0))) {
        line.add(place);
        return;
      }
    }
    var line = new ArrayList<Place>();
    line.add(place);
    lines.add(line);
  }

  private static Excerpt excerpt(Place place) {
    return Excerpt.around(place.span().file(), place.span().start(), place.span().end());
  }

  void render(StringBuilder out) {
    for (List<Place> line : lines) {
      render(line, out);
    }
  }

  private void render(List<Place> line, StringBuilder out) {
    Place first = line.get(0);
    var place = new StringBuilder("  ┌─ ");
    TextRenderer.appendPlace(first.span(), place);
    palette.paint(Style.GUTTER, place, out);
    out.append('\n');
    if (first.span().file().text().isEmpty()) {
      first.told().ifPresent(told -> beside(told, out));
      return;
    }
    Excerpt excerpt = excerpt(first);
    var source = new StringBuilder();
    excerpt.appendLine(source);
    palette.paint(Style.GUTTER, "  │", out);
    out.append(source.isEmpty() ? "" : "  ").append(source).append('\n');
    for (Place marked : line) {
      mark(marked, excerpt, out);
    }
  }

  private void beside(Told told, StringBuilder out) {
    palette.paint(Style.GUTTER, "  │", out);
    out.append("  ").append(Visible.prose(told.in(language))).append('\n');
  }

  private void mark(Place place, Excerpt excerpt, StringBuilder out) {
    Span span = place.span();
    palette.paint(Style.GUTTER, "  │", out);
    out.append("  ").repeat(' ', excerpt.indent(span.start()));
    var marker = new StringBuilder();
    marker.repeat(place.own() ? '^' : '-', excerpt.width(span));
    if (goesOn(span)) {
      marker.append('…');
    }
    place.told().ifPresent(told -> marker.append(' ').append(Visible.prose(told.in(language))));
    palette.paint(place.own() ? own : Style.SECOND, marker, out);
    out.append('\n');
  }

  /** Whether there is more of it on the lines below than a line break. */
  private static boolean goesOn(Span span) {
    String text = span.file().text();
    int end = Math.min(span.end(), text.length());
    while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return span.file().lineInText(end) > span.file().lineInText(span.start());
  }
}
