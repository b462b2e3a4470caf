package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bilaga.format.WrittenAgreements;

/** What inputs are made of: what people have written, and a small workspace of our own. */
final class Seeds {
  /** Three members, data, payment, a condition, duties, a claim, an appendix and facts. */
  static final String SMALL =
      """
      party kammarkollegiet "Kammarkollegiet"
      party skr "Sveriges Kommuner och Regioner" org "222000-0315" also known as "SKR"
      group regioner "Regionerna" {
        | id | name     | aliases |
        | a  | Region A | A-län   |
        | b  | Region B | B-län   |
        | c  | Region C | C-län   |
      }
      data folk "Folkmängd" by regioner {
        | id | antal |
        | a  | 1     |
        | b  | 2     |
        | c  | 3     |
      }
      agreement gnv "Nära vård" {
        between kammarkollegiet and skr
        case "S2020/00013"
        signed 2020-01-10 by "Anna Ek" for skr
        period 2020
        total 700 kr
        key folkmängd = share of folk.antal
        area vård "Vård" {
          grant ett "Ett" 600 kr to regioner by folkmängd
          grant två "Två"  60 kr to regioner by folkmängd, at least 10 kr each
        }
        grant stöd 40 kr to skr
        payment to regioner, skr {
          once on requisition to kammarkollegiet by 2020-12-01, otherwise the right lapses
          unused repaid to kammarkollegiet by 2021-03-31
          accounts to kammarkollegiet by 2021-03-31, otherwise may be reclaimed
        }
        condition rapport "Delrapporten" for vård.två {
          regioner submit "Delrapport" to skr by 2020-09-30
          otherwise withheld
        }
        claim § 1 "700 kr": total = 700 kr
        appendix 1 from "t.csv" by regioner {
          column "Ett" = vård.ett
          column "Två" = vård.två
          total row "Summa"
        }
      }
      """;

  static final String TABLE =
      "Region;Ett;Två\nRegion A;100;10\nRegion B;200;20\nRegion C;300;30\nSumma;600;60\n";

  static final String FACTS =
      """
      recipient;event;subject;date;amount
      a;requisitioned;;2020-11-01;110
      a;paid;;2020-12-10;110
      b;paid;vård.ett;2020-12-11;200 kr
      b;reported;Delrapport;2020-09-12;
      c;repaid;;2021-03-01;1 000,50
      skr;paid;stöd;2020-12-10;40
      c;spent;;2020-12-31;20 kr
      """;

  static final String FORM =
      """
      1. Kontaktuppgifter
      • Bidragsmottagare;Region A
      • Organisationsnummer;232100-0115
      • Telefon inkl. riktnummer;035-13 48 00
      2. Bidrag som ansökan avser
      • Regeringskansliets diarienummer för bakomliggande överenskommelse;S2020/00013
      • Överenskommelsens benämning;Nära vård
      • Belopp som rekvireras;110 kr
      • Rekvisitionen avser perioden;2020
      • Summa bidrag enligt överenskommelsen;110
      • Kostnader (specificera större kostnadsposter);60
      Kostnader: resor;20,50
      • Summa kostnader;80,50
      • Medel som inte har förbrukats (Bidrag – kostnader);29,50
      4. Underskrift i original av behörig företrädare
      • Datum;2020-11-20
      • Namnförtydligande;Anna Ek
      """;

  private Seeds() {}

  /** Texts of agreements, long ones in parts. */
  static List<String> agreements() {
    List<String> all = new ArrayList<>(List.of(SMALL, SMALL, SMALL));
    for (String text : WrittenAgreements.all().values()) {
      List<String> lines = text.lines().toList();
      for (int from = 0; from < lines.size(); from += 120) {
        all.add(String.join("\n", lines.subList(from, Math.min(from + 120, lines.size()))) + "\n");
      }
    }
    return all;
  }

  static byte[] read(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files of the specifications whose names end so, none of them long. */
  static List<byte[]> ending(String end) {
    try (Stream<Path> paths = Files.walk(Path.of("specs"))) {
      return paths
          .filter(it -> it.toString().endsWith(end) && Files.isRegularFile(it))
          .sorted()
          .map(Seeds::read)
          .filter(it -> it.length < 40_000)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
