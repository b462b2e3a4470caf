package org.bilaga.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.compare.Change.Kind;
import org.bilaga.evaluate.Context;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Referent;
import org.bilaga.table.Member;
import org.bilaga.words.Told;

/**
 * Keys of the same name that both agreements distribute by: said otherwise, or said the same over
 * other figures.
 */
final class KeyChanges {
  private final Side before;
  private final Side after;
  private final ChangeList out;

  KeyChanges(Side before, Side after, ChangeList out) {
    this.before = before;
    this.after = after;
    this.out = out;
  }

  /** A key and a group that is divided by it. */
  private record Use(Key key, Group group) {}

  void find() {
    List<Use> earlier = uses(before);
    for (Use now : uses(after)) {
      List<Use> same =
          earlier.stream().filter(then -> then.key().name().equals(now.key().name())).toList();
      same.stream()
          .filter(then -> then.group().name().equals(now.group().name()))
          .findFirst()
          .or(() -> same.stream().findFirst())
          .ifPresent(then -> compare(then, now));
    }
  }

  private static List<Use> uses(Side side) {
    List<Use> uses = new ArrayList<>();
    for (Grant grant : side.agreement().grants()) {
      if (grant.key().isPresent() && grant.group().isPresent()) {
        Key key = grant.key().get();
        if (uses.stream().noneMatch(use -> use.key() == key)) {
          uses.add(new Use(key, grant.group().get()));
        }
      }
    }
    return uses;
  }

  private void compare(Use then, Use now) {
    String name = now.key().name();
    if (!SameWording.same(then.key().declared().terms(), now.key().declared().terms())) {
      out.add(Kind.KEY_REDEFINED, name, Sentences.keyIs(name, words(now.key()), words(then.key())));
    } else {
      int differing = differing(then, now);
      if (differing > 0) {
        out.add(
            Kind.KEY_FIGURES_CHANGED,
            name,
            Sentences.keyFiguresDiffer(name, differing, now.group().size()));
      }
    }
  }

  private static Told words(Key key) {
    List<String> terms = new ArrayList<>();
    for (Declaration.KeyTerm term : key.declared().terms()) {
      terms.add(SameWording.of(term));
    }
    return ChangeList.quoted(
        terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" + ", terms)),
        Sentences.withoutFigures());
  }

  /** The members, by their ids, whose share is another. */
  private int differing(Use then, Use now) {
    List<Optional<Fraction>> earlier = shares(then, before);
    List<Optional<Fraction>> later = shares(now, after);
    int differing = 0;
    for (int member = 0; member < later.size(); member++) {
      int there = same(now.group().member(member), then.group());
      differing += there < 0 || !earlier.get(there).equals(later.get(member)) ? 1 : 0;
    }
    return differing;
  }

  /** The member of a group with the same id, else the same code; negative where there is none. */
  private static int same(Member member, Group group) {
    int same = group.withId(member.id());
    for (int i = 0; i < group.size() && same < 0 && !member.code().isEmpty(); i++) {
      same = group.member(i).code().equals(member.code()) ? i : -1;
    }
    return same;
  }

  /** Each member's share, where it is known. */
  private static List<Optional<Fraction>> shares(Use use, Side side) {
    var whole = Context.whole(use.key().module(), use.key().agreement());
    var key = new Referent.OfKey(use.key());
    List<Optional<Fraction>> shares = new ArrayList<>();
    for (int member = 0; member < use.group().size(); member++) {
      shares.add(side.evaluator().value(key, whole.of(use.group(), member)).known());
    }
    return shares;
  }
}
