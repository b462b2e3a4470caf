package org.bilaga.cli;

import java.util.List;
import java.util.Optional;
import org.bilaga.answer.AuditAnswer;
import org.bilaga.answer.AuditAnswer.Audited;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.finding.Counts;
import org.bilaga.finding.Finding;
import org.bilaga.finding.GitHubRenderer;
import org.bilaga.finding.JUnitRenderer;
import org.bilaga.finding.JsonRenderer;
import org.bilaga.finding.SarifRenderer;
import org.bilaga.finding.TextRenderer;
import org.bilaga.report.audited.AuditedCases;
import org.bilaga.report.audited.MarksSheet;
import org.bilaga.report.audited.ReadSheet;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Sheet;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** What does not agree in published documents, whoever wrote them. */
final class AuditCommand implements Command {
  @Override
  public Manual manual() {
    return new Manual(
        Sentences.commandAudit(),
        Sentences.auditUsage(),
        Sentences.auditSummary(),
        Sentences.auditDetails(),
        Sentences.auditExamples());
  }

  @Override
  public List<Choice> options() {
    return List.of(
        Choice.SURE,
        Choice.MARKS,
        Choice.READ,
        Choice.AGAINST,
        Choice.FORMAT_OF_AUDIT,
        Choice.STRICT,
        Choice.OUTPUT);
  }

  @Override
  public int run(Given given, Console user) throws Refused {
    long start = System.nanoTime();
    Audited audited = AuditAnswer.of(given, user.language());
    Console console = Refusals.speaking(audited.language(), given, user);
    Refusals.tell(audited.told(), console);
    Optional<Sheet> sheet = sheet(audited, given);
    String format = given.value(Choice.FORMAT, "text");
    if (sheet.isPresent()) {
      Format of =
          Format.named(format)
              .orElseThrow(() -> Refused.because(Sentences.formatOfFindings(format)));
      console.out().writeBytes(of.write(sheet.get(), console.setting()));
      console.err().println(console.say(counted(audited)));
      return ExitCode.CLEAN;
    }
    List<Finding> findings = audited.findings(given.has(Choice.SURE));
    print(audited, findings, format, start, console);
    boolean wrong =
        findings.stream().anyMatch(it -> given.has(Choice.STRICT) || AuditAnswer.isProved(it));
    return wrong ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static Optional<Sheet> sheet(Audited audited, Given given) {
    if (given.has(Choice.MARKS)) {
      return Optional.of(MarksSheet.of(audited.audit()));
    }
    return given
        .value(Choice.READ)
        .map(
            what ->
                switch (what) {
                  case "tables" -> ReadSheet.tables(audited.documents());
                  case "dates" -> ReadSheet.dates(audited.audit());
                  default -> ReadSheet.amounts(audited.audit());
                });
  }

  private static Told counted(Audited audited) {
    return MarksSheet.counted(audited.audit(), audited.documents().size());
  }

  private static void print(
      Audited audited, List<Finding> findings, String format, long start, Console console)
      throws Refused {
    var out = new StringBuilder();
    long millis = (System.nanoTime() - start) / 1_000_000;
    int figures = audited.audit().marks().all().size();
    var counts = Counts.of(0, figures, 0, 0, 0, 0, 0, findings, List.of());
    switch (format) {
      case "json" -> JsonRenderer.render(counts, findings, console.language(), out);
      case "sarif" ->
          new SarifRenderer(
                  console.language(),
                  (kind, language) -> Pages.ofKind(kind.name(), language),
                  Version.current())
              .render(counts, findings, out);
      case "junit" ->
          new JUnitRenderer(console.language())
              .render(AuditedCases.of(audited.audit(), audited.documents()), findings, millis, out);
      case "github" -> new GitHubRenderer(console.language(), false).render(findings, out);
      case "text" -> {
        new TextRenderer(console.language(), console.palette(), true).render(findings, out);
        long proved = findings.stream().filter(AuditAnswer::isProved).count();
        out.append(findings.isEmpty() ? "" : "\n")
            .append(console.say(counted(audited)))
            .append('\n')
            .append(
                console.say(
                    Sentences.auditFound(
                        Math.toIntExact(proved), Math.toIntExact(findings.size() - proved))))
            .append('\n');
      }
      default -> throw Refused.because(Sentences.formatOfTables(format));
    }
    console.out().print(out);
  }
}
