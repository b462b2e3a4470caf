package org.bilaga.cli;

import java.util.List;

/** The way in: hands the arguments to a command. Invariant: nothing else ends the process. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    var console = Console.ofProcess();
    int code = run(List.of(args), console);
    if (System.out.checkError() && PrintedShort.isToBeTold()) {
      code = PrintedShort.tell(console);
    }
    System.err.flush();
    if (code != ExitCode.CLEAN) {
      // Not exit: that looks for a logger to tell of it, which takes longer than starting did.
      Runtime.getRuntime().halt(code);
    }
  }

  static int run(List<String> args, Console console) {
    return new Commands().run(args, console);
  }
}
