package org.bilaga.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Visible;
import org.bilaga.words.Told;

/** The agreement files below a folder, sorted; hidden folders and build folders are passed over. */
public final class AgreementFiles {
  public static final String ENDING = ".agreement";
  private static final int DEEPEST = 32;

  private AgreementFiles() {}

  public static List<Path> below(Path path) {
    List<Path> found = new ArrayList<>();
    collect(path, found, 0);
    found.sort(null);
    return found;
  }

  private static void collect(Path path, List<Path> found, int depth) {
    if (!Files.isDirectory(path)) {
      found.add(path);
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.endsWith(ENDING)) {
          found.add(entry);
        } else if (depth < DEEPEST && isFolderToEnter(entry, name)) {
          collect(entry, found, depth + 1);
        }
      }
    } catch (IOException unreadable) {
      // A folder one may not read holds nothing for us.
      return;
    }
  }

  private static boolean isFolderToEnter(Path entry, String name) {
    boolean passedOver =
        name.startsWith(".") || name.equals("target") || name.equals("node_modules");
    return !passedOver && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  /** That there are none at some paths, and how to begin, or which file has only another ending. */
  public static Told none(List<Path> paths) {
    for (Path path : paths) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, "*" + ENDING + ".*")) {
        for (Path entry : entries) {
          String name = entry.getFileName().toString();
          String right = name.substring(0, name.indexOf(ENDING) + ENDING.length());
          return Sentences.onlyWithOtherEnding(Visible.name(name), Visible.name(right));
        }
      } catch (IOException noFolder) {
        continue;
      }
    }
    return Sentences.noFilesHere();
  }
}
