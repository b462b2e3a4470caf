package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Expression.Operator;
import org.bilaga.ast.Reference;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;

/**
 * Which members of a group make up a part of it: all but those excepted, of whom a comparison of
 * figures holds.
 *
 * <p>Who belongs is settled before anything is computed, so only figures and columns of data count.
 * Where a member's figure is not known, it is not known who belongs, and that is told.
 */
final class ChosenMembers {
  static final Kind NOT_KNOWN =
      Kind.mistake("belonging-not-known")
          .en(
              "Whether {name} belongs to `{group}` is not known: `{asked}` cannot be told of it.",
              "Ask for figures and columns of data; of one measured again and again, say which"
                  + " month or year, such as `[2020-09]`.")
          .sv(
              "Det är inte känt om {name} hör till `{group}`: `{asked}` kan inte avgöras för den.",
              "Fråga efter tal och kolumner i data; säg vilken månad eller vilket år, som"
                  + " `[2020-09]`, för det som mäts gång på gång.");

  private final Declaration.Group declared;
  private final Group whole;
  private final Module module;
  private final Findings out;

  /** Whether it is told elsewhere that a figure is not known. */
  private boolean told;

  ChosenMembers(Declaration.Group declared, Group whole, Module module, Findings out) {
    this.declared = declared;
    this.whole = whole;
    this.module = module;
    this.out = out;
  }

  /** Their indices in the whole; empty where it is not known of all, which is told. */
  Optional<List<Integer>> chosen(Declaration.PartOf part) {
    Set<Integer> excepted = new HashSet<>();
    for (Reference reference : part.except()) {
      if (module.meaning(reference).orElse(null) instanceof Referent.OfMember it) {
        excepted.add(it.member());
      }
    }
    List<Integer> chosen = new ArrayList<>();
    for (int member = 0; member < whole.size(); member++) {
      if (excepted.contains(member)) {
        continue;
      }
      Optional<Boolean> belongs = Optional.of(true);
      if (part.where().isPresent()) {
        belongs = holds(part.where().get(), member);
      }
      if (belongs.isEmpty() && told) {
        return Optional.empty();
      } else if (belongs.isEmpty()) {
        out.add(
            NOT_KNOWN
                .at(part.where().get().span())
                .with("name", whole.member(member).name())
                .with("group", declared.name().text())
                .with("asked", part.where().get().span().text()));
        return Optional.empty();
      } else if (belongs.get()) {
        chosen.add(member);
      }
    }
    return Optional.of(chosen);
  }

  private Optional<Boolean> holds(Expression asked, int member) {
    return switch (asked) {
      case Expression.Not it -> holds(it.of(), member).map(is -> !is);
      case Expression.Binary it -> holds(it, member);
      default -> Optional.empty();
    };
  }

  private Optional<Boolean> holds(Expression.Binary binary, int member) {
    if (binary.operator() == Operator.AND || binary.operator() == Operator.OR) {
      boolean decides = binary.operator() == Operator.OR;
      var one = holds(binary.left(), member);
      var two = holds(binary.right(), member);
      if (one.filter(is -> is == decides).isPresent()
          || two.filter(is -> is == decides).isPresent()) {
        return Optional.of(decides);
      }
      return one.isEmpty() ? one : two;
    }
    var left = value(binary.left(), member);
    var right = value(binary.right(), member);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    int sign = left.get().compareTo(right.get());
    return switch (binary.operator()) {
      case LESS -> Optional.of(sign < 0);
      case MORE -> Optional.of(sign > 0);
      case LESS_OR_EQUAL -> Optional.of(sign <= 0);
      case MORE_OR_EQUAL -> Optional.of(sign >= 0);
      case EQUAL -> Optional.of(sign == 0);
      case NOT_EQUAL -> Optional.of(sign != 0);
      case PLUS, MINUS, TIMES, OVER, AND, OR -> Optional.empty();
    };
  }

  private Optional<Fraction> value(Expression expression, int member) {
    return switch (expression) {
      case Expression.Figure it -> Optional.of(it.value());
      case Expression.Negative it -> value(it.of(), member).map(Fraction::negate);
      case Expression.ReferenceValue it -> figure(it.reference(), member);
      case Expression.Binary it -> computed(it, member);
      default -> Optional.empty();
    };
  }

  private Optional<Fraction> figure(Reference reference, int member) {
    var meaning = module.meaning(reference);
    if (meaning.isEmpty()) {
      return Optional.empty();
    }
    return switch (meaning.get()) {
      case Referent.OfColumn it when it.column().series().isEmpty() -> figure(it.column(), member);
      case Referent.In in when in.of() instanceof Referent.OfColumn it ->
          it.column()
              .series()
              .filter(series -> whole.in(it.column().group(), member) >= 0)
              .flatMap(series -> series.value(in.slot(), whole.in(it.column().group(), member)));
      default -> Optional.empty();
    };
  }

  private Optional<Fraction> figure(Data.Column column, int member) {
    int theirs = whole.in(column.group(), member);
    boolean known = theirs >= 0 && column.isKnown(theirs);
    // What is wrong with a cell is told of the table, once; a figure that is bounded is not wrong.
    told |= theirs >= 0 && !known && column.range(theirs).isEmpty();
    return known ? Optional.of(column.value(theirs)) : Optional.empty();
  }

  private Optional<Fraction> computed(Expression.Binary it, int member) {
    var left = value(it.left(), member);
    var right = value(it.right(), member);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return switch (it.operator()) {
      case PLUS -> Optional.of(left.get().add(right.get()));
      case MINUS -> Optional.of(left.get().subtract(right.get()));
      case TIMES -> Optional.of(left.get().multiply(right.get()));
      case OVER ->
          right.get().isZero() ? Optional.empty() : Optional.of(left.get().divide(right.get()));
      default -> Optional.empty();
    };
  }
}
