package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bilaga.answer.Choice;
import org.bilaga.assist.KeywordExample;
import org.bilaga.assist.KeywordMeaning;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Palette;
import org.bilaga.format.Formatted;
import org.bilaga.format.Formatter;
import org.bilaga.parser.AgreementParser;
import org.bilaga.parser.Keyword;
import org.bilaga.parser.Twin;
import org.bilaga.source.SourceFile;
import org.bilaga.table.document.WrittenBook;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  static final List<String> COMMANDS = Commands.NAMES;

  @Test
  void aloneItShowsTheCommands() {
    Answer answer = Answer.to();
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("bilaga check", "bilaga help", "bilaga completion");
    assertThat(Answer.to("--help")).isEqualTo(answer);
    assertThat(Answer.to("help")).isEqualTo(answer);
  }

  @Test
  void theLanguageMayStandBeforeTheCommandOrAfter() {
    Answer swedish = Answer.to("help", "check", "--language", "sv");
    assertThat(swedish.out()).contains("Kontrollera att varje summa");
    assertThat(Answer.to("--language", "sv", "help", "check")).isEqualTo(swedish);
    assertThat(Answer.to("check", "--help", "--language=sv")).isEqualTo(swedish);
    assertThat(Answer.to("--language", "sv").out()).contains("Kommandon");
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void helpOnACommandIsItsOwnHelp(String command) {
    Answer answer = Answer.to("help", command);
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).startsWith("bilaga " + command).contains("--help", "sv|en");
    assertThat(Answer.to(command, "--help")).isEqualTo(answer);
    assertThat(Answer.to(command, "--nonsense", "-h")).isEqualTo(answer);
  }

  @Test
  void aWordOfTheFieldLeadsToTheSentencesThatSayIt() {
    Answer swedish = Answer.to("help", "öronmärkt", "--language", "sv");
    assertThat(swedish.code()).isZero();
    assertThat(swedish.out()).contains("Så säger man", "varav utbildning 35 mkr");
    // Whoever asks in a word of the other language is answered with its sentences.
    Answer english = Answer.to("help", "öronmärkt", "--language", "en");
    assertThat(english.out()).contains("How one says it", "varav utbildning 35 mkr");
    assertThat(Answer.to("help", "earmarked", "--language", "en").out())
        .contains("of which utbildning 35 mkr");
  }

  @Test
  void aKeywordIsFollowedBySentencesWithIt() {
    assertThat(Answer.to("help", "rest", "behålls", "--language", "sv").out())
        .contains("Så säger man", "Nedåt, och staten behåller resten (kapitel 9)");
    assertThat(Answer.to("help", "grant", "--language", "en").out())
        .contains("How one says it", " more in specs/language/how-do-i-say.md.");
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void everyOptionIsDescribedInBothLanguages(String name) {
    Command command = Commands.named(name).orElseThrow();
    for (Choice option : Commands.optionsOf(command)) {
      var words = option.does();
      assertThat(words.in(Language.ENGLISH)).as("%s", option).endsWith(".");
      assertThat(words.in(Language.SWEDISH)).as("%s", option).endsWith(".");
      assertThat(words.in(Language.SWEDISH)).isNotEqualTo(words.in(Language.ENGLISH));
    }
  }

  @Test
  void helpOnAKindIsItsPage() {
    Answer answer = Answer.to("help", "claim-differs");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .startsWith("claim-differs: the text states another figure")
        .contains("\n    claim § 5.2 \"avsätts totalt 2 877 miljoner kronor")
        .doesNotContain("```", "#");
    assertThat(Answer.to("help", "claim", "differs")).isEqualTo(answer);
    assertThat(Answer.to("help", "claim-differs", "-l", "sv").out())
        .startsWith("claim-differs: texten anger ett annat tal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "sv"})
  void everyKindIsListedWithItsTitle(String language) {
    Answer answer = Answer.to("help", "findings", "--language", language);
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains(Kinds.names()).doesNotContainPattern("(?m)^  \\S+$");
  }

  @Test
  void anUnknownTopicIsAnsweredWithTheNearest() {
    Answer answer = Answer.to("help", "clam-differs");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .startsWith("There is no help on `clam-differs`. Did you mean `claim-differs`");
  }

  @Test
  void noLineOfProseIsWiderThanTheTerminal() {
    for (String language : List.of("en", "sv")) {
      for (String kind : Kinds.names()) {
        assertThat(Answer.to("help", kind, "-l", language).out().lines())
            .filteredOn(line -> !line.startsWith("    "))
            .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
      }
    }
  }

  @Test
  void headingsAreBoldOnATerminalAndPlainInAPipe() {
    String bold = "\u001b[1m";
    assertThat(Answer.in(Palette.ANSI, "help", "claim-differs").out()).startsWith(bold);
    assertThat(Answer.to("help", "claim-differs").out()).doesNotContain("\u001b");
  }

  @Test
  void theLanguageIsShownInBothVocabulariesAndIsTheSame() {
    SourceFile english = shown("en");
    SourceFile swedish = shown("sv");
    for (SourceFile file : List.of(english, swedish)) {
      var findings = new Findings();
      assertThat(new AgreementParser(file, findings).parse()).isPresent();
      assertThat(findings.all()).isEmpty();
    }
    assertThat(Twin.firstDifference(swedish, english)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Keyword.class)
  void everyKeywordIsExplainedWithASentenceInEachVocabulary(Keyword keyword) {
    for (Language language : Language.all()) {
      String word = keyword.in(language);
      assertThat(KeywordHelp.named(word)).contains(keyword);
      var sentence = KeywordExample.of(keyword, language);
      assertThat(sentence).hasSizeLessThanOrEqualTo(10);
      assertThat(String.join(" ", sentence)).contains(keyword.in(language));
    }
    var said = KeywordMeaning.of(keyword);
    assertThat(said.in(Language.SWEDISH)).isNotEqualTo(said.in(Language.ENGLISH));
  }

  @Test
  void theExampleOfKeywordsHasNoMistakesAndIsLaidOut(@TempDir Path folder) throws IOException {
    String example = KeywordExample.text();
    Asked.write(folder, "ordlista.agreement", example);
    Asked.write(folder, "gemensamt.agreement", "party staten \"Staten\"\n");
    Asked.write(
        folder,
        "fördelning.csv",
        "Region;Omställning\nRegion Norr;36 000 001 kr\nNorra;36 000 001 kr\n"
            + "Region Söder;24 000 000 kr\nSumma;60 000 001 kr\nKälla: SKR;\n");
    Asked.write(
        folder,
        "agreement.txt",
        "2. Av 100 invånare, minst en miljon kronor. 60 miljoner kronor till regionerna och cirka"
            + " 5 miljoner.\n");
    Files.write(
        folder.resolve("tal.xlsx"),
        WrittenBook.of("[2020]\nRegion;Antal\nRegion Norr;60\nRegion Söder;40\n").bytes());
    Asked.write(
        folder,
        "tal.html",
        "<table><tr><th>Region<th>Antal<tr><td>Region Norr<td>60<tr><td>Region"
            + " Söder<td>40</table>");
    Asked.write(
        folder,
        "söder.csv",
        """
        Bidragsmottagare;Region Söder
        Organisationsnummer;232100-0115
        Kontaktperson;Anna Ek
        Postadress;Box 1, 111 11 Söder
        Telefon inkl. riktnummer;035-13 48 00
        E-postadress;anna.ek@region.example
        Regeringskansliets diarienummer för bakomliggande överenskommelse;19/01702
        Regeringskansliets diarienummer för regeringsbeslut avseende utbetalning;S2020/1
        Överenskommelsens benämning;God vård 2020
        Belopp som rekvireras;1 mkr
        Bankgiro/Plusgiro;5050-1055
        Period som rekvisitionen avser;2020
        Datum;2020-11-20
        Namnförtydligande;Anna Ek
        """);
    var it = Asked.run("check", folder.toString());
    assertThat(it.code()).as(it.out()).isZero();
    for (Language language : Language.all()) {
      var there = Formatter.in(language).format(SourceFile.of("x", example));
      assertThat(there).isInstanceOf(Formatted.Text.class);
      String text = ((Formatted.Text) there).text();
      assertThat(text.lines().count()).isEqualTo(example.lines().count());
      assertThat(Formatter.in(Language.ENGLISH).format(SourceFile.of("x", text)))
          .isEqualTo(new Formatted.Text(example));
    }
  }

  @Test
  void helpOnAKeywordTellsWhatItSaysInTheLanguageOfTheReader() {
    assertThat(Answer.to("help", "claim", "-l", "en").out())
        .startsWith("claim\n\nA sentence of the text")
        .containsSubsequence("English: claim", "    claim § 3", "svenska: påstående");
    assertThat(Answer.to("hjälp", "påstående", "-l", "sv").out())
        .startsWith("påstående\n\nEn mening ur texten")
        .containsSubsequence("svenska: påstående", "    påstående § 3", "English: claim");
    assertThat(Answer.to("help", "rest", "till").out()).contains("residue to largest");
    assertThat(Answer.to("help", "by").out()).contains("The last day.", "The key that a grant");
  }

  @Test
  void aWordThatIsNearAKeywordIsAnsweredWithIt() {
    Answer answer = Answer.to("help", "påståend", "-l", "sv");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err())
        .startsWith("Det finns ingen hjälp om `påståend`. Menade du `påstående`?");
  }

  @Test
  void aPageQuotesAgreementsInTheVocabularyOfItsReader() {
    assertThat(Answer.to("help", "claim-differs", "-l", "sv").out())
        .contains("\n    påstående § 5.2 ", "\n        omtvistat 42 mkr för lågt")
        .doesNotContain("\n    claim ");
    assertThat(Answer.to("help", "appendix-cell-differs", "-l", "sv").out())
        .contains("\n    omtvistat rad \"Halland\" kolumn \"Belopp\" 1 kr för högt");
  }

  private static SourceFile shown(String language) {
    Answer answer = Answer.to("help", "language", "--language", language);
    assertThat(answer.code()).isZero();
    assertThat(answer.out().lines().count()).isLessThanOrEqualTo(54);
    var example = new StringBuilder();
    answer
        .out()
        .lines()
        .filter(line -> line.startsWith("    ") || line.isEmpty())
        .forEach(line -> example.append(line).append('\n'));
    return SourceFile.of("help." + language, example.toString());
  }
}
