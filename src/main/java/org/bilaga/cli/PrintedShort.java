package org.bilaga.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** What standard output did not take: on a full disk the answer is not whole, and that is told. */
final class PrintedShort {
  private PrintedShort() {}

  /** Whether it is to be told; a reader who has read enough, as {@code head}, is no fault. */
  static boolean isToBeTold() {
    // The stream itself only remembers that something failed, so it is tried once more.
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      out.write('\n');
      return true;
    } catch (IOException failed) {
      return !String.valueOf(failed.getMessage()).contains("Broken pipe");
    }
  }

  static int tell(Console console) {
    console.err().println(console.say(Sentences.printedShort()));
    return ExitCode.WRONG_USAGE;
  }
}
