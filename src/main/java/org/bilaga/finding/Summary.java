package org.bilaga.finding;

import org.bilaga.money.Fraction;
import org.bilaga.words.Language;

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
    out.append(
        counts.agreements() == 0
            ? say("no agreements", "inga avtal")
            : counted(counts.agreements(), "agreement", "agreements", "avtal", "avtal"));
    out.append(", ").append(counted(counts.checks(), "check", "checks", "kontroll", "kontroller"));
    cells(counts, out);
    if (counts.claims() > 0) {
      out.append(", ");
      out.append(counted(counts.claims(), "claim", "claims", "påstående", "påståenden"));
    }
    if (counts.readings() > 0) {
      out.append(", ");
      out.append(counted(counts.readings(), "reading", "readings", "tolkning", "tolkningar"));
    }
    out.append(": ");
    palette.paint(outcome(counts), found(counts), out);
    if (counts.disputed() > 0) {
      out.append(", ");
      out.append(counted(counts.disputed(), "disputed", "disputed", "omtvistad", "omtvistade"));
    }
    out.append(". ").append(time(millis)).append('\n');
  }

  private void cells(Counts counts, StringBuilder out) {
    if (counts.cells() == 0) {
      return;
    }
    out.append(", ").append(counted(counts.cells(), "cell", "cells", "cell", "celler"));
    var kinds = new StringBuilder();
    add(kinds, counts.exact(), "exact", "exakt", "exakta");
    add(
        kinds,
        counts.consistent(),
        "consistent with printed figures",
        "förenlig med tryckta siffror",
        "förenliga med tryckta siffror");
    add(kinds, counts.disputedCells(), "disputed", "omtvistad", "omtvistade");
    add(kinds, counts.differingCells(), "wrong", "fel", "fel");
    add(
        kinds,
        counts.notVerifiedCells(),
        "not verified",
        "inte kontrollerad",
        "inte kontrollerade");
    because(counts, kinds);
    out.append(" (").append(kinds).append(')');
  }

  /** One reason as it is; of several each with the cells it is the reason for, three at most. */
  private void because(Counts counts, StringBuilder kinds) {
    var reasons = counts.notVerified();
    for (int i = 0; i < Math.min(MOST_REASONS, reasons.size()); i++) {
      var one = reasons.get(i);
      kinds.append(i == 0 ? ": " : "; ").append(Visible.prose(one.because().in(language)));
      if (reasons.size() > 1) {
        kinds.append(" (").append(Figures.plain().text(Fraction.of(one.cells()))).append(')');
      }
    }
    if (reasons.size() > MOST_REASONS) {
      kinds.append(say("; and other reasons", "; och andra skäl"));
    }
  }

  private void add(StringBuilder kinds, int count, String english, String one, String many) {
    if (count > 0) {
      kinds.append(kinds.isEmpty() ? "" : ", ").append(counted(count, english, english, one, many));
    }
  }

  private String found(Counts counts) {
    if (counts.findings() == 0) {
      return say("no findings", "inga anmärkningar");
    }
    String found = counted(counts.findings(), "finding", "findings", "anmärkning", "anmärkningar");
    if (counts.warnings() == 0) {
      return found;
    }
    String warnings = counted(counts.warnings(), "warning", "warnings", "varning", "varningar");
    return found + " (" + warnings + ")";
  }

  private static Style outcome(Counts counts) {
    if (counts.findings() == 0) {
      return Style.GOOD;
    }
    return counts.findings() > counts.warnings() ? Style.ERROR : Style.WARNING;
  }

  /** English counts 0 as many; so does Swedish. */
  private String counted(int count, String one, String many, String ett, String flera) {
    return Figures.plain().text(Fraction.of(count))
        + " "
        + (count == 1 ? say(one, ett) : say(many, flera));
  }

  private static String time(long millis) {
    if (millis < 1000) {
      return millis + " ms";
    }
    Fraction tenths = Fraction.of(Fraction.of(millis, 100).floor());
    return Figures.plain().text(tenths.divide(Fraction.of(10))) + " s";
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
