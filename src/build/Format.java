import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java file under src, or only says which are not formatted. Invariant: both do the
 * same work, so a file just written always passes the check.
 */
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    List<Path> files;
    try (Stream<Path> tree = Files.walk(Path.of("src"))) {
      files = tree.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    List<String> wrong =
        files.parallelStream().filter(f -> differs(f, write)).map(Path::toString).toList();
    if (!write && !wrong.isEmpty()) {
      System.err.println("Not formatted, run `mvn -q -Pformat`: " + String.join(", ", wrong));
      System.exit(1);
    }
    if (write) {
      System.out.println("formatted " + wrong.size() + " of " + files.size() + " files");
    }
  }

  private static boolean differs(Path file, boolean write) {
    try {
      String before = Files.readString(file);
      String after = new Formatter().formatSourceAndFixImports(before);
      if (after.equals(before)) {
        return false;
      }
      if (write) {
        Files.writeString(file, after);
      }
      return true;
    } catch (IOException | FormatterException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
