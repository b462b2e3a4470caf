package org.bilaga.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bilaga.finding.Visible;
import org.bilaga.words.Told;

/**
 * The agreement files below a folder, sorted. Hidden files, as editors and other systems leave them
 * beside a file, hidden folders and build folders are passed over; a folder that cannot be read is
 * among them, so that it is told like a file that cannot.
 */
public final class AgreementFiles {
  public static final String ENDING = ".agreement";

  private AgreementFiles() {}

  public static List<Path> below(Path path) {
    List<Path> found = new ArrayList<>();
    collect(path, found);
    found.sort(null);
    return found;
  }

  private static void collect(Path path, List<Path> found) {
    if (!Files.isDirectory(path)) {
      found.add(path);
      return;
    }
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (isPassedOver(name)) {
          continue;
        }
        boolean named = name.endsWith(ENDING);
        // Files of other names are not looked at: there may be many.
        if ((!named || !isFile(entry)) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          folders.add(entry);
        } else if (named) {
          found.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      found.add(path);
    }
    // Once it is closed, so that however deep they lie no more than one is open.
    folders.forEach(folder -> collect(folder, found));
  }

  private static boolean isFile(Path entry) {
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isPassedOver(String name) {
    return name.startsWith(".") || name.equals("target") || name.equals("node_modules");
  }

  /**
   * Whether an agreement somewhere below a folder names a file: as a table, a document, another.
   */
  public static boolean areMadeOf(Path folder, Path file) {
    Path name = file.getFileName();
    if (name == null) {
      return false;
    }
    var quoted = Pattern.compile("\"([^\"\\n]*" + Pattern.quote(name.toString()) + ")\"");
    for (Path agreement : below(folder)) {
      try {
        var text = new String(Files.readAllBytes(agreement), StandardCharsets.UTF_8);
        var found = quoted.matcher(text);
        while (found.find()) {
          Path meant = agreement.resolveSibling(found.group(1));
          if (Files.exists(meant) && Files.isSameFile(meant, file)) {
            return true;
          }
        }
      } catch (IOException | InvalidPathException none) {
        continue;
      }
    }
    return false;
  }

  /**
   * That there are none at some paths, and how to begin, or which file has only another ending; of
   * files that say nothing that they hold no agreement.
   */
  public static Told none(List<Path> paths) {
    for (Path path : paths) {
      if (!below(path).isEmpty()) {
        return Sentences.noAgreementsHere();
      }
    }
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
