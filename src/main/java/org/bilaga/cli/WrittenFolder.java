package org.bilaga.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bilaga.finding.Visible;
import org.bilaga.workspace.AgreementFiles;

/** A folder of new files that a command writes: all of them, or none and no folder. */
final class WrittenFolder {
  private WrittenFolder() {}

  /**
   * Whether all is written; what was refused is told.
   *
   * @param files their bytes, by their paths within the folder
   */
  static boolean isWritten(Path folder, Map<String, byte[]> files, Console console)
      throws IOException {
    var boundary = WrittenFile.boundary(folder.resolve(AgreementFiles.ENDING));
    var rewrite = console.desk().rewrite();
    if (Files.isDirectory(folder) && !folder.toRealPath().startsWith(boundary.folder())) {
      throw new IOException("a link leads out");
    }
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      rewrite.creating(boundary, path, Visible.name(path.toString()), file.getValue());
    }
    List<Path> made = new ArrayList<>();
    boolean isWritten = false;
    try {
      for (String name : files.keySet()) {
        folders(folder.resolve(name).toAbsolutePath().resolveSibling(""), made);
      }
      isWritten = WrittenFile.isWritten(rewrite, console);
    } finally {
      for (int i = made.size() - 1; i >= 0 && !isWritten; i--) {
        Files.deleteIfExists(made.get(i));
      }
    }
    return isWritten;
  }

  /** Makes the folders that are missing, and notes which. */
  private static void folders(Path folder, List<Path> made) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      folders(parent, made);
    }
    Files.createDirectory(folder);
    made.add(folder);
  }
}
