package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.answer.Inquiry;
import org.bilaga.assist.Completion;
import org.bilaga.parser.Keyword;
import org.bilaga.parser.ShownWord;
import org.bilaga.words.Language;

/** What somebody asks for, understood from its first words, in either language. */
sealed interface Request {

  /** Nothing, or a comment. */
  record Nothing() implements Request {}

  record Leave() implements Request {}

  /** A question that all doors answer, with its words and what is chosen beside them. */
  record Run(Inquiry inquiry, List<String> words) implements Request {}

  /** A value or a table. */
  record Show(String expression, List<String> options) implements Request {}

  record Help(String topic) implements Request {}

  record Tour() implements Request {}

  /** Declarations, to live in the session. */
  record Define(String text) implements Request {}

  record Forget(String name) implements Request {}

  record Save(String file) implements Request {}

  /** Who gets how much: more or less than an amount, of something or of all. */
  record Who(Bound bound, String amount, String of) implements Request {}

  enum Bound {
    MORE,
    LESS,
    AT_LEAST,
    AT_MOST
  }

  /** The first, or the last, by amount. */
  record Top(int count, boolean most, String of) implements Request {}

  record WhatIf(String name, String value) implements Request {}

  /** All as it is written again. */
  record AsItIs() implements Request {}

  record Speak(Language language) implements Request {}

  /** What somebody gets, and of what; of all where that is not said. */
  record Gets(String who, String of, boolean share) implements Request {}

  /** Why somebody gets what it gets; who is the first of these words. */
  record WhyGets(String words, String of) implements Request {}

  /** Something was begun as a short form and is not one. */
  record Unclear(Form form) implements Request {}

  /** A short form of which one can give an example. */
  enum Form {
    SAVE,
    FORGET,
    WHAT_IF,
    WHO,
    TOP,
    SOLVE
  }

  /** Whether it may be a question in plain words, and is none of the forms of a session alone. */
  default boolean isPlain() {
    return switch (this) {
      case Show it -> it.options().isEmpty() && it.expression().indexOf(' ') > 0;
      case Gets it -> true;
      case WhyGets it -> true;
      case Unclear it -> true;
      case Nothing it -> false;
      case Leave it -> false;
      case Run it -> false;
      case Help it -> false;
      case Tour it -> false;
      case Define it -> false;
      case Forget it -> false;
      case Save it -> false;
      case Who it -> false;
      case Top it -> false;
      case WhatIf it -> false;
      case AsItIs it -> false;
      case Speak it -> false;
    };
  }

  /** What is asked for; as one would write it to a shell too, with the name of the program. */
  static Request of(String typed) {
    String text =
        new RequestWords(typed).after(List.of("bilaga")).filter(it -> !it.isEmpty()).orElse(typed);
    return new Requests(text).understood();
  }

  /** Whether a text begins with a declaration of the language. */
  static boolean isDeclaration(String text) {
    List<ShownWord> lexemes = new ArrayList<>();
    for (ShownWord lexeme : ShownWord.of(text)) {
      if (lexeme.sort() != ShownWord.Sort.COMMENT) {
        lexemes.add(lexeme);
      }
    }
    if (lexemes.size() < 2) {
      return false;
    }
    Optional<Keyword> first = lexemes.get(0).keyword();
    ShownWord.Sort second = lexemes.get(1).sort();
    boolean named = second == ShownWord.Sort.NAME || second == ShownWord.Sort.KEYWORD;
    return named && first.isPresent() && Completion.declares(first.get());
  }
}
