import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints one line that sums up JaCoCo's table. Columns are found by name, not by place. */
final class Coverage {
  private Coverage() {}

  public static void main(String[] args) throws IOException {
    Path table = Path.of(args[0]);
    if (!Files.exists(table)) {
      return; // tests were skipped
    }
    List<String> rows = Files.readAllLines(table);
    System.out.println(
        "coverage: "
            + share(rows, "LINE")
            + " of lines, "
            + share(rows, "BRANCH")
            + " of branches");
  }

  private static String share(List<String> rows, String what) {
    List<String> head = List.of(rows.getFirst().split(","));
    long missed = sum(rows, head.indexOf(what + "_MISSED"));
    long covered = sum(rows, head.indexOf(what + "_COVERED"));
    if (missed + covered == 0) {
      return "100,0 %";
    }
    long permille = covered * 1000 / (missed + covered);
    return permille / 10 + "," + permille % 10 + " %";
  }

  private static long sum(List<String> rows, int column) {
    return rows.stream().skip(1).mapToLong(row -> Long.parseLong(row.split(",")[column])).sum();
  }
}
