package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Inputs;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Project;

/**
 * What a session knows: the files, what was typed in beside them, what is taken to be otherwise,
 * and what the last answer was.
 */
final class Known {
  private final Project project;
  private Library library;
  private TypedIn typed = TypedIn.NOTHING;
  private Assumptions assumptions = Assumptions.NONE;
  private Inputs inputs = Inputs.AS_WRITTEN;
  private Optional<LastAnswer> last = Optional.empty();

  Known(Project project) {
    this.project = project;
    this.library = new Library(project.analysis());
  }

  Library library() {
    return library;
  }

  TypedIn typed() {
    return typed;
  }

  Assumptions assumptions() {
    return assumptions;
  }

  Inputs inputs() {
    return inputs;
  }

  Optional<LastAnswer> last() {
    return last;
  }

  boolean isStale() {
    return project.isStale();
  }

  /** The files as they are now, which do not count yet. */
  Library read() {
    return new Library(project.analysis());
  }

  /** These files count from now on. */
  void have(Library files) {
    library = files;
  }

  /** From now on these are the declarations beside the files. */
  void have(TypedIn declarations) {
    typed = declarations;
  }

  /** The same declarations over the files as they are now. */
  void rebuild() throws AskedExpression.Unclear {
    have(rebuilt(typed));
  }

  TypedIn rebuilt(TypedIn from) throws AskedExpression.Unclear {
    TypedIn built = TypedIn.NOTHING;
    for (TypedIn.Definition definition : from.all()) {
      built = built.and(definition.text(), library);
    }
    return built;
  }

  /** Counts with these; as written where they mean nothing any longer. */
  void suppose(Assumptions all) {
    try {
      suppose(all, all.in(modules()));
    } catch (AskedExpression.Unclear gone) {
      suppose(Assumptions.NONE, Inputs.AS_WRITTEN);
    }
  }

  void suppose(Assumptions all, Inputs with) {
    assumptions = all;
    inputs = with;
  }

  void remember(Optional<LastAnswer> answer) {
    last = answer;
  }

  /** What was asked has this value, if it has any that can be spoken of again. */
  void remember(String expression) {
    try {
      last = Optional.of(LastAnswer.of(expression, asked().meaning(expression), library));
    } catch (AskedExpression.Unclear noValue) {
      // A folder, or what only an option made clear: the answer before it stays the last one.
      return;
    }
  }

  /** The files and what was typed in, with all they use. */
  List<Module> modules() {
    List<Module> modules = new ArrayList<>(library.all());
    modules.addAll(typed.modules());
    return modules;
  }

  /** The agreements that count by themselves. */
  List<Agreement> originals() {
    List<Agreement> originals = new ArrayList<>();
    for (Agreement agreement : Library.agreements(modules())) {
      if (agreement.isOriginal()) {
        originals.add(agreement);
      }
    }
    return originals;
  }

  /** What was typed in, with the last answer. */
  private List<Module> beside() {
    List<Module> modules = new ArrayList<>(typed.modules());
    last.flatMap(LastAnswer::module)
        .filter(module -> modules().stream().noneMatch(LastAnswer::declares))
        .ifPresent(modules::add);
    return modules;
  }

  /** What is taken to be otherwise, with the last answer. */
  Inputs effective() {
    return last.map(it -> inputs.and(it.inputs())).orElse(inputs);
  }

  /** What questions are asked of. */
  Engine engine() {
    return Engine.of(project.paths(), library.analysis(), beside(), effective());
  }

  /** The same of the files as they are written, whatever is supposed. */
  Engine written() {
    return Engine.of(project.paths(), library.analysis(), beside(), Inputs.AS_WRITTEN);
  }

  AskedExpression asked() {
    List<Module> modules = new ArrayList<>(library.modules());
    modules.addAll(beside());
    return new AskedExpression(modules, library.findings(), effective());
  }
}
