package org.bilaga.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Walk;
import org.bilaga.compare.Change.Kind;
import org.bilaga.finding.Told;

/**
 * What is said otherwise of obligations and conditions: who must do what by when, and what else.
 */
final class DutyChanges {
  private static final Told NOTHING = Told.phrase("nothing", "inget");
  private static final Told NO_DAY = Told.phrase("no day", "ingen dag");

  private final Side before;
  private final Side after;
  private final ChangeList out;

  DutyChanges(Side before, Side after, ChangeList out) {
    this.before = before;
    this.after = after;
    this.out = out;
  }

  /** An obligation or a condition, which have the same parts. */
  private record Block(
      boolean isCondition,
      String name,
      List<Clause.Duty> duties,
      Optional<Clause.Otherwise> otherwise) {
    Told called() {
      return isCondition
          ? Told.phrase("condition `" + name + "`", "villkoret `" + name + "`")
          : Told.phrase("obligation `" + name + "`", "skyldigheten `" + name + "`");
    }
  }

  void find() {
    List<Block> earlier = blocks(before.agreement().declared());
    List<Block> later = blocks(after.agreement().declared());
    for (Block now : later) {
      named(now.name(), earlier).ifPresent(then -> compare(then, now));
    }
    onOneSide(later, earlier, true);
    onOneSide(earlier, later, false);
  }

  /** Those that the other side does not have, told together. */
  private void onOneSide(List<Block> blocks, List<Block> others, boolean added) {
    for (boolean conditions : new boolean[] {true, false}) {
      List<String> names = new ArrayList<>();
      for (Block block : blocks) {
        if (block.isCondition() == conditions && named(block.name(), others).isEmpty()) {
          names.add("`" + block.name() + "`");
        }
      }
      if (!names.isEmpty()) {
        out.add(
            added ? Kind.DUTY_ADDED : Kind.DUTY_REMOVED,
            "",
            (added ? "New " : "Gone ")
                + (conditions ? "conditions: " : "obligations: ")
                + "{names}.",
            (added ? "Nya " : "Borttagna ")
                + (conditions ? "villkor: " : "skyldigheter: ")
                + "{names}.",
            "names",
            String.join(", ", names));
      }
    }
  }

  private static List<Block> blocks(Declaration.Agreement agreement) {
    List<Block> blocks = new ArrayList<>();
    for (Clause clause : Walk.all(Clause.class, agreement)) {
      if (clause instanceof Clause.Obligation it) {
        blocks.add(new Block(false, it.name().text(), it.duties(), it.otherwise()));
      } else if (clause instanceof Clause.Condition it) {
        blocks.add(new Block(true, it.name().text(), it.duties(), it.otherwise()));
      }
    }
    return blocks;
  }

  private static Optional<Block> named(String name, List<Block> blocks) {
    return blocks.stream().filter(block -> block.name().equals(name)).findFirst();
  }

  private void compare(Block then, Block now) {
    for (Clause.Duty duty : now.duties()) {
      Optional<Clause.Duty> same = same(duty, then.duties());
      if (same.isEmpty()) {
        said(Kind.DUTY_ADDED, "is new in the", "är nytt i", duty, now);
      } else if (!Wording.same(same.get().when(), duty.when())) {
        out.add(
            Kind.DEADLINE_CHANGED,
            now.name(),
            "The last day for `{what}` ({who}) in the {block} is {now} instead of {then}.",
            "Sista dagen för `{what}` ({who}) i {block} är {now} i stället för {then}.",
            "what",
            Wording.of(duty.act()),
            "who",
            who(duty),
            "block",
            now.called(),
            "now",
            when(duty),
            "then",
            when(same.get()));
      }
    }
    for (Clause.Duty duty : then.duties()) {
      if (same(duty, now.duties()).isEmpty()) {
        said(Kind.DUTY_REMOVED, "is gone from the", "är borttaget ur", duty, now);
      }
    }
    if (!Wording.same(then.otherwise(), now.otherwise())) {
      out.add(
          Kind.CONSEQUENCE_CHANGED,
          now.name(),
          "What follows when the {block} is not met is {now} instead of {then}.",
          "Det som följer när {block} inte uppfylls är {now} i stället för {then}.",
          "block",
          now.called(),
          "now",
          ChangeList.quoted(now.otherwise().map(Wording::of), NOTHING),
          "then",
          ChangeList.quoted(then.otherwise().map(Wording::of), NOTHING));
    }
  }

  private void said(Kind kind, String english, String swedish, Node duty, Block block) {
    out.add(
        kind,
        block.name(),
        "`{what}` " + english + " {block}.",
        "`{what}` " + swedish + " {block}.",
        "what",
        Wording.of(duty),
        "block",
        block.called());
  }

  /** The duty of the same body to do the same, whatever the day. */
  private static Optional<Clause.Duty> same(Clause.Duty duty, List<Clause.Duty> among) {
    return among.stream()
        .filter(it -> Wording.same(it.act(), duty.act()) && Wording.same(it.who(), duty.who()))
        .findFirst();
  }

  private static String who(Clause.Duty duty) {
    List<String> who = new ArrayList<>();
    for (Reference one : duty.who()) {
      who.add(one.text());
    }
    return String.join(", ", who);
  }

  static Told when(Clause.Duty duty) {
    if (duty.by().isPresent()) {
      return Told.text(duty.by().get().iso());
    }
    return ChangeList.quoted(duty.when().map(Wording::of), NO_DAY);
  }
}
