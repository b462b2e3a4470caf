package org.bilaga.compare;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Section;
import org.bilaga.source.Span;

/**
 * Whether two parts of agreements say the same, wherever they stand and in either vocabulary.
 *
 * <p>Where a sentence stands, under which section, and which faults of it are accepted makes no
 * difference; nor does how a figure is written, 1 mkr or 1 000 tkr.
 */
final class SameWording {
  private static final Pattern FIGURE =
      Pattern.compile("\\d(?:[\\d \\u00A0,./]*\\d)?(?:[ \\u00A0]?%)?");

  private SameWording() {}

  static boolean same(Object one, Object other) {
    if (one instanceof Expression.Figure figure && other instanceof Expression.Figure that) {
      return figure.value().equals(that.value()) && figure.about() == that.about();
    } else if (one instanceof List<?> list && other instanceof List<?> that) {
      return sameList(list, that);
    } else if (one instanceof Optional<?> optional && other instanceof Optional<?> that) {
      return optional.isPresent() == that.isPresent()
          && (optional.isEmpty() || same(optional.get(), that.orElseThrow()));
    } else if (one instanceof Record) {
      return one.getClass() == other.getClass() && sameRecord(one, other);
    }
    return one.equals(other);
  }

  private static boolean sameList(List<?> list, List<?> that) {
    if (!list.isEmpty() && isNoMatter(list.get(0)) || !that.isEmpty() && isNoMatter(that.get(0))) {
      return true;
    }
    boolean same = list.size() == that.size();
    for (int i = 0; i < list.size() && same; i++) {
      same = same(list.get(i), that.get(i));
    }
    return same;
  }

  private static boolean isNoMatter(Object part) {
    return part instanceof Section || part instanceof Dispute;
  }

  private static boolean sameRecord(Object one, Object other) {
    for (RecordComponent part : one.getClass().getRecordComponents()) {
      if (part.getType() != Span.class && !same(value(part, one), value(part, other))) {
        return false;
      }
    }
    return true;
  }

  private static Object value(RecordComponent part, Object of) {
    try {
      return part.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The words of a part on one line; with the figure that a version sets in the place of its own.
   */
  static String of(Node node) {
    Span whole = node.span();
    String text = whole.text();
    int from = 0;
    for (Node part : node.parts()) {
      if (isWithin(part.span(), whole)) {
        from = Math.max(from, part.span().end() - whole.start());
        continue;
      }
      Matcher figure = FIGURE.matcher(text);
      if (figure.find(Math.min(from, text.length()))) {
        String set = part.span().text();
        text = text.substring(0, figure.start()) + set + text.substring(figure.end());
      }
    }
    return text.strip().replaceAll("\\s+", " ");
  }

  private static boolean isWithin(Span part, Span whole) {
    return part.file() == whole.file()
        && whole.start() <= part.start()
        && part.end() <= whole.end();
  }
}
