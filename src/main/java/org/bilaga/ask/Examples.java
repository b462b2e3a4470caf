package org.bilaga.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Language;

/** Examples of questions, their blanks filled with names that exist. */
final class Examples {
  private Examples() {}

  private static final String USUAL_SUM = "100 mkr";

  /** With the names of an agreement that gives two members something, where there is one. */
  static String filled(String example, NamesHere names, Language language) {
    Optional<Agreement> giving = Optional.empty();
    Optional<Group> group = Optional.empty();
    boolean divided = false;
    for (Agreement agreement : names.counted()) {
      for (Grant grant : agreement.grants()) {
        boolean several = grant.group().filter(it -> it.size() > 1).isPresent();
        boolean better = group.isEmpty() || !divided && grant.key().isPresent();
        if (several && better) {
          giving = Optional.of(agreement);
          group = grant.group();
          divided = grant.key().isPresent();
        }
      }
    }
    List<Agreement> all = new ArrayList<>(names.counted());
    giving.ifPresent(
        it -> {
          all.remove(it);
          all.addFirst(it);
        });
    String money = all.isEmpty() ? Sentences.anAgreement().in(language) : all.getFirst().name();
    String other = all.size() < 2 ? money : all.get(1).name();
    List<String> who = new ArrayList<>();
    group.ifPresent(it -> it.members().forEach(member -> who.add(member.name())));
    int year = names.lastYear().orElse(2020);
    return example
        .replace("{part}", all.isEmpty() ? "A" : part(all.getFirst()))
        .replace("{sum}", sum(all, language))
        .replace("{party}", names.parties().stream().findFirst().orElse("A"))
        .replace("{year2}", String.valueOf(year - 1))
        .replace("{year}", String.valueOf(year))
        .replace("{money2}", other)
        .replace("{money}", money)
        .replace("{who2}", who.size() > 1 ? who.get(1) : "B")
        .replace("{who6}", who.size() > 2 ? who.get(2) : "C")
        .replace("{who}", who.isEmpty() ? "A" : who.getFirst());
  }

  /** In the money that the first of some agreements is counted in. */
  private static String sum(List<Agreement> all, Language language) {
    var unit = all.isEmpty() ? Denomination.USUAL : TypeChecker.currencyOf(all.getFirst());
    return unit.equals(Denomination.USUAL)
        ? USUAL_SUM
        : unit.isCurrency() ? Sentences.muchMoney(unit.code()).in(language) : "100 " + unit.many();
  }

  private static String part(Agreement agreement) {
    return agreement.grants().isEmpty()
        ? agreement.name()
        : agreement.name() + "." + agreement.grants().getFirst().path();
  }

  /** Whether there is a name for each of its blanks. */
  static boolean canBeFilled(String example, NamesHere names) {
    boolean three =
        names.counted().stream()
            .flatMap(agreement -> agreement.grants().stream())
            .anyMatch(grant -> grant.group().filter(it -> it.size() > 2).isPresent());
    return (names.counted().size() > 1 || !example.contains("{money2}"))
        && (three || !example.contains("{who6}"))
        && (!names.parties().isEmpty() || !example.contains("{party}"))
        && (names.years() > 0 || !example.contains("{year}"))
        && (names.years() > 1 || !example.contains("{year2}"));
  }

  /** With letters for names, where there are none. */
  static String plain(String example) {
    return example
        .replace("{part}", "nära-vård")
        .replace("{sum}", USUAL_SUM)
        .replace("{party}", "SKR")
        .replace("{year2}", "2019")
        .replace("{year}", "2020")
        .replace("{money2}", "gnv-2019")
        .replace("{money}", "gnv-2020")
        .replace("{who2}", "Skåne")
        .replace("{who6}", "Gotland")
        .replace("{who}", "Halland");
  }
}
