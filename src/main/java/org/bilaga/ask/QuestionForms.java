package org.bilaga.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bilaga.source.Folding;
import org.bilaga.words.Language;
import org.bilaga.words.LanguageFile;

/**
 * The forms of question of one language, as its file {@code questions_CODE.txt} has them.
 *
 * <p>A line gives a form or a piece one way to be put: {@code form gets: how much does {who} get
 * <more>*}. In it stand words; {@code {blanks}}; {@code <pieces>}; {@code (one|of|several)}; {@code
 * [what may be left out]}; {@code *} after what may come often; and {@code =marks}, which are no
 * words. A line that begins with blanks goes on with the one before it. {@code example gets: …}
 * shows how one writes it.
 */
final class QuestionForms {
  /** What may stand before and after every question. */
  static final String BEFORE = "before";

  static final String AFTER = "after";

  private static final String SPECIAL = "()[]|*<>{}";

  private static final Map<Language, Optional<QuestionForms>> READ = new ConcurrentHashMap<>();

  private final Language language;
  private final Map<String, Put> pieces = new LinkedHashMap<>();
  private final Map<String, List<Put>> forms = new LinkedHashMap<>();
  private final Map<Put, List<Set<String>>> required = new IdentityHashMap<>();
  private final Map<String, String> examples = new LinkedHashMap<>();

  private QuestionForms(Language language) {
    this.language = language;
  }

  /** Those of a language, read once; empty where nobody has written any for it. */
  static Optional<QuestionForms> of(Language language) {
    return READ.computeIfAbsent(language, QuestionForms::read);
  }

  private static Optional<QuestionForms> read(Language language) {
    return LanguageFile.lines(QuestionForms.class, "questions", language)
        .map(
            lines -> {
              var forms = new QuestionForms(language);
              lines.forEach(forms::take);
              return forms;
            });
  }

  Language language() {
    return language;
  }

  /** The ways to put each question, by its name; the first that fits is meant. */
  Map<String, List<Put>> forms() {
    return forms;
  }

  /** How one writes each, with its blanks: {@code how much does {who} get}. */
  Map<String, String> examples() {
    return examples;
  }

  /** Every word that a question can have in its own right. */
  Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    forms.keySet().forEach(form -> words.addAll(words(form)));
    return words;
  }

  /** The words that a form can have in its own right. */
  Set<String> words(String form) {
    Set<String> words = new LinkedHashSet<>();
    forms.getOrDefault(form, List.of()).forEach(put -> collect(put, words));
    return words;
  }

  /**
   * Words without which a question is not put so: of each set one has to be there. Most forms are
   * told apart by them from a question before it is read word by word.
   */
  List<Set<String>> required(Put put) {
    List<Set<String>> known = required.get(put);
    if (known == null) {
      known = requiredIn(put);
      required.put(put, known);
    }
    return known;
  }

  private List<Set<String>> requiredIn(Put put) {
    return switch (put) {
      case Put.Word it -> List.of(Set.of(it.plain()));
      case Put.Row it -> it.parts().stream().flatMap(part -> required(part).stream()).toList();
      case Put.OneOf it -> {
        Set<String> any = new LinkedHashSet<>();
        boolean each = true;
        for (Put way : it.ways()) {
          List<Set<String>> its = required(way);
          each &= !its.isEmpty();
          its.stream().min(Comparator.comparingInt(Set::size)).ifPresent(any::addAll);
        }
        yield each ? List.of(any) : List.of();
      }
      case Put.Piece it -> required(piece(it.name()));
      case Put.Maybe it -> List.of();
      case Put.Often it -> List.of();
      case Put.Blank it -> List.of();
      case Put.Mark it -> List.of();
    };
  }

  private void collect(Put put, Set<String> words) {
    switch (put) {
      case Put.Word it -> words.add(it.plain());
      case Put.Row it -> it.parts().forEach(part -> collect(part, words));
      case Put.OneOf it -> it.ways().forEach(way -> collect(way, words));
      case Put.Maybe it -> collect(it.part(), words);
      case Put.Often it -> collect(it.part(), words);
      case Put.Piece it -> collect(piece(it.name()), words);
      case Put.Blank it -> {}
      case Put.Mark it -> {}
    }
  }

  Put piece(String name) {
    Put piece = pieces.get(name);
    if (piece == null) {
      throw new IllegalStateException("<" + name + "> in questions_" + language.code());
    }
    return piece;
  }

  private void take(String line) {
    int colon = line.indexOf(": ");
    int blank = line.indexOf(' ');
    String kind = line.substring(0, blank);
    String name = line.substring(blank + 1, colon);
    String written = line.substring(colon + 2).strip();
    switch (kind) {
      case "form" -> forms.computeIfAbsent(name, it -> new ArrayList<>()).add(put(written));
      case "piece" ->
          pieces.merge(name, put(written), (one, other) -> new Put.OneOf(List.of(one, other)));
      case "example" -> examples.put(name, written);
      default -> throw new IllegalStateException(line);
    }
  }

  private static Put put(String written) {
    var reading = new Written(pieces(written));
    Put put = reading.ways();
    if (reading.at < reading.tokens.size()) {
      throw new IllegalStateException(written);
    }
    return put;
  }

  private static List<String> pieces(String written) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < written.length()) {
      char c = written.charAt(at);
      int end = at + 1;
      if (c == '<' || c == '{') {
        end = written.indexOf(c == '<' ? '>' : '}', at) + 1;
      } else if (SPECIAL.indexOf(c) < 0 && c != ' ') {
        while (end < written.length()
            && SPECIAL.indexOf(written.charAt(end)) < 0
            && written.charAt(end) != ' ') {
          end++;
        }
      }
      if (c != ' ') {
        tokens.add(written.substring(at, end));
      }
      at = end;
    }
    return tokens;
  }

  /** What is written, from one piece to the next. */
  private static final class Written {
    private final List<String> tokens;
    private int at;

    Written(List<String> tokens) {
      this.tokens = tokens;
    }

    Put ways() {
      List<Put> ways = new ArrayList<>(List.of(row()));
      while (at < tokens.size() && tokens.get(at).equals("|")) {
        at++;
        ways.add(row());
      }
      return ways.size() == 1 ? ways.getFirst() : new Put.OneOf(List.copyOf(ways));
    }

    private Put row() {
      List<Put> parts = new ArrayList<>();
      while (at < tokens.size() && !List.of("|", ")", "]").contains(tokens.get(at))) {
        Put part = part();
        if (at < tokens.size() && tokens.get(at).equals("*")) {
          at++;
          part = new Put.Often(part);
        }
        parts.add(part);
      }
      return parts.size() == 1 ? parts.getFirst() : new Put.Row(List.copyOf(parts));
    }

    private Put part() {
      String token = tokens.get(at++);
      String inner = token.length() > 2 ? token.substring(1, token.length() - 1) : "";
      return switch (token.charAt(0)) {
        case '(' -> closed(ways(), ")");
        case '[' -> new Put.Maybe(closed(ways(), "]"));
        case '<' -> new Put.Piece(inner);
        case '{' -> new Put.Blank(inner);
        case '=' -> new Put.Mark(token.substring(1));
        default -> new Put.Word(Folding.plain(token));
      };
    }

    private Put closed(Put inner, String by) {
      if (at >= tokens.size() || !tokens.get(at++).equals(by)) {
        throw new IllegalStateException(String.join(" ", tokens));
      }
      return inner;
    }
  }
}
