package org.bilaga.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Act;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Date;
import org.bilaga.ast.Otherwise;
import org.bilaga.ast.When;
import org.bilaga.compare.Change.Kind;
import org.bilaga.duty.Duty;
import org.bilaga.duty.DutyWords;
import org.bilaga.duty.Undertaking;
import org.bilaga.duty.Undertaking.Sort;
import org.bilaga.words.Told;

/**
 * What is said otherwise of obligations and conditions: who must do what by when, and what else.
 */
final class DutyChanges {
  private final Side before;
  private final Side after;
  private final ChangeList out;

  DutyChanges(Side before, Side after, ChangeList out) {
    this.before = before;
    this.after = after;
    this.out = out;
  }

  void find() {
    List<Undertaking> earlier = named(before);
    List<Undertaking> later = named(after);
    for (Undertaking now : later) {
      named(now.name(), earlier).ifPresent(then -> compare(then, now));
    }
    onOneSide(later, earlier, true);
    onOneSide(earlier, later, false);
  }

  /** Obligations and conditions, which have names. */
  private static List<Undertaking> named(Side side) {
    return Undertaking.of(side.agreement()).stream().filter(it -> !it.isPayment()).toList();
  }

  private static Told called(Undertaking undertaking) {
    String name = undertaking.name();
    return undertaking.sort() == Sort.CONDITION
        ? Sentences.theCondition(name)
        : Sentences.theObligation(name);
  }

  /** Those that the other side does not have, told together. */
  private void onOneSide(List<Undertaking> some, List<Undertaking> others, boolean added) {
    for (Sort sort : List.of(Sort.CONDITION, Sort.OBLIGATION)) {
      List<String> names = new ArrayList<>();
      for (Undertaking one : some) {
        if (one.sort() == sort && named(one.name(), others).isEmpty()) {
          names.add("`" + one.name() + "`");
        }
      }
      if (!names.isEmpty()) {
        out.add(
            added ? Kind.DUTY_ADDED : Kind.DUTY_REMOVED,
            "",
            onOneSide(sort == Sort.CONDITION, added, String.join(", ", names)));
      }
    }
  }

  private static Told onOneSide(boolean conditions, boolean added, String names) {
    if (conditions) {
      return added ? Sentences.newConditions(names) : Sentences.goneConditions(names);
    }
    return added ? Sentences.newObligations(names) : Sentences.goneObligations(names);
  }

  private static Optional<Undertaking> named(String name, List<Undertaking> among) {
    return among.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private void compare(Undertaking then, Undertaking now) {
    for (Duty duty : now.duties()) {
      Optional<Duty> same = same(duty, then.duties());
      if (same.isEmpty()) {
        out.add(
            Kind.DUTY_ADDED,
            now.name(),
            Sentences.dutyIsNew(SameWording.of(duty.written()), called(now)));
      } else if (!SameWording.same(when(same.get()), when(duty))) {
        out.add(
            Kind.DEADLINE_CHANGED,
            now.name(),
            Sentences.lastDayChanged(
                DutyWords.inSentence(duty),
                DutyWords.names(duty.who(), duty),
                called(now),
                day(duty),
                day(same.get())));
      } else if (!SameWording.same(instead(same.get()), instead(duty))) {
        out.add(
            Kind.TERMS_CHANGED,
            now.name(),
            Sentences.isForWhom(
                DutyWords.names(duty.who(), duty),
                SameWording.of(duty.written()),
                SameWording.of(same.get().written())));
      }
    }
    for (Duty duty : then.duties()) {
      if (same(duty, now.duties()).isEmpty()) {
        out.add(
            Kind.DUTY_REMOVED,
            now.name(),
            Sentences.dutyIsGone(SameWording.of(duty.written()), called(now)));
      }
    }
    if (!SameWording.same(then.affects(), now.affects())) {
      out.add(
          Kind.SCOPE_CHANGED,
          now.name(),
          Sentences.scopeChanged(
              called(now),
              ChangeList.words(now.affects(), Sentences.nothing()),
              ChangeList.words(then.affects(), Sentences.nothing())));
    }
    if (!then.title().equals(now.title())) {
      out.add(
          Kind.TITLE_CHANGED,
          now.name(),
          Sentences.dutyIsCalled(called(now), now.title(), then.title()));
    }
    if (!SameWording.same(then.otherwise(), now.otherwise())) {
      out.add(
          Kind.CONSEQUENCE_CHANGED,
          now.name(),
          Sentences.consequenceChanged(
              called(now), otherwise(now.otherwise()), otherwise(then.otherwise())));
    }
  }

  /** The duty of the same body to do the same, whatever the day. */
  private static Optional<Duty> same(Duty duty, List<Duty> among) {
    return among.stream()
        .filter(
            it ->
                SameWording.same(act(it), act(duty)) && SameWording.same(it.named(), duty.named()))
        .findFirst();
  }

  private static Act act(Duty duty) {
    return duty.act().orElseThrow();
  }

  private static List<Clause.Instead> instead(Duty duty) {
    return duty.written() instanceof Clause.Duty it ? it.instead() : List.of();
  }

  private static Optional<When> when(Duty duty) {
    return duty.when();
  }

  /** Its last day, or its time limit in words. */
  static Told day(Duty duty) {
    if (duty.place().isPresent() && duty.place().get() instanceof Date date) {
      return Told.text(date.iso());
    }
    return ChangeList.quoted(duty.place().map(SameWording::of), Sentences.noDay());
  }

  /** What follows otherwise, as it is written. */
  static Told otherwise(Optional<Otherwise> otherwise) {
    return ChangeList.quoted(otherwise.map(SameWording::of), Sentences.nothing());
  }
}
