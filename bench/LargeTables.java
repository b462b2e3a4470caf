import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bilaga.cli.Main;
import org.bilaga.table.TableReader;

/**
 * Reads one large table, made where it is not there: {@code java -Xmx96m -cp target/bilaga.jar
 * bench/LargeTables.java large.xlsx} (100 000 rows of ten columns), or {@code large.csv} (a million
 * rows of three). Of {@code large.agreement} it checks a published table of two million cells: four
 * grants to half a million members; in {@code wrong.agreement} each cell is a krona too high.
 */
final class LargeTables {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINK =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private LargeTables() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    if (args[0].endsWith(".agreement")) {
      if (!Files.exists(file)) {
        agreement(file.toAbsolutePath(), file.endsWith("wrong.agreement") ? 1 : 0);
      }
      Main.main(new String[] {"check", args[0]});
      return;
    }
    if (!Files.exists(file)) {
      if (args[0].endsWith(".xlsx")) {
        workbook(file);
      } else {
        text(file);
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    long begun = System.nanoTime();
    var table = new TableReader().read(bytes, args[0]).table();
    long numbers = 0;
    for (int row = 0; row < table.rowCount(); row++) {
      for (int column = 0; column < table.columnCount(); column++) {
        numbers += table.plain(row, column) >= 0 ? 1 : 0;
      }
    }
    long took = (System.nanoTime() - begun) / 1_000_000;
    System.out.println(table.rowCount() + " rows, " + numbers + " numbers, " + took + " ms");
  }

  private static void text(Path file) throws IOException {
    var lines = new StringBuilder("id;name;k\n");
    for (long row = 1; row < 1_000_000; row++) {
      lines.append("m" + row + ";Member " + row + ";" + row * 7919 % 100_000_007 + "\n");
    }
    Files.writeString(file, lines);
  }

  /** Each amount is a whole multiple of what its members are counted in, so that all come out. */
  private static void agreement(Path file, int off) throws IOException {
    var group = new StringBuilder("id;name\n");
    var data = new StringBuilder("name;n\n");
    var published = new StringBuilder("name;1;2;3;4\n");
    long all = 0;
    for (int member = 1; member <= 500_000; member++) {
      long counted = 1_000 + member * 7_919L % 10_007;
      all += counted;
      group.append("m" + member + ";Member " + member + "\n");
      data.append("Member " + member + ";" + counted + "\n");
      published.append("Member " + member);
      for (int grant = 1; grant <= 4; grant++) {
        published.append(";" + (counted * grant + off));
      }
      published.append("\n");
    }
    var text = new StringBuilder("group members from \"group.csv\"\n");
    text.append("data d by members from \"data.csv\" { column n = \"n\" }\n");
    text.append("agreement large {\n    key k = share of d.n\n");
    var columns = new StringBuilder();
    for (int grant = 1; grant <= 4; grant++) {
      text.append("    grant g" + grant + " " + all * grant + " kr to members by k\n");
      columns.append(" column \"" + grant + "\" = g" + grant);
    }
    String name = file.getFileName().toString().replace(".agreement", ".csv");
    text.append("    appendix 1 from \"" + name + "\" by members {" + columns + " }\n}\n");
    Files.writeString(file.resolveSibling("group.csv"), group);
    Files.writeString(file.resolveSibling("data.csv"), data);
    Files.writeString(file.resolveSibling(name), published);
    Files.writeString(file, text);
  }

  private static void workbook(Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      String links = "<Relationships><Relationship Id=\"r1\" Type=\"" + LINK;
      put(
          zip,
          "_rels/.rels",
          links + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          links + "worksheet\" Target=\"sheet.xml\"/></Relationships>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\"><sheets><sheet name=\"A\" id=\"r1\"/></sheets></workbook>");
      var rows = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
      for (long row = 0; row <= 100_000; row++) {
        rows.append("<row r=\"" + (row + 1) + "\">");
        for (int column = 0; column < 10; column++) {
          String at = (char) ('A' + column) + String.valueOf(row + 1);
          rows.append("<c r=\"" + at + "\"");
          if (row == 0 || column < 2) {
            rows.append(" t=\"inlineStr\"><is><t>" + at + "</t></is></c>");
          } else {
            rows.append("><v>" + row * 7919 * column % 100_000_007 + "</v></c>");
          }
        }
        rows.append("</row>");
      }
      put(zip, "xl/sheet.xml", rows.append("</sheetData></worksheet>").toString());
    }
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
