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
      case "by" -> command.name().equals("settle") ? ofSettle() :
          Told.phrase(
              "Show the money by the members of a group, such as `regioner`.",
              "Visa pengarna per medlem i en grupp, till exempel `regioner`.");
      default -> {
        String text = option.getDescription() == null ? "" : option.getDescription();
        yield Told.text(text);
      }
    };
  }

  private static Told ofSettle() {
    return Told.phrase("A row for each recipient, or for each grant.", "En rad per mottagare, eller per bidrag.");
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
      case "FILE" -> swedish ? "FIL…" : "FILE…";
      case "DATE" -> swedish ? "DATUM" : "DATE";
      case "RECIPIENT" -> swedish ? "MOTTAGARE" : "RECIPIENT";
      case "agreement" -> swedish ? "ÖVERENSKOMMELSE" : "AGREEMENT";
      case "MEMBERS", "GROUP", "members", "group" -> swedish ? "GRUPP" : "GROUP";
      default -> name;
    };
  }
}
