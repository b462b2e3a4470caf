package org.bilaga.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * Makes agreements that are right in every figure, the same ones each time.
 *
 * <p>{@link #write} makes a folder of files that use one file of parties, a group, its data and its
 * keys; every other agreement is in Swedish. Each has an appendix whose published cells are what
 * its grants come to.
 */
public final class Portfolio {
  private static final int MOST_WEIGHT = 900_000;

  private final Path folder;
  private final int members;
  private final int grants;
  private final int sentences;
  private final long[] weights;
  private final long sum;

  /**
   * A portfolio in a folder.
   *
   * @param members of the group that the money goes to
   * @param grants in each agreement
   * @param sentences lines besides: claims, obligations and conditions
   */
  public Portfolio(Path folder, int members, int grants, int sentences) {
    this.folder = folder;
    this.members = members;
    this.grants = grants;
    this.sentences = sentences;
    this.weights = new long[members];
    var random = new Random(290);
    long all = 0;
    for (int member = 0; member < members; member++) {
      weights[member] = 2_000 + random.nextInt(MOST_WEIGHT);
      all += weights[member];
    }
    this.sum = all;
  }

  /** Writes a portfolio: FOLDER AGREEMENTS MEMBERS GRANTS SENTENCES. */
  public static void main(String[] args) throws IOException {
    int[] counts = Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
    new Portfolio(Path.of(args[0]), counts[1], counts[2], counts[3]).write(counts[0]);
  }

  public Path folder() {
    return folder;
  }

  /** Writes so many agreements, where they are not there already. */
  public Portfolio write(int agreements) throws IOException {
    Path done = folder.resolve(".bilaga");
    if (Files.exists(done)) {
      return this;
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("common.agreement"), common());
    Files.writeString(folder.resolve("members.csv"), memberRows());
    Files.writeString(folder.resolve("antal.csv"), weightRows());
    for (int i = 0; i < agreements; i++) {
      Files.writeString(folder.resolve("a" + i + ".agreement"), agreement(i));
      Files.write(folder.resolve("a" + i + ".csv"), cells(i).getBytes(StandardCharsets.UTF_8));
    }
    Files.createFile(done);
    return this;
  }

  /** One text of at least so many lines, with agreements of both vocabularies and no appendix. */
  public String text(int lines) {
    var out = new StringBuilder(common());
    int written = (int) out.chars().filter(c -> c == '\n').count();
    for (int i = 0; written < lines; i++) {
      int before = out.length();
      String text = agreement(i);
      out.append(text, text.indexOf('\n') + 1, text.length());
      written += (int) out.substring(before).chars().filter(c -> c == '\n').count();
    }
    return out.toString();
  }

  private static String name(int member) {
    return "Kommun " + (char) ('A' + member % 26) + (char) ('a' + member / 26 % 26) + "köping";
  }

  private static String common() {
    return """
    party staten "Staten"
    party skr "Sveriges Kommuner och Regioner" org "222000-0315" also known as "SKR"

    group kommuner "Kommunerna" from "members.csv"

    data invånare "Invånare" by kommuner from "antal.csv" {
        source "Generated"
        dated 2019-11-01
        total row "Summa"
    }

    key folkmängd "Befolkningsandel" = share of invånare.antal
    """;
  }

  private String memberRows() {
    var out = new StringBuilder("id;code;name;aliases\n");
    for (int m = 0; m < members; m++) {
      String name = name(m);
      out.append(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')).append(';');
      out.append(1000 + m).append(';').append(name).append(";\n");
    }
    return out.toString();
  }

  private String weightRows() {
    var out = new StringBuilder("kommun;antal\n");
    for (int m = 0; m < members; m++) {
      out.append(name(m)).append(';').append(weights[m]).append('\n');
    }
    return out.append("Summa;").append(sum).append('\n').toString();
  }

  /** The amount of a grant, in kronor. */
  static long amount(int agreement, int grant) {
    return 1_000_000L * (10 + (agreement * 31L + grant * 17L) % 990);
  }

  private String cells(int agreement) {
    var parts = new long[grants][];
    var out = new StringBuilder("Kommun");
    for (int grant = 0; grant < grants; grant++) {
      parts[grant] = WrittenLoop.divide(amount(agreement, grant), weights, sum, new long[members]);
      out.append(";G").append(grant);
    }
    out.append('\n');
    for (int m = 0; m < members; m++) {
      out.append(name(m));
      for (long[] part : parts) {
        out.append(';').append(part[m]);
      }
      out.append('\n');
    }
    out.append("Summa");
    for (int grant = 0; grant < grants; grant++) {
      out.append(';').append(amount(agreement, grant));
    }
    return out.append('\n').toString();
  }

  private String agreement(int i) {
    return i % 2 == 0 ? english(i) : swedish(i);
  }

  private long total(int agreement) {
    long total = 0;
    for (int grant = 0; grant < grants; grant++) {
      total += amount(agreement, grant);
    }
    return total;
  }

  private String english(int i) {
    var out = new StringBuilder();
    out.append("use \"common.agreement\"\n");
    out.append("agreement a" + i + " \"Agreement " + i + "\" {\n");
    out.append("    between staten and skr\n    period 2020\n");
    out.append("    total " + total(i) / 1_000_000 + " mkr § 1\n\n");
    out.append("    area stöd \"Support\" § 2 {\n");
    for (int g = 0; g < grants; g++) {
      out.append("        grant g" + g + " \"Grant " + g + "\" " + amount(i, g) / 1_000_000);
      out.append(" mkr to kommuner by folkmängd § 2." + (g + 1) + "\n");
    }
    out.append("    }\n");
    for (int s = 0; s < sentences; s++) {
      int g = s % grants;
      long mkr = amount(i, g) / 1_000_000;
      switch (s % 4) {
        case 0, 1 ->
            out.append(
                    "    claim § 3." + s + " \"avsätts " + mkr + " miljoner kronor\": stöd.g" + g)
                .append(" = " + mkr + " mkr\n");
        case 2 -> out.append("    unmodelled § 4." + s + " \"En sats utan pengar\"\n");
        default ->
            out.append("    obligation o" + s + " § 5." + s)
                .append(" { kommuner submit \"Redovisning\" to skr by 2020-09-30 }\n");
      }
    }
    out.append("    appendix 1 \"Cells\" from \"a" + i + ".csv\" by kommuner {\n");
    for (int g = 0; g < grants; g++) {
      out.append("        column \"G" + g + "\" = stöd.g" + g + "\n");
    }
    return out.append("        total row \"Summa\"\n    }\n}\n").toString();
  }

  private String swedish(int i) {
    var out = new StringBuilder();
    out.append("använd \"common.agreement\"\n");
    out.append("överenskommelse a" + i + " \"Överenskommelse " + i + "\" {\n");
    out.append("    mellan staten och skr\n    period 2020\n");
    out.append("    totalt " + total(i) / 1_000_000 + " mkr § 1\n\n");
    out.append("    område stöd \"Stöd\" § 2 {\n");
    for (int g = 0; g < grants; g++) {
      out.append("        bidrag g" + g + " \"Bidrag " + g + "\" " + amount(i, g) / 1_000_000);
      out.append(" mkr till kommuner enligt folkmängd § 2." + (g + 1) + "\n");
    }
    out.append("    }\n");
    for (int s = 0; s < sentences; s++) {
      int g = s % grants;
      long mkr = amount(i, g) / 1_000_000;
      switch (s % 4) {
        case 0, 1 ->
            out.append(
                    "    påstående § 3."
                        + s
                        + " \"avsätts "
                        + mkr
                        + " miljoner kronor\": stöd.g"
                        + g)
                .append(" = " + mkr + " mkr\n");
        case 2 -> out.append("    omodellerat § 4." + s + " \"En sats utan pengar\"\n");
        default ->
            out.append("    skyldighet o" + s + " § 5." + s)
                .append(" { kommuner lämnar \"Redovisning\" till skr senast 2020-09-30 }\n");
      }
    }
    out.append("    bilaga 1 \"Celler\" från \"a" + i + ".csv\" per kommuner {\n");
    for (int g = 0; g < grants; g++) {
      out.append("        kolumn \"G" + g + "\" = stöd.g" + g + "\n");
    }
    return out.append("        summarad \"Summa\"\n    }\n}\n").toString();
  }
}
