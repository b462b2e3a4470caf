package org.bilaga.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bilaga.ast.Node;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.parser.AgreementParser;
import org.bilaga.parser.Twin;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds of every agreement file there is, whatever it says. */
class EveryAgreementTest {
  private static final Path SPECS = Path.of("specs");

  /** All files of text; one example of a finding is none. */
  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(SPECS)) {
      return all.filter(file -> file.toString().endsWith(".agreement"))
          .filter(file -> !file.startsWith(SPECS.resolve("findings/file-not-text")))
          .sorted()
          .toList();
    }
  }

  /** All translations; one example of a finding is a wrong one. */
  private static Stream<Path> translations() throws IOException {
    return files().stream()
        .filter(file -> file.toString().endsWith(".sv.agreement"))
        .filter(file -> !file.startsWith(SPECS.resolve("findings/twin-differs")));
  }

  private static Stream<DynamicTest> ofEach(BiConsumer<Path, Module> property) throws IOException {
    var findings = new Findings();
    var workspace = new Workspace(Path.of("").toRealPath(), Path.of("").toAbsolutePath());
    var modules = new Modules(workspace, findings);
    return files().stream()
        .map(
            file ->
                dynamicTest(
                    file.toString(),
                    () -> modules.load(file).ifPresent(module -> property.accept(file, module))));
  }

  @TestFactory
  Stream<DynamicTest> whatIsInsideStandsInside() throws IOException {
    return files().stream()
        .map(
            file ->
                dynamicTest(
                    file.toString(),
                    () -> {
                      var source = SourceFile.of(file.toString(), Files.readString(file));
                      var whole = new Span(source, 0, source.text().length());
                      new AgreementParser(source, new Findings())
                          .parse()
                          .ifPresent(
                              tree -> {
                                tree.uses().forEach(it -> inside(it, whole));
                                tree.declarations().forEach(it -> inside(it, whole));
                              });
                    }));
  }

  /** The node's stretch lies in its parent's, and so on down. */
  private static void inside(Node node, Span parent) {
    Span own = node.span();
    assertThat(own.start()).as("%s in %s", node, parent).isBetween(parent.start(), own.end());
    assertThat(own.end()).as("%s in %s", node, parent).isLessThanOrEqualTo(parent.end());
    for (Node part : parts(node)) {
      inside(part, own);
    }
  }

  private static List<Node> parts(Object node) {
    List<Node> parts = new ArrayList<>();
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        collect(component.getAccessor().invoke(node), parts);
      } catch (ReflectiveOperationException hidden) {
        throw new AssertionError(hidden);
      }
    }
    return parts;
  }

  private static void collect(Object value, List<Node> parts) {
    if (value instanceof Node part) {
      parts.add(part);
    } else if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(it -> collect(it, parts));
    } else if (value instanceof List<?> several) {
      several.forEach(it -> collect(it, parts));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyDistributionSumsToItsAmount() throws IOException {
    return ofEach(
        (file, module) -> {
          for (Ledger ledger : new Ledgers(new Findings()).ledgers(module)) {
            ledger.entries().stream()
                .filter(Entry::isDistributed)
                .forEach(EveryAgreementTest::sumsToItsAmount);
          }
        });
  }

  /**
   * Of each part: to members, to a keeper, to nobody whose step it was, or left by the rounding.
   */
  private static void sumsToItsAmount(Entry entry) {
    BigInteger parts = BigInteger.ZERO;
    for (Entry part : entry.parts()) {
      parts = parts.add(part.total().minor());
      if (part.isDistributed()) {
        BigInteger sum = part.residue().minor().add(part.kept().minor());
        sum = sum.add(part.ladder().map(it -> it.orphan().minor()).orElse(BigInteger.ZERO));
        for (long amount : part.amounts()) {
          sum = sum.add(BigInteger.valueOf(amount));
        }
        assertThat(sum).as(part.grant().path()).isEqualTo(part.total().minor());
      }
    }
    assertThat(parts).as(entry.grant().path()).isEqualTo(entry.total().minor());
  }

  @TestFactory
  Stream<DynamicTest> aTranslationSaysTheSame() throws IOException {
    return translations()
        .map(
            file ->
                dynamicTest(
                    file.toString(),
                    () -> {
                      String original = file.toString().replace(".sv.agreement", ".agreement");
                      var one = SourceFile.of(file.toString(), Files.readString(file));
                      var other = SourceFile.of(original, Files.readString(Path.of(original)));
                      assertThat(Twin.firstDifference(one, other)).isEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aTranslationHasTheSameLedger() throws IOException {
    var findings = new Findings();
    var workspace = new Workspace(Path.of("").toRealPath(), Path.of("").toAbsolutePath());
    var modules = new Modules(workspace, findings);
    return translations()
        .map(
            file ->
                dynamicTest(
                    file.toString(),
                    () -> {
                      String original = file.toString().replace(".sv.agreement", ".agreement");
                      assertThat(amounts(modules.load(file)))
                          .isNotEmpty()
                          .isEqualTo(amounts(modules.load(Path.of(original))));
                    }));
  }

  private static List<String> amounts(Optional<Module> module) {
    List<String> amounts = new ArrayList<>();
    for (Ledger ledger : new Ledgers(new Findings()).ledgers(module.orElseThrow())) {
      for (Entry entry : ledger.entries()) {
        amounts.add(
            entry.grant().path()
                + " "
                + entry.amount().least()
                + entry.isKnown()
                + " "
                + List.of(box(entry.amounts())));
      }
    }
    return amounts;
  }

  private static Long[] box(long[] amounts) {
    var boxed = new Long[amounts.length];
    for (int i = 0; i < amounts.length; i++) {
      boxed[i] = amounts[i];
    }
    return boxed;
  }
}
