package org.bilaga.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.finding.Visible;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetPart;
import org.bilaga.source.Folding;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Names;
import org.bilaga.workspace.Refused;

/** From a question in plain words to its answer, in the language that it is put in. */
public final class Asking {
  /** How many forms are shown to one who was not understood. */
  private static final int NEAREST = 3;

  /** So many words that are not understood are named. */
  private static final int MOST_UNKNOWN = 4;

  private final Given given;
  private final Engine engine;
  private final NamesHere names;
  private final List<QuestionForms> forms = new ArrayList<>();

  private Asking(Given given, Engine engine) {
    this.given = given;
    this.engine = engine;
    this.names = new NamesHere(engine.open(engine.here()));
    // What can be meant in several languages is meant in that which was chosen.
    Optional<Language> chosen = given.language();
    chosen.flatMap(QuestionForms::of).ifPresent(forms::add);
    Language.all().stream()
        .filter(it -> chosen.filter(it::equals).isEmpty())
        .forEach(it -> QuestionForms.of(it).ifPresent(forms::add));
  }

  /**
   * Answers the words of a question.
   *
   * @throws Refused where it is not understood, with forms that are; or where it has no answer
   */
  public static Answered answer(Given given, Engine engine) throws Refused {
    return reply(given, engine).answered();
  }

  /**
   * An answer, and where it is to be kept.
   *
   * @param file that the question names; empty where it names none
   */
  public record Reply(Answered answered, Optional<String> file) {}

  /** The same with the file that the question asks for. */
  public static Reply reply(Given written, Engine engine) throws Refused {
    Given given = written.placed();
    Engine reading = engine.reading(given.selection(engine).workspace());
    return new Asking(given, reading).reply(String.join(" ", given.words()));
  }

  /** Whether a text is a question that is understood here, and more than a name. */
  public static boolean isUnderstood(String text, Engine engine) {
    var asking = new Asking(Given.of(List.of()), engine);
    return asking
        .heard(text)
        .or(() -> asking.spelled(text).flatMap(asking::heard))
        .filter(it -> !it.form().equals(Replies.ALONE))
        .isPresent();
  }

  private Optional<Heard> heard(String text) {
    for (QuestionForms its : forms) {
      Optional<Heard> heard = QuestionReader.read(text, its, names);
      if (heard.isPresent()) {
        return heard;
      }
    }
    return Optional.empty();
  }

  private Reply reply(String text) throws Refused {
    Optional<Heard> heard = heard(text);
    if (heard.isEmpty()) {
      Optional<String> meant = spelled(text);
      if (meant.isPresent()) {
        Reply reply = reply(meant.get());
        return new Reply(readAs(meant.get(), reply.answered()), reply.file());
      }
      throw notUnderstood(text);
    }
    Language language = spoken(heard.get());
    try {
      Optional<String> file = heard.get().said("file");
      Given asked = file.isPresent() ? formed(file.get()) : given;
      var asker = new Asker(asked, engine, names, language);
      return new Reply(new Replies(asker).to(heard.get()), file);
    } catch (Refused refused) {
      throw refused.in(Optional.of(language));
    }
  }

  /** In the form that the name of a file asks for, where none is chosen. */
  private Given formed(String file) throws Refused {
    String ending = file.substring(file.lastIndexOf('.') + 1);
    Optional<Format> format = Format.named(ending.equals("txt") ? Format.TEXT.word() : ending);
    if (given.has(Choice.FORMAT)) {
      return given;
    } else if (format.isEmpty()) {
      throw Refused.because(Sentences.noSuchFile(file));
    }
    Map<String, List<String>> chosen = new HashMap<>(given.chosen());
    chosen.put(Choice.FORMAT.name(), List.of(format.get().word()));
    return new Given(given.words(), chosen);
  }

  /** A name alone is in no language: the files decide. */
  private Language spoken(Heard heard) {
    return heard.form().equals(Replies.ALONE)
        ? engine.open(engine.here()).vocabulary().orElse(heard.language())
        : heard.language();
  }

  // What is misspelt

  /** The question with the words that one letter is wrong in, where it is understood so. */
  private Optional<String> spelled(String text) {
    for (QuestionForms its : forms) {
      Optional<String> meant =
          Misspelt.mended(
              QuestionReader.words(text),
              its.words(),
              word ->
                  its.words().contains(Folding.plain(word))
                      || NamesHere.spellings(Folding.plain(word)).stream()
                          .anyMatch(names.words()::contains));
      if (meant.filter(it -> QuestionReader.read(it, its, names).isPresent()).isPresent()) {
        return meant;
      }
    }
    return Optional.empty();
  }

  private Answered readAs(String question, Answered answered) {
    Language language = answered.language().orElseGet(() -> forms.getFirst().language());
    Told told = Sentences.readAs(question);
    return answered
        .sheet()
        .map(
            sheet -> {
              List<SheetPart> parts = new ArrayList<>();
              parts.add(new Prose.Paragraph(told));
              parts.addAll(sheet.parts());
              return answered.with(
                  new Sheet(parts, sheet.rows(), sheet.data()), given.format(), language);
            })
        .orElseGet(() -> answered.led(told, language));
  }

  // What is not understood

  private Refused notUnderstood(String text) {
    for (QuestionForms its : forms) {
      List<NamesHere.NotHere> strangers = QuestionReader.strangers(text, its, names);
      if (!strangers.isEmpty()) {
        NamesHere.NotHere first = strangers.getFirst();
        return Refused.because(
                Names.didYouMean(Sentences.nothingCalled(first.text()), first.near()))
            .in(Optional.of(its.language()));
      }
    }
    QuestionForms nearest = nearestLanguage(text);
    List<Told> told = new ArrayList<>();
    List<Told> unknown = unknownWords(text, nearest);
    told.add(
        text.isBlank()
            ? Sentences.askWhat()
            : unknown.isEmpty()
                ? Sentences.notUnderstood()
                : Sentences.unknownWords(Joined.and(unknown)));
    for (String example : nearest(text, nearest)) {
      told.add(Told.text("  " + Examples.filled(example, names, nearest.language())));
    }
    told.add(Sentences.allForms());
    return Refused.because(told.toArray(Told[]::new)).in(Optional.of(nearest.language()));
  }

  /** The words that no question has and no name. */
  private List<Told> unknownWords(String text, QuestionForms its) {
    Set<String> known = new HashSet<>(its.words());
    known.addAll(names.words());
    Set<String> unknown = new LinkedHashSet<>();
    String before = "";
    for (String word : QuestionReader.words(text)) {
      // A unit, such as kr or MSEK; but SKR, after no figure, is a name.
      boolean unit =
          !PrintedUnit.written(word).isNone()
              && (isFigure(before) || !Character.isUpperCase(word.codePointAt(0)));
      before = word;
      boolean said =
          !Character.isLetter(word.codePointAt(0))
              || unit
              || NamesHere.spellings(Folding.plain(word)).stream().anyMatch(known::contains);
      if (!said && unknown.size() < MOST_UNKNOWN) {
        unknown.add("`" + Visible.name(word) + "`");
      }
    }
    return unknown.stream().map(Told::text).toList();
  }

  private static boolean isFigure(String word) {
    return !word.isEmpty() && Character.isDigit(word.codePointAt(word.length() - 1));
  }

  /** The language that most of its words are words of questions in. */
  private QuestionForms nearestLanguage(String text) {
    QuestionForms nearest = forms.getFirst();
    long most = -1;
    for (QuestionForms its : forms) {
      Set<String> said = its.words();
      long known = QuestionReader.plainWords(text).stream().filter(said::contains).count();
      if (known > most) {
        most = known;
        nearest = its;
      }
    }
    return nearest;
  }

  /** The examples of the forms that have most words in common with a text. */
  private List<String> nearest(String text, QuestionForms its) {
    Set<String> said = new LinkedHashSet<>(QuestionReader.plainWords(text));
    List<String> nearest = new ArrayList<>(its.examples().keySet());
    nearest.sort(
        (one, other) ->
            Integer.compare(common(its.words(other), said), common(its.words(one), said)));
    return nearest.stream()
        .map(it -> its.examples().get(it))
        .filter(it -> Examples.canBeFilled(it, names))
        .limit(NEAREST)
        .toList();
  }

  private static int common(Set<String> words, Set<String> said) {
    int common = 0;
    for (String word : said) {
      common += words.contains(word) ? 1 : 0;
    }
    return common;
  }

  /** How one writes each form of question, with names that exist here; for help. */
  public static List<String> examples(Language language) {
    return QuestionForms.of(language)
        .or(() -> QuestionForms.of(Language.ENGLISH))
        .map(it -> it.examples().values().stream().map(Examples::plain).toList())
        .orElse(List.of());
  }
}
