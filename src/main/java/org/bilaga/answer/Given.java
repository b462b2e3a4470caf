package org.bilaga.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bilaga.sheet.Arrangement;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Sheet;
import org.bilaga.words.Language;
import org.bilaga.workspace.Asked;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Names;
import org.bilaga.workspace.Refused;
import org.bilaga.workspace.Selection;

/**
 * The words of a question and what was chosen beside them.
 *
 * @param chosen values by the words of the choices; none for one that takes no value
 */
public record Given(List<String> words, Map<String, List<String>> chosen) {

  /**
   * Reads words among which a choice is written {@code --name value} or {@code --name=value}; after
   * {@code --} there are words alone.
   *
   * @throws Refused where something is chosen that the question does not have
   */
  public static Given read(Inquiry inquiry, List<String> typed) throws Refused {
    List<String> words = new ArrayList<>();
    Map<String, List<String>> chosen = new HashMap<>();
    int at = 0;
    while (at < typed.size()) {
      String word = typed.get(at++);
      if (word.equals("--")) {
        words.addAll(typed.subList(at, typed.size()));
        at = typed.size();
      } else if (word.startsWith("--")) {
        int equals = word.indexOf('=');
        Choice choice = choice(inquiry, equals < 0 ? word : word.substring(0, equals));
        List<String> values = chosen.computeIfAbsent(choice.word(), none -> new ArrayList<>());
        if (equals >= 0) {
          values.add(word.substring(equals + 1));
        } else if (choice.takesValue()) {
          do {
            if (at >= typed.size() || typed.get(at).startsWith("--")) {
              throw Refused.because(Sentences.needsValue(word));
            }
            values.add(typed.get(at++));
          } while (choice.takesSeveral() && at < typed.size() && !typed.get(at).startsWith("--"));
        }
      } else {
        words.add(word);
      }
    }
    var given = new Given(words, chosen);
    Optional<String> format = given.value(Choice.FORMAT);
    if (format.isPresent() && inquiry.format(format.get()).isEmpty()) {
      throw Refused.because(Sentences.noSuchFormat(format.get()));
    }
    return given;
  }

  private static Choice choice(Inquiry inquiry, String word) throws Refused {
    Optional<Choice> choice = Choice.named(word.substring(2)).filter(inquiry.choices()::contains);
    if (choice.isEmpty()) {
      List<String> known = inquiry.choices().stream().map(it -> "--" + it.word()).toList();
      throw Refused.because(
          Names.orDidYouMean(Sentences.noSuchChoice(inquiry.word(), word), word, known));
    }
    return choice.get();
  }

  /** The same answered in a language, unless another one is chosen. */
  public Given in(Language language) {
    Map<String, List<String>> more = new HashMap<>(chosen);
    more.putIfAbsent(Choice.LANGUAGE.word(), List.of(language.code()));
    return new Given(words, more);
  }

  public boolean has(Choice choice) {
    return chosen.containsKey(choice.word());
  }

  /** The value of a choice; of several the first. */
  public Optional<String> value(Choice choice) {
    return values(choice).stream().findFirst();
  }

  /** The value of a choice, or the one that counts where it is not made. */
  String value(Choice choice, String otherwise) {
    return value(choice).orElse(otherwise);
  }

  List<String> values(Choice choice) {
    return chosen.getOrDefault(choice.word(), List.of());
  }

  /** The form that a sheet is wanted in. */
  Format format() {
    return value(Choice.FORMAT).flatMap(Format::named).orElse(Format.TEXT);
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
    return arrangement.of(sheet);
  }

  /** What is meant by the words. */
  Asked asked() {
    return new Asked(
        words,
        value(Choice.WORKSPACE),
        value(Choice.AS_OF),
        value(Choice.IN),
        value(Choice.LANGUAGE).flatMap(Language::named));
  }

  Selection selection(Engine engine) {
    return new Selection(engine, asked());
  }
}
