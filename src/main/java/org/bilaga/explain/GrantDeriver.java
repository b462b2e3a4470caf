package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Rounding;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Entry;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.Ledger;
import org.bilaga.explain.GrantDerivation.Bounded.Held;
import org.bilaga.explain.GrantDerivation.Rest.Home;
import org.bilaga.explain.GrantDerivation.Status;
import org.bilaga.money.Distributed;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;

/** Builds the derivation of one grant. */
final class GrantDeriver {
  private final Evaluator evaluator;
  private final Ledger ledger;
  private final Grant grant;
  private final Entry entry;

  GrantDeriver(Evaluator evaluator, Ledger ledger, Grant grant) {
    this.evaluator = evaluator;
    this.ledger = ledger;
    this.grant = grant;
    this.entry = ledger.entry(grant);
  }

  /** For a member of the grant's group, or for all where it is -1. */
  GrantDerivation derive(int member) {
    var group = grant.group();
    Status status =
        group.isEmpty()
            ? Status.WHOLE
            : entry.isDistributed() ? Status.BY_KEY : Status.UNDISTRIBUTED;
    boolean byKey = status == Status.BY_KEY;
    boolean own = byKey && member >= 0;
    Fraction total = entry.total().toMajor();
    Optional<Fraction> amount =
        own
            ? Optional.of(entry.amount(member).toMajor())
            : status == Status.WHOLE ? Optional.of(total) : Optional.empty();
    var declared = grant.declared();
    return new GrantDerivation(
        grant.path(),
        declared.title().map(title -> title.text()),
        KeyDeriver.sections(grant.sections()),
        KeyDeriver.place(declared.name().span()),
        status,
        total,
        grant.recipient().map(it -> Deriver.name(it, grant.agreement())).orElse(declared.recipient().text()),
        declared.through().map(it -> Deriver.name(it, grant.agreement())),
        declared.passedOnTo().map(it -> Deriver.name(it, grant.agreement())),
        amount,
        own ? Optional.of(entry.quotient(member)) : Optional.empty(),
        byKey
            ? grant.key().map(key -> new KeyDeriver(evaluator, key, group.get()).derive(member))
            : Optional.empty(),
        byKey && hasBounds()
            ? entry.distributed().map(it -> bounded(it, group.get(), member))
            : Optional.empty(),
        byKey
            ? entry.rounding().map(it -> new RoundingDeriver(it, group.get()).derive(member))
            : Optional.empty(),
        byKey ? entry.together().map(it -> together(it, member)) : Optional.empty(),
        byKey ? rest(group.get(), member) : Optional.empty(),
        byKey && member < 0 ? parts(group.get()) : List.of());
  }

  private boolean hasBounds() {
    var declared = grant.declared();
    return declared.base().isPresent()
        || !declared.floors().isEmpty()
        || !declared.caps().isEmpty()
        || !declared.except().isEmpty();
  }

  private List<GrantDerivation.Part> parts(Group group) {
    List<GrantDerivation.Part> parts = new ArrayList<>();
    Optional<Fraction[]> figures =
        grant
            .key()
            .filter(key -> key.declared().terms().size() == 1)
            .map(
                key ->
                    new KeyDeriver(evaluator, key, group)
                        .figures(
                            key.declared().terms().get(0),
                            Context.whole(key.module(), key.agreement())));
    for (int member = 0; member < group.size(); member++) {
      int at = member;
      parts.add(
          new GrantDerivation.Part(
              group.member(member).name(),
              figures.map(it -> it[at]).orElse(Fraction.ZERO),
              entry.quotient(member),
              entry.amount(member).toMajor()));
    }
    return parts;
  }

  private GrantDerivation.Together together(Entry.Together together, int member) {
    Area area = grant.area();
    while (area.together().isEmpty() && area.parent().isPresent()) {
      area = area.parent().get();
    }
    Fraction total = Fraction.ZERO;
    List<GrantDerivation.Together.Piece> pieces = new ArrayList<>();
    for (Grant one : area.allGrants()) {
      Entry its = ledger.entry(one);
      total = total.add(its.total().toMajor());
      Optional<Fraction> amount =
          member < 0 ? Optional.empty() : Optional.of(its.amount(member).toMajor());
      pieces.add(new GrantDerivation.Together.Piece(one.path(), amount));
    }
    var cells = together.rounding().cells();
    Fraction share =
        member < 0 ? Fraction.ZERO : cells.quotient(member).multiply(cells.rule().unit());
    Optional<Fraction> cell =
        member < 0 ? Optional.empty() : Optional.of(together.rounding().cell(member).toMajor());
    return new GrantDerivation.Together(area.toString(), total, share, cell, pieces);
  }

  private Optional<GrantDerivation.Rest> rest(Group group, int member) {
    Fraction unplaced = entry.total().toMajor();
    for (int i = 0; i < group.size(); i++) {
      unplaced = unplaced.subtract(entry.amount(i).toMajor());
    }
    var rounding = entry.rounding();
    int home = rounding.isPresent() ? rounding.get().residueMember().orElse(-1) : -1;
    if (unplaced.isZero() && (home < 0 || rounding.get().residue().isZero())) {
      return Optional.empty();
    } else if (home >= 0) {
      Fraction rest = rounding.get().residue().multiply(entry.unit());
      return Optional.of(
          new GrantDerivation.Rest(rest, Home.MEMBER, group.member(home).name(), home == member));
    }
    var written = grant.rounding().flatMap(Rounding::residue);
    if (written.isPresent() && written.get() instanceof Rounding.Residue.ToNamed to) {
      String name = Deriver.name(to.named(), grant.agreement());
      return Optional.of(new GrantDerivation.Rest(unplaced, Home.PARTY, name, false));
    }
    boolean kept = written.isPresent() && written.get() instanceof Rounding.Residue.Kept;
    return Optional.of(
        new GrantDerivation.Rest(unplaced, kept ? Home.KEPT : Home.NOT_SAID, "", false));
  }

  private GrantDerivation.Bounded bounded(Distributed distributed, Group group, int member) {
    List<String> floors = new ArrayList<>();
    List<String> caps = new ArrayList<>();
    List<String> excepted = new ArrayList<>();
    Fraction pool = Fraction.ZERO;
    int byKey = 0;
    for (int i = 0; i < group.size(); i++) {
      String name = group.member(i).name();
      switch (distributed.bound(i)) {
        case AT_FLOOR -> floors.add(name);
        case AT_CAP -> caps.add(name);
        case EXCLUDED -> excepted.add(name);
        case BY_KEY -> {
          byKey++;
          pool = pool.add(distributed.quotient(i).subtract(distributed.base(i)));
        }
      }
    }
    Fraction base = Fraction.ZERO;
    Fraction part = Fraction.ZERO;
    Held held = Held.BY_KEY;
    if (member >= 0) {
      base = distributed.base(member);
      held = held(distributed.bound(member));
      Fraction beyond = distributed.quotient(member).subtract(base);
      part = pool.isZero() || held != Held.BY_KEY ? Fraction.ZERO : beyond.divide(pool);
    }
    return new GrantDerivation.Bounded(
        base.multiply(entry.unit()),
        held,
        pool.multiply(entry.unit()),
        part,
        floors,
        caps,
        excepted,
        byKey);
  }

  private static Held held(Distributed.Bound bound) {
    return switch (bound) {
      case BY_KEY -> Held.BY_KEY;
      case AT_FLOOR -> Held.AT_FLOOR;
      case AT_CAP -> Held.AT_CAP;
      case EXCLUDED -> Held.EXCEPTED;
    };
  }
}
