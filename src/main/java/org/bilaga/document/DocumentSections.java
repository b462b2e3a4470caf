package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bilaga.words.Forms;

/**
 * Which section of a document a place of it stands in, told from its headings: {@code 5.2} below
 * "5.2 Medel", {@code Bilaga 2} below "Bilaga 2 Fördelning"; none before the first.
 */
public final class DocumentSections {
  private static final Pattern NUMBER =
      Pattern.compile("(?:§\\s*)?(\\d{1,2}(?:\\.\\d{1,2})*)\\.?\\s.*");
  private static final Pattern NAMED = Pattern.compile("(\\p{Lu}\\p{L}*)\\s(\\d{1,2})(?:\\D.*)?");
  private static final Set<String> APPENDIX = Set.copyOf(new Forms(Sentences.annexed()).all());
  private static final int LONGEST = 120;

  private final TreeMap<Integer, String> starts = new TreeMap<>();

  public DocumentSections(Document document) {
    starts.put(0, "");
    for (Block block : document.blocks()) {
      if (block instanceof Block.Running running) {
        String title = running.text().text();
        var number = NUMBER.matcher(title + " ");
        var named = NAMED.matcher(title);
        if (block instanceof Block.Heading && number.matches()) {
          starts.put(block.span().start(), number.group(1));
        } else if (isTitle(title)
            && named.matches()
            && APPENDIX.contains(named.group(1).toLowerCase(Locale.ROOT))) {
          starts.put(block.span().start(), named.group(1) + " " + named.group(2));
        }
      }
    }
  }

  private static boolean isTitle(String text) {
    return text.length() <= LONGEST && !text.endsWith(".");
  }

  /** Whether a section begins at a place. */
  public boolean beginsAt(int offset) {
    return starts.containsKey(offset);
  }

  /** The section of a place: its number, or its name; empty where there is none. */
  public String at(int offset) {
    Map.Entry<Integer, String> found = starts.floorEntry(offset);
    return found == null ? "" : found.getValue();
  }

  /** Whether the document has a section of this name, or parts of one. */
  public boolean has(String section) {
    for (String one : starts.values()) {
      if (isWithin(one, section)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a section is another or a part of it. */
  public static boolean isWithin(String section, String other) {
    return section.equals(other) || section.startsWith(other + ".");
  }

  /** A section and those that it is a part of, from within. */
  public static List<String> around(String section) {
    List<String> all = new ArrayList<>();
    String one = section;
    while (!one.isEmpty()) {
      all.add(one);
      int point = one.lastIndexOf('.');
      one = point < 0 ? "" : one.substring(0, point);
    }
    return all;
  }
}
