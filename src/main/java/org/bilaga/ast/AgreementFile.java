package org.bilaga.ast;

import java.util.List;
import org.bilaga.source.SourceFile;

/** One file as written: what it uses and what it declares. */
public record AgreementFile(
    SourceFile source, boolean swedish, List<Use> uses, List<Declaration> declarations) {

  /** {@code use "../common/sweden.agreement"}. */
  public record Use(org.bilaga.source.Span span, Text path) implements Node {}
}
