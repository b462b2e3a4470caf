package org.bilaga.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.compare.Change;
import org.bilaga.compare.ComparedRecipient;
import org.bilaga.compare.Comparison;
import org.bilaga.compare.Line;
import org.bilaga.compare.PartialAmount;
import org.bilaga.compare.Population;
import org.bilaga.compare.Side;
import org.bilaga.explain.Passage;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Palette;
import org.bilaga.finding.Visible;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** What differs between two agreements, told for a reader: totals, changes in words, tables. */
public final class ComparisonPage {
  private final Comparison comparison;
  private final List<Line> lines;
  private final Optional<Told> recipient;
  private final Language language;

  /**
   * @param lines those of the comparison that are wanted
   * @param recipient whose lines they are, where not all are
   */
  public ComparisonPage(
      Comparison comparison, List<Line> lines, Optional<Told> recipient, Language language) {
    this.comparison = comparison;
    this.lines = lines;
    this.recipient = recipient;
    this.language = language;
  }

  /** Which tables are wanted. */
  public enum By {
    GRANT,
    RECIPIENT,
    BOTH
  }

  public void text(By by, Palette palette, int columns, StringBuilder out) {
    Page.text(opening(true), palette, columns, out);
    for (Grid grid : grids(by, isRoomFor(by, columns))) {
      out.append('\n');
      new GridText(columns).render(grid, out);
    }
    if (!notes(by).isEmpty()) {
      out.append('\n');
      Page.text(notes(by), palette, columns, out);
    }
  }

  public void markdown(By by, StringBuilder out) {
    Page.markdown(opening(false), out);
    if (!comparison.changes().isEmpty()) {
      out.append('\n');
    }
    for (Change change : comparison.changes()) {
      out.append("- ").append(markdown(change.told().in(language))).append('\n');
    }
    for (Grid grid : grids(by, true)) {
      out.append('\n');
      GridMarkdown.render(grid, out);
    }
    if (!notes(by).isEmpty()) {
      out.append('\n');
      Page.markdown(notes(by), out);
    }
  }

  /** A sentence whose names and quotations stand between backticks, which Markdown knows too. */
  private static String markdown(String sentence) {
    String[] parts = sentence.split("`", -1);
    var text = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      boolean quoted = i % 2 == 1 && i + 1 < parts.length;
      text.append(quoted ? "`" + Visible.prose(parts[i]) + "`" : GridMarkdown.text(parts[i]));
    }
    return text.toString();
  }

  private List<Grid> grids(By by, boolean shares) {
    if (!comparison.movesMoney()) {
      return List.of();
    }
    var tables = new ComparisonTables(comparison, lines, shares, language);
    List<Grid> grids = new ArrayList<>();
    if (by != By.RECIPIENT) {
      grids.add(tables.byGrant());
    }
    if (by != By.GRANT) {
      grids.add(tables.byRecipient());
    }
    return grids;
  }

  /** Whether names stand in full beside all columns; else the per cent by recipient make room. */
  private boolean isRoomFor(By by, int columns) {
    boolean room = true;
    for (Grid grid : grids(by, true)) {
      var text = new StringBuilder();
      new GridText(0).render(grid, text);
      int widest = text.toString().lines().mapToInt(GridText::width).max().orElse(0);
      room &= columns == 0 || widest <= columns;
    }
    return room;
  }

  private List<Passage> opening(boolean withChanges) {
    List<Passage> passages = new ArrayList<>();
    passages.add(new Passage.Heading(heading()));
    passages.add(new Passage.Paragraph(total()));
    if (withChanges && !comparison.changes().isEmpty()) {
      List<String> changes = new ArrayList<>();
      for (Change change : comparison.changes()) {
        changes.add(change.told().in(language));
      }
      passages.add(new Passage.Point("", changes));
    }
    return passages;
  }

  private String heading() {
    String before = comparison.before().map(this::name).orElse("");
    String after = comparison.after().map(this::name).orElse("");
    String whose = recipient.map(it -> ", " + it.in(language)).orElse("");
    if (before.equals(after)) {
      return before + ": " + label(true) + " → " + label(false) + whose;
    }
    return (before.isEmpty() ? after : after.isEmpty() ? before : before + " → " + after) + whose;
  }

  private String name(Side side) {
    return side.agreement().name();
  }

  private String label(boolean before) {
    return (before ? comparison.before() : comparison.after())
        .map(side -> side.label().in(language))
        .orElse("");
  }

  private String total() {
    PartialAmount before = comparison.totalBefore();
    PartialAmount after = comparison.totalAfter();
    if (comparison.before().isEmpty()) {
      return say("The agreement is new: ", "Överenskommelsen är ny: ") + money(after) + ".";
    } else if (comparison.after().isEmpty()) {
      return say("The agreement is gone: ", "Överenskommelsen är borttagen: ")
          + money(before)
          + ".";
    } else if (comparison.isSame()) {
      return say("Nothing differs: ", "Ingenting skiljer: ") + money(after) + ".";
    }
    Optional<Fraction> difference = after.less(before);
    if (difference.isEmpty()) {
      return say("The total: ", "Totalt: ") + money(before) + " → " + money(after) + ".";
    } else if (difference.get().isZero()) {
      return say("The total is the same, ", "Totalsumman är densamma, ") + money(after) + ".";
    }
    Figures figures =
        Figures.natural(comparison.currency(), before.known(), after.known(), difference.get());
    String share =
        before.known().isZero()
            ? ""
            : " ("
                + (difference.get().signum() > 0 ? "+" : "")
                + Figures.perCent(1).text(difference.get().divide(before.known()))
                + ")";
    return say("The total: ", "Totalt: ")
        + figures.text(before.known())
        + " → "
        + figures.text(after.known())
        + ", "
        + figures.difference(difference.get()).in(language)
        + share
        + ".";
  }

  private String money(PartialAmount amount) {
    String known = Figures.natural(comparison.currency(), amount.known()).text(amount.known());
    return amount.isWhole()
        ? known
        : amount.known().isZero()
            ? say("an unknown amount", "ett okänt belopp")
            : known + say(" and an unknown amount", " och ett okänt belopp");
  }

  /** What the tables themselves cannot say. */
  private List<Passage> notes(By by) {
    List<String> notes = new ArrayList<>();
    stated(comparison.before(), comparison.totalBefore(), notes);
    stated(comparison.after(), comparison.totalAfter(), notes);
    undistributed(notes);
    if (by != By.GRANT && comparison.movesMoney()) {
      notes.add(
          comparison
              .population()
              .map(this::inhabitants)
              .orElse(
                  say(
                      "Nothing is said per inhabitant, as no data named befolkning with a column"
                          + " antal is at hand; name another with --per DATA.COLUMN.",
                      "Inget anges per invånare, eftersom det inte finns några data med namnet"
                          + " befolkning och en kolumn antal; ange andra med --per DATA.KOLUMN.")));
    }
    return notes.isEmpty() ? List.of() : List.of(new Passage.Paragraph(String.join("\n", notes)));
  }

  /** Groups of which it is not known what a member gets. */
  private void undistributed(List<String> notes) {
    if (!comparison.movesMoney()) {
      return;
    }
    Map<String, String> groups = new LinkedHashMap<>();
    for (Line line : lines) {
      ComparedRecipient to = line.recipient();
      if (to.kind() == ComparedRecipient.Kind.MEMBER) {
        groups.put(to.group(), to.groupTitle());
      }
    }
    groups.forEach(
        (group, title) -> {
          undistributed(comparison.before(), comparison.undistributed(group, true), title, notes);
          undistributed(comparison.after(), comparison.undistributed(group, false), title, notes);
        });
  }

  private void undistributed(
      Optional<Side> side, PartialAmount amount, String group, List<String> notes) {
    if (side.isPresent() && !amount.isZero()) {
      notes.add(
          say("How ", "Hur ")
              + money(amount)
              + say(" to ", " till ")
              + group
              + say(" is divided is not said (", " fördelas anges inte (")
              + side.get().label().in(language)
              + say(
                  "), so what each gets of it is not known and not counted as theirs.",
                  "), så vad var och en får av det är inte känt och räknas inte in."));
    }
  }

  private String inhabitants(Population population) {
    return say("Per inhabitant: the difference over ", "Per invånare: skillnaden delad med ")
        + population.column()
        + " ("
        + population.title()
        + ").";
  }

  /** A total that is stated otherwise than its parts come to. */
  private void stated(Optional<Side> side, PartialAmount total, List<String> notes) {
    if (side.isEmpty() || !total.isWhole()) {
      return;
    }
    var known = side.get().evaluator().stated(side.get().agreement().root()).known();
    if (known.isPresent() && !known.get().equals(total.known())) {
      Fraction stated = known.get();
      var figures = Figures.natural(comparison.currency(), stated, total.known());
      notes.add(
          say("The stated total of ", "Den angivna summan för ")
              + side.get().agreement().name()
              + " ("
              + side.get().label().in(language)
              + say(") is ", ") är ")
              + figures.text(stated)
              + say(", but its parts come to ", ", men delarna blir ")
              + figures.text(total.known())
              + say("; the tables follow the parts.", "; tabellerna följer delarna."));
    }
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
