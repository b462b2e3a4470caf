package org.bilaga.repl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilaga.compare.ComparedRow;
import org.bilaga.compare.Comparer;
import org.bilaga.compare.Comparison;
import org.bilaga.compare.Side;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Touched;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.typing.Mistakes;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * What a change comes to in money, in one line an agreement: the sum, how many get something else,
 * and who most of all.
 */
final class MoneyMoved {
  private static final int MOST_LINES = 3;
  private static final int MOST_AGREEMENTS = 200;

  private final Language language;

  MoneyMoved(Language language) {
    this.language = language;
  }

  /**
   * The agreements of some files with what was taken to be otherwise.
   *
   * @param version one of which it is told beside the originals, as it is what is asked of
   */
  record State(List<Module> modules, Inputs inputs, Optional<Agreement> version) {
    State(List<Module> modules, Inputs inputs) {
      this(modules, inputs, Optional.empty());
    }

    List<Agreement> agreements() {
      List<Agreement> meant = new ArrayList<>();
      for (Agreement agreement : Library.agreements(modules)) {
        if (agreement.isOriginal() || version.filter(it -> it == agreement).isPresent()) {
          meant.add(agreement);
        }
      }
      return meant;
    }
  }

  /** The lines; none where no agreement moves any money. */
  List<String> lines(State before, State after) {
    List<String> lines = new ArrayList<>();
    List<Agreement> then = before.agreements();
    List<Agreement> now = after.agreements();
    if (then.size() > MOST_AGREEMENTS || now.size() > MOST_AGREEMENTS) {
      return List.of(Sentences.compareTells(now.size()).in(language));
    }
    for (Agreement agreement : now) {
      Optional<Agreement> same = only(agreement.name(), then);
      if (same.isEmpty()) {
        lines.add(Sentences.isNew(agreement.name()).in(language));
      } else {
        line(same.get(), agreement, before, after).ifPresent(lines::add);
      }
    }
    for (Agreement agreement : then) {
      if (only(agreement.name(), now).isEmpty()) {
        lines.add(Sentences.isGone(agreement.name()).in(language));
      }
    }
    if (lines.size() > MOST_LINES) {
      int more = lines.size() - MOST_LINES;
      List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES));
      first.add(Sentences.soDoMore(more).in(language));
      return first;
    }
    return lines;
  }

  private static Optional<Agreement> only(String name, List<Agreement> among) {
    return among.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private Optional<String> line(Agreement then, Agreement now, State before, State after) {
    var findings = new Findings();
    var touched = new Touched(new Mistakes(findings, List.of(then.module(), now.module()), false));
    if (touched.anything(then).isPresent() || touched.anything(now).isPresent()) {
      return Optional.empty();
    }
    var one = new Side(Told.text(""), then, new Ledgers(findings, before.inputs()));
    var other = new Side(Told.text(""), now, new Ledgers(findings, after.inputs()));
    if (!Comparer.currency(one).equals(Comparer.currency(other))) {
      return Optional.of(Sentences.isNowIn(now.name(), Comparer.currency(other)).in(language));
    }
    Comparison comparison =
        new Comparer(Optional.empty()).compare(Optional.of(one), Optional.of(other));
    if (findings.mistakes() > 0) {
      return Optional.of(Sentences.cannotBeComputed(now.name()).in(language));
    }
    return comparison.movesMoney() ? Optional.of(moved(now.name(), comparison)) : Optional.empty();
  }

  private String moved(String name, Comparison comparison) {
    Optional<Fraction> difference = comparison.totalAfter().less(comparison.totalBefore());
    Fraction then = comparison.totalBefore().known();
    Fraction now = comparison.totalAfter().known();
    Figures figures = Figures.natural(comparison.currency(), then, now);
    String before = figures.text(then);
    String after = figures.text(now);
    Told sum =
        difference.isEmpty()
            ? Sentences.sumMoved(name, before, after)
            : difference.get().isZero()
                ? Sentences.sumStill(name, after)
                : Sentences.sumMovedBy(name, before, after, figures.difference(difference.get()));
    return recipients(comparison)
        .<Told>map(who -> Sentences.sumAndRecipients(sum, who))
        .orElse(sum)
        .in(language);
  }

  private static Optional<Told> recipients(Comparison comparison) {
    List<ComparedRow> changed = new ArrayList<>();
    for (ComparedRow row : ComparedRow.byRecipient(comparison.lines())) {
      if (!row.isAlike() && row.recipient().filter(it -> !it.name().isEmpty()).isPresent()) {
        changed.add(row);
      }
    }
    Optional<ComparedRow> most = changed.stream().max(Comparator.comparing(MoneyMoved::size));
    if (most.isEmpty()) {
      return Optional.empty();
    }
    String name = most.get().recipient().orElseThrow().name();
    Figures kronor = Figures.of(comparison.currency());
    Told by = most.get().difference().map(kronor::difference).orElse(Told.text("?"));
    return Optional.of(
        changed.size() == 1
            ? Sentences.onlyOneMoved(name, by)
            : Sentences.someMoved(changed.size(), name, by));
  }

  private static Fraction size(ComparedRow row) {
    return row.difference().map(Fraction::abs).orElse(Fraction.ZERO);
  }
}
