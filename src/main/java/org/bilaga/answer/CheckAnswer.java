package org.bilaga.answer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.LeftOut;
import org.bilaga.finding.Summary;
import org.bilaga.finding.TextRenderer;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Setting;
import org.bilaga.words.Told;
import org.bilaga.workspace.AgreementFiles;
import org.bilaga.workspace.Baseline;
import org.bilaga.workspace.CheckRun;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Refused;

/** Whether every total, every appendix cell and every stated figure agree. */
public final class CheckAnswer {
  private CheckAnswer() {}

  /**
   * A run with what is wanted of it: all, or what is new since a revision.
   *
   * @param leftOut how much is left out, which is told; empty where nothing is
   */
  public record Checked(CheckRun run, Optional<Told> leftOut) {

    /**
     * @throws Refused where there is no such revision
     */
    public static Checked of(CheckRun all, List<Path> paths, Given given) throws Refused {
      Optional<String> revision = given.value(Choice.BASELINE);
      if (revision.isEmpty()) {
        return new Checked(all, Optional.empty());
      }
      try {
        Baseline since = Baseline.of(revision.get(), paths, all);
        int left = all.findings().size() - since.added().size();
        Told told = Sentences.leftOutAsBefore(left, revision.get());
        return new Checked(
            all.with(since.added(), since.leftOut()), Optional.of(told).filter(it -> left > 0));
      } catch (Refused refused) {
        throw refused.in(all.analysis().vocabulary());
      }
    }

    /** Whether there was nothing to check. */
    public boolean isEmpty() {
      return run.isEmpty() && leftOut.isEmpty();
    }
  }

  static Answered of(Given given, Engine engine) throws Refused {
    List<Path> paths = paths(given, engine);
    String form = given.value(Choice.FORMAT, Format.TEXT.word());
    CheckRun all = CheckRun.of(paths, FindingsForm.isOfAllExamined(form), engine);
    Checked checked = Checked.of(all, paths, given);
    if (checked.isEmpty()) {
      throw Refused.because(AgreementFiles.none(paths));
    }
    CheckRun run = checked.run();
    boolean verbose = given.has(Choice.VERBOSE);
    return Answered.of(
            (setting, out) -> FindingsForm.write(run, form, verbose, setting, out),
            checked.leftOut().map(List::of).orElse(List.of()),
            all.analysis().vocabulary())
        .finding(List.of(), run.allThere() && !run.isWrong(given.has(Choice.STRICT)));
  }

  /**
   * What is to be checked: what the words name, else the workspace.
   *
   * @throws Refused where a word names nothing
   */
  public static List<Path> paths(Given given, Engine engine) throws Refused {
    List<Path> paths = new ArrayList<>();
    for (String word : given.words()) {
      paths.add(NamedPaths.path(word).orElseThrow(() -> Refused.because(NamedPaths.missing(word))));
    }
    return paths.isEmpty() ? given.selection(engine).workspace() : paths;
  }

  /** What was found, as people read it, and how much was verified. */
  static void write(CheckRun run, boolean verbose, Setting setting, StringBuilder out) {
    long millis = (System.nanoTime() - run.start()) / 1_000_000;
    var text = new TextRenderer(setting.language(), setting.palette(), verbose);
    text.render(run.findings(), out);
    for (LeftOut more : run.leftOut()) {
      out.append('\n').append(more.told().in(setting.language())).append('\n');
    }
    out.append(run.findings().isEmpty() ? "" : "\n");
    var consistent = run.tally().consistentCells();
    var readAs = run.tally().readAs();
    if (verbose && !(consistent.isEmpty() && readAs.isEmpty())) {
      text.list(consistent, out);
      text.list(readAs, out);
      out.append('\n');
    }
    new Summary(setting.language(), setting.palette()).render(run.counts(), millis, out);
  }
}
