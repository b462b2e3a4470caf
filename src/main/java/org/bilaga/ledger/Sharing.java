package org.bilaga.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;

/** From what became of a grant to whose every krona of it is. */
final class Sharing {
  private final Ledgers evaluator;
  private final Grant grant;
  private final List<Share> shares = new ArrayList<>();

  private Sharing(Ledgers evaluator, Entry entry) {
    this.evaluator = evaluator;
    this.grant = entry.grant();
    for (Entry part : entry.parts()) {
      part(part);
    }
  }

  /** The shares of a grant, part by part in the order of time, members in their order. */
  static List<Share> of(Ledgers evaluator, Entry entry) {
    return List.copyOf(new Sharing(evaluator, entry).shares);
  }

  static Why together(Share share) {
    return new Why(
        share.kind() == Share.Kind.OPEN ? Why.Cause.NOT_YET_KNOWN : Why.Cause.NOT_DIVIDED,
        share
            .period()
            .map(period -> Sentences.givenToSeveralIn(period))
            .orElseGet(() -> Sentences.givenToSeveral()),
        Optional.empty());
  }

  private void part(Entry part) {
    var group = grant.group();
    if (group.isPresent() && (part.isDistributed() || part.said().isPresent())) {
      members(part, group.get());
      kept(part);
      nobodys(Share.Kind.WITHOUT_HEIR, part, part.orphan());
      residue(part);
    } else {
      List<Referent> to = grant.recipients();
      boolean open = part.ladder().isPresent();
      boolean alone =
          group.isEmpty() && to.size() < 2 && grant.declared().recipients().others().isEmpty();
      var kind = alone ? Share.Kind.RECIPIENT : open ? Share.Kind.OPEN : Share.Kind.UNDISTRIBUTED;
      String written = grant.declared().recipients().to().text();
      add(kind, part, to, written, part.amount(), alone ? List.of() : beside(part));
    }
  }

  /** What others may have of a part that is not divided yet. */
  private List<Share.Beside> beside(Entry part) {
    List<Share.Beside> beside = new ArrayList<>();
    var division = grant.declared().division();
    Why why = part.undivided().or(part.amount()::why).orElse(null);
    if (why == null || grant.group().isEmpty()) {
      return beside;
    }
    boolean climbed = grant.declared().hasLadder();
    if (part.ladder().isPresent()) {
      Ladder.Left left = part.ladder().get().left();
      var keeper = keeper().flatMap(this::meaning);
      add(keeper, Value.between(Fraction.ZERO, left.kept(), why), beside);
      add(Optional.empty(), Value.between(left.leastOrphan(), left.orphan(), why), beside);
    } else if (climbed) {
      add(keeper().flatMap(this::meaning), Entry.upTo(part.amount(), why), beside);
    }
    if (climbed || division.key().isPresent()) {
      var left = evaluator.rounding(grant).left(part.amount().known(), grant.group().get().size());
      var to = restTo(grant).stream().findFirst();
      // Where a ladder gives nobody anything there is nothing to round.
      Fraction least = climbed ? least(Fraction.ZERO, left.least()) : left.least();
      Fraction most = climbed ? least(Fraction.ZERO, left.most().negate()).negate() : left.most();
      add(to, Value.between(least, most, why), beside);
    }
    return beside;
  }

  private static Fraction least(Fraction one, Fraction other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static void add(Optional<Referent> who, Value amount, List<Share.Beside> beside) {
    if (!amount.equals(Value.ZERO)) {
      beside.add(new Share.Beside(who, amount));
    }
  }

  private void members(Entry part, Group group) {
    for (int member = 0; member < group.size(); member++) {
      add(
          Share.Kind.RECIPIENT,
          part,
          List.of(new Referent.OfMember(group, member)),
          "",
          part.of(member));
    }
  }

  private void kept(Entry part) {
    if (!part.kept().isZero()) {
      var keeper = keeper();
      add(
          keeper.isPresent() ? Share.Kind.KEPT : Share.Kind.WITHOUT_HEIR,
          part,
          keeper.flatMap(this::meaning).map(List::of).orElse(List.of()),
          keeper.map(Reference::text).orElse(""),
          Value.of(part.kept().toMajor()));
    }
  }

  private Optional<Reference> keeper() {
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Nobody nobody) {
        return Optional.of(nobody.keeper());
      }
    }
    return Optional.empty();
  }

  /** What the rounding left over and no member of the group got. */
  private void residue(Entry part) {
    Money rest = part.residue();
    Optional<Rounding.Residue> home = grant.rounding().flatMap(Rounding::residue);
    if (rest.isZero()) {
      return;
    } else if (home.isPresent() && home.get() instanceof Rounding.Residue.ToNamed to) {
      add(
          Share.Kind.REST_TO_PARTY,
          part,
          restTo(grant),
          to.named().text(),
          Value.of(rest.toMajor()));
    } else {
      boolean kept = home.isPresent() && home.get() instanceof Rounding.Residue.Kept;
      nobodys(kept ? Share.Kind.REST_KEPT : Share.Kind.REST_WITHOUT_HOME, part, rest);
    }
  }

  /** Whose it is; empty where it is nobody's, or a member's, who then has it among its own. */
  static List<Referent> restTo(Grant grant) {
    return grant.rounding().flatMap(Rounding::residue).orElse(null)
            instanceof Rounding.Residue.ToNamed to
        ? grant.agreement().module().meaning(to.named()).map(List::of).orElse(List.of())
        : List.of();
  }

  private void nobodys(Share.Kind kind, Entry part, Money amount) {
    if (!amount.isZero()) {
      add(kind, part, List.of(), "", Value.of(amount.toMajor()));
    }
  }

  private void add(Share.Kind kind, Entry part, List<Referent> to, String written, Value amount) {
    add(kind, part, to, written, amount, List.of());
  }

  private void add(
      Share.Kind kind,
      Entry part,
      List<Referent> to,
      String written,
      Value amount,
      List<Share.Beside> beside) {
    shares.add(
        new Share(
            kind,
            part.slot(),
            part.stretch(),
            List.copyOf(to),
            written,
            amount,
            part.undivided(),
            kind == Share.Kind.RECIPIENT ? List.of() : part.bounds(),
            List.copyOf(beside)));
  }

  private Optional<Referent> meaning(Reference reference) {
    return grant.agreement().module().meaning(reference);
  }
}
