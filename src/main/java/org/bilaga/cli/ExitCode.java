package org.bilaga.cli;

/** What the process answers with. */
final class ExitCode {
  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int WRONG_USAGE = 2;

  /** A fault of ours. */
  static final int FAULT = 70;

  private ExitCode() {}

  /**
   * What a launcher asked findings to end with, so that it can tell them from a JVM that did not
   * start, which ends with 1; it answers with 1 then.
   */
  static int ofFindings() {
    return Integer.getInteger("bilaga.findings", FINDINGS);
  }
}
