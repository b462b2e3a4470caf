package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bilaga.assist.Proposal;
import org.bilaga.finding.Palette;
import org.bilaga.repl.Answer;
import org.bilaga.repl.Questions;
import org.bilaga.repl.Session;
import org.bilaga.words.Language;
import org.bilaga.workspace.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions without a terminal: transcripts, what is proposed, and files that change. */
class SessionTest {
  private static final String FOLDER = "src/test/resources/org/bilaga/cli/";

  private static final String FILE =
      """
      group regioner "Regionerna" {
          | id      | name    |
          | gotland | Gotland |
          | halland | Halland |
      }
      data befolkning "Folkmängd" by regioner {
          | region  | antal |
          | Gotland |     1 |
          | Halland |     3 |
      }
      agreement a "A" {
          period 2020
          key folkmängd = share of befolkning.antal
          grant b 8 mkr to regioner by folkmängd
      }
      """;

  @TempDir private Path folder;

  private static Session session(Path path, Language language) {
    var host = new SessionHost(path, Palette.NONE, () -> 100);
    var project = new Project(List.of(path), Path.of("").toAbsolutePath());
    return new Session(project, host, Optional.of(language), language);
  }

  private Session small() {
    Asked.write(folder, "a.agreement", FILE);
    return session(folder, Language.ENGLISH);
  }

  /** A transcript is asked anew, line by line, and has to read the same. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "sv"})
  void transcriptsReadTheSame(String language) throws IOException {
    Path file = Path.of(FOLDER + "session." + language + ".txt");
    String expected = Files.readString(file);
    var session =
        session(
            Path.of(Asked.AGREEMENTS), language.equals("sv") ? Language.SWEDISH : Language.ENGLISH);
    var transcript = new StringBuilder();
    var request = new StringBuilder();
    for (String line : (expected + "> quit\n").lines().toList()) {
      if (line.startsWith("> ")) {
        ask(session, request.toString(), transcript);
        request.setLength(0);
        request.append(line.substring(2));
      } else if (line.startsWith("… ")) {
        request.append('\n').append(line.substring(2));
      }
    }
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, transcript);
    }
    assertThat(transcript.toString()).isEqualTo(expected);
  }

  private static void ask(Session session, String request, StringBuilder transcript) {
    if (request.isEmpty()) {
      return;
    }
    transcript.append("> ").append(request.replace("\n", "\n… ")).append('\n');
    for (Answer answer : session.answers(request)) {
      transcript.append(answer.notes()).append(answer.text());
    }
  }

  @Test
  void theLastAnswerStaysWhatItWas() {
    Session session = small();
    assertThat(session.answer("a[halland]").text()).isEqualTo("6 000 000 kr\n");
    assertThat(session.answer("what if a.b = 16 mkr").wrong()).isFalse();
    assertThat(session.answer("a[halland] - it").text()).startsWith("6 000 000 kr\n");
    assertThat(session.answer("as it is").wrong()).isFalse();
    assertThat(session.answer("a[halland]").text()).isEqualTo("6 000 000 kr\n");
    assertThat(session.answer("befolkning.antal").wrong()).isFalse();
    assertThat(session.answer("it[halland] / it[gotland]").text()).isEqualTo("3\n");
  }

  @Test
  void anAnswerUnderASuppositionSaysSo() {
    Session session = small();
    session.answer("what if a.b = 16 mkr");
    assertThat(session.answer("a[halland]").text())
        .isEqualTo("12 000 000 kr\n(what if a.b = 16 mkr)\n");
    assertThat(session.answer("top 1 of a").text()).contains("12 000 000 kr", "(what if");
    assertThat(session.answer("why a[halland]").text()).contains("12 000 000 kr", "(what if");
  }

  @Test
  void whatLooksAtTheFilesCountsWithNothingSupposed() {
    Session session = small();
    String typed = "scenario t for a { set b = 16 mkr }";
    assertThat(session.answer(typed).wrong()).isFalse();
    String written = session.answer("compare a and t").text();
    assertThat(written).contains("8 mkr → 16 mkr");
    session.answer("what if a.b = 12 mkr");
    assertThat(session.answer("compare a and t").text())
        .isEqualTo(written + "(as written, without what is supposed)\n");
  }

  @Test
  void whatIsSupposedOfAScenarioMovesItsMoney() {
    Session session = small();
    session.answer("scenario t for a { set b = 16 mkr }");
    assertThat(session.answer("what if t.b = 20 mkr").text())
        .contains("t: 16 mkr → 20 mkr (+4 mkr)")
        .doesNotContain("No money moves", "a: ");
  }

  @Test
  void plainQuestionsAreAnsweredInTheLanguageTheyArePutIn() {
    Session session = small();
    for (String question :
        List.of(
            "how much does Halland get?",
            "what does halland get of a",
            "hur mycket får Halland",
            "vad får halland av a?",
            "halland",
            "Halland")) {
      assertThat(session.answer(question).text()).as(question).isEqualTo("6 000 000 kr\n");
    }
    assertThat(session.answer("hur stor andel får halland").text()).isEqualTo("75 %\n");
    assertThat(session.answer("it * 8 mkr").text()).isEqualTo("6 000 000 kr\n");
    assertThat(session.answer("who gets most").text()).contains("Recipient", "Halland");
    assertThat(session.answer("vem får minst av a").text()).contains("Mottagare", "Gotland");
    assertThat(session.answer("varför får halland 6 mkr?").text())
        .contains("a[halland]", "6 000 000 kr", "Nyckeln");
    assertThat(session.answer("vad händer om a.b = 16 mkr").text()).contains("i stället för");
    assertThat(session.answer("as it is").text()).startsWith("Everything");
    assertThat(session.answer("how much does nobody get").notes())
        .startsWith("I do not understand `nobody`")
        .contains("  how much does Gotland get of a\n");
    assertThat(session.answer("hur mycket får ingen").notes()).startsWith("Jag förstår inte");
    assertThat(session.answer("hur mycket får Hallnd av a").notes())
        .isEqualTo("Ingenting här heter `Hallnd`. Menade du `Halland` eller `halland`?\n");
    assertThat(session.answer("jämför Halland och Gotland i a").text())
        .startsWith("Halland får 4 000 000 kr mer än Gotland av A (a)");
    assertThat(session.answer("how much does Halland get after tax?").notes())
        .startsWith("I do not understand");
    assertThat(session.language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void whatIsChosenBesideAQuestionIsUnderstoodOrTold() {
    Session session = small();
    assertThat(session.answer("a --format csv").text()).startsWith("agreement,");
    assertThat(session.answer("a --format ics").notes()).contains("`ics`");
    assertThat(session.answer("a --bye regioner").notes()).contains("--bye", "--by");
    assertThat(session.answer("check --fix all").notes()).contains("command line");
    assertThat(session.answer("check").text()).contains("no findings");
    assertThat(session.answer("check --format json").text()).startsWith("{\"summary\": {");
    assertThat(session.answer("check -f junit").text()).contains("<testsuites ");
    assertThat(session.answer("check -f github").text()).contains("no findings");
    assertThat(session.answer("check -f sarif").notes()).contains("`sarif`", "json");
  }

  @Test
  void aSavedChangeIsReadAndToldInMoney() {
    Session session = small();
    session.answer("a[halland]");
    Asked.write(folder, "a.agreement", FILE.replace("8 mkr", "10 mkr "));
    Answer answer = session.answer("a[halland]");
    assertThat(answer.text()).isEqualTo("7 500 000 kr\n");
    assertThat(answer.notes())
        .isEqualTo(
            "Read anew. a: 8 mkr → 10 mkr (+2 mkr). 2 recipients get another amount, most of all"
                + " Halland: +1 500 000 kr.\n");
    assertThat(session.answer("a[halland]").notes()).isEmpty();
  }

  @Test
  void aSavedMistakeLeavesWhatWasUnderstood() {
    Session session = small();
    Asked.write(folder, "a.agreement", FILE.replace("8 mkr", "8 mkrr mkr"));
    Answer answer = session.answer("a[halland]");
    assertThat(answer.notes()).startsWith("Files were saved with mistakes");
    assertThat(answer.text()).isEqualTo("6 000 000 kr\n");
    Asked.write(folder, "a.agreement", FILE);
    assertThat(session.answer("a[halland]").text()).isEqualTo("6 000 000 kr\n");
  }

  @Test
  void whatIsTypedInCanBeUsedChangedSavedAndForgotten() throws IOException {
    Session session = small();
    assertThat(session.answer("let x = a.b / 2").text()).isEqualTo("x = 4 000 000 kr\n");
    assertThat(session.answer("let x = a.b / 4").text()).isEqualTo("x = 2 000 000 kr\n");
    assertThat(session.answer("x * 2").text()).isEqualTo("4 000 000 kr\n");
    assertThat(session.answer("let a = 1").notes()).contains("declared already");
    assertThat(session.answer("let y = nothing").wrong()).isTrue();
    assertThat(session.answer("scenario s \"S\" for a { set b = 12 mkr }").wrong()).isFalse();
    assertThat(session.answer("s[halland]").text()).isEqualTo("9 000 000 kr\n");
    Path saved = folder.resolve("trial.agreement");
    assertThat(session.answer("save " + saved).wrong()).isFalse();
    assertThat(saved)
        .hasContent(
            """
            use "a.agreement"

            let x = a.b / 4

            scenario s "S" for a { set b = 12 mkr }
            """);
    assertThat(session.answer("s[halland]").text()).isEqualTo("9 000 000 kr\n");
    assertThat(session.answer("save " + saved).wrong()).isTrue();
    assertThat(Files.readString(folder.resolve("a.agreement"))).isEqualTo(FILE);
  }

  @Test
  void whatWasTypedInCanBeForgotten() {
    Session session = small();
    session.answer("let x = 5 mkr");
    assertThat(session.answer("forget x").wrong()).isFalse();
    assertThat(session.answer("x").wrong()).isTrue();
  }

  @Test
  void aMistakeEndsNothing() {
    Session session = small();
    for (String wrong :
        List.of("a[hallan]", "1 +", "((((", "\"", "what if a = nothing", "top 0", "\u0000")) {
      Answer answer = session.answer(wrong);
      assertThat(answer.wrong()).as(wrong).isTrue();
      assertThat(answer.notes()).as(wrong).isNotBlank().doesNotContain("fault of its own");
      assertThat(answer.leaves()).isFalse();
    }
    assertThat(session.answer("a[halland]").text()).isEqualTo("6 000 000 kr\n");
    assertThat(session.answer("quit").leaves()).isTrue();
  }

  // What is proposed

  private static List<String> proposed(String text) {
    var session = session(Path.of(Asked.AGREEMENTS), Language.ENGLISH);
    return Questions.at(session, text, text.length()).stream().map(Proposal::text).toList();
  }

  @Test
  void membersAreFoundByNameAndAliasWithAndWithoutTheirDots() {
    assertThat(proposed("gnv-2020[vastra"))
        .containsExactly("västra-götaland", "västra-götalands-län");
    assertThat(proposed("gnv-2020[VÄSTRA")).contains("västra-götaland");
    assertThat(proposed("gnv-2020[kr")).containsExactly("kronoberg", "kronobergs-län");
    assertThat(proposed("gnv-2020[gotalands")).contains("västra-götaland");
    assertThat(proposed("deadlines for hall")).contains("halland");
  }

  @Test
  void whatStandsInSomethingIsProposedBehindTheDot() {
    assertThat(proposed("gnv-2020.nar")).containsExactly("nära-vård");
    assertThat(proposed("gnv-2020.nära-vård.")).contains("omställning", "förstärkning", "total");
    assertThat(proposed("befolkning.a")).contains("antal");
  }

  @Test
  void questionsNamesSectionsTopicsAndFilesAreProposed() {
    assertThat(proposed("")).contains("why", "what if", "compare");
    assertThat(proposed("gnv-20")).startsWith("gnv-2019", "gnv-2020");
    assertThat(proposed("total to s")).contains("skr", "stockholm");
    assertThat(proposed("agr")).contains("agreement");
    assertThat(proposed("§ 5.")).contains("§ 5.2");
    assertThat(proposed("help claim")).contains("claim-differs");
    assertThat(proposed("check specs/agr")).contains("specs/agreements/");
  }
}
