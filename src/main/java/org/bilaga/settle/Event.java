package org.bilaga.settle;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.table.Member;
import org.bilaga.table.MemberMatcher;
import org.bilaga.words.Forms;
import org.bilaga.words.Told;

/** What can have happened, with the words for it in each language. */
public enum Event {
  REQUISITIONED(true, Sentences.requisitioned()),
  PAID(true, Sentences.paid()),
  SPENT(true, Sentences.spent()),
  REPAID(true, Sentences.repaid()),
  RECLAIMED(true, Sentences.reclaimed()),
  ACCOUNTED(true, Sentences.accounted()),
  SUBMITTED(false, Sentences.submitted()),
  MET(false, Sentences.met()),
  NOT_MET(false, Sentences.notMet());

  private static final MemberMatcher WORDS = words();

  private final boolean money;
  private final Forms words;

  Event(boolean money, Told words) {
    this.money = money;
    this.words = new Forms(words);
  }

  private static MemberMatcher words() {
    List<Member> members = new ArrayList<>();
    for (Event event : values()) {
      List<String> all = event.words.all();
      members.add(new Member("", "", all.get(0), all.subList(1, all.size())));
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
  public Told word() {
    return words;
  }
}
