package org.bilaga.cli;

/**
 * This build's version, from the jar's manifest: unlike a resource, that costs nothing at start.
 */
final class Version {
  private Version() {}

  /** The version, or {@code unpackaged} when the classes do not come from the jar. */
  static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
