package org.bilaga.ast;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.source.Span;

/**
 * A name, or a path of names with members in brackets: {@code gnv-2020.medarbetare[halland]}.
 *
 * <p>Never empty; the first step is a name.
 */
public record Reference(Span span, List<Step> steps) implements Node {

  /** A name in the path, or a member in brackets. */
  public record Step(Name name, boolean index) {}

  @Override
  public List<Node> parts() {
    List<Node> names = new ArrayList<>(steps.size());
    for (Step step : steps) {
      names.add(step.name());
    }
    return names;
  }

  public Name first() {
    return steps.get(0).name();
  }

  public boolean isPlainName() {
    return steps.size() == 1;
  }

  /** The path as one writes it. */
  public String text() {
    if (steps.size() == 1) {
      return first().text();
    }
    var text = new StringBuilder();
    for (Step step : steps) {
      if (step.index()) {
        text.append('[').append(step.name().text()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step.name().text());
      }
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return text();
  }
}
