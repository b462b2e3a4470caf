package org.bilaga.repl;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Folding;
import org.bilaga.typing.Mistakes;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * A session: what was typed in, what is taken to be otherwise, what the last answer was.
 *
 * <p>A request that cannot be answered leaves all this as it was. Nothing is thrown: a fault of
 * ours is one of the host's answers too.
 */
public final class Session {
  /** Commands that look at the files as they are, whatever is supposed. */
  private static final Set<String> AS_WRITTEN =
      Set.of("check", "solve", "compare", "coverage", "fmt", "new");

  private final Host host;
  private Language language;
  private Library library;
  private TypedIn typed = TypedIn.NOTHING;
  private Assumptions assumptions = Assumptions.NONE;
  private Inputs inputs = Inputs.AS_WRITTEN;
  private Optional<LastAnswer> last = Optional.empty();

  /**
   * @param chosen the language asked for; otherwise that of the files, then that of the user
   */
  public Session(Host host, Optional<Language> chosen, Language user) {
    this.host = host;
    this.library = host.open();
    this.language = chosen.or(library::vocabulary).orElse(user);
  }

  public Language language() {
    return language;
  }

  public Library library() {
    return library;
  }

  public Host host() {
    return host;
  }

  /** The files and what was typed in, with all they use. */
  public List<Module> modules() {
    List<Module> modules = new ArrayList<>(library.all());
    modules.addAll(typed.modules());
    return modules;
  }

  /** Whether something is taken to be otherwise than written. */
  public boolean isSupposing() {
    return !assumptions.isEmpty();
  }

  /** What to say first: what is at hand, and what to type. */
  public String greeting() {
    int agreements = originals().size();
    int mistakes = library.findings().mistakes();
    var out = new StringBuilder();
    if (agreements == 0) {
      out.append(
          say(
              "There are no agreements here; start with a folder that has some: bilaga repl"
                  + " FOLDER.",
              "Här finns inga överenskommelser; börja i en mapp som har några: bilaga repl MAPP."));
    } else if (agreements == 1) {
      Agreement only = originals().get(0);
      String title = only.root().title().map(it -> ", " + it.text()).orElse("");
      out.append(only.name()).append(title).append('.');
    } else {
      out.append(
          say(
              agreements + " agreements; `show` lists them.",
              agreements + " överenskommelser; `visa` räknar upp dem."));
    }
    out.append('\n');
    if (mistakes > 0) {
      out.append(
          say(
              "Mistakes in the files: " + mistakes + "; `check` tells them.\n",
              "Misstag i filerna: " + mistakes + "; `kontrollera` visar dem.\n"));
    }
    out.append(
        say(
            "`tour` shows the first minute, `help` the questions, Ctrl-D leaves.\n",
            "`rundtur` visar den första minuten, `hjälp` frågorna, Ctrl-D avslutar.\n"));
    return out.toString();
  }

  /** Answers the requests of a text, one after the other; mostly there is one. */
  public List<Answer> answers(String text) {
    List<Answer> answers = new ArrayList<>();
    for (String piece : Pieces.of(text)) {
      answers.add(answer(piece));
      if (answers.get(answers.size() - 1).leaves()) {
        break;
      }
    }
    return answers;
  }

  /** Answers one request. */
  public Answer answer(String typedText) {
    String text = Folding.composed(typedText.strip());
    String news = "";
    if (!text.isEmpty() && host.isStale()) {
      news = reload();
    }
    try {
      return answer(Request.of(text)).after(news);
    } catch (AskedExpression.Unclear unclear) {
      return Answer.wrong(unclear.in(language, host.palette())).after(news);
    }
  }

  private Answer answer(Request request) throws AskedExpression.Unclear {
    return switch (request) {
      case Request.Nothing it -> Answer.NOTHING;
      case Request.Leave it -> Answer.leave();
      case Request.Run it -> run(it.words());
      case Request.Show it -> show(it);
      case Request.Help it -> help(it.topic());
      case Request.Tour it -> tour();
      case Request.Define it -> define(it.text());
      case Request.Forget it -> forget(it.name());
      case Request.Save it -> save(it.file());
      case Request.Who it -> supposing(ranking().who(it));
      case Request.Top it -> supposing(ranking().top(it));
      case Request.WhatIf it -> whatIf(new Assumptions.Assumption(it.name(), it.value()));
      case Request.AsItIs it -> asItIs();
      case Request.Speak it -> speak(it.swedish());
      case Request.Unclear it -> {
        String example = it.example().in(language);
        yield Answer.wrong(say("Write it like this: ", "Skriv så här: ") + "`" + example + "`.\n");
      }
    };
  }

  /**
   * Lets go of a request that takes too long and is still being answered elsewhere: the files are
   * read anew, so that it can go on with the old ones and disturb nobody.
   */
  public void abandon() {
    library = host.open();
    last = Optional.empty();
    try {
      typed = rebuilt(typed);
    } catch (AskedExpression.Unclear unclear) {
      // It is told at the next question, as after any saved change.
      return;
    }
    inputs = inputs(assumptions);
  }

  // Questions

  private Answer run(List<String> words) {
    Answer answer = command(words);
    boolean asWritten = !words.isEmpty() && AS_WRITTEN.contains(words.get(0));
    return asWritten && !assumptions.isEmpty() ? asWritten(answer) : supposing(answer);
  }

  private Answer command(List<String> words) {
    return host.run(words, new Host.Setting(library, known(), effective(), language));
  }

  /** What was typed in, with the last answer. */
  private List<Module> known() {
    List<Module> modules = new ArrayList<>(typed.modules());
    last.flatMap(LastAnswer::module)
        .filter(module -> modules().stream().noneMatch(Session::declaresLast))
        .ifPresent(modules::add);
    return modules;
  }

  private static boolean declaresLast(Module module) {
    return module.declared().containsKey("it") || module.declared().containsKey("det");
  }

  private Inputs effective() {
    return last.map(it -> inputs.and(it.inputs())).orElse(inputs);
  }

  private AskedExpression asked() {
    List<Module> modules = new ArrayList<>(library.modules());
    modules.addAll(known());
    return new AskedExpression(modules, library.findings(), effective());
  }

  private Answer show(Request.Show request) {
    List<String> words = new ArrayList<>();
    words.add("show");
    words.addAll(request.options());
    String expression =
        last.map(it -> it.in(request.expression(), modules())).orElse(request.expression());
    if (!expression.isEmpty()) {
      words.add("--");
      words.add(expression);
    } else if (request.options().isEmpty()) {
      words.add("--by");
      words.add("agreement");
    }
    Answer answer = command(words);
    if (!answer.wrong() && !expression.isEmpty()) {
      remember(expression);
    }
    return supposing(answer);
  }

  private void remember(String expression) {
    try {
      last = Optional.of(LastAnswer.of(expression, asked().meaning(expression), library));
    } catch (AskedExpression.Unclear noValue) {
      // A folder, or what only an option made clear: the answer before it stays the last one.
      return;
    }
  }

  private Ranking ranking() {
    var findings = new Findings();
    return new Ranking(
        asked(),
        originals(),
        new Ledgers(findings, effective()),
        findings,
        language,
        host.columns());
  }

  private List<Agreement> originals() {
    List<Agreement> originals = new ArrayList<>();
    for (Agreement agreement : Library.agreements(modules())) {
      if (agreement.isOriginal()) {
        originals.add(agreement);
      }
    }
    return originals;
  }

  /** An answer about the files themselves says that what is supposed does not count in it. */
  private Answer asWritten(Answer answer) {
    String note =
        say("(as written, without what is supposed)\n", "(som det står, utan antaganden)\n");
    return new Answer(answer.text() + note, answer.notes(), answer.wrong(), false);
  }

  /** An answer that counts with something else than what is written says so. */
  private Answer supposing(Answer answer) {
    if (assumptions.isEmpty() || answer.wrong()) {
      return answer;
    }
    String note = say("(what if ", "(tänk om ") + assumptions.text() + ")\n";
    return new Answer(answer.text() + note, answer.notes(), false, false);
  }

  // Help

  private Answer help(String topic) {
    if (topic.isEmpty()) {
      var example = example();
      return Answer.of(
          SessionHelp.of(language, example.agreement(), example.member(), example.group()));
    }
    boolean known =
        host.commands(language).stream().anyMatch(it -> it.name().equals(topic))
            || host.kinds(language).stream().anyMatch(it -> it.name().equals(topic));
    if (!known) {
      try {
        var meaning = asked().named(topic);
        if (meaning.isPresent()) {
          return Answer.of(new NameHelp(language).of(topic, meaning.get()));
        }
      } catch (AskedExpression.Unclear noName) {
        return command(List.of("help", topic));
      }
    }
    return command(List.of("help", topic));
  }

  /** An agreement and a member of a group it gives to, to show things on. */
  private record Example(String agreement, String member, String group) {}

  private Example example() {
    Example found = new Example("gnv-2020", "halland", "regioner");
    boolean any = false;
    for (Agreement agreement : originals()) {
      for (var grant : agreement.grants()) {
        Optional<Group> group =
            grant.group().filter(it -> grant.key().isPresent() && it.size() > 0);
        if (group.isPresent() && (!any || agreement.name().equals("gnv-2020"))) {
          int halland = group.get().withId("halland");
          found =
              new Example(
                  agreement.name(),
                  group.get().member(Math.max(0, halland)).id(),
                  group.get().name());
          any = true;
          break;
        }
      }
    }
    return found;
  }

  private Answer tour() {
    if (originals().isEmpty()) {
      return Answer.wrong(greeting());
    }
    var example = example();
    Assumptions before = assumptions;
    Optional<LastAnswer> lastBefore = last;
    assumptions = Assumptions.NONE;
    inputs = Inputs.AS_WRITTEN;
    String text =
        new Tour(language, host.palette(), this::answer)
            .of(example.agreement(), example.member(), example.group());
    assumptions = before;
    inputs = inputs(before);
    last = lastBefore;
    return Answer.of(text);
  }

  private Answer speak(boolean swedish) {
    language = swedish ? Language.SWEDISH : Language.ENGLISH;
    return Answer.of(say("English from now on.\n", "Svenska från och med nu.\n"));
  }

  // What is taken to be otherwise

  private Answer whatIf(Assumptions.Assumption assumption) throws AskedExpression.Unclear {
    Assumptions more = assumptions.and(assumption);
    List<Module> modules = modules();
    Inputs then = more.in(modules);
    var lines =
        new MoneyMoved(language)
            .lines(new MoneyMoved.State(modules, inputs), new MoneyMoved.State(modules, then));
    String written = Assumptions.asWritten(assumption.name(), modules);
    var text = new StringBuilder();
    text.append(assumption.name())
        .append(" = ")
        .append(assumption.value())
        .append(say(" instead of ", " i stället för "))
        .append(written)
        .append(say(". `as it is` goes back.\n", ". `som det är` återställer.\n"));
    if (lines.isEmpty()) {
      text.append(say("No money moves.\n", "Inga pengar flyttas.\n"));
    }
    for (String line : lines) {
      text.append(line).append('\n');
    }
    var notes = new StringBuilder();
    for (Told note : Assumptions.notes(assumption.name(), modules)) {
      notes.append(note.in(language)).append('\n');
    }
    assumptions = more;
    inputs = then;
    return new Answer(text.toString(), notes.toString(), false, false);
  }

  private Answer asItIs() {
    boolean was = !assumptions.isEmpty();
    assumptions = Assumptions.NONE;
    inputs = Inputs.AS_WRITTEN;
    return Answer.of(
        was
            ? say("Everything is as it is written again.\n", "Allt är som det står skrivet igen.\n")
            : say("Everything is as it is written.\n", "Allt är som det står skrivet.\n"));
  }

  /** The inputs of some assumptions; as written where they mean nothing any longer. */
  private Inputs inputs(Assumptions of) {
    try {
      return of.in(modules());
    } catch (AskedExpression.Unclear gone) {
      assumptions = Assumptions.NONE;
      return Inputs.AS_WRITTEN;
    }
  }

  // What is typed in

  private Answer define(String text) throws AskedExpression.Unclear {
    typed = typed.and(text, library);
    var definition = typed.all().get(typed.all().size() - 1);
    var out = new StringBuilder();
    for (String name : definition.names()) {
      Referent referent = definition.module().declared().get(name);
      if (referent instanceof Referent.OfLet) {
        Answer value = command(List.of("show", "--", name));
        out.append(name).append(" = ").append(value.wrong() ? value.notes() : value.text());
      } else {
        out.append(say("Noted: ", "Noterat: ")).append(name);
        out.append(say(". `save FILE` keeps it.\n", ". `spara FIL` sparar det.\n"));
      }
    }
    return Answer.of(out.toString());
  }

  private Answer forget(String name) throws AskedExpression.Unclear {
    Optional<TypedIn> left = typed.without(name);
    if (left.isEmpty()) {
      return Answer.wrong(
          say(
              "`" + name + "` was not typed in here.\n",
              "`" + name + "` har inte skrivits in här.\n"));
    }
    typed = rebuilt(left.get());
    inputs = inputs(assumptions);
    return Answer.of(say("Forgotten: ", "Glömt: ") + name + ".\n");
  }

  private TypedIn rebuilt(TypedIn from) throws AskedExpression.Unclear {
    TypedIn built = TypedIn.NOTHING;
    for (TypedIn.Definition definition : from.all()) {
      built = built.and(definition.text(), library);
    }
    return built;
  }

  private Answer save(String name) {
    if (typed.all().isEmpty()) {
      return Answer.wrong(
          say(
              "Nothing has been typed in to be saved, such as `let x = 5 mkr`.\n",
              "Inget har skrivits in som kan sparas, till exempel `låt x = 5 mkr`.\n"));
    }
    String file = name.indexOf('.') < 0 ? name + ".agreement" : name;
    Path path;
    try {
      path = Path.of(file);
    } catch (InvalidPathException invalid) {
      return Answer.wrong(
          say("`" + file + "` is no name of a file.\n", "`" + file + "` är inget filnamn.\n"));
    }
    if (Files.exists(path)) {
      return Answer.wrong(
          say(
              "`" + file + "` exists already and is left as it is; choose another name.\n",
              "`" + file + "` finns redan och lämnas orörd; välj ett annat namn.\n"));
    }
    Answer written = host.write(file, typed.file(path), language);
    if (written.wrong()) {
      return written;
    }
    library = host.open();
    Path real = path.toAbsolutePath().normalize();
    boolean read =
        library.all().stream().anyMatch(it -> it.path().toAbsolutePath().normalize().equals(real));
    int count = typed.all().size();
    if (read) {
      typed = TypedIn.NOTHING;
    }
    inputs = inputs(assumptions);
    return Answer.of(
        say("Saved in ", "Sparat i ")
            + file
            + (count == 1
                ? say(": 1 definition.\n", ": 1 definition.\n")
                : say(": " + count + " definitions.\n", ": " + count + " definitioner.\n")));
  }

  // Files that were saved

  /** Reads the files anew; what changed in money, or what is wrong now. */
  private String reload() {
    Library before = library;
    Inputs inputsBefore = inputs;
    Library after = host.open();
    List<String> lost = lost(before, after);
    if (!lost.isEmpty() && after.findings().mistakes() > 0) {
      return say(
          "Files were saved with mistakes; until they are corrected the earlier ones count. `check`"
              + " tells them.\n",
          "Filer har sparats med misstag; tills de är rättade gäller de tidigare. `kontrollera`"
              + " visar dem.\n");
    }
    library = after;
    var news = new StringBuilder();
    try {
      typed = rebuilt(typed);
    } catch (AskedExpression.Unclear unclear) {
      news.append(
              say(
                  "What was typed in no longer fits the files:\n",
                  "Det som skrivits in passar inte längre filerna:\n"))
          .append(unclear.in(language, host.palette()));
    }
    last = last.filter(it -> it.module().isPresent());
    inputs = inputs(assumptions);
    List<String> lines =
        new MoneyMoved(language)
            .lines(
                new MoneyMoved.State(before.all(), inputsBefore),
                new MoneyMoved.State(after.all(), inputs));
    news.append(say("Read anew. ", "Läst på nytt. "));
    news.append(
        lines.isEmpty()
            ? say("No money moved.", "Inga pengar flyttades.")
            : String.join("\n", lines));
    return news.append('\n').toString();
  }

  /** Agreements that are not there any more, or whose figures rest on a mistake now. */
  private static List<String> lost(Library before, Library after) {
    List<String> names = new ArrayList<>();
    for (Agreement agreement : Library.agreements(before.all())) {
      names.add(agreement.name());
    }
    var doubt = new Mistakes(after.findings(), after.all(), true).doubt();
    for (Agreement agreement : Library.agreements(after.all())) {
      if (doubt.anything(agreement).isEmpty()) {
        names.remove(agreement.name());
      }
    }
    return names;
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
