package org.bilaga.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What is tried for some seconds, and must hold; each in folders of its own. */
abstract class LoadCase {
  static final String AGREEMENT =
      """
      group orter "Orterna" {
          | id  | name   |
          | ask | Askby  |
          | bok | Bokvik |
      }
      data folk by orter {
          | ort    | n |
          | Askby  | 7 |
          | Bokvik | 7 |
      }
      agreement stöd "Stöd" {
          key k = share of folk.n
          grant g 100 EUR to orter by k
          appendix 1 from "t.csv" by orter {
              column "Belopp" = g
              total row "Summa"
          }
      }
      """;
  static final String CROOKED = AGREEMENT.replace("    grant g", "  grant   g");
  static final String TABLE = "Ort;Belopp\nAskby;51\nBokvik;50\nSumma;100\n";
  static final String RIGHT = TABLE.replace("51", "50");

  /** By how much the heap may differ between two looks at it: classes and caches, in megabytes. */
  static final double FLAT = 8;

  final long seconds;
  final Random random;
  final Path folder;
  private final List<String> wrong = new CopyOnWriteArrayList<>();

  LoadCase(long seconds, Random random, Path folder) {
    this.seconds = seconds;
    this.random = random;
    this.folder = folder;
  }

  /** Does it for so long; what came of it. */
  abstract String run() throws Exception;

  /** What did not hold. */
  List<String> wrong() {
    return wrong;
  }

  long until() {
    return System.nanoTime() + seconds * 1_000_000_000L;
  }

  void hold(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise.replace("\n", "\\n"));
    }
  }

  Path workspace(String name) throws IOException {
    Path here = Files.createDirectories(folder.resolve(name));
    Files.createFile(here.resolve(".bilaga"));
    Files.writeString(here.resolve("x.agreement"), AGREEMENT);
    Files.writeString(here.resolve("t.csv"), TABLE);
    return here;
  }

  static List<Path> unfinished(Path here) throws IOException {
    try (Stream<Path> files = Files.list(here)) {
      return files.filter(it -> it.getFileName().toString().startsWith(".bilaga-")).toList();
    }
  }

  /** In megabytes, once what is no longer needed is gone. */
  static double heap() throws InterruptedException {
    var runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  static String tenths(double figure) {
    return String.format(Locale.ROOT, "%.1f", figure);
  }

  static List<String> javaCommand(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss16m"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(words));
    return command;
  }

  static Process java(String... words) throws IOException {
    return new ProcessBuilder(javaCommand(words)).redirectErrorStream(true).start();
  }

  /** Whether a run says that it did not do what it was asked. */
  static boolean isTold(String answer) {
    return !answer.startsWith("0");
  }
}
