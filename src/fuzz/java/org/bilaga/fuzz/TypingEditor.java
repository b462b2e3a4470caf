package org.bilaga.fuzz;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bilaga.cli.Asked;
import org.bilaga.lsp.Editor;

/** An editor that types by chance, and hears each time what a fresh check finds. */
final class TypingEditor extends LoadCase {
  TypingEditor(long seconds, Random random, Path folder) {
    super(seconds, random, folder);
  }

  @Override
  String run() throws Exception {
    Path here = workspace("editor");
    Path there = workspace("fresh");
    Path file = here.resolve("x.agreement");
    Files.writeString(file, Seeds.SMALL);
    for (Path one : List.of(here, there)) {
      Files.writeString(one.resolve("t.csv"), Seeds.TABLE);
    }
    int edits = 0;
    int found = 0;
    double before = 0;
    String text = Seeds.SMALL;
    try (var editor = Editor.on(here)) {
      editor.open(file, text);
      editor.wrong(file);
      long until = until();
      while (System.nanoTime() < until || edits < 60) {
        String from = text;
        String to = Seeds.SMALL;
        if (random.nextInt(12) > 0 && !text.isEmpty()) {
          from = piece(text);
          to = random.nextInt(3) == 0 ? "" : piece(Seeds.SMALL);
        }
        int at = text.indexOf(from);
        text = text.substring(0, at) + to + text.substring(at + from.length());
        editor.type(file, from, to);
        List<String> heard = editor.wrong(file).stream().sorted().toList();
        List<String> fresh = fresh(there, text);
        edits++;
        found += fresh.size();
        hold(heard.equals(fresh), heard + " but " + fresh + " of\n" + text);
        if (edits == 50) {
          before = heap();
        }
      }
      double after = heap();
      hold(after - before < FLAT, "grows from " + before + " to " + after + " MB");
      return edits
          + " edits, each with the "
          + found
          + " findings of a fresh check, heap "
          + tenths(before)
          + " MB after 50 and "
          + tenths(after)
          + " MB after all";
    }
  }

  private String piece(String text) {
    int at = random.nextInt(text.length());
    return text.substring(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
  }

  /** What a check of the text says, as an editor shows it. */
  private static List<String> fresh(Path there, String text) throws IOException {
    Path file = Files.writeString(there.resolve("x.agreement"), text);
    JsonElement all = Outputs.json(Asked.run("check", "--format=json", there.toString()).out());
    List<String> findings = new ArrayList<>();
    for (JsonElement one : all.getAsJsonObject().getAsJsonArray("findings")) {
      JsonObject it = one.getAsJsonObject();
      if (it.get("file").getAsString().equals(file.toString())) {
        findings.add(
            it.get("kind").getAsString()
                + " "
                + (it.get("line").getAsInt() - 1)
                + ":"
                + (it.get("column").getAsInt() - 1));
      }
    }
    return findings.stream().sorted().toList();
  }
}
