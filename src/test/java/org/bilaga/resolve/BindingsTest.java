package org.bilaga.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Walk;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.parser.ShownWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every name is bound to what it stands for, or is told; and every place of a thing is known. */
class BindingsTest {
  @TempDir Path folder;

  static List<Path> agreements() throws IOException {
    try (var files = Files.walk(Path.of("specs"))) {
      return files.filter(file -> file.toString().endsWith(".agreement")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void everyNameIsBoundOrTold(Path path) throws IOException {
    var findings = new Findings();
    var workspace = new Workspace(Path.of("specs").toRealPath(), Path.of(""));
    Optional<Module> module = new Modules(workspace, findings).load(path);
    if (module.isEmpty()) {
      return;
    }
    var bindings = module.get().bindings();
    Set<Name> others = notOfThings(module.get());
    for (Name name : Walk.all(Name.class, module.get().tree())) {
      boolean told = findings.all().stream().anyMatch(it -> isToldAt(it, name, module.get()));
      if (!others.contains(name) && !told) {
        assertThat(bindings.of(name)).as("%s %s", name.span(), name).isPresent();
      }
    }
  }

  /** The lexer knows nothing of the tree: what it takes for a name is in it, or is told. */
  @ParameterizedTest
  @MethodSource("agreements")
  void everyWordThatIsANameIsANodeOfTheTree(Path path) throws IOException {
    var findings = new Findings();
    var workspace = new Workspace(Path.of("specs").toRealPath(), Path.of(""));
    Optional<Module> module = new Modules(workspace, findings).load(path);
    if (module.isEmpty()) {
      return;
    }
    var source = module.get().tree().source();
    for (ShownWord word : ShownWord.of(source.text())) {
      if (word.sort() == ShownWord.Sort.NAME) {
        var around = module.get().bindings().at(word.start() + 1);
        var innermost = around.get(around.size() - 1);
        // A sentence that is not understood is told, and says only which names it may speak of.
        boolean named = innermost instanceof Name || innermost instanceof Clause.Broken;
        boolean told =
            findings.all().stream()
                .anyMatch(
                    it ->
                        it.span().file() == source
                            && it.span().line() == source.lineOf(word.start()));
        assertThat(named || told)
            .as("%s %s", source.span(word.start(), word.end()), word.text())
            .isTrue();
      }
    }
  }

  private static boolean isToldAt(Finding finding, Name name, Module module) {
    var span = finding.span();
    if (span.file() != name.span().file()) {
      // A table that could not be read leaves the names that are declared by it unbound.
      return finding.kind().name().startsWith("table-") || finding.kind().name().startsWith("row-");
    }
    for (var node : Walk.at(name.span().start(), module.tree())) {
      boolean whole = node == module.tree();
      if (!whole && node.span().start() <= span.start() && span.end() <= node.span().end()) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everyPlaceOfAThingIsKnown() throws IOException {
    Files.writeString(folder.resolve("tal.csv"), "region;antal\nÖn;10\nKusten;20\n");
    String text =
        """
        party förbundet "Förbundet"
        group regioner "Regionerna" { | id | name | | ön | Ön | | kusten | Kusten | }
        data tal by regioner from "tal.csv"
        agreement vård-2020 "Vård 2020" {
            between förbundet and förbundet
            period 2020
            grant stöd 30 EUR to regioner by storlek, at least 5 EUR for ön
            key storlek = share of tal.antal
            obligation rapport { regioner submit "Rapport" to förbundet by 2020-09-30 }
            claim § 1 "10 euro": vård-2020.stöd[ön] = 10 EUR
        }
        scenario mer for vård-2020 { set stöd = 60 EUR  remove rapport }
        """;
    text =
        text.replace("| | ", "|\n    | ").replace("{ | id", "{\n    | id").replace("| }", "|\n}");
    Module module = load(text);
    Bindings bindings = module.bindings();
    assertThat(places("förbundet", text, bindings)).containsExactly("D", "U", "U", "U");
    assertThat(places("stöd", text, bindings)).containsExactly("D", "U", "U");
    assertThat(places("storlek", text, bindings)).containsExactly("U", "D");
    assertThat(places("rapport", text, bindings)).containsExactly("D", "U");
    assertThat(places("antal", text, bindings)).containsExactly("D", "U");
    assertThat(places("vård-2020", text, bindings)).containsExactly("D", "U", "U");
    assertThat(places("ön", text, bindings)).containsExactly("C", "D", "U", "U");
  }

  private static List<String> places(String name, String text, Bindings bindings) {
    var referent = bindings.named(text.indexOf(name) + 1).orElseThrow();
    List<String> roles = new ArrayList<>();
    for (var place : bindings.places(referent)) {
      roles.add(place.role().name().substring(0, 1));
      boolean cell = place.role() == Bindings.Role.CELL || place.span().text().equals("Ön");
      assertThat(place.span().text()).isEqualTo(cell && name.equals("ön") ? "Ön" : name);
    }
    return roles;
  }

  @Test
  void aVersionHasMeaningsOfItsOwn() throws IOException {
    Module module =
        load(
            """
            party a "A"
            let låg = 3 kr
            let hög = 7 kr
            agreement bas "Bas" { period 2020 grant g0 låg to a grant g1 låg to a }
            scenario s for bas { use hög instead of låg }
            """);
    Agreement original = module.agreements().get(0);
    Agreement version = module.agreements().get(1);
    var amount = original.grants().get(0).declared().amount().orElseThrow();
    Reference reference = Walk.all(Reference.class, amount).get(0);
    assertThat(version.grants().get(0).declared().amount().orElseThrow()).isSameAs(amount);
    assertThat(name(original.module().bindings().of(reference))).isEqualTo("låg");
    assertThat(name(version.module().bindings().of(reference))).isEqualTo("hög");
    assertThat(name(module.bindings().of(reference))).isEqualTo("låg");
  }

  private static String name(Referent referent) {
    return referent instanceof Referent.OfLet it ? it.let().name() : referent.toString();
  }

  @Test
  void anUnknownNameIsAReferentOfItsOwn() throws IOException {
    String text =
        """
        party a "A"
        agreement bas "Bas" { period 2020 grant g0 5 SEK to ingen grant g1 tal.antal[ö] to a }
        """;
    Bindings bindings = load(text).bindings();
    assertThat(bindings.unknown().stream().map(Name::text))
        .containsExactly("ingen", "tal", "antal", "ö");
    for (String unknown : List.of("ingen", "tal", "antal", "ö]")) {
      assertThat(bindings.named(text.indexOf(unknown)).orElseThrow())
          .isInstanceOf(Referent.OfUnknown.class);
    }
  }

  private Module load(String text) throws IOException {
    Path file = folder.resolve("x.agreement");
    Files.writeString(file, text);
    var findings = new Findings();
    var workspace = new Workspace(folder.toRealPath(), folder);
    return new Modules(workspace, findings).load(file).orElseThrow();
  }

  /** The kinds that marks speak of, and years in brackets. */
  private static Set<Name> notOfThings(Module module) {
    Set<Name> others = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Dispute mark : Walk.all(Dispute.class, module.tree())) {
      mark.kind().ifPresent(others::add);
    }
    for (Reference reference : Walk.all(Reference.class, module.tree())) {
      for (Reference.Step step : reference.steps()) {
        if (step.index() && Slot.of(step.name().text()).isPresent()) {
          others.add(step.name());
        }
      }
    }
    return others;
  }
}
