package org.bilaga.studio;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bilaga.ast.Text;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.resolve.Registers;
import org.bilaga.source.SourceFile;
import org.bilaga.workspace.AgreementFiles;

/** The files that an agreement names: those it uses, its tables and its documents. */
final class NamedFiles {
  private final Path file;
  private final String text;
  private final List<Text> names;

  private NamedFiles(Path file, String text, List<Text> names) {
    this.file = file;
    this.text = text;
    this.names = names;
  }

  /** None for a file that is no agreement. */
  static NamedFiles of(Path file, String text) {
    if (!file.toString().endsWith(AgreementFiles.ENDING)) {
      return new NamedFiles(file, text, List.of());
    }
    var source = SourceFile.of(file.toString(), text);
    List<Text> names = new ArrayList<>();
    for (Text name : new AgreementParser(source, new Findings()).read().files()) {
      if (!name.text().startsWith(Registers.SCHEME)) {
        names.add(name);
      }
    }
    names.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
    return new NamedFiles(file, text, names);
  }

  /** Where they lie, as far as they are there. */
  List<Path> places() {
    List<Path> places = new ArrayList<>();
    names.forEach(name -> place(name).ifPresent(places::add));
    return places;
  }

  private Optional<Path> place(Text name) {
    try {
      return Optional.of(file.resolveSibling(name.text()).toRealPath());
    } catch (IOException | InvalidPathException notThere) {
      return Optional.empty();
    }
  }

  /**
   * The text as it is to read when a file has another place: that file is named by it, and if it is
   * this one, all that it names is named from there.
   */
  String when(Path moved, Path to) {
    Path folder = (file.equals(moved) ? to : file).toAbsolutePath().getParent();
    var written = new StringBuilder(text);
    for (int i = names.size() - 1; i >= 0; i--) {
      Text name = names.get(i);
      Optional<Path> place = place(name);
      boolean same = Objects.equals(folder, file.toAbsolutePath().getParent());
      if (place.isPresent() && !(same && !place.get().equals(moved))) {
        Path there = place.get().equals(moved) ? to : place.get();
        Path way = folder == null ? there : folder.relativize(there);
        String path = way.toString().replace('\\', '/');
        written.replace(name.span().start() + 1, name.span().end() - 1, path);
      }
    }
    return written.toString();
  }
}
