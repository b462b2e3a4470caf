package org.bilaga.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All ways in, each with a folder of its own below one. */
final class Doors {
  private Doors() {}

  static List<Door> all(Path folder) {
    try {
      List<Door> all = new ArrayList<>();
      all.add(new AgreementDoor(below(folder, "agreement")));
      all.addAll(FileDoor.all(below(folder, "file")));
      all.add(LineDoor.session(below(folder, "session")));
      all.add(LineDoor.ask(below(folder, "ask")));
      all.add(new EditorDoor(below(folder, "editor")));
      all.add(new StudioDoor(below(folder, "studio")));
      all.add(new DivisionDoor(below(folder, "division")));
      all.add(new WholeDoor(below(folder, "whole")));
      all.add(new WrittenDoor(below(folder, "written")));
      all.add(new RevisionDoor(below(folder, "revision")));
      return all;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Path below(Path folder, String name) throws IOException {
    return Files.createDirectories(folder.toRealPath().resolve(name));
  }
}
