package org.bilaga.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.finding.Figures;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** What somebody gets: in all, as a share, per inhabitant, beside somebody else. */
final class GetsReply {
  private static final int MOST_NAMED = 3;

  private final Asker asker;
  private final Heard heard;
  private final Scope scope;

  GetsReply(Asker asker, Heard heard) throws Refused {
    this.asker = asker;
    this.heard = heard;
    this.scope = Replies.scope(heard, asker);
  }

  GetsReply(Asker asker, Heard heard, Scope scope) {
    this.asker = asker;
    this.heard = heard;
    this.scope = scope;
  }

  /**
   * What somebody gets, as far as it is known.
   *
   * @param amounts a row for each grant that gives something
   * @param undivided the grants to a group that it is one of, which are not divided
   */
  record Got(Referent who, RowAmounts amounts, List<Grant> undivided) {
    boolean isNothing() {
      return amounts.isEmpty() && undivided.isEmpty();
    }

    /** The sum, where all of it is known. */
    Optional<Map.Entry<Denomination, Fraction>> known() {
      return undivided.isEmpty() ? amounts.known() : Optional.empty();
    }
  }

  Answered amount() throws Refused {
    Referent who = asker.one(heard.who().orElseThrow(), scope);
    Got got = got(who);
    if (got.isNothing()) {
      return nothing(who);
    }
    Optional<AskedYears> years = heard.years().filter(AskedYears::isSeveral);
    return asker.led(
        years.filter(AskedYears::areFew).isPresent() ? inEachYear(got) : amount(got), table(who));
  }

  /** How it has been and is to be, year by year. */
  Answered developed() throws Refused {
    Referent who = asker.one(heard.who().orElseThrow(), scope);
    Got got = got(who);
    return got.isNothing() ? nothing(who) : asker.led(inEachYear(got), table(who, "year"));
  }

  /** What one gets in all and in each of the years that it gets something. */
  private Told inEachYear(Got all) throws Refused {
    Told name = Replies.name(all.who(), scope);
    List<Told> each = new ArrayList<>();
    List<Told> apart = new ArrayList<>();
    boolean known = all.known().isPresent();
    for (String year : yearsOf(all.who())) {
      var its = new GetsReply(asker, heard.in(year), scope);
      Got got = its.got(all.who());
      var amount = got.known();
      known &= amount.isPresent();
      amount.ifPresent(
          it ->
              each.add(Sentences.amountInYear(RowAmounts.money(it.getValue(), it.getKey()), year)));
      apart.add(its.amountOrNothing(got));
    }
    if (!known || each.size() < 2) {
      return apart.isEmpty() ? amount(all) : Joined.by(" ", apart);
    }
    return Sentences.getsInYears(
        name,
        number(all.who()),
        all.amounts().told(),
        giving(all).map(this::inYear).orElseGet(this::what),
        Joined.and(each));
  }

  /** Those that one gets something in, and those that are named one by one. */
  private List<String> yearsOf(Referent who) throws Refused {
    Optional<AskedYears> named = heard.years().filter(it -> !it.range());
    if (named.isPresent()) {
      return named.get().each();
    }
    return RowAmounts.of(table(who, "year").sheet().orElseThrow(), "year").lines().stream()
        .map(RowAmounts.Line::id)
        .filter(it -> it.matches("\\d{4}"))
        .toList();
  }

  Told amountOrNothing(Got got) {
    return got.isNothing()
        ? Sentences.getsNothing(what(), Replies.name(got.who(), scope))
        : amount(got);
  }

  Told amount(Got got) {
    Told who = Replies.name(got.who(), scope);
    String number = number(got.who());
    Told what = giving(got).map(this::inYear).orElseGet(this::what);
    int undivided = got.undivided().size();
    if (got.amounts().isEmpty()) {
      return Sentences.getsUnknown(who, number, what, undivided);
    } else if (undivided > 0) {
      return Sentences.getsAndUndivided(who, number, got.amounts().told(), what, undivided);
    }
    return got.amounts().isWhole()
        ? Sentences.gets(who, number, got.amounts().told(), what)
        : Sentences.getsInPart(who, number, got.amounts().told(), what);
  }

  /** 1 for one body: a group is several. */
  static String number(Referent who) {
    return who instanceof Referent.OfGroup ? "2" : "1";
  }

  Told what() {
    return inYear(scope.told());
  }

  private Told inYear(Told what) {
    return heard.years().map(years -> years.of(what)).orElse(what);
  }

  /** The agreements that give something, where all are asked about and few give any. */
  private Optional<Told> giving(Got got) {
    List<Told> giving = new ArrayList<>();
    for (var agreement : scope.agreements()) {
      if (got.amounts().lines().stream().anyMatch(it -> it.above().equals(agreement.name()))) {
        giving.add(Scope.told(agreement));
      }
    }
    return scope.isOne() || giving.isEmpty() || giving.size() > MOST_NAMED
        ? Optional.empty()
        : Optional.of(Joined.and(giving));
  }

  Answered table(Referent who) throws Refused {
    boolean years = heard.years().filter(AskedYears::isSeveral).isPresent();
    return table(
        who, Replies.by(heard).orElse(years ? "year" : scope.isOne() ? "grant" : "agreement"));
  }

  Answered byYear(Referent who) throws Refused {
    return table(who, "year");
  }

  private Answered table(Referent who, String by) throws Refused {
    List<String> where = Replies.where(heard);
    where.add("recipient=" + asker.names().asked(who));
    return asker.show(scope, where, by);
  }

  Got got(Referent who) throws Refused {
    List<Grant> theirs = scope.grantsTo(who);
    RowAmounts amounts;
    try {
      amounts = RowAmounts.of(table(who, "grant").sheet().orElseThrow(), "grant");
    } catch (Refused refused) {
      // Of one whom no grant is for it is answered that it gets nothing.
      if (refused.isOfFiles() || !theirs.isEmpty() || heard.years().isPresent()) {
        throw refused;
      }
      return new Got(who, new RowAmounts(List.of()), List.of());
    }
    List<Grant> undivided = new ArrayList<>();
    for (Grant grant : theirs) {
      boolean there =
          amounts.lines().stream()
              .anyMatch(
                  line ->
                      line.id().equals(grant.path())
                          && (line.above().isEmpty()
                              || line.above().equals(grant.agreement().name())));
      if (!there && isOfYear(grant)) {
        undivided.add(grant);
      }
    }
    return new Got(who, amounts, undivided);
  }

  private boolean isOfYear(Grant grant) {
    Optional<AskedYears> years = heard.years();
    var slots = grant.slots().isEmpty() ? grant.agreement().years() : grant.slots();
    return years.isEmpty()
        || slots.isEmpty()
        || slots.stream().anyMatch(it -> years.get().have(it.year()));
  }

  /** Nothing goes to one by name: who gets it instead. */
  Answered nothing(Referent who) throws Refused {
    Answered answered = asker.show(scope, List.of(), "recipient");
    return asker.led(Sentences.getsNothing(what(), Replies.name(who, scope)), answered);
  }

  // A share

  Answered share() throws Refused {
    Referent who = asker.one(heard.who().orElseThrow(), scope);
    Got got = got(who);
    if (got.isNothing()) {
      return nothing(who);
    }
    Answered answered = table(who);
    Answered whole = asker.show(scope, Replies.where(heard), "grant");
    var all = RowAmounts.of(whole.sheet().orElseThrow(), "grant").known();
    var part = got.known();
    boolean known =
        all.isPresent()
            && part.isPresent()
            && all.get().getKey().equals(part.get().getKey())
            && all.get().getValue().signum() > 0;
    if (!known) {
      return asker.led(Sentences.shareUnknown(what(), Replies.name(who, scope)), answered);
    }
    Fraction share = part.get().getValue().divide(all.get().getValue());
    Told told =
        Sentences.share(
            Replies.name(who, scope),
            number(who),
            Figures.perCent().text(share),
            what(),
            RowAmounts.money(part.get().getValue(), part.get().getKey()),
            RowAmounts.money(all.get().getValue(), all.get().getKey()));
    return asker.led(told, answered);
  }

  // Per inhabitant

  Answered per() throws Refused {
    Referent who = asker.one(heard.who().orElseThrow(), scope);
    Data.Column column = column(who);
    String name = name(column);
    Told each = Told.text(heard.columns().orElseThrow().text());
    Got got = got(who);
    if (got.isNothing()) {
      return nothing(who);
    }
    List<String> where = Replies.where(heard);
    where.add("recipient=" + asker.names().asked(who));
    Answered answered = asker.show(scope, where, "recipient", Map.of(Choice.PER, List.of(name)));
    Optional<Fraction> count = count(who, column);
    var part = got.known();
    if (part.isEmpty() || count.isEmpty()) {
      return asker.led(
          Sentences.perUnknown(Replies.name(who, scope), each, name, what()), answered);
    }
    Fraction per = part.get().getValue().divide(count.get());
    Told told =
        Sentences.per(
            Replies.name(who, scope),
            Figures.of(part.get().getKey()).rounded(2).text(per),
            each,
            name,
            what(),
            RowAmounts.money(part.get().getValue(), part.get().getKey()),
            Figures.plain().text(count.get()));
    return asker.led(told, answered);
  }

  /** The figures that are meant: those of the one that is asked about. */
  private Data.Column column(Referent who) throws Refused {
    var columns = heard.columns().orElseThrow();
    List<Data.Column> its =
        columns.meant().stream().filter(it -> count(who, it).isPresent()).toList();
    if (its.size() == 1) {
      return its.getFirst();
    }
    List<Told> names = new ArrayList<>();
    for (Data.Column column : its.isEmpty() ? columns.meant() : its) {
      names.add(Told.text("`" + name(column) + "`"));
    }
    throw Refused.because(
        its.isEmpty()
            ? Sentences.noFiguresOf(Replies.name(who, scope), Joined.or(names))
            : Sentences.severalMeant(columns.text(), Joined.or(names)));
  }

  /** As one asks for a column: {@code befolkning.antal}. */
  static String name(Data.Column column) {
    return column.declared().name().text() + "." + column.name();
  }

  /** How many a member has; empty where it is not known, or none. */
  static Optional<Fraction> count(Referent who, Data.Column column) {
    if (!(who instanceof Referent.OfMember it)) {
      return Optional.empty();
    }
    int there = it.group().in(column.group(), it.member());
    return there >= 0 && column.isKnown(there)
        ? Optional.of(column.value(there)).filter(value -> value.signum() > 0)
        : Optional.empty();
  }

  // Two beside each other

  Answered pair() throws Refused {
    Referent one = asker.one(heard.who().orElseThrow(), scope);
    Referent other = asker.one(heard.who("who2").orElseThrow(), scope);
    Got first = got(one);
    Got second = got(other);
    Optional<Data.Column> each =
        heard.columns().isPresent() ? Optional.of(column(one)) : Optional.empty();
    Map<Choice, List<String>> per = new LinkedHashMap<>();
    each.ifPresent(it -> per.put(Choice.PER, List.of(name(it))));
    Answered answered = asker.show(scope, Replies.where(heard), "recipient", per);
    var rows =
        new KeptRows(
            List.of(scope.naming().name(one), scope.naming().name(other)),
            List.of(Naming.id(one), Naming.id(other)));
    Told lead = each.isPresent() ? pairPer(first, second, each.get()) : pair(first, second);
    return asker.led(lead, answered, rows.of(answered.sheet().orElseThrow()));
  }

  /** Three or more beside each other, in the order asked. */
  Answered several() throws Refused {
    List<Got> all = new ArrayList<>();
    for (String blank : List.of("who", "who2", "who3", "who4", "who5", "who6")) {
      var body = heard.who(blank);
      if (body.isPresent()) {
        all.add(got(asker.one(body.get(), scope)));
      }
    }
    List<Told> each = new ArrayList<>();
    List<Told> apart = new ArrayList<>();
    boolean known = true;
    for (Got one : all) {
      Told name = Replies.name(one.who(), scope);
      var its = one.known();
      known &= !one.isNothing() && its.isPresent();
      its.ifPresent(
          it -> each.add(Sentences.soMuch(name, RowAmounts.money(it.getValue(), it.getKey()))));
      apart.add(amountOrNothing(one));
    }
    Optional<Told> sum = heard.is("together") && known ? together(all) : Optional.empty();
    if (heard.is("together") && sum.isEmpty()) {
      throw Refused.because(Sentences.togetherUnknown(Joined.by(" ", apart)));
    }
    var rows =
        new KeptRows(
            all.stream().map(it -> scope.naming().name(it.who())).toList(),
            all.stream().map(it -> Naming.id(it.who())).toList());
    Answered answered = asker.show(scope, Replies.where(heard), "recipient", Map.of());
    return asker.led(
        sum.isPresent()
            ? Sentences.givesTogether(what(), Joined.and(each), sum.get())
            : known ? Sentences.givesEach(what(), Joined.and(each)) : Joined.by(" ", apart),
        answered,
        rows.of(answered.sheet().orElseThrow()));
  }

  /** The sum of what several get, none of whom is among the others; empty where it is no sum. */
  private Optional<Told> together(List<Got> all) {
    Map<Denomination, Fraction> sums = new LinkedHashMap<>();
    for (Got one : all) {
      var its = one.known();
      its.ifPresent(it -> sums.merge(it.getKey(), it.getValue(), Fraction::add));
      for (Got other : all) {
        if (other != one && scope.isWithin(one.who(), other.who())) {
          return Optional.empty();
        }
      }
    }
    return sums.size() == 1
        ? sums.entrySet().stream()
            .findFirst()
            .map(it -> RowAmounts.money(it.getValue(), it.getKey()))
        : Optional.empty();
  }

  private Told pairPer(Got first, Got second, Data.Column column) throws Refused {
    Told one = Replies.name(first.who(), scope);
    Told other = Replies.name(second.who(), scope);
    var its = first.known();
    var theirs = second.known();
    Optional<Fraction> of = count(first.who(), column);
    Optional<Fraction> with = count(second.who(), column);
    if (its.isEmpty()
        || theirs.isEmpty()
        || of.isEmpty()
        || with.isEmpty()
        || !its.get().getKey().equals(theirs.get().getKey())) {
      throw Refused.because(Sentences.rankPerUnknown(name(column), what()));
    }
    Fraction mine = its.get().getValue().divide(of.get());
    Fraction yours = theirs.get().getValue().divide(with.get());
    Figures figures = Figures.of(its.get().getKey()).rounded(2);
    String each = heard.columns().orElseThrow().text();
    return mine.compareTo(yours) >= 0
        ? Sentences.pairPerMore(
            one, each, name(column), other, what(), figures.text(mine), figures.text(yours))
        : Sentences.pairPerLess(
            one, each, name(column), other, what(), figures.text(mine), figures.text(yours));
  }

  Told pair(Got first, Got second) {
    Told one = Replies.name(first.who(), scope);
    Told other = Replies.name(second.who(), scope);
    var its = first.known();
    var theirs = second.known();
    if (first.isNothing() || second.isNothing()) {
      return Joined.by(
          " ",
          List.of(
              first.isNothing() ? Sentences.getsNothing(what(), one) : amount(first),
              second.isNothing() ? Sentences.getsNothing(what(), other) : amount(second)));
    } else if (its.isEmpty()
        || theirs.isEmpty()
        || !its.get().getKey().equals(theirs.get().getKey())) {
      return Joined.by(" ", List.of(amount(first), amount(second)));
    }
    Denomination unit = its.get().getKey();
    Fraction more = its.get().getValue().subtract(theirs.get().getValue());
    Told mine = RowAmounts.money(its.get().getValue(), unit);
    Told yours = RowAmounts.money(theirs.get().getValue(), unit);
    Told difference = RowAmounts.money(more.abs(), unit);
    return more.isZero()
        ? Sentences.pairAlike(one, other, what(), mine)
        : more.signum() > 0
            ? Sentences.pairMore(one, difference, other, what(), mine, yours)
            : Sentences.pairLess(one, difference, other, what(), mine, yours);
  }
}
