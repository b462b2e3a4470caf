package org.bilaga.finding;

import java.util.List;
import java.util.Optional;
import org.bilaga.money.Denomination;
import org.bilaga.source.Span;
import org.bilaga.words.Language;

/**
 * Findings for programs: one object, one line a finding, the same names in both languages.
 *
 * <p>{@code message}, {@code likely} and {@code because} are sentences, and may be shown as they
 * are wherever that is: what commands a terminal stands in them as an escape that one sees, as in
 * every other form. All else is what the files hold, character for character, so that a program
 * finds it there again; one that shows it makes it harmless itself.
 *
 * <p>Figures are strings, exact: {@code "64691490.5"}, or {@code "64691490/7"} where no decimal is.
 * Only {@code message}, {@code likely} and {@code because} follow the language. What follows from a
 * finding is listed with it as {@code dependents}; one about a cell of a table has the recipient
 * and the column as {@code cell}. Cells that agree only as a figure behind them is rounded are
 * listed as {@code consistent}, with the least and the most that they could be; units and number
 * forms that were seen in tables and taken as {@code readAs}; how many more there are of a kind in
 * a file than are listed as {@code notListed}.
 */
public final class JsonRenderer {
  private JsonRenderer() {}

  public static void render(
      Counts counts, List<Finding> findings, Language language, StringBuilder out) {
    render(counts, findings, List.of(), List.of(), List.of(), language, out);
  }

  /** The same with the cells that are consistent and how figures were read, where there are any. */
  public static void render(
      Counts counts,
      List<Finding> findings,
      List<LeftOut> leftOut,
      List<ConsistentCell> consistent,
      List<ReadAs> readAs,
      Language language,
      StringBuilder out) {
    var json = new JsonText(out).object();
    summary(counts, language, json.name("summary"));
    json.name("findings").list();
    for (Finding finding : findings) {
      render(finding, language, json.newLine());
    }
    json.endList();
    if (!leftOut.isEmpty()) {
      json.name("notListed").list();
      leftOut.forEach(one -> notListed(one, json.newLine()));
      json.endList();
    }
    if (!consistent.isEmpty()) {
      json.name("consistent").list();
      consistent.forEach(cell -> consistent(cell, language, json.newLine()));
      json.endList();
    }
    if (!readAs.isEmpty()) {
      json.name("readAs").list();
      readAs.forEach(one -> readAs(one, language, json.newLine()));
      json.endList();
    }
    json.endObject();
    out.append('\n');
  }

  private static void notListed(LeftOut of, JsonText json) {
    json.object();
    json.name("kind").value(of.kind().name());
    json.name("severity").value(of.kind().severity().word(Language.ENGLISH));
    json.name("file").value(of.place().file().name());
    json.name("count").value(of.count());
    json.endObject();
  }

  private static void consistent(ConsistentCell of, Language language, JsonText json) {
    json.object();
    json.name("message").value(of.told().in(language));
    json.name("file").value(of.place().file().name());
    json.name("line").value(of.place().line());
    json.name("column").value(of.place().column());
    json.name("actual").value(PlainDecimal.of(of.printed()));
    json.name("least").value(PlainDecimal.of(of.least()));
    json.name("most").value(PlainDecimal.of(of.most()));
    cell(of.cell(), json.name("cell"));
    json.endObject();
  }

  private static void readAs(ReadAs of, Language language, JsonText json) {
    json.object();
    json.name("message").value(of.told().in(language));
    json.name("file").value(of.place().file().name());
    json.name("line").value(of.place().line());
    json.name("column").value(of.place().column());
    json.endObject();
  }

  private static void summary(Counts counts, Language language, JsonText json) {
    json.object();
    json.name("agreements").value(counts.agreements());
    json.name("cells").value(counts.cells());
    json.name("claims").value(counts.claims());
    if (counts.claimsNotVerified() > 0) {
      json.name("claimsNotVerified").value(counts.claimsNotVerified());
    }
    json.name("findings").value(counts.findings());
    json.name("disputed").value(counts.disputed());
    json.name("warnings").value(counts.warnings());
    json.name("checks").value(counts.checks());
    json.name("exact").value(counts.exact());
    json.name("consistent").value(counts.consistent());
    json.name("disputedCells").value(counts.disputedCells());
    json.name("readings").value(counts.readings());
    json.name("notVerified").list();
    for (NotVerified one : counts.notVerified()) {
      json.object();
      json.name("cells").value(one.cells());
      json.name("because").value(one.because().in(language));
      json.endObject();
    }
    json.endList();
    json.endObject();
  }

  private static void render(Finding finding, Language language, JsonText json) {
    Span span = finding.span();
    json.object();
    json.name("kind").value(finding.kind().name());
    json.name("severity").value(finding.kind().severity().word(Language.ENGLISH));
    json.name("disputed").value(finding.disputed());
    json.name("message").value(finding.message(language));
    json.name("file").value(span.file().name());
    json.name("line").value(span.line());
    json.name("column").value(span.column());
    json.name("endLine").value(span.endLine());
    json.name("endColumn").value(span.endColumn());
    place(span, json);
    json.name("expected").value(finding.expected().map(PlainDecimal::of));
    json.name("actual").value(finding.actual().map(PlainDecimal::of));
    json.name("difference").value(finding.difference().map(PlainDecimal::of));
    json.name("unit").value(finding.form().flatMap(Figures::counted).map(Denomination::code));
    if (finding.subject().orElse(null) instanceof PublishedCell cell) {
      cell(cell, json.name("cell"));
    }
    Optional<String> likely = finding.likely().map(slip -> slip.in(language));
    json.name("likely").value(likely);
    if (!finding.dependents().isEmpty()) {
      json.name("dependents").list();
      finding.dependents().forEach(dependent -> dependent(dependent, json));
      json.endList();
    }
    if (finding.unlisted() > 0) {
      json.name("dependentsNotListed").value(finding.unlisted());
    }
    if (finding.notVerified() > 0) {
      json.name("notVerified").value(finding.notVerified());
    }
    json.endObject();
  }

  /** The sheet and cell, where line and column are the numbers of a row and a column there. */
  private static void place(Span span, JsonText json) {
    if (!span.file().isText()) {
      json.name("place").value(span.place());
    }
  }

  /** Which recipient and column it is about, so that nobody takes the sentence apart. */
  private static void cell(PublishedCell cell, JsonText json) {
    var recipient = cell.recipient();
    json.object();
    json.name("recipient").value(recipient.map(PublishedCell.Recipient::id));
    json.name("code")
        .value(recipient.map(PublishedCell.Recipient::code).filter(it -> !it.isEmpty()));
    json.name("name").value(recipient.map(PublishedCell.Recipient::name));
    json.name("column").value(cell.heading());
    json.endObject();
  }

  /** One that follows from another: where it is and what its figures are. */
  private static void dependent(Finding finding, JsonText json) {
    Span span = finding.span();
    json.object();
    json.name("kind").value(finding.kind().name());
    json.name("file").value(span.file().name());
    json.name("line").value(span.line());
    json.name("column").value(span.column());
    place(span, json);
    json.name("expected").value(finding.expected().map(PlainDecimal::of));
    json.name("actual").value(finding.actual().map(PlainDecimal::of));
    json.name("difference").value(finding.difference().map(PlainDecimal::of));
    json.endObject();
  }
}
