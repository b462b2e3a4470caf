package org.bilaga.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bilaga.finding.Findings;
import org.bilaga.format.Formatted;
import org.bilaga.format.Formatter;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sentences in the order of running text, and turns of phrase about duties, payments and shares:
 * read where they can mean one thing, and else told with the form to write.
 */
class CustomaryTurnsTest {
  private static final String SWEDISH =
      """
      part kansli "Kansliet"
      grupp orter "Orterna" från "orter.csv"
      överenskommelse a "Avtalet" {
          %s
      }
      """;

  private static final String ENGLISH =
      """
      party office "The Office"
      group towns "The towns" from "towns.csv"
      agreement a "The agreement" {
          %s
      }
      """;

  private static SourceFile source(String sentence) {
    boolean english = sentence.contains("office") || sentence.contains("towns");
    return SourceFile.of("a.agreement", (english ? ENGLISH : SWEDISH).formatted(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          totalt belopp: 60 mkr § 2 "kansli" | totalt 60 mkr § 2 "kansli"
          total amount: 60 million EUR § 2 "office" | total 60 million EUR § 2 "office"
          bidrag b 25 % av totalt till kansli | bidrag b 25 % av (totalt) till kansli
          grant b a quarter of the total to office | grant b 1 / 4 of (total) to office
          bidrag b 5 mkr till region Halland | bidrag b 5 mkr till Halland
          bidrag b 5 mkr till orter enligt nyckeln k | bidrag b 5 mkr till orter enligt k
          bidrag b 5 mkr till orter i enlighet med k | bidrag b 5 mkr till orter enligt k
          bidrag b 5 mkr till orter enligt k, med lägst 1 mkr vardera | bidrag b 5 mkr till orter enligt k, minst 1 mkr vardera
          bidrag b 5 mkr till orter enligt k med ett tak på 2 mkr per ort | bidrag b 5 mkr till orter enligt k, högst 2 mkr vardera
          bidrag b 5 mkr till orter enligt k, ingen ort får mindre än 1 mkr | bidrag b 5 mkr till orter enligt k, minst 1 mkr vardera
          bidrag b 5 mkr till orter enligt k, avrundat till tusental kronor | bidrag b 5 mkr till orter enligt k, avrundat till 1 000 kronor
          bidrag b 5 mkr till orter enligt k, avrundat till hela ören | bidrag b 5 mkr till orter enligt k, avrundat till 0,01
          bidrag b 5 mkr till orter enligt k, avrundat till öre nedåt | bidrag b 5 mkr till orter enligt k, avrundat nedåt till 0,01
          grant b 5 million EUR to towns by k, rounded to cents half up | grant b 5 million EUR to towns by k, rounded half up to 0,01
          grant b 5 million EUR to towns by k, rounded half up to cents | grant b 5 million EUR to towns by k, rounded half up to 0,01
          grant b 5 million EUR to towns by the key k | grant b 5 million EUR to towns by k
          grant b 5 million EUR to towns by k with a minimum of 1 million EUR each | grant b 5 million EUR to towns by k, at least 1 million EUR each
          grant b 5 million EUR to towns by k, capped at 2 million EUR per town | grant b 5 million EUR to towns by k, at most 2 million EUR each
          grant b 5 million EUR to towns by k, no town to get more than 2 million EUR | grant b 5 million EUR to towns by k, at most 2 million EUR each
          utbetalning till orter { oförbrukade medel ska återbetalas till kansli senast 2021-03-31 } | utbetalning till orter { outnyttjat återbetalas till kansli senast 2021-03-31 }
          utbetalning till orter { redovisning ska lämnas till kansli senast 2021-03-31 } | utbetalning till orter { redovisas till kansli senast 2021-03-31 }
          utbetalning till orter { betalas ut i två delar: 50 % senast 2020-03-01 och 50 % senast 2020-09-01 } | utbetalning till orter { betalas ut med 50 % senast 2020-03-01, 50 % senast 2020-09-01 }
          payment to towns { any unspent money is returned to the office no later than 31 March 2021 } | payment to towns { unused repaid to office by 2021-03-31 }
          payment to towns { accounts shall be submitted to office by 2021-03-31 } | payment to towns { accounts to office by 2021-03-31 }
          payment to towns { once on requisition to office by 2020-12-01, failing which the right lapses } | payment to towns { once on requisition to office by 2020-12-01, otherwise the right lapses }
          payment to towns { paid in two instalments: 50 % by 2020-03-01 and 50 % by 2020-09-01 } | payment to towns { paid 50 % by 2020-03-01, 50 % by 2020-09-01 }
          skyldighet r { orter ska senast den 1 mars 2021 lämna "Rapport" till kansli } | skyldighet r { orter lämnar "Rapport" till kansli senast 2021-03-01 }
          obligation r { towns shall, by 1 March 2021, submit "Report" to office } | obligation r { towns submit "Report" to office by 2021-03-01 }
          obligation r { by 1 March 2021 towns submit "Report" to office } | obligation r { towns submit "Report" to office by 2021-03-01 }
          påstående "5 mkr" § 2: b = 5 mkr | påstående § 2 "5 mkr": b = 5 mkr
          påstående avsnitt 2, "5 mkr": b = 5 mkr | påstående § 2 "5 mkr": b = 5 mkr
          påstående § 2 "5 mkr": b för halland = 5 mkr | påstående § 2 "5 mkr": b[halland] = 5 mkr
          undertecknad den 30 januari 2020 av Eva Maria Ek för kansli | undertecknad 2020-01-30 av "Eva Maria Ek" för kansli
          undertecknat av parterna den 30 januari 2020 | undertecknad 2020-01-30
          signed on 30 January 2020 by Mary Smith for office | signed 2020-01-30 by "Mary Smith" for office
          ärendenummer S2020/01234 | ärende "S2020/01234"
          diarienummer: "S2020/01234" | ärende "S2020/01234"
          gäller från och med den 1 mars 2027 till och med den 28 februari 2028 | period 2027-03-01..2028-02-28
          period 1 januari 2027 – 31 december 2028 | period 2027..2028
          påstående § 2 "5 mkr": b till halland = 5 mkr | påstående § 2 "5 mkr": b[halland] = 5 mkr
          bilaga 1 från "t.csv" per orter { kolumn "B" är b } | bilaga 1 från "t.csv" per orter { kolumn "B" = b }
          anslag 9 1:6 | belastar "9 1:6"
          finansieras av anslag 1:6 inom utgiftsområde 9 | belastar "9 1:6"
          bilaga 1 från tabell.csv för orter { kolumn "B" = b } | bilaga 1 från "tabell.csv" per orter { kolumn "B" = b }
          total funding 60 million EUR § 2 "office" | total 60 million EUR § 2 "office"
          table 1 from table.csv by towns { column "B" = b } | appendix 1 from "table.csv" by towns { column "B" = b }
          bidrag b en och en halv miljon kronor till kansli | bidrag b 1,5 miljon kronor till kansli
          grant b one and a half million EUR to office | grant b 1,5 million EUR to office
          bidrag b tio (10) miljoner kronor till kansli | bidrag b 10 miljoner kronor till kansli
          bidrag b om sammanlagt 5 mkr till kansli | bidrag b 5 mkr till kansli
          bidrag b 5 mkr till orter lika mycket | bidrag b 5 mkr till orter lika
          bidrag b 5 mkr till orter med lika belopp | bidrag b 5 mkr till orter lika
          bidrag b 5 mkr till orter enligt k men minst 1 mkr till ask | bidrag b 5 mkr till orter enligt k, minst 1 mkr för ask
          bidrag b 5 mkr till orter enligt k, dock högst 2 mkr | bidrag b 5 mkr till orter enligt k, högst 2 mkr
          nyckel k: andel av folk.antal | nyckel k = andel av folk.antal
          period 2020 (kalenderår) | period 2020
          gäller under 2020 | period 2020
          undertecknad Stockholm den 30 januari 2020 | undertecknad 2020-01-30
          utbetalning till orter { engångsvis efter rekvisition hos kansli senast 2020-12-01 } | utbetalning till orter { engångsvis efter rekvisition till kansli senast 2020-12-01 }
          skyldighet r { orter lämnar "Rapport" senast 2021-03-01 till kansli } | skyldighet r { orter lämnar "Rapport" till kansli senast 2021-03-01 }
          påstående § 2: "5 mkr" b = 5 mkr | påstående § 2 "5 mkr": b = 5 mkr
          grant b ten (10) million euros to office | grant b 10 million EUR to office
          grant b 10 million EUR in the year 2020 to office | grant b 10 million EUR in 2020 to office
          grant b 10 million EUR to all towns in equal amounts | grant b 10 million EUR to towns equally
          claim § 2 "5 million EUR for towns" b is 5 million EUR | claim § 2 "5 million EUR for towns": b = 5 million EUR
          appendix 1 "Table 1" in table.csv by towns { column "B" = b } | appendix 1 "Table 1" from "table.csv" by towns { column "B" = b }
          payment to towns { paid 50 % on 1 June 2020 and the remaining 50 % on 1 December 2020 } | payment to towns { paid 50 % in 2020-06-01, 50 % in 2020-12-01 }
          annex 1 from table.csv for towns { column "B" = b } | appendix 1 from "table.csv" by towns { column "B" = b }
          payment to towns, section 4 { paid in 2020-06 } | payment to towns § 4 { paid in 2020-06 }
          bidrag b till kansli { för 2020 10 mkr } | bidrag b per år till kansli { för 2020 10 mkr }
          bidrag b "B" till kansli § 3 { 2020: 10 mkr } | bidrag b "B" per år till kansli § 3 { för 2020 10 mkr }
          bidrag b per år till kansli { år 2020: 10 mkr } | bidrag b per år till kansli { för 2020 10 mkr }
          bidrag b per år till kansli { för år 2020 10 mkr } | bidrag b per år till kansli { för 2020 10 mkr }
          bidrag b per år till kansli { 10 miljoner kronor för 2020 } | bidrag b per år till kansli { för 2020 10 miljoner kronor }
          grant b by year to office { 10 million EUR in 2020 } | grant b by year to office { for 2020 10 million EUR }
          grant b to office { for 2020 10 million EUR } | grant b by year to office { for 2020 10 million EUR }
          bidrag b per år till alla orter fördelat efter k § 3 { för 2020 10 mkr } | bidrag b per år till orter enligt k § 3 { för 2020 10 mkr }
          bidrag b 10 mkr per år till alla orter enligt k | bidrag b 10 mkr varje år till orter enligt k
          påstående § 2 "5 mkr 2020": b för 2020 = 5 mkr | påstående § 2 "5 mkr 2020": b[2020] = 5 mkr
          påstående § 2 "5 mkr 2020": b (2020) = 5 mkr | påstående § 2 "5 mkr 2020": b[2020] = 5 mkr
          påstående § 2 "5 mkr 2020": b under år 2020 = 5 mkr | påstående § 2 "5 mkr 2020": b[2020] = 5 mkr
          claim § 2 "5 million EUR for office": b in 2020 = 5 million EUR | claim § 2 "5 million EUR for office": b[2020] = 5 million EUR
          bilaga 1 från "t.csv" per orter { kolumn "2020" = b för 2020 } | bilaga 1 från "t.csv" per orter { kolumn "2020" = b[2020] }
          appendix 1 from "t.csv" by towns { column "2020" = b 2020 } | appendix 1 from "t.csv" by towns { column "2020" = b[2020] }
          bilaga 1 från "t.csv" per orter { "B" = b } | bilaga 1 från "t.csv" per orter { kolumn "B" = b }
          bilaga 1: "Tabell 1", från "t.csv", per orter { kolumn "B" = b } | bilaga 1 "Tabell 1" från "t.csv" per orter { kolumn "B" = b }
          totalt 60 mkr för 2020–2021, § 2 "kansli" | totalt 60 mkr i 2020..2021 § 2 "kansli"
          total summa 60 mkr, § 2 "kansli" | totalt 60 mkr § 2 "kansli"
          Totalt: 60 mkr (§ 2) | totalt 60 mkr § 2
          gäller 2020 och 2021 | period 2020..2021
          utbetalning till orter { engångsvis efter rekvisition till kansli senast 2020-12-01, annars förfaller rätten till medlen } | utbetalning till orter { engångsvis efter rekvisition till kansli senast 2020-12-01, annars förfaller rätten }
          payment to towns { once on requisition to office by 2020-12-01, otherwise the right to the money lapses } | payment to towns { once on requisition to office by 2020-12-01, otherwise the right lapses }
          bidrag b 60 000 000 svenska kronor till kansli | bidrag b 60 000 000 kr till kansli
          ingången 21 december 2016 | undertecknad 21 december 2016
          påstående "5 mkr" i "Webben": b = 5 mkr | påstående i "Webben" "5 mkr": b = 5 mkr
          påstående enligt "Webben" "5 mkr": b = 5 mkr | påstående i "Webben" "5 mkr": b = 5 mkr
          påstående § 2 "5 mkr": b är lika med 5 mkr | påstående § 2 "5 mkr": b = 5 mkr
          claim § 2 "5 million EUR for towns": b is equal to 5 million EUR | claim § 2 "5 million EUR for towns": b = 5 million EUR
          claim ("Website") "5 million EUR to towns": b = 5 million EUR | claim in "Website" "5 million EUR to towns": b = 5 million EUR
          bidrag b 5 mkr till kansli, artikel 5 | bidrag b 5 mkr till kansli § 5
          grant b 5 million EUR to towns clause 5.1 | grant b 5 million EUR to towns § 5.1
          sammanlagt 60 mkr § 2 "kansli" | totalt 60 mkr § 2 "kansli"
          claim in "Website" "5 million EUR to towns" b = 5 million EUR | claim in "Website" "5 million EUR to towns": b = 5 million EUR
          grant b 5 million EUR to towns by k, rounded d'hondt | grant b 5 million EUR to towns by k, rounded d-hondt
          grant b 5 million EUR to towns by k, rounded by Webster's method | grant b 5 million EUR to towns by k, rounded sainte-laguë
          grant b 5 million EUR to towns by k, rounded Huntington-Hill | grant b 5 million EUR to towns by k, rounded huntington-hill
          bidrag b 5 mkr till orter enligt k, avrundat enligt Hamiltons metod | bidrag b 5 mkr till orter enligt k, avrundat största rest
          bidrag b 5 mkr till orter enligt k, avrundat med Sainte-Lagues metod | bidrag b 5 mkr till orter enligt k, avrundat sainte-laguë
          bidrag b per år till kansli { 2020 10 mkr } | bidrag b per år till kansli { för 2020 10 mkr }
          bidrag b 5 mkr till orter genom kansli och ask ofördelat | bidrag b 5 mkr till orter genom kansli, ask ofördelat
          grant b 5 million EUR to towns through office and then ash undistributed | grant b 5 million EUR to towns through office, ash undistributed
          utbetalning till orter { återbetalning av outnyttjade medel ska ske till kansli senast 2021-03-31 } | utbetalning till orter { outnyttjat återbetalas till kansli senast 2021-03-31 }
          payment to towns { repayment of unused funds to office by 2021-03-31 } | payment to towns { unused repaid to office by 2021-03-31 }
          utbetalning till orter { redovisas till kansli senast 2021-03-31, annars kan stödet återkrävas } | utbetalning till orter { redovisas till kansli senast 2021-03-31, annars får återkrävas }
          payment to towns { accounts to office by 2021-03-31, otherwise the grant may be recovered } | payment to towns { accounts to office by 2021-03-31, otherwise may be reclaimed }
          utbetalning till orter { betalas ut engångsvis efter rekvisition ställd till kansli senast 2020-12-01 } | utbetalning till orter { engångsvis efter rekvisition till kansli senast 2020-12-01 }
          utbetalning till orter { engångsvis efter rekvisition till kansli senast 2020-12-01 omtvistat "en tisdag", annars förfaller rätten } | utbetalning till orter { engångsvis efter rekvisition till kansli senast 2020-12-01, annars förfaller rätten omtvistat "en tisdag" }
          påstående i webbplatsen "5 mkr": b = 5 mkr | påstående i "webbplatsen" "5 mkr": b = 5 mkr
          claim on the website "5 million EUR for office": b = 5 million EUR | claim in "the website" "5 million EUR for office": b = 5 million EUR
          påstående § 2 "5 mkr": b 5 mkr | påstående § 2 "5 mkr": b = 5 mkr
          claim § 2 "5 million EUR for office": b 5 million EUR | claim § 2 "5 million EUR for office": b = 5 million EUR
          parterna är kansli och ask | mellan kansli och ask
          parties: office and ash | between office and ash
          mellan kansli å ena sidan och ask å andra sidan | mellan kansli och ask
          between office on the one hand and ash on the other hand | between office and ash
          överenskommelsen omfattar totalt 60 mkr § 2 "kansli" | totalt 60 mkr § 2 "kansli"
          the agreement comprises 60 million EUR § 2 "office" | total 60 million EUR § 2 "office"
          Stockholm den 30 januari 2020 | undertecknad 2020-01-30
          påstående enligt "Webben" "5 mkr": b = 5 mkr | påstående i "Webben" "5 mkr": b = 5 mkr
          claim (Web): "5 million EUR for office": b = 5 million EUR | claim in "Web" "5 million EUR for office": b = 5 million EUR
          not covered § 3 "The office itself" | unmodelled § 3 "The office itself"
          ram 60 mkr § 2 "kansli" | totalt 60 mkr § 2 "kansli"
          period 2027-01-01--2027-12-31 | period 2027
          påstående: "5 mkr" i "Webben": b = 5 mkr | påstående i "Webben" "5 mkr": b = 5 mkr
          claim: "5 million EUR for office" in "Web": b: 5 million EUR | claim in "Web" "5 million EUR for office": b = 5 million EUR
          utbetalning till orter { utbetalning sker i mars 2017 } | utbetalning till orter { betalas ut i 2017-03 }
          bidrag b 5 mkr till orter ofördelat tills vidare | bidrag b 5 mkr till orter ofördelat
          grant b 5 million EUR to towns (not distributed) | grant b 5 million EUR to towns undistributed
          bidrag b 5 miljoner till kansli { varav c 2 mkr } | bidrag b 5 mkr till kansli { varav c 2 mkr }
          grant b 5 million to office { of which c 2 million EUR } | grant b 5 million EUR to office { of which c 2 million EUR }
          obligation r { towns must, on or before 2021-03-01, submit "R" to office } | obligation r { towns submit "R" to office by 2021-03-01 }
          obligation r { each of the towns shall submit "R" to office by 2021-03-01 } | obligation r { towns submit "R" to office by 2021-03-01 }
          """)
  void whatPeopleWriteIsReadAsTheFormOfTheLanguage(String written, String meant) {
    SourceFile source = source(written);
    var findings = new Findings();
    assertThat(new AgreementParser(source, findings).parse()).as(written).isPresent();
    assertThat(findings.all().stream().map(it -> it.message(Language.ENGLISH)).toList())
        .as(written)
        .isEmpty();
    var formatted = (Formatted.Text) Formatter.keepingWords().format(source);
    List<String> lines = formatted.text().lines().map(String::strip).toList();
    String inner = String.join(" ", lines.subList(3, lines.size() - 1)).replaceAll(" +", " ");
    assertThat(inner).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          bidrag c 1 mkr till orter lika resten till kansli | `bidrag NAMN återstoden till kansli`
          bidrag b 5 mkr plus moms till kansli | `// plus moms`
          bidrag b 5 mkr till orter, varav hälften lika och hälften enligt k | 1/2 andel av 1 + 1/2 andel av DATA.KOLUMN
          bidrag b 5 mkr till orter enligt bilaga 1 | `enligt lista`
          bidrag b 3 mkr till gotland, 2 mkr till halland | `till GRUPP enligt lista { gotland 3 mkr halland 2 mkr }`
          bidrag b 5 mkr till orter som har färre än 1 000 invånare | `grupp NAMN = orter där DATA.KOLUMN >= 1 000`
          bidrag b 2020: 10 mkr, 2021: 12 mkr till kansli | `per år till MOTTAGARE { för 2020 10 mkr för 2021 12 mkr }`
          bidrag b 10 mkr årligen 2020-2022 till kansli | { för 2020 10 mkr för 2021 10 mkr för 2022 10 mkr }
          bidrag b 10 mkr från anslag 9 1:6 till kansli | `belastar "9 1:6"`
          bidrag b 10 mkr till orter efter antal invånare | `nyckel NAMN = andel av DATA.KOLUMN`
          bidrag b 10 mkr till kansli i två delar | `utbetalning till kansli { betalas ut med 50 %
          utbetalning till orter { rekvireras hos kansli senast 2020-12-01 } | `engångsvis efter rekvisition till NAMN senast 2017-12-01`
          utbetalning till orter { oförbrukade medel återbetalas senast 2021-03-31 } | `outnyttjat återbetalas till NAMN
          utbetalning till orter { utbetalas två gånger } | `betalas ut med 50 % senast
          skyldighet r { orter lämnar en slutrapport till kansli senast 2021-03-01 } | `"slutrapport"`
          skyldighet r { orter lämnar "R" till kansli varje kvartal } | `inom 30 dagar efter varje kvartal i 2017`
          skyldighet r { orter ska ha en handlingsplan senast 2020-06-30 } | `uppfyller "ha en handlingsplan"`
          villkor r { orter uppfyller "plan" senast 2020-06-30, annars inget bidrag } | `annars ej berättigad till BIDRAG`
          påstående § 2 "5 mkr": summan av alla bidrag = 5 mkr | `totalt`
          mellan kansli (Myndigheten) och orter | `kansli genom NAMN`
          regionerna ska lämna "Rapport" till kansli senast 2028-03-01 | `skyldighet NAMN { regionerna lämnar "…" till … }`
          undertecknad 2020-01-30 av "Eva Ek" för kansli och "Bo By" för orter | `undertecknad`
          påstående § 2 "minst 2 mkr": b för varje ort >= 2 mkr | `påstående för varje GRUPP
          bidrag b 10 mkr fördelas efter antal invånare | `till GRUPP enligt NYCKEL`
          nyckel k = antal unga | `andel av DATA.KOLUMN`
          skyldighet r { orter ska senast den 1 april varje år ha antagit en plan } | `uppfyller "ha antagit en plan" senast 1 april varje år`
          skyldighet r { orter uppfyller "plan" senast 2020-06-30, annars betalas inget ut } | `annars ej berättigad till BIDRAG`
          utbetalning till orter { betalas ut senast den 30 april varje år } | `betalas ut i 2017-03`
          bidrag b 1 mkr per ort och år | `1 mkr vardera varje år till ort`
          the towns shall submit "Report" to office by 1 March each year | `obligation NAME { towns submit "…" to … }`
          claim § 2 "5 million": running costs to towns = 5 million EUR | `running-costs`
          bidrag b till kansli: 5 mkr | `5 mkr till kansli`
          bidrag b 5 mkr till orter i proportion till befolkningens storlek | `nyckel NAMN = andel av DATA.KOLUMN`
          bidrag b 5 mkr till orter enligt k, öresavrundning | `avrundat till 1 kr`
          totalt 20 mkr exklusive administration | `// exklusive administration`
          period 2020/2021 | `period 2017..2019`
          skyldighet r { orter redovisar resultatet till kansli senast 2021-03-01 } | `"resultatet"`
          skyldighet r { orter lämnar "R" till kansli inom en månad efter årets slut } | `inom 30 dagar efter varje år i 2017`
          skyldighet r: orter lämnar "R" till kansli senast 2021-03-01 | `{ … }`
          villkor r { orter uppfyller "plan" senast 2020-06-30 annars återbetalas medlen } | `annars får återkrävas`
          villkor r { om orter inte uppfyller "plan" senast 2020-06-30 förfaller rätten } | `orter uppfyller "…" senast 2017-12-01 annars …`
          obligation r { towns submit "R" to office within one month of the end of the year } | `within 30 days after each year of 2017`
          alla belopp avrundas till hela kronor | `avrundning halva uppåt till
          grant b 5 million EUR in 2020 and 2021 to office | `5 million EUR in 2020..2021`
          grant b 5 million EUR to towns on a per capita basis | `by NAME`
          grant b 3 million EUR to ash and 2 million EUR to towns | as listed { ash 3 million EUR towns 2 million EUR }
          bidrag b 5 mkr till orter enligt k, avrundat till en decimal | `avrundat till 0,1`
          bidrag b 5 mkr till orter enligt k, avrundat nedåt till två decimaler | `avrundat nedåt till 0,01`
          grant b 5 million EUR to towns by k, rounded to 2 decimal places | `rounded to 0,01`
          grant b 5 million EUR rounded to the nearest thousand to office | `rounded to 1 thousand`
          payment to towns { requisitioned from office by 1 December 2020 } | `once on requisition to NAME by 2017-12-01`
          bidrag b 22 mkr 2020 och 33 mkr 2021 till kansli | `per år till MOTTAGARE { för 2020 22 mkr för 2021 33 mkr }`
          bidrag b 5 mkr till kansli { varav 2,5 mkr till uppföljning } | `varav uppföljning 2,5 mkr`
          bidrag b 5 mkr till kansli { varav 25 % till uppföljning och stöd } | `varav uppföljning-och-stöd "uppföljning och stöd" 25 % av …`
          grant b 5 million EUR to office { of which 2 million EUR for follow-up } | `of which follow-up 2 million EUR`
          bidrag b 5 mkr till kansli { varav c 1 mkr } § 3 | före dess klammer
          bidrag b 5 mkr till orter efter antal invånare § 3 | `nyckel NAMN = andel av DATA.KOLUMN`
          bidrag "Nationellt stöd" 5 mkr till kansli | `bidrag nationellt-stöd "Nationellt stöd"`
          grant "National support" 5 million EUR to office | `grant national-support "National support"`
          utbetalning § 5 { betalas ut i 2020-06 } | `utbetalning till MOTTAGARE`
          utbetalning till orter { villkor: orten har en plan } | `villkor NAMN { … uppfyller "orten har en plan" senast 2026-12-01, annars … }`
          utbetalning till orter { engångsvis efter rekvisition till kansli senast 1 december varje år } | `senast 2026-12-01`
          skyldighet: orter lämnar "R" till kansli senast 2021-03-01 § 6 | `NAMN { … }`
          bilaga "Tabell 2" från "t.csv" per orter { kolumn "B" = b } | `bilaga 2 "Tabell 2"`
          påstående § 2 "5 mkr per år": b per år = 5 mkr | `b[2026]`
          påstående § 2 "5 mkr 2020": totalt 2020 = 5 mkr | `NAMN[2020]`
          påstående § 2 "5 mkr 2020": totalt till orter 2020 = 5 mkr | `NAMN[2020] + NAMN[2020]`
          påstående § 2 "5 mkr 2020": totalt till orter i 2020 = 5 mkr | `NAMN[2020] + NAMN[2020]`
          claim § 2 "5 million EUR in 2020": total to towns 2020 = 5 million EUR | `NAME[2020] + NAME[2020]`
          påstående § 2 "5 mkr per ort": b per ort = 5 mkr | `påstående för varje GRUPP § 2 "…": …`
          påstående § 2 "5 mkr per ort": b = 5 mkr per ort | `påstående för varje GRUPP § 2 "…": …`
          claim § 2 "5 million EUR per town to towns": 5 million EUR per town = b | `claim for each GROUP § 2 "…": …`
          bilaga 1 från "t.csv" per orter { kolumn "B" = b (tkr) } | `kolumn "B, tkr" = b`
          bilaga 1 från "t.csv" per orter { kolumn "B" = b i mkr } | `kolumn "B, mkr" = b`
          appendix 1 from "t.csv" by towns { column "B" = b (EUR) } | `column "B, EUR" = b`
          appendix 1 from "t.csv" by towns { column "B" = b (kEUR) } | `column "B, kEUR" = b`
          appendix 1 from "t.csv" by towns { column "B" = b (thousand EUR) } | `column "B, 1000 EUR" = b`
          appendix 1 from "t.csv" by towns { column "B" = b, EUR million } | `column "B, EUR million" = b`
          bilaga 1 från "t.csv" per orter { kolumn "B" = b (miljoner kronor) } | `kolumn "B, miljoner kronor" = b`
          påstående § 2: "omfattar 65 mkr" = 65 mkr | `totalt = 65 mkr`
          grant b 5 million EUR to office { of which c 1 million EUR the rest for follow-up } | `of which follow-up remainder`
          bidrag b 5 mkr till kansli { varav c 1 mkr resten till stöd } | `varav stöd återstoden`
          bilaga 1 från "t.csv" per orter { kolumn "B" = b sista raden är summa } | `summarad "summa"`
          appendix 1 from "t.csv" by towns { column "B" = b last row "Total" } | `total row "Total"`
          appendix 1 from "t.csv" by towns { total "Total" column "B" = b } | `total row "Total"`
          bilaga 1 från "t.csv" per orter { 2026 = b } | `kolumn "2026" = …`
          payment to towns { once a year on requisition to office by 1 March } | `once on requisition to … by 2026-12-01`
          claim § 2: "5 million EUR for office" = total | `: total = …`
          villkor, § 4: orten har en plan senast 2026-09-30 | `NAMN { … }`
          påstående § 2 "5 mkr": stöd i område = 5 mkr | `område.stöd`
          claim § 2 "5 million EUR for office": support in care = 5 million EUR | `care.support`
          bidrag b 5 mkr till orter, fördelas av Skolverket | `ofördelat`
          grant b 5 million EUR to office for "Coordination" | `"Coordination"`
          payment to towns { half paid in March 2017, half in September 2017 } | `paid 50 % by
          kansli får 5 mkr för samordning | `bidrag … 5 mkr till kansli`
          office receives 5 million EUR for coordination | `grant … 5 million EUR to office`
          utbetalning till orter { betalas ut i 2017-03 av kansli } | `genom NAMN`
          bidrag b 5 mkr till kansli för att samordna arbetet § 2 | `"Samordna arbetet"`
          grant b 5 million EUR to office in order to coordinate the work | `"Coordinate the work"`
          påstående "omfattar 65 mkr" = totalt | `påstående § 2 "…": totalt = …`
          påstående § 2 "20 mkr per år": totalt per år = 20 mkr | `NAMN[2026]`
          påstående § 2 "20 mkr per år": b = 20 mkr per år | `b[2026]`
          bilaga 1 från "t.csv" per orter { kolumn "2020" = totalt 2020 } | `NAMN[2020]`
          utbetalning till orter { orter rekvirerar medlen från kansli senast 2020-12-01 } | `engångsvis efter rekvisition till kansli`
          payment to towns { the towns requisition the money from office by 2020-12-01 } | `once on requisition to office`
          skyldighet r { orter ska lämna in en redovisning till kansli senast 2021-03-01 } | `"redovisning"`
          grupp norr = orter i Norrland | `| namn |`
          area c "Care" total 5 million EUR { grant b 5 million EUR to office } | `{ total 5 million EUR`
          bilaga 1 "Fördelning (tkr)" { kolumn "B" = b } | `från "bilaga-1.csv" per …`
          appendix 2 "Distribution to towns" { column "B" = b } | `from "appendix-2.csv" by …`
          påstående § 2 "5 mkr": till orter = 5 mkr | `totalt till orter = …`
          claim § 2 "EUR 5 million for towns": to towns = 5 million EUR | `total to towns = …`
          påstående § 2 "5 mkr från anslag 9 1:6": b per ort = 5 mkr | `påstående för varje GRUPP § 2 "…": …`
          det övriga till kansli | `bidrag NAMN återstoden till kansli`
          bidrag b 5 mkr till kansli { varav c 1 mkr återstående medel till stöd } | `varav stöd återstoden`
          """)
  void whatMayNotBeGuessedIsToldWithTheFormToWrite(String written, String right) {
    var findings = new Findings();
    new AgreementParser(source(written), findings).read();
    Language language = written.matches(".*(office|towns).*") ? Language.ENGLISH : Language.SWEDISH;
    assertThat(findings.all()).as(written).hasSize(1);
    var finding = findings.all().get(0);
    assertThat(finding.kind().name()).as(written).isEqualTo("said-otherwise");
    assertThat(finding.help(language)).contains(right);
  }

  /** An amount in millions is in what all others are in; where they differ it may be either. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bidrag b 5 miljoner till kansli",
        "bidrag b 5 miljoner till kansli { varav c 2 mkr varav d 1 miljon EUR }",
        "grant b 5 million to office { of which c 2 million EUR of which d 1 million USD }"
      })
  void whatMillionsAreInIsNotGuessed(String written) {
    var findings = new Findings();
    new AgreementParser(source(written), findings).read();
    assertThat(findings.isEmpty()).as(written).isFalse();
  }

  /** A member of three capitals is no currency: {@code { RSS 9 mkr VGR 6 mkr }}. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bidrag b 15 mkr till orter enligt lista { RSS 9 mkr VGR 6 mkr }",
        "grant b 15 EUR to towns as listed { RSS 9 EUR VGR 6 EUR }"
      })
  void aMemberOfThreeCapitalsIsNoCurrency(String written) {
    SourceFile source = source(written);
    var findings = new Findings();
    assertThat(new AgreementParser(source, findings).parse()).as(written).isPresent();
    assertThat(findings.isEmpty()).as(written).isTrue();
  }

  /** A bound per inhabitant is a rate; a name in small letters is none that somebody signs with. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bidrag b 5 mkr till orter enligt k, med lägst 100 kr per invånare",
        "grant b 5 million EUR to towns by k, capped at 20 EUR per inhabitant",
        "undertecknad 2020-01-30 av ordföranden för kansli",
        "anslag 9 1:6 och 9 1:7",
        "bidrag b 5 mkr till orter enligt k, ingen region får mindre än 1 mkr"
      })
  void whatMeansSomethingElseIsNotReadSo(String written) {
    var findings = new Findings();
    new AgreementParser(source(written), findings).read();
    assertThat(findings.isEmpty()).as(written).isFalse();
  }
}
