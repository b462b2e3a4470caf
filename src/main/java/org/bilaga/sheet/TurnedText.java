package org.bilaga.sheet;

/** A table turned: each row by itself, with a line for each column that says something. */
final class TurnedText {
  private final Laid laid;
  private final SheetTable table;
  private final int most;
  private final StringBuilder out;

  TurnedText(Laid laid, int most, StringBuilder out) {
    this.laid = laid;
    this.table = laid.table();
    this.most = most;
    this.out = out;
  }

  void render() {
    int label = 0;
    int figure = 0;
    for (int i = table.names(); i < table.columns().size(); i++) {
      label = Math.max(label, Wrapping.width(heading(i)));
      boolean figures = table.columns().get(i).isFigures();
      for (int row = 0; figures && row < table.rows().size(); row++) {
        figure = Math.max(figure, Wrapping.width(laid.text(row, i)));
      }
    }
    boolean beside = label + figure + 2 * Laid.GAP.length() <= most;
    for (int row = 0; row < table.rows().size(); row++) {
      name(row);
      for (int i = table.names(); i < table.columns().size(); i++) {
        if (!laid.text(row, i).isBlank()) {
          line(row, i, beside ? label : 0, figure);
        }
      }
    }
  }

  private String heading(int column) {
    return String.join(" ", laid.heading(column, Integer.MAX_VALUE)).strip();
  }

  private void name(int row) {
    var name = new StringBuilder();
    for (int i = 0; i < table.names(); i++) {
      String text = laid.text(row, i).strip();
      name.append(name.isEmpty() || text.isEmpty() ? "" : Laid.GAP).append(text);
    }
    Wrapping.append(name.toString(), "", Laid.GAP, most, out);
  }

  private void line(int row, int column, int label, int figure) {
    String heading = heading(column);
    String text = laid.text(row, column);
    String pad = " ".repeat(Math.max(0, label - Wrapping.width(heading)));
    if (table.columns().get(column).isFigures()) {
      String before = label == 0 ? "" : " ".repeat(Math.max(0, figure - Wrapping.width(text)));
      out.append(Laid.GAP).append(heading).append(pad).append(Laid.GAP).append(before);
      out.append(text.stripTrailing()).append('\n');
    } else {
      Wrapping.append(heading + pad + Laid.GAP + text, Laid.GAP, Laid.GAP.repeat(2), most, out);
    }
  }
}
