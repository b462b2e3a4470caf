package org.bilaga.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Finding;
import org.bilaga.parser.Twin;
import org.bilaga.repair.Change;
import org.bilaga.repair.Changes;
import org.bilaga.repair.Part;
import org.bilaga.repair.UnifiedDiff;
import org.bilaga.source.SourceFile;
import org.bilaga.table.EditedBytes;

/**
 * Rewrites figures that a check found stale, part by part, each time as the files would then be: a
 * claim is compared with the total as it was repaired.
 *
 * <p>Files are written at the end, each whole or not at all.
 */
final class RepairRun {
  /** Totals within totals are repaired from within, a level at a time. */
  private static final int MOST_ROUNDS = 20;

  private final List<Path> paths;
  private final CommandLine arguments;
  private final Console console;
  private final Path here = Path.of("").toAbsolutePath();
  private final Map<Path, byte[]> original = new LinkedHashMap<>();
  private final Map<Path, byte[]> changed = new LinkedHashMap<>();
  private final Map<Path, String> names = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Integer> translated = new LinkedHashMap<>();

  RepairRun(List<Path> paths, CommandLine arguments, Console console) {
    this.paths = paths;
    this.arguments = arguments;
    this.console = console;
  }

  int run() {
    CheckRun first = check();
    Console speaking = first.speaking(arguments.hasOption("language"), console);
    CheckRun last = first;
    try {
      for (Part part : Part.named(arguments.getOptionValue("fix"))) {
        last = repair(part, last);
      }
      for (Path twin : last.opened().twins()) {
        translate(twin, first);
      }
      if (!translated.isEmpty()) {
        last = check();
      }
    } catch (IOException failed) {
      return unreadable(speaking);
    }
    int left = Changes.left(last.findings(), Part.named(arguments.getOptionValue("fix")));
    boolean verbose = arguments.hasOption("verbose");
    if (arguments.hasOption("diff")) {
      diff(speaking);
      RepairText.print(changes, translated, changed.size(), left, true, speaking, speaking.err());
      return first.exitCode();
    }
    for (var file : changed.entrySet()) {
      if (!isAsRead(file.getKey())) {
        return changedMeanwhile(file.getKey(), speaking);
      }
    }
    if (!write(speaking)) {
      return ExitCode.WRONG_USAGE;
    }
    RepairText.print(changes, translated, changed.size(), left, false, speaking, speaking.out());
    speaking.out().println();
    CheckReport.print(last, "text", verbose, speaking);
    return last.exitCode();
  }

  private CheckRun check() {
    return CheckRun.of(paths, here, changed, false);
  }

  private CheckRun repair(Part part, CheckRun before) throws IOException {
    CheckRun run = before;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Change> found = Changes.of(run.findings(), part);
      if (found.isEmpty()) {
        return run;
      }
      apply(found);
      found.forEach(change -> Change.join(changes, change));
      run = check();
    }
    return run;
  }

  private void apply(List<Change> found) throws IOException {
    Map<SourceFile, List<Edit>> byFile = new LinkedHashMap<>();
    for (Change change : found) {
      for (Edit edit : change.edits()) {
        byFile.computeIfAbsent(edit.span().file(), file -> new ArrayList<>()).add(edit);
      }
    }
    for (var entry : byFile.entrySet()) {
      Path path = here.resolve(entry.getKey().name()).toRealPath();
      byte[] now = changed.get(path);
      if (now == null) {
        now = Files.readAllBytes(path);
        original.put(path, now);
        names.put(path, entry.getKey().name());
      }
      if (!EditedBytes.text(now).equals(entry.getKey().text())) {
        throw new IOException("changed while it was read");
      }
      changed.put(path, EditedBytes.of(now, entry.getValue()));
    }
  }

  /** Has a translation that said the same say the same again. */
  private void translate(Path twin, CheckRun first) throws IOException {
    byte[] original = changed.get(Twins.original(twin).toRealPath());
    String name = first.opened().workspace().shown(twin);
    if (original == null || differed(name, first)) {
      return;
    }
    var right = SourceFile.of(name, EditedBytes.text(original));
    byte[] asRead = Files.readAllBytes(twin.toRealPath());
    byte[] bytes = asRead;
    int count = 0;
    var difference = Twin.firstDifference(SourceFile.of(name, EditedBytes.text(bytes)), right);
    while (difference.isPresent() && count < 3 * changes.size()) {
      var edit = new Edit(difference.get().one(), difference.get().other().text());
      bytes = EditedBytes.of(bytes, List.of(edit));
      count++;
      difference = Twin.firstDifference(SourceFile.of(name, EditedBytes.text(bytes)), right);
    }
    if (count > 0 && difference.isEmpty()) {
      this.original.put(twin.toRealPath(), asRead);
      names.put(twin.toRealPath(), name);
      changed.put(twin.toRealPath(), bytes);
      translated.put(name, count);
    }
  }

  private static boolean differed(String name, CheckRun first) {
    for (Finding finding : first.findings()) {
      if (finding.kind().name().equals("twin-differs")
          && finding.span().file().name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Where one file cannot be written, those written before it get their old bytes back. */
  private boolean write(Console speaking) {
    List<Path> written = new ArrayList<>();
    for (var file : changed.entrySet()) {
      if (!WrittenFile.write(file.getKey().toString(), file.getValue(), speaking)) {
        for (Path path : written) {
          WrittenFile.write(path.toString(), original.getOrDefault(path, new byte[0]), speaking);
        }
        return false;
      }
      written.add(file.getKey());
    }
    return true;
  }

  private boolean isAsRead(Path path) {
    try {
      return Arrays.equals(Files.readAllBytes(path), original.get(path));
    } catch (IOException gone) {
      return false;
    }
  }

  private void diff(Console speaking) {
    var text = new StringBuilder();
    changed.forEach(
        (path, bytes) ->
            UnifiedDiff.append(
                names.getOrDefault(path, ""),
                EditedBytes.wholeText(original.getOrDefault(path, bytes)),
                EditedBytes.wholeText(bytes),
                speaking.palette(),
                text));
    speaking.out().print(text);
  }

  private static int unreadable(Console console) {
    console
        .err()
        .println(
            console.say(
                "A file changed or went away while it was read. Nothing was changed; try again.",
                "En fil ändrades eller försvann medan den lästes. Inget har ändrats; försök"
                    + " igen."));
    return ExitCode.WRONG_USAGE;
  }

  private int changedMeanwhile(Path path, Console console) {
    String name = names.getOrDefault(path, path.toString());
    console
        .err()
        .println(
            console.say(
                "`"
                    + name
                    + "` was saved by someone else meanwhile. Nothing was changed; try again.",
                "`"
                    + name
                    + "` har sparats av någon annan under tiden. Inget har ändrats; försök igen."));
    return ExitCode.WRONG_USAGE;
  }
}
