package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How large the text of a document is, how far its lines stand apart, and which type its headings
 * have.
 *
 * @param body the size of most of the text
 * @param leading how far most lines of it stand apart
 * @param bottom how far down the pages text of that size reaches
 * @param headings the types of headings, the largest first
 */
record TypeSizes(float body, float leading, float bottom, List<Type> headings) {
  private static final float LARGER = 1.1f;

  /** What more of the text has is no type of headings. */
  private static final float MOST = 0.2f;

  TypeSizes {
    headings = List.copyOf(headings);
  }

  /** A size of type, in halves of points, and whether it is bold. */
  record Type(int halves, boolean bold) {
    static Type of(PagePart.Line line) {
      return new Type(Math.round(line.size() * 2), line.row().bold());
    }
  }

  static TypeSizes of(List<List<PagePart>> pages) {
    Map<Integer, Integer> sizes = new HashMap<>();
    Map<Type, Integer> types = new HashMap<>();
    Map<Integer, Integer> gaps = new HashMap<>();
    int all = 0;
    for (List<PagePart> page : pages) {
      PagePart before = null;
      for (PagePart part : page) {
        if (part instanceof PagePart.Line line) {
          int length = line.text().length();
          all += length;
          sizes.merge(Math.round(line.size() * 2), length, Integer::sum);
          types.merge(Type.of(line), length, Integer::sum);
          if (before instanceof PagePart.Line last && last.column() == line.column()) {
            gaps.merge(Math.round((line.y() - last.y()) * 2), 1, Integer::sum);
          }
        }
        before = part;
      }
    }
    float body = most(sizes) / 2f;
    List<Type> headings = new ArrayList<>();
    for (var type : types.entrySet()) {
      boolean larger = type.getKey().halves() / 2f >= body * LARGER;
      boolean bold = type.getKey().bold() && type.getKey().halves() / 2f >= body * 0.95f;
      if ((larger || bold) && type.getValue() <= MOST * all) {
        headings.add(type.getKey());
      }
    }
    headings.sort(Comparator.comparing(Type::halves).thenComparing(Type::bold).reversed());
    float leading = gaps.isEmpty() ? body * 1.2f : most(gaps) / 2f;
    return new TypeSizes(body, Math.max(leading, body), bottom(pages, body), headings);
  }

  private static float bottom(List<List<PagePart>> pages, float body) {
    float bottom = 0;
    for (List<PagePart> page : pages) {
      for (PagePart part : page) {
        if (part instanceof PagePart.Line line && line.size() >= body) {
          bottom = Math.max(bottom, line.y());
        }
      }
    }
    return bottom;
  }

  private static int most(Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(20);
  }
}
