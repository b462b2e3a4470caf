package org.bilaga.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.sheet.Format;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * What may be chosen beside the words of a question or a command: an option, declared once for all
 * doors. Reading, help and completion go by this.
 *
 * <p>Its names and values in all languages are accepted in every language. What a command means by
 * it more closely, the command says with {@link #among} and {@link #meaning}.
 *
 * @param called its long name, without hyphens
 * @param letter its short name; a blank where it has none
 * @param values those that may be written, where it takes {@link Takes#LISTED}
 * @param does what it is for, in a sentence
 */
public record Choice(Told called, char letter, Takes takes, List<Told> values, Told does) {
  private static final char NONE = ' ';

  // What all commands have
  public static final Choice LANGUAGE =
      listed(Sentences.optionLanguage(), 'l', Sentences.languageDoes()).among(languages());
  public static final Choice HELP = plain(Sentences.optionHelp(), 'h', Sentences.helpDoes());

  // What means the same in every command that has it
  public static final Choice WORKSPACE =
      taking(Takes.FOLDER, Sentences.optionWorkspace(), 'w', Sentences.workspaceDoes());
  public static final Choice AS_OF =
      taking(Takes.DAY, Sentences.optionAsOf(), 'i', Sentences.asOfDoes());
  public static final Choice IN =
      taking(Takes.AGREEMENT, Sentences.optionIn(), NONE, Sentences.inDoes());
  public static final Choice FORMAT = listed(Sentences.optionFormat(), 'f', Sentences.formatDoes());
  public static final Choice OUTPUT =
      taking(Takes.FILE, Sentences.optionOutput(), 'o', Sentences.outputDoes());
  public static final Choice VERBOSE =
      plain(Sentences.optionVerbose(), 'v', Sentences.verboseDoes());
  public static final Choice DIFF = plain(Sentences.optionDiff(), NONE, Sentences.diffDoes());

  // Of the money that is asked for
  public static final Choice FOR =
      taking(Takes.RECIPIENT, Sentences.optionFor(), NONE, Sentences.forDoes());
  public static final Choice BY =
      taking(Takes.DIMENSION, Sentences.optionBy(), 'b', Sentences.byDoes());
  public static final Choice WHERE =
      taking(Takes.FILTER, Sentences.optionWhere(), NONE, Sentences.whereDoes());
  public static final Choice RECEIVER =
      listed(Sentences.optionReceiver(), NONE, Sentences.receiverDoes())
          .among(Sentences.valueFirst(), Sentences.valueLast());
  public static final Choice SORT =
      taking(Takes.ORDER, Sentences.optionSort(), NONE, Sentences.sortDoes());
  public static final Choice TOP =
      taking(Takes.VALUE, Sentences.optionTop(), NONE, Sentences.topDoes());
  public static final Choice MEAN = plain(Sentences.optionMean(), NONE, Sentences.meanDoes());
  public static final Choice MEDIAN = plain(Sentences.optionMedian(), NONE, Sentences.medianDoes());

  public static final Choice CHART = plain(Sentences.optionChart(), NONE, Sentences.chartDoes());

  /** How the rows of tables stand. */
  static final List<Choice> ARRANGING = List.of(SORT, TOP, MEAN, MEDIAN, CHART);

  public static final Choice ALL = plain(Sentences.optionAll(), 'a', Sentences.allDoes());
  public static final Choice FULL = plain(Sentences.optionFull(), NONE, Sentences.fullDoes());
  public static final Choice PER =
      taking(Takes.COLUMN, Sentences.optionPer(), NONE, Sentences.perDoes());
  public static final Choice FROM =
      taking(Takes.DAY, Sentences.optionFrom(), NONE, Sentences.fromDoes());
  public static final Choice TO = taking(Takes.DAY, Sentences.optionTo(), NONE, Sentences.toDoes());
  public static final Choice UNDATED =
      plain(Sentences.optionUndated(), 'u', Sentences.undatedDoes());
  public static final Choice FACTS =
      taking(Takes.FILES, Sentences.optionFacts(), NONE, Sentences.factsDoes());
  public static final Choice FORM =
      taking(Takes.FILES, Sentences.optionForm(), NONE, Sentences.formDoes());
  public static final Choice VARY =
      taking(Takes.NAME, Sentences.optionVary(), NONE, Sentences.varyDoes());
  public static final Choice STEP =
      taking(Takes.VALUE, Sentences.optionStep(), NONE, Sentences.stepDoes());

  // Of a table
  public static final Choice KEY =
      taking(Takes.COLUMN, Sentences.optionKey(), NONE, Sentences.keyDoes());
  public static final Choice TOTAL =
      taking(Takes.VALUE, Sentences.optionTotal(), NONE, Sentences.totalDoes());
  public static final Choice SHEET =
      taking(Takes.NAME, Sentences.optionSheet(), NONE, Sentences.sheetDoes());
  public static final Choice TABLE =
      taking(Takes.NAME, Sentences.optionTable(), NONE, Sentences.tableDoes());

  // Of a document
  public static final Choice SURE = plain(Sentences.optionSure(), NONE, Sentences.sureDoes());
  public static final Choice MARKS = plain(Sentences.optionMarks(), NONE, Sentences.marksDoes());
  public static final Choice READ =
      listed(Sentences.optionShow(), NONE, Sentences.showReadDoes())
          .among(Sentences.valueAmounts(), Sentences.valueTables(), Sentences.valueDates());
  public static final Choice AGAINST =
      taking(Takes.FILE, Sentences.optionAgainst(), NONE, Sentences.againstDoes());
  public static final Choice FORMAT_OF_AUDIT =
      FORMAT
          .among("text", "json", "sarif", "junit", "github", "md", "csv")
          .meaning(Sentences.auditFormatDoes());

  // Of checking and laying out
  public static final Choice FIX =
      listed(Sentences.optionFix(), NONE, Sentences.fixDoes())
          .among(
              Sentences.valueClaims(),
              Sentences.valueAppendix(),
              Sentences.valueTotals(),
              Sentences.valueRules(),
              Sentences.valueAll());
  public static final Choice YES = plain(Sentences.optionYes(), 'y', Sentences.yesDoes());
  public static final Choice BASELINE =
      taking(Takes.REVISION, Sentences.optionBaseline(), NONE, Sentences.baselineDoes());
  public static final Choice WATCH = plain(Sentences.optionWatch(), NONE, Sentences.watchDoes());
  public static final Choice STRICT = plain(Sentences.optionStrict(), NONE, Sentences.strictDoes());
  public static final Choice ALLOW_EMPTY =
      plain(Sentences.optionAllowEmpty(), NONE, Sentences.allowEmptyDoes());
  public static final Choice NAMES =
      listed(Sentences.optionNames(), NONE, Sentences.namesDoes())
          .among(Sentences.valueAgreements(), Sentences.valueRecipients());
  public static final Choice CHECK = plain(Sentences.optionCheck(), NONE, Sentences.checkDoes());
  public static final Choice STDIN = plain(Sentences.optionStdin(), NONE, Sentences.stdinDoes());
  public static final Choice STDIN_AS =
      STDIN.taking(Takes.FILE).meaning(Sentences.checkStdinDoes());
  public static final Choice DIFF_OF_FIX = DIFF.meaning(Sentences.checkDiffDoes());
  public static final Choice FORMAT_OF_FINDINGS =
      FORMAT.among("text", "json", "sarif", "junit", "github").meaning(Sentences.checkFormatDoes());
  public static final Choice VOCABULARY = LANGUAGE.meaning(Sentences.fmtLanguageDoes());

  // Of a page to work in
  public static final Choice READ_ONLY =
      plain(Sentences.optionReadOnly(), NONE, Sentences.readOnlyDoes());
  public static final Choice PORT =
      taking(Takes.VALUE, Sentences.optionPort(), NONE, Sentences.portDoes());
  public static final Choice NO_OPEN =
      plain(Sentences.optionNoOpen(), NONE, Sentences.noOpenDoes());

  // Of a report
  public static final Choice FILLED =
      taking(Takes.FILE, Sentences.optionTemplate(), NONE, Sentences.templateDoes());

  // Of starting anew
  public static final Choice TEMPLATE =
      FROM.among(Sentences.valueRegions(), Sentences.valueSmall()).meaning(Sentences.newFromDoes());

  private static Choice plain(Told called, char letter, Told does) {
    return taking(Takes.NOTHING, called, letter, does);
  }

  private static Choice taking(Takes takes, Told called, char letter, Told does) {
    return new Choice(called, letter, takes, List.of(), does);
  }

  private static Choice listed(Told called, char letter, Told does) {
    return taking(Takes.LISTED, called, letter, does);
  }

  private static Told[] languages() {
    List<Language> all = Language.all();
    var codes = new Told[all.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[codes.length - 1 - i] = Told.text(all.get(i).code());
    }
    return codes;
  }

  /** The same, taking one of these values. */
  public Choice among(Told... values) {
    return new Choice(called, letter, Takes.LISTED, List.of(values), does);
  }

  /** The same, taking one of these words, which are the same in all languages. */
  public Choice among(String... words) {
    var values = new Told[words.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Told.text(words[i]);
    }
    return among(values);
  }

  /** The same, taking something else. */
  public Choice taking(Takes other) {
    return new Choice(called, letter, other, List.of(), does);
  }

  /** The same, as one command explains it. */
  public Choice meaning(Told does) {
    return new Choice(called, letter, takes, values, does);
  }

  /** The name by which commands know it. */
  public String name() {
    return called.in(Language.ENGLISH);
  }

  /** As it is written, whatever language it is spoken of in: {@code --format}. */
  public String written() {
    return "--" + name();
  }

  /** As it is written in one language. */
  public String written(Language language) {
    return "--" + called.in(language);
  }

  /** As one who speaks a language may write it: in English, and in that. */
  public List<String> forms(Language language) {
    String own = written(language);
    return own.equals(written()) ? List.of(own) : List.of(written(), own);
  }

  public boolean hasLetter() {
    return letter != NONE;
  }

  public boolean takesValue() {
    return takes != Takes.NOTHING;
  }

  /** Whether this is what a word means, without a value behind it: {@code -f} or a long name. */
  public boolean isMeantBy(String word) {
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

  /** The value that is meant, as English has it; empty where it cannot have it. */
  Optional<String> meant(String value) {
    if (takes != Takes.LISTED) {
      return Optional.of(value);
    }
    String word = name().equals(FORMAT.name()) ? formatWord(value) : value;
    for (Told each : values) {
      for (Language language : Language.all()) {
        if (each.in(language).equals(word)) {
          return Optional.of(each.in(Language.ENGLISH));
        }
      }
    }
    return Optional.empty();
  }

  private static String formatWord(String value) {
    return Format.named(value).map(Format::word).orElse(value);
  }

  /** The values that may be written, in a language. */
  public List<String> values(Language language) {
    List<String> words = new ArrayList<>(values.size());
    values.forEach(it -> words.add(it.in(language)));
    return words;
  }

  /** What stands for its value in help. */
  public String argument(Language language) {
    return values.isEmpty() ? takes.shown().in(language) : String.join("|", values(language));
  }
}
