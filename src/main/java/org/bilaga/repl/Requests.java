package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.answer.Inquiry;
import org.bilaga.parser.ShownWord;
import org.bilaga.words.Forms;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Reads the short forms: the first of them that fits, else it is a question for a value. */
final class Requests {
  private final RequestWords words;

  Requests(String text) {
    // A question mark is how one ends a question; nothing in the language ends so.
    this.words = new RequestWords(text.endsWith("?") ? text.substring(0, text.length() - 1) : text);
  }

  Request understood() {
    if (isBlank()) {
      return new Request.Nothing();
    } else if (Request.isDeclaration(words.text())) {
      return new Request.Define(words.text());
    } else if (words.is(Sentences.wordsQuit())) {
      return new Request.Leave();
    } else if (words.is(Sentences.wordsTour())) {
      return new Request.Tour();
    } else if (words.is(Sentences.wordsAsItIs())) {
      return new Request.AsItIs();
    }
    Optional<Request> speak = spoken().map(Request.Speak::new);
    return speak
        .or(this::session)
        .or(this::plain)
        .or(this::ranking)
        .or(this::command)
        .orElseGet(() -> show(words.text()));
  }

  /** The language that is asked for by its name. */
  private Optional<Language> spoken() {
    for (Language language : Language.all()) {
      List<String> names = new Forms(Sentences.wordsThisLanguage()).all(language);
      if (words.after(names).filter(String::isEmpty).isPresent()) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private boolean isBlank() {
    for (ShownWord lexeme : ShownWord.of(words.text())) {
      if (lexeme.sort() != ShownWord.Sort.COMMENT) {
        return false;
      }
    }
    return true;
  }

  private Optional<Request> session() {
    Optional<String> rest = words.after(Sentences.wordsHelp());
    if (rest.isPresent()) {
      return rest.map(Request.Help::new);
    }
    rest = words.after(Sentences.wordsSave());
    if (rest.isPresent()) {
      return rest.map(it -> it.isEmpty() ? new Request.Unclear(Request.Form.SAVE) : save(it));
    }
    rest = words.after(Sentences.wordsForget());
    if (rest.isPresent()) {
      return rest.map(
          it -> it.isEmpty() ? new Request.Unclear(Request.Form.FORGET) : new Request.Forget(it));
    }
    return words.after(Sentences.wordsWhatIf()).map(this::whatIf);
  }

  private static Request save(String file) {
    List<String> names = new RequestWords(file).split();
    return new Request.Save(names.size() == 1 ? names.get(0) : file);
  }

  private Request whatIf(String rest) {
    int equal = rest.indexOf('=');
    String name = equal < 0 ? "" : rest.substring(0, equal).strip();
    String value = equal < 0 ? "" : rest.substring(equal + 1).strip();
    return name.isEmpty() || value.isEmpty()
        ? new Request.Unclear(Request.Form.WHAT_IF)
        : new Request.WhatIf(name, value);
  }

  // Plain questions

  /** The language that a plain question is put in; empty for what is the same in all. */
  static Optional<Language> language(String text) {
    var asked = new RequestWords(text);
    for (Language language : Language.all()) {
      if (asked.after(new Forms(Sentences.wordsOfThisLanguage()).all(language)).isPresent()) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private Optional<Request> plain() {
    Optional<String> amount = words.after(Sentences.wordsHowMuch());
    if (amount.isPresent()) {
      return amount.map(it -> gets(it, false));
    }
    Optional<String> share = words.after(Sentences.wordsWhatShare());
    if (share.isPresent()) {
      return share.map(it -> gets(it, true));
    }
    return words
        .after(Sentences.wordsWhyDoes())
        .map(Requests::parts)
        .map(it -> new Request.WhyGets(it.before(), it.after()));
  }

  private static Request gets(String rest, boolean share) {
    RequestWords.Parts parts = parts(rest);
    return new Request.Gets(parts.before(), parts.after(), share);
  }

  /** Who, and of what: {@code ask get of stöd}, {@code ask av stöd}. */
  private static RequestWords.Parts parts(String rest) {
    Optional<RequestWords.Parts> of = new RequestWords(rest).at(Sentences.wordsOf());
    String who = of.map(RequestWords.Parts::before).orElse(rest);
    String whom =
        new RequestWords(who + " ;")
            .at(Sentences.wordsGet())
            // What stands behind may be what matters.
            .filter(it -> it.after().equals(";"))
            .map(RequestWords.Parts::before)
            .orElse(who);
    return new RequestWords.Parts(whom, of.map(RequestWords.Parts::after).orElse(""));
  }

  // Rankings

  private static Told words(Request.Bound bound) {
    return switch (bound) {
      case MORE -> Sentences.wordsMoreThan();
      case LESS -> Sentences.wordsLessThan();
      case AT_LEAST -> Sentences.wordsAtLeast();
      case AT_MOST -> Sentences.wordsAtMost();
    };
  }

  /** How many are told where one asks who gets most. */
  private static final int FEW = 3;

  private Optional<Request> ranking() {
    Optional<String> who = words.after(Sentences.wordsWhoGets());
    if (who.isPresent()) {
      return who.map(this::who);
    }
    Optional<Request> top =
        words.after(Sentences.wordsTop()).filter(Requests::isCount).map(it -> top(it, true));
    return top.isPresent()
        ? top
        : words.after(Sentences.wordsBottom()).filter(Requests::isCount).map(it -> top(it, false));
  }

  private Request who(String rest) {
    var asked = new RequestWords(rest);
    for (boolean most : new boolean[] {true, false}) {
      Optional<String> all = asked.after(most ? Sentences.wordsMost() : Sentences.wordsLeast());
      Optional<String> of =
          all.flatMap(it -> it.isEmpty() ? all : new RequestWords(it).after(Sentences.wordsOf()));
      if (of.isPresent()) {
        return new Request.Top(FEW, most, of.get());
      }
    }
    for (Request.Bound bound : Request.Bound.values()) {
      Optional<String> after = new RequestWords(rest).after(words(bound));
      if (after.isPresent()) {
        Optional<RequestWords.Parts> parts = new RequestWords(after.get()).at(Sentences.wordsOf());
        String amount = parts.map(RequestWords.Parts::before).orElse(after.get());
        String of = parts.map(RequestWords.Parts::after).orElse("");
        if (!amount.isEmpty()) {
          return new Request.Who(bound, amount, of);
        }
      }
    }
    return new Request.Unclear(Request.Form.WHO);
  }

  private static boolean isCount(String rest) {
    return !rest.isEmpty() && rest.charAt(0) >= '1' && rest.charAt(0) <= '9';
  }

  private Request top(String rest, boolean most) {
    List<String> split = new RequestWords(rest).split();
    int count = count(split.get(0));
    if (count == 0) {
      return new Request.Unclear(Request.Form.TOP);
    }
    String after = rest.substring(rest.indexOf(split.get(0)) + split.get(0).length()).strip();
    String of = new RequestWords(after).after(Sentences.wordsTopOf()).orElse(after);
    return new Request.Top(count, most, of);
  }

  private static int count(String digits) {
    int count = 0;
    for (int i = 0; i < digits.length() && i < 5; i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      count = count * 10 + digit;
    }
    return count;
  }

  // Commands

  private Optional<Request> command() {
    Optional<String> rest = words.after(Sentences.wordsWhy());
    if (rest.isPresent()) {
      return rest.map(it -> run(Inquiry.EXPLAIN, new RequestWords(it).split()));
    }
    rest = words.after(Sentences.wordsCompare());
    if (rest.isPresent()) {
      return rest.map(Requests::compare);
    }
    rest = words.after(Sentences.wordsDeadlines());
    if (rest.isPresent()) {
      return rest.map(it -> withFor(Inquiry.DEADLINES, it));
    }
    rest = words.after(Sentences.wordsSettle());
    if (rest.isPresent()) {
      return rest.map(Requests::settle);
    }
    rest = words.after(Sentences.wordsSolve());
    if (rest.isPresent()) {
      return rest.map(Requests::solve);
    }
    rest = words.after(Sentences.wordsCheck());
    if (rest.isPresent()) {
      return rest.map(it -> run(Inquiry.CHECK, new RequestWords(it).split()));
    }
    rest = words.after(Sentences.wordsReport());
    if (rest.isPresent()) {
      return rest.map(it -> run(Inquiry.REPORT, new RequestWords(it).split()));
    }
    rest = words.after(Sentences.wordsCoverage());
    if (rest.isPresent()) {
      return rest.map(it -> run(Inquiry.COVERAGE, new RequestWords(it).split()));
    }
    rest = words.after(Sentences.wordsInfer());
    if (rest.isPresent()) {
      return rest.map(it -> run(Inquiry.INFER, new RequestWords(it).split()));
    }
    return words.after(Sentences.wordsShow()).map(this::show);
  }

  private static Request run(Inquiry inquiry, List<String> words) {
    return new Request.Run(inquiry, words);
  }

  /** What stands after {@code for} is whom it is about. */
  private static Request withFor(Inquiry inquiry, String rest) {
    Optional<RequestWords.Parts> parts = new RequestWords(" " + rest).at(Sentences.wordsFor());
    Optional<String> alone = new RequestWords(rest).after(Sentences.wordsFor());
    if (alone.isPresent()) {
      return run(
          inquiry, List.of("--for", String.join(" ", new RequestWords(alone.get()).split())));
    } else if (parts.isEmpty()) {
      return run(inquiry, new RequestWords(rest).split());
    }
    List<String> all = new ArrayList<>(new RequestWords(parts.get().before()).split());
    all.add("--for");
    all.add(String.join(" ", new RequestWords(parts.get().after()).split()));
    return run(inquiry, all);
  }

  private static Request compare(String rest) {
    Request.Run run = (Request.Run) withFor(Inquiry.COMPARE, rest);
    List<String> all = new ArrayList<>(run.words());
    for (int i = 1; i < all.size() - 1; i++) {
      if (new Forms(Sentences.wordsAndWith()).all().contains(all.get(i))) {
        all.remove(i);
        break;
      }
    }
    return new Request.Run(run.inquiry(), all);
  }

  private static Request settle(String rest) {
    Request.Run run = (Request.Run) withFor(Inquiry.SETTLE, rest);
    List<String> all = new ArrayList<>(run.words());
    for (int i = 1; i < all.size() - 1; i++) {
      if (new Forms(Sentences.wordsWithFacts()).all().contains(all.get(i))) {
        all.set(i, "--facts");
        break;
      }
    }
    return new Request.Run(run.inquiry(), all);
  }

  /** {@code solve CONDITION by varying NAME}. */
  private static Request solve(String rest) {
    if (rest.contains("--")) {
      return run(Inquiry.SOLVE, new RequestWords(rest).split());
    }
    Optional<RequestWords.Parts> parts = new RequestWords(rest).at(Sentences.wordsByVarying());
    return parts.isEmpty()
        ? new Request.Unclear(Request.Form.SOLVE)
        : run(Inquiry.SOLVE, List.of("--for", parts.get().before(), "--vary", parts.get().after()));
  }

  /** A question; {@code by regioner} at its end, and options, are how to show it. */
  private Request show(String rest) {
    List<String> options = new ArrayList<>();
    String expression = rest;
    int option = rest.startsWith("--") ? 0 : rest.indexOf(" --");
    if (option >= 0) {
      expression = rest.substring(0, option).strip();
      options.addAll(new RequestWords(rest.substring(option)).split());
    }
    Optional<RequestWords.Parts> parts = new RequestWords(expression).at(Sentences.wordsBy());
    if (parts.isPresent() && isWord(parts.get().after())) {
      expression = parts.get().before();
      options.add("--by");
      options.add(parts.get().after());
    }
    return new Request.Show(expression, options);
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '-') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
