package org.bilaga.cli;

import org.apache.commons.cli.Option;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * What each option does, for help and completion: apart from the commands, which start faster so.
 *
 * <p>First what a command means by an option, then what all commands mean by it.
 */
final class OptionWords {
  private static final Told NONE = Told.text("");

  private OptionWords() {}

  static Told of(Command command, Option option) {
    String name = option.getLongOpt() == null ? option.getOpt() : option.getLongOpt();
    Told own =
        switch (command.name()) {
          case "check" -> ofCheck(name);
          case "new" -> ofNew(name);
          case "show" -> ofShow(name);
          case "explain" -> ofExplain(name);
          case "settle" -> ofSettle(name);
          case "deadlines" -> ofDeadlines(name);
          case "compare" -> ofCompare(name);
          case "solve" -> ofSolve(name);
          case "fmt" -> ofFormat(name);
          default -> NONE;
        };
    return own == NONE ? ofAll(name, option) : own;
  }

  private static Told ofAll(String name, Option option) {
    return switch (name) {
      case "format" ->
          Told.phrase(
              "How to print: as text for a reader, or in a form that programs read.",
              "Hur resultatet skrivs: som text för en läsare, eller i en form som program läser.");
      case "verbose" ->
          Told.phrase(
              "Show what is disputed in full, with its places.",
              "Visa även det omtvistade i sin helhet, med dess platser.");
      case "language" ->
          Told.phrase(
              "The language to answer in; otherwise that of the files, then that of the terminal.",
              "Språket att svara på; annars filernas, därefter terminalens.");
      case "help" -> Told.phrase("Show this help.", "Visa den här hjälpen.");
      case "workspace" ->
          Told.phrase(
              "The folder whose agreements are meant; otherwise the one you stand in.",
              "Mappen vars överenskommelser menas; annars den du står i.");
      case "in" ->
          Told.phrase(
              "The agreement that names without one belong to.",
              "Överenskommelsen som namn utan en sådan hör till.");
      case "as-of" ->
          Told.phrase(
              "The day on which to ask: an agreement is meant as amended then.",
              "Dagen som frågan gäller: en överenskommelse avses som den då är ändrad.");
      case "full" ->
          Told.phrase(
              "Show also what takes up each section, line by line.",
              "Visa även vad som tar upp varje avsnitt, rad för rad.");
      default -> {
        String text = option.getDescription() == null ? "" : option.getDescription();
        yield Told.text(text);
      }
    };
  }

  private static Told ofCheck(String name) {
    return switch (name) {
      case "format" ->
          Told.phrase(
              "How to print: for a reader; for programs (json); for code hosts (sarif, github); or"
                  + " as a report of tests in which each appendix, claim and sum is one (junit).",
              "Hur resultatet skrivs: för en läsare; för program (json); för kodtjänster (sarif,"
                  + " github); eller som en testrapport med varje bilaga, påstående och summa som"
                  + " ett test (junit).");
      case "fix" ->
          Told.phrase(
              "Rewrite the stale figures of claims, of published tables, of totals, or of all.",
              "Skriv om inaktuella siffror i påståenden (claims), publicerade tabeller (appendix),"
                  + " totaler (totals) eller alla (all).");
      case "diff" ->
          Told.phrase(
              "With `--fix`: write nothing, show what would change line by line.",
              "Med `--fix`: skriv ingenting, visa vad som skulle ändras rad för rad.");
      case "yes" ->
          Told.phrase(
              "With `--fix`: write without asking first, as in a pipe.",
              "Med `--fix`: skriv utan att fråga först, som i ett rör.");
      case "baseline" ->
          Told.phrase(
              "Show and count only what is new since a git revision, such as origin/main.",
              "Visa och räkna bara det som är nytt sedan en git-revision, till exempel"
                  + " origin/main.");
      case "watch" ->
          Told.phrase(
              "Check again whenever a file is saved; Ctrl-C leaves.",
              "Kontrollera på nytt så snart en fil sparas; Ctrl-C avslutar.");
      default -> NONE;
    };
  }

  private static Told ofNew(String name) {
    return switch (name) {
      case "from" ->
          Told.phrase(
              "What to start from: money to the 21 regions by population, with tables as files"
                  + " (otherwise), or one small file.",
              "Vad att utgå från: pengar till de 21 regionerna efter folkmängd, med tabeller som"
                  + " filer (regions, annars), eller en enda liten fil (small).");
      default -> NONE;
    };
  }

  private static Told ofShow(String name) {
    return switch (name) {
      case "by" ->
          Told.phrase(
              "Sort the money by agreement, area, grant, recipient, year, month or funder, or show"
                  + " an agreement's by the members of a group, such as `regioner`.",
              "Sortera pengarna efter överenskommelse, område, bidrag, mottagare, år, månad eller"
                  + " betalare, eller visa en överenskommelses per medlem i en grupp, till exempel"
                  + " `regioner`.");
      case "where" ->
          Told.phrase(
              "Only money of which this holds, such as recipient=halland or year=2020; may be"
                  + " given several times.",
              "Bara pengar som detta gäller för, till exempel mottagare=halland eller år=2020;"
                  + " kan anges flera gånger.");
      case "receiver" ->
          Told.phrase(
              "Who counts as getting what passes through several hands: the first who is paid, or"
                  + " the last whom it is for; otherwise whom the agreement gives it to.",
              "Vem som räknas som mottagare när pengar går genom flera händer: den första som får"
                  + " dem (first) eller den sista som de är till för (last); annars den som"
                  + " överenskommelsen ger dem till.");
      default -> NONE;
    };
  }

  private static Told ofExplain(String name) {
    return name.equals("all")
        ? Told.phrase(
            "Tell every unit left over and every member, however many they are.",
            "Redovisa varje enhet som återstod och varje medlem, hur många de än är.")
        : NONE;
  }

  private static Told ofSettle(String name) {
    return switch (name) {
      case "facts" ->
          Told.phrase(
              "Tables of what happened: recipient, event, subject, date, amount; a later row of the"
                  + " same day corrects an earlier one.",
              "Tabeller med utfall: mottagare, händelse, ämne, datum, belopp; en senare rad för"
                  + " samma dag rättar en tidigare.");
      case "form" ->
          Told.phrase(
              "Requisitions and financial reports, with the fields of the agreement's appendix.",
              "Rekvisitioner och ekonomiska redovisningar, med fälten i överenskommelsens bilaga.");
      case "as-of" ->
          Told.phrase(
              "The day to look from; otherwise that of the last fact.",
              "Dagen som läget gäller; annars dagen för det senaste utfallet.");
      case "for" ->
          Told.phrase(
              "Only this recipient, such as `halland`.",
              "Bara den här mottagaren, till exempel `halland`.");
      case "by" ->
          Told.phrase(
              "A row for each recipient, or for each grant.",
              "En rad per mottagare, eller per bidrag.");
      default -> NONE;
    };
  }

  private static Told ofDeadlines(String name) {
    return switch (name) {
      case "for" ->
          Told.phrase(
              "Whose deadlines: a party, a group or a member, such as `halland`.",
              "Vems tidsfrister: en part, en grupp eller en medlem, till exempel `halland`.");
      case "from" ->
          Told.phrase(
              "Only from this day on: `2020-01-01`, or the whole of `2020-01` or `2020`.",
              "Bara från och med den här dagen: `2020-01-01`, eller hela `2020-01` eller `2020`.");
      case "to" ->
          Told.phrase(
              "Only up to this day: `2020-12-31`, or the whole of `2020-12` or `2020`.",
              "Bara till och med den här dagen: `2020-12-31`, eller hela `2020-12` eller `2020`.");
      case "as-of" ->
          Told.phrase(
              "The day on which to ask: each agreement as amended then, and not by all amendments.",
              "Dagen som frågan gäller: varje överenskommelse som den då är ändrad, inte genom alla"
                  + " ändringar.");
      case "undated" ->
          Told.phrase(
              "Show also what is to be done without a last day.",
              "Visa även det som ska göras utan sista dag.");
      case "output" ->
          Told.phrase(
              "Write to this file, whole or not at all, and not to the terminal.",
              "Skriv till den här filen, hel eller inte alls, och inte till terminalen.");
      default -> NONE;
    };
  }

  private static Told ofCompare(String name) {
    return switch (name) {
      case "by" ->
          Told.phrase(
              "Show only the table by grant, or only the one by recipient.",
              "Visa bara tabellen per bidrag, eller bara den per mottagare.");
      case "for" ->
          Told.phrase(
              "Show only what one recipient gets: a member, a group or a party.",
              "Visa bara vad en mottagare får: en medlem, en grupp eller en part.");
      case "per" ->
          Told.phrase(
              "The column of inhabitants for differences per inhabitant; otherwise"
                  + " `befolkning.antal`, else that of a key `folkmängd`.",
              "Kolumnen med invånare för skillnader per invånare; annars `befolkning.antal`, eller"
                  + " den som en nyckel `folkmängd` bygger på.");
      default -> NONE;
    };
  }

  private static Told ofSolve(String name) {
    return switch (name) {
      case "for" ->
          Told.phrase(
              "What is to hold, such as 'gnv-2020[gotland] >= 40 mkr'.",
              "Vad som ska gälla, till exempel 'gnv-2020[gotland] >= 40 mkr'.");
      case "vary" ->
          Told.phrase(
              "The one thing that may be another figure.", "Den enda sak som får vara en annan.");
      case "from" ->
          Told.phrase(
              "Where the search begins; otherwise at nought.",
              "Var sökningen börjar; annars vid noll.");
      case "to" ->
          Told.phrase(
              "Where it ends; otherwise at ten times what is written, or 100 % of a share.",
              "Var den slutar; annars vid tio gånger det som står, eller 100 % av en andel.");
      case "step" ->
          Told.phrase(
              "The steps to search in; otherwise whole kronor, or the last printed digit.",
              "Stegen att söka i; annars hela kronor, eller den sista siffran som står.");
      default -> NONE;
    };
  }

  private static Told ofFormat(String name) {
    return switch (name) {
      case "check" ->
          Told.phrase(
              "Write nothing; name the files that would change.",
              "Skriv ingenting; ange filerna som skulle ändras.");
      case "diff" ->
          Told.phrase(
              "Write nothing; show what would change, line by line.",
              "Skriv ingenting; visa vad som skulle ändras, rad för rad.");
      case "stdin" ->
          Told.phrase(
              "Read from standard input and write to standard output.",
              "Läs från standard in och skriv till standard ut.");
      case "language" ->
          Told.phrase(
              "Write every keyword in this vocabulary, and answer in it.",
              "Skriv varje nyckelord på det här språket, och svara på det.");
      default -> NONE;
    };
  }

  /** What stands for the option's value. */
  static String argument(Option option, Language language) {
    boolean swedish = language == Language.SWEDISH;
    String name = option.getArgName();
    if (name == null) {
      return swedish ? "VÄRDE" : "VALUE";
    }
    return switch (name) {
      case "WORKSPACE", "FOLDER", "workspace", "folder" -> swedish ? "MAPP" : "FOLDER";
      case "agreement" -> swedish ? "ÖVERENSKOMMELSE" : "AGREEMENT";
      case "recipient", "RECIPIENT" -> swedish ? "MOTTAGARE" : "RECIPIENT";
      case "date", "DATE" -> swedish ? "DAG" : "DATE";
      case "file" -> swedish ? "FIL" : "FILE";
      case "FILE" -> swedish ? "FIL…" : "FILE…";
      case "revision" -> "REVISION";
      case "sort" -> swedish ? "EFTER" : "WHAT";
      case "condition" ->
          option.getLongOpt().equals("where")
              ? swedish ? "SORT=VÄRDE" : "SORT=VALUE"
              : swedish ? "VILLKOR" : "CONDITION";
      case "data" -> swedish ? "DATA.KOLUMN" : "DATA.COLUMN";
      case "name" -> swedish ? "NAMN" : "NAME";
      case "value" -> swedish ? "VÄRDE" : "VALUE";
      case "MEMBERS", "GROUP", "members", "group" -> swedish ? "GRUPP" : "GROUP";
      default -> name;
    };
  }
}
