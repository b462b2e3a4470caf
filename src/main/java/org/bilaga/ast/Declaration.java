package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.money.Denomination;
import org.bilaga.source.Span;

/** What a file declares and others may use by name. */
public sealed interface Declaration extends Node {
  Name name();

  Optional<Text> title();

  /** What else it is called; only parties and groups are called more. */
  default List<Text> alsoKnownAs() {
    return List.of();
  }

  /** The names it had before, the oldest first; only parties and groups have any. */
  default List<FormerName> formerly() {
    return List.of();
  }

  /** A body that signs, pays, receives or is reported to. */
  record Party(
      Span span,
      Name name,
      Optional<Text> title,
      Optional<Text> organisationNumber,
      List<Text> alsoKnownAs,
      List<FormerName> formerly,
      List<Section> sections)
      implements Declaration, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(name)
          .and(title)
          .and(organisationNumber)
          .and(alsoKnownAs)
          .and(formerly)
          .and(sections)
          .asWritten();
    }
  }

  /** A unit that is no currency, such as seats or doses. */
  record Counted(Span span, Name name, List<Text> words, Denomination unit, List<Section> sections)
      implements Declaration, Cited {
    @Override
    public Optional<Text> title() {
      return Optional.empty();
    }

    @Override
    public List<Node> parts() {
      return Parts.in(span).and(name).and(words).and(sections).asWritten();
    }
  }

  /** The name that somebody bore until a day. */
  record FormerName(Span span, Text name, Date until) implements Node {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(name).and(until).asWritten();
    }
  }

  /**
   * A set of recipients, from a file or a table in the text, or a part of another; {@code within}
   * is the group to one of whose members each belongs.
   */
  record Group(
      Span span,
      Name name,
      Optional<Text> title,
      Optional<TableFile> from,
      Optional<Reference> correspondsTo,
      Optional<Reference> within,
      List<Text> alsoKnownAs,
      List<FormerName> formerly,
      List<TableLine> rows,
      Printing printing,
      Optional<PartOf> partOf,
      List<Section> sections)
      implements Declaration, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(name)
          .and(title)
          .and(partOf)
          .and(from)
          .and(correspondsTo)
          .and(within)
          .and(alsoKnownAs)
          .and(formerly)
          .and(rows)
          .and(printing.parts(span))
          .and(sections)
          .asWritten();
    }
  }

  /**
   * Those members of a group who are not excepted, and of whom something holds by their figures.
   */
  record PartOf(Span span, Reference whole, List<Reference> except, Optional<Expression> where)
      implements Node {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(whole).and(except).and(where).asWritten();
    }
  }

  /** How often data are measured. */
  enum Every {
    ONCE,
    MONTH,
    YEAR
  }

  /**
   * Measured figures per member of a group, once or for each month or year; {@code sections} of its
   * date.
   */
  record Data(
      Span span,
      Name name,
      Optional<Text> title,
      Reference group,
      Every every,
      Optional<TableFile> from,
      Optional<Text> source,
      Optional<Date> dated,
      List<Section> sections,
      List<DataColumn> columns,
      Optional<Text> totalRow,
      Printing printing,
      List<TableLine> rows,
      List<Dispute> disputes)
      implements Declaration, Disputable, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(name)
          .and(title)
          .and(group)
          .and(from)
          .and(source)
          .and(dated)
          .and(sections)
          .and(columns)
          .and(totalRow)
          .and(printing.parts(span))
          .and(rows)
          .and(disputes)
          .asWritten();
    }
  }

  /**
   * A column of data: its name here, its heading in the table, the step it was rounded to, and the
   * column by which its total is a mean instead of a sum.
   */
  record DataColumn(
      Span span,
      Name name,
      Optional<Text> heading,
      Optional<Expression.Figure> step,
      Optional<Reference> averagedBy,
      List<Section> sections)
      implements Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(name)
          .and(heading)
          .and(step)
          .and(averagedBy)
          .and(sections)
          .asWritten();
    }
  }

  /**
   * A distribution key: a share per member, exactly 1 in all. {@code unknown} where the document
   * names a key without its figures.
   */
  record Key(
      Span span,
      Name name,
      Optional<Text> title,
      List<KeyTerm> terms,
      Optional<Expression.Unknown> unknown,
      List<Section> sections)
      implements Declaration, Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(name).and(title).and(terms).and(unknown).and(sections).asWritten();
    }
  }

  /** {@code 1/2 share of patienter.antal}. Without a coefficient it counts whole. */
  record KeyTerm(Span span, Optional<Expression> coefficient, Expression weight) implements Node {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(coefficient).and(weight).asWritten();
    }
  }

  /** A named figure. */
  record Let(Span span, Name name, Expression value, List<Section> sections)
      implements Declaration, Clause, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(name).and(value).and(sections).asWritten();
    }

    @Override
    public Optional<Text> title() {
      return Optional.empty();
    }
  }

  /** An agreement: parties, money, keys, terms, appendices and claims. */
  record Agreement(Span span, Name name, Optional<Text> title, List<Clause> clauses)
      implements Declaration {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(name).and(title).and(clauses).asWritten();
    }
  }

  /**
   * What happened under agreements, from a file or a table in the text; {@code form} where the file
   * is a form that a recipient has filled in.
   */
  record Facts(
      Span span,
      Name name,
      Optional<Text> title,
      List<Reference> agreements,
      Optional<TableFile> from,
      boolean form,
      Optional<Text> source,
      Optional<Date> dated,
      Printing printing,
      List<TableLine> rows,
      List<Section> sections)
      implements Declaration, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(name)
          .and(title)
          .and(agreements)
          .and(from)
          .and(source)
          .and(dated)
          .and(printing.parts(span))
          .and(sections)
          .and(rows)
          .asWritten();
    }
  }

  /** An agreement with something else in it: what if. */
  record Scenario(
      Span span,
      Name name,
      Optional<Text> title,
      Reference agreement,
      List<Section> sections,
      List<Change> changes)
      implements Declaration, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(name)
          .and(title)
          .and(agreement)
          .and(sections)
          .and(changes)
          .asWritten();
    }
  }

  /** A supplementary agreement: the same agreement with something else in it from a day on. */
  record Amendment(
      Span span,
      Name name,
      Optional<Text> title,
      Reference agreement,
      Date from,
      List<Section> sections,
      List<Change> changes)
      implements Declaration, Cited {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(name)
          .and(title)
          .and(agreement)
          .and(from)
          .and(sections)
          .and(changes)
          .asWritten();
    }
  }

  /** One thing that a scenario or an amendment changes. */
  sealed interface Change extends Node {
    /** Another amount, or another value of a {@code let}. */
    record Set(Span span, Reference what, Expression value, List<Section> sections)
        implements Change, Cited {
      @Override
      public List<Node> parts() {
        return Parts.in(span).and(what).and(value).and(sections).asWritten();
      }
    }

    /** What is named {@code instead} counts wherever the agreement says {@code of}. */
    record UseInstead(Span span, Reference instead, Reference of, List<Section> sections)
        implements Change, Cited {
      @Override
      public List<Node> parts() {
        return Parts.in(span).and(instead).and(of).and(sections).asWritten();
      }
    }

    /** A sentence in the place of the one of its name, or of the one that can stand only once. */
    record Replace(Span span, Optional<Reference> in, Clause clause) implements Change {
      @Override
      public List<Node> parts() {
        return Parts.in(span).and(in).and(clause).asWritten();
      }
    }

    record Add(Span span, Optional<Reference> in, Clause clause) implements Change {
      @Override
      public List<Node> parts() {
        return Parts.in(span).and(in).and(clause).asWritten();
      }
    }

    record Remove(Span span, Reference what, List<Section> sections) implements Change, Cited {
      @Override
      public List<Node> parts() {
        return Parts.in(span).and(what).and(sections).asWritten();
      }
    }
  }

  /** A line of a table written in the text, from its first bar to the end of the line. */
  record TableLine(Span span, String text) implements Leaf {}
}
