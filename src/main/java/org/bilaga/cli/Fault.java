package org.bilaga.cli;

import java.io.PrintStream;
import java.util.List;
import org.bilaga.words.Language;

/** A fault of ours, told in one sentence with what a report of it needs. */
final class Fault {
  private static final String OURS = "org.bilaga.";

  private Fault() {}

  static int tell(Throwable fault, List<String> args, Console console) {
    Console chosen = Usage.speaking(args, console);
    PrintStream err = chosen.err();
    err.println(sentence(fault, args, chosen.language()));
    String debug = System.getenv("BILAGA_DEBUG");
    if (debug != null && !debug.isEmpty()) {
      fault.printStackTrace(err);
    }
    return ExitCode.FAULT;
  }

  static String sentence(Throwable fault, List<String> args, Language language) {
    if (fault instanceof OutOfMemoryError) {
      long most = Runtime.getRuntime().maxMemory() >> 20;
      return say(
          language,
          "Bilaga needs more memory than the "
              + most
              + " MB it may use: give it more with BILAGA_JAVA_OPTS=-Xmx4g, or check fewer files at"
              + " a time.",
          "Bilaga behöver mer minne än de "
              + most
              + " MB som får användas: ge mer med BILAGA_JAVA_OPTS=-Xmx4g, eller kontrollera färre"
              + " filer åt gången.");
    }
    String report = report(fault, args);
    if (fault instanceof StackOverflowError) {
      return say(
          language,
          "Something in the files is nested more deeply than Bilaga can follow; please report it"
              + " with: "
              + report,
          "Något i filerna är nästlat djupare än Bilaga kan följa; rapportera det gärna med: "
              + report);
    }
    return say(
        language,
        "Bilaga has a fault of its own and could not finish; please report it with: " + report,
        "Det är fel i Bilaga självt och körningen kunde inte slutföras; rapportera det gärna med: "
            + report);
  }

  private static String say(Language language, String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }

  /** The version, the command without its given, the exception and where it was thrown. */
  private static String report(Throwable fault, List<String> args) {
    boolean command = !args.isEmpty() && Commands.NAMES.contains(args.get(0));
    return "bilaga "
        + Version.current()
        + (command ? " " + args.get(0) : "")
        + ", Java "
        + Runtime.version().feature()
        + ", "
        + fault.getClass().getSimpleName()
        + place(fault)
        + ".";
  }

  private static String place(Throwable fault) {
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        String type = frame.getClassName().substring(OURS.length());
        return " at " + type + "." + frame.getMethodName() + ":" + frame.getLineNumber();
      }
    }
    return "";
  }
}
