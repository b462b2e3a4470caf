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
      return Sentences.outOfMemory(most).in(language);
    }
    String report = report(fault, args);
    return (fault instanceof StackOverflowError
            ? Sentences.nestedTooDeeply(report)
            : Sentences.faultOfOurs(report))
        .in(language);
  }

  /** The version, the command without its arguments, the exception and where it was thrown. */
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
