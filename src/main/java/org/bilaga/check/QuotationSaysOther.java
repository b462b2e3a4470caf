package org.bilaga.check;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Cited;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Section;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.Text;
import org.bilaga.check.quotation.SaidBySentence;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.prose.Mention;
import org.bilaga.resolve.Agreement;
import org.bilaga.source.Span;

/**
 * A sentence that quotes the document for something else than it says itself: another day, share,
 * amount or word of time.
 *
 * <p>So that neither the sentence nor its quotation can be changed without the other. What the
 * quotation leaves out is not asked for.
 */
final class QuotationSaysOther implements Check {
  static final Kind KIND =
      Kind.finding("quotation-says-other")
          .en(
              "{place} says \"{quoted}\", which the sentence that quotes it does not say.",
              "Correct the sentence or the quotation, or quote only the words that it says.")
          .sv(
              "{place} säger \"{quoted}\", men det gör inte meningen som citerar det.",
              "Rätta meningen eller citatet, eller citera bara de ord som den säger.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      Optional<Stretch> period = agreement.stretch();
      within(agreement.declared(), period, Optional.of(agreement), checked);
    }
    if (checked.isFile()) {
      for (Declaration declaration : checked.module().tree().declarations()) {
        if (declaration instanceof Declaration.Amendment it) {
          check(it, Optional.empty(), Optional.empty(), checked);
          changes(it.changes(), checked);
        } else if (declaration instanceof Declaration.Scenario it) {
          check(it, Optional.empty(), Optional.empty(), checked);
          changes(it.changes(), checked);
        } else if (!(declaration instanceof Declaration.Agreement)) {
          within(declaration, Optional.empty(), Optional.empty(), checked);
        }
      }
    }
  }

  /** What they change by a sentence of their own; other sentences are those of the version. */
  private static void changes(List<Declaration.Change> changes, Checked checked) {
    for (Declaration.Change change : changes) {
      if (change instanceof Cited sentence) {
        check(sentence, Optional.empty(), Optional.empty(), checked);
      }
    }
  }

  private static void within(
      Node node, Optional<Stretch> period, Optional<Agreement> agreement, Checked checked) {
    if (node instanceof Cited sentence) {
      check(sentence, period, agreement, checked);
    }
    for (Node part : node.parts()) {
      if (!(part instanceof Expression)) {
        within(part, period, agreement, checked);
      }
    }
  }

  private static void check(
      Cited sentence, Optional<Stretch> period, Optional<Agreement> agreement, Checked checked) {
    boolean quotes = false;
    for (Section section : sentence.sections()) {
      quotes |= !section.quotations().isEmpty();
    }
    if (!quotes) {
      return;
    }
    checked.tally().comparison();
    // Of the period itself only what it says counts.
    var said =
        new SaidBySentence(
            sentence, sentence instanceof Clause.InPeriod ? Optional.empty() : period);
    agreement.ifPresent(it -> computed(sentence, it, said, checked));
    for (Section section : sentence.sections()) {
      for (Text quotation : section.quotations()) {
        for (Mention quoted : said.lacks(quotation.text())) {
          checked.add(finding(sentence, section, quotation, quoted, said));
        }
      }
    }
  }

  /** What a sentence comes to whose amount is no figure: a remainder, a product. */
  private static void computed(
      Cited sentence, Agreement agreement, SaidBySentence said, Checked checked) {
    Optional<Expression> amount =
        switch (sentence) {
          case Clause.Total it -> Optional.of(it.amount());
          case Clause.Grant it -> it.amount();
          case Clause.OfWhich it -> Optional.of(it.amount());
          case Clause.ForYear it -> Optional.of(it.amount());
          case Declaration.Let it -> Optional.of(it.value());
          default -> Optional.empty();
        };
    if (amount.isEmpty() || amount.get() instanceof Expression.Figure) {
      return;
    }
    Value all =
        agreement.grants().stream()
            .filter(grant -> grant.declared() == sentence && grant.saysEach())
            .findFirst()
            .map(checked.evaluator()::amount)
            .orElseGet(() -> checked.evaluator().evaluate(amount.get(), Context.whole(agreement)));
    var value = all.known();
    value.ifPresent(it -> said.comesTo(it, Checked.denomination(agreement), amount.get().span()));
  }

  private static Finding finding(
      Cited sentence, Section section, Text quotation, Mention quoted, SaidBySentence said) {
    Span whole = quotation.span();
    // The opening quotation mark stands before the text.
    var place =
        new Span(
            whole.file(), whole.start() + 1 + quoted.start(), whole.start() + 1 + quoted.end());
    Finding finding =
        KIND.at(place)
            .with(
                "place",
                section.source().map(it -> "\"" + it.text() + "\"").orElse("§ " + section.text()))
            .with("quoted", place.text())
            .label(Sentences.theQuotation())
            .about(sentence);
    return said.nearest(quoted)
        .map(other -> finding.and(other, Sentences.theSentence()))
        .orElse(finding);
  }
}
