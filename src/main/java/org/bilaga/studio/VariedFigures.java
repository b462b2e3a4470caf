package org.bilaga.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Name;
import org.bilaga.ast.Text;
import org.bilaga.ast.Walk;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.source.Span;

/** The figures of a file that somebody may wonder about: amounts of grants, and named figures. */
final class VariedFigures {
  private final AgreementFile file;
  private final List<Fields> figures = new ArrayList<>();

  private VariedFigures(AgreementFile file) {
    this.file = file;
  }

  static Datum of(AgreementFile file) {
    var found = new VariedFigures(file);
    for (Declaration.Let let : Walk.all(Declaration.Let.class, file)) {
      found.add(let.name(), Optional.empty(), let.value());
    }
    for (Clause.Grant grant : Walk.all(Clause.Grant.class, file)) {
      grant.amount().ifPresent(amount -> found.add(grant.name(), grant.title(), amount));
    }
    return new Datum.Several(found.figures);
  }

  private void add(Name name, Optional<Text> title, Expression value) {
    for (Expression.Figure figure : Walk.all(Expression.Figure.class, value)) {
      Span span = figure.span();
      // What a version takes over stands in another file.
      if (span.file() == file.source()) {
        figures.add(
            new Fields()
                .put("name", name.text())
                .put("title", title.map(Text::text))
                .put("text", span.text())
                .put("at", EditorPlaces.of(span)));
      }
    }
  }
}
