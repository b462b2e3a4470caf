package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes documents up, the same ones for the same number. */
public final class MadeUp {
  private static final List<String> WORDS =
      List.of(
          ("regionerna kommunerna staten parterna medlen insatserna primärvården uppföljningen"
                  + " omställningen tillgängligheten överenskommelsen ska kan bör fördelas används"
                  + " redovisas utvecklas i av för till med och eller som under utifrån enligt hela"
                  + " landet året nära vård hälso- barnhälsovården socialstyrelsen rekvireras")
              .split(" "));
  private static final List<String> NAMES =
      List.of(
          "Stockholm",
          "Uppsala",
          "Sörmland",
          "Östergötland",
          "Jönköpings län",
          "Västra Götaland",
          "Jämtland Härjedalen",
          "Åland");

  private final Random random;
  private int notes;

  private MadeUp(long seed) {
    random = new Random(seed);
  }

  public static MadeDocument document(long seed) {
    return new MadeUp(seed).document();
  }

  private MadeDocument document() {
    List<MadeDocument.Part> parts = new ArrayList<>();
    int chapters = 2 + random.nextInt(3);
    for (int chapter = 1; chapter <= chapters; chapter++) {
      parts.add(new MadeDocument.Part.Heading(1, chapter + ". " + title()));
      parts.add(new MadeDocument.Part.Paragraph(text(2)));
      if (notes < 3 && random.nextBoolean()) {
        notes++;
        parts.add(new MadeDocument.Part.Paragraph(noted()));
      }
      parts.add(new MadeDocument.Part.Heading(2, chapter + ".1 " + title()));
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        var part = part();
        boolean twice =
            !(part instanceof MadeDocument.Part.Paragraph)
                && part.getClass() == parts.get(parts.size() - 1).getClass();
        // Columns above columns are one pair of them to every reader, and so are tables.
        parts.add(twice ? new MadeDocument.Part.Paragraph(text(2)) : part);
      }
      parts.add(new MadeDocument.Part.Paragraph(text(3)));
    }
    List<String> said = new ArrayList<>();
    for (int i = 0; i < notes; i++) {
      said.add("Se beslut S2020/0" + (100 + random.nextInt(800)) + ".");
    }
    return new MadeDocument("Överenskommelse mellan staten och SKR", parts, said);
  }

  private MadeDocument.Part part() {
    return switch (random.nextInt(5)) {
      case 0 ->
          new MadeDocument.Part.Points(
              IntStream.range(0, 2 + random.nextInt(3)).mapToObj(i -> point()).toList());
      case 1 -> table(true);
      case 2 -> table(false);
      case 3 -> new MadeDocument.Part.Columns(List.of(text(2), text(2)), List.of(text(2), text(1)));
      default -> new MadeDocument.Part.Paragraph(text(3));
    };
  }

  private String title() {
    String word = word();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1) + " " + "insats";
  }

  private String noted() {
    return "Beloppet är " + amount() + " kr" + "¹²³".charAt(notes - 1) + " enligt beslutet.";
  }

  private String point() {
    var words = new StringBuilder(word());
    for (int i = 0; i < 3 + random.nextInt(15); i++) {
      words.append(' ').append(word());
    }
    return words + ",";
  }

  private String text(int sentences) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      var words = new StringBuilder("Parterna");
      for (int word = 0; word < 8 + random.nextInt(12); word++) {
        boolean figure = random.nextInt(6) == 0;
        words.append(' ').append(figure ? amount() + " kr" : word());
      }
      said.add(words + " detta.");
    }
    return String.join(" ", said);
  }

  private String word() {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return word.endsWith("-") ? "hälso- och sjukvården" : word;
  }

  private String amount() {
    return grouped(1 + random.nextInt(900_000_000));
  }

  private static String grouped(int amount) {
    return String.format(java.util.Locale.ROOT, "%,d", amount).replace(',', ' ');
  }

  private MadeDocument.Part table(boolean ruled) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Region", "Folkmängd", "Belopp, kr", "Andel"));
    int count = 3 + random.nextInt(30);
    for (int i = 0; i < count; i++) {
      rows.add(
          List.of(
              NAMES.get(random.nextInt(NAMES.size())) + (ruled && i % 9 == 4 ? " och Gotland" : ""),
              grouped(50_000 + random.nextInt(2_000_000)),
              amount(),
              random.nextInt(100) + "," + random.nextInt(10) + " %"));
    }
    return new MadeDocument.Part.Table(rows, ruled);
  }
}
