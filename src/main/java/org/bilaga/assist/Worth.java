package org.bilaga.assist;

import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.report.ExpressionValue;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.typing.Mistakes;
import org.bilaga.typing.Type;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Told;
import org.bilaga.workspace.Analysis;

/** What things come to, as far as that is known; what rests on a mistake is not. */
final class Worth {
  private final Analysis analysis;
  private final Findings findings = new Findings();
  private final Ledgers ledgers = new Ledgers(findings);

  Worth(Analysis analysis) {
    this.analysis = analysis;
  }

  /** As a reader writes it; empty for what has no value, or one for each member or year. */
  Optional<Told> known(Referent referent, Module here) {
    return of(referent, here, false);
  }

  /** The same, or why it is not known. */
  Optional<Told> orWhyNot(Referent referent, Module here) {
    return of(referent, here, true);
  }

  private Optional<Told> of(Referent referent, Module here, boolean unknown) {
    Module module = home(referent, here);
    if (!new Mistakes(analysis.findings(), List.of(module), false).all().isEmpty()) {
      return Optional.empty();
    }
    int before = findings.mistakes();
    Type type = new TypeChecker(findings).type(referent);
    boolean none = type.quantity() == Type.Quantity.NAME || type.perMember().isPresent();
    if (none || type.overTime()) {
      return Optional.empty();
    }
    Value value = ledgers.value(referent, context(referent, module));
    if (findings.mistakes() > before) {
      return Optional.empty();
    }
    var text = new ExpressionValue("", type, List.of(value), false);
    return value
        .known()
        .<Told>map(known -> language -> text.text(known, language))
        .or(
            () ->
                unknown
                    ? value.why().map(why -> Sentences.notKnown(why.text()))
                    : Optional.empty());
  }

  Ledgers ledgers() {
    return ledgers;
  }

  /** The file whose mistakes may stand in the way of a value. */
  private static Module home(Referent referent, Module here) {
    return switch (referent) {
      case Referent.OfLet it -> it.let().module();
      case Referent.At it -> home(it.of(), here);
      case Referent.In it -> home(it.of(), here);
      default -> agreement(referent).map(Agreement::module).orElse(here);
    };
  }

  private static Context context(Referent referent, Module module) {
    return switch (referent) {
      case Referent.At it -> context(it.of(), module);
      case Referent.In it -> context(it.of(), module);
      default ->
          agreement(referent)
              .map(Context::whole)
              .orElseGet(() -> Context.whole(module, Optional.empty()));
    };
  }

  private static Optional<Agreement> agreement(Referent referent) {
    return switch (referent) {
      case Referent.OfAgreement it -> Optional.of(it.agreement());
      case Referent.OfArea it -> Optional.of(it.area().agreement());
      case Referent.OfTotal it -> Optional.of(it.area().agreement());
      case Referent.OfGrant it -> Optional.of(it.grant().agreement());
      case Referent.OfEarmark it -> Optional.of(it.earmark().grant().agreement());
      default -> Optional.empty();
    };
  }
}
