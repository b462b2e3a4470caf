package org.bilaga.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.workspace.AgreementFiles;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * Which place of work a file belongs to, and the texts that are open.
 *
 * <p>Of the thread of the {@link Worker} alone. A file belongs to the innermost open folder that it
 * lies below; one that lies below none is a place of its own while it is open.
 */
final class Router {
  private final Map<Path, Workplace> folders = new LinkedHashMap<>();
  private final Map<Path, Workplace> alone = new HashMap<>();
  private final Map<String, OpenText> open = new HashMap<>();
  private volatile Tongue tongue;

  Router(Tongue tongue) {
    this.tongue = tongue;
  }

  /** Speaks so from now on. */
  void speak(Tongue other) {
    tongue = other;
  }

  Tongue tongue() {
    return tongue;
  }

  /** A folder is open from now on. */
  void enter(Path folder) {
    folders.putIfAbsent(folder, new Workplace(folder, folder, tongue));
    open.values().forEach(text -> place(text.file()).project().write(text.file(), text.bytes()));
    alone.keySet().removeIf(file -> file.startsWith(folder));
  }

  /** A folder is open no longer. */
  Optional<Workplace> leave(Path folder) {
    return Optional.ofNullable(folders.remove(folder));
  }

  List<Workplace> places() {
    List<Workplace> all = new ArrayList<>(folders.values());
    all.addAll(alone.values());
    return all;
  }

  /** The place that a file belongs to. */
  Workplace place(Path file) {
    Workplace inmost = null;
    for (Workplace place : folders.values()) {
      boolean deeper =
          inmost == null || place.folder().getNameCount() > inmost.folder().getNameCount();
      if (file.startsWith(place.folder()) && deeper) {
        inmost = place;
      }
    }
    return inmost != null
        ? inmost
        : alone.computeIfAbsent(
            file, it -> new Workplace(file, file.resolveSibling("").normalize(), tongue));
  }

  Optional<OpenText> text(String address) {
    return Optional.ofNullable(open.get(address));
  }

  /** The address by which the editor has a file open; else the one it has by itself. */
  String address(Path file) {
    for (OpenText text : open.values()) {
      if (text.file().equals(file)) {
        return text.address();
      }
    }
    return Places.address(file);
  }

  List<OpenText> opened() {
    return List.copyOf(open.values());
  }

  void open(String address, int version, String text) {
    Places.path(address)
        .map(file -> OpenText.of(address, file, version, text))
        .ifPresent(this::has);
  }

  /** An editor that leaves the version out, which the protocol wants, has one more. */
  void change(
      String address, Optional<Integer> version, List<TextDocumentContentChangeEvent> changes) {
    text(address)
        .map(text -> text.changed(changes, version.orElse(text.version() + 1)))
        .ifPresent(this::has);
  }

  private void has(OpenText text) {
    open.put(text.address(), text);
    if (isRead(text.file())) {
      place(text.file()).project().write(text.file(), text.bytes());
    }
  }

  /** Whether a file bears on anything: an agreement, or what lies beside agreements. */
  private boolean isRead(Path file) {
    return file.toString().endsWith(AgreementFiles.ENDING)
        || folders.keySet().stream().anyMatch(file::startsWith);
  }

  /** The place that is none any longer, once its only file is closed. */
  Optional<Workplace> close(String address) {
    OpenText text = open.remove(address);
    if (text == null || !isRead(text.file())) {
      return Optional.empty();
    }
    Workplace place = place(text.file());
    place.project().forget(text.file());
    return Optional.ofNullable(alone.remove(text.file()));
  }
}
