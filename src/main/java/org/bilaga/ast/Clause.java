package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/** A sentence of an agreement, or of one of its areas and grants. */
public sealed interface Clause extends Node
    permits Clause.Between,
        Clause.Case,
        Clause.InPeriod,
        Clause.Calendar,
        Clause.Merges,
        Clause.Signed,
        Clause.ChargedTo,
        Clause.Document,
        Clause.Total,
        Clause.Area,
        Clause.RoundedTogether,
        Clause.Rounded,
        Clause.Grant,
        Clause.OfWhich,
        Clause.ForYear,
        Clause.Listed,
        Clause.Measure,
        Clause.Step,
        Clause.Sharing,
        Clause.Passing,
        Clause.Nobody,
        Clause.Payment,
        Clause.Obligation,
        Clause.Condition,
        Clause.Appendix,
        Clause.Claim,
        Clause.Unmodelled,
        Clause.Reading,
        Clause.Broken,
        Declaration.Key,
        Declaration.Let {

  record Between(Span span, List<Side> sides, List<Section> sections) implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(sides).and(sections).asWritten();
    }
  }

  record Side(Span span, Reference party, Optional<Reference> through) implements Node {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(party).and(through).asWritten();
    }
  }

  record Case(Span span, List<Text> numbers, List<Section> sections) implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(numbers).and(sections).asWritten();
    }
  }

  record InPeriod(Span span, Stretch stretch, List<Section> sections) implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(stretch).and(sections).asWritten();
    }
  }

  /** The country whose days of rest count; empty where none do. */
  record Calendar(Span span, Optional<Name> country) implements Clause {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(country).asWritten();
    }
  }

  record Merges(Span span, List<Reference> agreements, List<Section> sections)
      implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(agreements).and(sections).asWritten();
    }
  }

  record Signed(
      Span span, Date date, Optional<Text> by, Optional<Reference> party, List<Section> sections)
      implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(date).and(by).and(party).and(sections).asWritten();
    }
  }

  record ChargedTo(Span span, Text appropriation, List<String> items, List<Section> sections)
      implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(appropriation).and(sections).asWritten();
    }
  }

  /**
   * The published text, in a file; with a title where sentences quote it as another source by that.
   */
  record Document(Span span, Text file, Optional<Text> title, List<Dispute> disputes)
      implements Clause, Disputable {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(file).and(title).and(disputes).asWritten();
    }
  }

  /**
   * A stated total: the parts of what it stands in must equal it. {@code from} tells who pays how
   * much of it.
   */
  record Total(
      Span span,
      Expression amount,
      Timing timing,
      List<Funder> from,
      List<Section> sections,
      List<Dispute> disputes)
      implements Clause, Disputable, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(amount)
          .and(timing)
          .and(from)
          .and(sections)
          .and(disputes)
          .asWritten();
    }
  }

  /** A body and what it pays. */
  record Funder(Span span, Reference party, Expression amount) implements Node {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(party).and(amount).asWritten();
    }
  }

  /** A branch of the tree of money. */
  record Area(
      Span span, Name name, Optional<Text> title, List<Section> sections, List<Clause> clauses)
      implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(name).and(title).and(sections).and(clauses).asWritten();
    }
  }

  record RoundedTogether(Span span, List<Section> sections) implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(sections).asWritten();
    }
  }

  /** The rule for all grants below that name none themselves. */
  record Rounded(Span span, Rounding rounding, List<Section> sections) implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(rounding).and(sections).asWritten();
    }
  }

  /**
   * A leaf of the tree of money: so much, to whom, by which key.
   *
   * <p>Without an amount, {@link ForYear} clauses inside say how much each year.
   */
  record Grant(
      Span span,
      Name name,
      Optional<Text> title,
      Optional<Expression> amount,
      Timing timing,
      Recipients recipients,
      Division division,
      List<Funder> from,
      List<Section> sections,
      List<Dispute> disputes,
      List<Clause> clauses)
      implements Clause, Disputable, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(name)
          .and(title)
          .and(amount)
          .and(timing)
          .and(recipients.to())
          .and(recipients.others())
          .and(recipients.through())
          .and(recipients.passedOnTo())
          .and(division.key())
          .and(division.rounding())
          .and(division.base())
          .and(division.floors())
          .and(division.caps())
          .and(division.except())
          .and(from)
          .and(sections)
          .and(disputes)
          .and(clauses)
          .asWritten();
    }

    /** Whether it takes what is left of the area it stands in. */
    public boolean isRemainder() {
      return amount.isPresent() && amount.get() instanceof Expression.Remainder;
    }

    /** Whether some of its years start from the year before. */
    public boolean grows() {
      for (Clause clause : clauses) {
        if (clause instanceof ForYear year && year.grows()) {
          return true;
        }
      }
      return false;
    }

    /** Whether it is divided by what its recipients have reached. */
    public boolean hasLadder() {
      for (Clause clause : clauses) {
        if (clause instanceof Step) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * The amount of a grant in one year or other period.
   *
   * @param list what each member has then, where that is decided year by year
   */
  record ForYear(
      Span span,
      Stretch stretch,
      Expression amount,
      List<Section> sections,
      List<Dispute> disputes,
      List<Listed> list)
      implements Clause, Disputable, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(stretch)
          .and(amount)
          .and(sections)
          .and(disputes)
          .and(list)
          .asWritten();
    }

    /** Whether it starts from the year before, so that each of its years has its own amount. */
    public boolean grows() {
      return !(amount instanceof Expression.Each)
          && !Walk.all(Expression.PreviousYear.class, amount).isEmpty();
    }
  }

  /** What a member gets of a grant that lists it. */
  record Listed(
      Span span,
      Reference member,
      Expression amount,
      List<Section> sections,
      List<Dispute> disputes)
      implements Clause, Disputable, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(member).and(amount).and(sections).and(disputes).asWritten();
    }
  }

  /** A floor or a cap, for one member or for each. */
  record Bound(Span span, Expression amount, Optional<Reference> member) implements Node {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(amount).and(member).asWritten();
    }
  }

  /** An earmark inside a grant, or inside another earmark; may be less than the whole. */
  record OfWhich(
      Span span,
      Name name,
      Optional<Text> title,
      Expression amount,
      Timing timing,
      List<Section> sections,
      List<Dispute> disputes,
      List<Clause> clauses)
      implements Clause, Disputable, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(name)
          .and(title)
          .and(amount)
          .and(timing)
          .and(sections)
          .and(disputes)
          .and(clauses)
          .asWritten();
    }
  }

  /** What a ladder measures, for each member in each period of the grant. */
  record Measure(Span span, Name name, Expression value, List<Section> sections)
      implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(name).and(value).and(sections).asWritten();
    }
  }

  /**
   * A step of a ladder: its share of the period's sum, and when a member has reached it; the
   * alternative gives the same, but never twice.
   */
  record Step(
      Span span,
      Optional<Name> name,
      Expression share,
      Expression when,
      Optional<Expression> alternative,
      List<Section> sections)
      implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(name)
          .and(share)
          .and(when)
          .and(alternative)
          .and(sections)
          .asWritten();
    }
  }

  /** How those who reach a step share it: by a key, or without one equally. */
  record Sharing(Span span, Optional<Reference> key, List<Section> sections, Optional<Text> reading)
      implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(key).and(sections).and(reading).asWritten();
    }
  }

  /** What a step has that nobody reaches goes to the step below. */
  record Passing(Span span, List<Section> sections, Optional<Text> reading)
      implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(sections).and(reading).asWritten();
    }
  }

  /**
   * Who keeps a period's sum when nobody reaches any step; {@code byMainWay}: when nobody does so
   * but by an alternative.
   */
  record Nobody(
      Span span,
      boolean byMainWay,
      Reference keeper,
      List<Section> sections,
      Optional<Text> reading)
      implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(keeper).and(sections).and(reading).asWritten();
    }
  }

  /** Terms of payment; {@code affects} names the money, all that they get where none is named. */
  record Payment(
      Span span,
      List<Reference> recipients,
      List<Reference> affects,
      List<Section> sections,
      List<Term> terms)
      implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(recipients).and(affects).and(sections).and(terms).asWritten();
    }
  }

  /** {@code affects} names the money that depends on it, where the consequence does not. */
  record Obligation(
      Span span,
      Name name,
      Optional<Text> title,
      List<Reference> affects,
      List<Section> sections,
      List<Duty> duties,
      Optional<Otherwise> otherwise)
      implements Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(name)
          .and(title)
          .and(affects)
          .and(sections)
          .and(duties)
          .and(otherwise)
          .asWritten();
    }
  }

  /** {@code affects} names the money that depends on it, where the consequence does not. */
  record Condition(
      Span span,
      Name name,
      Optional<Text> title,
      List<Reference> affects,
      List<Section> sections,
      List<Dispute> disputes,
      List<Duty> duties,
      Optional<Otherwise> otherwise)
      implements Clause, Disputable, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(name)
          .and(title)
          .and(affects)
          .and(sections)
          .and(disputes)
          .and(duties)
          .and(otherwise)
          .asWritten();
    }
  }

  /** Who must do what by when. */
  record Duty(
      Span span,
      List<Reference> who,
      Act act,
      Optional<When> when,
      List<Instead> instead,
      List<Section> sections,
      List<Dispute> disputes)
      implements Disputable, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(who)
          .and(act)
          .and(when)
          .and(instead)
          .and(sections)
          .and(disputes)
          .asWritten();
    }

    /** The day by which it must be done, where one day is said. */
    public Optional<Date> by() {
      return when.isPresent() && when.get() instanceof When.By it
          ? Optional.of(it.date())
          : Optional.empty();
    }
  }

  /**
   * What frees from a duty, or from what follows otherwise: something else that is done, something
   * that is so, or something that is not.
   */
  record Instead(Span span, How how, Act act, Optional<When> when) implements Node {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(act).and(when).asWritten();
    }
  }

  enum How {
    /** The one or the other is to be done. */
    OR,
    /** It is not asked where this is so. */
    UNLESS,
    /** It is asked only where this is so. */
    IF
  }

  /** A published table that must equal what the agreement computes. */
  record Appendix(
      Span span,
      Name number,
      Optional<Text> title,
      TableFile from,
      Reference group,
      List<Section> sections,
      List<AppendixColumn> columns,
      Optional<Text> totalRow,
      Printing printing,
      List<Dispute> disputes)
      implements Clause, Disputable, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(number)
          .and(title)
          .and(from)
          .and(group)
          .and(sections)
          .and(columns)
          .and(totalRow)
          .and(printing.parts(span))
          .and(disputes)
          .asWritten();
    }
  }

  record AppendixColumn(
      Span span,
      Text heading,
      Expression value,
      Optional<Expression> averagedBy,
      List<Section> sections)
      implements Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(heading).and(value).and(averagedBy).and(sections).asWritten();
    }
  }

  /**
   * A sentence of the text, quoted with its place, that must agree with the model: for each member
   * of a group, where it names one.
   */
  record Claim(
      Span span,
      Optional<Reference> each,
      Place place,
      Text quotation,
      Expression left,
      Expression.Operator comparison,
      Expression right,
      List<Dispute> disputes)
      implements Clause, Disputable {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(each)
          .and(place)
          .and(quotation)
          .and(left)
          .and(right)
          .and(disputes)
          .asWritten();
    }
  }

  /** Where something is said: a section of the agreement, or a named other source. */
  record Place(Span span, Optional<Text> source, Optional<Section> section) implements Node {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(source).and(section).asWritten();
    }
  }

  /** A clause of the document that the model does not judge. */
  record Unmodelled(Span span, Place place, Text what) implements Clause {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(place).and(what).asWritten();
    }
  }

  /** How the model reads what the document leaves open. */
  record Reading(Span span, Place place, Text how) implements Clause {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(place).and(how).asWritten();
    }
  }

  /**
   * A sentence that was not understood; that was told. What it may have said is as good as written,
   * but not known.
   *
   * @param name what it would declare, where its beginning was understood
   * @param mentions the names that stand in it
   */
  record Broken(Span span, Meant meant, Optional<Name> name, List<Name> mentions)
      implements Clause {
    /** What a sentence that begins so says. */
    public enum Meant {
      /** Money that somebody gets: a grant, an area, the amount of a year. */
      MONEY,
      /** The total of what it stands in. */
      TOTAL,
      /** How money is divided and rounded. */
      DIVISION,
      /** What somebody must do. */
      DUTY,
      /** A part of a published table. */
      TABLE,
      /** Something that counts only where it is named: a key, a figure, a party. */
      NAMED,
      /** Another file. */
      USE,
      /** Nothing that a figure rests on. */
      NOTE,
      /** It cannot be told. */
      ANYTHING
    }

    @Override
    public List<Node> parts() {
      return Parts.in(span).and(mentions).asWritten();
    }
  }
}
