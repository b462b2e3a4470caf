package org.bilaga.resolve;

import java.util.Optional;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.source.Span;

/**
 * Tells of members that a corresponding group knows nothing of: they would read nought in its
 * figures.
 */
public final class Counterparts {
  static final Kind KIND =
      Kind.mistake("member-without-counterpart")
          .en(
              "{name} corresponds to nobody in `{group}`: no member there has the code \"{code}\".",
              "Give the two the same code.")
          .sv(
              "{name} motsvaras inte av någon i `{group}`: ingen där har koden \"{code}\".",
              "Ge de två samma kod.");

  private Counterparts() {}

  /** Every such member, where it is declared. */
  static void tellAll(Group group, Group other, Findings out) {
    for (int member = 0; member < group.size(); member++) {
      if (group.in(other, member) < 0) {
        out.add(finding(group, member, other, group.place(member)));
      }
    }
  }

  /** The first member of a group without one in the other, told at a place that needs it. */
  public static Optional<Finding> firstMissing(Group group, Group other, Span place) {
    for (int member = 0; member < group.size() && group != other; member++) {
      if (group.in(other, member) < 0) {
        return Optional.of(finding(group, member, other, place));
      }
    }
    return Optional.empty();
  }

  private static Finding finding(Group group, int member, Group other, Span place) {
    return KIND.at(place)
        .with("name", group.member(member).name())
        .with("group", other.name())
        .with("code", group.member(member).code());
  }
}
