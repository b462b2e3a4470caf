package org.bilaga.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Text;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.OneBody;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.SeveralDeclared;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/**
 * The money that a question is about: an agreement, a part of one, or all there are.
 *
 * @param one what is named; empty where all is meant
 * @param agreements those that it is money of
 * @param isAll whether nothing is named
 */
record Scope(Optional<Referent> one, List<Agreement> agreements, boolean isAll) {

  /** What is named, else the only agreement, else all. */
  static Scope of(Optional<Named.Money> money, Optional<AskedYears> years, NamesHere names)
      throws Refused {
    if (money.isEmpty()) {
      List<Agreement> all = names.counted();
      return all.size() == 1 ? of(new Referent.OfAgreement(all.getFirst())) : ofAll(names);
    }
    List<Referent> meant = money.get().meant();
    if (meant.size() > 1 && years.isPresent()) {
      List<Referent> then = meant.stream().filter(it -> isOf(agreement(it), years.get())).toList();
      meant = then.isEmpty() ? meant : then;
    }
    if (meant.size() > 1) {
      Set<String> ways = new LinkedHashSet<>();
      meant.forEach(it -> ways.add("`" + path(it) + "`"));
      if (ways.size() == 1) {
        List<Agreement> agreements = meant.stream().map(Scope::agreement).distinct().toList();
        throw Refused.because(SeveralDeclared.told(agreements).toArray(Told[]::new));
      }
      List<Told> paths = new ArrayList<>();
      ways.forEach(it -> paths.add(Told.text(it)));
      throw Refused.because(Sentences.severalMeant(money.get().text(), Joined.or(paths)));
    }
    return of(meant.getFirst());
  }

  /** A part, of those of its name the one that stands in the other. */
  static Scope within(Named.Money money, Scope other, NamesHere names) throws Refused {
    List<Referent> those =
        money.meant().stream()
            .filter(it -> !(it instanceof Referent.OfAgreement))
            .filter(it -> other.grants().containsAll(of(it).grants()))
            .toList();
    if (those.isEmpty()) {
      throw Refused.because(Sentences.notWithin(money.text(), other.told()));
    }
    return of(Optional.of(new Named.Money(money.text(), those)), Optional.empty(), names);
  }

  static boolean isOf(Agreement agreement, AskedYears years) {
    return agreement.years().stream().anyMatch(it -> years.have(it.year()));
  }

  static Scope of(Referent one) {
    return new Scope(Optional.of(one), List.of(agreement(one)), false);
  }

  /** Several agreements that are named. */
  static Scope of(List<Agreement> several) {
    return new Scope(Optional.empty(), several, false);
  }

  /** All there are. */
  static Scope ofAll(NamesHere names) {
    return new Scope(Optional.empty(), names.counted(), true);
  }

  /** Both, which have to be agreements as a whole, each another. */
  Scope and(Scope other) throws Refused {
    List<Agreement> both = new ArrayList<>(agreements);
    both.addAll(other.agreements);
    if (!isWhole() || !other.isWhole() || Set.copyOf(both).size() < both.size()) {
      throw Refused.because(Sentences.onlyAgreements());
    }
    return of(both);
  }

  private static Agreement agreement(Referent referent) {
    return switch (referent) {
      case Referent.OfAgreement it -> it.agreement();
      case Referent.OfArea it -> it.area().agreement();
      case Referent.OfGrant it -> it.grant().agreement();
      default -> throw new IllegalArgumentException(referent.toString());
    };
  }

  /** As an expression names it: {@code gnv-2020.nära-vård}. */
  static String path(Referent referent) {
    return switch (referent) {
      case Referent.OfArea it -> it.area().agreement().name() + "." + it.area().path();
      case Referent.OfGrant it -> it.grant().agreement().name() + "." + it.grant().path();
      default -> agreement(referent).name();
    };
  }

  /** What is written to ask for it: its path, or those of several; nothing where all is meant. */
  List<String> words() {
    if (one.isPresent()) {
      return List.of(path(one.get()));
    }
    return isAll ? List.of() : agreements.stream().map(Agreement::name).toList();
  }

  boolean isOne() {
    return one.isPresent();
  }

  /** Whether it is an agreement as a whole, or all of them. */
  boolean isWhole() {
    return one.filter(it -> !(it instanceof Referent.OfAgreement)).isEmpty();
  }

  List<Grant> grants() {
    return switch (one.orElse(null)) {
      case Referent.OfGrant it -> List.of(it.grant());
      case Referent.OfArea it -> it.area().allGrants();
      case null, default -> agreements.stream().flatMap(it -> it.grants().stream()).toList();
    };
  }

  /** The grants that somebody is among the recipients of. */
  List<Grant> grantsTo(Referent who) {
    return grants().stream()
        .filter(grant -> grant.recipients().stream().anyMatch(it -> isAmong(who, it)))
        .toList();
  }

  /** Whether a group has what members of another get that belong to its own. */
  boolean isSummedTo(Referent group) {
    return group instanceof Referent.OfGroup it
        && grants().stream()
            .anyMatch(grant -> grant.group().filter(of -> isAbove(it.group(), of)).isPresent());
  }

  boolean goesTo(Referent who) {
    return !grantsTo(who).isEmpty();
  }

  /** Whether somebody is the other, or a member of it. */
  boolean isWithin(Referent who, Referent other) {
    return isAmong(who, other);
  }

  private static boolean isAmong(Referent who, Referent recipients) {
    if (who instanceof Referent.OfMember it && recipients instanceof Referent.OfGroup of) {
      return it.group().same(of.group(), it.member()) >= 0 || isAbove(it.group(), of.group());
    }
    if (who instanceof Referent.OfParty it && recipients instanceof Referent.OfParty of) {
      return OneBody.areAlike(it.party(), of.party());
    }
    return who.getClass().equals(recipients.getClass())
        && Asker.path(who).equals(Asker.path(recipients));
  }

  private static boolean isAbove(Group group, Group other) {
    return other.above().stream().anyMatch(it -> OneBody.areAlike(it, group));
  }

  Naming naming() {
    return Naming.of(agreements);
  }

  /** What it is called in a sentence. */
  Told told() {
    return switch (one.orElse(null)) {
      case Referent.OfGrant it -> titled(it.grant().declared().title().map(Text::text), path(it));
      case Referent.OfArea it -> titled(it.area().title().map(Text::text), path(it));
      case Referent.OfAgreement it -> told(it.agreement());
      case null, default ->
          isAll
              ? Sentences.allAgreements(agreements.size())
              : Joined.and(agreements.stream().map(Scope::told).toList());
    };
  }

  static Told told(Agreement agreement) {
    return titled(agreement.root().title().map(Text::text), agreement.name());
  }

  private static Told titled(Optional<String> title, String path) {
    return title.<Told>map(it -> Sentences.titled(it, path)).orElse(Told.text(path));
  }

  /** The area that it is, where it is one or an agreement. */
  Optional<Area> area() {
    return switch (one.orElse(null)) {
      case Referent.OfArea it -> Optional.of(it.area());
      case Referent.OfAgreement it -> Optional.of(it.agreement().root());
      case null, default -> Optional.empty();
    };
  }
}
