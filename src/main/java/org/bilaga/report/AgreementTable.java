package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.Ledger;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Language;
import org.bilaga.finding.Told;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Register;

/**
 * The money of an agreement as its own table has it: areas with their grants, amount, recipient and
 * section, and the total.
 *
 * <p>An area's amount is the sum of its parts; where another total is stated, a note says so.
 */
public final class AgreementTable {
  private final Ledger ledger;
  private final Evaluator evaluator;
  private final Language language;
  private final Amounts amounts;
  private final Grid grid;
  private final List<String> notes = new ArrayList<>();

  public AgreementTable(Ledger ledger, Evaluator evaluator, Language language) {
    this.ledger = ledger;
    this.evaluator = evaluator;
    this.language = language;
    this.amounts = new Amounts(ledger);
    this.grid =
        new Grid(
            List.of(
                Grid.Column.words("§"),
                Grid.Column.words(say("Grant", "Bidrag")),
                Grid.Column.figures(amounts.heading().in(language)),
                Grid.Column.words(say("Recipient", "Mottagare"))));
    children(ledger.agreement().root(), 0);
    Fraction total = evaluator.sum(ledger.agreement().root());
    grid.total("", say("Total", "Totalt"), amounts.text(total), "");
    note(ledger.agreement().root());
    shortNames();
  }

  public Grid grid() {
    return grid;
  }

  /** What the table itself cannot say, a sentence each. */
  public List<String> notes() {
    return notes;
  }

  private void children(Area area, int depth) {
    for (Object child : area.children()) {
      if (child instanceof Area inner) {
        String sum = amounts.text(evaluator.sum(inner));
        grid.row(sections(inner.sections()), indent(depth) + title(inner), sum, unplaced(inner));
        note(inner);
        children(inner, depth + 1);
      } else {
        grant((Grant) child, depth);
      }
    }
  }

  /** An area that states money and no grants: nobody is said to get it. */
  private String unplaced(Area area) {
    boolean unplaced = area.allGrants().isEmpty() && area.total().isPresent();
    return unplaced ? say("(recipients not stated)", "(mottagare inte angivna)") : "";
  }

  private void grant(Grant grant, int depth) {
    var declared = grant.declared();
    String title = declared.title().map(text -> text.text()).orElse(grant.name());
    String recipient = Recipients.of(grant).in(language);
    if (declared.isRemainder()) {
      title += say(" (remainder)", " (återstoden)");
    }
    boolean toGroup = grant.group().isPresent();
    if (toGroup && !ledger.entry(grant).isDistributed()) {
      recipient += say(" (undistributed)", " (ofördelat)");
    }
    String amount = amounts.text(ledger.entry(grant).total().toMajor());
    grid.row(sections(grant.sections()), indent(depth) + title, amount, recipient);
    earmarks(grant.earmarks(), depth + 1);
  }

  private void earmarks(List<Earmark> earmarks, int depth) {
    for (Earmark earmark : earmarks) {
      String title = earmark.declared().title().map(text -> text.text()).orElse(earmark.name());
      grid.row(
          sections(earmark.declared().sections()),
          indent(depth) + say("of which ", "varav ") + title,
          amounts.text(evaluator.amount(earmark)),
          "");
      earmarks(earmark.earmarks(), depth + 1);
    }
  }

  private void note(Area area) {
    Fraction sum = evaluator.sum(area);
    Fraction stated = evaluator.stated(area);
    if (!sum.equals(stated)) {
      var figures = Figures.natural(Amounts.currency(ledger), sum, stated);
      Told title = Told.text(area.isRoot() ? ledger.agreement().name() : area.path());
      notes.add(
          say("The stated total of ", "Den angivna summan för ")
              + title.in(language)
              + say(" is ", " är ")
              + figures.text(stated)
              + say(", but its parts come to ", ", men delarna blir ")
              + figures.text(sum)
              + ".");
    }
  }

  /** Which parties the short names stand for. */
  private void shortNames() {
    Set<String> told = new TreeSet<>();
    for (Grant grant : ledger.agreement().grants()) {
      grant.recipient().ifPresent(recipient -> shortName(recipient, told));
      grant.declared().through().ifPresent(through -> shortName(through, told));
      grant.declared().passedOnTo().ifPresent(end -> shortName(end, told));
    }
    notes.addAll(told);
  }

  private void shortName(Reference reference, Set<String> told) {
    ledger.agreement().module().meaning(reference).ifPresent(meaning -> shortName(meaning, told));
  }

  private void shortName(Referent recipient, Set<String> told) {
    var register = Register.of(ledger.agreement());
    String shown = register.shortName(recipient);
    String full = register.name(recipient);
    if (!shown.equals(full)) {
      told.add(shown + ": " + full + ".");
    }
  }

  private static String title(Area area) {
    return area.title().map(text -> text.text()).orElse(area.name().text());
  }

  static String title(Declaration.Agreement agreement) {
    return Recipients.title(agreement);
  }

  /** The sections, without the sign that stands in the heading. */
  static String sections(List<Section> sections) {
    var text = new StringBuilder();
    for (Section section : sections) {
      text.append(text.isEmpty() ? "" : ", ").append(section.text());
    }
    return text.toString();
  }

  private static String indent(int depth) {
    return "  ".repeat(depth);
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
