package org.bilaga.resolve;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Text;
import org.bilaga.finding.Findings;
import org.jspecify.annotations.Nullable;

/** What was loaded of a file, to be used again as long as neither it nor what it names changes. */
public final class Loaded {
  private final Optional<Module> module;
  private final Findings told;
  private @Nullable List<Path> names;

  Loaded(Optional<Module> module, Findings told) {
    this.module = module;
    this.told = told;
  }

  /** Empty where there is no text to read. */
  public Optional<Module> module() {
    return module;
  }

  /** What is wrong in it, without what is wrong in those that it uses. */
  Findings told() {
    return told;
  }

  /** The files that it names, those it uses and its tables, whether they are there or not. */
  public List<Path> names() {
    List<Path> known = names;
    if (known == null) {
      known = module.map(Loaded::namedIn).orElse(List.of());
      names = known;
    }
    return known;
  }

  private static List<Path> namedIn(Module module) {
    List<Path> names = new ArrayList<>();
    for (Text text : module.tree().files()) {
      try {
        names.add(module.folder().resolve(text.text()).normalize());
      } catch (InvalidPathException invalid) {
        // It was told where it was read.
        continue;
      }
    }
    return names;
  }
}
