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
import java.util.Random;
import java.util.stream.Stream;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.bilaga.workspace.CheckRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One slip in an agreement, of any sort and anywhere, harms only itself: it is told where it is, in
 * few findings, and a wrong claim elsewhere in the file is told all the same.
 */
class OneSlipTest {
  private static final int MOST = 3;

  private static final String ENGLISH =
      """

      party planted-party "The planted"
      agreement planted "Planted" {
          grant planted-grant 2 mkr to planted-party
          claim § 1 "3 mkr": planted-grant = 3 mkr
      }
      """;

  private static final String SWEDISH =
      """

      part planterad-part "Den planterade"
      överenskommelse planterad "Planterad" {
          bidrag planterat-bidrag 2 mkr till planterad-part
          påstående § 1 "3 mkr": planterat-bidrag = 3 mkr
      }
      """;

  @TempDir Path folder;

  @Test
  void inTheRealAgreements() throws IOException {
    var random = new Random(8_1302);
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("specs/agreements"))) {
      files = all.filter(it -> isOriginal(it.toString())).sorted().toList();
    }
    for (int i = 0; i < 60; i++) {
      Path file = files.get(random.nextInt(files.size()));
      slip(file.toRealPath(), Files.readString(file), random);
    }
  }

  private static boolean isOriginal(String file) {
    return file.endsWith(".agreement") && !file.endsWith(".sv.agreement");
  }

  @Test
  void inInventedAgreements() throws IOException {
    var random = new Random(8_1303);
    Files.createFile(folder.resolve(".bilaga"));
    Path file = folder.toRealPath().resolve("x.agreement");
    for (int i = 0; i < 300; i++) {
      String text = new Invented(random).text();
      Files.writeString(file, text);
      slip(file, text, random);
    }
  }

  private static void slip(Path file, String text, Random random) {
    boolean swedish = text.contains("överenskommelse ") || text.contains("grupp ");
    String planted = swedish ? SWEDISH : ENGLISH;
    Slip slip = Slip.in(text, random);
    List<String> before = new ArrayList<>();
    check(file, text + planted).forEach(finding -> before.add(told(finding)));
    assertThat(before).as("planted in " + file).anyMatch(it -> it.contains("claim-differs"));
    String broken = slip.text() + planted;
    try {
      List<Finding> after = check(file, broken);
      List<String> more = new ArrayList<>();
      boolean wrong = false;
      boolean there = false;
      for (Finding finding : after) {
        assertThat(finding.span().end()).isLessThanOrEqualTo(finding.span().file().text().length());
        String told = told(finding);
        there |= told.startsWith("claim-differs") && told.contains("plant");
        if (!before.contains(told) && finding.disputed().isEmpty()) {
          more.add(finding.toString());
          wrong |= !finding.kind().disputable();
        }
      }
      assertThat(there).as("the planted claim is told").isTrue();
      if (wrong) {
        assertThat(more).as("findings of one slip").hasSizeLessThanOrEqualTo(MOST);
      }
    } catch (RuntimeException | AssertionError failed) {
      fail(slip.what() + "\n" + file + "\n" + slip.around() + "\n" + failed.getMessage(), failed);
    }
  }

  private static String told(Finding finding) {
    return finding.kind() + " " + finding.message(Language.ENGLISH);
  }

  private static List<Finding> check(Path file, String text) {
    return CheckRun.of(
            List.of(file), Path.of("").toAbsolutePath(), Map.of(file, text.getBytes(UTF_8)))
        .findings();
  }

  /** A text with one slip in it. */
  private record Slip(String what, String text, int at) {
    static Slip in(String text, Random random) {
      while (true) {
        int start = random.nextInt(text.length());
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
          start--;
        }
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        String line = text.substring(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, end);
        String word = text.substring(start, end);
        boolean comment = line.contains("//");
        if (end - start > 1 && !comment && !word.equals("//")) {
          return of(text, start, end, random);
        }
      }
    }

    private static Slip of(String text, int start, int end, Random random) {
      String before = text.substring(0, start);
      String word = text.substring(start, end);
      String after = text.substring(end);
      int middle = 1 + random.nextInt(word.length() - 1);
      return switch (random.nextInt(6)) {
        case 0 -> new Slip("without `" + word + "`", before + after, start);
        case 1 -> new Slip("twice `" + word + "`", before + word + " " + word + after, start);
        case 2 -> {
          String misspelt = word.substring(0, middle - 1) + word.substring(middle);
          yield new Slip("`" + misspelt + "` for `" + word + "`", before + misspelt + after, start);
        }
        case 3 -> {
          String misspelt = word.substring(0, middle) + 'q' + word.substring(middle);
          yield new Slip("`" + misspelt + "` for `" + word + "`", before + misspelt + after, start);
        }
        case 4 -> new Slip("`zzz` before `" + word + "`", before + "zzz " + word + after, start);
        default -> {
          int cut = after.indexOf('\n');
          String rest = cut < 0 ? "" : after.substring(cut);
          yield new Slip("the line cut before `" + word + "`", before + rest, start);
        }
      };
    }

    String around() {
      return text.substring(
          text.lastIndexOf('\n', Math.max(0, at - 200)) + 1, Math.min(text.length(), at + 200));
    }
  }

  /** A right agreement in one of the vocabularies, of a currency, with a few things in it. */
  private record Invented(Random random) {
    String text() {
      boolean swedish = random.nextBoolean();
      String unit = random.nextBoolean() ? "kr" : "EUR";
      int members = 2 + random.nextInt(4);
      var out = new StringBuilder();
      out.append(swedish ? "part k \"Kansliet\"\n" : "party k \"The office\"\n");
      out.append(swedish ? "grupp orter \"Orterna\" {\n" : "group orter \"The places\" {\n");
      out.append("    | id |\n");
      for (int i = 0; i < members; i++) {
        out.append("    | ort").append((char) ('a' + i)).append(" |\n");
      }
      out.append(swedish ? "}\ndata folk per orter {\n" : "}\ndata folk by orter {\n");
      out.append(swedish ? "    källa \"SCB\"\n" : "    source \"SCB\"\n");
      out.append("    | id | antal |\n");
      for (int i = 0; i < members; i++) {
        out.append("    | ort")
            .append((char) ('a' + i))
            .append(" | ")
            .append(1 + random.nextInt(9));
        out.append(" |\n");
      }
      out.append(
          swedish ? "}\növerenskommelse avtal \"Avtal\" {\n" : "}\nagreement avtal \"A\" {\n");
      int one = 1 + random.nextInt(900);
      int two = 1 + random.nextInt(900);
      int three = 1 + random.nextInt(900);
      if (swedish) {
        out.append("    mellan k och k\n    period 2020\n");
        out.append("    undertecknad 2020-01-30 av \"Maja\" för k\n");
        out.append("    totalt " + (one + two + three) + " " + unit + "\n");
        out.append("    nyckel folkmängd = andel av folk.antal\n");
        out.append("    område vård \"Vården\" § 3 {\n");
        out.append("        totalt " + (one + two) + " " + unit + "\n");
        out.append(
            "        bidrag ett " + one + " " + unit + " till orter enligt folkmängd § 3.1\n");
        out.append("        bidrag två " + two + " " + unit + " till orter enligt folkmängd,");
        out.append(" avrundat hälften uppåt, resten till största {\n");
        out.append("            varav del 1 " + unit + "\n        }\n    }\n");
        out.append("    bidrag stöd " + three + " " + unit + " till k\n");
        out.append("    skyldighet rapport § 7 {\n");
        out.append("        orter lämnar \"Rapport\" till k senast 2020-09-30\n    }\n");
        out.append("    påstående § 3 \"" + (one + two) + " " + unit + "\": vård = ");
        out.append((one + two) + " " + unit + "\n");
        out.append("    påstående § 4 \"" + three + " " + unit + "\": totalt till k = ");
        out.append(three + " " + unit + "\n}\n");
      } else {
        out.append("    between k and k\n    period 2020\n");
        out.append("    signed 2020-01-30 by \"Maja\" for k\n");
        out.append("    total " + (one + two + three) + " " + unit + "\n");
        out.append("    key folkmängd = share of folk.antal\n");
        out.append("    area vård \"Care\" § 3 {\n");
        out.append("        total " + (one + two) + " " + unit + "\n");
        out.append("        grant ett " + one + " " + unit + " to orter by folkmängd § 3.1\n");
        out.append("        grant två " + two + " " + unit + " to orter by folkmängd,");
        out.append(" rounded half up, residue to largest {\n");
        out.append("            of which del 1 " + unit + "\n        }\n    }\n");
        out.append("    grant stöd " + three + " " + unit + " to k\n");
        out.append("    obligation rapport § 7 {\n");
        out.append("        orter submit \"Report\" to k by 2020-09-30\n    }\n");
        out.append("    claim § 3 \"" + (one + two) + " " + unit + "\": vård = ");
        out.append((one + two) + " " + unit + "\n");
        out.append("    claim § 4 \"" + three + " " + unit + "\": total to k = ");
        out.append(three + " " + unit + "\n}\n");
      }
      return out.toString();
    }
  }
}
