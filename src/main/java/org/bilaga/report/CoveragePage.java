package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bilaga.coverage.Coverage;
import org.bilaga.coverage.Coverage.Assumption;
import org.bilaga.coverage.Mention;
import org.bilaga.coverage.SectionCoverage;
import org.bilaga.coverage.SectionCoverage.Status;
import org.bilaga.explain.Passage;
import org.bilaga.words.Language;

/**
 * How an agreement covers its document, as a page: a table of its sections, one of other sources,
 * what the model assumes, and a summary; in full also what takes up each section.
 */
public final class CoveragePage {
  private final Coverage coverage;
  private final Language language;
  private final List<Passage> page = new ArrayList<>();

  public CoveragePage(Coverage coverage, Language language) {
    this.coverage = coverage;
    this.language = language;
  }

  public List<Passage> passages(boolean inFull) {
    var agreement = coverage.agreement();
    String title = agreement.title().map(text -> text.text()).orElse(agreement.name().text());
    page.add(new Passage.Heading(title + " (" + agreement.name().text() + ")"));
    sections();
    sources();
    if (inFull) {
      page.add(new Passage.Heading(say("Line by line", "Rad för rad")));
      coverage.sections().forEach(section -> mentions("§ " + section.name(), section.mentions()));
      coverage.sources().forEach(source -> mentions(source.name(), source.mentions()));
      mentions(say("Without a section", "Utan avsnitt"), coverage.unplaced());
    }
    assumptions(Assumption.Kind.DISPUTED, say("Disputed", "Omtvistat"));
    assumptions(Assumption.Kind.READING, say("Readings of the model", "Modellens tolkningar"));
    assumptions(Assumption.Kind.UNKNOWN, say("Not known", "Inte känt"));
    page.add(new Passage.Paragraph(summary()));
    return page;
  }

  private void sections() {
    if (coverage.sections().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (SectionCoverage section : coverage.sections()) {
      List<String> row = new ArrayList<>(List.of(section.name(), status(section.status())));
      row.add(number(section.count(Mention.Kind.MODELLED)));
      row.addAll(compared(section));
      row.add(lines(section.mentions()));
      rows.add(row);
    }
    page.add(
        new Passage.Rows(
            List.of(
                new Passage.Column("§", false),
                new Passage.Column(say("Status", "Läge"), false),
                new Passage.Column(say("Modelled", "Modellerat"), true),
                new Passage.Column(say("Claims", "Jämfört"), true),
                new Passage.Column(say("Disputed", "Omtvistat"), true),
                new Passage.Column(say("Unmodelled", "Omodellerat"), true),
                new Passage.Column(say("Lines", "Rader"), false)),
            rows,
            false));
  }

  private void sources() {
    if (coverage.sources().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (SectionCoverage source : coverage.sources()) {
      List<String> row = new ArrayList<>(List.of(source.name(), status(source.status())));
      row.addAll(compared(source));
      rows.add(row);
    }
    page.add(
        new Passage.Rows(
            List.of(
                new Passage.Column(say("Other source", "Annan källa"), false),
                new Passage.Column(say("Status", "Läge"), false),
                new Passage.Column(say("Claims", "Jämfört"), true),
                new Passage.Column(say("Disputed", "Omtvistat"), true),
                new Passage.Column(say("Unmodelled", "Omodellerat"), true)),
            rows,
            false));
  }

  private static List<String> compared(SectionCoverage section) {
    return List.of(
        number(section.count(Mention.Kind.CLAIMED)),
        number(section.disputed()),
        number(section.count(Mention.Kind.UNMODELLED)));
  }

  private String status(Status status) {
    return switch (status) {
      case MODELLED -> say("modelled", "modellerat");
      case IN_PART -> say("in part", "delvis");
      case CLAIMED -> say("claimed", "jämfört");
      case UNMODELLED -> say("unmodelled", "omodellerat");
      case PARTS_ONLY -> say("parts only", "bara delar");
      case MISSING -> say("MISSING", "SAKNAS");
    };
  }

  /** Nothing for nought, so that the eye finds what there is. */
  private static String number(int count) {
    return count == 0 ? "" : String.valueOf(count);
  }

  /** The lines of the file, {@code 31–33, 210}; of many stretches the first and the last. */
  private static String lines(List<Mention> mentions) {
    List<Integer> lines =
        mentions.stream().map(mention -> mention.place().line()).distinct().sorted().toList();
    List<String> stretches = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int from = i;
      while (i + 1 < lines.size() && lines.get(i + 1) <= lines.get(i) + 1) {
        i++;
      }
      stretches.add(from == i ? "" + lines.get(i) : lines.get(from) + "–" + lines.get(i));
    }
    int count = stretches.size();
    return count > 2
        ? stretches.get(0) + " … " + stretches.get(count - 1)
        : String.join(", ", stretches);
  }

  private void mentions(String heading, List<Mention> mentions) {
    if (mentions.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    for (Mention mention : mentions) {
      String kind =
          switch (mention.kind()) {
            case MODELLED -> "";
            case CLAIMED -> say("claim: ", "påstående: ");
            case UNMODELLED -> say("unmodelled: ", "omodellerat: ");
          };
      lines.add(mention.place().line() + "  " + kind + mention.what().in(language));
    }
    page.add(new Passage.Point(heading, lines));
  }

  private void assumptions(Assumption.Kind kind, String heading) {
    List<String> lines = new ArrayList<>();
    for (Assumption it : coverage.assumptions()) {
      if (it.kind() == kind) {
        String where = it.where().map(place -> place + ": ").orElse("");
        String line = " (" + say("line ", "rad ") + it.place().line() + ")";
        lines.add(where + it.reason() + line);
      }
    }
    if (!lines.isEmpty()) {
      page.add(new Passage.Heading(heading));
      lines.forEach(line -> page.add(new Passage.Point(line, List.of())));
    }
  }

  private String summary() {
    List<String> parts = new ArrayList<>();
    for (Status status : Status.values()) {
      int count = coverage.count(status);
      if (count > 0) {
        parts.add(count + " " + status(status).toLowerCase(Locale.ROOT));
      }
    }
    String sections =
        parts.isEmpty()
            ? say("No sections are named", "Inga avsnitt nämns")
            : say("Sections: ", "Avsnitt: ") + String.join(", ", parts);
    return sections
        + ". "
        + coverage.mentions(Mention.Kind.MODELLED)
        + say(" modelled, ", " modellerade, ")
        + coverage.mentions(Mention.Kind.CLAIMED)
        + say(" claims, ", " påståenden, ")
        + coverage.mentions(Mention.Kind.UNMODELLED)
        + say(" unmodelled; ", " omodellerade; ")
        + coverage.unplaced().size()
        + say(" stand without a section.", " står utan avsnitt.");
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
