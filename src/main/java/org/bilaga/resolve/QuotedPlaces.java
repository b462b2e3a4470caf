package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Section;
import org.bilaga.ast.Text;
import org.bilaga.source.Span;

/**
 * Where the words that a sentence quotes stand in the documents that its agreement names.
 *
 * <p>Invariant: none where no document is named, where one of them cannot be read, or where the
 * words do not stand in the one that is meant.
 */
public final class QuotedPlaces {
  private QuotedPlaces() {}

  /** The documents that a quotation may stand in. */
  public static List<PublishedDocument> asked(List<PublishedDocument> all, Optional<Text> source) {
    return all.stream().filter(document -> document.isQuotedAs(source)).toList();
  }

  /** Where a quotation stands, first of all. */
  public static Optional<Span> of(Text words, Optional<Text> source, Agreement agreement) {
    if (!agreement.namesDocuments()) {
      return Optional.empty();
    }
    for (PublishedDocument document : asked(agreement.documents(), source)) {
      var found = document.find(words.text());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Where each quotation of a sentence stands, as a reader is told it. */
  public static List<String> of(List<Section> sections, Agreement agreement) {
    List<String> places = new ArrayList<>();
    for (Section section : sections) {
      for (Text words : section.quotations()) {
        of(words, section.source(), agreement)
            .map(QuotedPlaces::told)
            .filter(place -> !places.contains(place))
            .ifPresent(places::add);
      }
    }
    return places;
  }

  /** The document and the place in it, without the column of a text. */
  public static String told(Span place) {
    return place.file().name() + ":" + place.linePlace();
  }
}
