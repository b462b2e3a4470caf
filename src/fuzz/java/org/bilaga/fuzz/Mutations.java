package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Other inputs out of one: bytes, words, lines and blocks that are gone, twice or elsewhere. */
public final class Mutations {
  /** No input is made longer than this. */
  private static final int LONGEST = 64 << 10;

  private static final Pattern WORD = Pattern.compile("[\\p{L}_]+|\\d+|\\s+|.", Pattern.DOTALL);

  private static final List<String> JUNK =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          ",",
          ".",
          "..",
          "=",
          "\"",
          "“",
          "”",
          "§",
          "§ 5",
          "|",
          "–",
          "-",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0000",
          "\u0308",
          "\u200B",
          "\uFEFF",
          "\u202E",
          "\u2028",
          "\u001b[31m",
          "\u0085",
          "\n",
          "\r",
          "\t",
          ";",
          "'",
          "<",
          ">",
          "&",
          "=1+1",
          "@a",
          "5",
          "1 2",
          "12 345678",
          "1,2,3",
          "0",
          "-1",
          "0,5",
          "1/3",
          "1/0",
          "2020-02-30",
          "31 februari 2020",
          "0000-01-01",
          "9999-12-31",
          "9999999999999999999",
          "92233720368547758,07 kr",
          "mkr",
          "tkr",
          "EUR",
          "XYZ",
          "grant",
          "grnat",
          "av",
          "by",
          "till",
          "överenskommelse",
          "disputed",
          "row",
          "column",
          "// ",
          "%",
          "½",
          "total",
          "not",
          "unknown",
          "remainder",
          "each",
          "period 2020..2022",
          "period 42",
          "undistributed",
          "as listed",
          "x");

  private Mutations() {}

  /** A text with one to six changes, some of them with parts of another. */
  public static String ofText(String text, String other, Random random) {
    String changed = random.nextInt(12) == 0 ? joined(text, other, random) : text;
    for (int i = random.nextInt(6); i >= 0; i--) {
      changed =
          switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> words(changed, other, random);
            case 4 -> pieces(lines(changed), lines(other), random);
            case 5, 6 -> blocks(changed, random);
            default -> repeated(changed, random);
          };
      if (changed.length() > LONGEST) {
        changed = changed.substring(0, LONGEST);
      }
    }
    return changed;
  }

  /** Bytes of which some are others, gone or there twice. */
  static byte[] ofBytes(byte[] bytes, Random random) {
    if (bytes.length < 4) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    byte[] changed = bytes.clone();
    for (int i = random.nextInt(12); i >= 0; i--) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(5)) {
        case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> changed[at] = (byte) random.nextInt(256);
        case 2 -> changed[at] = (byte) (random.nextBoolean() ? 0xff : 0);
        case 3 -> {
          int length = Math.min(changed.length - at, 1 + random.nextInt(40));
          System.arraycopy(
              changed, at, changed, random.nextInt(changed.length - length + 1), length);
        }
        default -> {
          int end = Math.min(changed.length, at + 1 + random.nextInt(20));
          var out = new ByteArrayOutputStream();
          out.write(changed, 0, at);
          out.write(changed, end, changed.length - end);
          changed = out.size() < 4 ? changed : out.toByteArray();
        }
      }
    }
    return random.nextInt(10) == 0
        ? Arrays.copyOf(changed, 1 + random.nextInt(changed.length))
        : changed;
  }

  /** A zip file with a part that says something else, is gone or is broken. */
  static byte[] ofZip(byte[] bytes, Random random) {
    if (random.nextInt(4) == 0) {
      return ofBytes(bytes, random);
    }
    Map<String, byte[]> parts = parts(bytes);
    List<String> names = new ArrayList<>(parts.keySet());
    for (int i = random.nextInt(3); i >= 0; i--) {
      String name = names.get(random.nextInt(names.size()));
      byte[] part = parts.get(name);
      if (random.nextInt(12) == 0) {
        parts.remove(name);
        names.remove(name);
        if (names.isEmpty()) {
          break;
        }
      } else if (random.nextInt(8) == 0) {
        parts.put(name, ofBytes(part, random));
      } else {
        String text = new String(part, UTF_8);
        parts.put(name, ofMarkup(text, random).getBytes(UTF_8));
      }
    }
    return zip(parts);
  }

  /** Texts, values and elements of a page or a part that are others. */
  static String ofMarkup(String text, Random random) {
    List<String> pieces = new ArrayList<>(List.of(text.split("(?=<)|(?<=>)|(?<=\")|(?=\")")));
    if (random.nextInt(3) > 0) {
      return inside(pieces, random);
    }
    for (int i = random.nextInt(6); i >= 0 && pieces.size() > 3; i--) {
      int at = random.nextInt(pieces.size());
      int other = random.nextInt(pieces.size());
      switch (random.nextInt(6)) {
        case 0 -> pieces.remove(at);
        case 1 -> pieces.add(at, pieces.get(other));
        case 2 -> pieces.set(at, pieces.get(other));
        case 3 -> pieces.set(at, words(pieces.get(at), pieces.get(other), random));
        case 4 -> pieces.set(at, junk(random).replace("<", "&lt;").replace("&a", "&amp;a"));
        default ->
            pieces.addAll(at, List.copyOf(pieces.subList(at, Math.min(at + 20, pieces.size()))));
      }
    }
    String changed = String.join("", pieces);
    return changed.length() > 4 * LONGEST ? changed.substring(0, 4 * LONGEST) : changed;
  }

  /** Other texts and values between the marks, which stay as they are. */
  private static String inside(List<String> pieces, Random random) {
    List<Integer> texts = new ArrayList<>();
    for (int i = 1; i + 1 < pieces.size(); i++) {
      String before = pieces.get(i - 1);
      boolean value = before.equals("\"") && pieces.get(i + 1).equals("\"");
      boolean between = before.endsWith(">") && pieces.get(i + 1).startsWith("<");
      if ((value || between) && !pieces.get(i).startsWith("<") && !pieces.get(i).contains("=")) {
        texts.add(i);
      }
    }
    for (int i = random.nextInt(6); i >= 0 && !texts.isEmpty(); i--) {
      int at = texts.get(random.nextInt(texts.size()));
      String other = pieces.get(texts.get(random.nextInt(texts.size())));
      String changed = random.nextBoolean() ? other : words(pieces.get(at), other, random);
      pieces.set(at, changed.replaceAll("[<>\"&\\p{Cntrl}]", ""));
    }
    return String.join("", pieces);
  }

  static String junk(Random random) {
    return JUNK.get(random.nextInt(JUNK.size()));
  }

  private static String joined(String text, String other, Random random) {
    return text.substring(0, random.nextInt(text.length() + 1))
        + other.substring(random.nextInt(other.length() + 1));
  }

  private static String words(String text, String other, Random random) {
    List<String> words =
        new ArrayList<>(WORD.matcher(text).results().map(it -> it.group()).toList());
    if (words.size() < 3) {
      return text + junk(random);
    }
    int at = random.nextInt(words.size());
    int there = random.nextInt(words.size());
    switch (random.nextInt(7)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, words.get(at));
      case 2 -> words.set(at, words.set(there, words.get(at)));
      case 3 -> words.add(at, junk(random));
      case 4 -> words.set(at, " " + junk(random) + " ");
      case 5 -> words.set(at, words.get(there));
      default -> {
        List<String> of = WORD.matcher(other).results().map(it -> it.group()).toList();
        words.set(at, of.isEmpty() ? "" : of.get(random.nextInt(of.size())));
      }
    }
    return String.join("", words);
  }

  private static List<String> lines(String text) {
    return List.of(text.split("(?<=\n)"));
  }

  private static String pieces(List<String> pieces, List<String> others, Random random) {
    List<String> all = new ArrayList<>(pieces);
    int at = random.nextInt(all.size());
    int there = random.nextInt(all.size());
    switch (random.nextInt(5)) {
      case 0 -> all.remove(at);
      case 1 -> all.add(there, all.get(at));
      case 2 -> all.add(there, all.remove(at));
      case 3 -> all.set(at, all.set(there, all.get(at)));
      default -> all.add(at, others.get(random.nextInt(others.size())));
    }
    return String.join("", all);
  }

  /** A block in braces, with the sentence before it, that is gone, twice or elsewhere. */
  private static String blocks(String text, Random random) {
    int open = text.indexOf('{', random.nextInt(text.length() + 1));
    if (open < 0) {
      return pieces(lines(text), lines(text), random);
    }
    int depth = 0;
    int end = open;
    do {
      char c = text.charAt(end++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    } while (depth > 0 && end < text.length());
    int start = text.lastIndexOf('\n', open) + 1;
    String block = text.substring(start, end) + "\n";
    String without = text.substring(0, start) + text.substring(end);
    String into = random.nextBoolean() ? text : without;
    int line = into.indexOf('\n', random.nextInt(into.length() + 1)) + 1;
    return switch (random.nextInt(4)) {
      case 0 -> without;
      case 1 -> text.substring(0, open + 1) + text.substring(end - 1);
      case 2 -> text.substring(start, end);
      default -> into.substring(0, line) + block + into.substring(line);
    };
  }

  /** Something a great many times, within bounds. */
  private static String repeated(String text, Random random) {
    if (random.nextInt(4) > 0 || text.isEmpty()) {
      return words(text, text, random);
    }
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(30));
    String piece = random.nextBoolean() ? junk(random) : text.substring(at, end);
    int times = 2 + random.nextInt(Math.max(1, Math.min(600, 4_000 / Math.max(1, piece.length()))));
    return text.substring(0, at) + piece.repeat(times) + text.substring(at);
  }

  private static Map<String, byte[]> parts(byte[] bytes) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }
}
