package org.bilaga.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.TextRenderer;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Amendments;
import org.bilaga.resolve.Module;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;

/**
 * The agreements that a command is about: those named among its arguments, else all of the files
 * and folders named, else all below this folder.
 *
 * <p>Invariant: what is wrong in the files that they stand in and use touches none of their
 * figures, and was mentioned.
 */
final class Chosen {
  private static final int MOST_TOLD = 5;

  private final List<Agreement> agreements;
  private final Findings findings = new Findings();
  private final Ledgers evaluator;
  private final Console console;

  private Chosen(List<Agreement> agreements, Console console) {
    this.agreements = agreements;
    this.console = console;
    this.evaluator = console.desk().evaluator(findings);
  }

  List<Agreement> agreements() {
    return agreements;
  }

  Ledgers evaluator() {
    return evaluator;
  }

  /** For the language of the files that were asked about. */
  Console console() {
    return console;
  }

  /** The files that the agreements stand in. */
  List<Module> modules() {
    Set<Module> modules = new LinkedHashSet<>();
    agreements.forEach(agreement -> modules.add(agreement.module().file()));
    return List.copyOf(modules);
  }

  /** What was chosen, or the exit code where nothing can be answered. */
  record Choice(Optional<Chosen> chosen, int code) {}

  static Choice of(CommandLine arguments, Console user) {
    return of(arguments, user, (amendments, agreement) -> agreement);
  }

  /** The version that is meant by an agreement's name. */
  interface Version {
    Agreement of(Amendments amendments, Agreement agreement);
  }

  /** The same with each agreement in one version of it; what is named as a version is that. */
  static Choice of(CommandLine arguments, Console user, Version version) {
    List<String> names = new ArrayList<>();
    List<Path> paths = new ArrayList<>();
    for (String argument : arguments.getArgList()) {
      Optional<Path> path = path(argument);
      if (path.isPresent() && Files.exists(path.get())) {
        paths.add(path.get());
      } else if (isWrittenAsPath(argument)) {
        NamedPaths.tellMissing(argument, user);
        return new Choice(Optional.empty(), ExitCode.WRONG_USAGE);
      } else {
        names.add(Folding.composed(argument));
      }
    }
    Opened opened = user.desk().open(paths.isEmpty() ? user.desk().here() : paths);
    Console console =
        arguments.hasOption("language")
            ? user
            : user.in(opened.vocabulary().orElse(user.language()));
    List<Agreement> all = opened.agreements();
    List<Agreement> chosen = new ArrayList<>();
    for (String name : names) {
      Optional<Agreement> named =
          all.stream().filter(agreement -> agreement.name().equals(name)).findFirst();
      if (named.isEmpty()) {
        return new Choice(Optional.empty(), unknown(name, all, opened, console));
      }
      named.filter(agreement -> !chosen.contains(agreement)).ifPresent(chosen::add);
    }
    List<Agreement> meant = new ArrayList<>(names.isEmpty() ? opened.counted() : chosen);
    var amendments = new Amendments(all);
    meant.replaceAll(it -> it.isOriginal() ? version.of(amendments, it) : it);
    var result = new Chosen(meant, console);
    return result.checked(opened, names.isEmpty());
  }

  private static Optional<Path> path(String argument) {
    try {
      return Optional.of(Path.of(argument));
    } catch (InvalidPathException invalid) {
      return Optional.empty();
    }
  }

  private static boolean isWrittenAsPath(String argument) {
    return argument.indexOf('/') >= 0 || argument.endsWith(AgreementFiles.ENDING);
  }

  private static int unknown(String name, List<Agreement> all, Opened opened, Console console) {
    List<Finding> mistakes = mistakes(opened.findings());
    if (!mistakes.isEmpty()) {
      // It may well be declared where a file cannot be understood.
      return refuse(mistakes, console);
    }
    List<String> known = new ArrayList<>();
    all.forEach(agreement -> known.add(agreement.name()));
    console
        .err()
        .println(
            console.say(
                    "There is no agreement called `" + name + "`.",
                    "Det finns ingen överenskommelse som heter `" + name + "`.")
                + Usage.didYouMean(name, known, console));
    return ExitCode.WRONG_USAGE;
  }

  /**
   * What is left of what was chosen where mistakes stand in the way of some; what is named and
   * touched is refused, of a whole folder it is left out and said.
   */
  private Choice checked(Opened opened, boolean all) {
    var mistakes = new FileMistakes(opened, modules(), all);
    List<Agreement> touched = new ArrayList<>();
    Optional<Span> inTheWay = Optional.empty();
    for (Agreement agreement : agreements) {
      var cause = mistakes.inTheWayOfDuties(agreement);
      if (cause.isPresent()) {
        touched.add(agreement);
        inTheWay = inTheWay.or(() -> cause);
      }
    }
    if (inTheWay.isPresent() && (!all || touched.size() == agreements.size())) {
      return new Choice(Optional.empty(), mistakes.refuse(inTheWay.get(), console));
    } else if (agreements.isEmpty()) {
      List<Finding> found = mistakes(opened.findings());
      if (!found.isEmpty()) {
        return new Choice(Optional.empty(), refuse(found, console));
      }
      console.err().println(opened.nothing().in(console.language()));
      return new Choice(Optional.empty(), ExitCode.WRONG_USAGE);
    } else if (!touched.isEmpty()) {
      List<Agreement> left = new ArrayList<>(agreements);
      left.removeAll(touched);
      mistakes.tellLeftOut(touched, console);
      return new Choice(Optional.of(new Chosen(left, console)), ExitCode.CLEAN);
    }
    mistakes.mention(console);
    return new Choice(Optional.of(this), ExitCode.CLEAN);
  }

  private static List<Finding> mistakes(Findings findings) {
    List<Finding> mistakes = new ArrayList<>();
    for (Finding finding : findings.sorted()) {
      if (!finding.kind().disputable()) {
        mistakes.add(finding);
      }
    }
    return mistakes;
  }

  /** What was found wrong while figures were computed; told where there is something. */
  boolean isComputed() {
    List<Finding> mistakes = mistakes(findings);
    if (!mistakes.isEmpty()) {
      refuse(mistakes, console);
    }
    return mistakes.isEmpty();
  }

  /** Tells the first mistakes; of a folder full of them nobody reads all here. */
  private static int refuse(List<Finding> mistakes, Console console) {
    var out = new StringBuilder();
    int told = Math.min(mistakes.size(), MOST_TOLD);
    new TextRenderer(console.language(), console.palette(), true)
        .render(mistakes.subList(0, told), out);
    int more = mistakes.size() - told;
    if (more > 0) {
      out.append('\n')
          .append(
              console.say(
                  more + " more mistakes; `bilaga check` tells them all.",
                  more + " misstag till; `bilaga check` visar alla."))
          .append('\n');
    }
    console.err().print(out);
    return ExitCode.FINDINGS;
  }
}
