package org.bilaga.coverage;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Declaration;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.PublishedDocument;
import org.bilaga.source.Span;

/**
 * What a document says in figures, shares and days, and how much of it the agreement takes up.
 *
 * @param figures how many there are, those of tables among them
 * @param quoted those that stand in what a sentence of the agreement quotes
 * @param tabled those that stand in an appendix whose table the agreement has
 * @param unmodelled those that stand in a section that is said to be left out
 * @param quotations what the agreement quotes, and where it stands, in the order written
 * @param missing the others, in the order of the document
 */
public record DocumentCoverage(
    PublishedDocument document,
    int figures,
    int quoted,
    int tabled,
    int unmodelled,
    List<Quoted> quotations,
    List<Missing> missing) {

  /** Words of the document that a sentence quotes, and the first place where they stand. */
  public record Quoted(Span sentence, String words, Span place) {}

  /**
   * A figure that nothing takes up, or all those of a table.
   *
   * @param section that it stands in; empty where that is not known
   * @param said the figure as printed; empty of a table
   * @param words with what stands around it; of a table the heading above it
   * @param figures how many they are
   */
  public record Missing(Span place, String section, String said, String words, int figures) {}

  /** How many figures nothing takes up. */
  public int uncovered() {
    int all = 0;
    for (Missing one : missing) {
      all += one.figures;
    }
    return all;
  }

  /** Of each document of an agreement. */
  public static List<DocumentCoverage> of(Agreement agreement) {
    return of(agreement.declared(), agreement.documents(), TabledFigures.of(agreement));
  }

  /** Of each of several documents. */
  public static List<DocumentCoverage> of(
      Declaration.Agreement agreement, List<PublishedDocument> documents) {
    return of(agreement, documents, TabledFigures.none());
  }

  private static List<DocumentCoverage> of(
      Declaration.Agreement agreement, List<PublishedDocument> documents, TabledFigures tables) {
    List<DocumentCoverage> all = new ArrayList<>();
    for (PublishedDocument document : documents) {
      all.add(new DocumentFigures(agreement, document, tables).coverage());
    }
    return all;
  }
}
