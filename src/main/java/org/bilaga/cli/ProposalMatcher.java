package org.bilaga.cli;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes every proposal: which of them fit was decided before, by rules that know å from a and a
 * name from an alias.
 */
final class ProposalMatcher implements CompletionMatcher {
  private String typed = "";
  private List<Candidate> all = List.of();

  @Override
  public void compile(
      Map<LineReader.Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      String originalGroupName) {
    typed = line.word().substring(0, line.wordCursor());
  }

  @Override
  public List<Candidate> matches(List<Candidate> candidates) {
    all = candidates;
    return candidates;
  }

  @Override
  public @Nullable Candidate exactMatch() {
    for (Candidate candidate : all) {
      if (candidate.value().equals(typed)) {
        return candidate;
      }
    }
    return null;
  }

  /** As much as all have in common, and never less than was typed. */
  @Override
  public String getCommonPrefix() {
    String common = all.isEmpty() ? typed : all.get(0).value();
    for (Candidate candidate : all) {
      int end = 0;
      String value = candidate.value();
      while (end < common.length()
          && end < value.length()
          && common.charAt(end) == value.charAt(end)) {
        end++;
      }
      common = common.substring(0, end);
    }
    return common.length() >= typed.length() ? common : typed;
  }
}
