package org.bilaga.resolve;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Name;
import org.bilaga.words.Told;

/**
 * What a sentence of an agreement is called in running text.
 *
 * @param one {@code a grant}
 * @param none {@code no grant}
 */
record Noun(Told one, Told none) {

  static Noun of(Clause clause) {
    return switch (clause) {
      case Clause.Area it -> new Noun(Sentences.anArea(), Sentences.noArea());
      case Clause.Grant it -> new Noun(Sentences.aGrant(), Sentences.noGrant());
      case Clause.OfWhich it -> new Noun(Sentences.anEarmark(), Sentences.noEarmark());
      case Clause.ForYear it ->
          new Noun(Sentences.anAmountForAYear(), Sentences.noAmountForAYear());
      case Clause.Listed it -> new Noun(Sentences.aListedAmount(), Sentences.noListedAmount());
      case Clause.Measure it -> new Noun(Sentences.aMeasure(), Sentences.noMeasure());
      case Clause.Step it -> new Noun(Sentences.aStep(), Sentences.noStep());
      case Clause.Sharing it -> new Noun(Sentences.aRuleOfSharing(), Sentences.noRuleOfSharing());
      case Clause.Passing it ->
          new Noun(Sentences.aRuleOfPassingOn(), Sentences.noRuleOfPassingOn());
      case Clause.Nobody it -> new Noun(Sentences.aRuleForNobody(), Sentences.noRuleForNobody());
      case Clause.Total it -> new Noun(Sentences.aTotal(), Sentences.noTotal());
      case Clause.Rounded it -> new Noun(Sentences.aRounding(), Sentences.noRounding());
      case Clause.RoundedTogether it ->
          new Noun(Sentences.aJointRounding(), Sentences.noJointRounding());
      case Clause.Between it ->
          new Noun(Sentences.aSentenceAboutTheParties(), Sentences.noSentenceAboutTheParties());
      case Clause.Case it -> new Noun(Sentences.aCaseNumber(), Sentences.noCaseNumber());
      case Clause.InPeriod it -> new Noun(Sentences.aPeriod(), Sentences.noPeriod());
      case Clause.Calendar it -> new Noun(Sentences.aCalendar(), Sentences.noCalendar());
      case Clause.Merges it ->
          new Noun(Sentences.aSentenceAboutMerging(), Sentences.noSentenceAboutMerging());
      case Clause.Signed it -> new Noun(Sentences.aSignature(), Sentences.noSignature());
      case Clause.ChargedTo it ->
          new Noun(Sentences.anAppropriation(), Sentences.noAppropriation());
      case Clause.Document it -> new Noun(Sentences.aDocument(), Sentences.noDocument());
      case Clause.Payment it -> new Noun(Sentences.aPayment(), Sentences.noPayment());
      case Clause.Obligation it -> new Noun(Sentences.anObligation(), Sentences.noObligation());
      case Clause.Condition it -> new Noun(Sentences.aCondition(), Sentences.noCondition());
      case Clause.Appendix it -> new Noun(Sentences.anAppendix(), Sentences.noAppendix());
      case Clause.Claim it -> new Noun(Sentences.aClaim(), Sentences.noClaim());
      case Clause.Unmodelled it ->
          new Noun(Sentences.anUnmodelledClause(), Sentences.noUnmodelledClause());
      case Clause.Reading it -> new Noun(Sentences.aReading(), Sentences.noReading());
      case Clause.Broken it -> new Noun(Sentences.aSentence(), Sentences.noSentence());
      case Declaration.Key it -> new Noun(Sentences.aKey(), Sentences.noKey());
      case Declaration.Let it -> new Noun(Sentences.aFigure(), Sentences.noFigure());
    };
  }

  /** The name by which a sentence is known beside others of its sort. */
  static Optional<Name> name(Clause clause) {
    return switch (clause) {
      case Clause.Area it -> Optional.of(it.name());
      case Clause.Grant it -> Optional.of(it.name());
      case Clause.OfWhich it -> Optional.of(it.name());
      case Clause.Measure it -> Optional.of(it.name());
      case Clause.Step it -> it.name();
      case Clause.Obligation it -> Optional.of(it.name());
      case Clause.Condition it -> Optional.of(it.name());
      case Clause.Appendix it -> Optional.of(it.number());
      case Declaration.Key it -> Optional.of(it.name());
      case Declaration.Let it -> Optional.of(it.name());
      default -> Optional.empty();
    };
  }
}
