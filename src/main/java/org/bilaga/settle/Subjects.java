package org.bilaga.settle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.ast.Text;
import org.bilaga.calendar.Slot;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Time;
import org.bilaga.duty.Undertaking;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.source.Folding;
import org.bilaga.table.Member;
import org.bilaga.table.MemberMatcher;
import org.bilaga.table.MemberMatcher.Match;

/**
 * What the subjects of facts mean in one agreement.
 *
 * <p>Money is known by its path, with or without the agreement before it, its title, or its last
 * name alone where no other has the same; a duty by its words; a month or year in brackets may
 * follow. Nothing at all is the agreement as a whole.
 */
final class Subjects {
  private static final Pattern PERIOD =
      Pattern.compile("(.*?)\\s*(?:\\[(\\d{4}(?:-\\d{2})?)\\]|\\s(\\d{4}-\\d{2}))\\s*");

  private static final int MOST_TOLD = 3;

  private final Agreement agreement;
  private final List<Subject.OfMoney> money = new ArrayList<>();
  private final List<Member> moneyNames = new ArrayList<>();
  private final List<Undertaking> undertakings;
  private final List<List<Duty>> duties = new ArrayList<>();
  private final MemberMatcher ofMoney;
  private final MemberMatcher ofUndertakings;
  private final MemberMatcher ofDuties;

  /**
   * @param payments of which what frees from a consequence is judged
   */
  Subjects(Agreement agreement, List<Undertaking> undertakings, List<Undertaking> payments) {
    this.agreement = agreement;
    this.undertakings = undertakings;
    area(agreement.root());
    ofMoney = new MemberMatcher(moneyNames);
    List<Member> names = new ArrayList<>();
    Map<String, List<Duty>> byText = new LinkedHashMap<>();
    for (Undertaking undertaking : undertakings) {
      names.add(new Member(undertaking.name(), "", undertaking.title(), List.of()));
      for (Duty duty : undertaking.judged()) {
        byText.computeIfAbsent(duty.what(), text -> new ArrayList<>()).add(duty);
      }
    }
    for (Undertaking payment : payments) {
      for (Duty term : payment.duties()) {
        for (Duty frees : term.instead()) {
          byText.computeIfAbsent(frees.what(), text -> new ArrayList<>()).add(frees);
        }
      }
    }
    ofUndertakings = new MemberMatcher(names);
    List<Member> texts = new ArrayList<>();
    byText.forEach((text, same) -> texts.add(new Member(text, "", text, List.of())));
    duties.addAll(byText.values());
    ofDuties = new MemberMatcher(texts);
  }

  private void area(Area area) {
    String title = area.title().map(Text::text).orElse("");
    add(area, Optional.empty(), area.isRoot() ? agreement.name() : area.path(), title);
    for (Grant grant : area.grants()) {
      String name = grant.declared().title().map(Text::text).orElse("");
      add(area, Optional.of(grant), grant.path(), name);
      earmarks(grant, grant.path(), grant.earmarks());
    }
    area.areas().forEach(this::area);
  }

  private void earmarks(Grant grant, String path, List<Earmark> earmarks) {
    for (Earmark earmark : earmarks) {
      String own = path + "." + earmark.name();
      String title = earmark.declared().title().map(Text::text).orElse("");
      add(grant.area(), Optional.of(grant), own, title);
      earmarks(grant, own, earmark.earmarks());
    }
  }

  private void add(Area area, Optional<Grant> grant, String path, String title) {
    money.add(new Subject.OfMoney(area, grant, ""));
    String last = path.substring(path.lastIndexOf('.') + 1);
    moneyNames.add(new Member(path, "", title, List.of(last, agreement.name() + "." + path)));
  }

  /** What a text means for an event of its sort, or what may have been meant. */
  sealed interface Lookup {
    record Found(Subject subject) implements Lookup {}

    record Unknown(List<String> suggestions) implements Lookup {}
  }

  Lookup find(String text, boolean money) {
    String period = "";
    String bare = text;
    Lookup whole = find(text, "", money);
    Matcher matcher = PERIOD.matcher(text);
    if (whole instanceof Lookup.Unknown && matcher.matches()) {
      bare = matcher.group(1);
      period = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      return find(bare, period, money);
    }
    return whole;
  }

  private Lookup find(String text, String period, boolean money) {
    return money ? money(text, period) : undertaking(text, period);
  }

  private Lookup money(String text, String period) {
    if (text.isBlank() || text.equals("*")) {
      return new Lookup.Found(new Subject.OfMoney(agreement.root(), Optional.empty(), period));
    }
    return switch (ofMoney.match(text)) {
      case Match.Matched it -> {
        var found = money.get(it.member());
        yield new Lookup.Found(new Subject.OfMoney(found.area(), found.grant(), period));
      }
      case Match.Ambiguous it -> {
        // A path is nobody else's, whatever last names are alike.
        for (int index : it.members()) {
          if (Folding.same(moneyNames.get(index).id(), text)) {
            var found = money.get(index);
            yield new Lookup.Found(new Subject.OfMoney(found.area(), found.grant(), period));
          }
        }
        yield new Lookup.Unknown(it.members().stream().map(i -> moneyNames.get(i).id()).toList());
      }
      case Match.Unknown it -> new Lookup.Unknown(it.suggestions());
    };
  }

  private Lookup undertaking(String text, String period) {
    Optional<Slot> month = Slot.of(period);
    if (period.length() == 7 && month.isEmpty()) {
      return new Lookup.Unknown(List.of());
    }
    List<String> near = new ArrayList<>();
    switch (ofDuties.match(text)) {
      case Match.Matched it -> {
        var found = new Subject.OfDuties(duties.get(it.member()), month);
        return exists(found) ? new Lookup.Found(found) : new Lookup.Unknown(those(found.duties()));
      }
      case Match.Ambiguous it -> {}
      case Match.Unknown it -> near.addAll(it.suggestions());
    }
    switch (ofUndertakings.match(text)) {
      case Match.Matched it -> {
        Undertaking found = undertakings.get(it.member());
        // A month of it is not all of it, but a month of one of its duties.
        return month.isPresent() && found.judged().stream().anyMatch(Subjects::isRepeated)
            ? new Lookup.Unknown(those(found.judged()))
            : new Lookup.Found(new Subject.OfUndertaking(found));
      }
      case Match.Ambiguous it -> it.members().forEach(i -> near.add(undertakings.get(i).name()));
      case Match.Unknown it -> near.addAll(it.suggestions());
    }
    return new Lookup.Unknown(near.subList(0, Math.min(near.size(), MOST_TOLD)));
  }

  private static boolean isRepeated(Duty duty) {
    return duty.times().size() > 1;
  }

  /** Whether a duty comes in the month that is named, where one is. */
  private static boolean exists(Subject.OfDuties subject) {
    return subject.duties().stream().anyMatch(it -> !Submissions.times(subject, it).isEmpty());
  }

  /** The first and the last of what comes again, as facts name them; else what there is. */
  private static List<String> those(List<Duty> duties) {
    Set<String> all = new LinkedHashSet<>();
    for (Duty duty : duties) {
      for (Time time : List.of(duty.times().getFirst(), duty.times().getLast())) {
        all.add(duty.what() + time.of().map(it -> "[" + it.last().text() + "]").orElse(""));
      }
    }
    return List.copyOf(all).subList(0, Math.min(all.size(), MOST_TOLD));
  }
}
