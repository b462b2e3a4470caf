package org.bilaga.finding;

import java.util.List;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Findings for a reader at a terminal: the sentence, the places with their lines, what explains it.
 *
 * <p>What was disputed takes two lines unless {@code verbose} asks for all of it. Nothing from a
 * file is written as it is: see {@link Visible}.
 */
public final class TextRenderer {
  private final Language language;
  private final Palette palette;
  private final boolean verbose;

  public TextRenderer(Language language, Palette palette, boolean verbose) {
    this.language = language;
    this.palette = palette;
    this.verbose = verbose;
  }

  /** In the order given, an empty line on each side of one shown in full, none after the last. */
  public void render(List<Finding> findings, StringBuilder out) {
    boolean inFull = false;
    int at = 0;
    while (at < findings.size()) {
      Finding finding = findings.get(at);
      if (at > 0 && (inFull || !isBrief(finding))) {
        out.append('\n');
      }
      int like = like(findings, at);
      render(finding, like, out);
      inFull = !isBrief(finding);
      at += 1 + like;
    }
  }

  /** How many right behind are disputed for the same reason, so that one line serves them all. */
  private int like(List<Finding> findings, int first) {
    Finding one = findings.get(first);
    int at = first + 1;
    while (isBrief(one) && at < findings.size() && isLike(one, findings.get(at))) {
      at++;
    }
    return at - first - 1;
  }

  private static boolean isLike(Finding one, Finding other) {
    return other.kind().equals(one.kind())
        && other.disputed().equals(one.disputed())
        && other.span().file() == one.span().file();
  }

  public void render(Finding finding, StringBuilder out) {
    render(finding, 0, out);
  }

  private void render(Finding finding, int like, StringBuilder out) {
    if (isBrief(finding)) {
      brief(finding, like, out);
    } else {
      head(finding, out);
      out.append('\n');
      Excerpts.of(finding, language, palette).render(out);
      notes(finding, out);
    }
  }

  private boolean isBrief(Finding finding) {
    return finding.disputed().isPresent() && !verbose;
  }

  private void brief(Finding finding, int like, StringBuilder out) {
    var lines = new StringBuilder();
    lines.append(word(finding)).append(": ").append(Visible.prose(finding.message(language)));
    if (like > 0) {
      lines.append(' ').append(Sentences.moreLikeIt(like).in(language));
    }
    appendPlace(finding.span(), lines.append("  "));
    palette.paint(Style.DISPUTED, lines, out);
    out.append('\n');
    palette.paint(Style.DISPUTED, "  = " + Visible.prose(finding.disputed().orElse("")), out);
    out.append('\n');
  }

  private void head(Finding finding, StringBuilder out) {
    palette.paint(style(finding), word(finding), out);
    palette.paint(Style.STRONG, ": " + Visible.prose(finding.message(language)), out);
  }

  private String word(Finding finding) {
    String word =
        finding.disputed().isPresent()
            ? Sentences.disputed().in(language)
            : finding.kind().severity().word(language);
    return word + "[" + finding.kind().name() + "]";
  }

  static Style style(Finding finding) {
    if (finding.disputed().isPresent()) {
      return Style.DISPUTED;
    }
    return finding.kind().severity() == Severity.ERROR ? Style.ERROR : Style.WARNING;
  }

  private void notes(Finding finding, StringBuilder out) {
    for (Told note : finding.notes()) {
      below("=", note, out);
    }
    finding.likely().ifPresent(slip -> below("=", Sentences.likely(slip), out));
    Following.told(finding).ifPresent(it -> below("=", it, out));
    if (verbose) {
      finding.dependents().forEach(dependent -> below("·", Told.text(placed(dependent)), out));
    }
    Following.notVerified(finding).ifPresent(it -> below("=", it, out));
    finding.disputed().ifPresent(why -> below("=", Sentences.disputedBecause(why), out));
    String help = finding.help(language);
    if (!help.isEmpty()) {
      below(Sentences.help().in(language), Told.text(help), out);
    }
  }

  /** What is told beside the findings, a line each. */
  public void list(List<? extends Placed> all, StringBuilder out) {
    for (Placed cell : all) {
      appendPlace(cell.place(), out);
      out.append(": ").append(Visible.prose(cell.told().in(language))).append('\n');
    }
  }

  private String placed(Finding finding) {
    var text = new StringBuilder();
    appendPlace(finding.span(), text);
    return text.append(": ").append(finding.message(language)).toString();
  }

  private void below(String sign, Told told, StringBuilder out) {
    palette.paint(Style.GUTTER, "  " + sign, out);
    out.append(' ').append(Visible.prose(told.in(language))).append('\n');
  }

  /** A file without text, because there is none or it could not be read, has no lines to name. */
  static void appendPlace(Span span, StringBuilder out) {
    out.append(Visible.name(span.file().name()));
    if (!span.file().text().isEmpty()) {
      out.append(':').append(Visible.name(span.place()));
    }
  }
}
