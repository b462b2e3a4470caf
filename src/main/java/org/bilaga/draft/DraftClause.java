package org.bilaga.draft;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A sentence of the agreement that is being drafted, with what stands in its braces and the marks
 * that dispute it; where a check does not accept it, another takes its place.
 */
final class DraftClause {
  private final String head;
  private final List<String> body;
  private final Map<String, String> marks = new LinkedHashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final Optional<String> otherwise;
  private final Optional<String> reason;
  private boolean kept;
  private boolean given = true;

  private DraftClause(
      String head, List<String> body, Optional<String> otherwise, Optional<String> reason) {
    this.head = head;
    this.body = List.copyOf(body);
    this.otherwise = otherwise;
    this.reason = reason;
  }

  /** One that is needed, or is left out where it is not accepted. */
  static DraftClause of(String sentence) {
    return new DraftClause(sentence, List.of(), Optional.empty(), Optional.empty());
  }

  /** One without which those beside it are none. */
  static DraftClause kept(String sentence) {
    DraftClause clause = of(sentence);
    clause.kept = true;
    return clause;
  }

  /** The same in other words, before anything is marked. */
  DraftClause with(UnaryOperator<String> words) {
    DraftClause clause =
        new DraftClause(
            words.apply(head), body.stream().map(words).toList(), otherwise.map(words), reason);
    clause.kept = kept;
    return clause;
  }

  /** One with what stands in its braces. */
  static DraftClause of(String sentence, List<String> body) {
    return new DraftClause(sentence, body, Optional.empty(), Optional.empty());
  }

  /**
   * One that gives way to another sentence.
   *
   * @param reason why the document may say it otherwise than it comes to
   */
  static DraftClause orElse(String sentence, String otherwise, Optional<String> reason) {
    return new DraftClause(sentence, List.of(), Optional.of(otherwise), reason);
  }

  /** The same of one with what stands in its braces, if anything does. */
  static DraftClause orElse(String sentence, List<String> body, String otherwise) {
    return new DraftClause(sentence, body, Optional.of(otherwise), Optional.empty());
  }

  Optional<String> reason() {
    return reason;
  }

  boolean isMarked() {
    return !marks.isEmpty();
  }

  /** Whether it is marked for something other than what a kind of finding says. */
  boolean isMarkedBut(String kind) {
    return marks.keySet().stream().anyMatch(of -> !of.equals(kind));
  }

  /**
   * What disputes it, or a part of it, in the place of what was said of the same before; false
   * where that is what stands there already.
   */
  boolean mark(String of, String mark) {
    return !refused.contains(mark) && !mark.equals(marks.put(of, mark));
  }

  /**
   * Takes the mark away that stands at a place of its text, for good: it accepts nothing. False
   * where none does.
   */
  boolean unmark(int offset) {
    String text = text();
    for (var mark : marks.entrySet()) {
      String written = mark.getValue().replace("\n", "\n    ");
      int at = text.indexOf(written);
      if (at >= 0 && offset >= at && offset <= at + written.length()) {
        marks.remove(mark.getKey());
        return refused.add(mark.getValue());
      }
    }
    return false;
  }

  /** Gives way; false where it has. */
  boolean giveWay() {
    boolean before = given && !kept;
    given = kept;
    return before;
  }

  boolean isGiven() {
    return given;
  }

  boolean isBlock() {
    return !body.isEmpty();
  }

  String head() {
    return head;
  }

  /** As it stands in the file; nothing where it gave way to nothing. */
  String text() {
    if (!given) {
      return otherwise.map(it -> it + "\n").orElse("");
    }
    int comment = head.startsWith("//") ? -1 : head.indexOf(" // ");
    var out = new StringBuilder(comment > 0 && isMarked() ? head.substring(0, comment) : head);
    if (isBlock()) {
      out.append(" {\n");
      body.forEach(line -> out.append("    ").append(line).append('\n'));
      marks
          .values()
          .forEach(mark -> out.append("    ").append(mark.replace("\n", "\n    ")).append('\n'));
      return out.append("}\n").toString();
    }
    marks.values().forEach(mark -> out.append("\n    ").append(mark));
    return out.append(comment > 0 && isMarked() ? head.substring(comment) : "")
        .append('\n')
        .toString();
  }
}
