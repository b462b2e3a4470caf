package org.bilaga.cli;

import java.util.List;
import org.bilaga.sheet.Format;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * An option, declared once for all commands that have it: reading, help and completion go by this.
 *
 * <p>Its names in all languages are accepted in every language. What a command means by it more
 * closely, the command says with {@link #among} and {@link #meaning}.
 *
 * @param called its long name, without hyphens
 * @param letter its short name; a blank where it has none
 * @param values those that may be written, where it takes {@link Takes#LISTED}
 * @param does what it is for, in a sentence
 */
record CommandOption(Told called, char letter, Takes takes, List<String> values, Told does) {
  private static final char NONE = ' ';

  // What all commands have
  static final CommandOption LANGUAGE =
      listed(Sentences.optionLanguage(), 'l', Sentences.languageDoes()).among(languages());
  static final CommandOption HELP = plain(Sentences.optionHelp(), 'h', Sentences.helpDoes());

  // What means the same in every command that has it
  static final CommandOption WORKSPACE =
      taking(Takes.FOLDER, Sentences.optionWorkspace(), 'w', Sentences.workspaceDoes());
  static final CommandOption AS_OF =
      taking(Takes.DAY, Sentences.optionAsOf(), 'i', Sentences.asOfDoes());
  static final CommandOption IN =
      taking(Takes.AGREEMENT, Sentences.optionIn(), NONE, Sentences.inDoes());
  static final CommandOption FORMAT = listed(Sentences.optionFormat(), 'f', Sentences.formatDoes());
  static final CommandOption OUTPUT =
      taking(Takes.FILE, Sentences.optionOutput(), 'o', Sentences.outputDoes());
  static final CommandOption VERBOSE =
      plain(Sentences.optionVerbose(), 'v', Sentences.verboseDoes());
  static final CommandOption DIFF = plain(Sentences.optionDiff(), NONE, Sentences.diffDoes());

  // Of the money that is asked for
  static final CommandOption FOR =
      taking(Takes.RECIPIENT, Sentences.optionFor(), NONE, Sentences.forDoes());
  static final CommandOption BY =
      taking(Takes.DIMENSION, Sentences.optionBy(), 'b', Sentences.byDoes());
  static final CommandOption WHERE =
      taking(Takes.FILTER, Sentences.optionWhere(), NONE, Sentences.whereDoes());
  static final CommandOption RECEIVER =
      listed(Sentences.optionReceiver(), NONE, Sentences.receiverDoes()).among("first", "last");
  static final CommandOption SORT =
      taking(Takes.NAME, Sentences.optionSort(), NONE, Sentences.sortDoes());
  static final CommandOption TOP =
      taking(Takes.VALUE, Sentences.optionTop(), NONE, Sentences.topDoes());
  static final CommandOption MEAN = plain(Sentences.optionMean(), NONE, Sentences.meanDoes());
  static final CommandOption MEDIAN = plain(Sentences.optionMedian(), NONE, Sentences.medianDoes());

  /** How the rows of tables stand, for each command whose tables are of recipients. */
  static final List<CommandOption> ARRANGING = List.of(SORT, TOP, MEAN, MEDIAN);

  static final CommandOption ALL = plain(Sentences.optionAll(), 'a', Sentences.allDoes());
  static final CommandOption FULL = plain(Sentences.optionFull(), NONE, Sentences.fullDoes());
  static final CommandOption PER =
      taking(Takes.COLUMN, Sentences.optionPer(), NONE, Sentences.perDoes());
  static final CommandOption FROM =
      taking(Takes.DAY, Sentences.optionFrom(), NONE, Sentences.fromDoes());
  static final CommandOption TO = taking(Takes.DAY, Sentences.optionTo(), NONE, Sentences.toDoes());
  static final CommandOption UNDATED =
      plain(Sentences.optionUndated(), 'u', Sentences.undatedDoes());
  static final CommandOption FACTS =
      taking(Takes.FILES, Sentences.optionFacts(), NONE, Sentences.factsDoes());
  static final CommandOption FORM =
      taking(Takes.FILES, Sentences.optionForm(), NONE, Sentences.formDoes());
  static final CommandOption VARY =
      taking(Takes.NAME, Sentences.optionVary(), NONE, Sentences.varyDoes());
  static final CommandOption STEP =
      taking(Takes.VALUE, Sentences.optionStep(), NONE, Sentences.stepDoes());

  // Of checking and laying out
  static final CommandOption FIX =
      listed(Sentences.optionFix(), NONE, Sentences.fixDoes())
          .among("claims", "appendix", "totals", "rules", "all");
  static final CommandOption YES = plain(Sentences.optionYes(), 'y', Sentences.yesDoes());
  static final CommandOption BASELINE =
      taking(Takes.REVISION, Sentences.optionBaseline(), NONE, Sentences.baselineDoes());
  static final CommandOption WATCH = plain(Sentences.optionWatch(), NONE, Sentences.watchDoes());
  static final CommandOption STRICT = plain(Sentences.optionStrict(), NONE, Sentences.strictDoes());
  static final CommandOption ALLOW_EMPTY =
      plain(Sentences.optionAllowEmpty(), NONE, Sentences.allowEmptyDoes());
  static final CommandOption NAMES =
      listed(Sentences.optionNames(), NONE, Sentences.namesDoes())
          .among("agreements", "recipients");
  static final CommandOption CHECK = plain(Sentences.optionCheck(), NONE, Sentences.checkDoes());
  static final CommandOption STDIN = plain(Sentences.optionStdin(), NONE, Sentences.stdinDoes());

  private static CommandOption plain(Told called, char letter, Told does) {
    return taking(Takes.NOTHING, called, letter, does);
  }

  private static CommandOption taking(Takes takes, Told called, char letter, Told does) {
    return new CommandOption(called, letter, takes, List.of(), does);
  }

  private static CommandOption listed(Told called, char letter, Told does) {
    return taking(Takes.LISTED, called, letter, does);
  }

  private static String[] languages() {
    List<Language> all = Language.all();
    var codes = new String[all.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[codes.length - 1 - i] = all.get(i).code();
    }
    return codes;
  }

  /** The same, taking one of these values. */
  CommandOption among(String... values) {
    return new CommandOption(called, letter, Takes.LISTED, List.of(values), does);
  }

  /** The same, taking one of these forms of a sheet, by any of its words. */
  CommandOption among(Format... formats) {
    var words = new String[formats.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = formats[i].word();
    }
    return among(words);
  }

  /** The same, taking something else. */
  CommandOption taking(Takes other) {
    return new CommandOption(called, letter, other, List.of(), does);
  }

  /** The same, as one command explains it. */
  CommandOption meaning(Told does) {
    return new CommandOption(called, letter, takes, values, does);
  }

  /** The name by which commands know it. */
  String name() {
    return called.in(Language.ENGLISH);
  }

  /** As it is written, whatever language it is spoken of in: {@code --format}. */
  String written() {
    return "--" + name();
  }

  /** As it is written in one language. */
  String written(Language language) {
    return "--" + called.in(language);
  }

  /** As one who speaks a language may write it: in English, and in that. */
  List<String> forms(Language language) {
    String own = written(language);
    return own.equals(written()) ? List.of(own) : List.of(written(), own);
  }

  boolean hasLetter() {
    return letter != NONE;
  }

  boolean takesValue() {
    return takes != Takes.NOTHING;
  }

  /** Whether this is what a word means, without a value behind it: {@code -f} or a long name. */
  boolean isMeantBy(String word) {
    if (!word.startsWith("--")) {
      return word.length() == 2 && word.charAt(0) == '-' && hasLetter() && word.charAt(1) == letter;
    }
    // English first, which is all that most ever write.
    if (isLong(word, Language.ENGLISH)) {
      return true;
    }
    for (Language language : Language.all()) {
      if (isLong(word, language)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLong(String word, Language language) {
    String name = called.in(language);
    return word.length() == name.length() + 2 && word.endsWith(name);
  }

  /** Whether it may have this value. */
  boolean accepts(String value) {
    return takes != Takes.LISTED
        || values.contains(value)
        || name().equals(FORMAT.name())
            && Format.named(value).filter(it -> values.contains(it.word())).isPresent();
  }

  /** What stands for its value in help. */
  String argument(Language language) {
    return values.isEmpty() ? takes.shown().in(language) : String.join("|", values);
  }
}
