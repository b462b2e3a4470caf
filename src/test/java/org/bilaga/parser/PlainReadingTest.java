package org.bilaga.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilaga.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The parser reads every right text by its next word alone: its automaton, which takes longer to
 * make than all else of a check, is made only where a text has mistakes.
 */
class PlainReadingTest {
  private static final String AUTOMATON = "org.bilaga.parser.generated.BilagaParser$Automaton";

  @TempDir Path folder;

  /** Who is excepted, and who pays, are lists after which a comma may begin something else. */
  private static final Pattern LISTS =
      Pattern.compile("\\b(except|utom)\\b|\\d [a-z]+ (from|från) ");

  @Test
  void noRightTextNeedsTheAutomaton() throws IOException {
    List<Path> right = new ArrayList<>();
    for (String folder : List.of("specs/agreements", "specs/tables", "specs/examples")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(PlainReadingTest::isAgreement).sorted().toList()) {
          if (isRight(file) && !LISTS.matcher(Files.readString(file)).find()) {
            right.add(file);
          }
        }
      }
    }

    assertThat(right).hasSizeGreaterThan(25);
    assertThat(right)
        .anySatisfy(file -> assertThat(file).hasFileName("god-och-nära-vård-2020.agreement"));
    assertThat(loaded(right).lines().filter(line -> line.contains(AUTOMATON))).isEmpty();
  }

  private static boolean isAgreement(Path file) {
    return file.toString().endsWith(".agreement");
  }

  @Test
  void aTextWithAMistakeNeedsIt() throws IOException {
    Path wrong = Files.writeString(folder.resolve("x.agreement"), "agreement a { grant grant }\n");
    assertThat(loaded(List.of(wrong))).contains(AUTOMATON);
  }

  /** Whether no word of it stands where it may not. */
  private static boolean isRight(Path file) {
    try {
      var source = SourceFile.of(file.toString(), Files.readString(file));
      return AgreementParser.tree(AgreementParser.tokens(new Words(source))) != null;
    } catch (IOException notText) {
      return false;
    }
  }

  /** What a process loads that lays out some files. */
  private static String loaded(List<Path> files) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xlog:class+load", "-XX:TieredStopAtLevel=1", "-Xss16m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of("org.bilaga.cli.Main", "fmt", "--diff"));
    files.forEach(file -> command.add(file.toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
