package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilaga.words.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples in {@code specs/findings}: each prints what its files say, and what its page advises
 * works. What no check finds is asked for by the command that a file {@code command} holds. With
 * {@code -Dgolden=write} the printed texts are written anew, and the run still fails.
 */
class FindingPagesTest {
  private static final Path FOLDER = Path.of("specs", "findings");

  /** Copies for what is tried out, at the same depth so that paths in them hold. */
  private static final Path TRIED = Path.of("target", "finding-pages");

  private static final List<String> LANGUAGES = List.of("en", "sv");
  private static final String COMMAND = "command";
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  /** Of an output longer than this only the end is kept. */
  private static final int MOST_LINES = 100;

  /** Files too large to keep: the name of the file and what it holds. */
  private static final Map<String, List<Made>> MADE =
      Map.of(
          "file-too-large",
          List.of(new Made("gemensamt/parter.agreement", "// parter\n".repeat(1_700_000))),
          "table-too-large",
          List.of(
              new Made("befolkning.csv", "region" + ";antal".repeat(1_200) + "\nGotland;59 636\n")),
          "uses-too-deep",
          chain());

  /** A hundred and one files, each of which uses the next. */
  private static List<Made> chain() {
    List<Made> chain = new ArrayList<>();
    for (int i = 1; i <= 101; i++) {
      String text = i > 100 ? "party skr \"SKR\"\n" : "use \"del-" + (i + 1) + ".agreement\"\n";
      chain.add(new Made("delar/del-" + i + ".agreement", text));
    }
    return chain;
  }

  @Test
  void everyKindHasAFolderAndEveryFolderIsAKind() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Kinds.names());
    }
  }

  @TestFactory
  Stream<DynamicTest> anExamplePrintsWhatItsFilesSay() {
    return each((kind, language) -> prints(kind, language));
  }

  @TestFactory
  Stream<DynamicTest> aPageQuotesItsExampleAndItsAdviceWorks() {
    return each(FindingPagesTest::advises);
  }

  @TestFactory
  Stream<DynamicTest> thePagesOfAKindQuoteTheSame() {
    return each(
        (kind, language) -> {
          if (!language.equals("en")) {
            quotes(kind, language);
          }
        });
  }

  private interface Checking {
    void check(String kind, String language) throws IOException;
  }

  private static Stream<DynamicTest> each(Checking checking) {
    return Kinds.names().stream()
        .flatMap(
            kind ->
                LANGUAGES.stream()
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                kind + " " + language, () -> checking.check(kind, language))));
  }

  private static void prints(String kind, String language) throws IOException {
    Path folder = FOLDER.resolve(kind);
    if (MADE.containsKey(kind)) {
      folder = copied(kind, "example");
      for (Made made : MADE.get(kind)) {
        Path file = folder.resolve(made.name());
        Files.createDirectories(file.getParent());
        Files.writeString(file, made.text());
      }
    }
    Answer answer = run(folder, language);
    String all = isChecked(folder) ? answer.out() : answer.err() + answer.out();
    String printed = "exit " + answer.code() + "\n" + shortened(timeless(all));
    printed = printed.replace(shown(folder), shown(FOLDER.resolve(kind)));
    assertThat(isChecked(folder) ? answer.err() : "").isEmpty();
    assertThat(printed).contains("[" + kind + "]");
    assertThat(printed).as("every blank is filled").doesNotContainPattern("\\{[a-z]+\\}");
    Path golden = FOLDER.resolve(kind).resolve("prints." + language + ".txt");
    if (!WRITE) {
      assertThat(printed).isEqualTo(Files.readString(golden));
    } else if (!Files.exists(golden) || !printed.equals(Files.readString(golden))) {
      Files.writeString(golden, printed);
      fail("%s was written anew: read the difference, then run without -Dgolden.", golden);
    }
  }

  /** The English page quotes the example as it is; {@link #quotes} holds other pages to it. */
  private static void advises(String kind, String language) throws IOException {
    assertThat(page(kind, language)).startsWith("# " + kind + ": ");
    String[] sections = page(kind, "en").split("\n## ", -1);
    List<Block> quoted = blocks(sections, "Example");
    assertThat(quoted.size()).isLessThanOrEqualTo(1);
    for (Block corrected : blocks(sections, "How to correct it")) {
      Path tried = copied(kind, "corrected-" + language);
      replace(tried, quoted.get(0), corrected);
      Answer answer = run(tried, language);
      assertThat(answer.err() + answer.out()).as("corrected").doesNotContain("[" + kind + "]");
      assertThat(answer.code()).isZero();
    }
    for (Block accepted : blocks(sections, "How to accept it")) {
      Path tried = copied(kind, "accepted-" + language);
      replace(tried, lineThatBegins(tried, accepted), accepted);
      Answer answer = run(tried, language);
      assertThat(answer.out()).as("accepted").contains("[" + kind + "]");
      assertThat(answer.code()).isZero();
    }
    for (Block block : quoted) {
      replace(copied(kind, "quoted-" + language), block, block);
    }
  }

  private static String page(String kind, String language) throws IOException {
    return Files.readString(FOLDER.resolve(kind).resolve("page." + language + ".md"));
  }

  /** Every page of a kind has the same headings and quotes the same, each in its own words. */
  private static void quotes(String kind, String code) throws IOException {
    Language language = Language.named(code).orElseThrow();
    List<String> english = page(kind, "en").lines().toList();
    String there = page(kind, code);
    assertThat(headings(there)).hasSameSizeAs(headings(page(kind, "en")));
    List<String> lines = new ArrayList<>(there.lines().toList());
    int from = 0;
    int at = 0;
    for (; (at = indexOf(english, "```", at)) >= 0; at = indexOf(english, "```", at + 1) + 1) {
      List<String> quoted = english.subList(at + 1, indexOf(english, "```", at + 1));
      boolean isAgreement = english.get(at).startsWith("```agreement");
      from = indexOf(lines, "```", from);
      assertThat(from).as("the block after line %s is missing", at).isNotNegative();
      assertThat(lines.get(from)).isEqualTo(english.get(at));
      List<String> own = lines.subList(from + 1, indexOf(lines, "```", from + 1));
      List<String> expected = List.copyOf(isAgreement ? Snippet.in(language, quoted) : quoted);
      if (!judged(own).equals(judged(expected))) {
        own.clear();
        own.addAll(expected);
      }
      from += expected.size() + 2;
    }
    String should = String.join("\n", lines) + "\n";
    if (WRITE && !should.equals(there)) {
      Files.writeString(FOLDER.resolve(kind).resolve("page." + code + ".md"), should);
    }
    assertThat(there)
        .as("-Dgolden=write puts the quotations of the English page there, translated")
        .isEqualTo(should);
  }

  /** Without the reasons given for a mark, which each language has in its own words. */
  private static String judged(List<String> quoted) {
    return String.join("\n", quoted).replaceAll("(omtvistat.*) \"[^\"\n]*\"", "$1");
  }

  private static List<String> headings(String page) {
    return page.lines().filter(line -> line.startsWith("#")).toList();
  }

  /** Where the next line begins so; -1 when none does. */
  private static int indexOf(List<String> lines, String begin, int from) {
    for (int at = from; at < lines.size(); at++) {
      if (lines.get(at).startsWith(begin)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isChecked(Path folder) {
    return !Files.exists(folder.resolve(COMMAND));
  }

  /** The example checked, or run as its own command says, {@code {folder}} being where it lies. */
  private static Answer run(Path folder, String language) throws IOException {
    if (isChecked(folder)) {
      return Answer.to("check", shown(folder), "--language", language);
    }
    String command = Files.readString(folder.resolve(COMMAND)).strip();
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.replaceAll(word -> word.replace("{folder}", shown(folder)));
    words.addAll(List.of("--language", language));
    return Answer.to(words.toArray(new String[0]));
  }

  private static String shown(Path folder) {
    return folder.toString().replace('\\', '/');
  }

  private static String timeless(String printed) {
    return printed.replaceAll("(?m)(\\.) [0-9,]+ m?s$", "$1 12 ms");
  }

  private static String shortened(String printed) {
    List<String> lines = printed.lines().toList();
    if (lines.size() <= MOST_LINES) {
      return printed;
    }
    int left = lines.size() - 12;
    return "… " + left + " lines\n" + String.join("\n", lines.subList(left, lines.size())) + "\n";
  }

  private static Path copied(String kind, String what) throws IOException {
    Path source = FOLDER.resolve(kind);
    Path target = TRIED.resolve(kind + "-" + what);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
    return target;
  }

  /** A fenced block of a page: the ending of the file it is about, and its lines. */
  private record Block(String ending, List<String> lines) {}

  private static List<Block> blocks(String[] sections, String heading) {
    List<Block> blocks = new ArrayList<>();
    for (String section : sections) {
      if (section.startsWith(heading + "\n")) {
        String[] parts = section.split("\n```", -1);
        for (int i = 1; i < parts.length; i += 2) {
          List<String> lines = parts[i].lines().toList();
          blocks.add(new Block("." + lines.get(0), lines.subList(1, lines.size())));
        }
      }
    }
    return blocks;
  }

  /**
   * Puts lines in the place of others, wherever in the example those stand; indents do not count.
   */
  private static void replace(Path folder, Block old, Block instead) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(old.ending())).toList()) {
        List<String> lines = new ArrayList<>(lines(file));
        int at = indexOf(lines, old.lines());
        if (at >= 0) {
          for (int i = 0; i < old.lines().size(); i++) {
            lines.remove(at);
          }
          lines.addAll(at, instead.lines());
          Files.writeString(file, String.join("\n", lines) + "\n");
          return;
        }
      }
    }
    fail("The page quotes what does not stand in the example: %s", old.lines());
  }

  private static int indexOf(List<String> lines, List<String> wanted) {
    for (int at = 0; at + wanted.size() <= lines.size(); at++) {
      boolean all = true;
      for (int i = 0; i < wanted.size(); i++) {
        all &= lines.get(at + i).strip().equals(wanted.get(i).strip());
      }
      if (all) {
        return at;
      }
    }
    return -1;
  }

  /** The line of the example that a block repeats and goes on with. */
  private static Block lineThatBegins(Path folder, Block block) throws IOException {
    String first = block.lines().get(0).strip();
    String longest = "";
    for (String line : lines(folder.resolve("example.agreement"))) {
      if (first.startsWith(line.strip()) && line.strip().length() > longest.length()) {
        longest = line.strip();
      }
    }
    return new Block(block.ending(), List.of(longest));
  }

  private static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8).lines().toList();
  }

  private record Made(String name, String text) {}
}
