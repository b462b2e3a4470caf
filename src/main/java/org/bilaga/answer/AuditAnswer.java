package org.bilaga.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.audit.DocumentAudit;
import org.bilaga.document.Document;
import org.bilaga.document.HindranceText;
import org.bilaga.document.TextLanguage;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Severity;
import org.bilaga.finding.Visible;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Documents held against themselves, each other and the year before, without any agreement. */
public final class AuditAnswer {
  private AuditAnswer() {}

  /**
   * What came of it.
   *
   * @param documents those that were read, in order; not that of the year before
   * @param language that they are written in
   * @param told what there is to tell of them though they were read, a sentence each
   */
  public record Audited(
      DocumentAudit audit, List<Document> documents, Optional<Language> language, List<Told> told) {
    /** What is found, or only what is proved. */
    public List<Finding> findings(boolean sure) {
      return sure
          ? audit.findings().stream().filter(AuditAnswer::isProved).toList()
          : audit.findings();
    }
  }

  /** Whether arithmetic alone proves it. */
  public static boolean isProved(Finding finding) {
    return finding.kind().severity() == Severity.ERROR;
  }

  /**
   * @param user the language of who asks, for documents that do not tell theirs
   * @throws Refused where a document is not there or cannot be read
   */
  public static Audited of(Given given, Language user) throws Refused {
    if (given.words().isEmpty()) {
      throw Refused.because(Sentences.auditWhat());
    }
    List<Document> documents = new ArrayList<>();
    Optional<Language> language = Optional.empty();
    for (String word : given.words()) {
      Document document = ReadDocument.of(word, language.orElse(user)).document();
      if (language.isEmpty()) {
        language = TextLanguage.of(document);
        boolean other = language.isPresent() && language.get() != user;
        // Its places are told in its own language, unless another is chosen.
        if (other && !given.has(Choice.LANGUAGE) && !document.source().isText()) {
          document = ReadDocument.of(word, language.get()).document();
        }
      }
      documents.add(document);
    }
    Optional<String> before = given.value(Choice.AGAINST);
    Optional<Document> ofYearBefore = Optional.empty();
    if (before.isPresent()) {
      ofYearBefore = Optional.of(ReadDocument.of(before.get(), language.orElse(user)).document());
    }
    List<Told> told = new ArrayList<>();
    for (Document document : documents) {
      for (Document.Notice notice : document.notices()) {
        Told name = Told.text(Visible.name(document.name()));
        told.add(Sentences.documentUnreadable(name, HindranceText.of(notice)));
      }
    }
    return new Audited(DocumentAudit.of(documents, ofYearBefore), documents, language, told);
  }
}
