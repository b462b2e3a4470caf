package org.bilaga.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.ast.Stretch;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.explain.GrantDerivation.Bounded.Held;
import org.bilaga.explain.GrantDerivation.Rest.Home;
import org.bilaga.explain.GrantDerivation.Status;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.KeyFigures;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Reckoner;
import org.bilaga.money.Apportionment;
import org.bilaga.money.Distributed;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Hands;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.QuotedPlaces;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;

/** Builds the derivation of one grant. */
final class GrantDeriver {
  private final Ledgers evaluator;
  private final Ledger ledger;
  private final Grant grant;
  private final Entry entry;

  GrantDeriver(Ledgers evaluator, Ledger ledger, Grant grant) {
    this(evaluator, ledger, grant, ledger.entry(grant));
  }

  private GrantDeriver(Ledgers evaluator, Ledger ledger, Grant grant, Entry entry) {
    this.evaluator = evaluator;
    this.ledger = ledger;
    this.grant = grant;
    this.entry = entry;
  }

  /** The same in a year or month; empty where the grant has nothing of its own then. */
  Optional<GrantDerivation> derive(int member, Optional<Slot> slot) {
    if (slot.isEmpty()) {
      return Optional.of(derive(member));
    }
    List<Entry> chosen = new ArrayList<>();
    for (Entry part : entry.parts()) {
      if (part.slot().filter(slot.get()::contains).isPresent()) {
        chosen.add(part);
      }
    }
    if (chosen.isEmpty()) {
      return Optional.empty();
    } else if (chosen.size() == 1) {
      return Optional.of(part(chosen.get(0)).derive(member));
    }
    return Optional.of(sum(chosen, member, slot.map(Slot::text)));
  }

  private GrantDeriver part(Entry part) {
    return new GrantDeriver(evaluator, ledger, grant, part);
  }

  /** For a member of the grant's group, or for all where it is -1. */
  GrantDerivation derive(int member) {
    if (!entry.divided().isEmpty()) {
      return sum(entry.divided(), member, Optional.empty());
    }
    Status status = status(member);
    var group = grant.group();
    boolean byKey = status == Status.BY_KEY;
    boolean divided = byKey || status == Status.BY_LADDER;
    boolean isSaid = status == Status.SAID;
    boolean own = (divided || isSaid) && member >= 0;
    // Where it is not known the status says so, and nought is not told.
    Fraction total = entry.amount().known().orElse(Fraction.ZERO);
    Optional<Fraction> amount =
        own
            ? entry.of(member).known()
            : status == Status.WHOLE
                ? Optional.of(total)
                : range(member).filter(it -> it.most().isZero()).map(GrantDerivation.Range::most);
    Optional<LadderStory> ladder =
        entry.ladder().map(it -> new LadderDeriver(evaluator, entry).derive(member));
    Optional<Reckoner> reckoner = byKey ? Reckoner.of(evaluator, entry) : Optional.empty();
    var declared = grant.declared();
    return new GrantDerivation(
        grant.path(),
        declared.title().map(title -> title.text()),
        KeyDeriver.sections(grant.sections()),
        KeyDeriver.place(grant.place()),
        QuotedPlaces.of(grant.sections(), grant.agreement()),
        period(),
        status,
        switch (status) {
          case UNKNOWN -> reason();
          case KEY_UNKNOWN ->
              grant.key().flatMap(key -> key.declared().unknown()).flatMap(GrantDeriver::reason);
          default -> Optional.empty();
        },
        why(status),
        total,
        isPart() ? whole() : Optional.empty(),
        grant
            .recipient()
            .map(it -> Deriver.name(it, grant.agreement()))
            .orElse(declared.recipients().to().text()),
        others(),
        grant.key().map(Key::name),
        hands(member),
        declared.recipients().passedOnTo().map(it -> Deriver.name(it, grant.agreement())),
        amount,
        amount.isPresent() || member < 0 ? Fraction.ZERO : total,
        amount.isPresent() ? Optional.empty() : range(member),
        own ? Optional.of(entry.quotient(member)) : Optional.empty(),
        byKey && !needsNoFigure(group.get(), member)
            ? grant
                .key()
                .map(key -> new KeyDeriver(evaluator, key, group.get(), grant).derive(member))
            : Optional.empty(),
        own ? reckoner.flatMap(it -> it.part(member)) : Optional.empty(),
        isSaid ? said(group.get(), member) : Optional.empty(),
        byKey && hasBounds()
            ? entry.distributed().map(it -> bounded(it, group.get(), member))
            : Optional.empty(),
        isSaid
            ? new SaidDeriver(evaluator, entry, group.get()).rounding()
            : divided
                ? entry.rounding().map(it -> rounding(it, group.get(), member))
                : Optional.empty(),
        byKey ? entry.together().map(it -> together(it, reckoner, member)) : Optional.empty(),
        divided ? rest(group.get(), member) : Optional.empty(),
        ladder,
        (byKey || isSaid) && member < 0 ? parts(group.get()) : List.of(),
        List.of());
  }

  /** The amount as it is written, of its year where each has its own. */
  private Optional<GrantDerivation.Said> said(Group group, int member) {
    if (!(amount().orElse(null) instanceof Expression.Each)) {
      return Optional.of(new SaidDeriver(evaluator, entry, group).listed(member));
    }
    return amount()
        .filter(Expression.Each.class::isInstance)
        .map(Expression.Each.class::cast)
        .map(it -> new SaidDeriver(evaluator, entry, group).derive(it, member));
  }

  /** What all of it comes to, where that is known. */
  private Optional<Fraction> whole() {
    return ledger.entry(grant).amount().known();
  }

  /** Whether it is of a year or month of the grant. */
  private boolean isPart() {
    return entry != ledger.entry(grant);
  }

  /** The year or month, or the years that have one amount, where only that is derived. */
  private Optional<String> period() {
    return entry
        .slot()
        .filter(it -> isPart() || grant.slots().size() > 0)
        .map(Slot::text)
        .or(() -> isPart() ? entry.stretch().map(Stretch::text) : Optional.empty());
  }

  private Status status(int member) {
    if (entry.said().isPresent()
        && (member < 0 ? entry.isDistributed() : entry.of(member).isKnown())) {
      return Status.SAID;
    } else if (!entry.isKnown()) {
      return Status.UNKNOWN;
    } else if (!grant.declared().recipients().others().isEmpty()) {
      return Status.TOGETHER;
    } else if (grant.group().isEmpty()) {
      return Status.WHOLE;
    } else if (entry.ladder().isPresent()) {
      return entry.isDistributed() ? Status.BY_LADDER : Status.NOT_DECIDED;
    }
    if (entry.isDistributed()) {
      return Status.BY_KEY;
    } else if (grant.key().isEmpty() || grant.declared().division().undistributed()) {
      return Status.UNDISTRIBUTED;
    }
    boolean known = grant.key().get().declared().unknown().isEmpty();
    return known ? Status.REFUSED : Status.KEY_UNKNOWN;
  }

  /** Through whom the money goes; of one member, through whose hands its own does. */
  private List<String> hands(int member) {
    List<Referent> hands =
        member >= 0 && grant.group().isPresent()
            ? Hands.of(grant, new Referent.OfMember(grant.group().get(), member))
            : Hands.of(grant);
    return hands.stream().map(it -> Deriver.name(it, grant.agreement())).toList();
  }

  private List<String> others() {
    List<String> others = new ArrayList<>();
    for (Reference other : grant.declared().recipients().others()) {
      others.add(Deriver.name(other, grant.agreement()));
    }
    return others;
  }

  private Optional<GrantDerivation.Range> range(int member) {
    boolean open = entry.ladder().filter(it -> member >= 0 && !it.isDecided()).isPresent();
    if (entry.isKnown() && !open && !(member >= 0 && !entry.bounds().isEmpty())) {
      return Optional.empty();
    }
    Value value = member < 0 ? entry.amount() : entry.of(member);
    return value
        .most()
        .flatMap(most -> value.least().map(least -> new GrantDerivation.Range(least, most)));
  }

  private Optional<GrantDerivation.Reason> why(Status status) {
    Optional<Why> why =
        switch (status) {
          case UNKNOWN -> entry.amount().why().filter(it -> !isOwn(it));
          case REFUSED -> entry.undivided();
          case BY_KEY,
              WHOLE,
              UNDISTRIBUTED,
              TOGETHER,
              KEY_UNKNOWN,
              BY_LADDER,
              SAID,
              NOT_DECIDED,
              BY_PERIOD ->
              Optional.empty();
        };
    return why.map(
        it -> new GrantDerivation.Reason(it.cause(), it.text(), it.place().map(KeyDeriver::place)));
  }

  /** What is said of the amount that is not known, in its year where there are several. */
  private Optional<String> reason() {
    return amount().flatMap(GrantDeriver::reason);
  }

  /** Whether it is only that the grant itself states no amount, which the status says. */
  private boolean isOwn(Why why) {
    var place = why.place().filter(it -> why.cause() == Why.Cause.NOT_STATED);
    return place.filter(it -> isWithin(it, grant.declared().span())).isPresent();
  }

  private static boolean isWithin(Span place, Span whole) {
    return place.file().equals(whole.file())
        && whole.start() <= place.start()
        && place.end() <= whole.end();
  }

  /** The amount as it is written, that of its year where each has its own. */
  private Optional<Expression> amount() {
    if (grant.declared().amount().isPresent()) {
      return grant.declared().amount();
    }
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.ForYear year
          && period().filter(year.stretch().text()::equals).isPresent()) {
        return Optional.of(year.amount());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> reason(Expression amount) {
    return amount.saidOfIt();
  }

  /** Years or months together. */
  private GrantDerivation sum(List<Entry> entries, int member, Optional<String> period) {
    List<GrantDerivation> parts = new ArrayList<>();
    Fraction total = Fraction.ZERO;
    Fraction unknown = Fraction.ZERO;
    Fraction amount = Fraction.ZERO;
    Fraction share = Fraction.ZERO;
    Fraction most = Fraction.ZERO;
    Fraction least = Fraction.ZERO;
    boolean some = false;
    boolean ranged = false;
    boolean bounded = true;
    for (Entry one : entries) {
      var part = part(one).derive(member);
      parts.add(part);
      total = total.add(part.total());
      unknown = unknown.add(part.unknown());
      some |= part.amount().isPresent();
      ranged |= part.range().isPresent();
      bounded &= part.amount().isPresent() || part.range().isPresent();
      Fraction its = part.amount().orElse(Fraction.ZERO);
      amount = amount.add(its);
      share = share.add(part.share().orElse(its));
      least = least.add(part.range().map(GrantDerivation.Range::least).orElse(its));
      most = most.add(part.range().map(GrantDerivation.Range::most).orElse(its));
    }
    GrantDerivation first = parts.get(0);
    return new GrantDerivation(
        first.path(),
        first.title(),
        first.sections(),
        first.place(),
        first.quoted(),
        period,
        Status.BY_PERIOD,
        Optional.empty(),
        Optional.empty(),
        total,
        period.flatMap(it -> whole()),
        first.recipient(),
        first.others(),
        first.keyName(),
        first.through(),
        first.passedOnTo(),
        some ? Optional.of(amount) : Optional.empty(),
        unknown,
        ranged && bounded ? Optional.of(new GrantDerivation.Range(least, most)) : Optional.empty(),
        some && first.share().isPresent() ? Optional.of(share) : Optional.empty(),
        first.key(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        parts);
  }

  private RoundingStory rounding(Apportionment rounding, Group group, int member) {
    Fraction weight = Fraction.ONE;
    if (rounding.rule().method().isDivisorMethod() && entry.weights().isPresent()) {
      var key = grant.key().map(it -> new KeyDeriver(evaluator, it, group, grant).derive(member));
      BigInteger sum = entry.weights().get().sum();
      weight = key.map(KeyUse::whole).orElse(Fraction.of(sum)).divide(Fraction.of(sum));
    }
    return new RoundingDeriver(rounding, group, weight).derive(member);
  }

  private boolean hasBounds() {
    return grant.declared().division().hasTerms();
  }

  /** Whether a member is excepted, and not all figures of those excepted are known. */
  private boolean needsNoFigure(Group group, int member) {
    return grant.excepted().contains(member)
        && grant.key().filter(key -> KeyFigures.of(evaluator, key, group).isEmpty()).isPresent();
  }

  private List<GrantDerivation.Part> parts(Group group) {
    List<GrantDerivation.Part> parts = new ArrayList<>();
    Optional<Fraction[]> figures =
        grant
            .key()
            .map(key -> KeyFigures.of(evaluator, key, group, grant).orElseThrow().terms())
            .filter(terms -> terms.size() == 1)
            .map(terms -> terms.get(0).figures());
    for (int member = 0; member < group.size(); member++) {
      int at = member;
      if (needsNoFigure(group, member)) {
        continue;
      }
      parts.add(
          new GrantDerivation.Part(
              group.member(member).name(),
              figures.map(it -> it[at]).orElse(Fraction.ZERO),
              entry.quotient(member),
              entry.amount(member).toMajor()));
    }
    return parts;
  }

  private GrantDerivation.Together together(
      Entry.Together together, Optional<Reckoner> reckoner, int member) {
    Area area = grant.area();
    while (area.together().isEmpty() && area.parent().isPresent()) {
      area = area.parent().get();
    }
    List<GrantDerivation.Together.Piece> pieces = new ArrayList<>();
    for (Grant one : area.allGrants()) {
      Entry its = ledger.entry(one);
      Optional<Fraction> amount =
          member < 0 || !its.isDistributed()
              ? Optional.empty()
              : Optional.of(its.amount(member).toMajor());
      pieces.add(new GrantDerivation.Together.Piece(one.path(), amount));
    }
    var cells = together.rounding().cells();
    Fraction share =
        member < 0 ? Fraction.ZERO : cells.quotient(member).multiply(cells.rule().unit());
    Optional<Fraction> cell =
        member < 0 ? Optional.empty() : Optional.of(together.rounding().cell(member).toMajor());
    return new GrantDerivation.Together(
        area.toString(),
        cells.total().multiply(cells.rule().unit()),
        member < 0 ? Optional.empty() : reckoner.flatMap(it -> it.together(member)),
        share,
        cell,
        pieces);
  }

  private Optional<GrantDerivation.Rest> rest(Group group, int member) {
    Fraction unplaced = entry.total().toMajor().subtract(entry.kept().toMajor());
    unplaced =
        unplaced.subtract(entry.ladder().map(it -> it.orphan().toMajor()).orElse(Fraction.ZERO));
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
