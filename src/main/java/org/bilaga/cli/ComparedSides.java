package org.bilaga.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.compare.Side;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Suggestion;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.WorkspaceScope;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Told;

/**
 * The agreements that two words mean, each read once: from the folder as it is, or from a revision.
 *
 * <p>Revisions are written to folders of their own, which are gone when this is closed.
 */
final class ComparedSides implements AutoCloseable {
  private static final int MOST_PLACES = 4;

  private final List<Path> paths;
  private final Desk desk;
  private final Path here = Path.of("").toAbsolutePath();
  private final Map<String, Revision> revisions = new HashMap<>();
  private final Map<Object, Loaded> loaded = new HashMap<>();

  /**
   * @param paths where agreements are looked for by name, and which of a whole revision are meant
   */
  ComparedSides(List<Path> paths, Desk desk) {
    this.paths = paths;
    this.desk = desk;
  }

  /**
   * One of the two words, understood.
   *
   * @param text what was meant, where one thing was named
   * @param all whether it may be several agreements
   */
  record Meant(ComparedText text, boolean all, Loaded loaded, List<Agreement> agreements) {}

  /**
   * Both words; one without a name, file or folder takes that of the other. Without the second, the
   * first is compared with what stands here now.
   */
  List<Meant> both(ComparedText before, Optional<ComparedText> after) throws Refused {
    ComparedText one = understood(before);
    if (after.isEmpty() && one.revision().isEmpty()) {
      String what = one.what();
      throw new Refused(
          Told.phrase(
              "Say what to compare `"
                  + what
                  + "` with: another one, or a revision of it, `"
                  + what
                  + "@HEAD~1`.",
              "Ange vad `"
                  + what
                  + "` ska jämföras med: en annan, eller en revision av den, `"
                  + what
                  + "@HEAD~1`."),
          List.of());
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
    } catch (Git.Refused noGit) {
      // It is told below as what it most likely is: a name with a slip.
    }
    throw unknown(text, now(paths));
  }

  private boolean isNamed(String name) {
    return !named(name, now(paths)).isEmpty();
  }

  private Loaded now(List<Path> at) {
    return loaded.computeIfAbsent(at, it -> new Loaded(desk.open(at)));
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
    Loaded from = text.revision().isPresent() ? then(text, at, sort) : now(at);
    return sort == Sort.AGREEMENT ? one(text, from) : all(text, from);
  }

  /**
   * What stood at some paths in a revision; for a name, the whole of it where they were not there.
   */
  private Loaded then(ComparedText text, List<Path> paths, Sort sort) throws Refused {
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
      return loaded.computeIfAbsent(List.of(name, at), it -> new Loaded(Opened.at(at, seen)));
    } catch (Git.Refused refused) {
      throw new Refused(refused.told(), List.of());
    } catch (IOException failed) {
      throw new Refused(
          Told.phrase(
              "The revision `" + name + "` could not be written to a folder of its own.",
              "Revisionen `" + name + "` kunde inte skrivas till en egen mapp."),
          List.of());
    }
  }

  private Refused missing(ComparedText text) {
    return new Refused(
        Told.phrase(
            "There is no file `"
                + text.what()
                + "` in the revision `"
                + text.revision().orElse("")
                + "`.",
            "Filen `"
                + text.what()
                + "` finns inte i revisionen `"
                + text.revision().orElse("")
                + "`."),
        List.of());
  }

  /** The folder that git is asked in. */
  private Path folder() {
    Path first = paths.get(0).toAbsolutePath().normalize();
    return Files.isDirectory(first) ? first : first.resolveSibling("");
  }

  private Revision revision(String name) throws Git.Refused, IOException {
    Revision known = revisions.get(name);
    if (known != null) {
      return known;
    }
    var git = new Git(folder());
    git.top();
    String commit =
        git.commit(name)
            .orElseThrow(
                () ->
                    new Git.Refused(
                        Told.phrase(
                            "git knows no revision `" + name + "`.",
                            "git känner inte till någon revision `" + name + "`.")));
    Path workspace = Opened.root(paths.get(0), here).toRealPath();
    Path top = git.top().toRealPath();
    Revision read = Revision.of(git, commit, workspace.startsWith(top) ? workspace : top);
    revisions.put(name, read);
    return read;
  }

  private Meant all(ComparedText text, Loaded from) throws Refused {
    List<Agreement> agreements = from.opened().agreements();
    if (agreements.isEmpty()) {
      List<Finding> mistakes = mistakes(from.opened().findings());
      throw new Refused(
          text.what().isEmpty()
              ? Told.phrase("There are no agreements here.", "Här finns inga överenskommelser.")
              : Told.phrase(
                  "There is no agreement in `" + text + "`.",
                  "Det finns ingen överenskommelse i `" + text + "`."),
          mistakes);
    }
    return new Meant(text, true, from, agreements);
  }

  private Meant one(ComparedText text, Loaded from) throws Refused {
    List<Agreement> found = named(text.what(), from);
    if (found.isEmpty()) {
      throw unknown(text, from);
    } else if (found.size() > 1) {
      var places = new StringBuilder();
      for (int i = 0; i < Math.min(MOST_PLACES, found.size()); i++) {
        places.append("\n  ").append(found.get(i).declared().name().span());
      }
      places.append(found.size() > MOST_PLACES ? "\n  …" : "");
      String name = text.what();
      throw new Refused(
          Told.phrase(
              "`"
                  + name
                  + "` is declared in "
                  + found.size()
                  + " places; name the folder of the one that is meant:"
                  + places,
              "`"
                  + name
                  + "` är deklarerat på "
                  + found.size()
                  + " ställen; ange mappen till det som menas:"
                  + places),
          List.of());
    }
    return new Meant(text, false, from, found);
  }

  private static List<Agreement> named(String name, Loaded from) {
    List<Agreement> found = new ArrayList<>();
    for (Agreement agreement : all(from)) {
      if (agreement.name().equals(name)) {
        found.add(agreement);
      }
    }
    return found;
  }

  private static List<Agreement> all(Loaded from) {
    return new WorkspaceScope(from.opened().modules(), new Findings()).agreements();
  }

  /** Nothing of that name; where a file with mistakes seems to declare it, those are told. */
  private Refused unknown(ComparedText text, Loaded from) {
    var mistakes = new Findings();
    if (text.revision().isEmpty()) {
      for (Path path : paths) {
        new BrokenFiles(path, from.opened(), mistakes)
            .tellWhereTheyDeclare(SourceFile.of("", text.what()));
      }
    }
    if (!mistakes(mistakes).isEmpty()) {
      return new Refused(Told.text(""), mistakes(mistakes));
    }
    List<String> names = new ArrayList<>();
    for (Agreement agreement : all(from)) {
      names.add(agreement.name());
    }
    List<String> near = Suggestion.nearest(text.what(), names);
    String meant = near.isEmpty() ? "" : near.get(0);
    String then = text.revision().map(it -> " in the revision `" + it + "`").orElse("");
    String då = text.revision().map(it -> " i revisionen `" + it + "`").orElse("");
    String or = text.revision().isEmpty() ? ", no file and no revision" : "";
    String eller = text.revision().isEmpty() ? ", fil eller revision" : "";
    return new Refused(
        Told.phrase(
            "There is no agreement"
                + or
                + " called `"
                + text.what()
                + "`"
                + then
                + "."
                + (meant.isEmpty() ? "" : " Did you mean `" + meant + "`?"),
            "Det finns ingen överenskommelse"
                + eller
                + " som heter `"
                + text.what()
                + "`"
                + då
                + "."
                + (meant.isEmpty() ? "" : " Menade du `" + meant + "`?")),
        List.of());
  }

  /** One side of a comparison, where no mistake stands in its way. */
  static Side side(Agreement agreement, Loaded from, Told label, Findings findings, Desk desk)
      throws Refused {
    var mistakes = new FileMistakes(from.opened(), List.of(agreement.module()), false);
    var inTheWay = mistakes.inTheWayOfDuties(agreement);
    if (inTheWay.isPresent()) {
      throw new Refused(Told.text(""), mistakes.behind(inTheWay.get()));
    }
    return new Side(label, agreement, desk.evaluator(findings));
  }

  static List<Finding> mistakes(Findings findings) {
    List<Finding> mistakes = new ArrayList<>();
    for (Finding finding : findings.sorted()) {
      if (!finding.kind().disputable()) {
        mistakes.add(finding);
      }
    }
    return mistakes;
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
