package org.bilaga.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Findings;
import org.bilaga.format.Formatted;
import org.bilaga.format.Formatter;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write for what the language has one form of is read as that, or told with it. */
class CustomaryTest {
  private static final String SWEDISH =
      """
      part kansli "Kansliet"
      part fond "Orternas Fond"
      överenskommelse a "Avtalet" {
          period 2017
          undertecknad 2016-12-21
          %s
      }
      """;

  private static final String ENGLISH =
      """
      party office "The Office"
      party fund "The Fund"
      agreement a "The agreement" {
          period 2017
          %s
      }
      """;

  private static String text(String sentence) {
    boolean swedish = sentence.contains("kansli") || !sentence.contains("office");
    return (swedish ? SWEDISH : ENGLISH).formatted(sentence);
  }

  private static String read(String sentence) {
    var source = SourceFile.of("a.agreement", text(sentence));
    var findings = new Findings();
    var tree = new AgreementParser(source, findings).parse();
    assertThat(findings.all().stream().map(it -> it.message(Language.ENGLISH)).toList())
        .as(sentence)
        .isEmpty();
    assertThat(tree).isPresent();
    var formatted = Formatter.keepingWords().format(source);
    assertThat(formatted).as(sentence).isInstanceOf(Formatted.Text.class);
    String written = ((Formatted.Text) formatted).text();
    List<String> lines = written.lines().map(String::strip).toList();
    return lines.get(lines.size() - 2);
  }

  /** Two patterns that meet in thousands of blanks would part them in every way. */
  @Test
  void aGapOfAnyWidthSaysNothing() {
    String gap = " ".repeat(20_000);
    String plain = read("bidrag g 150 milj. kr till kansli");
    assertThat(read("bidrag g" + gap + "150 milj. kr" + gap + "till" + gap + "kansli"))
        .isEqualTo(plain);
    var findings = new Findings();
    String wrong = text("bidrag g 150 milj. kr till" + gap + "?kansli");
    new AgreementParser(SourceFile.of("a.agreement", wrong), findings).parse();
    assertThat(findings.all()).hasSize(1);
    assertThat(findings.all().get(0).span().start()).isGreaterThan(wrong.indexOf("  ?"));
  }

  /** Blocks, where the sentence is on one line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          utbetalning till kansli och fond { betalas ut i 2017-03 } | utbetalning till kansli, fond {
          utbetalning till kansli { engångsvis efter rekvisition till fond senast 2017-12-01, annars upphör rätten } | annars förfaller rätten
          utbetalning till kansli avseende b { betalas ut i 2017-03 } | utbetalning till kansli för b {
          """)
  void whoIsPaidIsReadAsPeopleWriteIt(String written, String meant) {
    var source = SourceFile.of("a.agreement", text("bidrag b 5 mkr till fond\n    " + written));
    var findings = new Findings();
    assertThat(new AgreementParser(source, findings).parse()).isPresent();
    assertThat(findings.isEmpty()).isTrue();
    var formatted = (Formatted.Text) Formatter.keepingWords().format(source);
    assertThat(formatted.text()).contains(meant);
  }

  /** A period is one sentence, so it is tried in the place of the one there is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          period: 2017 | period 2017
          perioden 2017 | period 2017
          period kalenderåret 2017 | period 2017
          period år 2017 | period 2017
          period hela 2017 | period 2017
          period 2017 och 2018 | period 2017..2018
          """)
  void aPeriodIsReadAsPeopleWriteIt(String written, String meant) {
    String text = text("totalt 5 mkr").replace("period 2017", written);
    var findings = new Findings();
    var source = SourceFile.of("a.agreement", text);
    assertThat(new AgreementParser(source, findings).parse()).isPresent();
    assertThat(findings.isEmpty()).isTrue();
    assertThat(((Formatted.Text) Formatter.keepingWords().format(source)).text())
        .containsPattern(meant.replace(" ", " +").replace(".", "[.]") + "\n");
  }

  /** A weekday that is another is no filler; two years apart are no stretch. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "undertecknad torsdagen den 21 december 2016",
        "period 2017 och 2019",
        "period 2017, 2019",
        "period 2017 tills vidare",
        "period läsåret 2017/18",
        "period 2017/2018"
      })
  void whatWouldBeAGuessIsTold(String sentence) {
    var findings = new Findings();
    new AgreementParser(SourceFile.of("a.agreement", text(sentence)), findings).parse();
    assertThat(findings.isEmpty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          bidrag b 150 miljoner kr till kansli      | bidrag b 150 mkr till kansli
          bidrag b 150 milj. kr till kansli         | bidrag b 150 mkr till kansli
          bidrag b 150 milj kr till kansli          | bidrag b 150 mkr till kansli
          bidrag b 150 mn kr till kansli            | bidrag b 150 mkr till kansli
          bidrag b 1 miljon kr till kansli          | bidrag b 1 mkr till kansli
          bidrag b 0,885 mdr till kansli            | bidrag b 0,885 mdkr till kansli
          bidrag b 0,885 mdr kr till kansli         | bidrag b 0,885 mdkr till kansli
          bidrag b 2 md kr till kansli              | bidrag b 2 mdkr till kansli
          bidrag b 2 miljarder kr till kansli       | bidrag b 2 mdkr till kansli
          bidrag b 60 000 tusen kr till kansli      | bidrag b 60 000 tkr till kansli
          bidrag b 12 MSEK till kansli              | bidrag b 12 mkr till kansli
          bidrag b 750 TSEK till kansli             | bidrag b 750 tkr till kansli
          bidrag b 750 kSEK till kansli             | bidrag b 750 tkr till kansli
          bidrag b 150 Mkr till kansli              | bidrag b 150 mkr till kansli
          bidrag b 60 000 000:- till kansli         | bidrag b 60 000 000 kr till kansli
          bidrag b 60 000 000,- till kansli         | bidrag b 60 000 000 kr till kansli
          bidrag b kr 60 000 000 till kansli        | bidrag b 60 000 000 kr till kansli
          bidrag b SEK 60 000 000 till kansli       | bidrag b 60 000 000 kr till kansli
          bidrag b 5 Euro till kansli               | bidrag b 5 EUR till kansli
          bidrag b € 5 till kansli                  | bidrag b 5 EUR till kansli
          bidrag b 5 miljoner euro till kansli      | bidrag b 5 miljoner EUR till kansli
          bidrag b 3 MEUR till kansli               | bidrag b 3 miljoner EUR till kansli
          bidrag b tio miljoner kronor till kansli  | bidrag b 10 miljoner kronor till kansli
          bidrag b tjugofem mkr till kansli         | bidrag b 25 mkr till kansli
          bidrag b en tredjedel av 300 mkr till kansli | bidrag b 1 / 3 av 300 mkr till kansli
          bidrag a två tredjedelar av 300 mkr till kansli | bidrag a 2 / 3 av 300 mkr till kansli
          grant b one third of 300 mkr to office    | grant b 1 / 3 of 300 mkr to office
          grant a three quarters of 300 mkr to office | grant a 3 / 4 of 300 mkr to office
          grant b a third of 300 mkr to office      | grant b 1 / 3 of 300 mkr to office
          bidrag b halva 300 mkr till kansli        | bidrag b 1 / 2 av 300 mkr till kansli
          bidrag b 1½ miljon kronor till kansli     | bidrag b 1,5 miljon kronor till kansli
          bidrag b 1 1/2 miljon kronor till kansli  | bidrag b 1,5 miljon kronor till kansli
          bidrag b ½ mdkr till kansli               | bidrag b 0,5 mdkr till kansli
          bidrag b trekvarts miljon kronor till kansli | bidrag b 0,75 miljon kronor till kansli
          grant b 2¼ % of 300 mkr to office         | grant b 2,25 % of 300 mkr to office
          grant b €900k to office                   | grant b 900 thousand EUR to office
          grant b €1,200k to office                 | grant b 1 200 thousand EUR to office
          grant b EUR 1½ million to office          | grant b 1,5 million EUR to office
          grant b half a million pounds to office   | grant b 0,5 million GBP to office
          grant b a quarter of a million EUR to office | grant b 0,25 million EUR to office
          grant b a million EUR to office           | grant b 1 million EUR to office
          påstående § 3 "halva stödet, 5 mkr": halva stöd = 5 mkr | påstående § 3 "halva stödet, 5 mkr": 1 / 2 av stöd = 5 mkr
          claim § 3 "half, 5 mkr to the office": half of the total = 5 mkr | claim § 3 "half, 5 mkr to the office": 1 / 2 of total = 5 mkr
          påstående § 3 "runt 5 mkr": totalt = runt 5 mkr | påstående § 3 "runt 5 mkr": totalt = ca 5 mkr
          grant b half 300 mkr to office            | grant b 1 / 2 of 300 mkr to office
          bidrag b 10 mkr per år till kansli        | bidrag b 10 mkr varje år till kansli
          bidrag b 10 mkr årligen till kansli       | bidrag b 10 mkr varje år till kansli
          bidrag b 10 mkr till kansli samt fond     | bidrag b 10 mkr till kansli och fond
          bidrag b 10 mkr till kansli respektive fond | bidrag b 10 mkr till kansli och fond
          bidrag b 10 mkr till kansli, fond         | bidrag b 10 mkr till kansli och fond
          bidrag b 10 mkr till kansli & fond        | bidrag b 10 mkr till kansli och fond
          bidrag b 10 mkr till "Kansliet"           | bidrag b 10 mkr till kansli
          BIDRAG b 10 mkr till kansli               | bidrag b 10 mkr till kansli
          Bidrag b 10 mkr till kansli               | bidrag b 10 mkr till kansli
          bidrag b 10 mkr Till kansli               | bidrag b 10 mkr till kansli
          bidrag b 10 mkr till kansli.              | bidrag b 10 mkr till kansli
          • bidrag b 10 mkr till kansli             | bidrag b 10 mkr till kansli
          - bidrag b 10 mkr till kansli             | bidrag b 10 mkr till kansli
          bidrag b »Stöd» 10 mkr till kansli        | bidrag b "Stöd" 10 mkr till kansli
          bidrag b «Stöd» 10 mkr till kansli        | bidrag b "Stöd" 10 mkr till kansli
          bidrag b 'Stöd' 10 mkr till kansli        | bidrag b "Stöd" 10 mkr till kansli
          bidrag b ’Stöd’ 10 mkr till kansli        | bidrag b "Stöd" 10 mkr till kansli
          bidrag b 10 mkr till kansli avsnitt 5     | bidrag b 10 mkr till kansli § 5
          bidrag b 10 mkr till kansli avsnitt 5.2.1 | bidrag b 10 mkr till kansli § 5.2.1
          bidrag b 10 mkr till kansli kap. 3        | bidrag b 10 mkr till kansli § 3
          bidrag b 10 mkr till kansli 5 §           | bidrag b 10 mkr till kansli § 5
          bidrag b 10 mkr till kansli 13 a §        | bidrag b 10 mkr till kansli § 13 a
          bidrag b 10 mkr till kansli § 13 a        | bidrag b 10 mkr till kansli § 13 a
          bidrag b 10 mkr till kansli § 7(2)        | bidrag b 10 mkr till kansli § 7(2)
          bidrag b 10 mkr till kansli § 7 st. 2     | bidrag b 10 mkr till kansli § 7(2)
          bidrag b 10 mkr till kansli § 7 andra stycket | bidrag b 10 mkr till kansli § 7(2)
          bidrag b 10 mkr till kansli §§ 6–7        | bidrag b 10 mkr till kansli § 6–7
          bidrag b 10 mkr till kansli §§ 6 och 7    | bidrag b 10 mkr till kansli § 6–7
          bidrag b 10 mkr i mars 2017 till kansli   | bidrag b 10 mkr i 2017-03 till kansli
          bidrag b 10 mkr i första kvartalet 2017 till kansli | bidrag b 10 mkr i 2017-01..2017-03 till kansli
          bidrag b 10 mkr i kvartal 3 2017 till kansli | bidrag b 10 mkr i 2017-07..2017-09 till kansli
          bidrag b 10 mkr i andra halvåret 2017 till kansli | bidrag b 10 mkr i 2017-07..2017-12 till kansli
          bidrag b 10 mkr i 2017–2019 till kansli   | bidrag b 10 mkr i 2017..2019 till kansli
          bidrag b 10 mkr i 2017-2019 till kansli   | bidrag b 10 mkr i 2017..2019 till kansli
          bidrag b 10 mkr i 2017 till 2019 till kansli | bidrag b 10 mkr i 2017..2019 till kansli
          bidrag b 10 mkr i 2017-01-01–2017-06-30 till kansli | bidrag b 10 mkr i 2017-01-01..2017-06-30 till kansli
          undertecknad 31/12 2016 för kansli        | undertecknad 2016-12-31 för kansli
          undertecknad 31/12-2016 för kansli        | undertecknad 2016-12-31 för kansli
          undertecknad 31/12/2016 för kansli        | undertecknad 2016-12-31 för kansli
          undertecknad 21.12.2016 för kansli        | undertecknad 2016-12-21 för kansli
          undertecknad 20161221 för kansli          | undertecknad 2016-12-21 för kansli
          undertecknad 2016.12.21 för kansli        | undertecknad 2016-12-21 för kansli
          undertecknad 2016–12–21 för kansli        | undertecknad 2016-12-21 för kansli
          undertecknad 2016/12/21 för kansli        | undertecknad 2016-12-21 för kansli
          undertecknad 1 dec 2016 för kansli        | undertecknad 2016-12-01 för kansli
          undertecknad 1 dec. 2016 för kansli       | undertecknad 2016-12-01 för kansli
          undertecknad den 1 december 2016 för kansli | undertecknad 2016-12-01 för kansli
          signerad 2016-12-01 för kansli            | undertecknad 2016-12-01 för kansli
          totalt = 885 mkr                          | totalt 885 mkr
          totalt: 885 mkr                           | totalt 885 mkr
          totalt uppgår till 885 mkr                | totalt 885 mkr
          påstående avsnitt 3 "885 mkr": totalt = 885 mkr | påstående § 3 "885 mkr": totalt = 885 mkr
          påstående § 3 "885 mkr": totalt är 885 mkr | påstående § 3 "885 mkr": totalt = 885 mkr
          påstående § 3 "885 mkr" totalt = 885 mkr  | påstående § 3 "885 mkr": totalt = 885 mkr
          påstående § 3 "c:a 885 mkr": totalt = c:a 885 mkr | påstående § 3 "c:a 885 mkr": totalt = ca 885 mkr
          påstående § 3 "omkring 885 mkr": totalt = omkring 885 mkr | påstående § 3 "omkring 885 mkr": totalt = ca 885 mkr
          bidrag b 150 mkr. till kansli | bidrag b 150 mkr till kansli
          bidrag b 150 000 kkr till kansli | bidrag b 150 000 tkr till kansli
          bidrag b MSEK 150 till kansli | bidrag b 150 mkr till kansli
          bidrag b mkr 150 till kansli | bidrag b 150 mkr till kansli
          bidrag b 150 000 :- till kansli | bidrag b 150 000 kr till kansli
          bidrag b "Stöd": 10 mkr till kansli | bidrag b "Stöd" 10 mkr till kansli
          bidrag b "Stöd", 10 mkr till kansli | bidrag b "Stöd" 10 mkr till kansli
          bidrag b "Stöd" = 10 mkr till kansli | bidrag b "Stöd" 10 mkr till kansli
          bidrag b "Stöd" – 10 mkr till kansli | bidrag b "Stöd" 10 mkr till kansli
          bidrag b "Stöd" om 10 mkr till kansli | bidrag b "Stöd" 10 mkr till kansli
          bidrag b +10 mkr till kansli | bidrag b 10 mkr till kansli
          bidrag b 10 mkr åt kansli | bidrag b 10 mkr till kansli
          bidrag b 10 mkr till kansli; | bidrag b 10 mkr till kansli
          bidrag b 10 mkr till kansli (§ 3) | bidrag b 10 mkr till kansli § 3
          bidrag b 10 mkr till kansli, se avsnitt 3.1 | bidrag b 10 mkr till kansli § 3.1
          1. bidrag b 10 mkr till kansli | bidrag b 10 mkr till kansli
          a) bidrag b 10 mkr till kansli | bidrag b 10 mkr till kansli
          totalt om 885 mkr | totalt 885 mkr
          totalt på 885 mkr | totalt 885 mkr
          totalt 885 mkr år 2017 | totalt 885 mkr i 2017
          undertecknad: 2016-12-21 för kansli | undertecknad 2016-12-21 för kansli
          undertecknad onsdagen den 21 december 2016 för kansli | undertecknad 21 december 2016 för kansli
          undertecknad 1:a december 2016 för kansli | undertecknad 1 december 2016 för kansli
          påstående "Webben" "885 mkr": totalt = 885 mkr | påstående i "Webben" "885 mkr": totalt = 885 mkr
          påstående på "Webben" "885 mkr": totalt = 885 mkr | påstående i "Webben" "885 mkr": totalt = 885 mkr
          påstående § 3 "885 mkr": totalt == 885 mkr | påstående § 3 "885 mkr": totalt = 885 mkr
          påstående § 3 "885 mkr": summan till kansli = 885 mkr | påstående § 3 "885 mkr": totalt till kansli = 885 mkr
          grant b "Support": 5 000 EUR to office | grant b "Support" 5 000 EUR to office
          grant b 5 000 EUR to office (§ 3) | grant b 5 000 EUR to office § 3
          grant b 5 000 EUR to office, see section 3 | grant b 5 000 EUR to office § 3
          total of 5 000 EUR | total 5 000 EUR
          signed Wednesday 21 December 2016 for office | signed 2016-12-21 for office
          grant b 5 million euros to office         | grant b 5 million EUR to office
          grant b EUR 5 000 to office               | grant b 5 000 EUR to office
          grant b £5 million to office              | grant b 5 million GBP to office
          grant b ten million EUR to office         | grant b 10 million EUR to office
          grant b 5 mkr per year to office          | grant b 5 mkr each year to office
          grant b 5 mkr to office as well as fund   | grant b 5 mkr to office and fund
          grant b 5 mkr to office, fund             | grant b 5 mkr to office and fund
          grant b 5 mkr to office section 5         | grant b 5 mkr to office § 5
          grant b 5 mkr in first quarter of 2017 to office | grant b 5 mkr in 2017-01..2017-03 to office
          grant b 5 mkr in march 2017 to office     | grant b 5 mkr in 2017-03 to office
          signed December 1, 2016 for office        | signed 2016-12-01 for office
          signed 1st of December 2016 for office    | signed 2016-12-01 for office
          bidrag b 5 mkr går till kansli            | bidrag b 5 mkr till kansli
          bidrag b2 halva 300 mkr till kansli       | bidrag b2 1 / 2 av 300 mkr till kansli
          bidrag b-2020 två tredjedelar av 300 mkr till kansli | bidrag b-2020 2 / 3 av 300 mkr till kansli
          bidrag b 5 mkr till varje kansli          | bidrag b 5 mkr vardera till kansli
          bidrag b 5 mkr till kansli, ej fördelat   | bidrag b 5 mkr till kansli ofördelat
          bidrag b 5 mkr till kansli, jämnt fördelat | bidrag b 5 mkr till kansli lika
          bidrag b 5 mkr till kansli i lika delar   | bidrag b 5 mkr till kansli lika
          bidrag b 5 mkr till kansli i förhållande till k | bidrag b 5 mkr till kansli enligt k
          bidrag b 5 mkr till kansli efter k        | bidrag b 5 mkr till kansli enligt k
          bidrag b 5 mkr till kansli lika förutom fond | bidrag b 5 mkr till kansli lika, utom fond
          bidrag b resterande medel till kansli     | bidrag b återstoden till kansli
          bidrag b 5 mkr per år till kansli         | bidrag b 5 mkr varje år till kansli
          bidrag b 5 mkr till kansli under 2017     | bidrag b 5 mkr till kansli i 2017
          bidrag b 5 mkr 2017 till kansli           | bidrag b 5 mkr i 2017 till kansli
          bidrag b 5 mkr till kansli (se § 4)       | bidrag b 5 mkr till kansli § 4
          bidrag b 150 miljoner svenska kronor till kansli | bidrag b 150 mkr till kansli
          undertecknat den 21 december 2016         | undertecknad 2016-12-21
          påstående på sidan 3 "5 mkr": totalt = 5 mkr | påstående i "sidan 3" "5 mkr": totalt = 5 mkr
          påstående i bilaga 1 "5 mkr": totalt = 5 mkr | påstående i "bilaga 1" "5 mkr": totalt = 5 mkr
          påstående § 3 "5 mkr" => totalt = 5 mkr   | påstående § 3 "5 mkr": totalt = 5 mkr
          påstående § 3 "den 3 maj 2017": sista dag för b = 3 maj 2017 | påstående § 3 "den 3 maj 2017": sista dag för b = 2017-05-03
          ej modellerat § 3 "Resten"                | omodellerat § 3 "Resten"
          utbetalning av b till kansli { betalas ut den 31 mars 2017 } | utbetalning till kansli för b { betalas ut i 2017-03-31 }
          utbetalning till kansli { utbetalas under mars 2017 } | utbetalning till kansli { betalas ut i 2017-03 }
          utbetalning till kansli { betalas ut senast 2017-03-31 } | utbetalning till kansli { betalas ut med 100 % senast 2017-03-31 }
          skyldighet r { kansli ska lämna "Rapport" till fond senast sista mars 2018 } | skyldighet r { kansli lämnar "Rapport" till fond senast 2018-03-31 }
          skyldighet r { kansli redovisar "Rapport" till fond inom tre månader efter varje kvartal i 2017 } | skyldighet r { kansli lämnar "Rapport" till fond inom 3 månader efter varje kvartal i 2017 }
          bidrag b 5 mkr till kansli enligt k, avrundat till 1 000 kr halva uppåt | bidrag b 5 mkr till kansli enligt k, avrundat halva uppåt till 1 000 kr
          bidrag b 5 mkr till kansli enligt k, avrundat till 1 000 kr, halva uppåt | bidrag b 5 mkr till kansli enligt k, avrundat halva uppåt till 1 000 kr
          bidrag b 5 mkr till kansli enligt k, avrundat till hela tusental kronor | bidrag b 5 mkr till kansli enligt k, avrundat till 1 000 kronor
          bidrag b 5 mkr till kansli enligt k, avrundat nedåt till närmaste hundratal kronor, rest behålls | bidrag b 5 mkr till kansli enligt k, avrundat nedåt till 100 kronor, rest behålls
          avrundning till 1 000 kr halva uppåt      | avrundning halva uppåt till 1 000 kr
          grant b 5 million EUR to office by k, rounded to 1 000 EUR half up | grant b 5 million EUR to office by k, rounded half up to 1 000 EUR
          grant b 5 million EUR to office by k, rounded to 1 000 EUR, half up, residue to fund | grant b 5 million EUR to office by k, rounded half up to 1 000 EUR, residue to fund
          grant b 5 million EUR to office by k, rounded to whole thousands of EUR | grant b 5 million EUR to office by k, rounded to 1 000 EUR
          grant b SEK 885,000,000 to office         | grant b 885 000 000 kr to office
          grant b SEK 885m to office                | grant b 885 mkr to office
          grant b 5 mkr to the office               | grant b 5 mkr to office
          grant b 5 mkr to office, shared equally   | grant b 5 mkr to office equally
          grant b 5 mkr to office in proportion to k | grant b 5 mkr to office by k
          grant b 5 mkr to office equally except for fund | grant b 5 mkr to office equally, except fund
          grant b the remaining amount to office    | grant b remainder to office
          grant b 5 mkr apiece to office, capped at 9 mkr each | grant b 5 mkr each to office, at most 9 mkr each
          signed on Dec 21 2016 for office          | signed 2016-12-21 for office
          grand total SEK 5 million § 2 "office"    | total 5 mkr § 2 "office"
          obligation r { office must submit "Report" to fund no later than 31 March 2018 } | obligation r { office submit "Report" to fund by 2018-03-31 }
          obligation r { office report "Report" to fund annually by 31 March } | obligation r { office submit "Report" to fund by 31 march each year }
          """)
  void whatPeopleWriteIsReadAsTheFormOfTheLanguage(String written, String meant) {
    assertThat(read(written).replaceAll(" +", " ")).isEqualTo(meant);
  }

  private static String told(String sentence, Language language) {
    var source = SourceFile.of("a.agreement", text(sentence));
    var findings = new Findings();
    new AgreementParser(source, findings).read();
    assertThat(findings.all()).as(sentence).hasSize(1);
    var finding = findings.all().get(0);
    assertThat(finding.span().line()).as(sentence).isBetween(5, 6);
    return finding.message(language) + " " + finding.help(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          bidrag b knappt 45 mkr till kansli        | okänt "knappt 45 mkr"
          bidrag b mellan 40 och 45 mkr till kansli | okänt "mellan 40 och 45 mkr"
          bidrag b 10 mkr ofördelat till kansli och fond | `till kansli och fond ofördelat`
          bidrag b till kansli 10 mkr               | `10 mkr till kansli`
          bidrag b 10 kr per invånare till kansli   | `10 kr * DATA.KOLUMN vardera`
          bidrag b 10 kr per elev och år till kansli | hur många `elev`
          bidrag b 10 mkr till kansli per invånare  | `nyckel NAMN = andel av DATA.KOLUMN`
          bidrag b 10 mkr till kansli fördelat per invånare | skriv `enligt NAMN`
          summa 885 mkr                             | `totalt`
          bidrag b 10 mkr per kansli                | `10 mkr vardera till kansli`
          bidrag b 10 mkr för kansli                | `till kansli`
          bidrag b 10 mkr till respektive kansli    | `vardera till kansli`
          bidrag b 10 mkr till kansli enligt k, avrundat till närmaste tusental kronor | `avrundat halva uppåt till 1 000 kronor`
          bidrag b 10 mkr till kansli, varav 5 mkr till fond | `varav NAMN BELOPP`
          bidrag b 10 mkr (inkl. moms) till kansli  | `// inkl. moms`
          påstående § 3 "61 mkr": 61 mkr            | `totalt = 61 mkr`
          skyldighet r { kansli lämnar "R" till fond före 2018-03-31 } | `senast` och dagen före
          utbetalning till kansli { betalas ut löpande } | `betalas ut i 2017-03`
          daterad 2016-12-01                        | `undertecknad`
          anslag b 10 mkr till kansli               | `bidrag`
          bidrag område 10 mkr till kansli          | nyckelord
          bidrag högst 10 mkr till kansli           | nyckelord
          bidrag god vård 10 mkr till kansli        | `god-vård`
          bidrag dans&musik 10 mkr till kansli      | `dans-musik`
          bidrag b 10 mkr till Orternas Fond        | `fond`
          bidrag b 60  000 kr till kansli           | `60 000`
          bidrag b 6O 000 kr till kansli            | `60 000`
          undertecknad 5/6/2016 för kansli          | `2016-06-05` eller `2016-05-06`
          påstående § 3 "knappt 61 mkr": totalt = knappt 61 mkr | `< 61 mkr`
          påstående § 3 "drygt 59 mkr": totalt = drygt 59 mkr | `ca 59 mkr`
          påstående § 3 "dryga 59 mkr": totalt = dryga 59 mkr | `ca 59 mkr`
          bidrag b strax över 45 mkr till kansli    | okänt "strax över 45 mkr"
          bidrag b 1⅓ mkr till kansli               | `4/3 av`
          bidrag b ⅔ mkr till kansli                | `2/3 av`
          """)
  void whatMayNotBeGuessedIsToldWithTheFormToWrite(String written, String right) {
    String told = told(written, Language.SWEDISH);
    assertThat(told.replace("unknown", "okänt")).contains(right);
    assertThat(told).doesNotContain("Ta bort");
  }

  /**
   * Whoever does what a message says has the amount that was meant, or one that is not known: never
   * another amount.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          mellan 40 och 45 mkr till kansli    | mellan 40 och 45 mkr | unknown
          drygt 45 mkr till kansli            | drygt 45 mkr       | unknown
          10 mkr ofördelat till kansli        | ofördelat till kansli | 10000000
          till kansli 10 mkr                  | till kansli 10 mkr | 10000000
          60  000 kr till kansli              | 60  000            | 60000
          6O 000 kr till kansli               | 6O 000             | 60000
          10 mkr till Orternas Fond           | Orternas Fond      | 10000000
          """)
  void adviceThatIsFollowedNeverMakesAnotherAmount(String rest, String wrong, String amount) {
    String sentence = "bidrag b " + rest;
    String told = told(sentence, Language.SWEDISH);
    var advised = Pattern.compile("`([^`]+)`").matcher(told);
    String advice = "";
    while (advised.find()) {
      advice = advised.group(1);
    }
    String followed = sentence.replace(wrong, advice);
    var tree =
        new AgreementParser(SourceFile.of("a.agreement", text(followed)), new Findings())
            .parse()
            .orElseThrow(() -> new AssertionError(followed));
    var grant =
        Walk.all(Clause.Grant.class, tree.declarations().get(tree.declarations().size() - 1))
            .get(0);
    String got =
        switch (grant.amount().orElseThrow()) {
          case Expression.Unknown it -> "unknown";
          case Expression.Figure it -> it.value().toString();
          default -> "other";
        };
    assertThat(got).as(followed).isEqualTo(amount);
  }

  @Test
  void aWordThatIsANameIsTakenFromNobody() {
    String text =
        """
        part samt "Samt"
        part avsnitt "Avsnitt"
        överenskommelse a "A" {
            bidrag b 10 mkr till samt och avsnitt
            bidrag c 10 milj. kr till avsnitt avsnitt 5
        }
        """;
    var findings = new Findings();
    var tree =
        new AgreementParser(SourceFile.of("a.agreement", text), findings).parse().orElseThrow();
    assertThat(tree.declarations()).hasSize(3);
    assertThat(findings.isEmpty()).isTrue();
  }

  @Test
  void commentsOfOtherLanguagesAreComments() {
    String text =
        """
        -- parter
        part p "P"
        /* Avtalet,
           med "ett citat */
        överenskommelse a "A" {
            totalt 5 mkr -- i allt
            bidrag b 5 mkr till p /* till p */
        }
        """;
    var formatted = Formatter.keepingWords().format(SourceFile.of("a.agreement", text));
    assertThat(((Formatted.Text) formatted).text())
        .isEqualTo(
            """
            // parter
            part p "P"
            // Avtalet,
            // med "ett citat
            överenskommelse a "A" {
                totalt 5 mkr           // i allt
                bidrag b 5 mkr till p  // till p
            }
            """);
  }

  @Test
  void aSectionEndsBeforeALetterThatBeginsAWord() {
    String text =
        """
        part p "P"
        överenskommelse a "A" {
            utbetalning till p {
                redovisas till p senast 2020-01-01 annars hålls inne § 13 a
                betalas ut i 2020 § 13 b omtvistat "x"
            }
            bidrag b 5 mkr till p § 13 bidrag c 6 mkr till p § 14
        }
        """;
    var findings = new Findings();
    assertThat(new AgreementParser(SourceFile.of("a.agreement", text), findings).parse())
        .isPresent();
  }

  @Test
  void aTablePastedWithTabsIsATable() {
    String text =
        "grupp orter {\n  id\tnamn\n  ask\tAskby\n  bok\tBokvik\n}\n"
            + "överenskommelse a \"A\" {\n  bidrag b 5 mkr till orter ofördelat\n}\n";
    var findings = new Findings();
    assertThat(new AgreementParser(SourceFile.of("a.agreement", text), findings).parse())
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({"=>, >=", "=<, <=", "> =, >=", "< =, <=", "<>, !=", "=!, !="})
  void aComparisonIsReadInWhateverOrderItsSignsAreTyped(String typed, String meant) {
    assertThat(read("claim § 1 \"office\": total " + typed + " 30 kr"))
        .isEqualTo("claim § 1 \"office\": total " + meant + " 30 kr");
  }

  @Test
  void theLetterForTimesIsNoName() {
    assertThat(read("grant g price x 25 000 to office"))
        .isEqualTo("grant g price * 25 000 to office");
    assertThat(read("grant g \"G\" price x 25 000 to office"))
        .isEqualTo("grant g \"G\" price * 25 000 to office");
    assertThat(read("bidrag g 38 x 25 000 kr till kansli"))
        .isEqualTo("bidrag g 38 * 25 000 kr till kansli");
    assertThat(read("grant x 25 000 kr to office")).isEqualTo("grant x 25 000 kr to office");
  }

  @Test
  void aPlaceIsThatOfWhatIsWritten() {
    String text = text("bidrag b 150 milj. kr till nobody");
    var source = SourceFile.of("a.agreement", text);
    var tree = new AgreementParser(source, new Findings()).parse().orElseThrow();
    var figures = Walk.all(Expression.Figure.class, tree.declarations().get(2));
    assertThat(figures.get(0).span().text()).isEqualTo("150 milj. kr");
  }
}
