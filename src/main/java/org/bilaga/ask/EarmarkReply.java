package org.bilaga.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Inquiry;
import org.bilaga.ast.Text;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** What is set aside within a grant: how much that is, but not who gets it, which nobody says. */
final class EarmarkReply {
  /** The questions that an earmark has an answer to: what it is, and how much. */
  private static final Set<String> ANSWERED = Set.of("sum", "what-is", Replies.ALONE);

  private final Asker asker;
  private final Heard heard;

  EarmarkReply(Asker asker, Heard heard) {
    this.asker = asker;
    this.heard = heard;
  }

  Answered of(Referent.OfEarmark of) throws Refused {
    Earmark earmark = of.earmark();
    String outer = Scope.path(new Referent.OfGrant(earmark.grant()));
    Told told = told(earmark);
    boolean more = heard.years().isPresent() || Replies.by(heard).isPresent();
    if (!ANSWERED.contains(heard.form()) || more || heard.blanks().containsKey("money2")) {
      throw Refused.because(Sentences.onlySumOfEarmark(told, outer));
    }
    Answered answered = asker.ask(Inquiry.SHOW, List.of(path(earmark)), Map.of());
    Optional<SheetCell> amount = Optional.empty();
    for (SheetPart part : answered.sheet().orElseThrow().parts()) {
      if (part instanceof Prose.Answer it) {
        amount = Optional.of(it.answer());
      }
    }
    return asker.led(
        amount
            .filter(it -> it.figure().isKnown())
            .<Told>map(
                it -> {
                  Told figure = it::text;
                  return Sentences.isEarmarked(told, outer, figure);
                })
            .orElseGet(() -> Sentences.isEarmarkedUnknown(told, outer)),
        answered);
  }

  /** What it is called in a sentence. */
  static Told told(Earmark earmark) {
    return earmark
        .declared()
        .title()
        .map(Text::text)
        .<Told>map(title -> Sentences.titled(title, path(earmark)))
        .orElse(Told.text(path(earmark)));
  }

  /** As an expression names it. */
  static String path(Earmark earmark) {
    String outer =
        earmark
            .parent()
            .map(EarmarkReply::path)
            .orElseGet(() -> Scope.path(new Referent.OfGrant(earmark.grant())));
    return outer + "." + earmark.name();
  }
}
