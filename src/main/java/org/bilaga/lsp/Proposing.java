package org.bilaga.lsp;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.assist.Completion;
import org.bilaga.assist.Proposal;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What may stand where somebody types. */
final class Proposing {
  /** More than anybody reads; with the next letter there are fewer. */
  private static final int MOST = 500;

  private Proposing() {}

  static CompletionList at(Cursor cursor) {
    List<Proposal> proposals = Completion.at(cursor.spot(), cursor.vocabulary());
    List<CompletionItem> items = new ArrayList<>();
    for (Proposal proposal : proposals.subList(0, Math.min(MOST, proposals.size()))) {
      items.add(item(proposal, items.size(), cursor));
    }
    // They are chosen by what is typed as we compare names, and not as an editor does.
    return new CompletionList(true, items);
  }

  private static CompletionItem item(Proposal proposal, int order, Cursor cursor) {
    String typed = cursor.source().text().substring(proposal.start(), cursor.offset());
    var range = Places.range(cursor.source(), proposal.start(), cursor.offset());
    var item = new CompletionItem(proposal.text());
    item.setKind(kind(proposal.sort()));
    item.setDetail(proposal.description().isEmpty() ? null : proposal.description());
    item.setSortText(String.format(java.util.Locale.ROOT, "%05d", order));
    item.setFilterText(typed.isEmpty() ? proposal.text() : typed);
    item.setTextEdit(Either.forLeft(new TextEdit(range, proposal.text())));
    return item;
  }

  private static CompletionItemKind kind(Proposal.Sort sort) {
    return switch (sort) {
      case QUESTION, TOPIC -> CompletionItemKind.Function;
      case NAME -> CompletionItemKind.Variable;
      case MEMBER -> CompletionItemKind.EnumMember;
      case SECTION -> CompletionItemKind.Reference;
      case FILE -> CompletionItemKind.File;
      case KEYWORD -> CompletionItemKind.Keyword;
    };
  }
}
