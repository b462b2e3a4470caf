package org.bilaga.answer;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bilaga.sheet.Arrangement;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Sheet;
import org.bilaga.words.Language;
import org.bilaga.workspace.AgreementFiles;
import org.bilaga.workspace.Asked;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Question;
import org.bilaga.workspace.Refused;
import org.bilaga.workspace.Selection;

/**
 * What was written after a command or a question: words, and choices with their values.
 *
 * <p>Read here, as a library for it costs each start more than it saves: all there is to read is
 * {@code --name value}, {@code --name=value}, {@code -x value}, {@code -xvalue} and, after {@code
 * --}, words alone.
 *
 * @param chosen values by the English names of the choices; none for one that takes no value
 */
public record Given(List<String> words, Map<String, List<String>> chosen) {

  /**
   * @param asked what has these choices, as one writes it: {@code bilaga show}
   * @throws Refused where something is chosen that there is not, lacks its value or cannot have it
   */
  public static Given read(String asked, List<Choice> choices, List<String> typed) throws Refused {
    var reading = new Reading(asked, choices, typed);
    while (reading.at < typed.size()) {
      reading.next();
    }
    reading.formOfFile();
    return new Given(reading.words, reading.chosen);
  }

  /** The words from one to the next, as far as they are read. */
  private static final class Reading {
    private final String asked;
    private final List<Choice> choices;
    private final List<String> typed;
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> chosen = new HashMap<>();
    private int at;

    Reading(String asked, List<Choice> choices, List<String> typed) {
      this.asked = asked;
      this.choices = choices;
      this.typed = typed;
    }

    void next() throws Refused {
      String word = typed.get(at++);
      if (word.equals("--")) {
        words.addAll(typed.subList(at, typed.size()));
        at = typed.size();
      } else if (word.startsWith("--")) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        choose(named(name), name, equals < 0 ? "" : word.substring(equals));
      } else if (word.startsWith("-") && word.length() > 1) {
        String name = word.substring(0, 2);
        Choice choice = named(name);
        String rest = word.substring(2);
        if (choice.takesValue()) {
          choose(choice, name, rest.isEmpty() || rest.startsWith("=") ? rest : "=" + rest);
        } else if (rest.isEmpty()) {
          choose(choice, name, "");
        } else {
          throw Misread.unknown(asked, choices, word);
        }
      } else {
        words.add(word);
      }
    }

    /** Where no form is chosen the ending of the file says it: nothing else is written into it. */
    void formOfFile() throws Refused {
      if (chosen.containsKey(Choice.FORMAT.name()) || !chosen.containsKey(Choice.OUTPUT.name())) {
        return;
      }
      String file = chosen.get(Choice.OUTPUT.name()).get(0);
      String name = file.substring(file.lastIndexOf('/') + 1);
      int dot = name.lastIndexOf('.');
      String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
      if (ending.isEmpty() || ending.equals("txt")) {
        return;
      }
      for (Choice choice : choices) {
        if (choice.name().equals(Choice.FORMAT.name()) && choice.takes() == Takes.LISTED) {
          Optional<String> meant = choice.meant(ending.equals("xml") ? "junit" : ending);
          if (meant.isPresent()) {
            chosen.put(Choice.FORMAT.name(), List.of(meant.get()));
          } else {
            throw Misread.otherForm(choice, asked, ending);
          }
        }
      }
    }

    private Choice named(String name) throws Refused {
      for (Choice choice : choices) {
        if (choice.isMeantBy(name)) {
          return choice;
        }
      }
      throw Misread.unknown(asked, choices, name);
    }

    /** Takes a choice with its value, which stands behind {@code =} or in the words to come. */
    private void choose(Choice choice, String name, String attached) throws Refused {
      List<String> values = chosen.computeIfAbsent(choice.name(), none -> new ArrayList<>());
      if (!choice.takesValue()) {
        if (!attached.isEmpty()) {
          throw Misread.takesNothing(name);
        }
        return;
      }
      int before = values.size();
      if (!attached.isEmpty()) {
        values.add(attached.substring(1));
      } else if (isValueNext(choice)) {
        values.add(typed.get(at++));
      }
      while (choice.takes() == Takes.FILES && isValueNext(choice)) {
        values.add(typed.get(at++));
      }
      if (values.size() == before) {
        throw Misread.missing(choice, name);
      }
      Optional<String> meant = choice.meant(values.getLast());
      if (meant.isEmpty()) {
        throw Misread.wrongValue(choice, name, values.getLast());
      }
      values.set(values.size() - 1, meant.get());
    }

    /** A figure below nought is a value, too, and so is an order that is turned. */
    private boolean isValueNext(Choice choice) {
      if (at >= typed.size()) {
        return false;
      }
      String next = typed.get(at);
      return !next.startsWith("-")
          || next.length() == 1
          || Character.isDigit(next.charAt(1))
          || choice.takes() == Takes.ORDER && !next.startsWith("--");
    }
  }

  /** Words alone. */
  public static Given of(List<String> words) {
    return new Given(words, Map.of());
  }

  /** The same answered in a language, unless another one is chosen. */
  public Given in(Language language) {
    Map<String, List<String>> more = new HashMap<>(chosen);
    more.putIfAbsent(Choice.LANGUAGE.name(), List.of(language.code()));
    return new Given(words, more);
  }

  public boolean has(Choice choice) {
    return chosen.containsKey(choice.name());
  }

  /** The value of a choice; of several the first. */
  public Optional<String> value(Choice choice) {
    return values(choice).stream().findFirst();
  }

  /** The value of a choice, or the one that counts where it is not made. */
  public String value(Choice choice, String otherwise) {
    return value(choice).orElse(otherwise);
  }

  /**
   * The file that the answer is for; none where it is for standard output, called {@code -} too.
   */
  public Optional<String> outputFile() {
    return value(Choice.OUTPUT).filter(it -> !it.equals("-"));
  }

  public List<String> values(Choice choice) {
    return chosen.getOrDefault(choice.name(), List.of());
  }

  /** The language that is chosen, if one is. */
  public Optional<Language> language() {
    return value(Choice.LANGUAGE).flatMap(Language::named);
  }

  /**
   * The form that a sheet is wanted in: the one chosen, else the one that its file is called by; a
   * text for Word that is filled stays one.
   */
  public Format format() {
    return has(Choice.FILLED) ? Format.DOCX : formOfAnswer();
  }

  private Format formOfAnswer() {
    return value(Choice.FORMAT)
        .flatMap(Format::named)
        .or(() -> value(Choice.OUTPUT).flatMap(Format::ofFile))
        .orElse(Format.TEXT);
  }

  /**
   * A sheet with its rows as the choices ask for.
   *
   * @throws Refused where no table has the column, or the number of rows is none
   */
  Sheet arranged(Sheet sheet) throws Refused {
    OptionalInt top = OptionalInt.empty();
    if (has(Choice.TOP)) {
      String written = value(Choice.TOP, "");
      if (!written.matches("[1-9][0-9]{0,8}")) {
        throw Refused.because(Sentences.notSoMany(written));
      }
      top = OptionalInt.of(Integer.parseInt(written));
    }
    var arrangement =
        new Arrangement(value(Choice.SORT), top, has(Choice.MEAN), has(Choice.MEDIAN));
    Optional<String> unknown = arrangement.unknownIn(sheet);
    if (unknown.isPresent()) {
      throw Refused.because(Sentences.noSuchColumn(unknown.get()));
    }
    Sheet arranged = arrangement.of(sheet);
    return has(Choice.CHART) ? arranged.withCharts() : arranged;
  }

  /** What is meant by the words. */
  Asked asked() {
    return new Asked(
        words, value(Choice.WORKSPACE), value(Choice.AS_OF), value(Choice.IN), language());
  }

  public Selection selection(Engine engine) {
    return new Selection(engine, asked());
  }

  /**
   * The same with a file or folder among the words as the place where names are looked for, as if
   * {@code --workspace} said it; unchanged where that is chosen.
   */
  public Given placed() {
    Optional<String> place = NamedPaths.place(words);
    if (place.isEmpty() || has(Choice.WORKSPACE)) {
      return this;
    }
    List<String> others = new ArrayList<>(words);
    others.remove(place.get());
    Map<String, List<String>> more = new HashMap<>(chosen);
    more.put(Choice.WORKSPACE.name(), List.of(place.get()));
    return new Given(others, more);
  }

  /**
   * What one of the words means, or all of them.
   *
   * @throws Refused also where it is the path of a file or folder, which is no name of money:
   *     division has spaces around it more often than not, a path never
   */
  Question question(String asked, Selection selection) throws Refused {
    try {
      return selection.question(asked);
    } catch (Refused refused) {
      throw ofPath().orElse(refused);
    }
  }

  /** Why words are no names, where one of them is a file or folder, or written as one. */
  Optional<Refused> ofPath() {
    for (String word : words) {
      boolean path = word.indexOf('/') >= 0 || word.endsWith(AgreementFiles.ENDING);
      if (path && word.indexOf(' ') < 0) {
        return Optional.of(
            Refused.because(
                isThere(word) ? Sentences.folderByOption(word) : Sentences.noFileOrFolder(word)));
      }
    }
    return words.size() > 1 && isThere(words.getLast())
        ? Optional.of(Refused.because(Sentences.folderByOption(words.getLast())))
        : Optional.empty();
  }

  private static boolean isThere(String word) {
    try {
      return Files.exists(Path.of(word));
    } catch (InvalidPathException none) {
      return false;
    }
  }
}
