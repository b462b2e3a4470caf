package org.bilaga.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.answer.ComparedAnswer;
import org.bilaga.answer.Given;
import org.bilaga.answer.Inquiry;
import org.bilaga.answer.RefusalText;
import org.bilaga.evaluate.Inputs;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Setting;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;

/** What is answered about files, to those who may ask. */
final class StudioDesk {
  private final Shelf shelf;
  private final Workbench workbench;
  private final EngineThread worker;
  private final boolean readOnly;
  private final Filing filing;

  StudioDesk(Shelf shelf, EngineThread worker, boolean readOnly) {
    this.shelf = shelf;
    this.workbench = new Workbench(shelf);
    this.worker = worker;
    this.readOnly = readOnly;
    this.filing = new Filing(shelf, readOnly);
  }

  @FunctionalInterface
  private interface About {
    PageReply answer(Typed typed) throws Refused;
  }

  /** The answer to a question about files; empty where there is no such question. */
  Optional<PageReply> answer(PageRequest request, Language language)
      throws IOException, InterruptedException {
    if (request.method().equals("GET")) {
      return switch (request.path()) {
        case "/files" -> Optional.of(files(language));
        case "/text" -> Optional.of(saved(request, language));
        default -> Optional.empty();
      };
    }
    return switch (request.path()) {
      // Asked of the text alone, so that colours do not wait for sums.
      case "/words" -> Optional.of(typed(request, language, Assistance::words));
      case "/format" -> Optional.of(typed(request, language, Assistance::layout));
      case "/save" -> Optional.of(typed(request, language, this::save));
      case "/check" -> Optional.of(inTurn(request, language, this::check));
      case "/complete" ->
          Optional.of(inTurn(request, language, it -> Assistance.proposals(it, analysis(it))));
      case "/hover" ->
          Optional.of(inTurn(request, language, it -> Assistance.explanation(it, analysis(it))));
      case "/page" -> Optional.of(inTurn(request, language, this::page));
      case "/appendices" -> Optional.of(inTurn(request, language, this::appendices));
      case "/figures" -> Optional.of(inTurn(request, language, this::figures));
      case "/difference" -> Optional.of(supposed(request, language));
      default -> filing.answer(request, language);
    };
  }

  private PageReply typed(PageRequest request, Language language, About about)
      throws IOException, InterruptedException {
    String name = request.value("file");
    Optional<Path> file = shelf.find(name);
    if (file.isEmpty()) {
      return PageReply.because(PageReply.NOT_FOUND, Sentences.noSuchFile(name), language);
    }
    Optional<String> text = request.text();
    if (text.isEmpty()) {
      return PageReply.because(PageReply.TOO_LARGE, Sentences.tooLarge(), language);
    }
    try {
      return about.answer(new Typed(request, file.get(), name, text.get(), language));
    } catch (Refused refused) {
      return refused(refused, language);
    }
  }

  private static PageReply refused(Refused refused, Language language) {
    String text = RefusalText.of(refused, Setting.plain(language)).strip();
    return PageReply.because(PageReply.CANNOT, Told.text(text), language);
  }

  /** The same of a text that nobody has typed and that is only tried. */
  private PageReply supposed(PageRequest request, Language language)
      throws IOException, InterruptedException {
    return inTurn(request, language, this::difference, false);
  }

  /** Answered in the thread of the engine, unless something newer was asked meanwhile. */
  private PageReply inTurn(PageRequest request, Language language, About about)
      throws IOException, InterruptedException {
    return inTurn(request, language, about, true);
  }

  private PageReply inTurn(PageRequest request, Language language, About about, boolean typing)
      throws IOException, InterruptedException {
    String asker = request.value("window") + request.path() + request.value("tab");
    return typed(
        request,
        language,
        typed -> {
          try {
            return worker.answer(
                asker,
                request.number("turn"),
                PageReply::notWanted,
                () -> {
                  if (typing) {
                    workbench.type(typed.window(), typed.file(), typed.text());
                  }
                  return about.answer(typed);
                });
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return PageReply.notWanted();
          }
        });
  }

  // Files

  private PageReply files(Language language) {
    return PageReply.json(
        new Fields()
            .put("folder", shelf.folder().toString())
            .put("readOnly", readOnly)
            .put("several", Files.isDirectory(shelf.path()))
            .put("files", Datum.Several.texts(shelf.names())),
        language);
  }

  private PageReply saved(PageRequest request, Language language) {
    Optional<Path> file = shelf.find(request.value("file"));
    if (file.isEmpty()) {
      return PageReply.because(
          PageReply.NOT_FOUND, Sentences.noSuchFile(request.value("file")), language);
    }
    Optional<Shelf.Saved> saved = Shelf.read(file.get());
    if (saved.isEmpty()) {
      return PageReply.because(
          PageReply.CANNOT, Sentences.notReadable(request.value("file")), language);
    }
    var told = new Fields().put("mark", saved.get().mark());
    // One who only wants to know whether it changed needs no more.
    return PageReply.json(
        request.value("mark").equals(saved.get().mark())
            ? told
            : told.put("text", saved.get().text()),
        language);
  }

  private PageReply save(Typed typed) {
    Language language = typed.language();
    if (readOnly) {
      return PageReply.because(PageReply.FORBIDDEN, Sentences.onlyRead(), language);
    }
    Optional<Shelf.Saved> now = Shelf.read(typed.file());
    if (now.isEmpty() || !now.get().mark().equals(typed.request().value("mark"))) {
      return PageReply.because(
          PageReply.CONFLICT, Sentences.changedMeanwhile(typed.name()), language);
    }
    byte[] bytes = now.get().holding(typed.text());
    var refusal = shelf.write(typed.file(), typed.name(), now.get(), bytes);
    return refusal.isPresent()
        ? PageReply.because(PageReply.CONFLICT, refusal.get().told(), language)
        : PageReply.json(new Fields().put("mark", Shelf.Saved.mark(bytes)), language);
  }

  // What is being typed

  private Analysis analysis(Typed typed) {
    return workbench.of(typed.window());
  }

  private PageReply check(Typed typed) {
    Analysis analysis = analysis(typed);
    var findings = analysis.audited().findings().sorted();
    return PageReply.json(
        new Fields()
            .put("findings", new PageFindings(typed.language()).of(findings))
            .put("outline", ShownOutline.of(analysis.only(typed.file()).modules())),
        typed.language());
  }

  private static Given given(Typed typed, List<String> words) {
    Map<String, List<String>> chosen = new HashMap<>();
    chosen.put(Choice.FORMAT.name(), List.of("html"));
    chosen.put(Choice.FULL.name(), List.of());
    chosen.put(Choice.LANGUAGE.name(), List.of(typed.language().code()));
    return new Given(words, chosen);
  }

  /** A page of what the text comes to, or of how much of its document it covers. */
  private PageReply page(Typed typed) throws Refused {
    Analysis alone = analysis(typed).only(typed.file());
    var engine = Engine.of(List.of(typed.file()), alone, List.of(), Inputs.AS_WRITTEN);
    if (typed.request().value("tab").equals("document")) {
      // Of several agreements in a file the first: a document is of one.
      List<String> first =
          alone.counted().stream().limit(1).map(agreement -> agreement.name()).toList();
      return page(typed, Inquiry.COVERAGE.answer(given(typed, first), engine));
    }
    return page(typed, Inquiry.REPORT.answer(given(typed, List.of()), engine));
  }

  /** What becomes otherwise than it is saved, where the file holds what is supposed. */
  private PageReply difference(Typed typed) throws Refused {
    Analysis then = workbench.saved().only(typed.file());
    Analysis now =
        workbench.supposing(typed.window(), typed.file(), typed.text()).only(typed.file());
    String called = Sentences.asSaved().in(typed.language());
    return page(typed, ComparedAnswer.between(then, now, called, given(typed, List.of())));
  }

  private static PageReply page(Typed typed, Answered answered) {
    byte[] html = answered.body().written(Setting.plain(typed.language()));
    return PageReply.json(
        new Fields()
            .put("page", new String(html, StandardCharsets.UTF_8))
            .put("beside", answered.beside(Setting.plain(typed.language())).strip()),
        typed.language());
  }

  private PageReply appendices(Typed typed) {
    Analysis alone = analysis(typed).only(typed.file());
    var shown = new ShownAppendices(alone.audited().findings().sorted(), typed.language());
    return PageReply.json(
        new Fields().put("appendices", shown.of(alone.modules())), typed.language());
  }

  private PageReply figures(Typed typed) {
    Analysis alone = analysis(typed).only(typed.file());
    Datum figures =
        alone.modules().isEmpty()
            ? new Datum.Several(List.of())
            : VariedFigures.of(alone.modules().getFirst().tree());
    return PageReply.json(new Fields().put("figures", figures), typed.language());
  }
}
