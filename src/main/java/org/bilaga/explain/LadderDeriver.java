package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Requirement;
import org.bilaga.explain.LadderStory.Scale;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ladder;
import org.bilaga.ledger.LadderOutlook;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;

/**
 * Tells from the evidence of one month's ladder where a member stood and how the sum was shared.
 */
final class LadderDeriver {
  private final Ledgers evaluator;
  private final Grant grant;
  private final Group group;
  private final Entry entry;
  private final Ladder ladder;

  LadderDeriver(Ledgers evaluator, Entry entry) {
    this.evaluator = evaluator;
    this.grant = entry.grant();
    this.group = entry.grant().group().orElseThrow();
    this.entry = entry;
    this.ladder = entry.ladder().orElseThrow();
  }

  /** For a member, or for all where it is -1. */
  LadderStory derive(int member) {
    List<LadderStory.Rung> rungs = new ArrayList<>();
    for (int step = 0; step < ladder.rungs().size(); step++) {
      rungs.add(rung(step, member));
    }
    boolean own = member >= 0;
    var lowest = lowest();
    return new LadderStory(
        ladder.pool().toMajor(),
        ladder.isDecided(),
        lowest.map(it -> it.measured().span().text()),
        lowest.flatMap(Requirement::unit).map(TestDeriver::scale).orElse(Scale.NUMBER),
        definitions(),
        rungs,
        sharing(),
        ladder.rules().passes(),
        ladder.kept().toMajor(),
        keeper(),
        ladder.orphan().toMajor(),
        own ? entry.of(member).least() : Optional.empty(),
        own ? entry.of(member).most() : Optional.empty(),
        own ? above(member) : Optional.empty(),
        own ? List.of() : climbers());
  }

  private LadderStory.Rung rung(int step, int member) {
    Ladder.Rung rung = ladder.rungs().get(step);
    Clause.Step declared = rung.step();
    int unknown = 0;
    for (Ladder.Reach one : rung.reach()) {
      unknown += one == Ladder.Reach.NOT_KNOWN ? 1 : 0;
    }
    boolean part = member >= 0 && ladder.isDecided();
    return new LadderStory.Rung(
        name(step),
        KeyDeriver.place(declared.span()),
        ladder.rules().shares().get(step),
        rung.own(),
        rung.inherited(),
        rung.shared(),
        rung.count(),
        unknown,
        declared.when().span().text(),
        declared.alternative().map(it -> it.span().text()),
        border(step),
        part ? Optional.of(rung.parts().get(member)) : Optional.empty(),
        member < 0 ? Optional.empty() : Optional.of(standing(declared, rung, member)));
  }

  private String name(int step) {
    return ladder
        .rungs()
        .get(step)
        .step()
        .name()
        .map(it -> it.text())
        .orElse(String.valueOf(step + 1));
  }

  private LadderStory.Standing standing(Clause.Step step, Ladder.Rung rung, int member) {
    return new LadderStory.Standing(
        reach(rung.reach().get(member)),
        test(step.when(), member),
        step.alternative().map(it -> test(it, member)));
  }

  private static LadderStory.Reach reach(Ladder.Reach reach) {
    return switch (reach) {
      case NO -> LadderStory.Reach.NO;
      case BY_STEP -> LadderStory.Reach.BY_STEP;
      case BY_ALTERNATIVE -> LadderStory.Reach.BY_ALTERNATIVE;
      case ONE_WAY_OR_OTHER -> LadderStory.Reach.ONE_WAY_OR_OTHER;
      case NOT_KNOWN -> LadderStory.Reach.NOT_KNOWN;
    };
  }

  private Context at(int member) {
    Context context = Context.whole(grant.agreement()).of(group, member);
    return ladder.slot().map(context::in).orElse(context);
  }

  private LadderStory.Test test(Expression asked, int member) {
    return new TestDeriver(evaluator, grant.agreement()).test(asked, at(member));
  }

  private List<String> definitions() {
    List<String> definitions = new ArrayList<>();
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Measure it) {
        String value = it.value().span().text().replaceAll("\\s+", " ");
        definitions.add(it.name().text() + " = " + value);
      }
    }
    return definitions;
  }

  private LadderStory.Sharing sharing() {
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Sharing it) {
        return new LadderStory.Sharing(
            true, it.key().map(key -> key.text()), it.reading().map(text -> text.text()));
      }
    }
    return new LadderStory.Sharing(false, Optional.empty(), Optional.empty());
  }

  private Optional<LadderStory.Keeper> keeper() {
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Nobody it) {
        return Optional.of(
            new LadderStory.Keeper(
                Deriver.name(it.keeper(), grant.agreement()),
                it.byMainWay(),
                it.reading().map(text -> text.text())));
      }
    }
    return Optional.empty();
  }

  private Optional<LadderStory.Above> above(int member) {
    return new LadderOutlook(evaluator, grant, ladder, member)
        .above()
        .map(
            it ->
                new LadderStory.Above(
                    it.step(), it.amount(), it.amount().subtract(entry.amount(member).toMajor())));
  }

  private Optional<Requirement> lowest() {
    return asked(0);
  }

  private Optional<Requirement> asked(int step) {
    return Requirement.of(evaluator, grant.agreement(), ladder.rungs().get(step).step().when());
  }

  /** Where a step begins: seen from below where the steps rise, from above where they sink. */
  private Optional<Fraction> border(int step) {
    var lowest = lowest();
    var its = asked(step);
    var highest = asked(ladder.rungs().size() - 1);
    if (lowest.isEmpty() || its.isEmpty() || !its.get().form().equals(lowest.get().form())) {
      return Optional.empty();
    }
    Fraction first = lowest.get().points().getFirst();
    boolean sinks = highest.filter(it -> it.points().getFirst().compareTo(first) < 0).isPresent();
    return Optional.of(sinks ? its.get().points().getLast() : its.get().points().getFirst());
  }

  /** Every member, with its measured value of the lowest step. */
  private List<LadderStory.Climber> climbers() {
    List<LadderStory.Climber> climbers = new ArrayList<>();
    var lowest = lowest();
    for (int member = 0; member < group.size(); member++) {
      int at = member;
      int highest = highest(member);
      climbers.add(
          new LadderStory.Climber(
              group.member(member).name(),
              lowest.flatMap(it -> evaluator.evaluate(it.measured(), at(at)).known()),
              highest < 0
                  ? Optional.empty()
                  : Optional.of(reach(ladder.rungs().get(highest).reach().get(member))),
              highest < 0 ? Optional.empty() : Optional.of(name(highest)),
              entry.isDistributed()
                  ? Optional.of(entry.amount(member).toMajor())
                  : Optional.empty(),
              entry.of(member).least().orElse(Fraction.ZERO),
              entry.of(member).most().orElse(Fraction.ZERO)));
    }
    return climbers;
  }

  /** The highest step that the member is on, or may be; -1 where it is on none. */
  private int highest(int member) {
    for (int step = ladder.rungs().size() - 1; step >= 0; step--) {
      if (ladder.rungs().get(step).reach().get(member) != Ladder.Reach.NO) {
        return step;
      }
    }
    return -1;
  }
}
