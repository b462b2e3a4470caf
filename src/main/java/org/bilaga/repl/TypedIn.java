package org.bilaga.repl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Declaration;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.parser.Keyword;
import org.bilaga.parser.ShownWord;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Sorts;
import org.bilaga.source.Folding;
import org.bilaga.source.SourceFile;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Language;

/**
 * The declarations that were typed into a session, each a small file of its own that uses the files
 * whose names it mentions.
 *
 * <p>Immutable: what could not be understood leaves all as it was.
 */
final class TypedIn {
  static final TypedIn NOTHING = new TypedIn(List.of());

  private final List<Definition> all;

  private TypedIn(List<Definition> all) {
    this.all = List.copyOf(all);
  }

  /** Some declarations that were typed at once. */
  record Definition(String text, List<String> names, Language language, Module module) {}

  List<Definition> all() {
    return all;
  }

  List<Module> modules() {
    List<Module> modules = new ArrayList<>();
    all.forEach(it -> modules.add(it.module()));
    return modules;
  }

  /** These and more; a name that was typed in before now means what is typed now. */
  TypedIn and(String text, Library library) throws AskedExpression.Unclear {
    String composed = Folding.composed(text);
    var findings = new Findings();
    var source = SourceFile.of("repl", composed);
    Optional<AgreementFile> tree =
        new AgreementParser(source, findings, used -> Module.units(library.modules())).parse();
    AskedExpression.refuse(List.of(), findings);
    List<String> names = names(tree.orElseThrow());
    List<Definition> kept = new ArrayList<>();
    for (Definition earlier : all) {
      List<String> left = new ArrayList<>(earlier.names());
      left.removeAll(names);
      if (left.size() == earlier.names().size()) {
        kept.add(earlier);
      } else if (!left.isEmpty()) {
        String others = "`" + String.join("`, `", left) + "`";
        throw new AskedExpression.Unclear(Sentences.typedInTogether(others));
      }
    }
    refuseDeclared(names, library);
    List<Module> uses = uses(composed, names, kept, library);
    Path path = library.workspace().root().resolve("repl");
    Optional<Module> module = Modules.typed(path, tree.get(), uses, library.workspace(), findings);
    AskedExpression.refuse(List.of(), findings);
    new TypeChecker(findings).check(module.orElseThrow());
    AskedExpression.refuse(List.of(), findings);
    kept.add(new Definition(composed, names, tree.get().language(), module.get()));
    return new TypedIn(kept);
  }

  /** Those without the one that declares a name; empty where none does. */
  Optional<TypedIn> without(String name) {
    List<Definition> left = new ArrayList<>();
    for (Definition definition : all) {
      if (!definition.names().contains(name)) {
        left.add(definition);
      }
    }
    return left.size() == all.size() ? Optional.empty() : Optional.of(new TypedIn(left));
  }

  private static List<String> names(AgreementFile tree) {
    List<String> names = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      names.add(declaration.name().text());
    }
    return names;
  }

  private static void refuseDeclared(List<String> names, Library library)
      throws AskedExpression.Unclear {
    for (Module module : library.all()) {
      for (String name : names) {
        Referent referent = module.declared().get(name);
        if (referent != null) {
          String at = Sorts.place(referent).map(span -> span.toString()).orElse("");
          throw new AskedExpression.Unclear(Sentences.declaredAlready(name, at));
        }
      }
    }
  }

  /** The files and earlier definitions that declare something whose name stands in the text. */
  private static List<Module> uses(
      String text, List<String> own, List<Definition> earlier, Library library) {
    Set<String> mentioned = new LinkedHashSet<>();
    for (ShownWord lexeme : ShownWord.of(text)) {
      boolean word =
          lexeme.sort() == ShownWord.Sort.NAME || lexeme.sort() == ShownWord.Sort.KEYWORD;
      if (word && !own.contains(lexeme.text())) {
        mentioned.add(lexeme.text());
      }
    }
    List<Module> all = new ArrayList<>();
    earlier.forEach(it -> all.add(it.module()));
    all.addAll(library.all());
    Set<Module> uses = new LinkedHashSet<>();
    for (String name : mentioned) {
      for (Module module : all) {
        if (module.declared().containsKey(name)) {
          uses.add(module);
          break;
        }
      }
    }
    return List.copyOf(uses);
  }

  /** All as the text of a file at a place, with what it uses. */
  String file(Path place) {
    Language language = all.isEmpty() ? Language.ENGLISH : all.get(0).language();
    var out = new StringBuilder();
    Path folder = place.toAbsolutePath().normalize().resolveSibling("");
    Set<Path> used = new LinkedHashSet<>();
    for (Definition definition : all) {
      for (Module module : definition.module().uses()) {
        if (!modules().contains(module)) {
          used.add(module.path().toAbsolutePath().normalize());
        }
      }
    }
    for (Path path : used) {
      String relative = folder.relativize(path).toString().replace('\\', '/');
      out.append(Keyword.USE.in(language)).append(" \"").append(relative).append("\"\n");
    }
    for (Definition definition : all) {
      out.append(out.isEmpty() ? "" : "\n").append(definition.text().strip()).append('\n');
    }
    return out.toString();
  }
}
