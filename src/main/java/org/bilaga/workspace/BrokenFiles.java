package org.bilaga.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.finding.Finding;
import org.bilaga.resolve.Module;
import org.bilaga.source.SourceFile;

/**
 * Mistakes that may be why a name was not found: where a file that has some speaks of it, they are
 * what the user has to know, not that the name is unknown.
 */
final class BrokenFiles {
  private BrokenFiles() {}

  /** The mistakes of files that speak of a name. */
  static List<Finding> speakingOf(String name, Analysis analysis) {
    List<Finding> told = new ArrayList<>();
    for (Finding finding : Refused.mistakes(analysis.findings())) {
      if (contains(finding.span().file().text(), name)) {
        told.add(finding);
      }
    }
    return told;
  }

  /** The same for any name of a text, of files that are not at hand at all. */
  static List<Finding> notAtHand(String text, Analysis analysis) {
    Set<SourceFile> atHand = new HashSet<>();
    for (Module module : analysis.modules()) {
      module.seen().forEach(seen -> atHand.add(seen.tree().source()));
    }
    List<Finding> told = new ArrayList<>();
    List<String> names = names(text);
    for (Finding finding : Refused.mistakes(analysis.findings())) {
      SourceFile file = finding.span().file();
      if (!atHand.contains(file) && names.stream().anyMatch(it -> contains(file.text(), it))) {
        told.add(finding);
      }
    }
    return told;
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean in = i < text.length() && isNamePart(text.charAt(i));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        if (Character.isLetter(text.charAt(start))) {
          names.add(text.substring(start, i));
        }
        start = -1;
      }
    }
    return names;
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
