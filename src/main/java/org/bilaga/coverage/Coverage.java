package org.bilaga.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.coverage.SectionCoverage.Status;
import org.bilaga.resolve.Agreement;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * How an agreement covers its document and other sources.
 *
 * @param sections in the order of the document, missing ones among them
 * @param sources other documents that it takes up, in the order in which they are first named
 * @param unplaced what stands without a section
 * @param assumptions in the order written
 * @param documents what its documents say that it takes up or not; none where it names none
 */
public record Coverage(
    Declaration.Agreement agreement,
    List<SectionCoverage> sections,
    List<SectionCoverage> sources,
    List<Represented> unplaced,
    List<Assumption> assumptions,
    List<DocumentCoverage> documents) {

  /**
   * What the model assumes, with the reason given.
   *
   * @param where the section or source it is about; empty where it stands with none
   */
  public record Assumption(Kind kind, Span place, Optional<String> where, Told reason) {
    /** What is assumed. */
    public enum Kind {
      /** A contradiction in the document that is known and accepted. */
      DISPUTED,
      /** How what the text leaves open is read. */
      READING,
      /** An amount or a key that nobody states. */
      UNKNOWN
    }
  }

  /** The same with more that is assumed, which no sentence says. */
  public Coverage with(List<Assumption> more) {
    List<Assumption> all = new ArrayList<>(assumptions);
    all.addAll(more);
    return new Coverage(agreement, sections, sources, unplaced, List.copyOf(all), documents);
  }

  /** The same with what its documents say. */
  public Coverage inDocuments(Agreement published) {
    return new Coverage(
        agreement, sections, sources, unplaced, assumptions, DocumentCoverage.of(published));
  }

  public static Coverage of(Declaration.Agreement agreement) {
    return new CoverageCollector().collect(agreement);
  }

  public int count(Status status) {
    int count = 0;
    for (SectionCoverage section : sections) {
      count += section.status() == status ? section.numbers() : 0;
    }
    return count;
  }

  /** All sentences of a kind, in the document and in other sources. */
  public int mentions(Represented.Kind kind) {
    List<SectionCoverage> all = new ArrayList<>(sections);
    all.addAll(sources);
    int count = 0;
    for (SectionCoverage section : all) {
      count += section.count(kind);
    }
    for (Represented mention : unplaced) {
      count += mention.kind() == kind ? 1 : 0;
    }
    return count;
  }
}
