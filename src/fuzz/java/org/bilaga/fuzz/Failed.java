package org.bilaga.fuzz;

/** Something that must hold does not. */
final class Failed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sort;

  /**
   * @param sort which of the things that must hold, the same for all inputs with one cause
   */
  Failed(String sort, String what) {
    super(sort + ": " + what);
    this.sort = sort;
  }

  /** A name of what is behind a failure: two inputs with the same are told once. */
  static String sortOf(Throwable failure) {
    if (failure instanceof Failed failed) {
      return failed.sort;
    }
    for (StackTraceElement frame : failure.getStackTrace()) {
      String type = frame.getClassName();
      if (type.startsWith("org.bilaga.") && !type.startsWith("org.bilaga.fuzz.")) {
        return failure.getClass().getSimpleName() + " at " + type + "." + frame.getMethodName();
      }
    }
    return failure.getClass().getSimpleName();
  }
}
