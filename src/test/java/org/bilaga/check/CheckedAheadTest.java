package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Ahead;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckedAheadTest {
  private static final int FILES = 200;

  /** Files with all sorts of mistakes, in their text, their tables and their figures. */
  @Test
  void tellsTheSameWithTwoThreadsAsWithOne(@TempDir Path temporary) throws IOException {
    Path folder = temporary.toRealPath();
    List<Path> files = write(folder, new Random(8));
    Told alone = check(folder, files, false);
    assertThat(alone.agreements).isBetween(FILES / 2, FILES);
    assertThat(alone.findings)
        .extracting(it -> it.kind().name())
        .contains("appendix-cell-differs", "file-missing", "file-not-text", "column-unknown");
    for (int run = 0; run < 5; run++) {
      Told helped = check(folder, files, true);
      assertThat(helped.lines).isEqualTo(alone.lines);
      assertThat(helped.read).isEqualTo(alone.read);
    }
  }

  private record Told(
      List<String> lines, List<Path> read, List<Finding> findings, int agreements) {}

  private static Told check(Path folder, List<Path> files, boolean helped) {
    var out = new Findings();
    var workspace = new Workspace(folder, folder);
    var modules = new Modules(workspace, out);
    List<Module> loaded = new ArrayList<>();
    Optional<Ahead<?, ?>> parsing =
        helped ? Optional.of(modules.parseAhead(files)) : Optional.empty();
    files.forEach(file -> modules.load(file).ifPresent(loaded::add));
    parsing.ifPresent(Ahead::close);
    Optional<Ahead<?, ?>> reading = helped ? Modules.readAhead(loaded) : Optional.empty();
    Tally tally = new Audit(out).run(loaded);
    reading.ifPresent(Ahead::close);
    List<String> lines = new ArrayList<>();
    lines.add(
        Stream.of(tally.agreements(), tally.checks(), tally.cells(), tally.exact(), tally.claims())
            .toList()
            .toString());
    for (Finding finding : out.all()) {
      lines.add(
          finding.kind().name()
              + " "
              + finding.span().file().name()
              + " "
              + finding.span().start()
              + "–"
              + finding.span().end()
              + " "
              + finding.message(Language.SWEDISH));
    }
    return new Told(lines, List.copyOf(workspace.read()), out.all(), tally.agreements());
  }

  private static List<Path> write(Path folder, Random random) throws IOException {
    Files.writeString(
        folder.resolve("common.agreement"),
        """
        party staten "Staten"
        party skr "SKR"
        group regioner "Regionerna" {
            | id | code | name |
            | a  | 1    | Adal |
            | b  | 2    | Byle |
            | c  | 3    | Cena |
        }
        data antal "Antal" by regioner {
            | id | n |
            | a  | 1 |
            | b  | 2 |
            | c  | 5 |
        }
        key andel "Andel" = share of antal.n
        """);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      boolean swedish = random.nextBoolean();
      int slip = random.nextInt(9);
      String text = swedish ? swedish(i) : english(i);
      if (slip == 0) {
        text = text.replace("8 000 kr", "8 000 krr");
      } else if (slip == 1) {
        text = text.replace("andel", "adnel");
      } else if (slip == 2) {
        text = text.replace("\"G\"", "\"H\"");
      }
      Path file = folder.resolve("a" + i + ".agreement");
      Files.writeString(file, slip == 3 ? "\0" + text : text);
      files.add(file);
      String cell = slip == 4 ? "2001" : "2000";
      String table = "Region;G\nAdal;1000\nByle;" + cell + "\n" + (slip == 5 ? "" : "Cena;5000\n");
      if (slip != 6) {
        Files.writeString(folder.resolve("a" + i + ".csv"), table);
      }
    }
    files.add(folder.resolve("common.agreement"));
    files.add(folder.resolve("not-there.agreement"));
    return files;
  }

  private static String english(int i) {
    return """
    use "common.agreement"
    agreement a%1$d "A" {
        between staten and skr
        period 2020
        grant g "G" 8 000 kr to regioner by andel
        claim § 1 "åtta": g = 8 000 kr
        appendix 1 "Cells" from "a%1$d.csv" by regioner {
            column "G" = g
        }
    }
    """
        .formatted(i);
  }

  private static String swedish(int i) {
    return """
    använd "common.agreement"
    överenskommelse a%1$d "A" {
        mellan staten och skr
        period 2020
        bidrag g "G" 8 000 kr till regioner enligt andel
        påstående § 1 "åtta": g = 8 000 kr
        bilaga 1 "Celler" från "a%1$d.csv" per regioner {
            kolumn "G" = g
        }
    }
    """
        .formatted(i);
  }
}
