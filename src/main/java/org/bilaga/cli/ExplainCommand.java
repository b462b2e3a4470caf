package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.calendar.Slot;
import org.bilaga.explain.Derivation;
import org.bilaga.explain.DerivationJson;
import org.bilaga.explain.Deriver;
import org.bilaga.explain.Telling;
import org.bilaga.finding.Suggestion;
import org.bilaga.report.Page;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.WorkspaceScope.Bound;
import org.bilaga.words.Told;

/** Explains why an amount is what it is, down to the row and the krona left over. */
final class ExplainCommand implements Command {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public Told usage() {
    return Told.phrase(
        "NAME[MEMBER] [GRANT] [--all] [-w WORKSPACE]",
        "NAMN[MEDLEM] [BIDRAG] [--all] [-w ARBETSYTA]");
  }

  @Override
  public Told summary() {
    return Told.phrase(
        "Explain an amount: its key, the figures behind it, and each step of the rounding.",
        "Förklara ett belopp: nyckeln, talen bakom den och varje steg i avrundningen.");
  }

  @Override
  public Options options() {
    return Question.options()
        .addOption(
            Option.builder("f")
                .longOpt("format")
                .hasArg()
                .argName("text|json|md")
                .desc("format")
                .get())
        .addOption(Option.builder("a").longOpt("all").desc("all").get());
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga explain 'gnv-2020[halland]'",
        "bilaga explain 'gnv-2020[halland]' medarbetare.regioner",
        "bilaga explain gnv-2020.nära-vård.omställning");
  }

  @Override
  public int run(CommandLine arguments, Console console) {
    String format = arguments.getOptionValue("format", "text");
    var args = arguments.getArgList();
    if (args.isEmpty() || args.size() > 2) {
      console
          .err()
          .println(
              console.say(
                  "Say what to explain: bilaga explain NAME[MEMBER] [GRANT].",
                  "Ange vad som ska förklaras: bilaga explain NAMN[MEDLEM] [BIDRAG]."));
      return ExitCode.WRONG_USAGE;
    }
    var question = new Question(args.get(0), arguments, console);
    var bound = question.bind();
    if (bound.isEmpty()) {
      return question.refuse();
    }
    var derivation = derivation(bound.get(), args.size() == 2 ? args.get(1) : "", question);
    if (question.hasMistakes() || question.isInTheWay()) {
      return question.refuse();
    } else if (derivation.isEmpty()) {
      return ExitCode.WRONG_USAGE;
    }
    var out = new StringBuilder();
    var asked = question.console();
    var telling = new Telling(derivation.get(), asked.language(), arguments.hasOption("all"));
    switch (format) {
      case "json" -> {
        new DerivationJson(out).render(derivation.get());
        out.append('\n');
      }
      case "md" -> Page.markdown(telling.passages(), out);
      default -> Page.text(telling.passages(), asked.palette(), asked.desk().columns(), out);
    }
    console.out().print(out);
    return ExitCode.CLEAN;
  }

  private static Optional<Derivation> derivation(Bound bound, String grant, Question question) {
    Referent meaning = bound.meaning().orElse(null);
    Optional<Slot> slot = Optional.empty();
    Optional<Referent.At> at = Optional.empty();
    Referent of = meaning;
    while (of instanceof Referent.At || of instanceof Referent.In) {
      if (of instanceof Referent.At it) {
        at = Optional.of(it);
        of = it.of();
      } else if (of instanceof Referent.In it) {
        slot = Optional.of(it.slot());
        of = it.of();
      }
    }
    if (of instanceof Referent.OfStep it) {
      of = new Referent.OfGrant(it.grant());
    }
    List<Grant> grants = new ArrayList<>();
    if (of instanceof Referent.OfAgreement it) {
      grants.addAll(it.agreement().grants());
    } else if (of instanceof Referent.OfArea it) {
      grants.addAll(it.area().allGrants());
    } else if (of instanceof Referent.OfTotal it) {
      grants.addAll(it.area().allGrants());
    } else if (of instanceof Referent.OfGrant it) {
      grants.add(it.grant());
    } else {
      Console console = question.console();
      console
          .err()
          .println(
              console.say(
                      "Only money can be explained: an agreement, an area or a grant, of all or of"
                          + " one member. For a value: bilaga show '",
                      "Bara pengar kan förklaras: en överenskommelse, ett område eller ett bidrag,"
                          + " för alla eller för en medlem. För ett värde: bilaga show '")
                  + question.text()
                  + "'.");
      return Optional.empty();
    }
    Agreement agreement = agreement(of);
    if (!grant.isEmpty()) {
      var chosen = chosen(grant, grants, question);
      if (chosen.isEmpty()) {
        return Optional.empty();
      }
      grants = List.of(chosen.get());
    }
    List<Grant> explained = grants;
    if (question.isTouched(doubt -> doubt.shares(explained))) {
      return Optional.empty();
    }
    var deriver = new Deriver(question.evaluator(), agreement);
    String asked = grant.isEmpty() ? question.text() : question.text() + " " + grant;
    return Optional.of(
        at.isPresent()
            ? deriver.of(asked, grants, at.get().group(), at.get().member(), slot)
            : deriver.whole(asked, grants, slot));
  }

  private static Agreement agreement(Referent of) {
    return switch (of) {
      case Referent.OfAgreement it -> it.agreement();
      case Referent.OfArea it -> it.area().agreement();
      case Referent.OfTotal it -> it.area().agreement();
      case Referent.OfGrant it -> it.grant().agreement();
      default -> throw new IllegalArgumentException(of.toString());
    };
  }

  /** The grant by its path, or by its last name where only one has it. */
  private static Optional<Grant> chosen(String name, List<Grant> grants, Question question) {
    List<Grant> byName = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (Grant grant : grants) {
      if (grant.path().equals(name)) {
        return Optional.of(grant);
      }
      if (grant.name().equals(name)) {
        byName.add(grant);
      }
      paths.add(grant.path());
      paths.add(grant.name());
    }
    if (byName.size() == 1) {
      return Optional.of(byName.get(0));
    }
    Console console = question.console();
    if (byName.isEmpty()) {
      var near = Suggestion.nearest(name, paths);
      String meant =
          near.isEmpty() ? "" : console.say(" Did you mean `", " Menade du `") + near.get(0) + "`?";
      console
          .err()
          .println(
              console.say("There is no grant called `", "Det finns inget bidrag som heter `")
                  + name
                  + "`."
                  + meant);
    } else {
      List<String> several = new ArrayList<>();
      byName.forEach(grant -> several.add("`" + grant.path() + "`"));
      console
          .err()
          .println(
              console.say("Several grants are called `", "Flera bidrag heter `")
                  + name
                  + console.say("`; write one of ", "`; skriv något av ")
                  + String.join(", ", several)
                  + ".");
    }
    return Optional.empty();
  }
}
