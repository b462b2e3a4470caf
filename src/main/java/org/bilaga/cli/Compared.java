package org.bilaga.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.bilaga.compare.Comparer;
import org.bilaga.compare.Comparison;
import org.bilaga.compare.Line;
import org.bilaga.compare.Recipient;
import org.bilaga.compare.Side;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Suggestion;
import org.bilaga.resolve.Agreement;
import org.bilaga.source.Folding;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Two sets of agreements, compared one by one and printed in the format asked for. */
final class Compared {
  private final ComparedSides.Meant before;
  private final ComparedSides.Meant after;
  private final CommandLine arguments;
  private Console console;

  Compared(List<ComparedSides.Meant> both, CommandLine arguments, Console console) {
    this.before = both.get(0);
    this.after = both.get(1);
    this.arguments = arguments;
    this.console =
        arguments.hasOption("language") ? console : console.in(vocabulary(console.language()));
  }

  private Language vocabulary(Language otherwise) {
    var module = after.agreements().get(0).module();
    return after.agreements().size() == 1
        ? module.tree().swedish() ? Language.SWEDISH : Language.ENGLISH
        : after.loaded().opened().vocabulary().orElse(otherwise);
  }

  int run() throws Refused {
    List<Comparison> comparisons = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (Couple couple : couples()) {
      boolean unsure =
          couple.before().isEmpty() && !before.loaded().broken().isEmpty()
              || couple.after().isEmpty() && !after.loaded().broken().isEmpty();
      if (unsure) {
        leftOut.add(couple.any().name());
        continue;
      }
      try {
        comparisons.add(compare(couple));
      } catch (Refused refused) {
        if (!before.all() || !after.all() || refused.mistakes().isEmpty()) {
          throw refused;
        }
        wrong.add(couple.any().name());
      }
    }
    tellLeftOut(leftOut);
    tellWrong(wrong);
    Map<Comparison, List<Line>> wanted = wanted(comparisons);
    if (wanted.isEmpty() && !comparisons.isEmpty()) {
      return ExitCode.WRONG_USAGE;
    }
    tellNoPopulation(comparisons);
    var out = new StringBuilder();
    new ComparedPrint(arguments, console).print(wanted, out);
    console.out().print(out);
    return ExitCode.CLEAN;
  }

  /** The agreements of both sides that are compared with each other. */
  private record Couple(Optional<Agreement> before, Optional<Agreement> after) {
    Agreement any() {
      return after.or(() -> before).orElseThrow();
    }
  }

  private List<Couple> couples() {
    List<Agreement> earlier = before.agreements();
    List<Agreement> later = after.agreements();
    if (earlier.size() == 1 && later.size() == 1) {
      return List.of(new Couple(Optional.of(earlier.get(0)), Optional.of(later.get(0))));
    }
    List<Agreement> left = new ArrayList<>(earlier);
    List<Couple> couples = new ArrayList<>();
    for (Agreement agreement : later) {
      Optional<Agreement> same = same(agreement, left, true);
      if (same.isEmpty() && same(agreement, later, true).isPresent()) {
        same = same(agreement, left, false);
      }
      same.ifPresent(left::remove);
      couples.add(new Couple(same, Optional.of(agreement)));
    }
    left.forEach(gone -> couples.add(new Couple(Optional.of(gone), Optional.empty())));
    return couples;
  }

  /** The only one of that name, in the same file or in any. */
  private static Optional<Agreement> same(
      Agreement agreement, List<Agreement> among, boolean inSameFile) {
    List<Agreement> found = new ArrayList<>();
    for (Agreement other : among) {
      boolean there = !inSameFile || file(other).equals(file(agreement));
      if (there && other.name().equals(agreement.name())) {
        found.add(other);
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String file(Agreement agreement) {
    return agreement.declared().span().file().name();
  }

  private Comparison compare(Couple couple) throws Refused {
    boolean sameName =
        couple.before().isPresent()
            && couple.after().isPresent()
            && couple.before().get().name().equals(couple.after().get().name());
    var findings = new Findings();
    boolean named = couple.before().isPresent() && couple.after().isPresent() && !sameName;
    Optional<Side> one = side(couple.before(), before, named, findings);
    Optional<Side> other = side(couple.after(), after, named, findings);
    if (one.isPresent() && other.isPresent()) {
      String then = Comparer.currency(one.get());
      String now = Comparer.currency(other.get());
      if (!then.equals(now)) {
        throw new Refused(
            Told.phrase(
                "One is in "
                    + then
                    + " and the other in "
                    + now
                    + "; Bilaga knows no exchange rates.",
                "Den ena är i "
                    + then
                    + " och den andra i "
                    + now
                    + "; Bilaga känner inte till några växelkurser."),
            List.of());
      }
    }
    Comparison comparison =
        new Comparer(Optional.ofNullable(arguments.getOptionValue("per"))).compare(one, other);
    List<Finding> mistakes = ComparedSides.mistakes(findings);
    if (!mistakes.isEmpty()) {
      throw new Refused(Told.text(""), mistakes);
    }
    return comparison;
  }

  private Optional<Side> side(
      Optional<Agreement> agreement, ComparedSides.Meant meant, boolean named, Findings findings)
      throws Refused {
    return agreement.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ComparedSides.side(
                agreement.get(),
                meant.loaded(),
                label(agreement, meant, named),
                findings,
                console.desk()));
  }

  /** What tells the sides apart: their names, else their revisions, else their files. */
  private Told label(Optional<Agreement> agreement, ComparedSides.Meant meant, boolean named) {
    Optional<String> revision = meant.text().revision();
    if (named) {
      return Told.text(agreement.orElseThrow().name() + revision.map(it -> "@" + it).orElse(""));
    } else if (revision.isPresent()) {
      return Told.text(revision.get());
    }
    boolean otherIsRevision =
        before.text().revision().isPresent() || after.text().revision().isPresent();
    return otherIsRevision || meant.text().what().isEmpty()
        ? Told.phrase("now", "nu")
        : Told.text(meant.text().what());
  }

  private void tellLeftOut(List<String> leftOut) {
    if (leftOut.isEmpty()) {
      return;
    }
    List<String> files = new ArrayList<>(before.loaded().broken());
    after.loaded().broken().stream().filter(it -> !files.contains(it)).forEach(files::add);
    String names = "`" + String.join("`, `", leftOut) + "`";
    String places = "`" + String.join("`, `", files) + "`";
    console
        .err()
        .println(
            console.say(
                "Left out, as only one side has it and files of the other have mistakes ("
                    + places
                    + "): "
                    + names
                    + ".",
                "Utelämnat, eftersom bara ena sidan har det och filer på den andra har fel ("
                    + places
                    + "): "
                    + names
                    + "."));
  }

  private void tellWrong(List<String> wrong) {
    if (!wrong.isEmpty()) {
      String names = "`" + String.join("`, `", wrong) + "`";
      console
          .err()
          .println(
              console.say(
                  "Left out, as its figures cannot be computed (`bilaga check` tells why): "
                      + names
                      + ".",
                  "Utelämnat, eftersom talen inte går att räkna ut (`bilaga check` visar varför): "
                      + names
                      + "."));
    }
  }

  private void tellNoPopulation(List<Comparison> comparisons) {
    String per = arguments.getOptionValue("per", "");
    if (!per.isEmpty() && comparisons.stream().allMatch(it -> it.population().isEmpty())) {
      console
          .err()
          .println(
              console.say(
                  "Nothing is said per inhabitant: there is no column `"
                      + per
                      + "`; write it as DATA.COLUMN.",
                  "Inget anges per invånare: det finns ingen kolumn `"
                      + per
                      + "`; skriv den som DATA.KOLUMN."));
    }
  }

  /** The lines to be shown: all, or those of one recipient, who then is told if unknown. */
  private Map<Comparison, List<Line>> wanted(List<Comparison> comparisons) {
    Map<Comparison, List<Line>> wanted = new LinkedHashMap<>();
    String recipient = arguments.getOptionValue("for", "");
    List<String> names = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      List<Line> lines = new ArrayList<>();
      for (Line line : comparison.lines()) {
        names.add(line.recipient().id());
        if (recipient.isEmpty() || isNamed(line.recipient(), recipient)) {
          lines.add(line);
        }
      }
      if (recipient.isEmpty() || !lines.isEmpty()) {
        wanted.put(comparison, lines);
      }
    }
    if (wanted.isEmpty() && !comparisons.isEmpty()) {
      List<String> near = Suggestion.nearest(recipient, names.stream().distinct().toList());
      console
          .err()
          .println(
              console.say(
                      "Nobody called `" + recipient + "` gets anything on either side.",
                      "Ingen som heter `" + recipient + "` får något på någondera sidan.")
                  + (near.isEmpty()
                      ? ""
                      : console.say(" Did you mean `", " Menade du `") + near.get(0) + "`?"));
    }
    return wanted;
  }

  private static boolean isNamed(Recipient recipient, String name) {
    return switch (recipient.kind()) {
      case MEMBER, PARTY, UNDISTRIBUTED ->
          recipient.id().equals(name)
              || recipient.path().equals(name)
              || recipient.group().equals(name)
              || Folding.same(recipient.name(), name)
              || Folding.same(recipient.groupTitle(), name) && !name.isEmpty();
      case NOT_REACHED, REST_KEPT, REST_WITHOUT_HOME, NOT_STATED -> false;
    };
  }
}
