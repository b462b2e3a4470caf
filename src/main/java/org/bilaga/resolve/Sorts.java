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
      case Referent.OfParty it -> Told.phrase("a party", "en part");
      case Referent.OfGroup it -> Told.phrase("a group", "en grupp");
      case Referent.OfMember it -> Told.phrase("a member", "en medlem");
      case Referent.OfData it -> Told.phrase("data", "data");
      case Referent.OfColumn it -> Told.phrase("a column of data", "en kolumn i data");
      case Referent.OfKey it -> Told.phrase("a key", "en nyckel");
      case Referent.OfLet it -> Told.phrase("a figure", "ett tal");
      case Referent.OfAgreement it -> told(it.agreement());
      case Referent.OfArea it -> Told.phrase("an area", "ett område");
      case Referent.OfGrant it -> Told.phrase("a grant", "ett bidrag");
      case Referent.OfEarmark it -> Told.phrase("an earmark", "ett öronmärkt belopp");
      case Referent.OfTotal it -> Told.phrase("a total", "en summa");
      case Referent.OfMeasure it -> Told.phrase("a measure", "ett mått");
      case Referent.OfStep it -> Told.phrase("a step", "ett steg");
      case Referent.OfFacts it -> Told.phrase("facts", "ett utfall");
      case Referent.OfSentence it -> Noun.of(it.sentence()).one();
      case Referent.OfUnknown it -> Told.phrase("nothing that is known", "inget känt");
      case Referent.In it -> told(it.of());
      case Referent.At it -> told(it.of());
    };
  }

  private static Told told(Agreement agreement) {
    return switch (agreement.kind()) {
      case ORIGINAL -> Told.phrase("an agreement", "en överenskommelse");
      case SCENARIO -> Told.phrase("a scenario", "ett scenario");
      case AMENDED -> Told.phrase("an amended agreement", "en ändrad överenskommelse");
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
