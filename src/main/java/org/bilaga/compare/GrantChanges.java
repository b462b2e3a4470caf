package org.bilaga.compare;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.compare.Change.Kind;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Key;
import org.bilaga.words.Told;

/** What is said otherwise of grants: new and gone ones, and each thing that a grant says. */
final class GrantChanges {
  private final Side before;
  private final Side after;
  private final Identities identities;
  private final LineSums sums;
  private final ChangeList out;

  GrantChanges(Side before, Side after, Identities identities, LineSums sums, ChangeList out) {
    this.before = before;
    this.after = after;
    this.identities = identities;
    this.sums = sums;
    this.out = out;
  }

  void find(List<Pair> pairs) {
    for (Pair pair : pairs) {
      if (pair.item().grant().isEmpty() || isAreaOnOneSide(pair)) {
        continue;
      } else if (pair.before().isEmpty()) {
        out.add(
            Kind.GRANT_ADDED,
            pair.path(),
            Sentences.grantIsNew(
                pair.path(), out.money(sums.after(pair)), goes(pair.item().grant().get())));
      } else if (pair.after().isEmpty()) {
        out.add(
            Kind.GRANT_REMOVED,
            pair.path(),
            Sentences.grantIsGone(
                pair.path(), out.money(sums.before(pair)), goes(pair.item().grant().get())));
      } else {
        changed(pair);
      }
    }
  }

  private static boolean isAreaOnOneSide(Pair pair) {
    return pair.before().isPresent()
        && pair.after().isPresent()
        && (pair.before().get().grant().isEmpty() || pair.after().get().grant().isEmpty());
  }

  private static Told goes(Grant grant) {
    ComparedRecipient to = ComparedNames.recipient(grant);
    String name = to.name().isEmpty() ? to.groupTitle() : to.name();
    if (grant.key().isPresent()) {
      return Sentences.toBy(name, grant.key().get().name());
    }
    return grant.group().isPresent() ? Sentences.toUndistributed(name) : Sentences.to(name);
  }

  private void changed(Pair pair) {
    Item was = pair.before().orElseThrow();
    Item is = pair.after().orElseThrow();
    Grant one = was.grant().orElseThrow();
    Grant other = is.grant().orElseThrow();
    moved(was, is);
    if (!was.title().equals(is.title())) {
      out.add(
          Kind.TITLE_CHANGED, is.path(), Sentences.grantIsCalled(is.path(), title(is), title(was)));
    }
    amount(pair, one, other);
    recipient(one, other);
    funders(one, other);
    key(one, other);
    rounding(one, other);
    new GrantTermChanges(out).find(one, other);
    new EarmarkChanges(before, after, out).find(is.path(), one.earmarks(), other.earmarks());
  }

  private static Told title(Item item) {
    return ChangeList.title(Optional.of(item.title()).filter(it -> !it.isEmpty()), item.name());
  }

  private void moved(Item was, Item is) {
    if (was.path().equals(is.path())) {
      return;
    }
    boolean sameArea = was.parent().equals(is.parent());
    out.add(
        Kind.GRANT_MOVED,
        is.path(),
        sameArea
            ? Sentences.grantIsNamed(was.path(), is.path())
            : Sentences.grantHasMoved(was.path(), is.path()));
  }

  private void amount(Pair pair, Grant one, Grant other) {
    PartialAmount then = sums.before(pair);
    PartialAmount now = sums.after(pair);
    boolean rest = one.declared().isRemainder();
    boolean isRest = other.declared().isRemainder();
    if (!then.equals(now)) {
      out.add(
          Kind.AMOUNT_CHANGED, pair.path(), Sentences.grantIs(pair.path(), out.instead(then, now)));
    } else {
      sums.periods(pair).forEach((period, row) -> inPeriod(pair, period, row));
    }
    if (rest != isRest) {
      out.add(
          Kind.AMOUNT_CHANGED,
          pair.path(),
          isRest ? Sentences.grantTakesRest(pair.path()) : Sentences.grantIsStated(pair.path()));
    }
  }

  /** Of what is as much in all as before, and not in each year. */
  private void inPeriod(Pair pair, String period, ComparedRow row) {
    if (!row.before().equals(row.after())) {
      out.add(
          Kind.AMOUNT_CHANGED,
          pair.path(),
          Sentences.grantIsIn(pair.path(), period, out.instead(row.before(), row.after())));
    }
  }

  private void recipient(Grant one, Grant other) {
    ComparedRecipient written = ComparedNames.recipient(one);
    // A group that corresponds to another has the same money, but it is another body that gets it.
    ComparedRecipient then =
        written.kind() == ComparedRecipient.Kind.PARTY ? identities.later(written) : written;
    ComparedRecipient now = ComparedNames.recipient(other);
    if (!then.path().equals(now.path())) {
      out.add(
          Kind.RECIPIENT_CHANGED,
          other.path(),
          Sentences.grantGoesTo(
              other.path(),
              now.name().isEmpty() ? now.groupTitle() : now.name(),
              then.name().isEmpty() ? then.groupTitle() : then.name()));
    }
    way(
        other.path(),
        one.declared().recipients().through(),
        other.declared().recipients().through(),
        Sentences::grantIsPaidThrough);
    way(
        other.path(),
        one.declared().recipients().passedOnTo().stream().toList(),
        other.declared().recipients().passedOnTo().stream().toList(),
        Sentences::grantIsPassedOn);
  }

  private void funders(Grant one, Grant other) {
    List<Clause.Funder> then = one.declared().from();
    List<Clause.Funder> now = other.declared().from();
    if (!SameWording.same(then, now)) {
      out.add(
          Kind.FUNDERS_CHANGED,
          other.path(),
          Sentences.grantIsPaidBy(other.path(), ChangeList.funders(now), ChangeList.funders(then)));
    }
  }

  /** What is told of those whom the money goes by. */
  private interface Way {
    Told told(Object grant, Object now, Object then);
  }

  private static Optional<String> text(List<Reference> hands) {
    return hands.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", hands.stream().map(Reference::text).toList()));
  }

  private void way(String path, List<Reference> one, List<Reference> other, Way how) {
    if (!SameWording.same(one, other)) {
      Told nobody = Sentences.nobody();
      out.add(
          Kind.RECIPIENT_CHANGED,
          path,
          how.told(
              path, ChangeList.quoted(text(other), nobody), ChangeList.quoted(text(one), nobody)));
    }
  }

  private void key(Grant one, Grant other) {
    String then = one.key().map(Key::name).orElse("");
    String now = other.key().map(Key::name).orElse("");
    if (then.equals(now)) {
      return;
    }
    out.add(
        Kind.KEY_CHANGED,
        other.path(),
        then.isEmpty()
            ? Sentences.grantHasKey(other.path(), now)
            : now.isEmpty()
                ? Sentences.grantHasNoKey(other.path(), then)
                : Sentences.grantHasOtherKey(other.path(), now, then));
  }

  private void rounding(Grant one, Grant other) {
    if (!SameWording.same(one.rounding(), other.rounding())) {
      out.add(
          Kind.ROUNDING_CHANGED,
          other.path(),
          Sentences.grantIsRounded(other.path(), rounding(other), rounding(one)));
    }
    boolean together = one.area().together().isPresent();
    if (together != other.area().together().isPresent()) {
      out.add(
          Kind.ROUNDING_CHANGED,
          other.path(),
          together
              ? Sentences.grantIsRoundedAlone(other.path())
              : Sentences.grantIsRoundedTogether(other.path()));
    }
  }

  private static Told rounding(Grant grant) {
    Optional<Rounding> rule = grant.rounding();
    String one = Figures.of(Evaluator.currency(grant)).text(Fraction.ONE);
    return ChangeList.quoted(rule.map(SameWording::of), Sentences.usualRounding(one));
  }
}
