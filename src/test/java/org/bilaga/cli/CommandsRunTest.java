package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilaga.document.MadeDocument;
import org.bilaga.document.MadeDocument.Part;
import org.bilaga.document.MadePdf;
import org.bilaga.document.MadeWord;
import org.bilaga.table.document.WrittenBook;
import org.bilaga.words.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every command line that help, the README and the reference show with names of its own is run, in
 * a folder that has what they name: it is understood, and answered.
 */
class CommandsRunTest {
  /** What lasts until it is told to stop; tests of their own start it. */
  private static final Pattern LASTING =
      Pattern.compile("bilaga (studio|lsp|språkserver)\\b.*|.* --(watch|bevaka)\\b.*");

  private static final Pattern INLINE = Pattern.compile("`(bilaga \\p{L}+ [^`]+)`");

  /** What stands for something else: an optional part, a choice, a word in capitals. */
  private static final Pattern OPEN =
      Pattern.compile(".*([…|{}]|\\[(?!\\p{Ll})|\\b(?!HEAD)\\p{Lu}[\\p{Lu}-]*\\b).*");

  @TempDir static Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"en", "sv"})
  void everyCommandLineThatIsShownIsAnswered(String code) throws Exception {
    Language language = Language.named(code).orElseThrow();
    Path folder = Files.createDirectories(temporary.resolve(code));
    furnish(folder);
    List<String> lines = new ArrayList<>(shown(language));
    List<String> wrong = new ArrayList<>();
    List<String> answers = run(lines, folder, code);
    for (String answer : answers) {
      // A scenario is to be written first: the answer says how.
      boolean isToBeWritten = answer.matches(".*(shared equally|delades lika)\".*");
      if (!answer.matches("[01]\t.*") && !isToBeWritten) {
        wrong.add(answer);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(answers).hasSameSizeAs(lines).hasSizeGreaterThan(90);
  }

  private static Set<String> shown(Language language) throws IOException {
    Set<String> lines = new LinkedHashSet<>();
    for (String name : Commands.NAMES) {
      Commands.named(name)
          .orElseThrow()
          .manual()
          .examples()
          .in(language)
          .lines()
          .forEach(lines::add);
    }
    boolean english = language == Language.ENGLISH;
    List<Path> pages = new ArrayList<>();
    pages.add(Path.of(english ? "README.md" : "README.sv.md"));
    try (Stream<Path> files = Files.list(Path.of("specs/language", english ? "" : "sv"))) {
      files.filter(it -> it.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    for (Path page : pages) {
      INLINE
          .matcher(Files.readString(page).replaceAll("(?s)```.*?```", ""))
          .results()
          .map(it -> it.group(1).replaceAll("\\s+", " "))
          // An option alone, or in a sentence about it.
          .filter(it -> !it.matches("bilaga \\p{L}+ --\\p{L}+"))
          .forEach(lines::add);
    }
    return lines.stream()
        .filter(it -> it.contains("bilaga ") && !it.startsWith("source "))
        .filter(it -> !LASTING.matcher(it).matches() && !OPEN.matcher(it).matches())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> run(List<String> lines, Path folder, String code) throws Exception {
    Path commands = temporary.resolve(code + ".txt");
    Files.write(commands, lines);
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(it -> Path.of(it).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    Path out = temporary.resolve(code + ".out");
    var command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + Files.createDirectories(temporary.resolve("home")),
                "-cp",
                classPath,
                CommandLines.class.getName(),
                commands.toString(),
                code)
            .directory(folder.toFile())
            .redirectError(temporary.resolve(code + ".err").toFile())
            .redirectOutput(out.toFile());
    command.start().waitFor();
    return Files.readAllLines(out, UTF_8);
  }

  // What the command lines name

  private static final String AGREEMENT =
      """
      use "specs/agreements/common/sweden.agreement"
      agreement %s "Stöd" {
          period 2020
          total 9 mkr
          grant stöd 9 mkr to regioner equally
      }
      """;

  private static final String FACTS = "recipient;event;subject;date;amount\n";

  private static final String FORM =
      """
      Bidragsmottagare;Region Halland
      Organisationsnummer;232100-0115
      Kontaktperson;Anna Ek
      Postadress;Box 517, 301 80 Halmstad
      Telefon inkl. riktnummer;035-13 48 00
      E-postadress;anna.ek@region.example
      Regeringskansliets diarienummer för bakomliggande överenskommelse;S2020/00013
      Regeringskansliets diarienummer för regeringsbeslut avseende utbetalning;S2020/1/FS
      Överenskommelsens benämning;God och nära vård 2020
      Belopp som rekvireras;183 029 314 kr
      Period som rekvisitionen avser;2020
      Bankgiro/Plusgiro;Bankgiro 5050-1055
      Datum;2020-11-20
      Namnförtydligande;Anna Ek
      """;

  private static final List<List<String>> TABLE =
      List.of(
          List.of("Region", "Folkmängd", "Belopp, kr"),
          List.of("Askby", "10 000", "250 000"),
          List.of("Boda", "30 000", "750 000"),
          List.of("Summa", "40 000", "1 000 000"));

  private static void furnish(Path folder) throws Exception {
    copy(Path.of("specs/agreements"), folder.resolve("specs/agreements"));
    copy(Path.of("specs/agreements/god-och-nara-vard-2020/bilaga-2.csv"), folder);
    for (String name : List.of("avtal", "min", "old", "new", "läkemedel-2026")) {
      Asked.write(folder, name + ".agreement", AGREEMENT.formatted(name));
    }
    Asked.write(folder, "unsaved.txt", AGREEMENT.formatted("avtal"));
    Asked.write(
        folder,
        "utfall.csv",
        FACTS + "Region Halland;requisitioned;omställning;2020-11-14;1 000 kr\n");
    Asked.write(
        folder,
        "rättelser.csv",
        FACTS + "Region Halland;requisitioned;omställning;2020-11-14;2 000 kr\n");
    Asked.write(folder, "rekvisition-halland.csv", FORM);
    document(folder, "Appendix", "agreement", "new", "letter", "document");
    document(folder, "Bilaga", "överenskommelse", "ny", "brev", "dokument");
    for (String[] of : new String[][] {{"grants", "Population"}, {"bidrag", "Folkmängd"}}) {
      String sheet = "[2026]\nRegion;" + of[1] + ";Stöd\nAskby;1000;250\nBoda;3000;750\n";
      Files.write(folder.resolve(of[0] + ".xlsx"), WrittenBook.of(sheet).bytes());
    }
    git(folder, "init", "-q", "-b", "main");
    git(folder, "add", ".");
    git(folder, "commit", "-q", "-m", "one");
    git(folder, "commit", "-q", "-m", "two", "--allow-empty");
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD~1");
  }

  private static void document(Path folder, String appendix, String... names) throws IOException {
    var made =
        new MadeDocument(
            "",
            List.of(
                new Part.Heading(1, "Vård 2020"),
                new Part.Paragraph(appendix + " 1"),
                new Part.Table(TABLE, true),
                new Part.Paragraph(appendix + " 2"),
                new Part.Table(TABLE, true)),
            List.of());
    for (String name : names) {
      Files.write(folder.resolve(name + ".pdf"), MadePdf.of(made, MadePdf.Style.PLAIN));
      Files.write(folder.resolve(name + ".docx"), MadeWord.of(made));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path there =
            Files.isDirectory(to) && Files.isRegularFile(from)
                ? to.resolve(file.getFileName())
                : to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else {
          Files.copy(file, there);
        }
      }
    }
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@b.example"));
    command.addAll(List.of(arguments));
    int code = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
    assertThat(code).as(String.join(" ", command)).isZero();
  }
}
