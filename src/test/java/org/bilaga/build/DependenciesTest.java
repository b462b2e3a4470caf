package org.bilaga.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Bilaga is said to be made of is what the build takes, version by version. */
class DependenciesTest {
  private static final Pattern IN_BUILD =
      Pattern.compile("<(?:[\\w.-]+\\.)?version>(\\d+(?:\\.\\d+)+)</");
  private static final Pattern SAID = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)+(?![\\w.])");

  /** What others bring along, what npm installs, and the names of licences. */
  private static final Set<String> OTHERS = Set.of("1.4.0", "4.0.9", "0.28.2");

  private static final List<String> LICENCES = List.of("EDL-", "OFL-", "EPL-", "LGPL-", "CC BY ");

  @Test
  void theListHasTheVersionsOfTheBuild() throws IOException {
    String list = Files.readString(Path.of("CONTRIBUTING.md"));
    list = list.substring(list.indexOf("\n## Dependencies"));
    Set<String> build = versions(IN_BUILD, 1, Files.readString(Path.of("pom.xml")));
    for (String licence : LICENCES) {
      list = list.replaceAll(Pattern.quote(licence) + "\\d+\\.\\d+", "");
    }
    Set<String> said = versions(SAID, 0, list.replaceAll("(Apache|BSD)-[\\d.]+", ""));
    said.removeAll(OTHERS);
    assertThat(said).isEqualTo(build);
  }

  private static Set<String> versions(Pattern pattern, int group, String text) {
    Set<String> versions = new TreeSet<>();
    pattern.matcher(text).results().forEach(it -> versions.add(it.group(group)));
    return versions;
  }
}
