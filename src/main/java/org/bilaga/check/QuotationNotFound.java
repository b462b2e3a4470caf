package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Text;
import org.bilaga.coverage.Quotation;
import org.bilaga.document.QuotedWords;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.PublishedDocument;
import org.bilaga.resolve.QuotedPlaces;
import org.bilaga.source.Span;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * Words that are quoted and do not stand in the document, nor in another that the agreement names.
 *
 * <p>Where no document is named, or one of them cannot be read, nobody can say.
 */
final class QuotationNotFound implements Check {
  static final Kind KIND =
      Kind.finding("quotation-not-found")
          .en("The words quoted from {place} do not stand in {document}.", "{advice}")
          .sv("Orden som citeras ur {place} står inte i {document}.", "{advice}");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      if (agreement.namesDocuments()) {
        check(agreement, checked);
      }
    }
  }

  private static void check(Agreement agreement, Checked checked) {
    var documents = agreement.documents();
    if (documents.isEmpty()) {
      return;
    }
    for (Quotation quotation : Quotation.in(agreement.declared())) {
      check(quotation, documents, checked);
    }
  }

  private static void check(Quotation quotation, List<PublishedDocument> all, Checked checked) {
    List<PublishedDocument> asked = QuotedPlaces.asked(all, quotation.source());
    if (asked.isEmpty()) {
      return;
    }
    checked.tally().comparison();
    for (PublishedDocument document : asked) {
      if (document.find(quotation.words().text()).isPresent()) {
        return;
      }
    }
    checked.add(finding(quotation, asked));
  }

  private static Finding finding(Quotation quoted, List<PublishedDocument> asked) {
    Text quotation = quoted.words();
    String place =
        quoted
            .source()
            .map(it -> "\"" + it.text() + "\"")
            .orElseGet(() -> quoted.section().map(it -> "§ " + it.text()).orElse(""));
    Optional<QuotedWords.Near> nearest = Optional.empty();
    List<Told> names = new ArrayList<>();
    for (PublishedDocument document : asked) {
      names.add(Told.text("`" + document.declared().file().text() + "`"));
      var near = document.words().nearest(quotation.text());
      boolean nearer =
          near.isPresent() && nearest.map(it -> it.likeness() < near.get().likeness()).orElse(true);
      nearest = nearer ? near : nearest;
    }
    Finding finding =
        KIND.at(nearest.map(near -> differing(quotation, near)).orElse(quotation.span()))
            .with("place", place)
            .with("document", Joined.or(names))
            .label(Sentences.theQuotation())
            .about(quoted.sentence());
    if (nearest.isEmpty()) {
      return finding.with("advice", Sentences.quoteWordForWord());
    }
    String words = nearest.get().whole().text().replaceAll("\\s+", " ");
    return finding
        .and(nearest.get().other(), Sentences.standsThere())
        .with("advice", Sentences.quoteAsItStands(words));
  }

  /** The opening quotation mark stands before the text. */
  private static Span differing(Text quotation, QuotedWords.Near near) {
    int start = quotation.span().start() + 1;
    return quotation.span().file().span(start + near.start(), start + near.end());
  }
}
