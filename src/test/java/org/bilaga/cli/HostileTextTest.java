package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.fuzz.Outputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever names, titles and cells hold, no answer in any form carries a command to a terminal, a
 * mark that turns the direction of writing, a link that runs a script or a mention.
 */
class HostileTextTest {
  /** What stands in every text: a title for the terminal, marks of direction, links, mentions. */
  private static final String HOSTILE =
      "\u001b]0;owned\u0007\u009b31m\u202eabc\u2066d\u2069\u0085\u2028x\u007f\b"
          + " [klick](javascript:alert(1)) <https://e.example> @torvalds #1"
          + " ![i](http://t.example/x.png) ::error::x </script><img src=x onerror=alert(1)>";

  private static final String NAME = "\u001b[31m\u202eAnna\u0007 @torvalds [k](javascript:1)";

  private static final String AGREEMENT =
      """
      party stat "N" also known as "Q"
      group orter "N" from "orter.csv"
      data d "N" by orter from "d.csv" {
        source "N"
      }
      agreement a-2026 "N" {
        between stat and orter
        case "N"
        signed 2026-01-01 by "N" for stat
        period 2026
        total 100 kr
        key k = share of d.antal
        area del "N" § 2 {
          grant g "N" 60 kr to orter by k § 3 "N 60 kr"
        }
        grant h "N" 50 kr to stat
        payment to orter {
          once on requisition to stat by 2026-12-01, otherwise the right lapses
        }
        obligation rapport "N" {
          orter submit "N" to stat by 2026-11-01
        }
        appendix 1 "N" from "b.csv" by orter {
          column "T" = g
          column "Ej" = h
          total row "Summa"
        }
        claim § 1 "N 70 kr": total = 70 kr
        claim § 4 "N 55 kr": h = 55 kr disputed "N"
        unmodelled § 9 "N"
      }
      agreement a-2027 "N" {
        between stat and orter
        period 2027
        total 100 kr
        grant g "N" 100 kr to stat
      }
      """;

  @TempDir Path folder;

  private void workspace() throws Exception {
    Files.createFile(folder.resolve(".bilaga"));
    Asked.write(folder, NAME + ".agreement", AGREEMENT.replace("N", HOSTILE.replace("\"", "”")));
    Asked.write(folder, "orter.csv", "id;name;aliases\nask;" + NAME + ";Ask\nbok;=1+1;Bok\n");
    Asked.write(folder, "d.csv", "ort;antal\nAsk;3\n" + "Bok;5\n");
    Asked.write(
        folder,
        "b.csv",
        "ort;T"
            + HOSTILE
            + ";T;Ej\nAsk;1;22;50\nBok;2;38;50\n"
            + NAME
            + ";1;1;1\nSumma;3;60;100\n");
  }

  @Test
  void noAnswerCarriesACommand() throws Exception {
    workspace();
    List<String> wrong = new ArrayList<>();
    String w = "--workspace=" + folder;
    for (String form : List.of("text", "md", "csv", "csv-sv", "json", "html", "ics")) {
      for (String[] question :
          new String[][] {
            {"show", "a-2026"},
            {"show", "a-2026", "--by", "orter"},
            {"show", folder.toString()},
            {"explain", "a-2026[ask]"},
            {"explain", "a-2026.del.g"},
            {"compare", "a-2026", "a-2027"},
            {"deadlines"},
            {"report", "a-2026"},
            {"coverage", "a-2026"},
            {"settle", "a-2026", "--as-of", "2027-01-01"},
            {"solve", "--for", "a-2026[ask] >= 40 kr", "--vary", "a-2026.total"},
            {"infer", folder.resolve("b.csv").toString(), "--key", "T"},
            {"infer", folder.resolve("b.csv").toString()},
            {"audit", folder.resolve("b.csv").toString()},
            {"ask", "how much does " + NAME + " get of a-2026"},
            {"ask", "who gets most of a-2026"},
          }) {
        boolean all = form.equals("md") || form.startsWith("csv");
        boolean of = List.of("show", "deadlines", "report").contains(question[0]);
        if (!all && !of || form.equals("ics") && !question[0].equals("deadlines")) {
          continue;
        }
        List<String> words = new ArrayList<>(List.of(question));
        words.add("--format=" + form);
        if (!question[0].equals("infer") && !question[0].equals("audit")) {
          words.add(w);
        }
        look(words, form, wrong);
      }
    }
    for (String form : List.of("text", "json", "sarif", "junit", "github")) {
      look(List.of("check", folder.toString(), "--format=" + form, "--verbose"), form, wrong);
    }
    look(List.of("check", folder.toString(), "--fix=all", "--diff"), "diff", wrong);
    look(List.of("fmt", folder.toString(), "--diff"), "diff", wrong);
    look(List.of("fmt", folder.toString(), "--check"), "text", wrong);
    look(List.of("completion", "--names", w), "text", wrong);
    for (String command :
        List.of("check", "show", "fmt", "compare", "import", "help", "ask", "settle", NAME)) {
      look(List.of(command, NAME + "@" + NAME, w), "text", wrong);
      look(List.of(command, "--" + NAME), "text", wrong);
      look(List.of(command, "a-2026", w, "--format=" + NAME), "text", wrong);
      look(List.of(command, "a-2026", w, "-o", NAME + "/x"), "text", wrong);
    }
    assertThat(String.join("\n", wrong)).isEmpty();
  }

  private static void look(List<String> words, String form, List<String> wrong) {
    var answer = Answer.to(words.toArray(String[]::new));
    if (answer.code() == ExitCode.FAULT) {
      wrong.add(words + " is a fault: " + answer.err());
    }
    String all = (answer.out() + answer.err());
    if (form.equals("csv-sv") && all.startsWith("\ufeff")) {
      all = all.substring(1);
    }
    if (form.equals("ics")) {
      all = all.replace("\r\n", "\n");
    }
    for (int i = 0; i < all.length(); i++) {
      if (Outputs.isRaw(all.charAt(i))) {
        wrong.add(words + " raw " + Integer.toHexString(all.charAt(i)) + ": " + around(all, i));
        break;
      }
    }
    if (form.equals("md")) {
      // Between backticks nothing means anything.
      String text = all.replaceAll("(?s)```.*?```|`[^`\n]+`", "");
      var marked = Outputs.MARKED.matcher(text);
      if (marked.find()) {
        wrong.add(words + " is marked: " + around(text, marked.start()));
      }
    }
    if (form.equals("html")) {
      for (String bad : List.of("<img src=x", "\"javascript")) {
        int at = all.indexOf(bad);
        if (at >= 0) {
          wrong.add(words + " has " + bad + ": " + around(all, at));
        }
      }
    }
    if (form.equals("github") && all.contains("\n::error::x")) {
      wrong.add(words + " has an annotation of its own");
    }
  }

  private static String around(String text, int at) {
    String part = text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    StringBuilder shown = new StringBuilder();
    for (char c : part.toCharArray()) {
      shown.append(
          Outputs.isRaw(c) || c == '\n' ? "\\u" + Integer.toHexString(c) : String.valueOf(c));
    }
    return shown.toString();
  }
}
