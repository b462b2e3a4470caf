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
      case "sort" -> swedish ? "EFTER" : "WHAT";
      case "condition" -> swedish ? "SORT=VÄRDE" : "SORT=VALUE";
      case "MEMBERS", "GROUP", "members", "group" -> swedish ? "GRUPP" : "GROUP";
      default -> name;
    };
  }
}
