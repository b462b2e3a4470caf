package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.audit.AuditKinds;
import org.bilaga.check.CheckKinds;
import org.bilaga.evaluate.EvaluateKinds;
import org.bilaga.finding.Kind;
import org.bilaga.ledger.LedgerKinds;
import org.bilaga.parser.ParserKinds;
import org.bilaga.resolve.ResolveKinds;
import org.bilaga.settle.SettleKinds;
import org.bilaga.settle.form.FormKinds;
import org.bilaga.typing.TypingKinds;

/** Every kind of finding there is, sorted by name. Invariant: names are unique. */
final class Kinds {
  private Kinds() {}

  static List<Kind> all() {
    List<Kind> all = new ArrayList<>();
    all.addAll(ParserKinds.all());
    all.addAll(ResolveKinds.all());
    all.addAll(TypingKinds.all());
    all.addAll(LedgerKinds.all());
    all.addAll(EvaluateKinds.all());
    all.addAll(CheckKinds.all());
    all.addAll(SettleKinds.all());
    all.addAll(FormKinds.all());
    all.addAll(AuditKinds.all());
    all.sort((one, other) -> one.name().compareTo(other.name()));
    return all;
  }

  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Kind kind : all()) {
      names.add(kind.name());
    }
    return names;
  }

  static Optional<Kind> named(String name) {
    for (Kind kind : all()) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
