package org.bilaga.document.pdf;

import java.util.List;
import org.bilaga.document.BrokenWord;

/** Lines that are one text: words that were broken at the end of a line are whole again. */
final class JoinedLines {
  private JoinedLines() {}

  static String of(List<String> lines) {
    var joined = new StringBuilder();
    for (String line : lines) {
      if (BrokenWord.goesOn(joined, line)) {
        joined.setLength(joined.length() - 1);
      } else if (!joined.isEmpty() && !line.isEmpty()) {
        joined.append(' ');
      }
      joined.append(line);
    }
    return joined.toString();
  }
}
