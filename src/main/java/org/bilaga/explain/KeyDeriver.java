package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Section;
import org.bilaga.ledger.KeyFigures;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.source.Span;

/** Finds the figures that a key rests on, back to their rows. */
final class KeyDeriver {
  private final Ledgers evaluator;
  private final Key key;
  private final Group group;
  private final Grant grant;

  /** Of a key that divides a grant. */
  KeyDeriver(Ledgers evaluator, Key key, Group group, Grant grant) {
    this.grant = grant;
    this.evaluator = evaluator;
    this.key = key;
    this.group = group;
  }

  /** For a member, or for all where it is -1. */
  KeyUse derive(int member) {
    List<KeyUse.Term> terms = new ArrayList<>();
    // Only asked where something is divided by the key, so its figures are known.
    for (KeyFigures.Term term : KeyFigures.of(evaluator, key, group, grant).orElseThrow().terms()) {
      terms.add(term(term, member));
    }
    var weights = evaluator.weighing().weights(key, group, grant).known().orElseThrow();
    Fraction share =
        member < 0 || weights.sum().signum() == 0 ? Fraction.ZERO : weights.share(member);
    return new KeyUse(
        key.name(),
        key.declared().title().map(title -> title.text()),
        sections(key.declared().sections()),
        place(key.declared().name().span()),
        terms,
        share);
  }

  private KeyUse.Term term(KeyFigures.Term term, int member) {
    return new KeyUse.Term(
        term.written().coefficient().map(it -> term.coefficient()),
        what(term.written().weight()),
        term.column().map(TestDeriver::scale).orElse(LadderStory.Scale.NUMBER),
        member < 0 ? Fraction.ZERO : term.figures()[member],
        term.total(),
        term.column().map(column -> source(column, member)));
  }

  private static String what(Expression weight) {
    if (weight instanceof Expression.Figure it) {
      // Everybody weighs the same where a grant is divided equally.
      return it.digits().toString();
    }
    return weight instanceof Expression.ShareOf it ? it.of().text() : weight.span().text();
  }

  private KeyUse.Source source(Data.Column column, int member) {
    int theirs = member < 0 ? -1 : group.in(column.group(), member);
    Span at =
        theirs < 0 || column.table().rowOf(theirs) < 0
            ? column.declared().name().span()
            : column.place(theirs);
    Declaration.Data declared = column.declared();
    return new KeyUse.Source(
        declared.title().map(title -> title.text()).orElse(declared.name().text()),
        place(at),
        declared.source().map(source -> source.text()),
        declared.dated().map(date -> date.iso()));
  }

  static String place(Span span) {
    return span.file().name() + ":" + span.linePlace();
  }

  static List<String> sections(List<Section> sections) {
    List<String> texts = new ArrayList<>(sections.size());
    for (Section section : Section.numbered(sections)) {
      texts.add(section.text());
    }
    return texts;
  }
}
