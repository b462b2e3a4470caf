package org.bilaga.parser;

import java.util.Optional;
import org.bilaga.ast.AgreementFile;
import org.bilaga.finding.Findings;
import org.bilaga.source.SourceFile;

/** A text after parsing: its tree, or what is wrong with it. */
record Parsed(SourceFile source, Optional<AgreementFile> tree, Findings findings) {
  static Parsed of(String text) {
    var source = SourceFile.of("test.agreement", text);
    var findings = new Findings();
    return new Parsed(source, new AgreementParser(source, findings).parse(), findings);
  }

  AgreementFile right() {
    return tree.orElseThrow(
        () -> new AssertionError(findings.all().get(0).message(org.bilaga.words.Language.ENGLISH)));
  }
}
