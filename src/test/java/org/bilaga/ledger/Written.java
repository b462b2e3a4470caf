package org.bilaga.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.typing.TypeChecker;

/** An agreement written in a test, or one on file, with what reads and computes it. */
public final class Written {
  private final Findings findings = new Findings();
  private final Ledgers evaluator = new Ledgers(findings);
  private final Module module;

  private Written(Path file, Path root) {
    module =
        new Modules(new Workspace(root, root), findings)
            .load(file)
            .orElseThrow(() -> new AssertionError(findings.all().toString()));
    new TypeChecker(findings).check(module);
  }

  /** From its text. */
  public static Written of(String text, Path temporary) {
    try {
      Path root = temporary.toRealPath();
      Path file = root.resolve("a.agreement");
      Files.writeString(file, text);
      return new Written(file, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From a file in a workspace. */
  public static Written at(Path file, Path root) {
    try {
      return new Written(file.toRealPath(), root.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Findings findings() {
    return findings;
  }

  public Ledgers evaluator() {
    return evaluator;
  }

  public Agreement agreement() {
    return module.agreements().get(0);
  }

  public List<Agreement> agreements() {
    return module.agreements();
  }

  public Grant grant(String path) {
    return agreement().grants().stream()
        .filter(grant -> grant.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  public Entry entry(String path) {
    return evaluator.ledger(agreement()).entry(grant(path));
  }
}
