package org.bilaga.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Name;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.InVersion;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Let;
import org.bilaga.resolve.Module;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Told;

/**
 * Something declared that nothing refers to.
 *
 * <p>Of a file with mistakes it is not told: what was not understood may be what refers to it.
 */
final class UnusedDeclaration {
  static final Kind KIND =
      Kind.warning("unused-declaration")
          .en("{sort} `{name}` is declared but never used.", "Use it or remove it.")
          .sv("{sort} `{name}` är deklarerad men används aldrig.", "Använd den eller ta bort den.");

  private final Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Set<Module> unclear = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param told what is known to be wrong in the files
   */
  UnusedDeclaration(List<Module> all, Findings told) {
    Set<SourceFile> wrong = Collections.newSetFromMap(new IdentityHashMap<>());
    if (told.mistakes() > 0) {
      for (Finding finding : told.all()) {
        if (!finding.kind().disputable()) {
          wrong.add(finding.span().file());
        }
      }
    }
    for (Module module : all) {
      module.collectUsed(used);
      if (module.isBroken() || wrong.contains(module.tree().source())) {
        unclear.addAll(module.seen());
      }
    }
  }

  /**
   * What it hangs on besides a file itself what is told of it: which of its declarations are used.
   */
  Object condition(Module module) {
    List<Boolean> condition = new ArrayList<>();
    condition.add(unclear.contains(module.file()));
    for (Declaration declaration : module.tree().declarations()) {
      condition.add(used.contains(declaration));
    }
    return condition;
  }

  /** A file without agreements is there for others to choose from: nothing in it must be used. */
  void run(Module module, Checked checked) {
    if (module.agreements().isEmpty() || unclear.contains(module.file())) {
      return;
    }
    if (checked.isFile()) {
      inFile(module, checked);
    }
    for (Agreement agreement : checked.agreements()) {
      inAgreement(agreement, checked);
    }
  }

  private void inFile(Module module, Checked checked) {
    for (Declaration declaration : module.tree().declarations()) {
      Optional<Told> sort =
          switch (declaration) {
            case Declaration.Key key -> Optional.of(Sentences.theKey());
            case Declaration.Let let -> Optional.of(Sentences.theFigure());
            // A printed total that is verified is what such data are there for.
            case Declaration.Data data ->
                data.totalRow().isPresent() ? Optional.empty() : Optional.of(Sentences.theData());
            case Declaration.Group group -> Optional.of(Sentences.theGroup());
            case Declaration.Party party -> Optional.of(Sentences.theParty());
            case Declaration.Counted counted -> Optional.empty();
            case Declaration.Agreement agreement -> Optional.empty();
            case Declaration.Facts facts -> Optional.empty();
            case Declaration.Scenario scenario -> Optional.empty();
            case Declaration.Amendment amendment -> Optional.empty();
          };
      if (sort.isPresent() && !used.contains(declaration)) {
        tell(sort.get(), declaration.name(), declaration, checked);
      }
    }
  }

  /** What a version of an agreement has from another is there for the other. */
  private static void inAgreement(Agreement agreement, Checked checked) {
    Module module = agreement.module();
    for (Key key : agreement.keys()) {
      Name name = key.declared().name();
      boolean own = isOwn(name, agreement);
      if (own && !module.uses(key.declared())) {
        tell(Sentences.theKey(), name, key.declared(), checked);
      }
    }
    for (Let let : agreement.lets()) {
      Name name = let.declared().name();
      boolean own = isOwn(name, agreement);
      if (own && !module.uses(let.declared())) {
        tell(Sentences.theFigure(), name, let.declared(), checked);
      }
    }
  }

  private static boolean isOwn(Name name, Agreement agreement) {
    return agreement.isOriginal() || new InVersion(agreement).isOwn(name.span());
  }

  private static void tell(Told sort, Name name, Object declared, Checked checked) {
    checked.add(KIND.at(name.span()).with("sort", sort).with("name", name.text()).about(declared));
  }
}
