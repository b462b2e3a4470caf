package org.bilaga.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Module;
import org.bilaga.source.SourceFile;

/**
 * The files of a workspace that could not be understood, searched for a name that was not found.
 *
 * <p>Where one of them seems to declare it, its mistakes are what the user has to know, not that
 * the name is unknown.
 */
final class BrokenFiles {
  private static final long MOST_BYTES = 1L << 24;

  private final Path workspace;
  private final Opened opened;
  private final Findings findings;

  BrokenFiles(Path workspace, Opened opened, Findings findings) {
    this.workspace = workspace;
    this.opened = opened;
    this.findings = findings;
  }

  /** Adds the mistakes of the files that name what is asked for. */
  void tellWhereTheyDeclare(SourceFile asked) {
    List<String> names = names(asked.text());
    for (Path file : AgreementFiles.below(workspace)) {
      if (!Twins.isTwin(file) && !isLoaded(file) && mentions(file, names)) {
        findings.addAll(Opened.at(List.of(file)).findings());
      }
    }
  }

  private boolean isLoaded(Path file) {
    for (Module module : opened.modules()) {
      if (module.path().equals(file)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean in = i < text.length() && isNamePart(text.charAt(i));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        names.add(text.substring(start, i));
        start = -1;
      }
    }
    return names;
  }

  private static boolean mentions(Path file, List<String> names) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return false;
      }
      String text = Files.readString(file);
      for (String name : names) {
        if (Character.isLetter(name.charAt(0)) && contains(text, name)) {
          return true;
        }
      }
    } catch (IOException unreadable) {
      return false;
    }
    return false;
  }

  private static boolean contains(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean startsThere = at == 0 || !isNamePart(text.charAt(at - 1));
      if (startsThere && (end == text.length() || !isNamePart(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }
}
