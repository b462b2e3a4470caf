package org.bilaga.ast;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.words.Language;

/**
 * One file as written: what it uses, the days of rest it goes by, and what it declares.
 *
 * @param language the vocabulary it is written in
 * @param broken all sentences of it that were not understood
 */
public record AgreementFile(
    SourceFile source,
    Language language,
    List<Use> uses,
    List<Clause.Calendar> calendars,
    List<Declaration> declarations,
    List<Clause.Broken> broken)
    implements Node {

  /** A file that was understood. */
  public AgreementFile(
      SourceFile source,
      Language language,
      List<Use> uses,
      List<Clause.Calendar> calendars,
      List<Declaration> declarations) {
    this(source, language, uses, calendars, declarations, List.of());
  }

  /** The whole file, with what stands before and after its sentences. */
  @Override
  public Span span() {
    return source.span(0, source.text().length());
  }

  @Override
  public List<Node> parts() {
    List<Clause.Broken> outside = new ArrayList<>(broken);
    outside.removeIf(it -> declarations.stream().anyMatch(declared -> holds(declared, it)));
    return Parts.in(span()).and(uses).and(calendars).and(declarations).and(outside).asWritten();
  }

  /** The files that it names: those it uses, its tables and its documents. */
  public List<Text> files() {
    List<Text> files = new ArrayList<>();
    uses.forEach(use -> files.add(use.path()));
    for (Declaration declaration : declarations) {
      switch (declaration) {
        case Declaration.Group it -> it.from().ifPresent(from -> files.add(from.file()));
        case Declaration.Data it -> it.from().ifPresent(from -> files.add(from.file()));
        case Declaration.Facts it -> it.from().ifPresent(from -> files.add(from.file()));
        case Declaration.Agreement it -> published(it, files);
        case Declaration.Scenario it -> published(it, files);
        case Declaration.Amendment it -> published(it, files);
        case Declaration.Party it -> {}
        case Declaration.Counted it -> {}
        case Declaration.Key it -> {}
        case Declaration.Let it -> {}
      }
    }
    return files;
  }

  private static void published(Declaration declaration, List<Text> files) {
    Walk.all(Clause.Appendix.class, declaration).forEach(it -> files.add(it.from().file()));
    Walk.all(Clause.Document.class, declaration).forEach(it -> files.add(it.file()));
  }

  private static boolean holds(Node outer, Node inner) {
    return outer.span().start() <= inner.span().start() && inner.span().end() <= outer.span().end();
  }

  /** {@code use "../common/sweden.agreement"}. */
  public record Use(Span span, Text path) implements Node {
    @Override
    public List<Node> parts() {
      return List.of(path);
    }
  }
}
