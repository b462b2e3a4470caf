package org.bilaga.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Finding;
import org.bilaga.parser.Twin;
import org.bilaga.repair.Correction;
import org.bilaga.repair.Corrections;
import org.bilaga.repair.FoundBefore;
import org.bilaga.repair.LeftAlone;
import org.bilaga.repair.Repairable;
import org.bilaga.source.SourceFile;
import org.bilaga.table.EditedBytes;

/**
 * What a repair would write, part by part, each time as the files would then be: a claim is
 * compared with the total as it was repaired.
 *
 * <p>With all of it written, a check finds nothing that it did not find before: where it would,
 * what would cause that is left as it is.
 */
public final class Repair {
  /** Totals within totals are repaired from within, a level at a time. */
  private static final int MOST_ROUNDS = 20;

  private final List<Path> paths;
  private final List<Repairable> parts;
  private final CheckRun first;
  private final Path here = Path.of("").toAbsolutePath();
  private final LeftAlone untouched = new LeftAlone();
  private final Map<Path, byte[]> original = new LinkedHashMap<>();
  private final Map<Path, byte[]> changed = new LinkedHashMap<>();
  private final Map<Path, String> names = new LinkedHashMap<>();
  private final List<Correction> changes = new ArrayList<>();
  private final Map<String, Integer> translated = new LinkedHashMap<>();
  private CheckRun last;

  private Repair(List<Path> paths, List<Repairable> parts, CheckRun first) {
    this.paths = paths;
    this.parts = parts;
    this.first = first;
    this.last = first;
  }

  /** The file it is about went away or changed while it was read. */
  public static Repair of(List<Path> paths, List<Repairable> parts, CheckRun first)
      throws IOException {
    var plan = new Repair(paths, parts, first);
    plan.make();
    return plan;
  }

  private void make() throws IOException {
    int left;
    do {
      left = untouched.size();
      var before = new FoundBefore(first.findings(), first.leftOut());
      if (isMade(before)) {
        untouched.add(before.added(last.findings()), changes);
      }
    } while (untouched.size() > left);
  }

  /** Starts from what there is; false where something turned out to be contradicted. */
  private boolean isMade(FoundBefore before) throws IOException {
    changed.clear();
    changes.clear();
    translated.clear();
    last = first;
    for (Repairable part : parts) {
      if (!isRepaired(part)) {
        return false;
      }
      before.only(last.findings());
    }
    for (Path twin : last.analysis().twins()) {
      translate(twin);
    }
    if (!translated.isEmpty()) {
      last = check();
    }
    return true;
  }

  private CheckRun check() {
    return CheckRun.of(paths, here, changed);
  }

  private boolean isRepaired(Repairable part) throws IOException {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Correction> found = Corrections.of(last.findings(), part, untouched);
      if (found.isEmpty()) {
        return true;
      }
      apply(found);
      found.forEach(change -> Correction.join(changes, change));
      List<Correction> back = new ArrayList<>(changes);
      back.removeIf(change -> !change.before().equals(change.after()));
      if (!back.isEmpty() || round == MOST_ROUNDS - 1) {
        untouched.add(back.isEmpty() ? found : back);
        return false;
      }
      last = check();
    }
    return true;
  }

  private void apply(List<Correction> found) throws IOException {
    Map<SourceFile, List<Edit>> byFile = new LinkedHashMap<>();
    for (Correction change : found) {
      for (Edit edit : change.edits()) {
        byFile.computeIfAbsent(edit.span().file(), file -> new ArrayList<>()).add(edit);
      }
    }
    for (var entry : byFile.entrySet()) {
      Path named = last.analysis().workspace().file(entry.getKey().name());
      Path path = named.toRealPath();
      byte[] now = changed.get(path);
      if (now == null) {
        now = Files.readAllBytes(path);
        original.put(path, now);
        // What is written is the file that a link leads to, and so is what is kept of it.
        boolean link = Files.isSymbolicLink(named);
        String name = link ? first.analysis().workspace().shown(path) : entry.getKey().name();
        names.put(path, name);
      }
      changed.put(path, EditedBytes.of(now, entry.getKey(), entry.getValue()));
    }
  }

  /** Has a translation that said the same say the same again. */
  private void translate(Path twin) throws IOException {
    byte[] original = changed.get(Twins.original(twin).toRealPath());
    String name = first.analysis().workspace().shown(twin);
    if (original == null || differed(name)) {
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

  private boolean differed(String name) {
    for (Finding finding : first.findings()) {
      if (finding.kind().name().equals("twin-differs")
          && finding.span().file().name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The check of the files as they would be. */
  public CheckRun last() {
    return last;
  }

  public List<Correction> changes() {
    return changes;
  }

  /** Translations that follow, and in how many places. */
  public Map<String, Integer> translated() {
    return translated;
  }

  /** How many figures are left as they are, though it could be said what they would be. */
  public int left() {
    return Corrections.left(last.findings(), parts);
  }

  /** How many are left because nothing can be written where they stand. */
  public int unwritable() {
    return Corrections.unwritable(last.findings(), parts);
  }

  /** How many are left because it is not certain which figure of a text is meant. */
  public int uncertain() {
    return Corrections.uncertain(last.findings(), parts);
  }

  /** How many are left because another rule gives just them. */
  public int right() {
    return Corrections.right(last.findings(), parts);
  }

  /** Whether a rule could be written that gives what is printed, and is not asked for. */
  public boolean couldWriteRules() {
    return !parts.contains(Repairable.RULES) && Corrections.hasRules(last.findings());
  }

  /** A file that changes. */
  public record Rewritten(Path path, String name, byte[] before, byte[] after) {}

  public List<Rewritten> files() {
    List<Rewritten> files = new ArrayList<>();
    changed.forEach(
        (path, bytes) ->
            files.add(
                new Rewritten(
                    path,
                    names.getOrDefault(path, path.toString()),
                    original.getOrDefault(path, bytes),
                    bytes)));
    return files;
  }
}
