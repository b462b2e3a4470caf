package org.bilaga.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Inquiry;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetPart;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Why somebody gets what it gets, less than another, or nothing. */
final class WhyReply {
  private final Asker asker;
  private final Heard heard;

  WhyReply(Asker asker, Heard heard) {
    this.asker = asker;
    this.heard = heard;
  }

  Answered ofTheWhole() throws Refused {
    Scope scope = Replies.scope(heard, asker);
    Answered answered = asker.ask(Inquiry.EXPLAIN, scope.words(), Map.of());
    Set<String> keys = new LinkedHashSet<>();
    for (Grant grant : scope.grants()) {
      grant.declared().division().key().ifPresent(it -> keys.add(it.text()));
    }
    return asker.led(
        !heard.is("key")
            ? Sentences.isDividedSo(scope.told())
            : keys.isEmpty()
                ? Sentences.noKeyIn(scope.told())
                : Sentences.isDividedBy(
                    scope.told(),
                    keys.size(),
                    Joined.and(keys.stream().<Told>map(it -> Told.text("`" + it + "`")).toList())),
        answered);
  }

  Answered ofSomebody() throws Refused {
    Scope scope = Replies.scope(heard, asker);
    Referent who = asker.one(heard.who().orElseThrow(), scope);
    var gets = new GetsReply(asker, heard);
    GetsReply.Got got = gets.got(who);
    if (heard.who("who2").isPresent()) {
      return besideAnother(gets, got, gets.got(asker.one(heard.who("who2").get(), scope)));
    } else if (got.isNothing()) {
      return gets.nothing(who);
    }
    if (heard.is("also")) {
      // What it gets is answered, of however many agreements.
      try {
        return asker.led(gets.amount(got), explained(who));
      } catch (Refused refused) {
        if (refused.isOfFiles()) {
          throw refused;
        }
        List<Told> both = new ArrayList<>(List.of(gets.amount(got)));
        both.addAll(refused.told());
        return asker.led(Joined.by(" ", both), gets.table(who));
      }
    }
    return asker.led(gets.amount(got), explained(who));
  }

  private Answered besideAnother(GetsReply gets, GetsReply.Got one, GetsReply.Got other)
      throws Refused {
    Told lead = gets.pair(one, other);
    if (one.isNothing() && other.isNothing()) {
      return gets.nothing(one.who());
    } else if (one.isNothing() || other.isNothing()) {
      return asker.led(lead, explained(one.isNothing() ? other.who() : one.who()));
    }
    Answered first = explained(one.who());
    Sheet sheet = first.sheet().orElseThrow();
    List<SheetPart> parts = new ArrayList<>(sheet.parts());
    parts.addAll(explained(other.who()).sheet().orElseThrow().parts());
    return asker.led(lead, first, new Sheet(parts, sheet.rows(), sheet.data()));
  }

  /** The explanation of what one gets of the only agreement that gives it something. */
  private Answered explained(Referent who) throws Refused {
    Scope scope = Replies.scope(heard, asker);
    List<Grant> theirs = scope.grantsTo(who);
    Set<Agreement> giving = new LinkedHashSet<>();
    for (Grant grant : theirs) {
      if (scope.isOne() || isDivided(grant, scope, who)) {
        giving.add(grant.agreement());
      }
    }
    if (giving.isEmpty() && scope.isOne()) {
      return asker.ask(Inquiry.EXPLAIN, scope.words(), Map.of());
    } else if (giving.size() > 1) {
      List<Told> names = new ArrayList<>();
      giving.forEach(it -> names.add(Told.text("`" + it.name() + "`")));
      throw Refused.because(Sentences.whyWhich(Replies.name(who, scope), Joined.and(names)));
    }
    String of = scope.isOne() ? scope.words().getFirst() : giving.iterator().next().name();
    if (who instanceof Referent.OfMember it) {
      return asker.ask(
          Inquiry.EXPLAIN, List.of(of + "[" + id(it, theirs) + year() + "]"), Map.of());
    } else if (scope.isWhole() && theirs.size() == 1) {
      return asker.ask(Inquiry.EXPLAIN, List.of(of, theirs.getFirst().path()), Map.of());
    }
    return asker.ask(Inquiry.EXPLAIN, List.of(of), Map.of());
  }

  /** Whether somebody gets a share of a grant that is its own. */
  private boolean isDivided(Grant grant, Scope scope, Referent who) throws Refused {
    return new GetsReply(asker, heard, scope)
        .got(who).amounts().lines().stream()
            .anyMatch(it -> it.above().equals(grant.agreement().name()));
  }

  private String year() throws Refused {
    Optional<AskedYears> years = heard.years();
    if (years.filter(AskedYears::isSeveral).isPresent()) {
      throw Refused.because(Sentences.oneYearAtATime());
    }
    return years.map(it -> ", " + it.named().getFirst()).orElse("");
  }

  /** Its id in the group that the money goes to. */
  private static String id(Referent.OfMember who, List<Grant> theirs) {
    for (Grant grant : theirs) {
      Optional<Integer> there =
          grant.group().map(it -> who.group().same(it, who.member())).filter(it -> it >= 0);
      if (there.isPresent()) {
        return grant.group().get().member(there.get()).id();
      }
    }
    return who.group().member(who.member()).id();
  }
}
