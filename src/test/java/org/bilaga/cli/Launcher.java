package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The launcher itself, {@code ./bilaga}, as users start it, with the classes under test: beside it
 * stands a jar that has nothing but their places.
 */
final class Launcher {
  private Launcher() {}

  /** Puts it into a folder, as beside what was built of sources; answers where it is. */
  static Path in(Path folder) throws IOException {
    Path launcher = copied(folder);
    Path target = Files.createDirectories(folder.resolve("target"));
    jar(target.resolve("bilaga.jar"));
    Files.writeString(target.resolve("bilaga.jdk"), System.getProperty("java.home") + "\n", UTF_8);
    return launcher;
  }

  /** Puts it into a folder, as it lies in what is downloaded; answers where it is. */
  static Path downloaded(Path folder) throws IOException {
    Path launcher = copied(folder);
    Path lib = Files.createDirectories(folder.resolve("lib"));
    jar(lib.resolve("bilaga.jar"));
    Files.writeString(lib.resolve("bilaga.build"), "0.0.0+20260101.0a0a0a0a\n", UTF_8);
    return launcher;
  }

  private static Path copied(Path folder) throws IOException {
    Path launcher = Files.copy(Path.of("bilaga"), folder.resolve("bilaga"));
    if (!launcher.toFile().setExecutable(true)) {
      throw new IOException(launcher + " cannot be made executable");
    }
    return launcher;
  }

  private static void jar(Path file) throws IOException {
    var places = new StringJoiner(" ");
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      places.add(Path.of(place).toUri().toString());
    }
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, places.toString());
    try (var out = Files.newOutputStream(file)) {
      new JarOutputStream(out, manifest).close();
    }
  }
}
