package org.bilaga.evaluate;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Clause.Broken.Meant;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.ast.Walk;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Module;
import org.bilaga.source.Span;

/**
 * What was not understood, and so is not known: a sentence that may have spoken of money, a name
 * that stands for nothing, a type that does not fit. Each is told where it stands.
 *
 * <p>Asked after the types of the files were checked.
 */
public final class Lost {
  private Lost() {}

  /** A sentence of an area that may have said that money is given. */
  static Optional<Why> money(Area area) {
    return whole(area).or(() -> broken(area.broken(), Meant.MONEY));
  }

  /** The same, of it or of any area within it. */
  public static Optional<Why> moneyWithin(Area area) {
    var lost = money(area);
    for (Area inner : area.areas()) {
      lost = lost.isPresent() ? lost : moneyWithin(inner);
    }
    return lost;
  }

  /** A sentence that may have said who must do what, or how money is paid. */
  public static Optional<Why> duties(Agreement agreement) {
    return broken(agreement.declared().clauses(), Meant.DUTY);
  }

  /** A sentence of an area that may have stated its total. */
  public static Optional<Why> total(Area area) {
    return whole(area).or(() -> broken(area.broken(), Meant.TOTAL));
  }

  /** A version of an agreement of which it is not clear how it was changed. */
  private static Optional<Why> whole(Area area) {
    var declared = area.agreement().declared();
    return area.agreement().module().isDistrusted(declared)
        ? told(declared.span())
        : Optional.empty();
  }

  /** What stands in the way of the amount of a grant, apart from the values in it. */
  public static Optional<Why> amount(Grant grant) {
    var declared = grant.declared();
    Module module = grant.agreement().module();
    if (module.isDistrusted(grant.agreement().declared())) {
      return told(grant.agreement().declared().span());
    } else if (module.isDistrusted(declared)) {
      return told(declared.name().span());
    }
    return declared.amount().isPresent() || declared.isRemainder()
        ? Optional.empty()
        : broken(declared.clauses(), Meant.MONEY);
  }

  /** What stands in the way of dividing a grant, apart from the values that it is divided by. */
  public static Optional<Why> division(Grant grant) {
    var declared = grant.declared();
    Module module = grant.agreement().module();
    if (module.isDistrusted(declared.recipients().to())) {
      return told(declared.name().span());
    }
    var lost = recipients(grant).or(() -> unresolved(declared.division().except(), module));
    if (lost.isEmpty()) {
      lost =
          declared
              .division()
              .key()
              .filter(key -> isLost(key, grant))
              .flatMap(it -> told(it.span()));
    }
    if (lost.isEmpty()) {
      lost = grant.rounding().flatMap(rule -> rounding(rule, module));
    }
    if (lost.isEmpty()) {
      lost = broken(declared.clauses(), Meant.DIVISION);
    }
    for (Optional<Area> at = Optional.of(grant.area()); at.isPresent(); at = at.get().parent()) {
      Area area = at.get();
      lost = lost.or(() -> only(area.broken(), Meant.DIVISION));
    }
    for (Clause clause : declared.clauses()) {
      lost = lost.or(() -> ladder(clause, module));
    }
    return lost;
  }

  /**
   * Whether anything in a grant, or a name in it, was not understood: what it lacks may be that.
   */
  public static boolean anythingOf(Grant grant) {
    Module module = grant.agreement().module();
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Broken) {
        return true;
      }
      for (Reference reference : Walk.all(Reference.class, clause)) {
        if (module.meaning(reference).isEmpty()) {
          return true;
        }
      }
    }
    return division(grant).isPresent();
  }

  /** A recipient whose name stands for nothing: it may be anybody. */
  public static Optional<Why> recipients(Grant grant) {
    var to = grant.declared().recipients();
    Module module = grant.agreement().module();
    return unresolved(to.to(), module).or(() -> unresolved(to.others(), module));
  }

  private static boolean isLost(Reference key, Grant grant) {
    return grant.key().isEmpty() || grant.agreement().module().isDistrusted(key);
  }

  private static Optional<Why> rounding(Rounding rounding, Module module) {
    if (module.isDistrusted(rounding)) {
      return told(rounding.span());
    }
    var ties = rounding.ties().orElse(null);
    var lost =
        rounding.residue().orElse(null) instanceof Rounding.Residue.ToNamed named
            ? unresolved(named.named(), module)
            : Optional.<Why>empty();
    return lost.isEmpty() && ties instanceof Rounding.Ties.Lot lot
        ? unresolved(lot.order(), module)
        : lost;
  }

  private static Optional<Why> ladder(Clause clause, Module module) {
    return switch (clause) {
      case Clause.Sharing it ->
          it.key().filter(module::isDistrusted).flatMap(key -> told(key.span()));
      case Clause.Nobody it -> unresolved(it.keeper(), module);
      default -> Optional.empty();
    };
  }

  private static Optional<Why> unresolved(Reference reference, Module module) {
    return module.meaning(reference).isPresent() ? Optional.empty() : told(reference.span());
  }

  private static Optional<Why> unresolved(List<Reference> references, Module module) {
    for (Reference reference : references) {
      if (module.meaning(reference).isEmpty()) {
        return told(reference.span());
      }
    }
    return Optional.empty();
  }

  private static Optional<Why> broken(List<? extends Clause> clauses, Meant meant) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Broken it
          && (it.meant() == meant || it.meant() == Meant.ANYTHING)) {
        return told(it.span());
      }
    }
    return Optional.empty();
  }

  private static Optional<Why> only(List<Clause.Broken> broken, Meant meant) {
    for (Clause.Broken it : broken) {
      if (it.meant() == meant) {
        return told(it.span());
      }
    }
    return Optional.empty();
  }

  /** Whether a sentence that was not understood names something: it may say what that lacks. */
  public static boolean mentions(Agreement agreement, String name) {
    return agreement.module().tree().broken().stream()
        .flatMap(it -> it.mentions().stream())
        .anyMatch(it -> it.text().equals(name));
  }

  /** Whether a sentence that was not understood stands within another. */
  public static boolean within(Agreement agreement, Span whole) {
    return agreement.module().tree().broken().stream()
        .map(Clause.Broken::span)
        .anyMatch(it -> whole.start() <= it.start() && it.end() <= whole.end());
  }

  private static Optional<Why> told(Span place) {
    return Optional.of(Why.told(place));
  }
}
