package org.bilaga.table.document;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.finding.Edit;
import org.bilaga.source.SourceFile;

/**
 * Writes other figures into cells of an xlsx workbook: of the file nothing changes but the values
 * of those cells in the XML of their sheet. Styles stay, and so do all other parts, byte for byte.
 */
public final class WorkbookEdits {
  private final Xlsx book;
  private final Map<String, String> before = new LinkedHashMap<>();
  private final Map<String, String> after = new LinkedHashMap<>();

  private WorkbookEdits(Xlsx book) {
    this.book = book;
  }

  /**
   * The bytes with edits to the text of one of their sheets.
   *
   * @throws IOException where a cell is not what was read, or not one that can be written
   */
  public static byte[] of(byte[] bytes, SourceFile sheet, List<Edit> edits) throws IOException {
    try {
      if (!(WorkbookTables.open(bytes) instanceof Xlsx book)
          || !(sheet.cells().orElse(null) instanceof SheetPlaces places)) {
        throw new IOException("not a workbook that is written");
      }
      String part = book.partOf(places.sheet()).orElseThrow(() -> new IOException("no sheet"));
      var written = new WorkbookEdits(book);
      for (Edit edit : edits) {
        written.add(edit, sheet);
      }
      byte[] xml = written.written(new String(book.archive().read(part), StandardCharsets.UTF_8));
      return ZipRewrite.of(book.archive(), part, xml);
    } catch (Unreadable changed) {
      throw new IOException("changed while it was read", changed);
    }
  }

  /** Several edits may be of one cell. */
  private void add(Edit edit, SourceFile sheet) {
    String text = sheet.text();
    int start = edit.span().start();
    int from = start;
    while (from > 0 && text.charAt(from - 1) != '\t' && text.charAt(from - 1) != '\n') {
      from--;
    }
    int to = edit.span().end();
    while (to < text.length() && text.charAt(to) != '\t' && text.charAt(to) != '\n') {
      to++;
    }
    String at = CellRange.letters(sheet.columnOf(start) - 1) + sheet.lineOf(start);
    before.put(at, text.substring(from, to));
    after.put(
        at, text.substring(from, start) + edit.text() + text.substring(edit.span().end(), to));
  }

  private record Replacement(int start, int end, String xml) {}

  private byte[] written(String xml) throws Unreadable, IOException {
    List<Replacement> replacements = new ArrayList<>();
    var in = Xml.of(new StringReader(xml));
    var tags = new CellTags(xml);
    int row = 0;
    int column = -1;
    while (in.next()) {
      if (in.starts("row")) {
        row = in.number("r", row + 1);
        column = -1;
      } else if (in.starts("c")) {
        column = SheetReader.column(in.attribute("r"), column);
        String at = CellRange.letters(column) + row;
        if (!tags.next()) {
          throw Unreadable.damaged();
        } else if (before.containsKey(at)) {
          replacements.add(cell(in, xml, at, tags));
        }
      }
    }
    if (replacements.size() != before.size()) {
      throw new IOException("a cell is gone");
    }
    var out = new StringBuilder(xml);
    for (Replacement one : replacements.reversed()) {
      out.replace(one.start(), one.end(), one.xml());
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Replacement cell(Xml in, String xml, String at, CellTags tags)
      throws Unreadable, IOException {
    String tag = xml.substring(tags.start(), tags.tagEnd());
    String type = in.attribute("t");
    int style = in.number("s", 0);
    var read = SheetReader.value(in);
    String old = before.getOrDefault(at, "");
    if (read.hasFormula() || !isShown(old, type, style, read.value())) {
      throw new IOException("changed while it was read");
    }
    String open =
        tag.replaceAll("\\s+t\\s*=\\s*(\"[^\"]*\"|'[^']*')", "").replaceAll("\\s*/?>$", "");
    String prefix = open.contains(":c") ? open.substring(1, open.indexOf(":c") + 1) : "";
    String value = after.getOrDefault(at, "");
    String inside;
    if (type.isEmpty() || type.equals("n")) {
      inside = ">" + element(prefix, "v", number(value, style));
    } else {
      inside = " t=\"inlineStr\">" + element(prefix, "is", element(prefix, "t", escaped(value)));
    }
    return new Replacement(tags.start(), tags.end(), open + inside + "</" + prefix + "c>");
  }

  private boolean isShown(String text, String type, int style, String value) throws Unreadable {
    for (boolean asPrinted : new boolean[] {false, true}) {
      String shown = SheetReader.text(book, type, style, value, asPrinted);
      if (GridBuilder.onOneLine(shown).equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static String element(String prefix, String name, String content) {
    return "<" + prefix + name + ">" + content + "</" + prefix + name + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The number that the format shows as the text. */
  private String number(String text, int style) throws IOException {
    CellFormat format = book.format(style);
    String digits = text.strip();
    if (!format.before().isEmpty() && digits.startsWith(format.before())) {
      digits = digits.substring(format.before().length());
    }
    if (!format.after().isEmpty() && digits.endsWith(format.after())) {
      digits = digits.substring(0, digits.length() - format.after().length());
    }
    digits = digits.replaceAll("[\\s\u00A0\u202F\u2009\u2007]", "").replace('\u2212', '-');
    try {
      var number = new BigDecimal(digits.replace(',', '.')).scaleByPowerOfTen(-format.power());
      var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      return plain.toPlainString();
    } catch (NumberFormatException none) {
      throw new IOException("no number", none);
    }
  }
}
