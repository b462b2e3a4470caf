package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.parser.ShownWord;
import org.bilaga.words.Told;

/** Reads the short forms: the first of them that fits, else it is a question for a value. */
final class Requests {
  private final RequestWords words;

  Requests(String text) {
    this.words = new RequestWords(text);
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
    return session().or(this::ranking).or(this::command).orElseGet(() -> show(words.text()));
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
      return rest.map(
          it -> it.isEmpty() ? unclear("save", "spara", " försök.agreement") : save(it));
    }
    rest = words.after("forget", "glöm");
    if (rest.isPresent()) {
      return rest.map(
          it -> it.isEmpty() ? unclear("forget", "glöm", " x") : new Request.Forget(it));
    }
    rest = words.after("what if", "tänk om", "tank om");
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
        ? unclear("what if", "tänk om", " gnv-2020.total = 7 000 mkr")
        : new Request.WhatIf(name, value);
  }

  // Rankings

  private static final String[][] BOUNDS = {
    {"more than", "mer än", "mera än", "over", "över"},
    {"less than", "mindre än", "under"},
    {"at least", "minst"},
    {"at most", "högst"}
  };

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
    return new Request.Unclear(
        Told.phrase(
            "who gets more than 200 mkr of gnv-2020", "vem får mer än 200 mkr av gnv-2020"));
  }

  private static boolean isCount(String rest) {
    return !rest.isEmpty() && rest.charAt(0) >= '1' && rest.charAt(0) <= '9';
  }

  private Request top(String rest, boolean most) {
    List<String> split = new RequestWords(rest).split();
    int count = count(split.get(0));
    if (count == 0) {
      return unclear("top", "topp", " 5 of gnv-2020");
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
      return rest.map(it -> run("explain", new RequestWords(it).split()));
    }
    rest = words.after("compare", "jämför");
    if (rest.isPresent()) {
      return rest.map(Requests::compare);
    }
    rest = words.after("deadlines", "tidsfrister", "frister");
    if (rest.isPresent()) {
      return rest.map(it -> withFor("deadlines", it));
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
      return rest.map(it -> run("check", new RequestWords(it).split()));
    }
    rest = words.after("coverage", "täckning");
    if (rest.isPresent()) {
      return rest.map(it -> run("coverage", new RequestWords(it).split()));
    }
    return words.after("show", "visa").map(this::show);
  }

  private static Request run(String command, List<String> arguments) {
    List<String> all = new ArrayList<>();
    all.add(command);
    all.addAll(arguments);
    return new Request.Run(all);
  }

  /** What stands after {@code for} is whom it is about. */
  private static Request withFor(String command, String rest) {
    Optional<RequestWords.Parts> parts = new RequestWords(" " + rest).at("for", "för");
    Optional<String> alone = new RequestWords(rest).after("for", "för");
    if (alone.isPresent()) {
      return run(
          command, List.of("--for", String.join(" ", new RequestWords(alone.get()).split())));
    } else if (parts.isEmpty()) {
      return run(command, new RequestWords(rest).split());
    }
    List<String> all = new ArrayList<>(new RequestWords(parts.get().before()).split());
    all.add("--for");
    all.add(String.join(" ", new RequestWords(parts.get().after()).split()));
    return run(command, all);
  }

  private static Request compare(String rest) {
    Request.Run run = (Request.Run) withFor("compare", rest);
    List<String> all = new ArrayList<>(run.words());
    for (int i = 2; i < all.size() - 1; i++) {
      if (List.of("and", "with", "och", "med").contains(all.get(i))) {
        all.remove(i);
        break;
      }
    }
    return new Request.Run(all);
  }

  private static Request settle(String rest) {
    Request.Run run = (Request.Run) withFor("settle", rest);
    List<String> all = new ArrayList<>(run.words());
    for (int i = 2; i < all.size() - 1; i++) {
      if (List.of("with", "from", "med", "från").contains(all.get(i))) {
        all.set(i, "--facts");
        break;
      }
    }
    return new Request.Run(all);
  }

  /** {@code solve CONDITION by varying NAME}. */
  private static Request solve(String rest) {
    if (rest.contains("--")) {
      return run("solve", new RequestWords(rest).split());
    }
    Optional<RequestWords.Parts> parts =
        new RequestWords(rest)
            .at("by varying", "varying", "vary", "genom att ändra", "genom att variera");
    return parts.isEmpty()
        ? unclear("solve", "lös", " gnv-2020[gotland] >= 40 mkr by varying gnv-2020.total")
        : run("solve", List.of("--for", parts.get().before(), "--vary", parts.get().after()));
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

  private static Request unclear(String english, String swedish, String rest) {
    return new Request.Unclear(Told.phrase(english + rest, swedish + rest));
  }
}
