package org.bilaga.cli;

import java.io.File;
import java.util.List;

/** The way in: hands the arguments to a command. Invariant: nothing else ends the process. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Terminal.lookIfAsked();
    var console = Console.ofProcess();
    int code = run(List.of(args), console);
    if (System.out.checkError() && PrintedShort.isToBeTold()) {
      code = PrintedShort.tell(console);
    }
    System.err.flush();
    String archive = System.getProperty("bilaga.archive");
    if (archive != null && !isStartedWith(archive)) {
      FastStart.prepare(archive);
    }
    if (code != ExitCode.CLEAN) {
      // Not exit: that looks for a logger to tell of it, which takes longer than starting did.
      Runtime.getRuntime().halt(code == ExitCode.FINDINGS ? ExitCode.ofFindings() : code);
    }
  }

  /**
   * Whether it is there and fits: asked without any class of ours, for it is asked at every end.
   */
  private static boolean isStartedWith(String archive) {
    String info = System.getProperty("java.vm.info");
    return info != null && info.contains("sharing") && new File(archive).exists();
  }

  static int run(List<String> args, Console console) {
    return new Commands().run(args, console);
  }
}
