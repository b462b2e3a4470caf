package org.bilaga.cli;

/** What the process answers with. */
final class ExitCode {
  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int WRONG_USAGE = 2;

  /** A fault of ours. */
  static final int FAULT = 70;

  private ExitCode() {}
}
