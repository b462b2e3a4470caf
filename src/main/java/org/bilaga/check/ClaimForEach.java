package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * A claim that must hold for each member of a group, judged for one after another.
 *
 * <p>It is one sentence, so it is one claim and at most one finding, which names those for whom it
 * does not hold. Where it holds for all of whom it is known, but not of all is it known, it is not
 * verified.
 */
final class ClaimForEach {
  static final Kind KIND =
      Kind.finding("claim-differs-for-members")
          .counted(Kind.Counted.CLAIM)
          .en(
              "{place} claims {claim} for each of `{group}`, which is not so for {count} of {all}:"
                  + " {members}.",
              "Correct the text or the figures, or mark the claim `disputed` with a reason.")
          .sv(
              "{place} påstår {claim} för varje medlem i `{group}`, men det stämmer inte för"
                  + " {count} av {all}: {members}.",
              "Rätta texten eller talen, eller märk påståendet `omtvistat` med ett skäl.");

  /** More are counted, not named. */
  private static final int NAMED = 3;

  private final Clause.Claim claim;
  private final Agreement agreement;
  private final Checked checked;

  ClaimForEach(Clause.Claim claim, Agreement agreement, Checked checked) {
    this.claim = claim;
    this.agreement = agreement;
    this.checked = checked;
  }

  /** A member for whom the claim does not hold. */
  private record Failed(String name, ClaimDiffers.Sides sides) {}

  void check() {
    var group = claim.each().flatMap(agreement.module()::meaning);
    if (group.isEmpty() || !(group.get() instanceof Referent.OfGroup of)) {
      notVerified(NotKnown.Reason.wrong(claim.span()));
      return;
    }
    List<Failed> failed = new ArrayList<>();
    Optional<NotKnown.Reason> unknown = Optional.empty();
    for (int member = 0; member < of.group().size(); member++) {
      var context = Context.whole(agreement).of(of.group(), member);
      switch (ClaimDiffers.judge(claim, context, checked)) {
        case ClaimDiffers.Judged.Holds it -> {}
        case ClaimDiffers.Judged.Differs it ->
            failed.add(
                new Failed(
                    of.group().member(member).name(),
                    ClaimDiffers.Sides.of(claim, it.left(), it.right(), agreement)));
        case ClaimDiffers.Judged.NotVerified it ->
            unknown = unknown.isPresent() ? unknown : Optional.of(it.reason());
      }
    }
    if (!failed.isEmpty()) {
      checked.add(finding(failed, of.group()));
    } else {
      unknown.ifPresent(this::notVerified);
    }
  }

  private void notVerified(NotKnown.Reason reason) {
    checked.tally().claimNotVerified();
    checked.notVerified(reason, claim);
  }

  private Finding finding(List<Failed> failed, Group group) {
    List<Told> members = new ArrayList<>();
    for (Failed each : failed.subList(0, Math.min(NAMED, failed.size()))) {
      members.add(
          Sentences.memberAgainst(each.name, each.sides.leftText(), each.sides.rightText()));
    }
    Told named = Joined.commas(members);
    var finding =
        KIND.at(claim.left().span().to(claim.right().span()))
            .with("place", ClaimDiffers.place(claim.place()))
            .with("claim", "`" + claim.left().span().to(claim.right().span()).text() + "`")
            .with("group", group.name())
            .with("all", Integer.toString(group.size()))
            .with("count", Integer.toString(failed.size()))
            .with(
                "members",
                failed.size() > NAMED
                    ? Sentences.andMore(named, Integer.toString(failed.size() - NAMED))
                    : named)
            .about(claim);
    if (failed.size() == 1) {
      // Only of one can a mark say by how much.
      var sides = failed.get(0).sides;
      boolean toTheRight =
          claim.comparison() == Expression.Operator.EQUAL && !ClaimDiffers.isPrintedLeft(claim);
      finding
          .figures(
              toTheRight ? sides.left() : sides.right(), toTheRight ? sides.right() : sides.left())
          .form(sides.figures());
    }
    return finding;
  }
}
