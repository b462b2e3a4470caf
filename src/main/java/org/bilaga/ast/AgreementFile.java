package org.bilaga.ast;

import java.util.List;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;

/** One file as written: what it uses, the days of rest it goes by, and what it declares. */
public record AgreementFile(
    SourceFile source,
    boolean swedish,
    List<Use> uses,
    List<Clause.Calendar> calendars,
    List<Declaration> declarations)
    implements Node {

  /** The whole file, with what stands before and after its sentences. */
  @Override
  public Span span() {
    return source.span(0, source.text().length());
  }

  @Override
  public List<Node> parts() {
    return Parts.in(span()).and(uses).and(calendars).and(declarations).asWritten();
  }

  /** {@code use "../common/sweden.agreement"}. */
  public record Use(Span span, Text path) implements Node {
    @Override
    public List<Node> parts() {
      return List.of(path);
    }
  }
}
