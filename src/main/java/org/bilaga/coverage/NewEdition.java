package org.bilaga.coverage;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Text;
import org.bilaga.document.Document;
import org.bilaga.document.QuotedWords;
import org.bilaga.money.Fraction;
import org.bilaga.prose.Mention;
import org.bilaga.prose.ProseReader;
import org.bilaga.resolve.PublishedDocument;
import org.bilaga.source.Span;

/**
 * What another edition of a document makes of what an agreement quotes of it.
 *
 * @param fates one for each quotation of the agreement itself, in the order written
 * @param coverage what the new edition says that nothing takes up
 */
public record NewEdition(List<Fate> fates, DocumentCoverage coverage) {
  /** What became of a quotation. */
  public enum What {
    SAME,
    /** The words stand there, in another place than before. */
    MOVED,
    /** Other words come nearest. */
    CHANGED,
    GONE
  }

  /**
   * @param before where it stood; empty where no document of the agreement has it
   * @param now where it stands, or what comes nearest
   * @param differs the words in the place of those quoted, where it is changed
   * @param amount the amount that it states, where it states one, in main units
   * @param newAmount the one that stands there now
   */
  public record Fate(
      Quotation quotation,
      What what,
      Optional<Span> before,
      Optional<Span> now,
      Optional<Span> differs,
      Optional<Fraction> amount,
      Optional<Fraction> newAmount) {}

  /**
   * @param published the documents of the agreement, in which it is looked for first
   */
  public static NewEdition of(
      Declaration.Agreement agreement, List<PublishedDocument> published, Document edition) {
    Span place = agreement.name().span();
    var declared =
        new Clause.Document(place, new Text(place, edition.name()), Optional.empty(), List.of());
    var anew = new PublishedDocument(declared, new QuotedWords(edition));
    List<Fate> fates = new ArrayList<>();
    for (Quotation quotation : Quotation.in(agreement)) {
      if (quotation.source().isEmpty()) {
        fates.add(fate(quotation, published, anew));
      }
    }
    return new NewEdition(fates, DocumentCoverage.of(agreement, List.of(anew)).getFirst());
  }

  private static Fate fate(
      Quotation quotation, List<PublishedDocument> published, PublishedDocument anew) {
    String words = quotation.words().text();
    Optional<Span> before =
        published.stream().flatMap(document -> document.find(words).stream()).findFirst();
    Optional<Span> now = anew.find(words);
    Optional<Fraction> amount = amount(words);
    if (now.isPresent()) {
      boolean same = before.isEmpty() || before.get().place().equals(now.get().place());
      What what = same ? What.SAME : What.MOVED;
      return new Fate(quotation, what, before, now, Optional.empty(), amount, amount);
    }
    var near = anew.words().nearest(words);
    return new Fate(
        quotation,
        near.isPresent() ? What.CHANGED : What.GONE,
        before,
        near.map(QuotedWords.Near::whole),
        near.map(QuotedWords.Near::other),
        amount,
        near.flatMap(it -> amount(onOneLine(it.whole()))));
  }

  /** The amount of money that some words state, where they state one alone. */
  private static Optional<Fraction> amount(String words) {
    List<Fraction> amounts = new ArrayList<>();
    for (Mention mention : ProseReader.read(words)) {
      if (mention instanceof Mention.OfAmount it && it.unit().money()) {
        amounts.add(
            Fraction.of(it.number().digits())
                .multiply(powerOfTen(it.unit().exponent() - it.number().scale()))
                .divide(Fraction.of(it.over())));
      }
    }
    return amounts.size() == 1 ? Optional.of(amounts.getFirst()) : Optional.empty();
  }

  private static Fraction powerOfTen(int exponent) {
    return exponent >= 0
        ? Fraction.of(BigInteger.TEN.pow(exponent))
        : Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(-exponent));
  }

  /** The words of a place as they are read. */
  public static String onOneLine(Span place) {
    return place.text().replaceAll("\\s+", " ");
  }

  /** How many quotations came out so. */
  public int count(What what) {
    return (int) fates.stream().filter(it -> it.what == what).count();
  }
}
