package org.bilaga.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.bilaga.finding.Suggestion;
import org.bilaga.source.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one member that a written name means.
 *
 * <p>A name matches an id, code, name or alias of a member; case, composition of letters, hyphens
 * and spaces do not count, nor a footnote mark at the end or a leading zero of a code. The kind of
 * a body ({@code Region …}, {@code … kommun}) may be left out or added, never changed. May be
 * shared by threads.
 */
public final class MemberMatcher {
  /** A longer text is no name, unless it is spelled just so. */
  private static final int MOST_LONG = 2_000;

  private static final int UNKNOWN = -1;
  private static final int MOST_SUGGESTIONS = 3;

  /** Codes and abbreviations are too near to everything. */
  private static final int SHORTEST_SUGGESTION = 3;

  private final List<Member> members;
  private final Map<String, List<Integer>> byLetters = new HashMap<>();
  private final SpellingIndex exact;
  private volatile @Nullable Map<String, List<Integer>> byBareName;

  public MemberMatcher(List<Member> members) {
    this.members = List.copyOf(members);
    var spellings = new ArrayList<String>();
    for (int i = 0; i < members.size(); i++) {
      for (String spelling : spellings(members.get(i))) {
        add(Folding.letters(spelling), i);
        spellings.add(spelling);
      }
    }
    for (int i = 0; i < members.size(); i++) {
      String code = withoutZeros(members.get(i).code());
      // 01 comes back from a spreadsheet as 1, which must not take the place of another's own.
      if (!code.isEmpty() && !byLetters.containsKey(code)) {
        add(code, i);
      }
    }
    exact = new SpellingIndex(spellings.size());
    for (String spelling : spellings) {
      var meant = byLetters.get(Folding.letters(spelling));
      if (meant != null && meant.size() == 1) {
        exact.put(spelling, meant.get(0));
      }
    }
  }

  public List<Member> members() {
    return members;
  }

  /**
   * The index of the member that {@code text[start, end)} means, or -1 where it is unknown or
   * ambiguous. Makes no objects for a name spelled as given.
   */
  public int find(String text, int start, int end) {
    int member = exact.find(text, start, end);
    if (member != SpellingIndex.ABSENT) {
      return member;
    }
    var meant = meant(text.substring(start, end));
    return meant.size() == 1 ? meant.get(0) : UNKNOWN;
  }

  public Match match(String name) {
    return match(name, meant(name));
  }

  private Match match(String name, List<Integer> meant) {
    if (meant.isEmpty()) {
      return new Match.Unknown(suggestions(name));
    }
    return meant.size() == 1
        ? new Match.Matched(meant.get(0))
        : new Match.Ambiguous(List.copyOf(meant));
  }

  /** Spellings that two or more members share, and which therefore match none of them. */
  public List<Clash> clashes() {
    var clashes = new ArrayList<Clash>();
    var seen = new LinkedHashSet<String>();
    for (Member member : members) {
      for (String spelling : spellings(member)) {
        String letters = Folding.letters(spelling);
        var meant = byLetters.getOrDefault(letters, List.of());
        if (meant.size() > 1 && seen.add(letters)) {
          clashes.add(new Clash(spelling, List.copyOf(meant)));
        }
      }
    }
    return clashes;
  }

  /** The members that a name means: several where it is ambiguous, none where it is unknown. */
  public List<Integer> meant(String name) {
    var meant = meantWithKind(name);
    return meant.isEmpty() && name.length() <= MOST_LONG ? byKind(NameMarks.without(name)) : meant;
  }

  /** The same of a name whose kind of body is neither left out nor added. */
  public List<Integer> meantWithKind(String name) {
    if (name.length() > MOST_LONG) {
      return List.of();
    }
    var meant = meantAs(Folding.letters(name));
    if (!meant.isEmpty()) {
      return meant;
    }
    String bare = NameMarks.without(name);
    return bare.length() == name.length() ? meant : meantAs(Folding.letters(bare));
  }

  /**
   * Those that a name means whose kind of body stands in one of the two names only: {@code Bokviks
   * kommun} is Bokvik, and {@code Bokvik} is Bokvik kommun. {@code Bokviks län} is not: a county is
   * never its municipality.
   */
  private List<Integer> byKind(String name) {
    var wanted = TableWords.Bare.of(name);
    List<Integer> meant = new ArrayList<>();
    for (String bare : wanted.bare()) {
      for (int member : bareNames().getOrDefault(bare, List.of())) {
        if (!meant.contains(member) && mayBe(member, wanted.kind())) {
          meant.add(member);
        }
      }
      if (!meant.isEmpty()) {
        return meant;
      }
    }
    return meant;
  }

  private boolean mayBe(int member, String kind) {
    boolean without = false;
    for (String spelling : names(members.get(member))) {
      String own = TableWords.Bare.of(spelling).kind();
      if (!own.isEmpty() && !kind.isEmpty() && !own.equals(kind)) {
        return false;
      }
      without |= own.isEmpty();
    }
    return kind.isEmpty() || without;
  }

  /** Made when the first name is not found: most tables have the names as given. */
  private Map<String, List<Integer>> bareNames() {
    var known = byBareName;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < members.size(); i++) {
        for (String spelling : names(members.get(i))) {
          var bare = TableWords.Bare.of(spelling);
          // The s of "Hallands län" is a genitive's or the name's own: both are looked for.
          for (String letters : bare.bare()) {
            var owners = known.computeIfAbsent(letters, key -> new ArrayList<>(1));
            if (!owners.contains(i)) {
              owners.add(i);
            }
          }
        }
      }
      byBareName = known;
    }
    return known;
  }

  private static List<String> names(Member member) {
    var names = new ArrayList<String>(member.aliases().size() + 1);
    names.add(member.name());
    names.addAll(member.aliases());
    return names;
  }

  private List<Integer> meantAs(String letters) {
    var meant = byLetters.get(letters);
    if (meant != null) {
      return meant;
    }
    int member = withCode(letters);
    return member == UNKNOWN ? List.of() : List.of(member);
  }

  /** The member of {@code 0114upplandsväsby}: a code and then a name of the same member. */
  private int withCode(String letters) {
    int digits = 0;
    while (digits < letters.length() && Character.isDigit(letters.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits == letters.length()) {
      return UNKNOWN;
    }
    var coded = byLetters.getOrDefault(letters.substring(0, digits), List.of());
    var named = byLetters.getOrDefault(letters.substring(digits), List.of());
    for (int member : coded) {
      if (named.contains(member)) {
        return member;
      }
    }
    return UNKNOWN;
  }

  /** The nearest spelling of each of the nearest members. */
  private List<String> suggestions(String name) {
    var owners = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < members.size(); i++) {
      for (String spelling : spellings(members.get(i))) {
        if (spelling.length() >= SHORTEST_SUGGESTION) {
          owners.putIfAbsent(spelling, i);
        }
      }
    }
    var suggested = new LinkedHashMap<Integer, String>();
    for (String near : Suggestion.nearest(name, owners.keySet(), MOST_SUGGESTIONS * 4)) {
      var owner = owners.get(near);
      if (owner != null && suggested.size() < MOST_SUGGESTIONS) {
        suggested.putIfAbsent(owner, near);
      }
    }
    return List.copyOf(suggested.values());
  }

  private void add(String letters, int member) {
    var meant = byLetters.computeIfAbsent(letters, key -> new ArrayList<>(1));
    if (!letters.isEmpty() && !meant.contains(member)) {
      meant.add(member);
    }
  }

  /** All that is not blank, the names that are printed before the id and the code. */
  private static List<String> spellings(Member member) {
    var spellings = new ArrayList<String>(member.aliases().size() + 3);
    spellings.add(member.name());
    spellings.addAll(member.aliases());
    spellings.add(member.id());
    spellings.add(member.code());
    spellings.removeIf(String::isBlank);
    return spellings;
  }

  private static String withoutZeros(String code) {
    int zeros = 0;
    while (zeros < code.length() - 1 && code.charAt(zeros) == '0') {
      zeros++;
    }
    return code.substring(zeros);
  }

  /** What came of matching a name. */
  public sealed interface Match {
    record Matched(int member) implements Match {}

    record Unknown(List<String> suggestions) implements Match {}

    record Ambiguous(List<Integer> members) implements Match {}
  }

  /** One spelling, several members. */
  public record Clash(String spelling, List<Integer> members) {}
}
