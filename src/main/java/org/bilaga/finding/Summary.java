package org.bilaga.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * The last line of a run: what was verified, what was found, how long it took.
 *
 * <p>What there is none of is left out, except agreements, checks and findings.
 */
public final class Summary {
  private static final int MOST_REASONS = 3;

  private final Language language;
  private final Palette palette;

  public Summary(Language language, Palette palette) {
    this.language = language;
    this.palette = palette;
  }

  public void render(Counts counts, long millis, StringBuilder out) {
    List<Told> verified = new ArrayList<>();
    verified.add(
        counts.agreements() == 0
            ? Sentences.noAgreements()
            : Sentences.agreements(number(counts.agreements())));
    verified.add(Sentences.checks(number(counts.checks())));
    if (counts.cells() > 0) {
      verified.add(cells(counts));
    }
    if (counts.claims() > 0) {
      verified.add(claims(counts));
    }
    add(counts.readings(), Sentences::readings, verified);
    out.append(joined(", ", verified).in(language)).append(": ");
    palette.paint(outcome(counts), found(counts).in(language), out);
    if (counts.disputed() > 0) {
      out.append(", ").append(Sentences.disputedOf(number(counts.disputed())).in(language));
    }
    out.append(". ").append(time(millis)).append('\n');
  }

  private static Told claims(Counts counts) {
    Told claims = Sentences.claims(number(counts.claims()));
    return counts.claimsNotVerified() == 0
        ? claims
        : Sentences.claimsSomeNotVerified(claims, number(counts.claimsNotVerified()));
  }

  private Told cells(Counts counts) {
    List<Told> sorts = new ArrayList<>();
    add(counts.exact(), Sentences::exact, sorts);
    add(counts.consistent(), Sentences::consistent, sorts);
    add(counts.disputedCells(), Sentences::disputedOf, sorts);
    add(counts.differingCells(), Sentences::wrong, sorts);
    if (counts.notVerifiedCells() > 0) {
      String number = number(counts.notVerifiedCells());
      List<Told> reasons = reasons(counts);
      sorts.add(
          reasons.isEmpty()
              ? Sentences.notVerified(number)
              : Sentences.notVerifiedBecause(number, joined("; ", reasons)));
    }
    return Sentences.cellsOf(Sentences.cells(number(counts.cells())), joined(", ", sorts));
  }

  /** One reason as it is; of several each with the cells it is the reason for, three at most. */
  private static List<Told> reasons(Counts counts) {
    List<Told> reasons = new ArrayList<>();
    var all = counts.notVerified();
    for (NotVerified one : all.subList(0, Math.min(MOST_REASONS, all.size()))) {
      Told because = language -> Visible.prose(one.because().in(language));
      reasons.add(all.size() == 1 ? because : Sentences.becauseOf(because, number(one.cells())));
    }
    if (all.size() > MOST_REASONS) {
      reasons.add(Sentences.otherReasons());
    }
    return reasons;
  }

  private static Told found(Counts counts) {
    if (counts.findings() == 0) {
      return Sentences.noFindings();
    }
    Told found = Sentences.findings(number(counts.findings()));
    return counts.warnings() == 0
        ? found
        : Sentences.findingsOf(found, Sentences.warnings(number(counts.warnings())));
  }

  private static Style outcome(Counts counts) {
    if (counts.findings() == 0) {
      return Style.GOOD;
    }
    return counts.findings() > counts.warnings() ? Style.ERROR : Style.WARNING;
  }

  private static void add(int count, Function<String, Told> told, List<Told> all) {
    if (count > 0) {
      all.add(told.apply(number(count)));
    }
  }

  private static Told joined(String between, List<Told> parts) {
    return language ->
        parts.stream().map(part -> part.in(language)).collect(Collectors.joining(between));
  }

  private static String number(int count) {
    return Figures.plain().text(Fraction.of(count));
  }

  private static String time(long millis) {
    if (millis < 1000) {
      return millis + " ms";
    }
    Fraction tenths = Fraction.of(Fraction.of(millis, 100).floor());
    return Figures.plain().text(tenths.divide(Fraction.of(10))) + " s";
  }
}
