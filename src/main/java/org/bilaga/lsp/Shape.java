package org.bilaga.lsp;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.assist.Folds;
import org.bilaga.assist.Outline;
import org.bilaga.ast.AgreementFile;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.SymbolKind;

/** The shape of a text: what it declares, and what of it can be folded away. */
final class Shape {
  private Shape() {}

  /** Also of a text that no analysis has, such as a translation. */
  static AgreementFile tree(SourceFile source) {
    return new AgreementParser(source, new Findings()).read();
  }

  static List<DocumentSymbol> outline(Cursor cursor) {
    return symbols(Outline.of(tree(cursor.source())));
  }

  private static List<DocumentSymbol> symbols(List<Outline> things) {
    List<DocumentSymbol> symbols = new ArrayList<>();
    for (Outline thing : things) {
      var symbol =
          new DocumentSymbol(
              name(thing),
              kind(thing.sort()),
              Places.range(within(thing)),
              Places.range(thing.place()),
              thing.title());
      symbol.setChildren(symbols(thing.parts()));
      symbols.add(symbol);
    }
    return symbols;
  }

  /** An editor takes no symbol whose name is empty, nor one whose name lies outside it. */
  private static String name(Outline thing) {
    return thing.name().isBlank() ? "–" : thing.name();
  }

  private static Span within(Outline thing) {
    Span all = thing.span();
    Span name = thing.place();
    return all.file().span(Math.min(all.start(), name.start()), Math.max(all.end(), name.end()));
  }

  static SymbolKind kind(Outline.Sort sort) {
    return switch (sort) {
      case BODY -> SymbolKind.Object;
      case GROUP -> SymbolKind.Enum;
      case UNIT -> SymbolKind.TypeParameter;
      case DATA -> SymbolKind.Array;
      case COLUMN -> SymbolKind.Field;
      case KEY -> SymbolKind.Key;
      case FIGURE -> SymbolKind.Constant;
      case AGREEMENT -> SymbolKind.Module;
      case VERSION -> SymbolKind.Module;
      case FACTS -> SymbolKind.Array;
      case AREA -> SymbolKind.Namespace;
      case GRANT -> SymbolKind.Property;
      case EARMARK -> SymbolKind.Property;
      case STEP -> SymbolKind.Operator;
      case DUTY -> SymbolKind.Event;
      case APPENDIX -> SymbolKind.Struct;
      case CLAIM -> SymbolKind.String;
    };
  }

  static List<FoldingRange> folds(Cursor cursor) {
    List<FoldingRange> folds = new ArrayList<>();
    SourceFile source = cursor.source();
    for (Folds.Fold fold : Folds.of(source.text())) {
      int first = Places.position(source, fold.start()).getLine();
      int last = Places.position(source, fold.end()).getLine();
      // The line of the closing brace stays.
      var range = new FoldingRange(first, fold.comment() ? last : last - 1);
      if (fold.comment()) {
        range.setKind(FoldingRangeKind.Comment);
      }
      if (range.getEndLine() > first) {
        folds.add(range);
      }
    }
    return folds;
  }
}
