package org.bilaga.typing;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.finding.Findings;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.InVersion;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.typing.Type.Quantity;

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
  private final Findings out;
  private final ReferentTypes referents;
  private final Map<Module, Map<Expression, Type>> kept;
  private final Misfits misfits;
  private final ExpressionTypes types;
  private final AmountTypes amounts;
  private final KeyTypes keys;
  private final LadderTypes ladders;
  private final GrantTypes grants;

  public TypeChecker(Findings out) {
    this(out, Optional.empty());
  }

  /**
   * @param asked the agreement that a question from outside is asked of
   */
  public TypeChecker(Findings out, Optional<Agreement> asked) {
    this(out, new ReferentTypes(asked), new IdentityHashMap<>());
  }

  private TypeChecker(
      Findings out, ReferentTypes referents, Map<Module, Map<Expression, Type>> kept) {
    this.out = out;
    this.referents = referents;
    this.kept = kept;
    this.misfits = new Misfits(out);
    this.types = new ExpressionTypes(misfits, referents, kept);
    this.amounts = new AmountTypes(misfits, types, referents);
    this.keys = new KeyTypes(misfits, types);
    this.ladders = new LadderTypes(misfits, types, amounts, keys);
    this.grants = new GrantTypes(misfits, types, amounts, keys, ladders, referents);
  }

  /** The type of an expression; in a column of an appendix, that of one member's value. */
  public Type type(Expression expression, Module module, Optional<Group> column) {
    return types.type(expression, module, column);
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

  /** Checks all that stands in one file; what it found out of every expression is kept. */
  public Types check(Module module) {
    for (Declaration declaration : module.tree().declarations()) {
      if (declaration instanceof Declaration.Key key) {
        keys.key(key, module);
      } else if (declaration instanceof Declaration.Let let) {
        type(let.value(), module, Optional.empty());
      } else if (declaration instanceof Declaration.Group group) {
        group
            .partOf()
            .flatMap(Declaration.PartOf::where)
            .ifPresent(asked -> types.truth(asked, module, Optional.empty()));
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
    new TypeChecker(found, referents.of(version), kept).agreement(version);
    new InVersion(version).tell(found.all(), List.of(), out);
  }

  private void agreement(Agreement agreement) {
    Module module = agreement.module();
    clauses(agreement.declared().clauses(), module);
    totals(agreement.root(), agreement);
    for (Grant grant : agreement.grants()) {
      grants.check(grant, module);
    }
    for (var claim : agreement.claims()) {
      claim(claim.claim(), module);
    }
  }

  private void clauses(List<Clause> clauses, Module module) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Total total) {
        amounts.money(total.amount(), module);
        total.from().forEach(funder -> amounts.money(funder.amount(), module));
      } else if (clause instanceof Clause.Obligation it) {
        ladders.check(it.duties(), it.otherwise(), module);
      } else if (clause instanceof Clause.Condition it) {
        ladders.check(it.duties(), it.otherwise(), module);
      } else if (clause instanceof Clause.Payment it) {
        ladders.check(it, module);
      } else if (clause instanceof Clause.Rounded rounded) {
        amounts.unit(rounded.rounding(), Optional.empty(), module);
      } else if (clause instanceof Clause.Area area) {
        clauses(area.clauses(), module);
      } else if (clause instanceof Declaration.Key key) {
        keys.key(key, module);
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
      var granted = referents.said(referents.firstInCurrency(agreement));
      if (stated.isPresent() && granted.isPresent() && !stated.equals(granted)) {
        Expression amount = area.total().get().amount();
        misfits.mixed(amount.span(), Type.money(stated.get()), Type.money(granted.get()));
        agreement.module().distrust(amount);
      }
    }
    area.areas().forEach(below -> totals(below, agreement));
  }

  private void claim(Clause.Claim claim, Module module) {
    int before = misfits.told();
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
    Type left = misfits.single(claim.left(), type(claim.left(), module, group));
    Type right = misfits.single(claim.right(), type(claim.right(), module, group));
    boolean unknownDay = left.quantity() == Quantity.NAME || right.quantity() == Quantity.NAME;
    if (left.quantity() == Quantity.DAY && (right.quantity() == Quantity.DAY || unknownDay)
        || right.quantity() == Quantity.DAY && unknownDay) {
      misfits.distrust(claim, module, before);
      return;
    }
    boolean leftIs = isFigure(claim.left(), left);
    boolean rightIs = isFigure(claim.right(), right);
    if (leftIs && rightIs) {
      types.together(claim.left(), left, claim.comparison(), claim.right(), right, module);
    }
    misfits.distrust(claim, module, before);
  }

  /** Whether a side of a claim can be compared as a figure; tells where it is a text or a date. */
  private boolean isFigure(Expression side, Type type) {
    return switch (type.quantity()) {
      case MONEY, NUMBER, SHARE, POINTS -> true;
      case NAME -> false;
      case DAY, MONTH, TRUTH -> {
        misfits.wrong(side.span(), type, Sentences.aFigure());
        yield false;
      }
    };
  }

  private void appendix(Clause.Appendix appendix, Module module) {
    var group = module.meaning(appendix.group());
    if (group.isPresent() && group.get() instanceof Referent.OfGroup of) {
      for (var column : appendix.columns()) {
        int before = misfits.told();
        if (type(column.value(), module, Optional.of(of.group())).overTime()) {
          misfits.overTime(column.value());
        }
        column.averagedBy().ifPresent(by -> type(by, module, Optional.of(of.group())));
        misfits.distrust(column, module, before);
      }
    }
  }
}
