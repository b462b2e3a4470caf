package org.bilaga.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every link from one page of ours to another leads somewhere, to the heading that it names. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> top = Files.list(Path.of("."));
        Stream<Path> specs = Files.walk(Path.of("specs"));
        Stream<Path> bench = Files.walk(Path.of("bench"))) {
      Stream.of(top, specs, bench)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .map(Path::normalize)
          .sorted()
          .forEach(pages::add);
    }
    return pages;
  }

  @TestFactory
  Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
    return pages().stream().map(page -> dynamicTest(page.toString(), () -> follow(page)));
  }

  private static void follow(Path page) throws IOException {
    List<String> astray = new ArrayList<>();
    for (var link : LINK.matcher(prose(page)).results().toList()) {
      String target = link.group(1);
      if (!target.contains("://") && !target.startsWith("mailto:")) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(file)) {
          astray.add(target + ": there is no such file");
        } else if (parts.length == 2 && !anchors(file).contains(parts[1])) {
          astray.add(target + ": there is no such heading");
        }
      }
    }
    assertThat(astray).as("links in %s", page).isEmpty();
  }

  private static String prose(Path page) throws IOException {
    return BLOCK.matcher(Files.readString(page)).replaceAll("");
  }

  /** What the headings of a page are called in links, as code hosts make the names. */
  private static List<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(prose(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_\\- ]", "").replace(' ', '-'))
        .toList();
  }
}
