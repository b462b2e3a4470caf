package org.bilaga.cli;

import org.apache.commons.cli.Option;
import org.bilaga.finding.Language;
import org.bilaga.finding.Told;

/**
 * What each option does, for help and completion: apart from the commands, which start faster so.
 */
final class OptionWords {
  private OptionWords() {}

  static Told of(Command command, Option option) {
    String name = option.getLongOpt() == null ? option.getOpt() : option.getLongOpt();
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
      case "by" ->
          command.name().equals("compare")
              ? Told.phrase(
                  "Show only the table by grant, or only the one by recipient.",
                  "Visa bara tabellen per bidrag, eller bara den per mottagare.")
              : Told.phrase(
                  "Show the money by the members of a group, such as `regioner`.",
                  "Visa pengarna per medlem i en grupp, till exempel `regioner`.");
      case "for" ->
          command.name().equals("solve")
              ? Told.phrase(
                  "What is to hold, such as 'gnv-2020[gotland] >= 40 mkr'.",
                  "Vad som ska gälla, till exempel 'gnv-2020[gotland] >= 40 mkr'.")
              : Told.phrase(
                  "Show only what one recipient gets: a member, a group or a party.",
                  "Visa bara vad en mottagare får: en medlem, en grupp eller en part.");
      case "per" ->
          Told.phrase(
              "The column of inhabitants for differences per inhabitant; otherwise"
                  + " `befolkning.antal`, else that of a key `folkmängd`.",
              "Kolumnen med invånare för skillnader per invånare; annars `befolkning.antal`, eller"
                  + " den som en nyckel `folkmängd` bygger på.");
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
      default -> {
        String text = option.getDescription() == null ? "" : option.getDescription();
        yield Told.text(text);
      }
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
      case "recipient" -> swedish ? "MOTTAGARE" : "RECIPIENT";
      case "data" -> swedish ? "DATA.KOLUMN" : "DATA.COLUMN";
      case "condition" -> swedish ? "VILLKOR" : "CONDITION";
      case "name" -> swedish ? "NAMN" : "NAME";
      case "value" -> swedish ? "VÄRDE" : "VALUE";
      case "MEMBERS", "GROUP", "members", "group" -> swedish ? "GRUPP" : "GROUP";
      default -> name;
    };
  }
}
