package org.bilaga.resolve;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Findings;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Binds an expression that stands in no file to the names of all files of a workspace.
 *
 * <p>A name that a file declares comes before one inside an agreement, and that before one inside
 * an area. Two that are equally near are told, never chosen between.
 */
public final class WorkspaceScope {
  private static final int MOST_SPELLINGS = 4;

  private final List<Module> modules = new ArrayList<>();
  private final Findings out;
  private final List<Told> unclear = new ArrayList<>();
  private Optional<LocalDate> day = Optional.empty();

  public WorkspaceScope(List<Module> modules, Findings out) {
    Set<Module> seen = new HashSet<>();
    modules.forEach(module -> add(module, seen));
    this.out = out;
  }

  /** Lets an agreement's name mean the version of it that is in force on a day. */
  public void asOf(LocalDate inForce) {
    day = Optional.of(inForce);
  }

  private void add(Module module, Set<Module> seen) {
    if (seen.add(module)) {
      modules.add(module);
      module.uses().forEach(used -> add(used, seen));
    }
  }

  /**
   * An expression with its names bound.
   *
   * @param module where to ask for the meaning of its references
   * @param agreement the one it is asked of, where it needs one
   * @param declaring the files that declare what it names, with all that they use
   */
  public record Bound(
      Expression expression, Module module, Optional<Agreement> agreement, List<Module> declaring) {

    /** What the expression stands for where it is no more than a name or a path. */
    public Optional<Referent> meaning() {
      return expression instanceof Expression.ReferenceValue value
          ? module.meaning(value.reference())
          : Optional.empty();
    }
  }

  /** A declaration that a name may stand for. */
  private record Candidate(Referent referent, Module module, String path) {}

  /** Why a question had no one meaning, in sentences; that is no fault of any file. */
  public List<Told> unclear() {
    return unclear;
  }

  /** All agreements of the workspace. */
  public List<Agreement> agreements() {
    List<Agreement> agreements = new ArrayList<>();
    for (Module module : modules) {
      agreements.addAll(module.agreements());
    }
    return agreements;
  }

  /** Those that count by themselves; what is asked without a name is asked of them. */
  private List<Agreement> originals() {
    List<Agreement> originals = new ArrayList<>();
    for (Agreement agreement : agreements()) {
      if (agreement.isOriginal()) {
        originals.add(agreement);
      }
    }
    return originals;
  }

  /** Binds; empty where something was not to be found or not clear, which then is told. */
  public Optional<Bound> bind(Expression expression, SourceFile text, Optional<Agreement> in) {
    var tree = new AgreementFile(text, Language.ENGLISH, List.of(), List.of(), List.of());
    var module = new Module(Path.of(text.name()), tree, modules, Optional.empty());
    module.markAsked();
    List<Reference> references = Walk.all(Reference.class, expression);
    List<Module> declaring = new ArrayList<>();
    in.ifPresent(agreement -> declaring(agreement.module(), declaring));
    int before = out.all().size();
    for (Reference reference : references) {
      boolean inside =
          in.isPresent() && in.get().root().named().containsKey(reference.first().text());
      if (!inside) {
        declare(reference, module, declaring);
      }
    }
    Optional<Agreement> agreement = in.or(this::onlyAgreement);
    if (understood(before) && asksOfAgreement(expression) && agreement.isEmpty()) {
      withoutAgreement(expression);
    }
    if (understood(before)) {
      new ClauseBinder(module, new ReferenceBinder(module, out))
          .expression(expression, in.map(Agreement::root));
    }
    return understood(before)
        ? Optional.of(new Bound(expression, module, agreement, declaring))
        : Optional.empty();
  }

  private boolean understood(int before) {
    return unclear.isEmpty() && out.all().size() == before;
  }

  private Optional<Agreement> onlyAgreement() {
    var agreements = originals();
    return agreements.size() == 1 ? Optional.of(agreements.get(0)) : Optional.empty();
  }

  private void withoutAgreement(Expression expression) {
    var agreements = agreements();
    String asked = expression.span().text();
    String example = agreements.isEmpty() ? "…" : agreements.get(0).name();
    unclear.add(Sentences.askedOfAgreement(asked, example));
  }

  /** Makes the first name of a reference known to the module, where it stands for one thing. */
  private void declare(Reference reference, Module module, List<Module> declaring) {
    String name = reference.first().text();
    List<Candidate> candidates = ofFiles(name);
    if (candidates.isEmpty()) {
      candidates = ofAgreements(name, false);
    }
    if (candidates.isEmpty()) {
      candidates = ofAgreements(name, true);
    }
    if (candidates.size() > 1) {
      ambiguous(reference, candidates);
    } else if (candidates.size() == 1) {
      module.named().put(name, candidates.get(0).referent());
      declaring(candidates.get(0).module(), declaring);
    } else {
      // It may be a member's; if not, what stands inside agreements may have been meant.
      for (Agreement agreement : originals()) {
        agreement.root().named().forEach(module.named()::putIfAbsent);
      }
    }
  }

  private static void declaring(Module module, List<Module> declaring) {
    if (!declaring.contains(module.file())) {
      declaring.add(module.file());
      module.uses().forEach(used -> declaring(used, declaring));
    }
  }

  private List<Candidate> ofFiles(String name) {
    List<Candidate> found = new ArrayList<>();
    for (Module module : modules) {
      Referent referent = module.named().get(name);
      if (referent instanceof Referent.OfAgreement of
          && of.agreement().isOriginal()
          && day.isPresent()) {
        Agreement version = new Amendments(agreements()).inForce(of.agreement(), day.get());
        found.add(new Candidate(new Referent.OfAgreement(version), version.module(), ""));
      } else if (referent != null) {
        found.add(new Candidate(referent, module, ""));
      }
    }
    return found;
  }

  private List<Candidate> ofAgreements(String name, boolean inAreas) {
    List<Candidate> found = new ArrayList<>();
    for (Agreement agreement : originals()) {
      if (inAreas) {
        agreement.root().areas().forEach(area -> ofArea(name, area, found));
      } else {
        candidate(name, agreement.root(), found);
      }
    }
    return found;
  }

  private static void ofArea(String name, Area area, List<Candidate> found) {
    candidate(name, area, found);
    area.areas().forEach(inner -> ofArea(name, inner, found));
  }

  private static void candidate(String name, Area area, List<Candidate> found) {
    Referent referent = area.named().get(name);
    if (referent != null) {
      Agreement agreement = area.agreement();
      String path = area.isRoot() ? agreement.name() : agreement.name() + "." + area.path();
      found.add(new Candidate(referent, agreement.module(), path));
    }
  }

  private void ambiguous(Reference reference, List<Candidate> candidates) {
    List<Span> places = new ArrayList<>();
    candidates.forEach(it -> Sorts.place(it.referent()).ifPresent(places::add));
    List<Told> several = SeveralDeclared.told(reference.first().text(), places);
    String first = candidates.getFirst().path();
    if (first.isEmpty() || candidates.stream().allMatch(it -> it.path().equals(first))) {
      unclear.addAll(several);
    } else {
      unclear.add(several.getFirst());
      unclear.add(spellings(reference, candidates));
    }
  }

  private static Told spellings(Reference reference, List<Candidate> candidates) {
    var spellings = new StringBuilder();
    for (int i = 0; i < candidates.size() && i < MOST_SPELLINGS; i++) {
      spellings.append(i == 0 ? "`" : ", `").append(candidates.get(i).path()).append('.');
      spellings.append(reference.text()).append('`');
    }
    spellings.append(candidates.size() > MOST_SPELLINGS ? " …" : "");
    return Sentences.writeOneOf(spellings);
  }

  private static boolean asksOfAgreement(Expression expression) {
    return Walk.anyOf(Expression.TotalTo.class, expression)
        || Walk.anyOf(Expression.TotalFrom.class, expression)
        || Walk.anyOf(Expression.TotalValue.class, expression);
  }
}
