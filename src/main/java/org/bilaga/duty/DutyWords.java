package org.bilaga.duty;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Otherwise;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.Term;
import org.bilaga.calendar.Slots;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Told;

/** Duties in words, the same in every answer that speaks of them. */
public final class DutyWords {
  private DutyWords() {}

  /** What is to be done, at the head of a line: {@code Report "Slutrapport" for 2020}. */
  public static Told what(Duty duty, Time time) {
    Told what = with(duty.task().told(), duty, time);
    return duty.how().isPresent() ? Sentences.orElse(what) : what;
  }

  /** What frees from it, where that is not something else to do: {@code unless "…"}. */
  public static List<Told> reservations(Duty duty) {
    List<Told> all = new ArrayList<>();
    List<Duty> instead = new ArrayList<>(duty.instead());
    duty.undertaking().unless().ifPresent(instead::add);
    for (Duty one : instead) {
      Told what = Told.text(one.task() == Task.LEVEL ? one.what() : "\"" + one.what() + "\"");
      switch (one.how().orElse(Clause.How.OR)) {
        case OR -> {}
        case UNLESS -> all.add(Sentences.unless(what));
        case IF -> all.add(Sentences.onlyIf(what));
      }
    }
    return all;
  }

  /** The same within a sentence: {@code the report "Slutrapport" for 2020}. */
  public static Told inSentence(Duty duty) {
    return with(duty.task().inSentence(), duty, Time.SOME);
  }

  /** A task with the words of the agreement, and the period that they are about. */
  private static Told with(Told task, Duty duty, Time time) {
    String what = duty.what();
    if (duty.instalments().isPresent()) {
      return part(task, duty.instalments().get(), duty.instalment());
    }
    if (what.isEmpty()) {
      return task;
    }
    Told named =
        duty.task() == Task.LEVEL ? Sentences.taskOf(task, what) : Sentences.taskNamed(task, what);
    return time.about()
        .map(Slots::text)
        .or(() -> duty.covers().map(Stretch::text))
        .map(period -> Sentences.taskFor(named, period))
        .orElse(named);
  }

  private static Told part(Told task, Term.Instalments all, int index) {
    var amount = all.instalments().get(index).amount();
    if (amount.isEmpty()) {
      return Sentences.taskPartOf(task, index + 1, all.instalments().size());
    }
    return amount.get() instanceof Expression.Remainder
        ? Sentences.taskRest(task)
        : Sentences.taskAmount(task, amount.get().span().text());
  }

  /** Some whom a duty concerns, in short, by the names of the agreement's day. */
  public static String names(List<Referent> all, Duty duty) {
    var naming = Naming.of(duty.agreement());
    List<String> names = new ArrayList<>(all.size());
    all.forEach(one -> names.add(naming.shortName(one)));
    return String.join(", ", names);
  }

  /** For whom it is done, and through whom; empty where the agreement does not say. */
  public static Told to(Duty duty) {
    return to(duty.to(), duty);
  }

  /** The same for some of those for whom it is done. */
  public static Told to(List<Referent> to, Duty duty) {
    var naming = Naming.of(duty.agreement());
    String names = names(to, duty);
    return duty.through()
        .map(naming::shortName)
        .map(through -> Sentences.through(names, through))
        .orElseGet(() -> Told.text(names));
  }

  /** What follows otherwise, without that word. */
  public static Told consequence(Otherwise otherwise) {
    List<String> from = new ArrayList<>();
    for (Reference reference : otherwise.from()) {
      from.add(reference.text());
    }
    String what = String.join(", ", from);
    return switch (otherwise.consequence()) {
      case RIGHT_LAPSES -> Sentences.rightLapses();
      case MAY_BE_RECLAIMED -> Sentences.mayBeReclaimed();
      case WITHHELD -> Sentences.withheld();
      case NOT_ENTITLED -> Sentences.notEntitledTo(what);
      case EXCLUDED -> Sentences.excludedFrom(what);
    };
  }
}
