package org.bilaga.answer;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Rounding;
import org.bilaga.coverage.Coverage;
import org.bilaga.coverage.NewEdition;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Apportionment;
import org.bilaga.report.CoverageSheet;
import org.bilaga.report.NewEditionSheet;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.sheet.SheetPart;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Agreements;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;

/** Section by section what of a document is modelled, claimed, unmodelled or missing. */
final class CoverageAnswer {
  private CoverageAnswer() {}

  static Answered of(Given given, Engine engine) throws Refused {
    Agreements chosen = given.selection(engine).agreements();
    if (chosen.all().size() != 1) {
      throw Refused.because(Sentences.coverageOfWhat()).in(chosen.language());
    }
    Agreement agreement = chosen.all().get(0);
    var against = given.value(Choice.AGAINST);
    if (against.isPresent()) {
      var edition =
          ReadDocument.of(against.get(), chosen.language().orElse(Language.ENGLISH)).document();
      return Answered.of(
          NewEditionSheet.of(
              NewEdition.of(agreement.declared(), agreement.documents(), edition),
              TypeChecker.currencyOf(agreement),
              given.has(Choice.FULL)),
          given,
          chosen.notes(),
          chosen.language());
    }
    return Answered.of(
        CoverageSheet.of(coverage(agreement, chosen.evaluator()), given.has(Choice.FULL)),
        given,
        chosen.notes(),
        chosen.language());
  }

  /** The coverage of an agreement, section by section. */
  static List<SheetPart> parts(Agreement agreement, Ledgers evaluator) {
    return CoverageSheet.of(coverage(agreement, evaluator), false).parts();
  }

  private static Coverage coverage(Agreement agreement, Ledgers evaluator) {
    return Coverage.of(agreement.declared())
        .with(ties(agreement, evaluator))
        .inDocuments(agreement);
  }

  /**
   * Equal claims to what was left over that the order of the members decided, which nobody says.
   */
  private static List<Coverage.Assumption> ties(Agreement agreement, Ledgers evaluator) {
    List<Coverage.Assumption> ties = new ArrayList<>();
    for (Entry entry : evaluator.ledger(agreement).entries()) {
      Grant grant = entry.grant();
      boolean said = grant.rounding().flatMap(Rounding::ties).isPresent();
      if (!said && entry.rounding().filter(Apportionment::decidedByTie).isPresent()) {
        var where = grant.sections().stream().findFirst().map(it -> "§ " + it.text());
        Told reason = Sentences.tieByOrder(grant.path());
        ties.add(
            new Coverage.Assumption(
                Coverage.Assumption.Kind.READING, grant.declared().name().span(), where, reason));
      }
    }
    return ties;
  }
}
