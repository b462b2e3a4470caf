package org.bilaga.typing;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.ast.Unit;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Counterparts;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.InVersion;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.StatedOnce;
import org.bilaga.source.Span;
import org.bilaga.typing.Type.Quantity;
import org.bilaga.words.Told;

/**
 * Finds the type of every expression, and tells where figures do not go together.
 *
 * <p>What is told of is marked in the module as not to be trusted, so that all else can be
 * computed.
 *
 * <p>A grant, an area and an agreement are one sum of money where the whole is asked for, and each
 * member's part in a column of an appendix or behind {@code [member]}.
 */
public final class TypeChecker {
  static final Kind UNIT_MISSING =
      Kind.mistake("unit-missing")
          .en("{figure} has no unit, but an amount is needed here.", "Write {units} after it.")
          .sv("{figure} saknar enhet, men här behövs ett belopp.", "Skriv {units} efter talet.");
  static final Kind MISMATCH =
      Kind.mistake("type-mismatch")
          .en(
              "{left} and {right} cannot be put together with {operator}.",
              "Put together only what is of one kind: amounts with amounts, shares with shares.")
          .sv(
              "{left} och {right} kan inte sättas ihop med {operator}.",
              "Sätt bara ihop sådant som är av samma slag: belopp med belopp, andelar med"
                  + " andelar.");
  static final Kind CURRENCIES =
      Kind.mistake("currencies-mixed")
          .en(
              "An amount in {left} stands here together with one in {right}.",
              "State both in one currency or unit; Bilaga converts none into another.")
          .sv(
              "Ett belopp i {left} står här tillsammans med ett i {right}.",
              "Ange båda i samma valuta eller enhet; Bilaga räknar inte om någon till en annan.");
  static final Kind WRONG_TYPE =
      Kind.mistake("value-of-wrong-sort")
          .en(
              "This is {is}, but {needed} is needed here.",
              "Write {needed}, or the name of something that is one.")
          .sv(
              "Det här är {is}, men här behövs {needed}.",
              "Skriv {needed}, eller namnet på något som är det.");
  static final Kind PER_MEMBER =
      Kind.mistake("value-for-each-member")
          .en(
              "This has a value for each member of `{group}`, but one value is needed here.",
              "Choose a member in brackets, or write `total of`.")
          .sv(
              "Det här har ett värde för varje medlem i `{group}`, men här behövs ett enda värde.",
              "Välj en medlem inom hakparentes, eller skriv `summan av`.");
  static final Kind OTHER_GROUP =
      Kind.mistake("group-does-not-fit")
          .en(
              "This is given for `{has}`, but values for `{needed}` are needed here.",
              "Use data for `{needed}`, or declare that one group corresponds to the other.")
          .sv(
              "Det här är angivet för `{has}`, men här behövs värden för `{needed}`.",
              "Använd data för `{needed}`, eller ange att den ena gruppen motsvarar den andra.");

  static final Kind OVER_TIME =
      Kind.mistake("value-for-each-period")
          .en(
              "This has a value for each month or year, but one value is needed here.",
              "Choose one in brackets, such as [2019-09].")
          .sv(
              "Det här har ett värde för varje månad eller år, men här behövs ett enda värde.",
              "Välj ett inom hakparentes, till exempel [2019-09].");
  static final Kind EACH_OF_NOBODY =
      Kind.mistake("amount-each-of-nobody")
          .en("`each` is what every member of one group gets, but {why}.", "{advice}")
          .sv("`vardera` är vad varje medlem i en grupp får, men {why}.", "{advice}");
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

  static final Type NONE = Type.of(Quantity.NAME);

  private final Findings out;

  private final ReferentTypes referents;

  /** Whether what is checked is the amount of one of a grant's years. */
  private boolean ofYear;

  private final Map<Module, Map<Expression, Type>> kept;

  public TypeChecker(Findings out) {
    this(out, new ReferentTypes());
  }

  /**
   * @param asked the agreement that a question from outside is asked of
   */
  public TypeChecker(Findings out, Optional<Agreement> asked) {
    this(out, new ReferentTypes(asked));
  }

  TypeChecker(Findings out, ReferentTypes referents) {
    this(out, referents, new IdentityHashMap<>());
  }

  private TypeChecker(
      Findings out, ReferentTypes referents, Map<Module, Map<Expression, Type>> kept) {
    this.out = out;
    this.referents = referents;
    this.kept = kept;
  }

  /** Marks what is written there where something was told since. */
  private void distrust(Node node, Module module, int before) {
    if (out.mistakes() > before) {
      module.distrust(node);
    }
  }

  /** Checks all that stands in one file; what it found out of every expression is kept. */
  public Types check(Module module) {
    for (Declaration declaration : module.tree().declarations()) {
      if (declaration instanceof Declaration.Key key) {
        key(key, module);
      } else if (declaration instanceof Declaration.Let let) {
        type(let.value(), module, Optional.empty());
      } else if (declaration instanceof Declaration.Group group) {
        group
            .partOf()
            .flatMap(Declaration.PartOf::where)
            .ifPresent(asked -> truth(asked, module, Optional.empty()));
      }
    }
    for (Agreement agreement : module.agreements()) {
      if (agreement.isOriginal()) {
        agreement(agreement);
      } else {
        check(agreement);
      }
    }
    // Not what was checked before it: of ten thousand files that would be all of them, each time.
    Map<Module, Map<Expression, Type>> found = new IdentityHashMap<>();
    found.put(module, kept.getOrDefault(module, Map.of()));
    for (Agreement agreement : module.agreements()) {
      found.put(agreement.module(), kept.getOrDefault(agreement.module(), Map.of()));
    }
    return new Types(found);
  }

  /** Checks one version of an agreement. */
  public void check(Agreement version) {
    var found = new Findings();
    new TypeChecker(found, referents, kept).agreement(version);
    new InVersion(version).tell(found.all(), List.of(), out);
  }

  private void agreement(Agreement agreement) {
    Module module = agreement.module();
    clauses(agreement.declared().clauses(), module);
    totals(agreement.root(), agreement);
    for (Grant grant : agreement.grants()) {
      grant(grant, module);
    }
    for (var claim : agreement.claims()) {
      claim(claim.claim(), module);
    }
  }

  private void clauses(List<Clause> clauses, Module module) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Total total) {
        money(total.amount(), module);
        total.from().forEach(funder -> money(funder.amount(), module));
      } else if (clause instanceof Clause.Obligation it) {
        new LadderTypes(this, out).check(it.duties(), it.otherwise(), module);
      } else if (clause instanceof Clause.Condition it) {
        new LadderTypes(this, out).check(it.duties(), it.otherwise(), module);
      } else if (clause instanceof Clause.Payment it) {
        new LadderTypes(this, out).check(it, module);
      } else if (clause instanceof Clause.Rounded rounded) {
        unit(rounded.rounding(), Optional.empty(), module);
      } else if (clause instanceof Clause.Area area) {
        clauses(area.clauses(), module);
      } else if (clause instanceof Declaration.Key key) {
        key(key, module);
      } else if (clause instanceof Declaration.Let let) {
        type(let.value(), module, Optional.empty());
      } else if (clause instanceof Clause.Appendix appendix) {
        appendix(appendix, module);
      }
    }
  }

  /** Each stated total against the currency of the grants. */
  private void totals(Area area, Agreement agreement) {
    if (area.total().isPresent() && !agreement.grants().isEmpty()) {
      var stated = referents.stated(area);
      var granted = referents.said(firstInCurrency(agreement));
      if (stated.isPresent() && granted.isPresent() && !stated.equals(granted)) {
        Expression amount = area.total().get().amount();
        mixed(amount.span(), Type.money(stated.get()), Type.money(granted.get()));
        agreement.module().distrust(amount);
      }
    }
    area.areas().forEach(below -> totals(below, agreement));
  }

  /** The unit of a rounding: money above nought, and where a grant is known, of its currency. */
  private void unit(Rounding rounding, Optional<Denomination> currency, Module module) {
    int before = out.mistakes();
    rounding
        .unit()
        .ifPresent(
            unit -> {
              Type type = figure(unit);
              Told needed = Sentences.anAmountAboveNought();
              if (unit.value().signum() <= 0) {
                out.add(WRONG_TYPE.at(unit.span()).with("is", "0").with("needed", needed));
              } else if (type.quantity() != Quantity.NUMBER && !type.isMoney()) {
                wrong(unit.span(), type, needed);
              } else if (type.isMoney()
                  && !currency.orElse(type.currency()).equals(type.currency())) {
                mixed(unit.span(), type, Type.money(currency.get()));
              }
            });
    distrust(rounding, module, before);
  }

  private void key(Declaration.Key key, Module module) {
    int before = out.mistakes();
    for (var term : key.terms()) {
      Type weight = type(term.weight(), module, Optional.empty());
      if (weight.overTime()) {
        out.add(OVER_TIME.at(term.weight().span()));
      }
      if (weight.perMember().isEmpty() && weight.quantity() != Quantity.NAME) {
        wrong(term.weight().span(), weight, Sentences.aFigureForEachMember());
      }
    }
    distrust(key, module, before);
  }

  private void grant(Grant grant, Module module) {
    var declared = grant.declared();
    declared.amount().ifPresent(amount -> amount(amount, grant, module));
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.Listed listed) {
        bound(listed.amount(), grant, module);
      } else if (clause instanceof Clause.ForYear year) {
        ofYear = year.grows() && !(year.amount() instanceof Expression.Each);
        sameCurrency(year.amount(), amount(year.amount(), grant, module), grant, module);
        ofYear = false;
        year.list().forEach(listed -> bound(listed.amount(), grant, module));
      }
    }
    funders(declared.from(), grant.agreement(), module);
    int before = out.mistakes();
    new LadderTypes(this, out).check(grant, module);
    distrust(declared.recipients().to(), module, before);
    declared.division().base().ifPresent(amount -> ofMember(amount, grant, module));
    declared.division().floors().forEach(bound -> ofMember(bound.amount(), grant, module));
    declared.division().caps().forEach(bound -> ofMember(bound.amount(), grant, module));
    grant.earmarks().forEach(earmark -> earmark(earmark, module));
    keyFits(grant);
    declared
        .division()
        .rounding()
        .ifPresent(rounding -> unit(rounding, Optional.of(referents.currency(grant)), module));
    // A sum can be made only of one currency, so each grant is held against the first.
    Grant first = firstInCurrency(grant.agreement());
    if (referents.said(grant).isPresent()
        && !referents.currency(first).equals(referents.currency(grant))) {
      mixed(
          declared.name().span(),
          Type.money(referents.currency(grant)),
          Type.money(referents.currency(first)));
      module.distrust(declared);
    }
  }

  private Grant firstInCurrency(Agreement agreement) {
    for (Grant grant : agreement.grants()) {
      if (referents.said(grant).isPresent()) {
        return grant;
      }
    }
    return agreement.grants().get(0);
  }

  /** The figures of a key must be those of the members who share the grant, each and every one. */
  private void keyFits(Grant grant) {
    if (grant.key().isPresent() && grant.group().isPresent()) {
      int before = out.mistakes();
      var key = grant.declared().division().key();
      Node place = key.isPresent() ? key.get() : grant.declared();
      keyFits(grant.key().get(), grant.group().get(), place.span());
      distrust(place, grant.agreement().module(), before);
    }
  }

  void keyFits(Key key, Group needed, Span place) {
    for (var term : key.declared().terms()) {
      // Each figure of a sum may be of another group.
      for (Expression figure : Walk.all(Expression.class, term.weight())) {
        var has = ReferentTypes.group(figure, key.module());
        if (has.isPresent() && !has.get().isOrCorrespondsTo(needed)) {
          fits(place, has.get(), needed);
          return;
        }
        var missing = has.flatMap(group -> Counterparts.firstMissing(needed, group, place));
        if (missing.isPresent()) {
          out.add(missing.get());
          return;
        }
      }
    }
  }

  /** The amount of a grant: one for all of it, or one for each member. */
  private Type amount(Expression amount, Grant grant, Module module) {
    if (!(amount instanceof Expression.Each each)) {
      return money(amount, module);
    }
    boolean toMembers =
        grant.group().isPresent() && grant.declared().recipients().others().isEmpty();
    if (!toMembers) {
      if (grant.recipient().isPresent()) {
        boolean several = !grant.declared().recipients().others().isEmpty();
        Told why = several ? Sentences.thisGoesToSeveral() : Sentences.thisGoesToOne();
        each(each, why, several ? together(each, grant) : Optional.empty(), module);
      }
      return NONE;
    }
    int before = out.mistakes();
    Type type = member(each.of(), grant, module);
    distrust(each, module, before);
    kept.computeIfAbsent(module, it -> new IdentityHashMap<>()).put(each, type);
    return type;
  }

  private void each(Expression.Each each, Told why, Optional<String> together, Module module) {
    out.add(
        EACH_OF_NOBODY
            .at(each.span())
            .with("why", why)
            .with(
                "advice",
                together
                    .map(Sentences::stateTheSumOrAGrantForEach)
                    .orElseGet(Sentences::stateTheAmountInAll)));
    module.distrust(each);
  }

  /** What several that are named get together, where the amount is a figure and none a group. */
  private static Optional<String> together(Expression.Each each, Grant grant) {
    boolean groups = grant.recipients().stream().anyMatch(Referent.OfGroup.class::isInstance);
    if (!groups
        && each.of() instanceof Expression.Figure figure
        && figure.unit() instanceof Unit.Money money) {
      int recipients = grant.recipients().size();
      Fraction sum = figure.value().multiply(Fraction.of(recipients));
      return Optional.of(Figures.natural(money.currency(), sum, figure.value()).text(sum));
    }
    return Optional.empty();
  }

  /** An amount that a member of the grant's group has of its own, or that is the same for all. */
  private Type member(Expression amount, Grant grant, Module module) {
    int before = out.mistakes();
    Type type = type(amount, module, grant.group());
    if (type.overTime() && grant.slots().isEmpty() && grant.slot().isEmpty()) {
      out.add(OVER_TIME.at(amount.span()));
    } else if (type.quantity() == Quantity.NUMBER && amount instanceof Expression.Figure) {
      unitMissing(amount, module);
    } else if (!type.isMoney() && type.quantity() != Quantity.NAME) {
      wrong(amount.span(), type, Sentences.anAmountOfMoney());
    }
    for (Reference reference : Walk.all(Reference.class, amount)) {
      module
          .meaning(reference)
          .filter(it -> hasNoMembers(it, grant))
          .ifPresent(
              it ->
                  out.add(
                      OTHER_GROUP
                          .at(reference.span())
                          .with("has", reference.text())
                          .with("needed", grant.group().orElseThrow().name())));
    }
    distrust(amount, module, before);
    return type;
  }

  /** Whether no member has a part of what is named, so that its part would be nought. */
  private static boolean hasNoMembers(Referent of, Grant grant) {
    return switch (of) {
      case Referent.OfGrant it -> it.grant() != grant && it.grant().group().isEmpty();
      default -> false;
    };
  }

  private void ofMember(Expression amount, Grant grant, Module module) {
    Type type = grant.group().isPresent() ? member(amount, grant, module) : money(amount, module);
    sameCurrency(amount, type, grant, module);
  }

  /** An amount that must be of the same currency as the grant it stands in. */
  private void bound(Expression amount, Grant grant, Module module) {
    sameCurrency(amount, money(amount, module), grant, module);
  }

  private void sameCurrency(Expression amount, Type type, Grant grant, Module module) {
    Denomination whole = referents.currency(grant);
    if (type.isMoney() && !type.currency().equals(whole) && referents.said(grant).isPresent()) {
      mixed(amount.span(), type, Type.money(whole));
      module.distrust(amount);
    }
  }

  private void earmark(Earmark earmark, Module module) {
    bound(earmark.declared().amount(), earmark.grant(), module);
    earmark.earmarks().forEach(inner -> earmark(inner, module));
  }

  private void claim(Clause.Claim claim, Module module) {
    int before = out.mistakes();
    var each = claim.each().flatMap(module::meaning);
    Optional<Group> group =
        each.isPresent() && each.get() instanceof Referent.OfGroup of
            ? Optional.of(of.group())
            : Optional.empty();
    if (claim.each().isPresent() && group.isEmpty()) {
      // That there is no such group is told.
      module.distrust(claim);
      return;
    }
    Type left = single(claim.left(), type(claim.left(), module, group));
    Type right = single(claim.right(), type(claim.right(), module, group));
    boolean unknownDay = left.quantity() == Quantity.NAME || right.quantity() == Quantity.NAME;
    if (left.quantity() == Quantity.DAY && (right.quantity() == Quantity.DAY || unknownDay)
        || right.quantity() == Quantity.DAY && unknownDay) {
      distrust(claim, module, before);
      return;
    }
    boolean leftIs = isFigure(claim.left(), left);
    boolean rightIs = isFigure(claim.right(), right);
    if (leftIs && rightIs) {
      together(claim.left(), left, claim.comparison(), claim.right(), right, module);
    }
    distrust(claim, module, before);
  }

  /** Whether a side of a claim can be compared as a figure; tells where it is a text or a date. */
  private boolean isFigure(Expression side, Type type) {
    return switch (type.quantity()) {
      case MONEY, NUMBER, SHARE, POINTS -> true;
      case NAME -> false;
      case DAY, MONTH, TRUTH -> {
        wrong(side.span(), type, Sentences.aFigure());
        yield false;
      }
    };
  }

  private void appendix(Clause.Appendix appendix, Module module) {
    var group = module.meaning(appendix.group());
    if (group.isPresent() && group.get() instanceof Referent.OfGroup of) {
      for (var column : appendix.columns()) {
        int before = out.mistakes();
        if (type(column.value(), module, Optional.of(of.group())).overTime()) {
          out.add(OVER_TIME.at(column.value().span()));
        }
        column.averagedBy().ifPresent(by -> type(by, module, Optional.of(of.group())));
        distrust(column, module, before);
      }
    }
  }

  private void funders(List<Clause.Funder> funders, Agreement agreement, Module module) {
    Denomination whole = referents.currency(agreement.root());
    for (var funder : funders) {
      Type type = money(funder.amount(), module);
      boolean said = referents.said(agreement.root()).isPresent();
      if (said && type.isMoney() && !type.currency().equals(whole)) {
        mixed(funder.amount().span(), type, Type.money(whole));
        module.distrust(funder.amount());
      }
    }
  }

  private Type money(Expression expression, Module module) {
    if (expression instanceof Expression.Remainder
        || expression instanceof Expression.Unknown
        || expression instanceof Expression.Listed) {
      return NONE;
    } else if (expression instanceof Expression.Each each) {
      each(each, Sentences.thisHasNoMembers(), Optional.empty(), module);
      return NONE;
    }
    int before = out.mistakes();
    Type type = single(expression, type(expression, module, Optional.empty()));
    if (type.quantity() == Quantity.NUMBER && expression instanceof Expression.Figure) {
      unitMissing(expression, module);
    } else if (!type.isMoney() && type.quantity() != Quantity.NAME) {
      wrong(expression.span(), type, Sentences.anAmountOfMoney());
    }
    distrust(expression, module, before);
    return type;
  }

  /** An amount, or a share of one. */
  void part(Expression expression, Module module) {
    if (expression instanceof Expression.Remainder) {
      return;
    }
    int before = out.mistakes();
    Type type = single(expression, type(expression, module, Optional.empty()));
    Denomination unit = referents.currencyAround(expression.span(), module);
    if (type.isMoney() && !type.currency().equals(unit)) {
      mixed(expression.span(), type, Type.money(unit));
    } else if (type.quantity() == Quantity.NUMBER && expression instanceof Expression.Figure) {
      unitMissing(expression, module);
    } else if (!type.isMoney() && !type.isPure() && type.quantity() != Quantity.NAME) {
      wrong(expression.span(), type, Sentences.anAmountOfMoney());
    }
    distrust(expression, module, before);
  }

  /** Tells which unit the amounts about have. */
  private void unitMissing(Expression figure, Module module) {
    Denomination unit = referents.currencyAround(figure.span(), module);
    Told units = unit.million().isPresent() ? Sentences.unitsOfKronor() : Told.text(unit.many());
    out.add(
        UNIT_MISSING.at(figure.span()).with("figure", figure.span().text()).with("units", units));
  }

  private Type single(Expression expression, Type type) {
    if (type.overTime()) {
      out.add(OVER_TIME.at(expression.span()));
      return NONE;
    }
    if (type.perMember().isPresent()) {
      out.add(PER_MEMBER.at(expression.span()).with("group", type.perMember().get().name()));
      return NONE;
    }
    return type;
  }

  /** The type of an expression; in a column of an appendix, that of one member's value. */
  public Type type(Expression expression, Module module, Optional<Group> column) {
    int before = out.mistakes();
    Type type = typeOf(expression, module, column);
    kept.computeIfAbsent(module, it -> new IdentityHashMap<>()).put(expression, type);
    distrust(expression, module, before);
    return type;
  }

  private Type typeOf(Expression expression, Module module, Optional<Group> column) {
    return switch (expression) {
      case Expression.Figure it -> figure(it);
      case Expression.DateValue it -> Type.of(Quantity.DAY);
      case Expression.MonthValue it -> Type.of(Quantity.MONTH);
      case Expression.TotalValue it -> Type.money(referents.currencyAround(it.span(), module));
      case Expression.ReferenceValue it -> reference(it.reference(), module, column);
      case Expression.YearBefore it -> reference(it.reference(), module, column);
      case Expression.Remainder it -> NONE;
      case Expression.Unknown it -> NONE;
      case Expression.PreviousYear it -> previousYear(it, module);
      case Expression.Listed it -> NONE;
      case Expression.AtMost it -> type(it.of(), module, column);
      case Expression.AtLeast it -> type(it.of(), module, column);
      case Expression.Each it ->
          type(it.of(), module, column).per(Optional.empty()).overTime(false);
      case Expression.Broken it -> NONE;
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

  private Type figure(Expression.Figure figure) {
    return switch (figure.unit()) {
      case Unit.Money money -> {
        if (AmountTooLarge.is(figure.value(), money.currency())) {
          out.add(AmountTooLarge.at(figure.span(), money.currency()));
        }
        yield Type.money(money.currency());
      }
      case Unit.Percent percent -> Type.of(Quantity.SHARE);
      case Unit.PercentagePoints points -> Type.of(Quantity.POINTS);
      case Unit.One one -> Type.of(Quantity.NUMBER);
    };
  }

  private Type shareOf(Expression.ShareOf it, Module module, Optional<Group> column) {
    Type of = reference(it.of(), module, Optional.empty());
    if (of.perMember().isEmpty() && of.quantity() != Quantity.NAME) {
      wrong(it.of().span(), of, Sentences.aFigureForEachMember());
    }
    return fitted(it.span(), Type.of(Quantity.SHARE).per(of.perMember()), column);
  }

  private Type totalOf(Expression.TotalOf it, Module module) {
    Type of = reference(it.of(), module, Optional.empty());
    return new Type(of.quantity(), of.currency(), Optional.empty(), of.overTime());
  }

  private Type stated(Expression.Stated it, Module module) {
    if (module.meaning(it.of()).isEmpty()) {
      return NONE;
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
    out.add(
        STATED
            .at(it.span())
            .with("name", it.of().text())
            .with("needed", needed)
            .with(
                "found",
                stated.isEmpty() ? Sentences.statesNone() : Sentences.statesSeveral(each(stated))));
    return NONE;
  }

  private static String each(List<Expression> stated) {
    return stated.stream().map(it -> it.span().text()).collect(Collectors.joining(", "));
  }

  private Type totalTo(Expression.TotalTo it, Module module, Optional<Group> column) {
    var recipient = module.meaning(it.recipient());
    if (column.isPresent()
        && recipient.isPresent()
        && recipient.get() instanceof Referent.OfGroup of) {
      fits(it.span(), of.group(), column.get());
    }
    return Type.money(referents.currencyAround(it.span(), module));
  }

  /** The type of what a name stands for. */
  public Type type(Referent referent) {
    return referents.type(referent);
  }

  /** What the amounts of an agreement are counted in, by the first that tells. */
  public static Denomination currencyOf(Agreement agreement) {
    return new ReferentTypes().currency(agreement.root());
  }

  /** What a grant's amount is counted in. */
  public static Denomination currencyOf(Grant grant) {
    return new ReferentTypes().currency(grant);
  }

  private Type previousYear(Expression.PreviousYear it, Module module) {
    if (!ofYear) {
      out.add(NO_YEAR_BEFORE.at(it.span()));
    }
    return Type.money(referents.currencyAround(it.span(), module));
  }

  private Type truth(Expression of, Module module, Optional<Group> column) {
    Type type = type(of, module, column);
    if (type.quantity() != Quantity.TRUTH && type.quantity() != Quantity.NAME) {
      wrong(of.span(), type, Type.of(Quantity.TRUTH).told());
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
      return NONE;
    }
    Optional<Group> per = left.perMember().isPresent() ? left.perMember() : right.perMember();
    Type type = together(it.left(), left, it.operator(), it.right(), right, module);
    boolean overTime = left.overTime() || right.overTime();
    return (it.operator().compares() ? Type.of(Quantity.TRUTH) : type).per(per).overTime(overTime);
  }

  /** The type of two values put together; tells where they cannot be. */
  private Type together(
      Expression leftPart,
      Type left,
      Expression.Operator operator,
      Expression rightPart,
      Type right,
      Module module) {
    Span span = leftPart.span().to(rightPart.span());
    if (left.isMoney() && right.isMoney()) {
      if (!left.currency().equals(right.currency())) {
        mixed(span, left, right);
        return NONE;
      }
      if (operator == Expression.Operator.OVER) {
        return Type.of(Quantity.SHARE);
      }
      return operator == Expression.Operator.TIMES ? mismatch(span, left, operator, right) : left;
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
      unitMissing(bare, module);
      return NONE;
    }
    return mismatch(span, left, operator, right);
  }

  private Type mismatch(Span span, Type left, Expression.Operator operator, Type right) {
    out.add(
        MISMATCH
            .at(span)
            .with("left", capital(left.told()))
            .with("right", right.told())
            .with("operator", "`" + operator.sign() + "`"));
    return NONE;
  }

  private void mixed(Span span, Type left, Type right) {
    out.add(
        CURRENCIES
            .at(span)
            .with("left", left.currency().toString())
            .with("right", right.currency().toString()));
  }

  private static Told capital(Told told) {
    return language -> {
      String text = told.in(language);
      return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    };
  }

  void wrong(Span span, Type is, Told needed) {
    out.add(WRONG_TYPE.at(span).with("is", is.told()).with("needed", needed));
  }

  private Type reference(Reference reference, Module module, Optional<Group> column) {
    var meaning = module.meaning(reference);
    if (meaning.isEmpty()) {
      return NONE;
    }
    Type type = referents.type(meaning.get());
    if (isUnknown(meaning.get())) {
      out.add(NOT_KNOWN.at(reference.span()).with("name", reference.text()));
      return NONE;
    }
    if (type.quantity() == Quantity.NAME) {
      wrong(reference.span(), type, Sentences.aFigure());
    }
    if (column.isPresent() && meaning.get() instanceof Referent.OfGrant of) {
      of.grant()
          .group()
          .filter(group -> !group.above().contains(column.get()))
          .ifPresent(group -> fits(reference.span(), group, column.get()));
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
      if (isSummed(type, column.get())) {
        return new Type(type.quantity(), type.currency(), Optional.empty(), type.overTime());
      }
      fits(span, type.perMember().get(), column.get());
      return new Type(type.quantity(), type.currency(), Optional.empty(), type.overTime());
    }
    return type;
  }

  /** Amounts and counts of those within a group's members are summed for them, shares are not. */
  private static boolean isSummed(Type type, Group needed) {
    return (type.quantity() == Quantity.MONEY || type.quantity() == Quantity.NUMBER)
        && type.perMember().filter(has -> has.above().contains(needed)).isPresent();
  }

  private void fits(Span span, Group has, Group needed) {
    if (!has.isOrCorrespondsTo(needed)) {
      out.add(OTHER_GROUP.at(span).with("has", has.name()).with("needed", needed.name()));
    }
  }
}
