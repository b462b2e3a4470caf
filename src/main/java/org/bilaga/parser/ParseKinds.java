package org.bilaga.parser;

import java.util.List;
import org.bilaga.finding.Kind;

/** The kinds of mistake in the text itself, which keep a file from being understood. */
final class ParseKinds {
  static final Kind MISSING =
      Kind.mistake("something-missing")
          .en(
              "After {after}, {expected} is missing.",
              "Write what is missing; `bilaga help language` shows the sentences.")
          .sv(
              "Efter {after} saknas {expected}.",
              "Skriv det som saknas; `bilaga hjälp språk` visar meningarna.");

  static final Kind SURPLUS =
      Kind.mistake("something-left-over")
          .en(
              "{found} does not belong here.",
              "Correct it, or remove it if nothing is meant by it.")
          .sv(
              "{found} hör inte hemma här.",
              "Rätta det, eller ta bort det om inget menas med det.");

  static final Kind NOT_UNDERSTOOD =
      Kind.mistake("not-understood")
          .en(
              "{found} cannot stand here; {expected} can.",
              "Correct or remove it; `bilaga help language` shows the sentences.")
          .sv(
              "{found} kan inte stå här, däremot {expected}.",
              "Rätta eller ta bort det; `bilaga hjälp språk` visar meningarna.");

  static final Kind MISSPELT =
      Kind.mistake("word-misspelt")
          .en(
              "`{found}` is not a word of the language; did you mean `{meant}`?",
              "Write `{meant}`.")
          .sv("`{found}` är inget ord i språket; menade du `{meant}`?", "Skriv `{meant}`.");

  static final Kind WRONG_BLOCK =
      Kind.mistake("sentence-misplaced")
          .en(
              "`{found}` cannot stand {here}; it belongs {there}.",
              "Move the sentence, or look for a brace that closes a block too early.")
          .sv(
              "`{found}` kan inte stå {here}; det hör hemma {there}.",
              "Flytta meningen, eller leta efter en klammer som stänger ett block för tidigt.");

  static final Kind BRACE_NOT_CLOSED =
      Kind.mistake("brace-not-closed")
          .en("The brace opened here is never closed.", "Write } where the block ends.")
          .sv("Klammern som öppnas här stängs aldrig.", "Skriv } där blocket slutar.");

  static final Kind BRACE_NOT_OPENED =
      Kind.mistake("brace-not-opened")
          .en("This brace closes nothing.", "Remove it, or write { where its block begins.")
          .sv(
              "Den här klammern stänger ingenting.",
              "Ta bort den, eller skriv { där blocket börjar.");

  static final Kind TEXT_NOT_CLOSED =
      Kind.mistake("text-not-closed")
          .en(
              "The text `{text}` has no closing quotation mark on its line.",
              "Write \" where the text ends.")
          .sv(
              "Texten `{text}` saknar avslutande citattecken på sin rad.",
              "Skriv \" där texten slutar.");

  static final Kind CHARACTER_UNKNOWN =
      Kind.mistake("character-unknown")
          .en("The character {character} means nothing here.", "{advice}")
          .sv("Tecknet {character} betyder ingenting här.", "{advice}");

  static final Kind FIGURE_MALFORMED =
      Kind.mistake("figure-miswritten")
          .en(
              "The figure `{figure}` is malformed; {meant}.",
              "Write groups of three digits with a space between, and one decimal comma: 1 234"
                  + " 567,8.")
          .sv(
              "Talet `{figure}` är felskrivet; {meant}.",
              "Skriv grupper om tre siffror med mellanslag emellan, och ett decimalkomma: 1 234"
                  + " 567,8.");

  static final Kind TABLE_WITHOUT_BARS =
      Kind.mistake("table-without-bars")
          .en(
              "This looks like a table pasted from a spreadsheet.",
              "Begin each row with | and write | between its cells, or save the table as CSV and"
                  + " name the file after `from`.")
          .sv(
              "Det här ser ut som en tabell inklistrad från ett kalkylblad.",
              "Börja varje rad med | och skriv | mellan cellerna, eller spara tabellen som CSV och"
                  + " ange filen efter `från`.");

  static final Kind NESTING_TOO_DEEP =
      Kind.mistake("nesting-too-deep")
          .en(
              "Here {depth} levels stand inside each other, which is more than Bilaga follows.",
              "Split the sentence, or remove parentheses and braces that are not needed.")
          .sv(
              "Här står {depth} nivåer inuti varandra, vilket är fler än Bilaga följer.",
              "Dela upp meningen, eller ta bort parenteser och klamrar som inte behövs.");

  static final List<Kind> ALL =
      List.of(
          MISSING,
          SURPLUS,
          NOT_UNDERSTOOD,
          MISSPELT,
          WRONG_BLOCK,
          BRACE_NOT_CLOSED,
          BRACE_NOT_OPENED,
          TEXT_NOT_CLOSED,
          CHARACTER_UNKNOWN,
          FIGURE_MALFORMED,
          TABLE_WITHOUT_BARS,
          NESTING_TOO_DEEP,
          Advised.SAID_OTHERWISE,
          AdvisedNames.KEYWORD_AS_NAME,
          AdvisedNames.NAME_OF_SEVERAL_WORDS,
          Advised.TITLE_AS_NAME,
          ExpressionBuilder.NO_SUCH_DATE,
          ExpressionBuilder.NO_SUCH_CURRENCY,
          ExpressionBuilder.TOO_LONG,
          ExpressionBuilder.TWO_WAYS,
          ExpressionBuilder.NO_YEAR,
          ExpressionBuilder.REVERSED,
          ExpressionBuilder.PERIOD_TOO_LONG,
          SaidTwice.KIND);

  private ParseKinds() {}
}
