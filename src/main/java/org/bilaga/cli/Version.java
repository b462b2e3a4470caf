package org.bilaga.cli;

/**
 * This build's version, from the jar's manifest: unlike a resource, that costs nothing at start. A
 * release's has the day and the commit that it was made of behind a plus.
 */
final class Version {
  private Version() {}

  /** The version, or {@code unpackaged} when the classes do not come from the jar. */
  static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  /** What runs here, a line each: the build, and the Java and the system under it. */
  static String told() {
    return "bilaga "
        + current()
        + "\nJava "
        + System.getProperty("java.runtime.version")
        + ", "
        + System.getProperty("java.vendor")
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }
}
