package org.bilaga.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a new workspace, from those that lie in the jar. */
final class WorkspaceTemplate {
  private final String template;
  private final boolean swedish;

  WorkspaceTemplate(String template, boolean swedish) {
    this.template = template;
    this.swedish = swedish;
  }

  /** The text of each file by its path, in the order they are told. */
  Map<String, String> files() {
    var files = new LinkedHashMap<String, String>();
    files.put(agreement(), read(template + "/agreement", ".agreement"));
    if (isRegions()) {
      files.put(swedish ? "regioner.csv" : "regions.csv", read("regions/regions.csv"));
      files.put(swedish ? "befolkning.csv" : "population.csv", read("regions/population", ".csv"));
    }
    files.put(swedish ? "bilaga-1.csv" : "appendix-1.csv", read(template + "/appendix-1", ".csv"));
    files.put("README.md", readme());
    files.put(".github/workflows/bilaga.yml", read("ci/github.yml"));
    files.put(".gitlab-ci.yml", read("ci/gitlab.yml"));
    files.put(".bilaga", "");
    return files;
  }

  /** What to try first, from where one stands. */
  List<String> commands(String folder) {
    String quoted = folder.indexOf(' ') < 0 ? folder : "'" + folder + "'";
    return List.of(
        "cd " + quoted,
        "bilaga check",
        "bilaga show " + name() + " --by " + group(),
        "bilaga explain '" + name() + "[" + member() + "]'");
  }

  private boolean isRegions() {
    return template.equals("regions");
  }

  private String agreement() {
    return swedish ? "överenskommelse.agreement" : "agreement.agreement";
  }

  private String name() {
    return isRegions()
        ? swedish ? "tillgänglighet-2026" : "access-2026"
        : swedish ? "läsning-2026" : "reading-2026";
  }

  private String title() {
    return isRegions()
        ? swedish ? "Bättre tillgänglighet 2026" : "Better access 2026"
        : swedish ? "Läsning 2026" : "Reading 2026";
  }

  private String group() {
    return isRegions() ? swedish ? "regioner" : "regions" : swedish ? "kommuner" : "municipalities";
  }

  private String member() {
    return isRegions() ? "halland" : "kumla";
  }

  private String readme() {
    var tables = new StringBuilder();
    if (isRegions()) {
      tables.append(
          swedish
              ? "| `regioner.csv`, `befolkning.csv` | mottagarna, och vad pengarna fördelas efter"
                  + " |\n"
              : "| `regions.csv`, `population.csv` | the recipients, and what money is shared by"
                  + " |\n");
    }
    tables.append(
        swedish
            ? "| `bilaga-1.csv` | bilagan som den publiceras; varje cell kontrolleras |\n"
            : "| `appendix-1.csv` | the appendix as published; each cell is checked |\n");
    return read("readme", ".md")
        .replace("{title}", title())
        .replace("{agreement}", agreement())
        .replace("{tables}", tables)
        .replace("{name}", name())
        .replace("{group}", group())
        .replace("{member}", member());
  }

  private String read(String name, String ending) {
    return read(name + (swedish ? ".sv" : ".en") + ending);
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
