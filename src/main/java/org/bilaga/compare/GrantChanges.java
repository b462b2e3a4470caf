package org.bilaga.compare;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.compare.Change.Kind;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Key;
import org.bilaga.words.Told;

/** What is said otherwise of grants: new and gone ones, and each thing that a grant says. */
final class GrantChanges {
  private static final Told DEFAULT_ROUNDING =
      Told.phrase("largest remainder to 1 kr", "största rest till 1 kr");

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
            "Grant `{grant}` is new: {amount} {to}.",
            "Bidraget `{grant}` är nytt: {amount} {to}.",
            "grant",
            pair.path(),
            "amount",
            out.money(sums.after(pair)),
            "to",
            goes(pair.item().grant().get()));
      } else if (pair.after().isEmpty()) {
        out.add(
            Kind.GRANT_REMOVED,
            pair.path(),
            "Grant `{grant}` is gone: {amount} {to}.",
            "Bidraget `{grant}` är borttaget: {amount} {to}.",
            "grant",
            pair.path(),
            "amount",
            out.money(sums.before(pair)),
            "to",
            goes(pair.item().grant().get()));
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
    Told whom = Told.phrase("to " + name, "till " + name);
    if (grant.key().isPresent()) {
      String key = grant.key().get().name();
      return ChangeList.joined(whom, Told.phrase(" by `" + key + "`", " enligt `" + key + "`"));
    }
    return grant.group().isPresent()
        ? ChangeList.joined(whom, Told.phrase(", undistributed", ", ofördelat"))
        : whom;
  }

  private void changed(Pair pair) {
    Item was = pair.before().orElseThrow();
    Item is = pair.after().orElseThrow();
    Grant one = was.grant().orElseThrow();
    Grant other = is.grant().orElseThrow();
    moved(was, is);
    if (!was.title().equals(is.title())) {
      out.add(
          Kind.TITLE_CHANGED,
          is.path(),
          "`{grant}` is called {now} instead of {then}.",
          "`{grant}` heter {now} i stället för {then}.",
          "grant",
          is.path(),
          "now",
          title(is),
          "then",
          title(was));
    }
    amount(pair, one, other);
    recipient(one, other);
    key(one, other);
    rounding(one, other);
    new GrantTermChanges(out).find(one, other);
    new EarmarkChanges(before, after, out).find(is.path(), one.earmarks(), other.earmarks());
  }

  private static Told title(Item item) {
    return item.title().isEmpty()
        ? Told.text("`" + item.name() + "`")
        : Told.text("\"" + item.title() + "\"");
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
            ? "Grant `{then}` is now named `{now}`."
            : "Grant `{then}` has moved and is now `{now}`.",
        sameArea
            ? "Bidraget `{then}` heter nu `{now}`."
            : "Bidraget `{then}` är flyttat och är nu `{now}`.",
        "then",
        was.path(),
        "now",
        is.path());
  }

  private void amount(Pair pair, Grant one, Grant other) {
    PartialAmount then = sums.before(pair);
    PartialAmount now = sums.after(pair);
    boolean rest = one.declared().isRemainder();
    boolean isRest = other.declared().isRemainder();
    if (!then.equals(now)) {
      out.add(
          Kind.AMOUNT_CHANGED,
          pair.path(),
          "`{grant}` is {instead}.",
          "`{grant}` är {instead}.",
          "grant",
          pair.path(),
          "instead",
          out.instead(then, now));
    }
    if (rest != isRest) {
      out.add(
          Kind.AMOUNT_CHANGED,
          pair.path(),
          isRest
              ? "`{grant}` takes the remainder instead of a stated amount."
              : "`{grant}` has a stated amount instead of the remainder.",
          isRest
              ? "`{grant}` tar återstoden i stället för ett angivet belopp."
              : "`{grant}` har ett angivet belopp i stället för återstoden.",
          "grant",
          pair.path());
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
          "`{grant}` goes to {now} instead of {then}.",
          "`{grant}` går till {now} i stället för {then}.",
          "grant",
          other.path(),
          "now",
          now.name().isEmpty() ? now.groupTitle() : now.name(),
          "then",
          then.name().isEmpty() ? then.groupTitle() : then.name());
    }
    way(
        other.path(),
        one.declared().recipients().through(),
        other.declared().recipients().through(),
        Told.phrase("is paid through", "betalas genom"));
    way(
        other.path(),
        one.declared().recipients().passedOnTo().stream().toList(),
        other.declared().recipients().passedOnTo().stream().toList(),
        Told.phrase("is to be passed on to", "ska betalas vidare till"));
  }

  private static Optional<String> text(List<Reference> hands) {
    return hands.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", hands.stream().map(Reference::text).toList()));
  }

  private void way(String path, List<Reference> one, List<Reference> other, Told how) {
    if (!SameWording.same(one, other)) {
      Told nobody = Told.phrase("nobody", "ingen");
      out.add(
          Kind.RECIPIENT_CHANGED,
          path,
          "`{grant}` {how} {now} instead of {then}.",
          "`{grant}` {how} {now} i stället för {then}.",
          "grant",
          path,
          "how",
          how,
          "now",
          ChangeList.quoted(text(other), nobody),
          "then",
          ChangeList.quoted(text(one), nobody));
    }
  }

  private void key(Grant one, Grant other) {
    String then = one.key().map(Key::name).orElse("");
    String now = other.key().map(Key::name).orElse("");
    if (then.equals(now)) {
      return;
    }
    boolean first = then.isEmpty();
    boolean none = now.isEmpty();
    out.add(
        Kind.KEY_CHANGED,
        other.path(),
        first
            ? "`{grant}` is distributed by `{now}`; before, it was undistributed."
            : none
                ? "`{grant}` is undistributed instead of distributed by `{then}`."
                : "`{grant}` is distributed by `{now}` instead of `{then}`.",
        first
            ? "`{grant}` fördelas enligt `{now}`; tidigare var det ofördelat."
            : none
                ? "`{grant}` är ofördelat i stället för fördelat enligt `{then}`."
                : "`{grant}` fördelas enligt `{now}` i stället för `{then}`.",
        "grant",
        other.path(),
        "now",
        now,
        "then",
        then);
  }

  private void rounding(Grant one, Grant other) {
    if (!SameWording.same(one.rounding(), other.rounding())) {
      out.add(
          Kind.ROUNDING_CHANGED,
          other.path(),
          "`{grant}` is rounded by {now} instead of {then}.",
          "`{grant}` avrundas enligt {now} i stället för {then}.",
          "grant",
          other.path(),
          "now",
          rounding(other),
          "then",
          rounding(one));
    }
    boolean together = one.area().together().isPresent();
    if (together != other.area().together().isPresent()) {
      out.add(
          Kind.ROUNDING_CHANGED,
          other.path(),
          together
              ? "`{grant}` is rounded by itself instead of together with its area."
              : "`{grant}` is rounded together with its area instead of by itself.",
          together
              ? "`{grant}` avrundas för sig i stället för gemensamt med sitt område."
              : "`{grant}` avrundas gemensamt med sitt område i stället för för sig.",
          "grant",
          other.path());
    }
  }

  private static Told rounding(Grant grant) {
    Optional<Rounding> rule = grant.rounding();
    return ChangeList.quoted(rule.map(SameWording::of), DEFAULT_ROUNDING);
  }
}
