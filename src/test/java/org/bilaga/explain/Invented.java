package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bilaga.ledger.InventedTerms;

/** An invented agreement with grants by every rule there is, some of them refused as impossible. */
final class Invented {
  private static final List<String> CURRENCIES = List.of("kr", "kr", "EUR", "JPY");

  private final Random random;
  private final String unit;
  private final int members;

  Invented(long seed) {
    this.random = new Random(seed);
    this.unit = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    this.members = 2 + random.nextInt(6);
  }

  String text() {
    var text = new StringBuilder("party skr \"Kommuner och regioner\" also known as \"SKR\"\n");
    text.append("group orter \"Orterna\" {\n| id | code | name |\n");
    for (int i = 0; i < members; i++) {
      text.append("| ").append(id(i)).append(" | ").append(i + 1).append(" | Ort ").append(i);
      text.append(" |\n");
    }
    text.append("}\n");
    data(text, "hela", "", 0, 1_000);
    data(text, "stora", "", 1_000, 2_000_000);
    data(text, "delade", ",5", 0, 90);
    data(text, "graden", " %", 1, 100);
    text.append("agreement a \"Avtalet\" {\n period 2018..2020\n");
    text.append(" key ett = share of hela.n\n");
    text.append(" key två = share of delade.n\n");
    text.append(" key tre = share of graden.n\n");
    text.append(" key fyra = 1/2 share of hela.n + 1/2 share of stora.n\n");
    text.append(
        " key fem = 30 % share of hela.n + 0,45 share of delade.n + 1/4 share of stora.n\n");
    text.append(" key sex = share of stora.n / graden.n\n");
    text.append(" key sju = 1/3 share of stora.n / graden.n + 2/3 share of delade.n\n");
    for (int i = 0; i < 6; i++) {
      text.append(" grant g").append(i).append(' ').append(grant()).append('\n');
    }
    text.append(" area gemensamt \"Gemensamt\" { rounded together\n");
    String key = key();
    String to = random.nextBoolean() ? "largest remainder" : "cumulative";
    for (int i = 0; i < 2; i++) {
      text.append("  grant t").append(i).append(' ').append(amount(3_000)).append(" to orter by ");
      text.append(key).append(", rounded ").append(to).append('\n');
    }
    return text.append(" }\n}\n").toString();
  }

  private void data(StringBuilder text, String name, String after, int least, int most) {
    text.append("data ").append(name).append(" by orter {\n| ort | n |\n");
    for (int i = 0; i < members; i++) {
      int figure = least + random.nextInt(most - least) + (i == 0 ? 1 : 0);
      text.append("| ").append(id(i)).append(" | ").append(figure).append(after).append(" |\n");
    }
    text.append("}\n");
  }

  private String grant() {
    int size = List.of(30, 900, 50_000, 7_000_000).get(random.nextInt(4));
    List<String> said = new ArrayList<>();
    if (random.nextInt(5) == 0) {
      return each();
    }
    boolean years = random.nextInt(4) == 0;
    said.add((years ? "by year" : amount(size)) + " to orter by " + key());
    if (random.nextInt(3) > 0) {
      said.add(
          "rounded "
              + InventedTerms.METHODS.get(random.nextInt(InventedTerms.METHODS.size()))
              + to(size));
    }
    if (random.nextInt(3) == 0) {
      said.add("residue " + residue());
    }
    if (random.nextInt(3) == 0) {
      said.add("base " + share(size, 2) + " each");
    }
    if (random.nextInt(3) == 0) {
      said.add("at least " + share(size, 1) + whom());
    }
    if (random.nextInt(3) == 0) {
      said.add("at most " + share(size, 1 + random.nextInt(2)) + whom());
    }
    if (random.nextInt(4) == 0) {
      said.add("except " + member());
    }
    String grant = String.join(", ", said);
    return years
        ? grant + " { for 2018 " + amount(size) + " for 2019 " + amount(size) + " }"
        : grant;
  }

  private String each() {
    String rate =
        amount(900)
            + " * "
            + List.of("hela.n", "delade.n", "graden.n", "2,5").get(random.nextInt(4))
            + (random.nextBoolean() ? " / 7" : "");
    return rate
        + (random.nextInt(3) == 0 ? " - " + share(90_000, 1) : "")
        + " each to orter, rounded "
        + List.of("half up", "half even", "down", "up").get(random.nextInt(4))
        + to(900)
        + (random.nextInt(3) == 0 ? ", at most " + share(5_000, 1) + whom() : "")
        + (random.nextInt(4) == 0 ? ", except " + member() : "");
  }

  private String key() {
    return List.of("ett", "två", "tre", "fyra", "fem", "sex", "sju").get(random.nextInt(7));
  }

  private String amount(int size) {
    boolean negative = random.nextInt(8) == 0;
    boolean minor = !unit.equals("JPY") && random.nextInt(4) == 0;
    return (negative ? "-" : "")
        + (size / 3 + random.nextInt(size))
        + (minor ? "," + random.nextInt(10) + random.nextInt(10) : "")
        + " "
        + unit;
  }

  private String share(int size, int times) {
    return 1 + random.nextInt(Math.max(2, size / members * times)) + " " + unit;
  }

  private String whom() {
    return random.nextInt(3) == 0 ? " for " + member() : " each";
  }

  private String residue() {
    return List.of("kept", "to largest", "to smallest", "to first", "to last", "to skr", "to m0")
        .get(random.nextInt(7));
  }

  private String to(int size) {
    if (unit.equals("kr") && random.nextInt(4) == 0) {
      return size > 10_000 ? " to 1 tkr" : " to 0,01 kr";
    }
    return random.nextInt(6) == 0 ? " to 10 " + unit : "";
  }

  private String member() {
    return id(random.nextInt(members));
  }

  private static String id(int member) {
    return "m" + member;
  }
}
