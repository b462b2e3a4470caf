package org.bilaga.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.finding.Findings;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Supplies braces that are missing and drops those too many, so that one slip spoils one sentence
 * and not the rest of the file.
 *
 * <p>Where the braces pair up they are believed. Where they do not, the indentation tells which one
 * is wrong.
 */
final class BraceRepair {
  private final Findings out;
  private final List<Word> repaired = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /** A brace that is open, and whether what follows is indented as the inside of a block. */
  private record Open(Word brace, boolean indented) {}

  BraceRepair(Findings out) {
    this.out = out;
  }

  List<Word> repaired(List<Word> words) {
    words = withSwallowed(words);
    if (arePaired(words)) {
      return words;
    }
    Map<Word, Word> heads = headsWithoutBrace(words);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean closes = word.type() == BilagaLexer.RBRACE;
      if (word.first()) {
        closeWhatEndedBefore(word, closes);
      }
      if (closes) {
        close(word);
      } else {
        repaired.add(word);
        if (word.type() == BilagaLexer.LBRACE) {
          open.push(new Open(word, isIndented(words, i)));
        }
      }
      Word brace = heads.get(word);
      if (brace != null) {
        tellMissing(word);
        repaired.add(brace);
        open.push(new Open(brace, true));
      }
    }
    while (!open.isEmpty()) {
      Word last = repaired.get(repaired.size() - 1);
      leaveUnclosed(last);
    }
    return repaired;
  }

  /** An unclosed quotation runs to the end of its line, over the brace of a block. */
  private static List<Word> withSwallowed(List<Word> words) {
    List<Word> all = new ArrayList<>(words.size());
    for (Word word : words) {
      all.add(word);
      String text = word.type() == BilagaLexer.OPEN_STRING ? word.text().strip() : "";
      if (text.endsWith("{")) {
        all.add(word.supplied(BilagaLexer.LBRACE, "{"));
      } else if (text.endsWith("}")) {
        all.add(word.supplied(BilagaLexer.RBRACE, "}"));
      }
    }
    return all;
  }

  private static boolean arePaired(List<Word> words) {
    int depth = 0;
    for (Word word : words) {
      depth += word.type() == BilagaLexer.LBRACE ? 1 : word.type() == BilagaLexer.RBRACE ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static boolean isIndented(List<Word> words, int brace) {
    return brace + 1 < words.size()
        && words.get(brace + 1).first()
        && words.get(brace + 1).indent() > words.get(brace).indent();
  }

  /** A line that begins no deeper than a block's own line stands after that block. */
  private void closeWhatEndedBefore(Word word, boolean closes) {
    if (!closes && BlockKind.openedBy(word.type()) == null && !Starters.mayBegin(word.type())) {
      return;
    }
    while (!open.isEmpty() && open.peek().indented) {
      int indent = open.peek().brace.indent();
      if (indent < word.indent() || (closes && indent == word.indent())) {
        return;
      }
      leaveUnclosed(repaired.get(repaired.size() - 1));
    }
  }

  private void leaveUnclosed(Word last) {
    Word brace = open.pop().brace;
    out.add(ParseKinds.BRACE_NOT_CLOSED.at(brace.span()));
    repaired.add(last.supplied(BilagaLexer.RBRACE, "}"));
  }

  private void close(Word word) {
    boolean tooDeep =
        word.first()
            && !open.isEmpty()
            && open.peek().indented
            && word.indent() > open.peek().brace.indent();
    if (open.isEmpty() || tooDeep) {
      out.add(ParseKinds.BRACE_NOT_OPENED.at(word.span()));
    } else {
      open.pop();
      repaired.add(word);
    }
  }

  /**
   * Heads of blocks whose brace is missing: a line that could open a block and does not, deeper
   * lines, and a closing brace right below it.
   */
  private static Map<Word, Word> headsWithoutBrace(List<Word> words) {
    Map<Word, Word> supplied = new HashMap<>();
    Map<Integer, Integer> headAt = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (!word.first()) {
        continue;
      }
      int indent = word.indent();
      headAt.keySet().removeIf(other -> other > indent);
      if (word.type() == BilagaLexer.RBRACE) {
        Integer head = headAt.remove(indent);
        Word last = head == null ? null : endOfHead(words, head, indent);
        if (last != null) {
          supplied.put(last, last.supplied(BilagaLexer.LBRACE, "{"));
        }
      } else if (BlockKind.openedBy(word.type()) != null) {
        headAt.put(indent, i);
      } else {
        headAt.remove(indent);
      }
    }
    return supplied;
  }

  /** The last word of the head's line, when it opens no brace and what follows is deeper. */
  private static @Nullable Word endOfHead(List<Word> words, int head, int indent) {
    int i = head;
    do {
      if (words.get(i).type() == BilagaLexer.LBRACE) {
        return null;
      }
      i++;
    } while (i < words.size() && !words.get(i).first());
    boolean deeper = i < words.size() && words.get(i).indent() > indent;
    return deeper ? words.get(i - 1) : null;
  }

  private void tellMissing(Word last) {
    Span at = new Span(last.span().file(), last.span().end(), last.span().end());
    out.add(
        ParseKinds.MISSING.at(at).with("after", Expectation.quoted(last)).with("expected", "`{`"));
  }
}
