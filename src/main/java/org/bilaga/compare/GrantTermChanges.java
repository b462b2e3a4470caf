package org.bilaga.compare;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.compare.Change.Kind;
import org.bilaga.resolve.Grant;
import org.bilaga.words.Told;

/** What is said otherwise of how a grant is divided besides its key: its terms and its ladder. */
final class GrantTermChanges {
  private final ChangeList out;

  GrantTermChanges(ChangeList out) {
    this.out = out;
  }

  void find(Grant one, Grant other) {
    terms(one, other);
    ladder(one, other);
  }

  /** Base amounts, floors, caps and exceptions. */
  private void terms(Grant one, Grant other) {
    List<Node> then = terms(one.declared());
    List<Node> now = terms(other.declared());
    if (!SameWording.same(then, now)) {
      out.add(
          Kind.TERMS_CHANGED,
          other.path(),
          Sentences.termsAre(other.path(), words(other.declared()), words(one.declared())));
    }
  }

  private static List<Node> terms(Clause.Grant grant) {
    List<Node> terms = new ArrayList<>();
    grant.division().base().ifPresent(terms::add);
    terms.addAll(grant.division().floors());
    terms.addAll(grant.division().caps());
    terms.addAll(grant.division().except());
    return terms;
  }

  /** The measures and steps of a ladder, and who shares or keeps what. */
  private void ladder(Grant one, Grant other) {
    List<Node> then = ladder(one.declared());
    List<Node> now = ladder(other.declared());
    for (Node sentence : now) {
      if (then.stream().noneMatch(it -> SameWording.same(it, sentence))) {
        out.add(
            Kind.TERMS_CHANGED,
            other.path(),
            Sentences.grantNowSays(other.path(), SameWording.of(sentence)));
      }
    }
    for (Node sentence : then) {
      if (now.stream().noneMatch(it -> SameWording.same(it, sentence))) {
        out.add(
            Kind.TERMS_CHANGED,
            other.path(),
            Sentences.grantNoLongerSays(other.path(), SameWording.of(sentence)));
      }
    }
  }

  private static List<Node> ladder(Clause.Grant grant) {
    List<Node> ladder = new ArrayList<>();
    for (Clause clause : grant.clauses()) {
      if (clause instanceof Clause.Measure
          || clause instanceof Clause.Step
          || clause instanceof Clause.Sharing
          || clause instanceof Clause.Passing
          || clause instanceof Clause.Nobody) {
        ladder.add(clause);
      }
    }
    return ladder;
  }

  private static Told words(Clause.Grant grant) {
    List<Reference> except = grant.division().except();
    List<Node> terms = terms(grant);
    terms.removeAll(except);
    if (except.isEmpty()) {
      return ChangeList.words(terms, Sentences.none());
    }
    Told whom = ChangeList.words(except, Sentences.nobody());
    return terms.isEmpty()
        ? Sentences.exceptWhom(whom)
        : Sentences.termsAndExcept(ChangeList.words(terms, Sentences.none()), whom);
  }
}
