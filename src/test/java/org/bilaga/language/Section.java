package org.bilaga.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bilaga.language.ReferencePage.Block;

/**
 * A heading of a page and what stands under it, down to the next heading: all that must be alike in
 * two editions, whatever the words are.
 *
 * @param links where its links lead, as written
 * @param rows how many rows its tables have
 * @param points how many points its lists have
 */
record Section(
    int level, String heading, List<Block> blocks, List<String> links, int rows, int points) {
  private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

  static List<Section> of(ReferencePage page) {
    List<Section> sections = new ArrayList<>();
    int at = 0;
    int block = 0;
    int level = 0;
    String heading = "";
    int begun = 0;
    var prose = new StringBuilder();
    String text = page.text();
    while (at <= text.length()) {
      if (block < page.blocks().size() && at == page.blocks().get(block).start()) {
        at = text.indexOf('\n', page.blocks().get(block).end()) + 1;
        block++;
      }
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
      String line = at < text.length() ? text.substring(at, end) : "# ";
      if (line.startsWith("#") && line.contains("# ")) {
        if (level > 0) {
          sections.add(
              section(level, heading, page.blocks().subList(begun, block), prose.toString()));
        }
        level = line.indexOf(' ');
        heading = line.substring(level + 1);
        begun = block;
        prose.setLength(0);
      } else {
        prose.append(line).append('\n');
      }
      at = end + 1;
    }
    return sections;
  }

  private static Section section(int level, String heading, List<Block> blocks, String prose) {
    List<String> links = LINK.matcher(prose).results().map(it -> it.group(1)).toList();
    int rows = (int) prose.lines().filter(line -> line.startsWith("|")).count();
    int points = (int) prose.lines().filter(line -> line.matches("([*-]|\\d+\\.) .*")).count();
    return new Section(level, heading, List.copyOf(blocks), links, rows, points);
  }

  /** Whether another could be this one in another language, as far as the outline goes. */
  boolean isOutlinedAs(Section other) {
    return level == other.level
        && blocks.size() == other.blocks.size()
        && rows == other.rows
        && points == other.points
        && links.size() == other.links.size();
  }

  @Override
  public String toString() {
    return "`" + "#".repeat(level) + " " + heading + "`";
  }
}
