package org.bilaga.ast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A walk reaches all that is written, in the order written. */
class WalkTest {
  static List<Path> agreements() throws IOException {
    try (var files = Files.walk(Path.of("specs"))) {
      return files.filter(file -> file.toString().endsWith(".agreement")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void everyNodeLiesInItsParent(Path path) throws IOException {
    tree(path).ifPresent(tree -> Walk.over(tree, WalkTest::holdsItsParts));
  }

  private static void holdsItsParts(Node node) {
    int before = node.span().start();
    for (Node part : node.parts()) {
      assertThat(part.span().file()).isSameAs(node.span().file());
      assertThat(part.span().start())
          .as("%s in %s", part.span(), node.span())
          .isBetween(before, node.span().end());
      assertThat(part.span().end())
          .as("%s in %s", part.span(), node.span())
          .isLessThanOrEqualTo(node.span().end());
      before = part.span().start();
    }
  }

  /** The walk over all components of all records knows nothing of parts. */
  @ParameterizedTest
  @MethodSource("agreements")
  void everyNodeIsReached(Path path) throws IOException {
    var tree = tree(path);
    if (tree.isEmpty()) {
      return;
    }
    Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    Walk.over(tree.get(), reached::add);
    List<Node> written = new ArrayList<>();
    collect(tree.get(), written);
    for (Node node : written) {
      assertThat(reached.contains(node)).as("%s is reached", node).isTrue();
    }
    assertThat(reached).hasSameSizeAs(written);
  }

  /** Standing on a node, one is told of it and of all that is around it. */
  @ParameterizedTest
  @MethodSource("agreements")
  void theNodeAtAnOffsetIsTheInnermost(Path path) throws IOException {
    var tree = tree(path);
    if (tree.isEmpty()) {
      return;
    }
    for (Name name : Walk.all(Name.class, tree.get())) {
      int middle = (name.span().start() + name.span().end()) / 2;
      List<Node> around = Walk.at(middle, tree.get());
      assertThat(around.get(around.size() - 1)).as("at %s", name.span()).isSameAs(name);
      assertThat(around.get(0)).isSameAs(tree.get());
      for (int i = 1; i < around.size(); i++) {
        assertThat(around.get(i - 1).parts()).contains(around.get(i));
      }
    }
  }

  private static void collect(Object written, List<Node> nodes) {
    if (written instanceof Node node) {
      nodes.add(node);
    }
    if (written instanceof Optional<?> optional) {
      optional.ifPresent(it -> collect(it, nodes));
    } else if (written instanceof List<?> list) {
      list.forEach(it -> collect(it, nodes));
    } else if (written instanceof Record
        && written.getClass().getPackage() == Node.class.getPackage()) {
      for (RecordComponent component : written.getClass().getRecordComponents()) {
        try {
          component.getAccessor().setAccessible(true);
          collect(component.getAccessor().invoke(written), nodes);
        } catch (ReflectiveOperationException unreadable) {
          fail(unreadable);
        }
      }
    }
  }

  private static Optional<AgreementFile> tree(Path path) throws IOException {
    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    return new AgreementParser(SourceFile.of(path.toString(), text), new Findings()).parse();
  }
}
