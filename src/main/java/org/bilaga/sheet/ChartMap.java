package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * A map as shapes with names: the 21 counties of Sweden.
 *
 * <p>The shapes are those of {@code @svg-maps/sweden} 1.0.1 by Victor Cazanave (CC BY 4.0), with
 * one decimal.
 */
public record ChartMap(String viewBox, List<Shape> shapes) {
  /** A county by the letters of its name: {@code vastra-gotaland}. */
  public record Shape(String id, String name, String path) {}

  public ChartMap {
    shapes = List.copyOf(shapes);
  }

  public static ChartMap sweden() {
    String[] lines = HtmlWriter.resource("sweden.tsv").split("\n");
    List<Shape> shapes = new ArrayList<>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      String[] cells = line.split("\t");
      shapes.add(new Shape(cells[0], cells[1], cells[2]));
    }
    return new ChartMap(lines[0], shapes);
  }
}
