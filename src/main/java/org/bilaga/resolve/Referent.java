package org.bilaga.resolve;

import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Name;
import org.bilaga.calendar.Slot;

/** What a name turned out to stand for. */
public sealed interface Referent {
  record OfParty(Declaration.Party party) implements Referent {}

  record OfGroup(Group group) implements Referent {}

  record OfMember(Group group, int member) implements Referent {}

  record OfData(Data data) implements Referent {}

  record OfColumn(Data.Column column) implements Referent {}

  record OfKey(Key key) implements Referent {}

  record OfLet(Let let) implements Referent {}

  record OfAgreement(Agreement agreement) implements Referent {}

  record OfArea(Area area) implements Referent {}

  record OfGrant(Grant grant) implements Referent {}

  record OfEarmark(Earmark earmark) implements Referent {}

  /** The stated total of an area or agreement, or the sum of its parts where none is stated. */
  record OfTotal(Area area) implements Referent {}

  /** What a ladder measures. */
  record OfMeasure(Grant grant, Clause.Measure measure) implements Referent {}

  /** A step of a ladder: what those who reach it share. */
  record OfStep(Grant grant, Clause.Step step) implements Referent {}

  record OfFacts(Facts facts) implements Referent {}

  /** An obligation, a condition or an appendix: what has a name, but no value. */
  record OfSentence(Clause sentence) implements Referent {}

  /**
   * Nothing that is known: the name is told where it stands, and nothing else is told of what
   * depends on it.
   */
  record OfUnknown(Name name) implements Referent {}

  /** The part of something that one year or month has. */
  record In(Referent of, Slot slot) implements Referent {}

  /** One member's part of something. */
  record At(Referent of, Group group, int member) implements Referent {}
}
