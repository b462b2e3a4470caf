package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The level and upright lines that are drawn on a page, whether as strokes or as long thin areas,
 * which is how most programs draw the rules of tables.
 */
final class DrawnLines {
  /** What is thicker is an area. */
  private static final float THICKEST = 3;

  private static final float SHORTEST = 4;

  /** More lines than that are a picture. */
  private static final int MOST = 50_000;

  private final PDFStreamEngine engine;
  private final List<Rule> rules = new ArrayList<>();
  private final List<float[]> path = new ArrayList<>();
  private float[] at = {0, 0};
  private float[] start = {0, 0};
  private float left;
  private float bottom;
  private float width;
  private float height;

  DrawnLines(PDFStreamEngine engine) {
    this.engine = engine;
  }

  /** Those of a page follow. */
  void begin(PDPage page) {
    rules.clear();
    path.clear();
    var box = page.getCropBox();
    left = box.getLowerLeftX();
    bottom = box.getLowerLeftY();
    width = box.getWidth();
    height = box.getHeight();
  }

  List<OperatorProcessor> operators() {
    return Stream.of(
            "m", "l", "re", "h", "c", "v", "y", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n")
        .<OperatorProcessor>map(Drawing::new)
        .toList();
  }

  /** One of the orders to draw. */
  private final class Drawing extends OperatorProcessor {
    private final String name;

    Drawing(String name) {
      super(engine);
      this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      var numbers = new float[6];
      for (int i = 0; i < Math.min(6, operands.size()); i++) {
        numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
      }
      draw(name, numbers);
    }

    @Override
    public String getName() {
      return name;
    }
  }

  private void draw(String order, float[] to) {
    switch (order) {
      case "m" -> {
        at = placed(to[0], to[1]);
        start = at;
      }
      case "l" -> line(placed(to[0], to[1]));
      case "re" -> {
        start = placed(to[0], to[1]);
        at = start;
        line(placed(to[0] + to[2], to[1]));
        line(placed(to[0] + to[2], to[1] + to[3]));
        line(placed(to[0], to[1] + to[3]));
        line(start);
      }
      case "h" -> line(start);
      case "c" -> at = placed(to[4], to[5]);
      case "v", "y" -> at = placed(to[2], to[3]);
      case "s", "b", "b*" -> {
        line(start);
        strokes();
      }
      case "S", "B", "B*" -> strokes();
      case "f", "F", "f*" -> area();
      default -> path.clear();
    }
  }

  /** Where a point is on the page, from its lower left corner. */
  private float[] placed(float x, float y) {
    var point = engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
    return new float[] {point.x - left, point.y - bottom};
  }

  private void line(float[] to) {
    if (path.size() < MOST) {
      path.add(new float[] {at[0], at[1], to[0], to[1]});
    }
    at = to;
  }

  private void strokes() {
    for (float[] line : path) {
      add(line[0], line[1], line[2], line[3]);
    }
    path.clear();
  }

  /** A filled area is a line where it is thin. */
  private void area() {
    for (int i = 0; i + 3 < path.size(); i += 4) {
      float least = Float.MAX_VALUE;
      float most = -Float.MAX_VALUE;
      float lowest = Float.MAX_VALUE;
      float highest = -Float.MAX_VALUE;
      for (float[] line : path.subList(i, i + 4)) {
        least = Math.min(least, Math.min(line[0], line[2]));
        most = Math.max(most, Math.max(line[0], line[2]));
        lowest = Math.min(lowest, Math.min(line[1], line[3]));
        highest = Math.max(highest, Math.max(line[1], line[3]));
      }
      if (most - least <= THICKEST) {
        add((least + most) / 2, lowest, (least + most) / 2, highest);
      } else if (highest - lowest <= THICKEST) {
        add(least, (lowest + highest) / 2, most, (lowest + highest) / 2);
      }
    }
    path.clear();
  }

  private void add(float x, float y, float toX, float toY) {
    boolean straight = Math.abs(x - toX) < 1 || Math.abs(y - toY) < 1;
    boolean seen = Math.abs(x - toX) + Math.abs(y - toY) >= SHORTEST;
    if (straight && seen && rules.size() < MOST) {
      rules.add(new Rule(x, y, toX, toY));
    }
  }

  /** All of the page, seen in the direction in which its text is written. */
  List<Rule> turned(int direction) {
    return rules.stream()
        .map(
            rule -> {
              float[] one = turned(rule.left(), rule.top(), direction);
              float[] other = turned(rule.right(), rule.bottom(), direction);
              return new Rule(
                  Math.min(one[0], other[0]),
                  Math.min(one[1], other[1]),
                  Math.max(one[0], other[0]),
                  Math.max(one[1], other[1]));
            })
        .toList();
  }

  private float[] turned(float x, float y, int direction) {
    return switch (direction) {
      case 90 -> new float[] {y, x};
      case 180 -> new float[] {width - x, y};
      case 270 -> new float[] {height - y, width - x};
      default -> new float[] {x, height - y};
    };
  }
}
