package org.bilaga.finding;

import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * A finding for an editor, which shows the places itself: the sentence, what explains it, and what
 * to do, a line each.
 */
public final class EditorRenderer {
  private final Language language;

  public EditorRenderer(Language language) {
    this.language = language;
  }

  public String text(Finding finding) {
    var text = new StringBuilder(Visible.prose(finding.message(language)));
    finding.label().ifPresent(label -> line(label, text));
    finding.notes().forEach(note -> line(note, text));
    finding.likely().ifPresent(slip -> line(Sentences.likely(slip), text));
    Following.told(finding).ifPresent(told -> line(told, text));
    Following.notVerified(finding).ifPresent(told -> line(told, text));
    finding.disputed().ifPresent(why -> line(Sentences.disputedBecause(why), text));
    String help = finding.help(language);
    if (!help.isEmpty() && finding.disputed().isEmpty()) {
      line(Told.text(help), text);
    }
    return text.toString();
  }

  private void line(Told told, StringBuilder text) {
    text.append('\n').append(Visible.prose(told.in(language)));
  }
}
