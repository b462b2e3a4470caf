package org.bilaga.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bilaga.ast.Cited;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Node;
import org.bilaga.ast.Section;
import org.bilaga.ast.Text;
import org.bilaga.ast.Walk;
import org.bilaga.document.DocumentSections;
import org.bilaga.document.QuotedWords;
import org.bilaga.resolve.PublishedDocument;
import org.bilaga.source.Span;

/**
 * What an agreement takes up of one document: places that it quotes, sections that it leaves out.
 */
final class TakenUp {
  private final PublishedDocument document;
  private final DocumentSections sections;
  private final List<Span> quoted = new ArrayList<>();
  private final List<DocumentCoverage.Quoted> quotations = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> leftOut = new HashSet<>();
  private final Set<String> sources = new HashSet<>();
  private final Set<String> appendices = new HashSet<>();

  TakenUp(Declaration.Agreement agreement, PublishedDocument document, DocumentSections sections) {
    this.document = document;
    this.sections = sections;
    Walk.over(agreement, this::add);
    Quotation.in(agreement).forEach(this::quotation);
  }

  private void add(Node node) {
    switch (node) {
      case Clause.Claim it -> {
        if (it.place().source().isEmpty()) {
          it.place().section().ifPresent(section -> numbers(section.text(), named));
        }
      }
      case Clause.Unmodelled it -> {
        it.place().section().ifPresent(section -> numbers(section.text(), leftOut));
        it.place().source().ifPresent(source -> sources.add(folded(source.text())));
        // Where it says so in the words of the document, those are what it leaves out.
        if (it.place().source().isPresent() && document.isQuotedAs(it.place().source())) {
          document.words().all(it.what().text()).forEach(found -> quoted.addAll(found.pieces()));
        }
      }
      case Cited it -> {
        for (Section section : it.sections()) {
          if (section.source().isEmpty()) {
            numbers(section.text(), named);
          }
        }
        if (it instanceof Clause.Appendix appendix) {
          appendices.add(appendix.number().text());
        }
      }
      default -> {}
    }
  }

  private static void numbers(String text, Set<String> into) {
    SectionNumber.read(text).forEach(number -> into.add(number.toString()));
  }

  private void quotation(Quotation quotation) {
    if (!document.isQuotedAs(quotation.source())) {
      return;
    }
    Text words = quotation.words();
    List<QuotedWords.Found> found = document.words().all(words.text());
    if (found.isEmpty()) {
      // It is told; what comes nearest to it is taken up as far as it was meant.
      document.words().nearest(words.text()).ifPresent(near -> quoted.add(near.whole()));
      return;
    }
    List<QuotedWords.Found> there = new ArrayList<>(found);
    Set<String> numbers = new HashSet<>();
    if (!quotation.number().isEmpty()) {
      numbers(quotation.number(), numbers);
    }
    there.removeIf(it -> numbers.stream().noneMatch(number -> isIn(it.span(), number)));
    boolean known = numbers.stream().anyMatch(sections::has);
    // The same words elsewhere are another sentence of the document, which this one does not quote.
    var meant = !there.isEmpty() ? there : known ? found.subList(0, 1) : found;
    meant.forEach(it -> quoted.addAll(it.pieces()));
    quotations.add(
        new DocumentCoverage.Quoted(
            quotation.sentence().span(), words.text(), meant.getFirst().span()));
  }

  private boolean isIn(Span place, String number) {
    return DocumentSections.isWithin(sections.at(place.start()), number);
  }

  List<DocumentCoverage.Quoted> quotations() {
    return quotations;
  }

  boolean isQuoted(Span place) {
    for (Span one : quoted) {
      if (one.start() < place.end() && place.start() < one.end()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a section is left out: itself, or one around it while nothing else is said of it. */
  boolean isLeftOut(String section) {
    for (String one : DocumentSections.around(section)) {
      if (leftOut.contains(one) || sources.contains(folded(one))) {
        return true;
      } else if (named.contains(one)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a section holds the table of an appendix that the agreement has too. */
  boolean isAppendix(String section) {
    int blank = section.lastIndexOf(' ');
    return blank > 0 && appendices.contains(section.substring(blank + 1));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).strip();
  }
}
