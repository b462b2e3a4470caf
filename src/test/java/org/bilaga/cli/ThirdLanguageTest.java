package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.antlr.v4.Tool;
import org.bilaga.build.BuildProgram;
import org.bilaga.finding.Kind;
import org.bilaga.words.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A third language is files and nothing else: an invented one, English in Greek letters, is added
 * by its files alone, and an agreement is written, checked, laid out, translated and asked in it.
 *
 * <p>Only what the build generates of such files is compiled anew. The agreement names everything
 * in Cyrillic letters, so that Latin ones in an answer are of no file of the third language.
 */
class ThirdLanguageTest {
  private static final String CODE = "el";
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String GREEK = "αβξδεφγηιϊκλμνοπϋρστυώωχψζ";

  /** A blank of a sentence, or a term that stands in it, up to what of it is words. */
  private static final Pattern BLANK = Pattern.compile("\\$?\\{[a-zA-Z0-9-]*");

  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-zÅÄÖåäö]{2,}");

  /** What is no language's: units, names of files, of commands and of kinds, durations. */
  private static final Pattern NOBODYS =
      Pattern.compile(
          "\\b(?:kr|tkr|mkr|ms)\\b|\\.agreement\\b|\\.csv\\b|\\bbilaga\\b|--?[a-z]+|\\[[a-z-]+\\]");

  private static final String ENGLISH =
      """
      party скр "Союз"
      group регионы "Регионы" {
          | id     | name   |
          | волга  | Волга  |
          | кубань | Кубань |
      }
      data население "Население на 1 ноября" by регионы {
          | регион | число   |
          | Волга  |  59 636 |
          | Кубань | 333 202 |
      }
      agreement забота-2020 "Забота" {
          period 2020
          signed 15 october 2019
          total 100 mkr
          key доля = share of население.число
          grant развитие 95 mkr to регионы by доля, rounded half up, residue to largest
          grant помощь    5 mkr to скр
          claim § 2 "98 миллионов": total to регионы = 98 mkr
      }
      """;

  @TempDir static Path folder;

  private static Path classes;

  @BeforeAll
  static void addLanguage() throws IOException {
    Path grammars = copied(Path.of("grammar"), folder.resolve("grammar"));
    Path sources = copied(SOURCES, folder.resolve("sources"));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith("_en.properties")).toList()) {
        translate(
            file,
            file.resolveSibling(file.getFileName().toString().replace("_en.", "_" + CODE + ".")));
      }
    }
    kinds(sources.resolve("org/bilaga/finding/kinds_" + CODE + ".properties"));
    classes = built(grammars, sources);
    Path turns = classes.resolve("org/bilaga/parser/turns_" + CODE + ".txt");
    Files.writeString(turns, "goes: " + greek("is handed out | goes") + "\n");
  }

  /** The files of words of a folder and all below it. */
  private static Path copied(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file :
          files.filter(it -> it.toString().matches(".*(\\.g4|_..\\.properties)")).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return to;
  }

  private static void translate(Path english, Path other) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(english)) {
      int at = line.indexOf(" = ");
      boolean isWord = at > 0 && !line.startsWith("#");
      lines.add(isWord ? line.substring(0, at + 3) + greek(line.substring(at + 3)) : line);
    }
    Files.write(other, lines);
  }

  private static void kinds(Path file) throws IOException {
    var texts = new Properties();
    for (Kind kind : Kinds.all()) {
      texts.setProperty(kind.name() + ".message", greek(kind.message(Language.ENGLISH)));
      texts.setProperty(kind.name() + ".help", greek(kind.help(Language.ENGLISH)));
    }
    Files.createDirectories(file.getParent());
    try (var writer = Files.newBufferedWriter(file)) {
      texts.store(writer, null);
    }
  }

  /** In Greek letters, all but the names of blanks. */
  private static String greek(String text) {
    var greek = new StringBuilder(text.length());
    var blank = BLANK.matcher(text);
    int at = 0;
    while (blank.find()) {
      greek.append(letters(text.substring(at, blank.start()))).append(blank.group());
      at = blank.end();
    }
    return greek.append(letters(text.substring(at))).toString();
  }

  private static String letters(String text) {
    var greek = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int letter = LATIN.indexOf(Character.toLowerCase(c));
      boolean escape = i > 0 && text.charAt(i - 1) == '\\';
      if (letter < 0 || escape) {
        greek.append(c);
      } else {
        char other = GREEK.charAt(letter);
        greek.append(Character.isUpperCase(c) ? Character.toUpperCase(other) : other);
      }
    }
    return greek.toString();
  }

  /** The classes that the build makes of the files, by its own programs. */
  private static Path built(Path grammars, Path sources) throws IOException {
    Path java = folder.resolve("java");
    Path lexer = folder.resolve("lexer");
    Path generated = java.resolve("words/org/bilaga/parser/generated");
    run(
        "Vocabularies",
        grammars,
        sources.resolve("org/bilaga/words"),
        lexer,
        java.resolve("words"));
    var antlr =
        new Tool(
            new String[] {
              "-Xexact-output-dir",
              "-o",
              generated.toString(),
              "-package",
              "org.bilaga.parser.generated",
              lexer.resolve("BilagaLexer.g4").toString()
            });
    antlr.processGrammarsOnCommandLine();
    assertThat(antlr.getNumErrors()).isZero();
    run("LexerTables", generated.resolve("BilagaLexer.interp"), "org.bilaga.parser.generated");
    run("SentenceClasses", sources, java.resolve("sentences"));
    Path classes = folder.resolve("classes");
    try (Stream<Path> files = Files.walk(java)) {
      Path[] all = files.filter(it -> it.toString().endsWith(".java")).toArray(Path[]::new);
      BuildProgram.compiled(classes, all);
    }
    return classes;
  }

  private static void run(String program, Object... arguments) throws IOException {
    BuildProgram.named(program, folder.resolve("programs"))
        .run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  @Test
  void aTranslationLosesNothing() throws IOException {
    String english = asked(ENGLISH, "fmt", "--stdin", "--language", "en");
    String greek = asked(english, "fmt", "--stdin", "--language", CODE);
    String swedish = asked(greek, "fmt", "--stdin", "--language", "sv");

    assertThat(greek).contains("αγρεεμεντ забота-2020").contains("σιγνεδ 15 οξτοβερ 2019");
    assertThat(foreign(greek.replaceAll("(?m)^ *[|].*$", ""))).isEmpty();
    assertThat(swedish).contains("överenskommelse забота-2020").contains("15 oktober 2019");
    assertThat(asked(swedish, "fmt", "--stdin", "--language", "en")).isEqualTo(english);
    assertThat(asked(greek, "fmt", "--stdin")).isEqualTo(greek);
  }

  @Test
  void aFileInItIsCheckedInIt() throws IOException {
    write("договор.agreement", greekAgreement());
    String told = asked("", "check");

    assertThat(told).contains("claim-differs").contains("95 mkr");
    assertThat(foreign(told)).isEmpty();
  }

  @Test
  void aBrokenTextIsToldOfInIt() throws IOException {
    write("сломано.agreement", greekAgreement().replace("τοταλ  100", "τοταλλ 100"));
    String told = asked("", "check", "сломано.agreement");

    assertThat(told).contains("τοταλλ").contains("word-misspelt");
    assertThat(foreign(told)).isEmpty();
  }

  @Test
  void questionsAreAnsweredInIt() throws IOException {
    write("договор.agreement", greekAgreement());

    assertThat(asked("", "show", "забота-2020[кубань]")).contains("80 578 228 kr");
    assertThat(foreign(asked("", "show", "забота-2020", "--by", "регионы"))).isEmpty();
    assertThat(foreign(asked("", "explain", "забота-2020[кубань]", "развитие"))).isEmpty();
    assertThat(foreign(asked("забота-2020[кубань] + 1 kr\n", "repl"))).isEmpty();
  }

  /** A language's own words around what the grammar has, in a file of them. */
  @Test
  void aTurnOfPhraseIsReadInIt() throws IOException {
    String said = greekAgreement().replaceFirst("95 mkr +το", "95 mkr " + greek("goes to"));
    write("договор.agreement", said);

    assertThat(said).contains("γοεσ το регионы");
    assertThat(asked("", "check")).contains("claim-differs").contains("95 mkr");
  }

  private static String greekAgreement() {
    return asked(ENGLISH, "fmt", "--stdin", "--language", CODE);
  }

  private static void write(String name, String text) throws IOException {
    Path home = Files.createDirectories(folder.resolve("work"));
    try (Stream<Path> earlier = Files.list(home)) {
      for (Path file : earlier.toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(home.resolve(name), text);
  }

  /** What stands in an answer in the letters of no file of the language. */
  private static Set<String> foreign(String answer) {
    var words = new LinkedHashSet<String>();
    var matcher = LATIN_WORD.matcher(NOBODYS.matcher(answer).replaceAll(" "));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** The classes of the language, then those that the tests run with. */
  private static String classPath() {
    var path = new StringBuilder(classes.toString());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.append(File.pathSeparator).append(Path.of(entry).toAbsolutePath());
    }
    return path.toString();
  }

  /** What a process prints that has the classes of the language before the others. */
  private static String asked(String input, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String stream : List.of("stdin", "stdout", "stderr")) {
      command.add("-D" + stream + ".encoding=UTF-8");
    }
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dbilaga.locale=C", "-cp"));
    command.add(classPath());
    command.add("org.bilaga.cli.Main");
    command.addAll(List.of(arguments));
    try {
      Path home = Files.createDirectories(folder.resolve("work"));
      var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(home.toFile());
      builder.environment().put("LC_ALL", "C.UTF-8");
      var process = builder.start();
      try (var in = process.getOutputStream()) {
        in.write(input.getBytes(UTF_8));
      }
      return new String(process.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
