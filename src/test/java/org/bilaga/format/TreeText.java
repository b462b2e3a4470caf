package org.bilaga.format;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Division;
import org.bilaga.source.Span;
import org.bilaga.words.Language;

/** A tree as text, without the places of its nodes and without blanks. */
final class TreeText {
  private TreeText() {}

  static String of(Object node) {
    var out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case Optional<?> maybe -> maybe.ifPresentOrElse(it -> write(it, out), () -> out.append('?'));
      case List<?> several -> several.forEach(it -> write(it, out));
      case Record node -> record(node, out);
      default -> out.append(value.toString().replaceAll("[\\s\\p{Zs}]|(?<=-)-", "")).append('\n');
    }
  }

  private static void record(Record node, StringBuilder out) {
    if (node instanceof Division it && it.equally().isPresent()) {
      // A key without a name is called by the keyword, which each vocabulary has its own of.
      record(
          new Division(
              Optional.empty(),
              Optional.empty(),
              it.undistributed(),
              it.listed(),
              it.rounding(),
              it.base(),
              it.floors(),
              it.caps(),
              it.except()),
          out.append("equally "));
      return;
    }
    out.append(node.getClass().getSimpleName()).append('(');
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      boolean place = component.getType() == Span.class || component.getType() == Language.class;
      if (!place && !component.getName().equals("source")) {
        try {
          component.getAccessor().setAccessible(true);
          write(component.getAccessor().invoke(node), out);
        } catch (ReflectiveOperationException hidden) {
          throw new AssertionError(hidden);
        }
      }
    }
    out.append(')');
  }
}
