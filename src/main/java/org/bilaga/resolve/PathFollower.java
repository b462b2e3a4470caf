package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.table.MemberMatcher;

/**
 * Follows a path from what its first name stands for: a part behind a dot, a member in brackets.
 *
 * <p>A step that leads nowhere is told once, at that step.
 */
final class PathFollower {
  static final Kind UNDISTRIBUTED =
      Kind.mistake("part-not-known")
          .en(
              "`{grant}` is undistributed, so it is not known what a member gets of it.",
              "Ask for the whole, or state a key.")
          .sv(
              "`{grant}` är ofördelat, så det är inte känt vad en medlem får av det.",
              "Fråga efter helheten, eller ange en nyckel.");

  private final Module module;
  private final Findings out;
  private final NameFindings findings;

  PathFollower(Module module, Findings out, NameFindings findings) {
    this.module = module;
    this.out = out;
    this.findings = findings;
  }

  /** The steps of a path after the first. */
  Optional<Referent> follow(Reference reference, Referent first) {
    module.bind(reference.first(), first);
    Referent at = first;
    for (int i = 1; i < reference.steps().size(); i++) {
      var step = reference.steps().get(i);
      Optional<Referent> next =
          step.index()
              ? index(at, step.name())
              : part(at, step.name(), before(reference, step.name()));
      if (next.isEmpty()) {
        unknown(reference, i);
        return next;
      }
      at = next.get();
      module.bind(step.name(), step.index() ? inBrackets(at, step.name()) : at);
    }
    return Optional.of(at);
  }

  /** Binds the names of a path that leads nowhere, from a step on. */
  void unknown(Reference reference, int from) {
    Name lost = reference.steps().get(from).name();
    for (int i = from; i < reference.steps().size(); i++) {
      module.bind(reference.steps().get(i).name(), new Referent.OfUnknown(lost));
    }
  }

  /** What the name in brackets itself stands for: a member, or the year of what has it. */
  private static Referent inBrackets(Referent at, Name name) {
    Referent whole = at instanceof Referent.In in && Slot.of(name.text()).isEmpty() ? in.of() : at;
    return whole instanceof Referent.At it ? new Referent.OfMember(it.group(), it.member()) : whole;
  }

  /** What is written before a step and its dot. */
  private static String before(Reference reference, Name step) {
    var span = reference.span();
    return span.text().substring(0, step.span().start() - span.start() - 1).strip();
  }

  private Optional<Referent> part(Referent of, Name name, String before) {
    if (of instanceof Referent.At at) {
      return part(at.of(), name, before)
          .map(part -> new Referent.At(part, at.group(), at.member()));
    } else if (of instanceof Referent.In in) {
      return part(in.of(), name, before).map(part -> new Referent.In(part, in.slot()));
    }
    Optional<Referent> found =
        switch (of) {
          case Referent.OfAgreement it -> part(it.agreement().root(), name);
          case Referent.OfArea it -> part(it.area(), name);
          case Referent.OfGrant it ->
              earmark(it.grant().earmarks(), name)
                  .or(() -> Optional.ofNullable(it.grant().named().get(name.text())));
          case Referent.OfEarmark it -> earmark(it.earmark().earmarks(), name);
          case Referent.OfData it -> column(it.data(), name);
          default -> Optional.empty();
        };
    if (found.isEmpty()) {
      findings.unknown(name, NameFindings.NOTHING, before, partNames(of));
    }
    return found;
  }

  private Optional<Referent> column(Data data, Name name) {
    var column = data.column(name.text());
    column.ifPresent(module::use);
    return column.map(Referent.OfColumn::new);
  }

  static Optional<Referent> part(Area area, Name name) {
    Referent named = area.named().get(name.text());
    if (named != null) {
      return Optional.of(named);
    }
    return name.text().equals("total") ? Optional.of(new Referent.OfTotal(area)) : Optional.empty();
  }

  static Optional<Referent> earmark(List<Earmark> earmarks, Name name) {
    for (Earmark earmark : earmarks) {
      if (earmark.name().equals(name.text())) {
        return Optional.of(new Referent.OfEarmark(earmark));
      }
    }
    return Optional.empty();
  }

  private static List<String> partNames(Referent of) {
    List<String> names = new ArrayList<>();
    switch (of) {
      case Referent.OfAgreement it -> names.addAll(it.agreement().root().named().keySet());
      case Referent.OfArea it -> names.addAll(it.area().named().keySet());
      case Referent.OfGrant it -> {
        it.grant().earmarks().forEach(earmark -> names.add(earmark.name()));
        names.addAll(it.grant().named().keySet());
      }
      case Referent.OfData it -> it.data().columns().forEach(column -> names.add(column.name()));
      default -> {}
    }
    return names;
  }

  private Optional<Referent> index(Referent of, Name name) {
    var slot = Slot.of(name.text());
    if (slot.isPresent() && slots(of).stream().anyMatch(slot.get()::contains)) {
      return Optional.of(new Referent.In(of, slot.get()));
    } else if (of instanceof Referent.In in) {
      return index(in.of(), name).map(at -> new Referent.In(at, in.slot()));
    } else if (of instanceof Referent.At at && slot.isEmpty()) {
      return index(at.of(), name);
    }
    if (of instanceof Referent.OfGrant it && isUndistributed(it.grant())) {
      out.add(UNDISTRIBUTED.at(name.span()).with("grant", it.grant().path()));
      return Optional.empty();
    }
    List<Group> groups = groupsOf(of);
    for (Group group : groups) {
      int member = group.withId(name.text());
      if (member >= 0) {
        return at(of, group, member);
      }
    }
    for (Group group : groups) {
      if (group.matcher().match(name.text()) instanceof MemberMatcher.Match.Matched matched) {
        return at(of, group, matched.member());
      }
    }
    if (grantsOf(of).stream().anyMatch(PathFollower::isToNobodyKnown)) {
      // Who gets it could not be read, which is told; it may be this one.
      return Optional.empty();
    } else if (groups.isEmpty()) {
      findings.unknown(name, NameFindings.NO_MEMBER, List.of());
    } else {
      List<String> ids = new ArrayList<>();
      groups.forEach(group -> group.members().forEach(member -> ids.add(member.id())));
      Group group = groups.get(0);
      if (isParty(of, name)) {
        findings.partyAsMember(name, group);
      } else {
        findings.unknown(name, NameFindings.NO_MEMBER, group.name(), ids);
      }
    }
    return Optional.empty();
  }

  private boolean isParty(Referent of, Name name) {
    return grantsOf(of).stream()
        .map(grant -> grant.agreement().module().lookUp(name.text()))
        .anyMatch(it -> it.filter(Referent.OfParty.class::isInstance).isPresent());
  }

  private static Optional<Referent> at(Referent of, Group group, int member) {
    return Optional.of(
        of instanceof Referent.OfGroup
            ? new Referent.OfMember(group, member)
            : new Referent.At(of, group, member));
  }

  /** The groups whose members one may ask for, the most used first. */
  private static List<Group> groupsOf(Referent of) {
    List<Group> groups = new ArrayList<>();
    switch (of) {
      case Referent.OfGroup it -> groups.add(it.group());
      case Referent.OfColumn it -> groups.add(it.column().group());
      case Referent.OfKey it -> groups.addAll(NamesInScope.groups(it.key().module()));
      default -> collect(grantsOf(of), groups);
    }
    // What members get is also asked of those whom they are within.
    for (Group group : List.copyOf(groups)) {
      group.above().stream().filter(it -> !groups.contains(it)).forEach(groups::add);
    }
    return groups;
  }

  private static List<Grant> grantsOf(Referent of) {
    return switch (of) {
      case Referent.OfAgreement it -> it.agreement().grants();
      case Referent.OfArea it -> it.area().allGrants();
      case Referent.OfTotal it -> it.area().allGrants();
      case Referent.OfGrant it -> List.of(it.grant());
      default -> List.of();
    };
  }

  private static boolean isToNobodyKnown(Grant grant) {
    var to = grant.recipient();
    return to.isEmpty() || to.get() instanceof Referent.OfUnknown;
  }

  private static boolean isUndistributed(Grant grant) {
    return grant.declared().division().undistributed()
        || grant.key().isPresent() && grant.key().get().declared().unknown().isPresent();
  }

  /** The years and months that one may ask for. */
  private static List<Slot> slots(Referent of) {
    List<Slot> slots = new ArrayList<>();
    switch (of) {
      case Referent.At it -> slots.addAll(slots(it.of()));
      case Referent.OfColumn it -> slots.addAll(it.column().slots());
      case Referent.OfAgreement it -> slots(it.agreement().root(), slots);
      case Referent.OfArea it -> slots(it.area(), slots);
      case Referent.OfTotal it -> slots(it.area(), slots);
      case Referent.OfGrant it -> slots(it.grant(), slots);
      case Referent.OfEarmark it -> slots(it.earmark().grant(), slots);
      case Referent.OfStep it -> slots(it.grant(), slots);
      case Referent.OfMeasure it -> slots(it.grant(), slots);
      default -> {}
    }
    return slots;
  }

  private static void slots(Area area, List<Slot> slots) {
    slots.addAll(area.agreement().years());
    area.allGrants().forEach(grant -> slots(grant, slots));
  }

  private static void slots(Grant grant, List<Slot> slots) {
    grant.slot().ifPresent(slots::add);
    slots.addAll(grant.slots());
    slots.addAll(grant.agreement().years());
  }

  private static void collect(List<Grant> grants, List<Group> groups) {
    for (Grant grant : grants) {
      grant.group().filter(group -> !groups.contains(group)).ifPresent(groups::add);
    }
  }
}
