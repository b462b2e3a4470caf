package org.bilaga.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.assist.SentenceHelp;
import org.bilaga.source.Span;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;

/** The sentence that is being written, as one writes it, with what its words say. */
final class Helping {
  private Helping() {}

  static Optional<SignatureHelp> at(Cursor cursor) {
    return SentenceHelp.at(cursor.source().text(), cursor.offset(), cursor.vocabulary())
        .map(help -> of(help, cursor));
  }

  private static SignatureHelp of(SentenceHelp help, Cursor cursor) {
    var sentence = new SignatureInformation(help.example());
    String says = Markdown.prose(help.says().in(cursor.language()));
    sentence.setDocumentation(Either.forRight(new MarkupContent(MarkupKind.MARKDOWN, says)));
    List<ParameterInformation> parts = new ArrayList<>();
    for (Span part : help.parts()) {
      var information = new ParameterInformation();
      information.setLabel(Tuple.two(part.start(), part.end()));
      parts.add(information);
    }
    sentence.setParameters(parts);
    return new SignatureHelp(List.of(sentence), 0, Math.max(0, help.active()));
  }
}
