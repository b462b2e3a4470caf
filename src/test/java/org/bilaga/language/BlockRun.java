package org.bilaga.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bilaga.check.Audit;
import org.bilaga.document.MadeDocument;
import org.bilaga.document.MadeDocument.Part;
import org.bilaga.document.MadeWord;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.language.ReferencePage.Block;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.table.document.WrittenBook;
import org.bilaga.words.Language;

/** Runs a block of a page in a folder where all files lie that the reference has named so far. */
record BlockRun(
    Edition edition,
    ReferencePage page,
    Block block,
    Map<String, String> known,
    Path folder,
    Golden golden) {
  private static final Pattern TIME = Pattern.compile("\\d+(,\\d+)? m?s(?=\\R|$)");

  /** What stands around sentences, in each language. */
  private static final Map<Language, List<String>> AROUND =
      Map.of(
          Language.ENGLISH, List.of("use", "agreement"),
          Language.SWEDISH, List.of("använd", "överenskommelse"));

  void run() throws IOException {
    for (var file : known.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (file.getKey().endsWith(".xlsx")) {
        Files.write(path, WrittenBook.of(file.getValue()).bytes());
      } else if (file.getKey().endsWith(".docx")) {
        List<Part> paragraphs = file.getValue().lines().<Part>map(Part.Paragraph::new).toList();
        Files.write(path, MadeWord.of(new MadeDocument("", paragraphs, List.of())));
      } else {
        Files.writeString(path, file.getValue());
      }
    }
    switch (block.language()) {
      case "agreement" -> agreement();
      case "csv", "html", "workbook", "word", "text" ->
          assertThat(block.value("name")).as("the name of a file").isPresent();
      case "console" -> console();
      default -> assertThat(block.language()).as("a block that is run").isEmpty();
    }
  }

  private void agreement() throws IOException {
    Path file = folder.resolve(block.value("name").orElse("exempel.agreement"));
    Files.writeString(file, block.is("inside") ? around(block.content()) : block.content());
    List<Finding> found = check(file);
    if (block.value("name").isEmpty()) {
      Files.delete(file);
    }
    var kinds = new TreeSet<String>();
    var told = new StringBuilder();
    for (Finding finding : found) {
      if (finding.disputed().isEmpty()) {
        kinds.add(finding.kind().name());
        told.append(finding.span())
            .append(": ")
            .append(finding.message(Language.ENGLISH))
            .append('\n');
      }
    }
    String finds = String.join(",", kinds);
    String expected = block.value("finds").orElse("");
    if (!finds.equals(expected)) {
      int fence = page.text().lastIndexOf("```", block.start());
      String info =
          page.text().substring(fence, block.start()).strip().replaceAll(" finds=\\S+", "");
      golden.shouldBe(
          page, fence, block.start(), info + (finds.isEmpty() ? "" : " finds=" + finds) + "\n");
    }
    assertThat(finds).as("%s:%s finds\n%s", page.path(), block.line(), told).isEqualTo(expected);
  }

  /** The sentences as they would stand in a file; translations are no files of their own. */
  private String around(String sentences) {
    List<String> words = AROUND.get(edition.language());
    var file = new StringBuilder();
    for (String name : known.keySet()) {
      if (name.endsWith(".agreement") && !name.matches(".*\\.(en|sv)\\.agreement")) {
        file.append(words.get(0)).append(" \"").append(name).append("\"\n");
      }
    }
    return file.append(words.get(1))
        .append(" exempel {\n")
        .append(sentences)
        .append("}\n")
        .toString();
  }

  private List<Finding> check(Path file) throws IOException {
    var findings = new Findings();
    var modules = new Modules(new Workspace(folder.toRealPath(), folder), findings);
    var module = modules.load(file);
    new Audit(findings).run(module.map(List::of).orElse(List.of()));
    return findings.sorted();
  }

  /** Runs each command in the folder of the page's files, as a reader would. */
  private void console() throws IOException {
    var actual = new StringBuilder();
    for (String line : block.content().lines().toList()) {
      if (line.startsWith("$ bilaga ")) {
        actual.append(line).append('\n').append(output(line.substring("$ bilaga ".length())));
      }
    }
    String expected = TIME.matcher(block.content()).replaceAll("12 ms");
    String printed = TIME.matcher(actual).replaceAll("12 ms");
    if (!expected.equals(printed)) {
      golden.shouldBe(page, block.start(), block.end(), printed);
    }
    assertThat(printed).as("%s:%s", page.path(), block.line()).isEqualTo(expected);
  }

  private String output(String arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Dbilaga.locale=" + edition.language().code());
    command.addAll(List.of("-cp", classPath(), "org.bilaga.cli.Main"));
    for (String argument : arguments.split(" ")) {
      // A shell takes the quotation marks off; no example has a space inside them.
      command.add(argument.replace("'", ""));
    }
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    try (var out = process.getInputStream()) {
      return new String(out.readAllBytes(), UTF_8);
    }
  }

  /** Ours, whatever folder one stands in. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
