package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;
import org.bilaga.table.MatchProblem;
import org.bilaga.table.MatchedTable;
import org.bilaga.table.Member;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * What is told of rows that do not belong to exactly one member, and of members without a row.
 *
 * <p>A row with a strange name and a member without a row are one cause where the one is the
 * other's: where the name is nearest to that member, or where no other row and no other member are
 * left. Of a table whose names mostly are none, one thing is told.
 */
public final class RowFindings {
  static final Kind ROW_UNKNOWN =
      Kind.finding("row-unknown")
          .en("\"{name}\" is not a member of `{group}`.", "{suggestion}")
          .sv("\"{name}\" är inte medlem i `{group}`.", "{suggestion}");
  static final Kind ROW_AMBIGUOUS =
      Kind.finding("row-ambiguous")
          .en("\"{name}\" can mean {candidates}.", "Write a name that only one of them has.")
          .sv("\"{name}\" kan betyda {candidates}.", "Skriv ett namn som bara en av dem har.");
  static final Kind ROW_TWICE =
      Kind.finding("row-twice")
          .en("{name} has two rows in the table.", "Remove one of them, or correct its name.")
          .sv("{name} har två rader i tabellen.", "Ta bort den ena, eller rätta dess namn.");
  static final Kind ROW_MISSING =
      Kind.finding("row-missing")
          .en(
              "{lack} in the table.",
              "Add a row for {name}, or add the name that the table uses as an alias.")
          .sv(
              "{lack} i tabellen.",
              "Lägg till en rad för {name}, eller lägg till det namn som tabellen använder som"
                  + " alias.");

  static final Kind NAMES_DIFFER =
      Kind.finding("row-names-differ")
          .en(
              "\"{code}\" is {member}, but beside it stands {other}.",
              "Correct the one that is wrong; until then the row is neither's.")
          .sv(
              "\"{code}\" är {member}, men bredvid står {other}.",
              "Rätta det som är fel; tills dess är raden ingenderas.");

  /** Of members without a row as many as this are named. */
  private static final int NAMED = 4;

  private final MatchedTable matched;
  private final Group group;
  private final Object subject;
  private final List<Finding> told = new ArrayList<>();
  private final Map<Integer, Span> places = new HashMap<>();
  private final List<Integer> missing = new ArrayList<>();
  private final Set<Integer> outside = new HashSet<>();

  private RowFindings(MatchedTable matched, Group group, Object subject) {
    this.matched = matched;
    this.group = group;
    this.subject = subject;
  }

  /**
   * Of the table of some data or of an appendix; {@code subject} is what a mark on it stands on.
   */
  public static RowFindings of(MatchedTable matched, Group group, Object subject) {
    return of(matched, group, subject, Set.of());
  }

  /**
   * The same of a table in which some members need no row.
   *
   * @param outside those, by their index
   */
  public static RowFindings of(
      MatchedTable matched, Group group, Object subject, Set<Integer> outside) {
    var rows = new RowFindings(matched, group, subject);
    rows.outside.addAll(outside);
    if (!matched.problems().isEmpty()) {
      rows.collect();
    }
    return rows;
  }

  public void tell(Findings out) {
    tellOfRows(out);
    if (!missing.isEmpty()) {
      lacking().told().apply(Set.copyOf(missing)).forEach(out::add);
    }
  }

  /** Only of the rows that there are. */
  void tellOfRows(Findings out) {
    told.forEach(out::add);
  }

  /** The members of whom it is told nowhere else why they have no row. */
  Lacking lacking() {
    return new Lacking(
        missing,
        needed -> {
          List<Integer> members = new ArrayList<>(missing);
          members.retainAll(needed);
          return List.of(placed(missing(members)));
        });
  }

  /** Where it is told why a member has no row. */
  public Optional<Span> place(int member) {
    return Optional.ofNullable(places.get(member));
  }

  private void collect() {
    for (MatchProblem problem : matched.problems()) {
      if (problem instanceof MatchProblem.MissingMember it) {
        missing.add(matched.matcher().members().indexOf(it.member()));
      }
    }
    if (isMostlyStrange()) {
      mostlyStrange();
      return;
    }
    List<Finding> alone = new ArrayList<>();
    for (MatchProblem problem : matched.problems()) {
      switch (problem) {
        case MatchProblem.UnknownMember it -> pair(unknown(it), near(it), alone);
        case MatchProblem.AmbiguousMember it -> pair(ambiguous(it), indices(it), alone);
        case MatchProblem.RepeatedMember it -> pair(twice(it), List.of(), alone);
        case MatchProblem.NamesDiffer it -> pair(namesDiffer(it), indices(it), alone);
        case MatchProblem.RepeatedTotal it ->
            add(twice(it.span(), it.first(), Sentences.theTotal()));
        case MatchProblem.MissingMember it -> {}
      }
    }
    if (alone.size() == 1 && missing.size() == 1) {
      take(alone.get(0), missing.get(0));
    }
    missing.removeAll(outside);
    for (int member : missing) {
      places.put(member, heading());
    }
  }

  private boolean isMostlyStrange() {
    int strange = 0;
    for (MatchProblem problem : matched.problems()) {
      strange += problem instanceof MatchProblem.UnknownMember ? 1 : 0;
    }
    return strange > TableFindings.FEW
        && strange * 2 > matched.table().rowCount()
        && !missing.isEmpty();
  }

  /** The first strange name, and how many more there are. */
  private void mostlyStrange() {
    Finding first = null;
    int more = 0;
    for (MatchProblem problem : matched.problems()) {
      if (problem instanceof MatchProblem.UnknownMember it) {
        if (first == null) {
          first = unknown(it);
        } else {
          more++;
        }
      }
    }
    if (first == null) {
      return;
    }
    String rows = number(more);
    first.note(Sentences.andMoreStrangeRows(rows));
    String none = number(missing.size());
    first.note(Sentences.membersWithoutRows(none));
    for (int member : missing) {
      places.put(member, first.span());
    }
    add(first);
  }

  private static String number(int count) {
    return Figures.plain().text(Fraction.of(count));
  }

  /** Tells of a row; where it is near to one of those without a row, it is theirs. */
  private void pair(Finding finding, List<Integer> candidates, List<Finding> alone) {
    add(finding);
    for (int candidate : candidates) {
      if (missing.contains(candidate)) {
        take(finding, candidate);
        return;
      }
    }
    alone.add(finding);
  }

  private void take(Finding finding, int member) {
    missing.remove((Integer) member);
    places.put(member, finding.span());
    String name = group.member(member).name();
    finding.note(Sentences.hasNoRow(name));
  }

  private Finding missing(List<Integer> members) {
    List<String> names = new ArrayList<>();
    members.forEach(member -> names.add(group.member(member).name()));
    Told who = and(names);
    return ROW_MISSING
        .at(heading())
        .with("name", who)
        .with("lack", names.size() == 1 ? Sentences.hasNoRow(who) : Sentences.haveNoRow(who));
  }

  private Span heading() {
    for (MatchProblem problem : matched.problems()) {
      if (problem instanceof MatchProblem.MissingMember it) {
        return it.span();
      }
    }
    return group.declared().name().span();
  }

  private void add(Finding finding) {
    told.add(placed(finding));
  }

  private Finding placed(Finding finding) {
    // A row that is cut wrongly has no right name either.
    return finding.about(subject).hangsOn(finding.span()).answersFor(finding.span());
  }

  private Finding unknown(MatchProblem.UnknownMember it) {
    return ROW_UNKNOWN
        .at(it.span())
        .with("name", it.text())
        .with("group", group.name())
        .with("suggestion", new RowAdvice(matched, group).of(it));
  }

  private List<Integer> near(MatchProblem.UnknownMember it) {
    List<Integer> near = new ArrayList<>();
    for (String name : it.suggestions()) {
      near.add(matched.matcher().find(name, 0, name.length()));
    }
    return near;
  }

  private static Finding ambiguous(MatchProblem.AmbiguousMember it) {
    List<String> names = new ArrayList<>();
    it.candidates().forEach(member -> names.add(member.name()));
    return ROW_AMBIGUOUS
        .at(it.span())
        .with("name", it.text())
        .with("candidates", TableFindings.either(names));
  }

  private static Finding namesDiffer(MatchProblem.NamesDiffer it) {
    return NAMES_DIFFER
        .at(it.span())
        .with("code", it.first().text())
        .with("member", it.member().name())
        .with("other", it.other().name())
        .and(it.first(), Sentences.isMember(it.member().name()));
  }

  private List<Integer> indices(MatchProblem.NamesDiffer it) {
    var members = matched.matcher().members();
    return List.of(members.indexOf(it.member()));
  }

  private List<Integer> indices(MatchProblem.AmbiguousMember it) {
    List<Integer> indices = new ArrayList<>();
    for (Member member : it.candidates()) {
      indices.add(matched.matcher().members().indexOf(member));
    }
    return indices;
  }

  private static Finding twice(MatchProblem.RepeatedMember it) {
    return twice(it.span(), it.first(), Told.text(it.member().name()));
  }

  private static Finding twice(Span place, Span first, Told name) {
    return ROW_TWICE.at(place).with("name", name).and(first, Sentences.theFirstRow());
  }

  /** Names with "and" before the last; of many only the first, and how many more. */
  private static Told and(List<String> names) {
    int shown = names.size() > NAMED ? NAMED - 1 : names.size();
    if (shown == names.size()) {
      return Joined.and(names.stream().map(Told::text).toList());
    }
    String listed = String.join(", ", names.subList(0, shown));
    String more = number(names.size() - shown);
    return Sentences.andMore(listed, more);
  }
}
