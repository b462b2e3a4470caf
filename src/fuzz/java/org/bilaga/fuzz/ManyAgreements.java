package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Ten thousand agreements in as many files. */
final class ManyAgreements extends LoadCase {
  /** How long what cannot be cut short may take, in minutes. */
  private static final int PATIENCE = 10;

  private static final int MANY = 10_000;

  ManyAgreements(long seconds, Random random, Path folder) {
    super(seconds, random, folder);
  }

  @Override
  String run() throws Exception {
    Path here = Files.createDirectories(folder.resolve("many"));
    Files.createFile(here.resolve(".bilaga"));
    Files.writeString(here.resolve("common.agreement"), common());
    for (int i = 0; i < MANY; i++) {
      Path part = Files.createDirectories(here.resolve("y" + i / 100));
      Files.writeString(part.resolve("a" + i + ".agreement"), agreement(i));
    }
    var figures = new StringBuilder(MANY + " agreements in as many files, with 512 MB");
    for (String asked :
        List.of("check", "fmt", "fmt --check", "show --by year", "show --by recipient")) {
      List<String> words = new ArrayList<>(List.of("-Xmx512m", "org.bilaga.cli.Main"));
      words.addAll(List.of(asked.split(" ")));
      words.add(here.toString());
      long since = System.nanoTime();
      Process process = java(words.toArray(String[]::new));
      String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      if (!process.waitFor(PATIENCE, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      double took = (System.nanoTime() - since) / 1e9;
      String last = said.lines().reduce("", (one, next) -> next);
      hold(process.waitFor() == 0, asked + " ends with " + process.waitFor() + ": " + last);
      figures.append("; `").append(asked).append("` ").append(tenths(took)).append(" s");
    }
    return figures.toString();
  }

  private static String common() {
    var text = new StringBuilder("party staten \"Staten\"\ngroup regioner \"Regionerna\" {\n");
    text.append("    | id  | name       |\n");
    for (int i = 0; i < 21; i++) {
      text.append(String.format(Locale.ROOT, "    | r%02d | Region %02d  |\n", i, i));
    }
    return text.append("}\n").toString();
  }

  private static String agreement(int i) {
    int amount = 2_100 + 21 * i;
    return """
    use "../common.agreement"
    agreement a%d "Överenskommelse %d" {
        period %d
        total %d kr
        grant g "Stöd" %d kr to regioner equally
        claim § 1 "%d kr": total = %d kr
    }
    """
        .formatted(i, i, 2000 + i / 500, amount, amount, amount, amount);
  }
}
