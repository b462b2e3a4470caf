package org.bilaga.repl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Given;
import org.bilaga.answer.Inquiry;
import org.bilaga.answer.RefusalText;
import org.bilaga.ask.Asking;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Setting;
import org.bilaga.source.Folding;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Project;
import org.bilaga.workspace.Refused;

/**
 * A session: one question after the other about the same files.
 *
 * <p>A request that cannot be answered leaves all that is known as it was.
 */
public final class Session {
  private final Host host;
  private final Known known;
  private final TypingIn typingIn;
  private Language language;

  /**
   * @param chosen the language asked for; otherwise that of the files, then that of the user
   */
  public Session(Project project, Host host, Optional<Language> chosen, Language user) {
    this.host = host;
    this.known = new Known(project);
    this.typingIn = new TypingIn(known, host);
    this.language = chosen.or(known.library().analysis()::vocabulary).orElse(user);
  }

  public Language language() {
    return language;
  }

  public Host host() {
    return host;
  }

  /** The files and what was typed in, with all they use. */
  public List<Module> modules() {
    return known.modules();
  }

  /** Whether something is taken to be otherwise than written. */
  public boolean isSupposing() {
    return !known.assumptions().isEmpty();
  }

  /** What to say first: what is at hand, and what to type. */
  public String greeting() {
    List<Agreement> originals = known.originals();
    int mistakes = known.library().findings().mistakes();
    List<Told> lines = new ArrayList<>();
    if (originals.isEmpty()) {
      lines.add(Sentences.noAgreements());
    } else if (originals.size() == 1) {
      Agreement only = originals.getFirst();
      lines.add(
          only.root()
              .title()
              .<Told>map(title -> Sentences.oneAgreementTitled(only.name(), title.text()))
              .orElseGet(() -> Sentences.oneAgreement(only.name())));
    } else {
      lines.add(Sentences.manyAgreements(originals.size()));
    }
    if (mistakes > 0) {
      lines.add(Sentences.mistakesInFiles(mistakes));
    }
    lines.add(Sentences.firstWords());
    return text(lines);
  }

  /** Answers the requests of a text, one after the other; mostly there is one. */
  public List<Answer> answers(String text) {
    List<Answer> answers = new ArrayList<>();
    for (String piece : Pieces.of(text)) {
      answers.add(answer(piece));
      if (answers.getLast().leaves()) {
        break;
      }
    }
    return answers;
  }

  /** Answers one request; a plain question in the language that it is put in. */
  public Answer answer(String typedText) {
    String text = Folding.composed(typedText.strip());
    Language usual = language;
    language = Requests.language(text).orElse(usual);
    String news =
        text.isEmpty() || !known.isStale() ? "" : new Renewal(known).news(language, host.palette());
    try {
      Request request = Request.of(text);
      Answer answer = answer(request, text).after(news);
      usual = request instanceof Request.Speak ? language : usual;
      return answer;
    } catch (AskedExpression.Unclear unclear) {
      return Answer.wrong(unclear.in(language, host.palette())).after(news);
    } catch (Refused refused) {
      return Answer.wrong(RefusalText.of(refused, setting())).after(news);
    } finally {
      language = usual;
    }
  }

  /** A short form of the session where it is one, else a question in plain words. */
  private Answer answer(Request request, String text) throws AskedExpression.Unclear, Refused {
    boolean plain = request.isPlain();
    // What one can speak of as `it` afterwards stays a value.
    boolean value =
        request instanceof Request.Gets it && Somebody.named(it.who(), modules()).isPresent();
    if (plain && !value && Asking.isUnderstood(text, known.engine())) {
      return asked(text);
    }
    try {
      return answer(request);
    } catch (AskedExpression.Unclear | Refused none) {
      boolean question = plain && RequestWords.isQuestion(text);
      if (question || !plain && Asking.isUnderstood(text, known.engine())) {
        return asked(text);
      }
      throw none;
    }
  }

  /** A question in plain words, answered in the language that it is put in. */
  private Answer asked(String text) throws Refused {
    Asking.Reply reply = Asking.reply(Given.of(List.of(text)), known.engine());
    if (reply.file().isPresent()) {
      throw Refused.because(Sentences.fileElsewhere(text));
    }
    Answered answered = reply.answered();
    language = answered.language().orElse(language);
    var reader = new Setting(language, host.palette(), host.columns());
    String told = new String(answered.body().written(reader), StandardCharsets.UTF_8);
    return supposing(new Answer(told, answered.beside(reader), told.isEmpty(), false));
  }

  private Answer answer(Request request) throws AskedExpression.Unclear, Refused {
    return switch (request) {
      case Request.Nothing it -> Answer.NOTHING;
      case Request.Leave it -> Answer.leave();
      case Request.Run it -> run(it);
      case Request.Show it -> show(it);
      case Request.Gets it -> gets(it);
      case Request.WhyGets it -> whyGets(it);
      case Request.Help it -> help(it.topic());
      case Request.Tour it -> tour();
      case Request.Define it -> define(it.text());
      case Request.Forget it -> typingIn.forget(it.name(), language);
      case Request.Save it -> typingIn.save(it.file(), language);
      case Request.Who it -> supposing(ranking().who(it));
      case Request.Top it -> supposing(ranking().top(it));
      case Request.WhatIf it ->
          new Supposing(known, language).whatIf(new Assumptions.Assumption(it.name(), it.value()));
      case Request.AsItIs it -> new Supposing(known, language).asItIs();
      case Request.Speak it -> speak(it.language());
      case Request.Unclear it ->
          Answer.wrong(text(List.of(Sentences.writeLike(example().of(it.form(), language)))));
    };
  }

  /**
   * Lets go of a request that takes too long and is still being answered elsewhere: the files are
   * read anew, so that it can go on with the old ones and disturb nobody.
   */
  public void abandon() {
    known.have(known.read());
    known.remember(Optional.empty());
    try {
      known.rebuild();
    } catch (AskedExpression.Unclear unclear) {
      // It is told at the next question, as after any saved change.
      return;
    }
    known.suppose(known.assumptions());
  }

  // Questions

  /** Asks the engine; what is chosen in the session goes before what the files would have. */
  private Answer ask(Inquiry inquiry, List<String> words) throws Refused {
    for (String word : words) {
      if (inquiry == Inquiry.CHECK && List.of("--fix", "--diff", "--yes").contains(word)) {
        throw Refused.because(Sentences.fixElsewhere());
      } else if (inquiry == Inquiry.CHECK && word.equals("--watch")) {
        throw Refused.because(Sentences.watchesAnyway());
      }
    }
    Given given = Given.read(inquiry.word(), inquiry.choices(), words).in(language);
    if (given.format().isBinary()) {
      throw Refused.because(Sentences.formIsForAFile(given.format().word(), inquiry.word()));
    }
    Language chosen = given.language().orElse(language);
    var reader = new Setting(chosen, host.palette(), host.columns());
    Engine engine = isOfFiles(inquiry) ? known.written() : known.engine();
    Answered answered = inquiry.answer(given, engine);
    String text = new String(answered.body().written(reader), StandardCharsets.UTF_8);
    return new Answer(text, answered.beside(reader), text.isEmpty(), false);
  }

  private Answer run(Request.Run request) throws Refused {
    Answer answer = ask(request.inquiry(), request.words());
    if (isOfFiles(request.inquiry())) {
      return isSupposing() ? asWritten(answer) : answer;
    }
    // Of a table by itself nothing is supposed.
    return request.inquiry() == Inquiry.INFER ? answer : supposing(answer);
  }

  /** Whether it looks at the files as they are, whatever is supposed. */
  private static boolean isOfFiles(Inquiry inquiry) {
    return switch (inquiry) {
      case CHECK, SOLVE, COMPARE, REPORT, COVERAGE -> true;
      case SHOW, EXPLAIN, SETTLE, DEADLINES, INFER -> false;
    };
  }

  private Answer show(Request.Show request) throws Refused {
    String expression =
        known.last().map(it -> it.in(request.expression(), modules())).orElse(request.expression());
    if (request.options().isEmpty() && !expression.isEmpty()) {
      Optional<Somebody> somebody = somebody(expression);
      if (somebody.isPresent()) {
        return gets(somebody.get(), "", false);
      }
    }
    List<String> words = new ArrayList<>(request.options());
    if (!expression.isEmpty()) {
      words.addAll(List.of("--", expression));
    } else if (words.isEmpty()) {
      words.addAll(List.of("--by", "agreement"));
    }
    Answer answer = ask(Inquiry.SHOW, words);
    if (!expression.isEmpty()) {
      known.remember(expression);
    }
    return supposing(answer);
  }

  /** Who is named, where nothing but the name of somebody stands there. */
  private Optional<Somebody> somebody(String expression) {
    Optional<Referent> meaning;
    try {
      meaning = known.asked().named(expression);
    } catch (AskedExpression.Unclear noName) {
      meaning = Optional.empty();
    }
    boolean other =
        meaning.isPresent()
            && !(meaning.get() instanceof Referent.OfMember)
            && !(meaning.get() instanceof Referent.OfParty);
    return other ? Optional.empty() : Somebody.named(expression, modules());
  }

  private Answer gets(Request.Gets request) throws Refused {
    Somebody somebody =
        Somebody.named(request.who(), modules())
            .orElseThrow(() -> Refused.because(Sentences.nobodyCalled(request.who())));
    return gets(somebody, request.of(), request.share());
  }

  /** One amount where only one agreement gives it something, else a row for each. */
  private Answer gets(Somebody somebody, String of, boolean share) throws Refused {
    List<String> shares =
        of.isEmpty()
            ? somebody.shares(known.originals())
            : somebody.share(of).map(List::of).orElse(List.of());
    if (shares.size() == 1) {
      String one = shares.getFirst();
      String whole = one.substring(0, one.lastIndexOf('['));
      String expression = share ? one + " / " + whole : one;
      Answer answer = ask(Inquiry.SHOW, List.of("--", expression));
      known.remember(expression);
      return supposing(answer);
    }
    List<String> words = new ArrayList<>(List.of("--where", "recipient=" + somebody.name()));
    words.addAll(of.isEmpty() ? List.of("--by", "agreement") : List.of("--", of));
    return supposing(ask(Inquiry.SHOW, words));
  }

  private Answer whyGets(Request.WhyGets request) throws Refused {
    Somebody somebody =
        Somebody.first(request.words(), modules())
            .orElseThrow(() -> Refused.because(Sentences.nobodyCalled(request.words())));
    List<String> shares =
        request.of().isEmpty()
            ? somebody.shares(known.originals())
            : somebody.share(request.of()).map(List::of).orElse(List.of());
    if (shares.isEmpty()) {
      throw Refused.because(Sentences.getsNothingByName(somebody.name()));
    } else if (shares.size() > 1) {
      throw Refused.because(Sentences.whyWhich(shares.get(0), shares.get(1)));
    }
    return supposing(ask(Inquiry.EXPLAIN, shares));
  }

  private Ranking ranking() {
    var findings = new Findings();
    return new Ranking(
        known.asked(),
        known.originals(),
        new Ledgers(findings, known.effective()),
        findings,
        setting());
  }

  private Setting setting() {
    return new Setting(language, host.palette(), host.columns());
  }

  /** An answer about the files themselves says that what is supposed does not count in it. */
  private Answer asWritten(Answer answer) {
    return answer.and(text(List.of(Sentences.asWritten())));
  }

  /** An answer that counts with something else than what is written says so. */
  private Answer supposing(Answer answer) {
    return isSupposing()
        ? answer.and(text(List.of(Sentences.supposing(known.assumptions().text()))))
        : answer;
  }

  // Help

  private Answer help(String topic) {
    if (topic.isEmpty()) {
      return Answer.of(SessionHelp.of(language, example()));
    }
    boolean isTopic =
        host.commands(language).stream().anyMatch(it -> it.name().equals(topic))
            || host.kinds(language).stream().anyMatch(it -> it.name().equals(topic));
    try {
      Optional<Referent> meaning = isTopic ? Optional.empty() : known.asked().named(topic);
      return meaning.isPresent()
          ? Answer.of(new NameHelp(language).of(topic, meaning.get()))
          : host.help(topic, language);
    } catch (AskedExpression.Unclear noName) {
      return host.help(topic, language);
    }
  }

  private Example example() {
    return Example.of(known.originals(), language);
  }

  private Answer tour() {
    if (known.originals().isEmpty()) {
      return Answer.wrong(greeting());
    }
    Assumptions before = known.assumptions();
    Optional<LastAnswer> lastBefore = known.last();
    known.suppose(Assumptions.NONE);
    String text = new Tour(language, host.palette(), this::answer).of(example());
    known.suppose(before);
    known.remember(lastBefore);
    return Answer.of(text);
  }

  private Answer speak(Language chosen) {
    language = chosen;
    return Answer.of(text(List.of(Sentences.speaksFromNow())));
  }

  // What is typed in

  /** A value that was named is told at once. */
  private Answer define(String text) throws AskedExpression.Unclear {
    var definition = typingIn.define(text);
    var out = new StringBuilder();
    for (String name : definition.names()) {
      if (definition.module().declared().get(name) instanceof Referent.OfLet) {
        out.append(name).append(" = ").append(value(name));
      } else {
        out.append(text(List.of(Sentences.noted(name))));
      }
    }
    return Answer.of(out.toString());
  }

  private String value(String name) {
    try {
      return ask(Inquiry.SHOW, List.of("--", name)).text();
    } catch (Refused refused) {
      return RefusalText.of(refused, setting());
    }
  }

  private String text(List<Told> lines) {
    var text = new StringBuilder();
    lines.forEach(line -> text.append(line.in(language)).append('\n'));
    return text.toString();
  }
}
