package org.bilaga.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Findings;
import org.bilaga.source.Folding;

/**
 * Registers that come with Bilaga: {@code use "bilaga:kommuner"}.
 *
 * <p>They are read as if they stood in a folder of the workspace, which no workspace has: nothing
 * outside it is read. Each is read only where it is used.
 */
public final class Registers {
  public static final String SCHEME = "bilaga:";

  /** No file system takes it for anything but a name, and nobody calls a folder so. */
  private static final String FOLDER = "bilaga\u2236";

  private static final String ENDING = ".agreement";

  /** Each with its other names, and the name of its resources. */
  private static final List<List<String>> ALL =
      List.of(
          List.of("sverige", "sverige", "sweden"),
          List.of("regioner", "regioner", "regions"),
          List.of("lan", "län", "counties"),
          List.of("kommuner", "kommuner", "municipalities"),
          List.of("lansstyrelser", "länsstyrelser", "county-boards"));

  private Registers() {}

  /** Whether a file that is used is a register, of those that there are or not. */
  static boolean isNamed(String used) {
    return used.startsWith(SCHEME);
  }

  /** Where one is read; empty where there is none of the name. */
  static Optional<Path> path(String used, Path root) {
    String name = Folding.words(used.substring(SCHEME.length()));
    for (List<String> register : ALL) {
      if (register.subList(1, register.size()).contains(name)) {
        return Optional.of(root.resolve(FOLDER).resolve(register.get(1) + ENDING));
      }
    }
    return Optional.empty();
  }

  /** As one uses each. */
  public static List<String> names() {
    return ALL.stream().map(it -> SCHEME + it.get(1)).toList();
  }

  /** The groups of all registers: the regions first, then counties, municipalities and boards. */
  public static List<Group> groups() {
    Path nowhere = Path.of("").toAbsolutePath();
    var modules = new Modules(new Workspace(nowhere, nowhere), new Findings());
    List<Group> groups = new ArrayList<>();
    for (String register : names().subList(1, ALL.size())) {
      path(register, nowhere)
          .flatMap(modules::load)
          .ifPresent(module -> groups.addAll(module.groups()));
    }
    return groups;
  }

  /** Whether a path is that of a register, or of a table of one. */
  static boolean isOne(Path path) {
    Path folder = path.getParent();
    Path name = folder == null ? null : folder.getFileName();
    return name != null && name.toString().equals(FOLDER);
  }

  /** As it is shown: {@code bilaga:kommuner}, and its table {@code bilaga:kommuner.csv}. */
  static String shown(Path path) {
    String name = String.valueOf(path.getFileName());
    return SCHEME
        + (name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name);
  }

  /** The bytes of one that is at such a path. */
  static Optional<byte[]> bytes(Path path) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    for (List<String> register : ALL) {
      if (dot > 0 && register.get(1).equals(name.substring(0, dot))) {
        return resource(register.getFirst() + name.substring(dot));
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> resource(String name) {
    try (InputStream in = Registers.class.getResourceAsStream("registers/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
