package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bilaga.cli.Asked;

/**
 * Agreements at revisions of git, and revisions by any name: a text of earlier and one of now, with
 * the words of the comparison in the first line. Whatever they are, git is left as it was.
 */
final class RevisionDoor implements Door {
  private static final List<String> ASKED =
      List.of(
          "gnv@HEAD~1 gnv",
          "gnv@HEAD",
          "@HEAD~1 @HEAD",
          "HEAD~1",
          "gnv@main gnv@HEAD --for a",
          "gnv@HEAD~2",
          "vård.ett@HEAD~1 vård.ett",
          "@HEAD@{1}",
          "gnv@HEAD:a.agreement",
          "@--help",
          "gnv@HEAD^{tree}");

  private final Asking at;

  RevisionDoor(Path folder) {
    at = new Asking(folder);
  }

  @Override
  public String name() {
    return "revision";
  }

  @Override
  public byte[] next(Random random) {
    String asked = Seeds.one(ASKED, random);
    if (random.nextInt(3) == 0) {
      asked = Mutations.ofText(asked, Seeds.one(ASKED, random), random).replaceAll("\\R", " ");
    }
    return (asked + "\n" + Mutations.ofText(Seeds.SMALL, Seeds.SMALL, random)).getBytes(UTF_8);
  }

  @Override
  public String hold(byte[] input) throws IOException {
    String[] parts = Seeds.text(input).split("\n", 2);
    at.anew();
    at.write("t.csv", Seeds.TABLE);
    at.write("a.agreement", Seeds.SMALL);
    git("init", "-q", "-b", "main");
    commit();
    at.write("a.agreement", parts.length > 1 ? parts[1] : "");
    commit();
    at.write("a.agreement", Seeds.SMALL);
    String before = git("status", "--porcelain") + git("rev-parse", "HEAD");
    List<String> words = new ArrayList<>(List.of("compare"));
    for (String word : parts[0].strip().split("\\s+")) {
      // An option may lead elsewhere, as it is asked to; so may a path.
      words.add(word.matches("-.*|.*(?:/|\\.\\.|~(?!\\d)).*") ? "gnv" : word);
    }
    String form = List.of("text", "json", "md", "html").get(Asking.chosen(input, 4));
    words.addAll(List.of("--format=" + form, "--workspace=" + at.folder));
    Asked answer = at.ask(form, words.toArray(String[]::new));
    String after = git("status", "--porcelain") + git("rev-parse", "HEAD");
    if (!after.equals(before)) {
      throw new Failed("git is not as it was", before + " " + after);
    }
    return answer.code() + " " + FileDoor.shape(answer.err());
  }

  private void commit() throws IOException {
    git("add", "-A");
    git(
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.org",
        "commit",
        "-qm",
        "x",
        "--allow-empty");
  }

  private String git(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(at.folder.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    Process process = builder.redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
