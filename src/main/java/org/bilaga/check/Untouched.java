package org.bilaga.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Doubt;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.TableCell;
import org.bilaga.source.Span;

/**
 * Passes on what is found of figures that no mistake touches.
 *
 * <p>A figure that rests on something that was not understood would be compared with a wrong one:
 * the mistake is told where it is, and what follows from it is not.
 */
final class Untouched {
  /** Kinds that are told of what is written, whatever it comes to. */
  private static final Set<String> OF_WORDS =
      Set.of(
          "grant-without-key",
          "division-not-stated",
          "unused-declaration",
          "hidden-declaration",
          "condition-without-consequence",
          "deadline-on-holiday",
          "dates-out-of-order",
          "signed-late",
          "column-not-compared",
          "total-row-missing",
          "former-names-out-of-order");

  private final Doubt doubt;
  private final Checked checked;

  Untouched(Doubt doubt, Checked checked) {
    this.doubt = doubt;
    this.checked = checked;
  }

  void tell(List<Finding> found, Findings out) {
    for (Finding finding : found) {
      if (OF_WORDS.contains(finding.kind().name()) || !isTouched(finding)) {
        out.add(finding);
      }
    }
  }

  private boolean isTouched(Finding finding) {
    for (Agreement agreement : checked.agreements()) {
      var of =
          finding.subject().isPresent()
              ? of(finding.subject().get(), agreement)
              : at(finding.span(), agreement.root());
      if (of.isPresent()) {
        return true;
      }
    }
    if (finding.subject().isPresent()) {
      for (Key key : checked.keys()) {
        if (key.declared() == finding.subject().get()) {
          return doubt.key(key).isPresent();
        }
      }
    }
    return false;
  }

  /** What the figures of a thing rest on; nothing where it is none of this agreement. */
  private Optional<Span> of(Object subject, Agreement agreement) {
    return switch (subject) {
      case TableCell cell -> column(cell, agreement);
      case Clause.Claim claim -> claim(claim, agreement);
      case Clause.Total total -> total(total, agreement.root());
      case Clause.OfWhich earmark -> grant(earmark, agreement);
      case Clause.Grant grant -> grant(grant, agreement);
      case Clause.ForYear year -> at(year.span(), agreement.root());
      case Clause.Funder funder -> at(funder.span(), agreement.root());
      case Declaration.Key key -> key(key, agreement);
      default -> Optional.empty();
    };
  }

  private Optional<Span> key(Declaration.Key declared, Agreement agreement) {
    for (Key key : agreement.keys()) {
      if (key.declared() == declared) {
        return doubt.key(key);
      }
    }
    return Optional.empty();
  }

  private Optional<Span> claim(Clause.Claim claim, Agreement agreement) {
    var module = agreement.module();
    for (var placed : agreement.claims()) {
      if (placed.claim() == claim) {
        return module.isDistrusted(claim)
            ? Optional.of(claim.span())
            : doubt
                .of(claim.left(), module, Optional.of(agreement), false)
                .or(() -> doubt.of(claim.right(), module, Optional.of(agreement), false));
      }
    }
    return Optional.empty();
  }

  private Optional<Span> total(Clause.Total total, Area area) {
    if (area.totals().contains(total)) {
      return whole(area);
    }
    for (Area inner : area.areas()) {
      var found = total(total, inner);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Span> whole(Area area) {
    var found = doubt.stated(area).or(() -> doubt.sum(area));
    for (Clause.Total total : area.totals()) {
      found = found.or(() -> doubt.funders(total.from(), area.agreement()));
    }
    return found;
  }

  /** A grant or one of its earmarks. */
  private Optional<Span> grant(Object declared, Agreement agreement) {
    for (Grant grant : agreement.grants()) {
      if (grant.declared() == declared || isWithin(declared, grant.earmarks())) {
        return grant(grant);
      }
    }
    return Optional.empty();
  }

  private static boolean isWithin(Object declared, List<Earmark> earmarks) {
    for (Earmark earmark : earmarks) {
      if (earmark.declared() == declared || isWithin(declared, earmark.earmarks())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Span> grant(Grant grant) {
    var found =
        doubt
            .shares(grant)
            .or(() -> doubt.funders(grant.declared().from(), grant.agreement()))
            .or(() -> earmarks(grant.earmarks()));
    // What is left over is compared with all that stands beside it.
    return grant.declared().isRemainder() ? found.or(() -> whole(grant.area())) : found;
  }

  private Optional<Span> earmarks(List<Earmark> earmarks) {
    for (Earmark earmark : earmarks) {
      var found = doubt.earmark(earmark).or(() -> earmarks(earmark.earmarks()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What a finding rests on that says only where it is: the sentence there. */
  private Optional<Span> at(Span place, Area area) {
    for (Clause.Total total : area.totals()) {
      if (isWithin(place, total.span())) {
        return whole(area);
      }
    }
    for (Grant grant : area.grants()) {
      if (isWithin(place, grant.declared().span())) {
        return grant(grant);
      }
    }
    for (Area inner : area.areas()) {
      if (isWithin(place, inner.node().span())) {
        return at(place, inner);
      }
    }
    if (area.isRoot()) {
      for (var placed : area.agreement().claims()) {
        if (isWithin(place, placed.claim().span())) {
          return claim(placed.claim(), area.agreement());
        }
      }
      for (Key key : area.agreement().keys()) {
        if (isWithin(place, key.declared().span())) {
          return doubt.key(key);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isWithin(Span inner, Span outer) {
    return inner.file() == outer.file()
        && outer.start() <= inner.start()
        && inner.end() <= outer.end();
  }

  private Optional<Span> column(TableCell cell, Agreement agreement) {
    for (AppendixTable appendix : agreement.appendices()) {
      if (appendix.table() == cell.table()) {
        int index = appendix.columns().indexOf(cell.column());
        return index < 0 ? columns(appendix) : column(appendix, index);
      }
    }
    return Optional.empty();
  }

  /** A column that is not named is compared with those that are. */
  private Optional<Span> columns(AppendixTable appendix) {
    for (int index = 0; index < appendix.columns().size(); index++) {
      var found = column(appendix, index);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Span> column(AppendixTable appendix, int index) {
    var column = appendix.declared().columns().get(index);
    var module = appendix.agreement().module();
    Optional<Agreement> agreement = Optional.of(appendix.agreement());
    return module.isDistrusted(column)
        ? Optional.of(column.span())
        : doubt
            .of(column.value(), module, agreement, true)
            .or(() -> column.averagedBy().flatMap(by -> doubt.of(by, module, agreement, true)));
  }
}
