package org.bilaga.resolve;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Name;
import org.bilaga.words.Told;

/** What a sentence of an agreement is called in running text. */
record Noun(String english, String swedish, boolean neuter) {

  /** {@code a grant}. */
  Told one() {
    boolean vowel = "aeio".indexOf(english.charAt(0)) >= 0;
    return Told.phrase((vowel ? "an " : "a ") + english, (neuter ? "ett " : "en ") + swedish);
  }

  /** {@code no grant}. */
  Told none() {
    return Told.phrase("no " + english, (neuter ? "inget " : "ingen ") + swedish);
  }

  static Noun of(Clause clause) {
    return switch (clause) {
      case Clause.Area it -> new Noun("area", "område", true);
      case Clause.Grant it -> new Noun("grant", "bidrag", true);
      case Clause.OfWhich it -> new Noun("earmark", "öronmärkt belopp", true);
      case Clause.ForYear it -> new Noun("amount for a year", "belopp för ett år", true);
      case Clause.Measure it -> new Noun("measure", "mått", true);
      case Clause.Step it -> new Noun("step", "steg", true);
      case Clause.Sharing it -> new Noun("rule of sharing", "regel för delning", false);
      case Clause.Passing it -> new Noun("rule of passing on", "regel om steget under", false);
      case Clause.Nobody it -> new Noun("rule for nobody", "regel för när ingen når", false);
      case Clause.Total it -> new Noun("total", "summa", false);
      case Clause.Rounded it -> new Noun("rounding", "avrundning", false);
      case Clause.RoundedTogether it -> new Noun("joint rounding", "samlad avrundning", false);
      case Clause.Between it -> new Noun("sentence about the parties", "mening om parterna", false);
      case Clause.Case it -> new Noun("case number", "diarienummer", true);
      case Clause.InPeriod it -> new Noun("period", "period", false);
      case Clause.Calendar it -> new Noun("calendar", "kalender", false);
      case Clause.Merges it -> new Noun("sentence about merging", "mening om samordning", false);
      case Clause.Signed it -> new Noun("signature", "underskrift", false);
      case Clause.ChargedTo it -> new Noun("appropriation", "anslag", true);
      case Clause.Payment it -> new Noun("payment", "betalning", false);
      case Clause.Obligation it -> new Noun("obligation", "åtagande", true);
      case Clause.Condition it -> new Noun("condition", "villkor", true);
      case Clause.Appendix it -> new Noun("appendix", "bilaga", false);
      case Clause.Claim it -> new Noun("claim", "uppgift", false);
      case Clause.Unmodelled it -> new Noun("unmodelled clause", "omodellerad klausul", false);
      case Clause.Reading it -> new Noun("reading", "tolkning", false);
      case Clause.Broken it -> new Noun("sentence", "mening", false);
      case Declaration.Key it -> new Noun("key", "nyckel", false);
      case Declaration.Let it -> new Noun("figure", "storhet", false);
    };
  }

  /** The name by which a sentence is known beside others of its sort. */
  static Optional<Name> name(Clause clause) {
    return switch (clause) {
      case Clause.Area it -> Optional.of(it.name());
      case Clause.Grant it -> Optional.of(it.name());
      case Clause.OfWhich it -> Optional.of(it.name());
      case Clause.Measure it -> Optional.of(it.name());
      case Clause.Step it -> it.name();
      case Clause.Obligation it -> Optional.of(it.name());
      case Clause.Condition it -> Optional.of(it.name());
      case Clause.Appendix it -> Optional.of(it.number());
      case Declaration.Key it -> Optional.of(it.name());
      case Declaration.Let it -> Optional.of(it.name());
      default -> Optional.empty();
    };
  }
}
