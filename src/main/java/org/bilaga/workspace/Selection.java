package org.bilaga.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Visible;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Amendments;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.SeveralDeclared;
import org.bilaga.resolve.WorkspaceScope;
import org.bilaga.settle.Days;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * What is meant by what was asked: agreements by name, by file or folder, on a day; or an
 * expression over them. Every door asks this, so that the same words mean the same everywhere.
 */
public final class Selection {
  private final Engine engine;
  private final Asked asked;

  public Selection(Engine engine, Asked asked) {
    this.engine = engine;
    this.asked = asked;
  }

  /** Where names are looked for: what {@code --workspace} says, else where one stands. */
  public List<Path> workspace() throws Refused {
    return asked.workspace().isPresent()
        ? NamedPaths.of(List.of(asked.workspace().get()))
        : engine.here();
  }

  /** The day on which agreements are meant as they are in force. */
  public Optional<LocalDate> day() throws Refused {
    if (asked.asOf().isEmpty()) {
      return Optional.empty();
    }
    String text = asked.asOf().get();
    Optional<LocalDate> day = Days.read(text);
    if (day.isEmpty()) {
      throw Refused.because(Sentences.notADay(Visible.name(text)));
    }
    return day;
  }

  /** That the answer is wanted in, where one was chosen. */
  Optional<Language> language() {
    return asked.language();
  }

  // Agreements, one by one

  /**
   * The agreements of the words: those named, in the files and folders among them or else in the
   * workspace; without names all that count by themselves.
   *
   * <p>Of a whole folder those are left out, and named in a note, that mistakes stand in the way
   * of.
   *
   * @throws Refused where a name is none, or mistakes stand in the way of what was named
   */
  public Agreements agreements() throws Refused {
    return agreements(false);
  }

  /** The same, but each with all its amendments where no day is said. */
  public Agreements agreementsWithAll() throws Refused {
    return agreements(true);
  }

  private Agreements agreements(boolean withAll) throws Refused {
    List<String> names = new ArrayList<>();
    List<Path> paths = new ArrayList<>();
    for (String word : asked.words()) {
      Optional<Path> path = NamedPaths.path(word).filter(Files::exists);
      if (path.isPresent()) {
        paths.add(path.get());
      } else if (NamedPaths.isWrittenAsPath(word)) {
        throw Refused.because(NamedPaths.missing(word));
      } else {
        names.add(Folding.composed(word));
      }
    }
    return agreements(names, paths.isEmpty() ? workspace() : paths, withAll);
  }

  private Agreements agreements(List<String> names, List<Path> paths, boolean withAll)
      throws Refused {
    Analysis analysis = engine.open(paths);
    Optional<Language> language = analysis.vocabulary();
    try {
      List<Agreement> all = analysis.agreements();
      Set<Agreement> named = new LinkedHashSet<>();
      for (String name : names) {
        named.add(named(name, all, analysis));
      }
      List<Agreement> meant = new ArrayList<>(names.isEmpty() ? analysis.counted() : named);
      if (withAll && asked.asOf().isEmpty()) {
        var versions = new Amendments(all);
        meant.replaceAll(it -> it.isOriginal() ? versions.withAll(it) : it);
      }
      inForce(meant, all);
      return untouched(meant, names.isEmpty(), analysis);
    } catch (Refused refused) {
      throw refused.in(language);
    }
  }

  /** Each in its version of the day that is meant; what is named as a version is that. */
  private void inForce(List<Agreement> agreements, List<Agreement> all) throws Refused {
    Optional<LocalDate> day = day();
    if (day.isPresent()) {
      var versions = new Amendments(all);
      agreements.replaceAll(it -> it.isOriginal() ? versions.inForce(it, day.get()) : it);
    }
  }

  /** The agreement of a name; where there is none, why, in the one wording there is for that. */
  static Agreement named(String name, List<Agreement> all, Analysis analysis) throws Refused {
    List<Agreement> found = all.stream().filter(it -> it.name().equals(name)).toList();
    if (found.size() > 1) {
      throw severalDeclared(found);
    } else if (!found.isEmpty()) {
      return found.getFirst();
    }
    List<Finding> mistakes = BrokenFiles.speakingOf(name, analysis);
    if (!mistakes.isEmpty()) {
      throw Refused.ofFiles(mistakes);
    }
    throw Refused.because(unknown(name, all));
  }

  private static Refused severalDeclared(List<Agreement> found) {
    return Refused.because(SeveralDeclared.told(found).toArray(Told[]::new));
  }

  static Told unknown(String name, List<Agreement> all) {
    return Names.orDidYouMean(
        Sentences.noSuchAgreement(Visible.name(name)),
        name,
        all.stream().map(Agreement::name).distinct().toList());
  }

  /** Those that no mistake stands in the way of. */
  private Agreements untouched(List<Agreement> meant, boolean whole, Analysis analysis)
      throws Refused {
    var modules = new LinkedHashSet<Module>();
    meant.forEach(agreement -> modules.add(agreement.module().file()));
    var mistakes = new FileMistakes(analysis, modules, whole);
    List<Agreement> touched = new ArrayList<>();
    Optional<Span> inTheWay = Optional.empty();
    for (Agreement agreement : meant) {
      var cause = mistakes.inTheWayOfDuties(agreement);
      if (cause.isPresent()) {
        touched.add(agreement);
        inTheWay = inTheWay.or(() -> cause);
      }
    }
    if (inTheWay.isPresent() && (!whole || touched.size() == meant.size())) {
      throw mistakes.refusal(inTheWay.get());
    } else if (meant.isEmpty()) {
      List<Finding> found = Refused.mistakes(analysis.findings());
      throw found.isEmpty() ? Refused.because(analysis.nothing()) : Refused.ofFiles(found);
    }
    List<Told> notes = new ArrayList<>();
    List<Agreement> left = new ArrayList<>(meant);
    if (touched.isEmpty()) {
      mistakes.mention().ifPresent(notes::add);
    } else {
      left.removeAll(touched);
      notes.add(FileMistakes.leftOut(touched));
    }
    return new Agreements(analysis, left, analysis.vocabulary(), notes, engine);
  }

  // Agreements whose sum is meant

  /**
   * Several agreements of which a sum is asked: those below folders, those named, or all of the
   * workspace. A mistake that touches one of their figures stands in the way, as the sum would lack
   * it.
   *
   * @return empty where the words mean something else: one agreement, or an expression
   */
  public Optional<Agreements> several() throws Refused {
    List<String> names = new ArrayList<>();
    List<Path> paths = new ArrayList<>();
    for (String word : asked.words()) {
      names.add(Folding.composed(word));
      folderOrFile(word).ifPresent(paths::add);
    }
    boolean allPaths = paths.size() == names.size();
    if (!allPaths && (!paths.isEmpty() || names.size() < 2 || !areNames(names))) {
      return Optional.empty();
    }
    List<Path> at = names.isEmpty() || !allPaths ? workspace() : paths;
    Analysis analysis = engine.open(at);
    List<Agreement> agreements = new ArrayList<>();
    for (Agreement agreement : allPaths ? analysis.counted() : analysis.agreements()) {
      if (allPaths || names.contains(agreement.name())) {
        agreements.add(agreement);
      }
    }
    if (!allPaths && agreements.size() < names.size()) {
      return Optional.empty();
    }
    try {
      for (String name : allPaths ? List.<String>of() : names) {
        named(name, agreements, analysis);
      }
      inForce(agreements, analysis.agreements());
      return Optional.of(summable(agreements, allPaths, analysis));
    } catch (Refused refused) {
      throw refused.in(analysis.vocabulary());
    }
  }

  private Agreements summable(List<Agreement> agreements, boolean whole, Analysis analysis)
      throws Refused {
    Set<Module> modules = new LinkedHashSet<>(whole ? analysis.modules() : List.of());
    for (Agreement agreement : agreements) {
      modules.addAll(agreement.module().seen());
    }
    var mistakes = new FileMistakes(analysis, modules, whole);
    var inTheWay = mistakes.inTheWayOf(agreements);
    if (inTheWay.isPresent()) {
      throw mistakes.refusal(inTheWay.get());
    } else if (agreements.isEmpty()) {
      throw Refused.because(analysis.nothing());
    }
    // Of a whole folder the versions are left out already.
    for (int i = 0; i < agreements.size() && !whole; i++) {
      for (int j = 0; j < i; j++) {
        if (agreements.get(i).original() == agreements.get(j).original()) {
          throw Refused.because(
              Sentences.countedTwice(agreements.get(j).name(), agreements.get(i).name()));
        }
      }
    }
    List<Told> notes = new ArrayList<>();
    mistakes.mention().ifPresent(notes::add);
    Reservations.of(analysis, List.copyOf(modules)).ifPresent(notes::add);
    return new Agreements(analysis, agreements, analysis.vocabulary(), notes, engine);
  }

  /** A file or folder, where a text is meant as one: a mere word is a name. */
  private static Optional<Path> folderOrFile(String text) {
    return NamedPaths.path(text)
        .filter(
            path ->
                NamedPaths.isWrittenAsPath(text)
                    ? Files.exists(path)
                    : Files.isDirectory(path) && !AgreementFiles.below(path).isEmpty());
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

  // An expression

  /** What an expression asks, its names bound in the workspace. */
  public Question question(String text) throws Refused {
    return Question.of(text, workspace(), this, engine);
  }

  /** The agreement that {@code --in} names. */
  Optional<Agreement> in(WorkspaceScope scope, Analysis analysis) throws Refused {
    if (asked.in().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(named(asked.in().get(), scope.agreements(), analysis));
  }

  /** The first word as an agreement; the other words are files and folders. */
  public OneAgreement one() throws Refused {
    List<String> words = asked.words();
    List<Path> paths = NamedPaths.of(words.subList(1, words.size()));
    List<Path> at = paths.isEmpty() ? workspace() : paths;
    Analysis analysis = engine.open(at);
    var scope = new WorkspaceScope(analysis.modules(), new Findings());
    try {
      Agreement agreement = named(Folding.composed(words.get(0)), scope.agreements(), analysis);
      return new OneAgreement(agreement, scope.agreements(), analysis, engine);
    } catch (Refused refused) {
      throw refused.in(analysis.vocabulary());
    }
  }
}
