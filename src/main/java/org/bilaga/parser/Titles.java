package org.bilaga.parser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parties and groups of a text are called beside their names. */
final class Titles {
  private static final String TEXT = "[\"“”„]([^\"“”„\\r\\n]+)[\"“”]";
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?mu)^[ \\t]*(?:part|party|grupp|group)[ \\t]+([\\p{L}][^\\s\"{]*)([^\\r\\n{]*)");
  private static final Pattern CALLED = Pattern.compile(TEXT);

  private Titles() {}

  /** The name by each title and other name; one that two have is left out. */
  static Map<String, String> in(String text) {
    Map<String, String> titles = new LinkedHashMap<>();
    Map<String, String> twice = new LinkedHashMap<>();
    Matcher declared = DECLARED.matcher(text);
    while (declared.find()) {
      String name = declared.group(1);
      Matcher called = CALLED.matcher(declared.group(2));
      while (called.find()) {
        String other = titles.putIfAbsent(called.group(1), name);
        if (other != null && !other.equals(name)) {
          twice.put(called.group(1), name);
        }
      }
    }
    titles.keySet().removeAll(twice.keySet());
    return titles;
  }
}
