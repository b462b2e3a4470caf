package org.bilaga.repl;

import java.util.List;
import java.util.function.Function;
import org.bilaga.finding.Palette;
import org.bilaga.finding.Style;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** The first minute: a few questions that are really asked, each with a sentence and its answer. */
final class Tour {
  private static final int MOST_LINES = 9;

  private final Language language;
  private final Palette palette;
  private final Function<String, Answer> ask;

  Tour(Language language, Palette palette, Function<String, Answer> ask) {
    this.language = language;
    this.palette = palette;
    this.ask = ask;
  }

  private record Stop(Told said, Told question) {}

  String of(Example example) {
    String agreement = example.agreement();
    Told one = Told.text(agreement + "[" + example.member() + "]");
    List<Stop> stops =
        List.of(
            new Stop(Sentences.tourName(), Told.text(agreement)),
            new Stop(Sentences.tourMember(), one),
            new Stop(Sentences.tourWhy(), Sentences.askWhy(one)),
            new Stop(Sentences.tourTop(), Sentences.tourAskTop(agreement)),
            new Stop(Sentences.tourWhatIf(), Sentences.tourAskWhatIf(agreement, example.twice())),
            new Stop(Sentences.tourThen(), one),
            new Stop(Sentences.tourBack(), Sentences.tourAskBack()));
    var out = new StringBuilder();
    for (Stop stop : stops) {
      String question = stop.question().in(language);
      out.append(out.isEmpty() ? "" : "\n").append(stop.said().in(language)).append('\n');
      palette.paint(Style.STRONG, "> " + question, out);
      out.append('\n');
      Answer answer = ask.apply(question);
      first(answer.wrong() ? answer.notes() : answer.text(), out);
    }
    return out.append('\n').append(Sentences.tourYourTurn().in(language)).append('\n').toString();
  }

  private void first(String text, StringBuilder out) {
    List<String> lines = text.lines().toList();
    boolean cut = lines.size() > MOST_LINES + 1;
    for (String line : cut ? lines.subList(0, MOST_LINES) : lines) {
      out.append(line).append('\n');
    }
    if (cut) {
      int more = lines.size() - MOST_LINES;
      palette.paint(Style.DISPUTED, Sentences.moreLines(more).in(language), out);
      out.append('\n');
    }
  }
}
