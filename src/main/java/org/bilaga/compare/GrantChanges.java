package org.bilaga.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.compare.Change.Kind;
import org.bilaga.finding.Told;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Key;

/** What is said otherwise of grants: new and gone ones, and each thing that a grant says. */
final class GrantChanges {
  private static final Told DEFAULT_ROUNDING =
      Told.phrase("largest remainder to 1 kr", "största rest till 1 kr");
  private static final Told NONE = Told.phrase("none", "inga");

  private final Side before;
  private final Side after;
  private final Identities identities;
  private final Sums sums;
  private final ChangeList out;

  GrantChanges(Side before, Side after, Identities identities, Sums sums, ChangeList out) {
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
    Recipient to = Names.recipient(grant);
    String name = to.name().isEmpty() ? to.groupTitle() : to.name();
    Told whom = Told.phrase("to " + name, "till " + name);
    if (grant.key().isPresent()) {
      String key = grant.key().get().name();
      return ChangeList.joined(
          whom, Told.phrase(" by `" + key + "`", " enligt `" + key + "`"));
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
    terms(one, other);
    ladder(one, other);
    earmarks(is.path(), one.earmarks(), other.earmarks());
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
    Amount then = sums.before(pair);
    Amount now = sums.after(pair);
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
    Recipient written = Names.recipient(one);
    // A group that corresponds to another has the same money, but it is another body that gets it.
    Recipient then =
        written.kind() == Recipient.Kind.PARTY ? identities.later(written) : written;
    Recipient now = Names.recipient(other);
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
        one.declared().through(),
        other.declared().through(),
        Told.phrase("is paid through", "betalas genom"));
    way(
        other.path(),
        one.declared().passedOnTo(),
        other.declared().passedOnTo(),
        Told.phrase("is to be passed on to", "ska betalas vidare till"));
  }

  private void way(String path, Optional<Reference> one, Optional<Reference> other, Told how) {
    if (!Wording.same(one, other)) {
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
          ChangeList.quoted(other.map(Reference::text), nobody),
          "then",
          ChangeList.quoted(one.map(Reference::text), nobody));
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
    if (!Wording.same(one.rounding(), other.rounding())) {
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
    return ChangeList.quoted(rule.map(Wording::of), DEFAULT_ROUNDING);
  }

  /** Base amounts, floors, caps and exceptions. */
  private void terms(Grant one, Grant other) {
    List<Node> then = terms(one.declared());
    List<Node> now = terms(other.declared());
    if (!Wording.same(then, now)) {
      out.add(
          Kind.TERMS_CHANGED,
          other.path(),
          "The terms of `{grant}` are {now} instead of {then}.",
          "Villkoren för `{grant}` är {now} i stället för {then}.",
          "grant",
          other.path(),
          "now",
          words(now),
          "then",
          words(then));
    }
  }

  private static List<Node> terms(Clause.Grant grant) {
    List<Node> terms = new ArrayList<>();
    grant.base().ifPresent(terms::add);
    terms.addAll(grant.floors());
    terms.addAll(grant.caps());
    terms.addAll(grant.except());
    return terms;
  }

  /** The measures and steps of a ladder, and who shares or keeps what. */
  private void ladder(Grant one, Grant other) {
    List<Node> then = ladder(one.declared());
    List<Node> now = ladder(other.declared());
    for (Node sentence : now) {
      if (then.stream().noneMatch(it -> Wording.same(it, sentence))) {
        said(other.path(), "`{grant}` now says {words}.", "`{grant}` säger nu {words}.", sentence);
      }
    }
    for (Node sentence : then) {
      if (now.stream().noneMatch(it -> Wording.same(it, sentence))) {
        said(
            other.path(),
            "`{grant}` no longer says {words}.",
            "`{grant}` säger inte längre {words}.",
            sentence);
      }
    }
  }

  private void said(String path, String english, String swedish, Node sentence) {
    String words = "`" + Wording.of(sentence) + "`";
    out.add(Kind.TERMS_CHANGED, path, english, swedish, "grant", path, "words", words);
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

  private static Told words(List<Node> terms) {
    List<String> words = new ArrayList<>();
    terms.forEach(term -> words.add(Wording.of(term)));
    return ChangeList.quoted(
        words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words)), NONE);
  }

  private void earmarks(String path, List<Earmark> one, List<Earmark> other) {
    for (Earmark now : other) {
      String name = path + "." + now.name();
      Optional<Earmark> then = named(now.name(), one);
      Amount amount = Amount.of(after.evaluator().amount(now));
      if (then.isEmpty()) {
        earmark(Kind.EARMARK_ADDED, "is new", "är ny", name, amount);
      } else {
        Amount was = Amount.of(before.evaluator().amount(then.get()));
        if (!was.equals(amount)) {
          out.add(
              Kind.AMOUNT_CHANGED,
              name,
              "The earmark `{earmark}` is {instead}.",
              "Öronmärkningen `{earmark}` är {instead}.",
              "earmark",
              name,
              "instead",
              out.instead(was, amount));
        }
        earmarks(name, then.get().earmarks(), now.earmarks());
      }
    }
    for (Earmark then : one) {
      if (named(then.name(), other).isEmpty()) {
        Amount was = Amount.of(before.evaluator().amount(then));
        earmark(
            Kind.EARMARK_REMOVED, "is gone", "är borttagen", path + "." + then.name(), was);
      }
    }
  }

  private void earmark(Kind kind, String english, String swedish, String name, Amount amount) {
    out.add(
        kind,
        name,
        "The earmark `{earmark}` " + english + ": {amount}.",
        "Öronmärkningen `{earmark}` " + swedish + ": {amount}.",
        "earmark",
        name,
        "amount",
        out.money(amount));
  }

  private static Optional<Earmark> named(String name, List<Earmark> earmarks) {
    return earmarks.stream().filter(it -> it.name().equals(name)).findFirst();
  }
}
