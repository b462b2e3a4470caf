package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bilaga.cli.TypedSession;
import org.bilaga.repl.Answer;
import org.bilaga.repl.Session;

/** What is typed: lines of a session, and questions in plain words. */
final class LineDoor implements Door {
  private static final List<String> LINES =
      List.of(
          "gnv[a]",
          "it / 2",
          "gnv.total / 21",
          "folk.antal[b] / 10 319 473",
          "gnv",
          "why gnv[c] två",
          "varför gnv[a]",
          "top 3 of gnv",
          "bottom 2 of folk.antal",
          "who gets more than 7 kr of gnv",
          "who gets at most 30 kr of gnv",
          "vem får minst av gnv",
          "what if gnv.total = 7 000 kr",
          "what if gnv.vård.ett = 16 mkr",
          "as it is",
          "let half = gnv.total / 2",
          "half * 2",
          "låt z = 2 * half",
          "forget half",
          "scenario more \"More\" for gnv { total 900 kr }",
          "compare gnv and more for a",
          "solve gnv[a] >= 40 kr by varying gnv.vård.ett",
          "show gnv --by regioner",
          "explain gnv[a]",
          "deadlines --for a",
          "coverage gnv",
          "check",
          "help grant",
          "hjälp",
          "tour",
          "svenska",
          "save x.agreement",
          "sum(gnv[regioner])",
          "(1 + 2) * 3 kr - 1/3 kr");

  private static final List<String> QUESTIONS =
      List.of(
          "how much does Region A get of gnv",
          "what share does Region B get of gnv",
          "who gets most of gnv",
          "who gets more than 100 kr of gnv",
          "what is the mean of gnv",
          "which grant is largest in gnv",
          "how much do Region A and Region C get together of gnv",
          "compare Region A, Region B and Region C in gnv",
          "why does Region A get less than Region B of gnv",
          "when must Region A report under gnv",
          "what if gnv increases by 2 %",
          "how large must gnv be for Region A to get 200 kr",
          "how much does Region A get per inhabitant of gnv",
          "which conditions apply to gnv in 2020",
          "what is not distributed of gnv",
          "does it add up",
          "hur mycket får Region A av gnv",
          "vem får mest av gnv",
          "hur stor andel får A-län av gnv 2020",
          "varför får Region C så mycket av gnv",
          "när ska Region A redovisa",
          "hur många invånare har Region B",
          "vad händer om gnv minskar med 10 procent",
          "vilka villkor gäller för gnv");

  private final boolean question;
  private final List<String> seeds;
  private final Asking at;

  private LineDoor(boolean question, Path folder) {
    this.question = question;
    this.seeds = question ? QUESTIONS : LINES;
    this.at = new Asking(folder);
  }

  static Door session(Path folder) {
    return new LineDoor(false, folder);
  }

  static Door ask(Path folder) {
    return new LineDoor(true, folder);
  }

  @Override
  public String name() {
    return question ? "ask" : "session";
  }

  @Override
  public byte[] next(Random random) {
    var text = new StringBuilder();
    for (int i = question ? 0 : random.nextInt(6); i >= 0; i--) {
      String line = Seeds.one(seeds, random);
      text.append(
          random.nextInt(3) == 0 ? line : Mutations.ofText(line, Seeds.one(seeds, random), random));
      text.append('\n');
    }
    return text.toString().getBytes(UTF_8);
  }

  @Override
  public String hold(byte[] input) throws IOException {
    at.anew();
    at.write("a.agreement", Seeds.SMALL);
    at.write("t.csv", Seeds.TABLE);
    String text = Seeds.text(input);
    if (question) {
      String form = List.of("text", "json", "md", "csv", "html").get(Asking.chosen(input, 5));
      // An option's word, or a file's, would be something else than a question.
      String asked = text.strip().replaceFirst("^[-\\s]+", "");
      var answer = at.ask(form, "ask", asked, "--format=" + form, "--workspace=" + at.folder);
      return answer.code() + " " + FileDoor.shape(answer.err());
    }
    Session session = TypedSession.of(at.folder);
    var said = new StringBuilder();
    for (String line : text.split("\n")) {
      // `check /`, or `/` alone, would read every agreement of the machine, as it is asked to.
      line =
          line.replaceAll(
              "(?<=^|\\s)\\p{L}*+[/~]+(?=\\s|$)|(?<=^|\\s|check|kontrollera)[/~]+|\\.\\.[/~]+",
              " ");
      for (Answer answer : session.answers(line)) {
        Outputs.hold("text", "session", answer.text());
        Outputs.hold("text", "session", answer.notes());
        said.append(answer.wrong() ? "-" : "+");
      }
    }
    return said.substring(0, Math.min(8, said.length()));
  }
}
