package org.bilaga.settle;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.table.Member;
import org.bilaga.table.MemberMatcher;
import org.bilaga.words.Language;

/** What can have happened, with the words for it in both languages. */
public enum Event {
  REQUISITIONED(true, "requisitioned", "rekvirerat", "rekvirerad", "rekvisition", "requisition"),
  PAID(true, "paid", "utbetalt", "utbetald", "utbetalning", "payment"),
  SPENT(true, "spent", "förbrukat", "förbrukad", "kostnader", "costs"),
  REPAID(true, "repaid", "återbetalt", "återbetald", "återbetalning", "repayment"),
  RECLAIMED(true, "reclaimed", "återkrävt", "återkrävd", "återkrav"),
  ACCOUNTED(true, "accounted", "redovisat", "redovisad", "accounted for"),
  SUBMITTED(false, "submitted", "lämnat", "inlämnat", "inlämnad", "lämnad", "inskickat"),
  MET(false, "met", "uppfyllt", "uppfylld"),
  NOT_MET(false, "not met", "ej uppfyllt", "inte uppfyllt", "ej uppfylld", "inte uppfylld");

  private static final MemberMatcher WORDS = words();

  private final boolean money;
  private final List<String> names;

  Event(boolean money, String... names) {
    this.money = money;
    this.names = List.of(names);
  }

  private static MemberMatcher words() {
    List<Member> members = new ArrayList<>();
    for (Event event : values()) {
      var others = event.names.subList(2, event.names.size());
      members.add(new Member(event.names.get(0), "", event.names.get(1), others));
    }
    return new MemberMatcher(members);
  }

  /** What came of looking a word up; members are the events in their order. */
  static MemberMatcher.Match match(String word) {
    return WORDS.match(word);
  }

  /** Whether it is about money, and not about a duty or a condition. */
  public boolean isMoney() {
    return money;
  }

  /** Whether it says nothing without an amount. */
  public boolean needsAmount() {
    return money && this != ACCOUNTED;
  }

  /** The word that the documentation uses. */
  public String word(Language language) {
    return names.get(language == Language.SWEDISH ? 1 : 0);
  }

  static String allWords(Language language) {
    var all = new StringBuilder();
    for (Event event : values()) {
      all.append(all.isEmpty() ? "" : ", ").append(event.word(language));
    }
    return all.toString();
  }
}
