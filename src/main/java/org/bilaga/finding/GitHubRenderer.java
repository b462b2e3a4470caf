package org.bilaga.finding;

import java.util.List;
import org.bilaga.source.Span;
import org.bilaga.words.Harmless;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Findings as commands of GitHub Actions, which shows them at their line in a pull request.
 *
 * <p>Each is one line; disputed ones are notices, and only where they are asked for, as a step may
 * show ten of a sort.
 */
public final class GitHubRenderer {
  private final Language language;
  private final boolean verbose;

  public GitHubRenderer(Language language, boolean verbose) {
    this.language = language;
    this.verbose = verbose;
  }

  public void render(List<Finding> findings, StringBuilder out) {
    for (Finding finding : findings) {
      if (verbose || finding.disputed().isEmpty()) {
        render(finding, out);
      }
    }
  }

  private void render(Finding finding, StringBuilder out) {
    Span span = finding.span();
    boolean disputed = finding.disputed().isPresent();
    boolean error = finding.kind().severity() == Severity.ERROR;
    out.append(disputed ? "::notice" : error ? "::error" : "::warning");
    property(" file", span.file().name(), out);
    if (!span.file().text().isEmpty() && span.file().isText()) {
      property(",line", String.valueOf(span.line()), out);
      property(",endLine", String.valueOf(span.endLine()), out);
      // Columns are taken only where a place begins and ends on one line.
      if (span.line() == span.endLine()) {
        property(",col", String.valueOf(span.column()), out);
        property(",endColumn", String.valueOf(span.endColumn()), out);
      }
    }
    property(",title", finding.kind().name(), out);
    out.append("::");
    data(text(finding), out);
    out.append('\n');
  }

  private String text(Finding finding) {
    var text = new StringBuilder();
    if (!finding.span().file().isText()) {
      // A file without lines takes no place but in words.
      text.append(Visible.name(finding.span().place())).append(": ");
    }
    text.append(Visible.prose(finding.message(language)));
    finding.notes().forEach(note -> below(note, text));
    for (Label label : finding.labels()) {
      text.append('\n');
      TextRenderer.appendPlace(label.span(), text);
      text.append(": ").append(Visible.prose(label.told().in(language)));
    }
    finding.likely().ifPresent(slip -> below(Sentences.likely(slip), text));
    Following.told(finding).ifPresent(it -> below(it, text));
    Following.notVerified(finding).ifPresent(it -> below(it, text));
    finding.disputed().ifPresent(reason -> below(Sentences.disputedBecause(reason), text));
    String help = finding.help(language);
    if (!help.isEmpty() && finding.disputed().isEmpty()) {
      text.append('\n').append(Visible.prose(help));
    }
    return text.toString();
  }

  private void below(Told told, StringBuilder text) {
    text.append("\n= ").append(Visible.prose(told.in(language)));
  }

  private static void property(String name, String said, StringBuilder out) {
    out.append(name).append('=');
    String value = Harmless.of(said);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case ':' -> out.append("%3A");
        case ',' -> out.append("%2C");
        default -> data(c, out);
      }
    }
  }

  private static void data(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      data(text.charAt(i), out);
    }
  }

  private static void data(char c, StringBuilder out) {
    switch (c) {
      case '%' -> out.append("%25");
      case '\r' -> out.append("%0D");
      case '\n' -> out.append("%0A");
      default -> out.append(c);
    }
  }
}
