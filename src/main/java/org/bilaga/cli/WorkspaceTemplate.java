package org.bilaga.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.answer.Choice;
import org.bilaga.finding.ShellWord;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** The files of a new workspace, from those that lie in the jar. */
final class WorkspaceTemplate {
  private final String template;
  private final Language language;

  WorkspaceTemplate(String template, Language language) {
    this.template = template;
    this.language = language;
  }

  /** The text of each file by its path, in the order they are told. */
  Map<String, String> files() {
    var files = new LinkedHashMap<String, String>();
    files.put(agreement(), read(template + "/agreement", ".agreement"));
    if (isRegions()) {
      files.put(said(Sentences.templateMembersFile()), read("regions/regions.csv"));
      files.put(said(Sentences.templateDataFile()), read("regions/population", ".csv"));
    }
    files.put(said(Sentences.templateAppendixFile()), read(template + "/appendix-1", ".csv"));
    files.put("README.md", readme());
    files.put(".github/workflows/bilaga.yml", read("ci/github", ".yml"));
    files.put(".gitlab-ci.yml", read("ci/gitlab", ".yml"));
    files.put(".bilaga", "");
    return files;
  }

  /** What to try first, from where one stands. */
  List<String> commands(String folder) {
    return List.of(
        "cd " + ShellWord.of(folder),
        "bilaga " + said(Sentences.commandCheck()),
        "bilaga " + said(Sentences.commandShow()) + " " + name() + by() + group(),
        "bilaga " + said(Sentences.commandExplain()) + " '" + name() + "[" + member() + "]'");
  }

  private String by() {
    return " --" + said(Choice.BY.called()) + " ";
  }

  private boolean isRegions() {
    return template.equals("regions");
  }

  private String agreement() {
    return said(Sentences.templateAgreementFile());
  }

  private String name() {
    return said(isRegions() ? Sentences.templateRegionsName() : Sentences.templateSmallName());
  }

  private String title() {
    return said(isRegions() ? Sentences.templateRegionsTitle() : Sentences.templateSmallTitle());
  }

  private String group() {
    return said(isRegions() ? Sentences.templateRegionsGroup() : Sentences.templateSmallGroup());
  }

  private String member() {
    return isRegions() ? "halland" : "kumla";
  }

  private String said(Told told) {
    return told.in(language);
  }

  private String readme() {
    var tables = new StringBuilder();
    if (isRegions()) {
      tables.append(said(Sentences.templateTables())).append('\n');
    }
    tables.append(said(Sentences.templateAppendix())).append('\n');
    return read("readme", ".md")
        .replace("{title}", title())
        .replace("{agreement}", agreement())
        .replace("{tables}", tables)
        .replace("{name}", name())
        .replace("{group}", group())
        .replace("{member}", member());
  }

  private String read(String name, String ending) {
    return read(name + "." + said(Sentences.templateCode()) + ending);
  }

  private static String read(String name) {
    try (var file = WorkspaceTemplate.class.getResourceAsStream("new/" + name)) {
      if (file == null) {
        throw new IllegalStateException("no file new/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
