package org.bilaga.repl;

import org.bilaga.words.Language;

/** What one can ask in a session, on one screen. */
final class SessionHelp {
  private SessionHelp() {}

  /** With names of the files in the examples, in two columns where there is room for them. */
  static String of(Language language, String agreement, String member, String group) {
    String text = language == Language.SWEDISH ? SWEDISH : ENGLISH;
    String filled =
        text.replace("AGREEMENT", agreement).replace("MEMBER", member).replace("GROUP", group);
    int width = 0;
    for (String line : filled.lines().toList()) {
      int bar = line.indexOf(" | ");
      width = bar > WIDEST ? width : Math.max(width, bar);
    }
    var out = new StringBuilder();
    for (String line : filled.lines().toList()) {
      int bar = line.indexOf(" | ");
      if (bar < 0) {
        out.append(line).append('\n');
      } else {
        String gap = bar > width ? "\n" + " ".repeat(width) : " ".repeat(width - bar);
        out.append(line, 0, bar).append(gap).append("  ").append(line, bar + 3, line.length());
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static final int WIDEST = 44;

  private static final String ENGLISH =
      """
      Ask about money
        AGREEMENT | the table of an agreement
        AGREEMENT[MEMBER] | what one recipient gets
        AGREEMENT.total / 21 | any calculation; `it` is the last answer
        AGREEMENT by GROUP | one row a recipient; or by year, area, grant
        why AGREEMENT[MEMBER] | how it came about, to the last krona
        top 5 of AGREEMENT | who gets most (bottom 5: who gets least)
        who gets more than 200 mkr | of all, or: … of AGREEMENT
        compare A and B for MEMBER | two agreements, or A and A@HEAD~1 from git
        deadlines for MEMBER | who owes what to whom by when

      Try something else
        what if AGREEMENT.total = 7 mdkr | everything is counted with it …
        as it is | … until you say this
        solve AGREEMENT[MEMBER] >= 900 mkr by varying AGREEMENT.total | the exact limit
        let x = 5 mkr | also key, data, agreement, scenario …
        save trial.agreement | what was typed in, as a file
        forget x | takes it away

      The files
        check | whether everything agrees
        show | all agreements
        coverage AGREEMENT | section by section
        settle AGREEMENT with FILE | who was entitled to what, got and must repay

      Files that you save elsewhere are read anew at the next question.
      More: tour, help COMMAND, help KIND, help NAME, help language, svenska, quit
      """;

  private static final String SWEDISH =
      """
      Fråga om pengar
        AGREEMENT | tabellen för en överenskommelse
        AGREEMENT[MEMBER] | vad en mottagare får
        AGREEMENT.totalt / 21 | vilken uträkning som helst; `det` är förra svaret
        AGREEMENT per GROUP | en rad per mottagare; eller per år, område, bidrag
        varför AGREEMENT[MEMBER] | hur det blev så, till sista kronan
        topp 5 av AGREEMENT | vem får mest (botten 5: vem får minst)
        vem får mer än 200 mkr | av allt, eller: … av AGREEMENT
        jämför A och B för MEMBER | två överenskommelser, eller A och A@HEAD~1 ur git
        tidsfrister för MEMBER | vem ska lämna vad till vem och när

      Pröva något annat
        tänk om AGREEMENT.totalt = 7 mdkr | allt räknas med det …
        som det är | … tills du säger detta
        lös AGREEMENT[MEMBER] >= 900 mkr genom att ändra AGREEMENT.totalt | den exakta gränsen
        låt x = 5 mkr | även nyckel, data, överenskommelse, scenario …
        spara försök.agreement | det som skrivits in, som en fil
        glöm x | tar bort det

      Filerna
        kontrollera | om allt stämmer
        visa | alla överenskommelser
        täckning AGREEMENT | avsnitt för avsnitt
        stäm av AGREEMENT med FIL | vem hade rätt till vad, fick och ska betala åter

      Filer som du sparar någon annanstans läses om vid nästa fråga.
      Mer: rundtur, hjälp KOMMANDO, hjälp ANMÄRKNING, hjälp NAMN, hjälp språk, english, sluta
      """;
}
