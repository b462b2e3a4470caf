package org.bilaga.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.compare.Side;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Amendments;
import org.bilaga.resolve.SeveralDeclared;
import org.bilaga.resolve.WorkspaceScope;
import org.bilaga.words.Told;

/**
 * The agreements that two words mean, each read once: from the folder as it is, or from a revision.
 *
 * <p>Revisions are written to folders of their own, which are gone when this is closed.
 */
final class ComparedSides implements AutoCloseable {
  private final List<Path> paths;
  private final Optional<LocalDate> day;
  private final Engine engine;
  private final Path here = Path.of("").toAbsolutePath();
  private final Map<String, Revision> revisions = new HashMap<>();
  private final Map<Object, Analysis> read = new HashMap<>();

  /**
   * @param paths where agreements are looked for by name, and which of a whole revision are meant
   * @param day the day on which agreements are meant as they are in force
   */
  ComparedSides(List<Path> paths, Optional<LocalDate> day, Engine engine) {
    this.paths = paths;
    this.day = day;
    this.engine = engine;
  }

  /**
   * One of the two words, understood.
   *
   * @param text what was meant, where one thing was named
   * @param all whether it may be several agreements
   */
  record Meant(ComparedText text, boolean all, Analysis analysis, List<Agreement> agreements) {}

  /**
   * Both words; one without a name, file or folder takes that of the other. Without the second, the
   * first is compared with what stands here now.
   */
  List<Meant> both(ComparedText before, Optional<ComparedText> after) throws Refused {
    ComparedText one = understood(before);
    if (after.isEmpty() && one.revision().isEmpty()) {
      String what = one.what();
      throw Refused.because(Sentences.compareWithWhat(what));
    }
    ComparedText other = after.isPresent() ? understood(after.get()) : one.now();
    if (one.what().isEmpty()) {
      one = new ComparedText(other.what(), one.revision());
    } else if (other.what().isEmpty()) {
      other = new ComparedText(one.what(), other.revision());
    }
    return List.of(meant(one), meant(other));
  }

  /** A word that is neither an agreement nor a file may be a revision. */
  private ComparedText understood(ComparedText text) throws Refused {
    if (text.what().isEmpty()
        || text.revision().isPresent()
        || text.isPath() && ComparedText.path(text.what()).isPresent()
        || isNamed(text.what())
        || ComparedText.path(text.what()).isPresent()) {
      return text;
    }
    try {
      if (new Git(folder()).commit(text.what()).isPresent()) {
        return new ComparedText("", Optional.of(text.what()));
      }
    } catch (Refused noGit) {
      // It is told below as what it most likely is: a name with a slip.
    }
    throw unknown(text, now(paths));
  }

  private boolean isNamed(String name) {
    return !named(name, now(paths)).isEmpty();
  }

  private Analysis now(List<Path> at) {
    return read.computeIfAbsent(at, it -> engine.open(at));
  }

  /** What a word can name. */
  private enum Sort {
    ALL,
    AGREEMENT,
    PATH
  }

  private Sort sort(ComparedText text) {
    if (text.what().isEmpty()) {
      return Sort.ALL;
    }
    boolean path =
        text.isPath() || !isNamed(text.what()) && ComparedText.path(text.what()).isPresent();
    return path ? Sort.PATH : Sort.AGREEMENT;
  }

  private Meant meant(ComparedText text) throws Refused {
    Sort sort = sort(text);
    List<Path> at = sort == Sort.PATH ? List.of(Path.of(text.what())) : paths;
    Analysis from = text.revision().isPresent() ? then(text, at, sort) : now(at);
    return sort == Sort.AGREEMENT ? one(text, from) : all(text, from);
  }

  /**
   * What stood at some paths in a revision; for a name, the whole of it where they were not there.
   */
  private Analysis then(ComparedText text, List<Path> paths, Sort sort) throws Refused {
    String name = text.revision().orElseThrow();
    try {
      Revision revision = revision(name);
      List<Path> at = new ArrayList<>();
      for (Path path : paths) {
        Path there = revision.at(path);
        boolean is = Files.exists(there);
        if (!is && sort == Sort.PATH) {
          throw missing(text);
        }
        at.add(is ? there : revision.root());
      }
      Path seen = revision.at(here);
      return read.computeIfAbsent(List.of(name, at), it -> Analysis.at(at, seen));
    } catch (IOException failed) {
      throw Refused.because(Sentences.revisionNotWritten(name));
    }
  }

  private Refused missing(ComparedText text) {
    return Refused.because(Sentences.noSuchFileThen(text.what(), text.revision().orElse("")));
  }

  /** The folder that git is asked in. */
  private Path folder() {
    Path first = paths.get(0).toAbsolutePath().normalize();
    return Files.isDirectory(first) ? first : first.resolveSibling("");
  }

  private Revision revision(String name) throws Refused, IOException {
    Revision known = revisions.get(name);
    if (known != null) {
      return known;
    }
    var git = new Git(folder());
    git.top();
    Optional<String> commit = git.commit(name);
    if (commit.isEmpty()) {
      throw git.unknown(name);
    }
    Path workspace = Analysis.root(paths.get(0), here).toRealPath();
    Path top = git.top().toRealPath();
    Revision read = Revision.of(git, commit.get(), workspace.startsWith(top) ? workspace : top);
    revisions.put(name, read);
    return read;
  }

  private Meant all(ComparedText text, Analysis from) throws Refused {
    List<Agreement> agreements = from.agreements();
    if (agreements.isEmpty()) {
      List<Finding> mistakes = Refused.mistakes(from.findings());
      if (!mistakes.isEmpty()) {
        throw Refused.ofFiles(mistakes);
      }
      throw Refused.because(
          text.what().isEmpty() ? Sentences.noAgreementsHere() : Sentences.noAgreementIn(text));
    }
    return meant(text, true, from, agreements);
  }

  private Meant one(ComparedText text, Analysis from) throws Refused {
    List<Agreement> found = named(text.what(), from);
    if (found.isEmpty()) {
      throw unknown(text, from);
    } else if (found.size() > 1) {
      throw Refused.because(SeveralDeclared.told(found).toArray(Told[]::new));
    }
    return meant(text, false, from, found);
  }

  /** Each in its version of the day that is meant; what is named as a version is that. */
  private Meant meant(ComparedText text, boolean all, Analysis from, List<Agreement> agreements) {
    var versions = new Amendments(all(from));
    List<Agreement> then = new ArrayList<>(agreements);
    day.ifPresent(at -> then.replaceAll(it -> it.isOriginal() ? versions.inForce(it, at) : it));
    return new Meant(text, all, from, then);
  }

  private static List<Agreement> named(String name, Analysis from) {
    List<Agreement> found = new ArrayList<>();
    for (Agreement agreement : all(from)) {
      if (agreement.name().equals(name)) {
        found.add(agreement);
      }
    }
    return found;
  }

  private static List<Agreement> all(Analysis from) {
    return new WorkspaceScope(from.modules(), new Findings()).agreements();
  }

  /** Nothing of that name; where a file with mistakes seems to declare it, those are told. */
  private static Refused unknown(ComparedText text, Analysis from) {
    String what = text.what();
    List<Finding> mistakes = BrokenFiles.speakingOf(what, from);
    if (text.revision().isEmpty() && !mistakes.isEmpty()) {
      return Refused.ofFiles(mistakes);
    }
    Told unknown =
        text.revision().isEmpty()
            ? Sentences.neitherAgreementNorFile(what)
            : Sentences.noSuchAgreementThen(what, text.revision().get());
    return Refused.because(
        Names.orDidYouMean(unknown, what, all(from).stream().map(Agreement::name).toList()));
  }

  /** One side of a comparison, where no mistake stands in its way. */
  static Side side(Agreement agreement, Analysis from, Told label, Findings findings, Engine engine)
      throws Refused {
    var mistakes = new FileMistakes(from, List.of(agreement.module()), false);
    var inTheWay = mistakes.inTheWayOfDuties(agreement);
    if (inTheWay.isPresent()) {
      throw mistakes.refusal(inTheWay.get());
    }
    return new Side(label, agreement, engine.evaluator(findings));
  }

  @Override
  public void close() {
    for (Revision revision : revisions.values()) {
      try {
        revision.close();
      } catch (IOException notOurs) {
        // What is left lies in the folder for temporary files, which the system empties.
        continue;
      }
    }
  }
}
