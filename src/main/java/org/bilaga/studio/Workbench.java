package org.bilaga.studio;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Project;

/**
 * The files as each window has them: saved, and where somebody types, not saved yet.
 *
 * <p>Of the thread of the {@link EngineThread} alone.
 */
final class Workbench {
  private static final int MOST_WINDOWS = 16;

  private final Project project;
  private final Set<Path> laid = new HashSet<>();
  private final Map<String, Map<Path, String>> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<Path, String>> eldest) {
          return size() > MOST_WINDOWS;
        }
      };

  Workbench(Shelf shelf) {
    this.project = new Project(java.util.List.of(shelf.path()), shelf.folder());
  }

  /** A window has typed so in a file, or has it as it is saved where that is the same. */
  void type(String window, Path file, String text) {
    Map<Path, String> typed = windows.computeIfAbsent(window, it -> new HashMap<>());
    boolean saved = Shelf.read(file).filter(it -> it.text().equals(text)).isPresent();
    if (saved) {
      typed.remove(file);
    } else {
      typed.put(file, text);
    }
  }

  /** All files as a window has them. */
  Analysis of(String window) {
    return laid(windows.getOrDefault(window, Map.of()));
  }

  /** The same with another text in the place of one that nobody has typed. */
  Analysis supposing(String window, Path file, String text) {
    Map<Path, String> typed = new HashMap<>(windows.getOrDefault(window, Map.of()));
    typed.put(file, text);
    return laid(typed);
  }

  /** All files as they are saved. */
  Analysis saved() {
    return laid(Map.of());
  }

  private Analysis laid(Map<Path, String> all) {
    // What is typed in a file that has gone or has another name stands nowhere.
    Map<Path, String> typed = new HashMap<>(all);
    typed.keySet().removeIf(it -> !Files.isRegularFile(it));
    for (Path file : Set.copyOf(laid)) {
      if (!typed.containsKey(file)) {
        project.forget(file);
        laid.remove(file);
      }
    }
    typed.forEach(
        (file, text) -> {
          project.write(file, text.getBytes(StandardCharsets.UTF_8));
          laid.add(file);
        });
    return project.analysis();
  }
}
