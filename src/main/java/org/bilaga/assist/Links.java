package org.bilaga.assist;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Text;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Registers;
import org.bilaga.source.Span;

/** The files that a file names, where they are of the workspace. */
public final class Links {
  private Links() {}

  /**
   * @param place the name of the file, without its quotation marks
   */
  public record Link(Span place, Path file) {}

  /** In the order written; what lies outside the workspace is not led to. */
  public static List<Link> of(Spot spot) {
    List<Link> links = new ArrayList<>();
    spot.module().ifPresent(module -> links.addAll(of(module, spot)));
    return links;
  }

  private static List<Link> of(Module module, Spot spot) {
    List<Link> links = new ArrayList<>();
    for (Text text : module.tree().files()) {
      if (!text.text().startsWith(Registers.SCHEME)) {
        Span span = text.span();
        try {
          Path file = module.folder().resolve(text.text()).normalize();
          if (file.startsWith(spot.analysis().workspace().root())) {
            links.add(new Link(span.file().span(span.start() + 1, span.end() - 1), file));
          }
        } catch (InvalidPathException noPath) {
          // It is told where the file is read.
          continue;
        }
      }
    }
    return links;
  }
}
