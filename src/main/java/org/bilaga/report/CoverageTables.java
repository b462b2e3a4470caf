package org.bilaga.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.coverage.Coverage;
import org.bilaga.coverage.Coverage.Assumption;
import org.bilaga.coverage.Mention;
import org.bilaga.coverage.SectionCoverage;
import org.bilaga.finding.JsonText;
import org.bilaga.words.Language;

/** How an agreement covers its document, for programs: a row for each sentence that takes it up. */
public final class CoverageTables {
  private CoverageTables() {}

  public static void csv(Coverage coverage, Language language, StringBuilder out) {
    var csv = new CsvText(out);
    csv.row("agreement", "section", "source", "status", "kind", "what", "disputed", "file", "line");
    for (SectionCoverage section : coverage.sections()) {
      rows(coverage, section, section.name(), "", language, csv);
    }
    for (SectionCoverage source : coverage.sources()) {
      rows(coverage, source, "", source.name(), language, csv);
    }
    for (Mention mention : coverage.unplaced()) {
      row(coverage, "", "", "", mention, language, csv);
    }
  }

  private static void rows(
      Coverage coverage,
      SectionCoverage of,
      String section,
      String source,
      Language language,
      CsvText csv) {
    String status = code(of.status());
    if (of.mentions().isEmpty()) {
      csv.row(coverage.agreement().name().text(), section, source, status, "", "", "", "", "");
    }
    for (Mention mention : of.mentions()) {
      row(coverage, section, source, status, mention, language, csv);
    }
  }

  private static void row(
      Coverage coverage,
      String section,
      String source,
      String status,
      Mention mention,
      Language language,
      CsvText csv) {
    csv.row(
        coverage.agreement().name().text(),
        section,
        source,
        status,
        code(mention.kind()),
        mention.what().in(language),
        String.join("; ", mention.disputes()),
        mention.place().file().name(),
        String.valueOf(mention.place().line()));
  }

  public static void json(Coverage coverage, Language language, StringBuilder out) {
    var json = new JsonText(out).object();
    json.name("agreement").value(coverage.agreement().name().text());
    sections("sections", "section", coverage.sections(), language, json);
    sections("sources", "source", coverage.sources(), language, json);
    json.name("withoutSection");
    mentions(coverage.unplaced(), language, json);
    json.name("assumptions").list();
    for (Assumption it : coverage.assumptions()) {
      json.newLine().object().name("kind").value(code(it.kind())).name("where").value(it.where());
      json.name("reason").value(it.reason()).name("file").value(it.place().file().name());
      json.name("line").value(it.place().line()).endObject();
    }
    json.endList().endObject();
    out.append('\n');
  }

  private static void sections(
      String list, String name, List<SectionCoverage> sections, Language language, JsonText json) {
    json.name(list).list();
    for (SectionCoverage section : sections) {
      json.newLine().object().name(name).value(section.name());
      json.name("status").value(code(section.status())).name("mentions");
      mentions(section.mentions(), language, json);
      json.endObject();
    }
    json.endList();
  }

  private static void mentions(List<Mention> mentions, Language language, JsonText json) {
    json.list();
    for (Mention mention : mentions) {
      json.object().name("kind").value(code(mention.kind()));
      json.name("what").value(mention.what().in(language));
      json.name("disputed")
          .value(
              mention.disputes().isEmpty()
                  ? Optional.empty()
                  : Optional.of(String.join("; ", mention.disputes())));
      json.name("line").value(mention.place().line()).endObject();
    }
    json.endList();
  }

  private static String code(Enum<?> it) {
    return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
