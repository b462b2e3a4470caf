package org.bilaga.resolve;

import java.util.Optional;
import org.bilaga.ast.Name;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/** What sorts of things names stand for, in words, and where each is declared. */
public final class Sorts {
  private Sorts() {}

  /** What sort of thing a name stands for. */
  public static Told told(Referent referent) {
    return switch (referent) {
      case Referent.OfParty it -> Sentences.aParty();
      case Referent.OfGroup it -> Sentences.aGroup();
      case Referent.OfMember it -> Sentences.aMember();
      case Referent.OfData it -> Sentences.data();
      case Referent.OfColumn it -> Sentences.aColumnOfData();
      case Referent.OfKey it -> Sentences.aKey();
      case Referent.OfLet it -> Sentences.aFigure();
      case Referent.OfAgreement it -> told(it.agreement());
      case Referent.OfArea it -> Sentences.anArea();
      case Referent.OfGrant it -> Sentences.aGrant();
      case Referent.OfEarmark it -> Sentences.anEarmark();
      case Referent.OfTotal it -> Sentences.aTotal();
      case Referent.OfMeasure it -> Sentences.aMeasure();
      case Referent.OfStep it -> Sentences.aStep();
      case Referent.OfFacts it -> Sentences.facts();
      case Referent.OfSentence it -> Noun.of(it.sentence()).one();
      case Referent.OfUnknown it -> Sentences.nothingKnown();
      case Referent.In it -> told(it.of());
      case Referent.At it -> told(it.of());
    };
  }

  private static Told told(Agreement agreement) {
    return switch (agreement.kind()) {
      case ORIGINAL -> Sentences.anAgreement();
      case SCENARIO -> Sentences.aScenario();
      case AMENDED -> Sentences.anAmendedAgreement();
    };
  }

  /** Where a thing is declared. */
  public static Optional<Span> place(Referent referent) {
    return switch (referent) {
      case Referent.OfParty it -> Optional.of(it.party().name().span());
      case Referent.OfGroup it -> Optional.of(it.group().declared().name().span());
      case Referent.OfData it -> Optional.of(it.data().declared().name().span());
      case Referent.OfKey it -> Optional.of(it.key().declared().name().span());
      case Referent.OfLet it -> Optional.of(it.let().declared().name().span());
      case Referent.OfAgreement it -> Optional.of(it.agreement().declared().name().span());
      case Referent.OfArea it -> Optional.of(it.area().name().span());
      case Referent.OfGrant it -> Optional.of(it.grant().declared().name().span());
      case Referent.OfFacts it -> Optional.of(it.facts().declared().name().span());
      case Referent.OfMeasure it -> Optional.of(it.measure().name().span());
      case Referent.OfStep it -> it.step().name().map(Name::span);
      case Referent.OfMember it -> Optional.of(it.group().place(it.member()));
      case Referent.OfColumn it -> it.column().declaredAt();
      case Referent.OfEarmark it -> Optional.of(it.earmark().declared().name().span());
      case Referent.OfSentence it -> Noun.name(it.sentence()).map(Name::span);
      case Referent.In it -> place(it.of());
      case Referent.At it -> place(it.of());
      case Referent.OfTotal it -> Optional.empty();
      case Referent.OfUnknown it -> Optional.empty();
    };
  }
}
