package org.bilaga.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Severity;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;

/** A folder of agreements for a test: files are put into it, and it is checked in this process. */
final class Folder {
  private final Path root;

  Folder(Path temporary) {
    try {
      this.root = temporary.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The agreements of this repository, as published. */
  static Folder copyOf(Path original, Path temporary) {
    var folder = new Folder(temporary);
    try (var files = Files.walk(original)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        folder.put(original.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  Folder put(String name, String text) {
    return put(name, text.getBytes(UTF_8));
  }

  Folder put(String name, byte[] bytes) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  String text(String name) {
    try {
      return Files.readString(root.resolve(name), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is found in some of its files; names are shown from the folder. */
  List<Finding> check(String... names) {
    var findings = new Findings();
    List<Module> modules = modules(findings, names);
    new Audit(findings).run(modules);
    return findings.sorted();
  }

  List<Module> modules(Findings findings, String... names) {
    var loading = new Modules(new Workspace(root, root), findings);
    List<Module> modules = new ArrayList<>();
    for (String name : names) {
      loading.load(root.resolve(name)).ifPresent(modules::add);
    }
    return modules;
  }

  /** All that the agreements of a file give, a line a grant and member, in minor units. */
  List<String> ledger(String name) {
    var findings = new Findings();
    var evaluator = new Ledgers(findings);
    List<String> lines = new ArrayList<>();
    for (Module module : modules(findings, name)) {
      for (var ledger : evaluator.ledgers(module)) {
        for (var entry : ledger.entries()) {
          String path = ledger.agreement().name() + "." + entry.grant().path();
          lines.add(path + " " + (entry.isKnown() ? entry.total().minor() : "unknown"));
          for (int member = 0; member < entry.amounts().length; member++) {
            String id = entry.grant().group().orElseThrow().member(member).id();
            lines.add(path + "[" + id + "] " + entry.amounts()[member]);
          }
        }
      }
    }
    return lines;
  }

  /** Those that make the check fail. */
  static List<Finding> failing(List<Finding> findings) {
    return findings.stream()
        .filter(it -> it.disputed().isEmpty() && it.kind().severity() == Severity.ERROR)
        .toList();
  }

  /** The kinds of what is found, but that something is not used. */
  List<String> kinds(String name) {
    return check(name).stream()
        .map(it -> it.kind().name())
        .filter(kind -> !kind.equals("unused-declaration"))
        .toList();
  }

  /** A claim that something is so much, quoted so. */
  static String claim(String name, String amount) {
    return " claim § 1 \"" + amount + "\": " + name + " = " + amount;
  }
}
