package org.bilaga.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bilaga.finding.ShellWord;
import org.bilaga.finding.Visible;
import org.bilaga.rewrite.Boundary;
import org.bilaga.rewrite.Rewrite;
import org.bilaga.workspace.Git;
import org.bilaga.workspace.Repair;

/**
 * How what is overwritten can be had again: from git, where git holds it to the byte, else from a
 * copy beside it, which never takes the place of an earlier one.
 */
final class WayBack {
  private final List<String> held = new ArrayList<>();
  private final Map<String, String> copied = new TreeMap<>();

  /** Sees to it that a file can be had again, before it is written over. */
  void keep(Repair.Rewritten file, Boundary boundary, Rewrite rewrite) throws IOException {
    if (Git.holds(file.path(), file.before())) {
      held.add(file.name());
      return;
    }
    for (int number = 1; ; number++) {
      String ending = number == 1 ? ".bak" : ".bak" + number;
      Path copy = file.path().resolveSibling(file.path().getFileName() + ending);
      boolean isThere = Files.exists(copy, LinkOption.NOFOLLOW_LINKS);
      if (!isThere) {
        rewrite.copying(
            boundary, file.path(), copy, Visible.name(file.name() + ending), file.before());
      }
      if (!isThere || isSame(copy, file.before())) {
        copied.put(file.name(), file.name() + ending);
        return;
      }
    }
  }

  private static boolean isSame(Path copy, byte[] bytes) throws IOException {
    return Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)
        && Files.size(copy) == bytes.length
        && Arrays.equals(Files.readAllBytes(copy), bytes);
  }

  /** A line for each copy, and one with what to give to git. */
  void tell(Console console) {
    copied.forEach(
        (name, copy) ->
            console
                .out()
                .println(
                    console.say(Sentences.keptAsCopy(Visible.name(name), Visible.name(copy)))));
    if (!held.isEmpty()) {
      var command = new StringBuilder("git checkout --");
      held.forEach(name -> command.append(' ').append(ShellWord.of(name)));
      console.out().println(console.say(Sentences.toUndo(command)));
    }
  }
}
