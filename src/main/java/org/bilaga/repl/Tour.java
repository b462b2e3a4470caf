package org.bilaga.repl;

import java.util.List;
import java.util.function.Function;
import org.bilaga.finding.Palette;
import org.bilaga.finding.Style;
import org.bilaga.words.Language;

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

  private record Stop(String english, String swedish, String question, String fråga) {}

  String of(String agreement, String member, String group) {
    String one = agreement + "[" + member + "]";
    List<Stop> stops =
        List.of(
            new Stop(
                "An agreement is a tree of money. Its name shows it:",
                "En överenskommelse är ett träd av pengar. Dess namn visar det:",
                agreement,
                agreement),
            new Stop("What one recipient gets of it:", "Vad en mottagare får av den:", one, one),
            new Stop(
                "Why? The key, the figures behind it, each step of the rounding:",
                "Varför? Nyckeln, talen bakom den, varje steg i avrundningen:",
                "why " + one,
                "varför " + one),
            new Stop(
                "Who gets most:",
                "Vem får mest:",
                "top 3 of " + agreement,
                "topp 3 av " + agreement),
            new Stop(
                "What if the whole were larger? Everything follows:",
                "Tänk om det hela vore större? Allt följer med:",
                "what if " + agreement + ".total = 10 mdkr",
                "tänk om " + agreement + ".totalt = 10 mdkr"),
            new Stop("So that one would get:", "Då skulle samma mottagare få:", one, one),
            new Stop("And back again:", "Och tillbaka igen:", "as it is", "som det är"));
    var out = new StringBuilder();
    for (Stop stop : stops) {
      String question = language == Language.SWEDISH ? stop.fråga() : stop.question();
      out.append(out.isEmpty() ? "" : "\n");
      out.append(language == Language.SWEDISH ? stop.swedish() : stop.english()).append('\n');
      palette.paint(Style.STRONG, "> " + question, out);
      out.append('\n');
      Answer answer = ask.apply(question);
      first(answer.wrong() ? answer.notes() : answer.text(), out);
    }
    out.append('\n')
        .append(
            language == Language.SWEDISH
                ? "Nu är det din tur. Tabb föreslår namn och ord medan du skriver; `hjälp` räknar"
                    + " upp frågorna.\n"
                : "Now it is your turn. Tab proposes names and words as you type; `help` lists the"
                    + " questions.\n");
    return out.toString();
  }

  private void first(String text, StringBuilder out) {
    List<String> lines = text.lines().toList();
    boolean cut = lines.size() > MOST_LINES + 1;
    for (String line : cut ? lines.subList(0, MOST_LINES) : lines) {
      out.append(line).append('\n');
    }
    if (cut) {
      int more = lines.size() - MOST_LINES;
      palette.paint(
          Style.DISPUTED,
          language == Language.SWEDISH ? "… " + more + " rader till" : "… " + more + " more lines",
          out);
      out.append('\n');
    }
  }
}
