package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.answer.Inquiry;
import org.bilaga.parser.ShownWord;
import org.bilaga.words.Language;

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
    } else if (words.is("quit", "exit", "q", "bye", "sluta", "avsluta")) {
      return new Request.Leave();
    } else if (words.is("tour", "rundtur")) {
      return new Request.Tour();
    } else if (words.is("as it is", "som det är", "som det ar")) {
      return new Request.AsItIs();
    } else if (words.is("english", "engelska", "in english", "på engelska")) {
      return new Request.Speak(false);
    } else if (words.is("swedish", "svenska", "in swedish", "på svenska")) {
      return new Request.Speak(true);
    }
    return session()
        .or(this::plain)
        .or(this::ranking)
        .or(this::command)
        .orElseGet(() -> show(words.text()));
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
    Optional<String> rest = words.after("help", "hjälp", "?");
    if (rest.isPresent()) {
      return rest.map(Request.Help::new);
    }
    rest = words.after("save", "spara");
    if (rest.isPresent()) {
      return rest.map(it -> it.isEmpty() ? new Request.Unclear(Request.Form.SAVE) : save(it));
    }
    rest = words.after("forget", "glöm");
    if (rest.isPresent()) {
      return rest.map(
          it -> it.isEmpty() ? new Request.Unclear(Request.Form.FORGET) : new Request.Forget(it));
    }
    rest =
        words.after(
            "what if",
            "what happens if",
            "what would happen if",
            "tänk om",
            "tank om",
            "vad händer om");
    return rest.map(this::whatIf);
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

  private static final Map<Language, String[]> PLAIN =
      Map.of(
          Language.ENGLISH,
          new String[] {
            "how much does",
            "how much do",
            "what does",
            "what share does",
            "how large a share does",
            "why does",
            "why do",
            "who gets",
            "who get",
            "what happens if",
            "what would happen if"
          },
          Language.SWEDISH,
          new String[] {
            "hur mycket får",
            "vad får",
            "hur stor andel får",
            "vilken andel får",
            "varför får",
            "vem får",
            "vilka får",
            "vad händer om",
            "hjälp",
            "rundtur"
          });

  /** The language that a plain question is put in; empty for what is the same in all. */
  static Optional<Language> language(String text) {
    var asked = new RequestWords(text);
    for (var entry : PLAIN.entrySet()) {
      if (asked.after(entry.getValue()).isPresent()) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  private Optional<Request> plain() {
    Optional<String> amount =
        words.after("hur mycket får", "vad får", "how much does", "how much do", "what does");
    if (amount.isPresent()) {
      return amount.map(it -> gets(it, false));
    }
    Optional<String> share =
        words.after(
            "hur stor andel får", "vilken andel får", "what share does", "how large a share does");
    if (share.isPresent()) {
      return share.map(it -> gets(it, true));
    }
    return words
        .after("varför får", "why does", "why do")
        .map(Requests::parts)
        .map(it -> new Request.WhyGets(it.before(), it.after()));
  }

  private static Request gets(String rest, boolean share) {
    RequestWords.Parts parts = parts(rest);
    return new Request.Gets(parts.before(), parts.after(), share);
  }

  /** Who, and of what: {@code ask get of stöd}, {@code ask av stöd}. */
  private static RequestWords.Parts parts(String rest) {
    Optional<RequestWords.Parts> of = new RequestWords(rest).at("of", "from", "av", "från", "ur");
    String who = of.map(RequestWords.Parts::before).orElse(rest);
    int get = (who + " ").indexOf(" get ");
    return new RequestWords.Parts(
        get < 0 ? who : who.substring(0, get), of.map(RequestWords.Parts::after).orElse(""));
  }

  // Rankings

  private static final String[][] BOUNDS = {
    {"more than", "mer än", "mera än", "over", "över"},
    {"less than", "mindre än", "under"},
    {"at least", "minst"},
    {"at most", "högst"}
  };

  /** How many are told where one asks who gets most. */
  private static final int FEW = 3;

  private Optional<Request> ranking() {
    Optional<String> who = words.after("who gets", "who get", "vem får", "vilka får", "vem far");
    if (who.isPresent()) {
      return who.map(this::who);
    }
    Optional<Request> top =
        words.after("top", "topp").filter(Requests::isCount).map(it -> top(it, true));
    return top.isPresent()
        ? top
        : words.after("bottom", "botten").filter(Requests::isCount).map(it -> top(it, false));
  }

  private Request who(String rest) {
    var asked = new RequestWords(rest);
    for (boolean most : new boolean[] {true, false}) {
      Optional<String> all = most ? asked.after("mest", "most") : asked.after("minst", "least");
      Optional<String> of =
          all.flatMap(it -> it.isEmpty() ? all : new RequestWords(it).after("of", "av", "from"));
      if (of.isPresent()) {
        return new Request.Top(FEW, most, of.get());
      }
    }
    for (Request.Bound bound : Request.Bound.values()) {
      Optional<String> after = new RequestWords(rest).after(BOUNDS[bound.ordinal()]);
      if (after.isPresent()) {
        Optional<RequestWords.Parts> parts =
            new RequestWords(after.get()).at("of", "av", "from", "från", "ur");
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
    String of = new RequestWords(after).after("of", "av", "in", "i").orElse(after);
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
    Optional<String> rest = words.after("why", "varför", "varfor", "explain", "förklara");
    if (rest.isPresent()) {
      return rest.map(it -> run(Inquiry.EXPLAIN, new RequestWords(it).split()));
    }
    rest = words.after("compare", "jämför");
    if (rest.isPresent()) {
      return rest.map(Requests::compare);
    }
    rest = words.after("deadlines", "tidsfrister", "frister");
    if (rest.isPresent()) {
      return rest.map(it -> withFor(Inquiry.DEADLINES, it));
    }
    rest = words.after("settle", "stäm av", "avstäm");
    if (rest.isPresent()) {
      return rest.map(Requests::settle);
    }
    rest = words.after("solve", "lös");
    if (rest.isPresent()) {
      return rest.map(Requests::solve);
    }
    rest = words.after("check", "kontrollera");
    if (rest.isPresent()) {
      return rest.map(it -> run(Inquiry.CHECK, new RequestWords(it).split()));
    }
    rest = words.after("coverage", "täckning");
    if (rest.isPresent()) {
      return rest.map(it -> run(Inquiry.COVERAGE, new RequestWords(it).split()));
    }
    return words.after("show", "visa").map(this::show);
  }

  private static Request run(Inquiry inquiry, List<String> words) {
    return new Request.Run(inquiry, words);
  }

  /** What stands after {@code for} is whom it is about. */
  private static Request withFor(Inquiry inquiry, String rest) {
    Optional<RequestWords.Parts> parts = new RequestWords(" " + rest).at("for", "för");
    Optional<String> alone = new RequestWords(rest).after("for", "för");
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
      if (List.of("and", "with", "och", "med").contains(all.get(i))) {
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
      if (List.of("with", "from", "med", "från").contains(all.get(i))) {
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
    Optional<RequestWords.Parts> parts =
        new RequestWords(rest)
            .at("by varying", "varying", "vary", "genom att ändra", "genom att variera");
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
    Optional<RequestWords.Parts> parts = new RequestWords(expression).at("by", "per", "efter");
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
