package org.bilaga.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Module;

/**
 * What a question is asked of: the files that it stands among, what was typed in beside them, and
 * what is supposed.
 */
public final class Engine {
  /** The files below the folder one stands in, read anew for each question. */
  public static final Engine ANEW =
      new Engine(List.of(Path.of("")), Optional.empty(), List.of(), Inputs.AS_WRITTEN);

  private final List<Path> here;
  private final Optional<Analysis> read;
  private final List<Module> typed;
  private final Inputs inputs;

  private Engine(List<Path> here, Optional<Analysis> read, List<Module> typed, Inputs inputs) {
    this.here = here;
    this.read = read;
    this.typed = typed;
    this.inputs = inputs;
  }

  /**
   * An engine whose files are read already.
   *
   * @param here where files are looked for when nothing else is said
   * @param typed what was typed in, which stands in no file
   */
  public static Engine of(List<Path> here, Analysis read, List<Module> typed, Inputs inputs) {
    return new Engine(here, Optional.of(read), typed, inputs);
  }

  /** Where files are looked for when nothing else is said. */
  public List<Path> here() {
    return here;
  }

  /** The files at some paths, each a file or a folder. */
  public Analysis open(List<Path> paths) {
    boolean known = read.isPresent() && paths.equals(here);
    return known ? read.get().with(typed) : Analysis.at(paths);
  }

  /** The same with the files at some paths read once, for several questions about them. */
  public Engine reading(List<Path> paths) {
    return new Engine(paths, Optional.of(open(paths)), List.of(), inputs);
  }

  /** The same with more that is supposed. */
  public Engine supposing(Inputs more) {
    return new Engine(here, read, typed, inputs.and(more));
  }

  /** What computes, with what is supposed. */
  public Ledgers evaluator(Findings out) {
    return new Ledgers(out, inputs);
  }
}
