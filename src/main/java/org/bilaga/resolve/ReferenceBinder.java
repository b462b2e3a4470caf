package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;
import org.bilaga.calendar.Country;
import org.bilaga.finding.Findings;
import org.bilaga.table.MemberMatcher;
import org.bilaga.words.Told;

/**
 * Finds what each reference stands for, by the place it stands in.
 *
 * <p>A reference to nothing, or to a thing of another sort than is needed there, is told.
 */
final class ReferenceBinder {
  // What is needed, in words.
  private static final Told A_PARTY = Sentences.aParty();
  private static final Told A_GROUP = Sentences.aGroup();
  private static final Told A_KEY = Sentences.aKey();
  private static final Told AN_AGREEMENT = Sentences.anAgreement();
  private static final Told A_RECIPIENT = Sentences.aRecipient();

  // What there is none of.
  private static final Told NONE_AGREEMENT = Sentences.noAgreement();
  private static final Told NONE_KEY = Sentences.noKey();

  private final Module module;
  private final NameFindings findings;
  private final NamesInScope names;
  private final PathFollower paths;

  /** The grant whose ladder is being bound. */
  private Optional<Grant> inside = Optional.empty();

  /** What a value is being said of, which nobody means by a name within it. */
  private Optional<Name> declaring = Optional.empty();

  ReferenceBinder(Module module, Findings out) {
    this(module, Substitutions.NONE, out);
  }

  ReferenceBinder(Module module, Substitutions substitutions, Findings out) {
    this.module = module;
    this.findings = new NameFindings(module, out);
    this.names = new NamesInScope(module, substitutions);
    this.paths = new PathFollower(module, out, findings);
  }

  /** Lets values be measures and steps of a grant's ladder first, or no longer. */
  void inside(Optional<Grant> grant) {
    inside = grant;
  }

  /** Lets no value be proposed that is the one being said. */
  void declaring(Optional<Name> name) {
    declaring = name;
  }

  Optional<Group> group(Reference reference) {
    var found = global(reference, NameFindings.NO_GROUP);
    if (found.isPresent() && found.get() instanceof Referent.OfGroup of) {
      return Optional.of(of.group());
    }
    found.ifPresent(other -> findings.wrongSort(reference, other, A_GROUP));
    return Optional.empty();
  }

  void country(Name name) {
    if (Country.named(name.text()).isEmpty()) {
      findings.unknownCountry(name);
    }
  }

  void party(Reference reference) {
    var found = global(reference, NameFindings.NO_PARTY);
    if (found.isPresent() && !(found.get() instanceof Referent.OfParty)) {
      findings.wrongSort(reference, found.get(), A_PARTY);
    }
  }

  void agreement(Reference reference) {
    var found = global(reference, NONE_AGREEMENT);
    if (found.isPresent() && !(found.get() instanceof Referent.OfAgreement)) {
      findings.wrongSort(reference, found.get(), AN_AGREEMENT);
    }
  }

  /** Tells that something cannot be taken for an agreement here, though it looks like one. */
  void notAgreement(Reference reference, Referent found) {
    findings.wrongSort(reference, found, AN_AGREEMENT);
  }

  private Optional<Referent> global(Reference reference, Told none) {
    var found = names.global(reference.first());
    if (found.isEmpty()) {
      paths.unknown(reference, 0);
      findings.unknown(reference.first(), none, names.global());
      return found;
    }
    used(found.get());
    module.bind(reference, found.get());
    return found;
  }

  /** A party or group; also one member of a group by its id. */
  Optional<Referent> recipient(Reference reference) {
    var found = names.recipient(reference.first());
    if (found.isEmpty()) {
      paths.unknown(reference, 0);
      findings.unknown(
          reference.first(),
          NameFindings.NO_RECIPIENT,
          names.global(),
          names.members(reference.first().text()),
          names.groups());
      return found;
    }
    if (reference.steps().size() > 1) {
      found = paths.follow(reference, found.get());
    }
    return found.flatMap(it -> recipient(reference, it));
  }

  /** Whom the money is passed on to; people also write what it is for. */
  Optional<Referent> passedOnTo(Reference reference) {
    if (names.recipient(reference.first()).isPresent()) {
      return recipient(reference);
    }
    paths.unknown(reference, 0);
    findings.notWhomItIsFor(reference.first(), NameFindings.NO_RECIPIENT, names.global());
    return Optional.empty();
  }

  private Optional<Referent> recipient(Reference reference, Referent found) {
    used(found);
    boolean right =
        found instanceof Referent.OfParty
            || found instanceof Referent.OfGroup
            || found instanceof Referent.OfMember;
    if (!right) {
      findings.wrongSort(reference, found, A_RECIPIENT);
      return Optional.empty();
    }
    module.bind(reference, found);
    return Optional.of(found);
  }

  /** A member of the grant's group by id, else anyone by name, else a member by alias. */
  void recipientOrMember(Reference reference, Grant grant) {
    String name = reference.first().text();
    var group = grant.group();
    int member = group.map(it -> it.withId(name)).orElse(-1);
    if (member < 0 && group.isPresent() && names.global(reference.first()).isEmpty()) {
      member =
          group.get().matcher().match(name) instanceof MemberMatcher.Match.Matched matched
              ? matched.member()
              : -1;
    }
    if (member >= 0) {
      module.bind(reference, new Referent.OfMember(group.get(), member));
    } else {
      recipient(reference);
    }
  }

  /** A member of the group that a grant goes to; of a party, whoever is named. */
  void member(Reference reference, Grant grant) {
    if (module.meaning(reference).isPresent()) {
      return;
    }
    var group = grant.group();
    if (group.isPresent()) {
      member(reference, group.get());
    } else if (names.recipient(reference.first()).isPresent()) {
      recipient(reference);
    } else {
      paths.unknown(reference, 0);
      findings.neitherRecipientNorPart(
          reference.first(), NameFindings.NO_RECIPIENT, names.global());
    }
  }

  /** A member of a group; told where it is none of its. */
  void member(Reference reference, Group group) {
    member(group, reference.first())
        .ifPresent(member -> module.bind(reference, new Referent.OfMember(group, member)));
  }

  /** A member by id, name or alias. */
  private Optional<Integer> member(Group group, Name name) {
    int byId = group.withId(name.text());
    if (byId >= 0) {
      return Optional.of(byId);
    }
    if (group.matcher().match(name.text()) instanceof MemberMatcher.Match.Matched matched) {
      return Optional.of(matched.member());
    }
    List<String> ids = new ArrayList<>(group.size());
    group.members().forEach(member -> ids.add(member.id()));
    findings.unknown(name, NameFindings.NO_MEMBER, group.name(), ids);
    return Optional.empty();
  }

  Optional<Key> key(Reference reference, Area area) {
    Optional<Referent> found = names.key(reference.first(), area);
    if (found.isEmpty()) {
      paths.unknown(reference, 0);
      findings.unknownKey(reference.first(), NONE_KEY, names.keys(area));
      return Optional.empty();
    }
    if (found.get() instanceof Referent.OfKey of) {
      used(found.get());
      module.bind(reference, found.get());
      return Optional.of(of.key());
    }
    findings.noKey(reference, found.get(), A_KEY);
    return Optional.empty();
  }

  /** What one is not entitled to: another agreement, or an area or grant of this one. */
  void forfeited(Reference reference, Area area) {
    value(reference, Optional.of(area));
    var found = module.meaning(reference);
    boolean right =
        found.isEmpty()
            || found.get() instanceof Referent.OfAgreement
            || found.get() instanceof Referent.OfArea
            || found.get() instanceof Referent.OfGrant;
    if (!right) {
      findings.wrongSort(reference, found.get(), AN_AGREEMENT);
    }
  }

  /** The key that a grant states itself, which has no name that others could use. */
  void ownKey(Reference reference, Declaration.Key key, Grant grant) {
    module.bind(
        reference, new Referent.OfKey(new Key(key, module, Optional.of(grant.agreement()))));
  }

  /** Whatever has a value, with all steps of its path. */
  void value(Reference reference, Optional<Area> area) {
    String name = reference.first().text();
    var found =
        inside.map(grant -> grant.named().get(name)).or(() -> names.value(reference.first(), area));
    if (found.isEmpty()) {
      paths.unknown(reference, 0);
      List<String> candidates = names.values(area);
      declaring.ifPresent(it -> candidates.removeIf(it.text()::equals));
      List<String> itsPaths = NamesInScope.paths(name, area);
      List<String> members = itsPaths.isEmpty() ? names.members(name) : List.of();
      if (members.size() == 1) {
        findings.somebody(reference.first(), members.getFirst());
        return;
      }
      findings.unknown(
          reference.first(),
          NameFindings.NOTHING,
          candidates,
          itsPaths,
          declaring.isPresent() ? names.columns() : List.of());
      return;
    }
    used(found.get());
    paths
        .follow(reference, found.get())
        .ifPresent(
            meaning -> {
              used(meaning);
              module.bind(reference, meaning);
            });
  }

  /** A sentence that states something: an obligation or a condition, else what has a value. */
  void stating(Expression.Stated asked, Optional<Area> area) {
    Reference reference = asked.of();
    boolean mayBeSentence =
        reference.steps().size() == 1
            && (asked.what() == Expression.Saying.LAST_DAY
                || asked.what() == Expression.Saying.THRESHOLD);
    List<String> named = new ArrayList<>();
    for (Clause clause : area.map(it -> it.agreement().declared().clauses()).orElse(List.of())) {
      String name = StatedOnce.name(clause);
      if (mayBeSentence && name.equals(reference.first().text())) {
        module.bind(reference, new Referent.OfSentence(clause));
        return;
      } else if (!name.isEmpty()) {
        named.add(name);
      }
    }
    if (asked.what() == Expression.Saying.LAST_DAY) {
      findings.unknown(
          reference.first(), NameFindings.NOTHING, named, List.of(), List.copyOf(named));
    } else {
      value(reference, area);
    }
  }

  private void used(Referent referent) {
    switch (referent) {
      case Referent.OfParty of -> module.markUsed(of.party());
      case Referent.OfGroup of -> module.markUsed(of.group().declared());
      case Referent.OfMember of -> module.markUsed(of.group().declared());
      case Referent.OfData of -> module.markUsed(of.data().declared());
      case Referent.OfColumn of -> module.markUsed(of.column().declared());
      case Referent.OfKey of -> module.markUsed(of.key().declared());
      case Referent.OfLet of -> module.markUsed(of.let().declared());
      case Referent.OfAgreement of -> module.markUsed(of.agreement().declared());
      case Referent.OfArea of -> {}
      case Referent.OfGrant of -> {}
      case Referent.OfEarmark of -> {}
      case Referent.OfTotal of -> {}
      case Referent.OfMeasure of -> {}
      case Referent.OfStep of -> {}
      case Referent.OfSentence of -> {}
      case Referent.OfUnknown of -> {}
      case Referent.OfFacts of -> module.markUsed(of.facts().declared());
      case Referent.In in -> used(in.of());
      case Referent.At at -> used(at.of());
    }
  }
}
