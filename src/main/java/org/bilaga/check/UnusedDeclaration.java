package org.bilaga.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Name;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Language;
import org.bilaga.finding.Told;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.InVersion;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Let;
import org.bilaga.resolve.Module;

/** Something declared that nothing refers to. */
final class UnusedDeclaration {
  static final Kind KIND =
      Kind.warning("unused-declaration")
          .en("{sort} `{name}` is declared but never used.", "Use it or remove it.")
          .sv("{sort} `{name}` är deklarerad men används aldrig.", "Använd den eller ta bort den.");

  private final Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());

  UnusedDeclaration(List<Module> all) {
    for (Module module : all) {
      module.collectUsed(used);
    }
  }

  /** A file without agreements is there for others to choose from: nothing in it must be used. */
  void run(Module module, Checked checked) {
    if (module.agreements().isEmpty()) {
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
      Told sort =
          switch (declaration) {
            case Declaration.Key key -> Told.phrase("The key", "Nyckeln");
            case Declaration.Let let -> Told.phrase("The figure", "Storheten");
            case Declaration.Data data -> Told.phrase("The data", "Datamängden");
            case Declaration.Group group -> Told.phrase("The group", "Gruppen");
            case Declaration.Party party -> Told.phrase("The party", "Parten");
            case Declaration.Agreement agreement -> Told.text("");
            case Declaration.Facts facts -> Told.text("");
            case Declaration.Scenario scenario -> Told.text("");
            case Declaration.Amendment amendment -> Told.text("");
          };
      if (!sort.in(Language.ENGLISH).isEmpty() && !used.contains(declaration)) {
        tell(sort, declaration.name(), declaration, checked);
      }
    }
  }

  /** What a version of an agreement has from another is there for the other. */
  private static void inAgreement(Agreement agreement, Checked checked) {
    Module module = agreement.module();
    var version = new InVersion(agreement);
    for (Key key : agreement.keys()) {
      Name name = key.declared().name();
      boolean own = agreement.isOriginal() || version.isOwn(name.span());
      if (own && !module.uses(key.declared())) {
        tell(Told.phrase("The key", "Nyckeln"), name, key.declared(), checked);
      }
    }
    for (Let let : agreement.lets()) {
      Name name = let.declared().name();
      boolean own = agreement.isOriginal() || version.isOwn(name.span());
      if (own && !module.uses(let.declared())) {
        tell(Told.phrase("The figure", "Storheten"), name, let.declared(), checked);
      }
    }
  }

  private static void tell(Told sort, Name name, Object declared, Checked checked) {
    checked.add(KIND.at(name.span()).with("sort", sort).with("name", name.text()).about(declared));
  }
}
