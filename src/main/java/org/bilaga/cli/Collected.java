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
import org.bilaga.settle.Days;
import org.bilaga.source.Folding;
import org.bilaga.words.Told;

/**
 * Several agreements that something is asked of: those below folders, those named, or all of a
 * workspace.
 *
 * <p>A mistake that touches one of their figures stands in the way, as the sum would lack it.
 */
final class Collected {
  private final Opened opened;

  /** Whether all that was opened is meant, and not only what was named. */
  private final boolean whole;

  private final Console console;
  private final List<Agreement> agreements;
  private final Findings findings = new Findings();
  private final Ledgers evaluator;

  private Collected(Opened opened, boolean whole, List<Agreement> agreements, Console console) {
    this.opened = opened;
    this.whole = whole;
    this.agreements = agreements;
    this.console = console;
    this.evaluator = console.desk().evaluator(findings);
  }

  /** Those that the arguments name; empty where they name something else, or none. */
  static Optional<Collected> named(CommandLine arguments, Console console) {
    List<String> names = new ArrayList<>();
    for (String name : arguments.getArgList()) {
      names.add(Folding.composed(name));
    }
    List<Path> paths = new ArrayList<>();
    for (String name : arguments.getArgList()) {
      path(name).ifPresent(paths::add);
    }
    boolean allPaths = paths.size() == names.size();
    if (!allPaths && (!paths.isEmpty() || names.size() < 2 || !areNames(names))) {
      return Optional.empty();
    }
    if (names.isEmpty() || !allPaths) {
      paths.clear();
      if (arguments.hasOption("workspace")) {
        var workspace = workspace(arguments.getOptionValue("workspace"));
        if (workspace.isEmpty()) {
          return Optional.empty();
        }
        paths.add(workspace.get());
      } else {
        paths.addAll(console.desk().here());
      }
    }
    var opened = console.desk().open(paths);
    List<Agreement> agreements = new ArrayList<>();
    for (Agreement agreement : allPaths ? opened.counted() : opened.agreements()) {
      if (allPaths || names.contains(agreement.name())) {
        agreements.add(agreement);
      }
    }
    if (!allPaths && agreements.size() < names.size()) {
      return Optional.empty();
    }
    if (arguments.hasOption("as-of")) {
      var day = Days.read(arguments.getOptionValue("as-of"));
      if (day.isEmpty()) {
        return Optional.empty();
      }
      var versions = new Amendments(opened.agreements());
      agreements.replaceAll(it -> it.isOriginal() ? versions.inForce(it, day.get()) : it);
    }
    Console speaking =
        arguments.hasOption("language")
            ? console
            : console.in(opened.vocabulary().orElse(console.language()));
    return Optional.of(new Collected(opened, allPaths, agreements, speaking));
  }

  private static Optional<Path> workspace(String text) {
    try {
      Path path = Path.of(text);
      return Files.isReadable(path.toAbsolutePath()) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException invalid) {
      return Optional.empty();
    }
  }

  /** A file or folder, where a text is meant as one: a mere word is a name. */
  private static Optional<Path> path(String text) {
    boolean meant =
        text.indexOf('/') >= 0
            || text.indexOf('\\') >= 0
            || text.equals(".")
            || text.equals("..")
            || text.endsWith(".agreement");
    try {
      Path path = Path.of(text);
      return (meant ? Files.exists(path) : Files.isDirectory(path) && holdsAgreements(path))
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException invalid) {
      return Optional.empty();
    }
  }

  private static boolean holdsAgreements(Path folder) {
    return !AgreementFiles.below(folder).isEmpty();
  }

  private static boolean areNames(List<String> texts) {
    for (String name : texts) {
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        boolean fits =
            Character.isLetter(c) || i > 0 && (Character.isDigit(c) || c == '-' || c == '_');
        if (!fits) {
          return false;
        }
      }
    }
    return true;
  }

  Console console() {
    return console;
  }

  Ledgers evaluator() {
    return evaluator;
  }

  List<Agreement> agreements() {
    return agreements;
  }

  /** Told where two are versions of one agreement, whose money then would count twice. */
  Optional<Told> countedTwice() {
    // Of a whole folder the versions are left out already.
    for (int i = 0; i < agreements.size() && !whole; i++) {
      for (int j = 0; j < i; j++) {
        if (agreements.get(i).original() == agreements.get(j).original()) {
          String one = "`" + agreements.get(j).name() + "`";
          String other = "`" + agreements.get(i).name() + "`";
          return Optional.of(
              Told.phrase(
                  one
                      + " and "
                      + other
                      + " are versions of one agreement: their sum would count"
                      + " its money twice. `bilaga compare` sets them side by side.",
                  one
                      + " och "
                      + other
                      + " är versioner av en och samma överenskommelse: summan"
                      + " skulle räkna dess pengar två gånger. `bilaga compare` ställer dem sida"
                      + " vid sida."));
        }
      }
    }
    return Optional.empty();
  }

  /** What is told where there are none. */
  Told nothing() {
    return opened.nothing();
  }

  /** Whether all can be computed; tells what stands in the way otherwise. */
  boolean isSound() {
    Set<Module> modules = new LinkedHashSet<>(whole ? opened.modules() : List.of());
    for (Agreement agreement : agreements) {
      modules.addAll(agreement.module().seen());
    }
    var mistakes = new FileMistakes(opened, modules, whole);
    var inTheWay = mistakes.inTheWayOf(agreements);
    if (inTheWay.isPresent()) {
      mistakes.refuse(inTheWay.get(), console);
      return false;
    }
    mistakes.mention(console);
    new Reservations(opened).tell(List.copyOf(modules), console);
    return true;
  }

  /** Whether something is so wrong that no figure can be trusted. */
  boolean hasMistakes() {
    for (Finding finding : findings.all()) {
      if (!finding.kind().disputable()) {
        return true;
      }
    }
    return false;
  }

  /** Prints the mistakes. */
  int refuse() {
    List<Finding> mistakes = new ArrayList<>();
    for (Finding finding : findings.sorted()) {
      if (!finding.kind().disputable()) {
        mistakes.add(finding);
      }
    }
    var out = new StringBuilder();
    new TextRenderer(console.language(), console.palette(), true).render(mistakes, out);
    console.err().print(out);
    return ExitCode.FINDINGS;
  }
}
