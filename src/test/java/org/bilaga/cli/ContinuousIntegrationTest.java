package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bilaga.answer.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The example workflows and the hook: what they call exists, and works in a new workspace. */
class ContinuousIntegrationTest {
  private static final Path FOLDER = Path.of("specs", "ci");
  private static final Path HOOKS = Path.of(".pre-commit-hooks.yaml");

  @ParameterizedTest
  @ValueSource(strings = {"github.en.yml", "github.sv.yml", "gitlab.en.yml", "gitlab.sv.yml"})
  void everyCommandAndOptionExists(String name) throws Exception {
    List<List<String>> commands = commands(yaml(FOLDER.resolve(name)));
    assertThat(commands).hasSizeGreaterThan(2);
    for (List<String> words : commands) {
      isUnderstood(words);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"github", "gitlab"})
  void inEveryLanguageTheSameIsDone(String name) throws Exception {
    assertThat(unnamed(FOLDER.resolve(name + ".sv.yml")))
        .isEqualTo(unnamed(FOLDER.resolve(name + ".en.yml")));
  }

  /** What is done, without what its steps are called. */
  private static String unnamed(Path workflow) throws Exception {
    return String.valueOf(yaml(workflow)).replaceAll("name=[^,}]*", "name");
  }

  @Test
  void theHookCallsACommandAndItsExampleTheHook() throws Exception {
    var hook = (Map<?, ?>) ((List<?>) yaml(HOOKS)).get(0);
    isUnderstood(words(String.valueOf(hook.get("entry"))));
    assertThat(hook.get("language")).isEqualTo("script");
    assertThat(Path.of("bilaga")).isExecutable();
    assertThat("avtal/å.agreement").containsPattern(String.valueOf(hook.get("files")));
    assertThat("bilaga-1.csv").containsPattern(String.valueOf(hook.get("files")));
    assertThat(String.valueOf(yaml(FOLDER.resolve("pre-commit-config.yaml"))))
        .contains("id=" + hook.get("id"));
  }

  @Test
  void theCommandsOfTheWorkflowsPassInANewWorkspace(@TempDir Path folder) throws Exception {
    Path workspace = folder.resolve("avtal");
    assertThat(Asked.run("new", workspace.toString(), "-l", "sv").code()).isZero();
    git(workspace, "init", "-q");
    git(workspace, "add", "-A");
    git(
        workspace,
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.org",
        "commit",
        "-q",
        "-m",
        "one");
    for (String name : List.of("github.en.yml", "gitlab.en.yml")) {
      for (List<String> words : commands(yaml(FOLDER.resolve(name)))) {
        List<String> run = new ArrayList<>(words.subList(1, words.size()));
        run.replaceAll(word -> word.replaceAll("^(@?).*\\$.*", "$1HEAD"));
        if (words.get(1).equals("compare")) {
          run.add("-w");
        }
        run.add(workspace.toString());
        Asked asked = Asked.run(run.toArray(new String[0]));
        assertThat(asked.err()).as(String.join(" ", run)).isEmpty();
        assertThat(asked.code()).isZero();
      }
    }
  }

  @Test
  void theActionRunsTheLauncherAndTheWorkflowsUseIt() throws Exception {
    Path file = Path.of("action.yml");
    var action = (Map<?, ?>) yaml(file);
    var inputs = (Map<?, ?>) action.get("inputs");
    String standard = String.valueOf(((Map<?, ?>) inputs.get("arguments")).get("default"));
    isUnderstood(words("bilaga " + standard));
    var runs = (Map<?, ?>) action.get("runs");
    assertThat(runs.get("using")).isEqualTo("composite");
    String steps = String.valueOf(runs.get("steps"));
    assertThat(steps).contains("\"$GITHUB_ACTION_PATH/bilaga\" --version", "actions/setup-java@");
    // What is asked for is given to the shell as a value, never as part of what it runs.
    for (Object step : (List<?>) runs.get("steps")) {
      assertThat(String.valueOf(((Map<?, ?>) step).get("run"))).doesNotContain("${{");
    }
    for (String name : List.of("github.en.yml", "github.sv.yml")) {
      String workflow = Files.readString(FOLDER.resolve(name));
      assertThat(workflow).contains("path: .bilaga-program", "uses: ./.bilaga-program");
      for (Object given : inputs(yaml(FOLDER.resolve(name)), "./.bilaga-program")) {
        assertThat(inputs.keySet().toArray()).contains(given);
      }
    }
  }

  /** The names of what a workflow gives to an action. */
  private static List<Object> inputs(Object yaml, String action) {
    List<Object> inputs = new ArrayList<>();
    if (yaml instanceof Map<?, ?> map) {
      if (action.equals(map.get("uses")) && map.get("with") instanceof Map<?, ?> given) {
        inputs.addAll(given.keySet());
      }
      map.values().forEach(value -> inputs.addAll(inputs(value, action)));
    } else if (yaml instanceof List<?> list) {
      list.forEach(value -> inputs.addAll(inputs(value, action)));
    }
    return inputs;
  }

  private static void isUnderstood(List<String> words) throws Exception {
    assertThat(words.get(0)).isEqualTo("bilaga");
    Command command = Commands.named(words.get(1)).orElseThrow();
    // Refused where an option is none, or a value not one of those it takes.
    Given.read(command.name(), Commands.optionsOf(command), words.subList(2, words.size()));
  }

  private static Object yaml(Path file) throws Exception {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  /** What of all texts in a file is a call of the program. */
  private static List<List<String>> commands(Object yaml) {
    List<List<String>> commands = new ArrayList<>();
    if (yaml instanceof Map<?, ?> map) {
      map.values().forEach(value -> commands.addAll(commands(value)));
    } else if (yaml instanceof List<?> list) {
      list.forEach(value -> commands.addAll(commands(value)));
    } else if (yaml instanceof String text) {
      for (String part : text.split("\n|&&|\\|\\||;|\\bthen\\b")) {
        if (part.strip().startsWith("bilaga ")) {
          commands.add(words(part.strip()));
        }
      }
    }
    return commands;
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    for (String word : command.replaceAll(">.*", "").strip().split(" +")) {
      words.add(word.replace("\"", ""));
    }
    return words;
  }

  private static void git(Path folder, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
