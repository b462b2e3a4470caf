package org.bilaga.typing;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Unit;
import org.bilaga.finding.Kind;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.StatedOnce;
import org.bilaga.source.Span;
import org.bilaga.typing.Type.Quantity;
import org.bilaga.words.Told;

/** Finds the type of every expression, and keeps it. */
final class ExpressionTypes {
  static final Kind NO_YEAR_BEFORE =
      Kind.mistake("year-before-of-nothing")
          .en(
              "`the year before` is what a grant has in the year before, and here is no year of a"
                  + " grant.",
              "Write it in the amount of a year, as in `for 2018..2020: the year before * 102 %`,"
                  + " or name what is meant.")
          .sv(
              "`året före` är vad ett bidrag har året före, och här är inget år av ett bidrag.",
              "Skriv det i beloppet för ett år, som i `för 2018..2020: året före * 102 %`, eller"
                  + " ange vad som menas.");

  static final Kind NOT_KNOWN =
      Kind.mistake("amount-not-known")
          .en(
              "`{name}` is not known, so nothing can be computed from it.",
              "State it when it is known, or leave this out until then.")
          .sv(
              "`{name}` är inte känt, så inget kan beräknas av det.",
              "Ange det när det är känt, eller utelämna detta tills dess.");

  static final Kind STATED =
      Kind.mistake("stated-not-once")
          .en(
              "{needed} of `{name}` is asked for, but it {found}.",
              "Name a sentence that states just one, or, of a key, its term: `coefficient of"
                  + " DATA.COLUMN in KEY`.")
          .sv(
              "Här frågas efter {needed} för `{name}`, som {found}.",
              "Ange en mening som har bara en, eller ledet i en nyckel: `koefficienten för"
                  + " DATA.KOLUMN i NYCKEL`.");

  private final Misfits misfits;
  private final ReferentTypes referents;
  private final Map<Module, Map<Expression, Type>> kept;

  /** Whether what is checked is the amount of one of a grant's years. */
  private boolean ofYear;

  ExpressionTypes(
      Misfits misfits, ReferentTypes referents, Map<Module, Map<Expression, Type>> kept) {
    this.misfits = misfits;
    this.referents = referents;
    this.kept = kept;
  }

  void ofYear(boolean is) {
    ofYear = is;
  }

  /** Of an expression and nothing else: what is told of it, nobody hears. */
  static Type alone(Expression expression, Module module, ReferentTypes referents) {
    return new ExpressionTypes(Misfits.unheard(), referents, new IdentityHashMap<>())
        .type(expression, module, Optional.empty());
  }

  /** The type of an expression; in a column of an appendix, that of one member's value. */
  Type type(Expression expression, Module module, Optional<Group> column) {
    int before = misfits.told();
    Type type = typeOf(expression, module, column);
    keep(expression, type, module);
    misfits.distrust(expression, module, before);
    return type;
  }

  void keep(Expression expression, Type type, Module module) {
    kept.computeIfAbsent(module, it -> new IdentityHashMap<>()).put(expression, type);
  }

  private Type typeOf(Expression expression, Module module, Optional<Group> column) {
    return switch (expression) {
      case Expression.Figure it -> figure(it);
      case Expression.DateValue it -> Type.of(Quantity.DAY);
      case Expression.MonthValue it -> Type.of(Quantity.MONTH);
      case Expression.TotalValue it -> Type.money(referents.currencyAround(it.span(), module));
      case Expression.ReferenceValue it -> reference(it.reference(), module, column);
      case Expression.YearBefore it -> reference(it.reference(), module, column);
      case Expression.Remainder it -> Type.NONE;
      case Expression.Unknown it -> Type.NONE;
      case Expression.PreviousYear it -> previousYear(it, module);
      case Expression.Listed it -> Type.NONE;
      case Expression.AtMost it -> type(it.of(), module, column);
      case Expression.AtLeast it -> type(it.of(), module, column);
      case Expression.Each it ->
          type(it.of(), module, column).per(Optional.empty()).overTime(false);
      case Expression.Broken it -> Type.NONE;
      case Expression.ShareOf it -> shareOf(it, module, column);
      case Expression.TotalOf it -> totalOf(it, module);
      case Expression.Stated it -> stated(it, module);
      case Expression.TotalTo it -> totalTo(it, module, column);
      case Expression.TotalFrom it -> Type.money(referents.currencyAround(it.span(), module));
      case Expression.Negative it -> type(it.of(), module, column);
      case Expression.Not it -> truth(it.of(), module, column);
      case Expression.Binary it -> binary(it, module, column);
    };
  }

  Type figure(Expression.Figure figure) {
    if (figure.unit() instanceof Unit.Money money
        && AmountTooLarge.is(figure.value(), money.currency())) {
      misfits.add(AmountTooLarge.at(figure.span(), money.currency()));
    }
    return Type.of(figure.unit());
  }

  private Type shareOf(Expression.ShareOf it, Module module, Optional<Group> column) {
    Type of = reference(it.of(), module, Optional.empty());
    if (of.perMember().isEmpty() && of.quantity() != Quantity.NAME) {
      misfits.wrong(it.of().span(), of, Sentences.aFigureForEachMember());
    }
    return fitted(it.span(), Type.of(Quantity.SHARE).per(of.perMember()), column);
  }

  private Type totalOf(Expression.TotalOf it, Module module) {
    return reference(it.of(), module, Optional.empty()).ofOne();
  }

  private Type stated(Expression.Stated it, Module module) {
    if (module.meaning(it.of()).isEmpty()) {
      return Type.NONE;
    }
    List<Expression> stated = StatedOnce.in(it, module, referents.around(it.span(), module));
    if (stated.size() == 1) {
      return type(stated.get(0), module, Optional.empty());
    }
    Told needed =
        switch (it.what()) {
          case LAST_DAY, REQUISITION, REPAYMENT, ACCOUNTS -> Sentences.aLastDay();
          case THRESHOLD -> Sentences.aThreshold();
          case COEFFICIENT -> Sentences.aCoefficient();
        };
    misfits.add(
        STATED
            .at(it.span())
            .with("name", it.of().text())
            .with("needed", needed)
            .with(
                "found",
                stated.isEmpty() ? Sentences.statesNone() : Sentences.statesSeveral(each(stated))));
    return Type.NONE;
  }

  private static String each(List<Expression> stated) {
    return stated.stream().map(it -> it.span().text()).collect(Collectors.joining(", "));
  }

  private Type totalTo(Expression.TotalTo it, Module module, Optional<Group> column) {
    var recipient = module.meaning(it.recipient());
    if (column.isPresent()
        && recipient.isPresent()
        && recipient.get() instanceof Referent.OfGroup of) {
      misfits.fits(it.span(), of.group(), column.get());
    }
    return Type.money(referents.currencyAround(it.span(), module));
  }

  private Type previousYear(Expression.PreviousYear it, Module module) {
    if (!ofYear) {
      misfits.add(NO_YEAR_BEFORE.at(it.span()));
    }
    return Type.money(referents.currencyAround(it.span(), module));
  }

  Type truth(Expression of, Module module, Optional<Group> column) {
    Type type = type(of, module, column);
    if (type.quantity() != Quantity.TRUTH && type.quantity() != Quantity.NAME) {
      misfits.wrong(of.span(), type, Type.of(Quantity.TRUTH).told());
    }
    return Type.of(Quantity.TRUTH).per(type.perMember()).overTime(type.overTime());
  }

  private Type binary(Expression.Binary it, Module module, Optional<Group> column) {
    if (it.operator() == Expression.Operator.AND || it.operator() == Expression.Operator.OR) {
      Type left = truth(it.left(), module, column);
      Type right = truth(it.right(), module, column);
      return right.per(left.perMember()).overTime(left.overTime() || right.overTime());
    }
    Type left = type(it.left(), module, column);
    Type right = type(it.right(), module, column);
    if (left.quantity() == Quantity.NAME || right.quantity() == Quantity.NAME) {
      return Type.NONE;
    }
    Optional<Group> per = left.perMember().isPresent() ? left.perMember() : right.perMember();
    Type type = together(it.left(), left, it.operator(), it.right(), right, module);
    boolean overTime = left.overTime() || right.overTime();
    return (it.operator().compares() ? Type.of(Quantity.TRUTH) : type).per(per).overTime(overTime);
  }

  /** The type of two values put together; tells where they cannot be. */
  Type together(
      Expression leftPart,
      Type left,
      Expression.Operator operator,
      Expression rightPart,
      Type right,
      Module module) {
    Span span = leftPart.span().to(rightPart.span());
    if (operator.compares()) {
      ShareWithoutUnit.of(leftPart, left, rightPart, module, misfits);
      ShareWithoutUnit.of(rightPart, right, leftPart, module, misfits);
    }
    if (left.isMoney() && right.isMoney()) {
      if (!left.currency().equals(right.currency())) {
        misfits.mixed(span, left, right);
        return Type.NONE;
      }
      if (operator == Expression.Operator.OVER) {
        return Type.of(Quantity.SHARE);
      }
      return operator == Expression.Operator.TIMES
          ? misfits.mismatch(span, left, operator, right)
          : left;
    }
    if (operator == Expression.Operator.TIMES
        && left.isPure()
        && (right.isMoney() || right.isPure())) {
      return right;
    } else if ((operator == Expression.Operator.TIMES || operator == Expression.Operator.OVER)
        && right.isPure()
        && (left.isMoney() || left.isPure())) {
      return left;
    } else if (left.isPure() && right.isPure()
        || operator.compares() && left.quantity() == right.quantity()) {
      return left;
    }
    Expression bare = left.isMoney() ? rightPart : leftPart;
    if ((left.isMoney() || right.isMoney()) && bare instanceof Expression.Figure) {
      boolean part = operator == Expression.Operator.OVER && bare == leftPart;
      if (part && rightPart instanceof Expression.Figure whole) {
        unitMissing(bare, Sentences.writeThePart(bare.span().text(), digits(whole), unit(whole)));
      } else {
        unitMissing(bare, module);
      }
      return Type.NONE;
    }
    return misfits.mismatch(span, left, operator, right);
  }

  private static String digits(Expression.Figure figure) {
    String text = figure.span().text();
    return text.substring(0, text.length() - unit(figure).length()).strip();
  }

  /** What stands behind the digits of a figure, as it is written. */
  private static String unit(Expression.Figure figure) {
    String text = figure.span().text();
    int start = text.length();
    while (start > 0 && !Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start).strip();
  }

  /** Tells which unit the amounts about have. */
  void unitMissing(Expression figure, Module module) {
    Denomination unit = referents.currencyAround(figure.span(), module);
    Told units = unit.million().isPresent() ? Sentences.unitsOfKronor() : Told.text(unit.many());
    unitMissing(
        figure,
        isOfARange(figure.span()) ? Sentences.writeOneAmount() : Sentences.writeTheUnit(units));
  }

  /** Whether a stroke leads to another figure: a minus has a blank on both sides. */
  private static boolean isOfARange(Span figure) {
    String text = figure.file().text();
    int end = figure.end();
    return end + 1 < text.length()
        && "-–—‒".indexOf(text.charAt(end)) >= 0
        && Character.isDigit(text.charAt(end + 1));
  }

  private void unitMissing(Expression figure, Told advice) {
    misfits.add(
        Misfits.UNIT_MISSING
            .at(figure.span())
            .with("figure", figure.span().text())
            .with("advice", advice));
  }

  private Type reference(Reference reference, Module module, Optional<Group> column) {
    var meaning = module.meaning(reference);
    if (meaning.isEmpty()) {
      return Type.NONE;
    }
    Type type = referents.type(meaning.get());
    if (isUnknown(meaning.get())) {
      misfits.add(NOT_KNOWN.at(reference.span()).with("name", reference.text()));
      return Type.NONE;
    }
    boolean told = module.isBroken(reference.first().text());
    if (type.quantity() == Quantity.NAME && !told) {
      misfits.noValue(reference.span(), meaning.get(), type);
    }
    if (column.isPresent() && meaning.get() instanceof Referent.OfGrant of) {
      of.grant()
          .group()
          .filter(group -> !group.above().contains(column.get()))
          .ifPresent(group -> misfits.fits(reference.span(), group, column.get()));
    }
    return fitted(reference.span(), type, column);
  }

  /** Whether the document names it without its figures. */
  private static boolean isUnknown(Referent referent) {
    return switch (referent) {
      case Referent.OfGrant it ->
          it.grant().declared().amount().isPresent()
              && it.grant().declared().amount().get() instanceof Expression.Unknown;
      case Referent.OfEarmark it -> it.earmark().declared().amount() instanceof Expression.Unknown;
      case Referent.OfKey it -> it.key().declared().unknown().isPresent();
      case Referent.At it -> isUnknown(it.of());
      case Referent.In it -> isUnknown(it.of());
      default -> false;
    };
  }

  private Type fitted(Span span, Type type, Optional<Group> column) {
    if (column.isPresent() && type.perMember().isPresent()) {
      if (!isSummed(type, column.get())) {
        misfits.fits(span, type.perMember().get(), column.get());
      }
      return type.ofOne();
    }
    return type;
  }

  /** Amounts and counts of those within a group's members are summed for them, shares are not. */
  private static boolean isSummed(Type type, Group needed) {
    return (type.quantity() == Quantity.MONEY || type.quantity() == Quantity.NUMBER)
        && type.perMember().filter(has -> has.above().contains(needed)).isPresent();
  }
}
