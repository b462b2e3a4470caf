package org.bilaga.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was found out of an expression is kept. */
class TypesTest {
  @TempDir Path folder;

  static List<Path> agreements() throws IOException {
    try (var files = Files.walk(Path.of("specs/agreements"))) {
      return files.filter(file -> file.toString().endsWith(".agreement")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void everyClaimHasTypesThatCanBeCompared(Path path) throws IOException {
    var findings = new Findings();
    var workspace = new Workspace(Path.of("specs").toRealPath(), Path.of(""));
    Module module = new Modules(workspace, findings).load(path).orElseThrow();
    Types types = new TypeChecker(findings).check(module);
    for (var agreement : module.agreements()) {
      for (Clause.Claim claim : Walk.all(Clause.Claim.class, agreement.declared())) {
        for (Expression part : Walk.all(Expression.class, claim)) {
          boolean ofMark = part instanceof Expression.Figure && !isCompared(part, claim);
          assertThat(types.of(part, agreement.module()).isPresent() || ofMark)
              .as("%s", part.span())
              .isTrue();
        }
        var left = types.of(claim.left(), agreement.module()).orElseThrow();
        var right = types.of(claim.right(), agreement.module()).orElseThrow();
        assertThat(left.isMoney()).as("%s", claim.span()).isEqualTo(right.isMoney());
      }
    }
  }

  /** Whether a figure is one of the claim, and not by how much a mark says that it is off. */
  private static boolean isCompared(Expression part, Clause.Claim claim) {
    return Walk.all(Expression.class, claim.left()).stream().anyMatch(it -> it == part)
        || Walk.all(Expression.class, claim.right()).stream().anyMatch(it -> it == part);
  }

  @Test
  void anExpressionHasTheTypeThatItHasInItsVersion() throws IOException {
    Path file = folder.resolve("x.agreement");
    Files.writeString(
        file,
        """
        party a "A"
        let svenskt = 3 kr
        let utländskt = 3 EUR
        agreement bas "Bas" { period 2020 grant g0 svenskt to a }
        scenario s for bas { use utländskt instead of svenskt }
        """);
    var findings = new Findings();
    var workspace = new Workspace(folder.toRealPath(), folder);
    Module module = new Modules(workspace, findings).load(file).orElseThrow();
    Types types = new TypeChecker(findings).check(module);
    Expression amount =
        module.agreements().get(0).grants().get(0).declared().amount().orElseThrow();
    Module version = module.agreements().get(1).module();
    assertThat(types.of(amount, module).orElseThrow().currency().code()).isEqualTo("SEK");
    assertThat(types.of(amount, version).orElseThrow().currency().code()).isEqualTo("EUR");
  }

  /** Else ten thousand files checked one after the other would keep, and copy, all before them. */
  @Test
  void typesAreThoseOfOneFileAlone() throws IOException {
    var findings = new Findings();
    var modules = new Modules(new Workspace(folder.toRealPath(), folder), findings);
    var checker = new TypeChecker(findings);
    List<Module> read = new ArrayList<>();
    List<Types> types = new ArrayList<>();
    for (String name : List.of("x", "y")) {
      Path file = folder.resolve(name + ".agreement");
      Files.writeString(
          file, "party p%1$s \"P\"\nagreement %1$s { grant g 3 kr to p%1$s }\n".formatted(name));
      read.add(modules.load(file).orElseThrow());
      types.add(checker.check(read.getLast()));
    }
    for (int i = 0; i < 2; i++) {
      Module module = read.get(i);
      Expression amount =
          module.agreements().get(0).grants().get(0).declared().amount().orElseThrow();
      assertThat(types.get(i).of(amount, module)).isPresent();
      assertThat(types.get(1 - i).of(amount, module)).isEmpty();
    }
  }
}
